//! Brackets that do not match, and the smallest repair that makes them.
//!
//! The repaired signs always nest, so that the parser needs no thought for brackets.
//! What is wrong is guessed four times: that one is missing where the indentation of
//! lines shows it (a line that begins no deeper than the line where a bracket opened
//! lies outside of it), that one is missing where the brackets alone show it, that one
//! is of the wrong kind, and that one is too many. The guess with fewest problems wins; of equal ones the first, because
//! people see indentation too.

use super::slips::{MANY, Slips};
use super::token::{Bracket, Sign, Token};
use crate::diagnostic::codes::{files, syntax as code};
use crate::diagnostic::{Problem, said};

/// An open bracket.
#[derive(Clone, Copy)]
struct Opener {
    bracket: Bracket,
    token: Token,
    line: usize,
    indent: usize,
}

/// Makes brackets match. `None` if they nest deeper than `nesting`: reported, and
/// nothing further can be read.
pub(super) fn balance(
    text: &str,
    tokens: Vec<Token>,
    nesting: usize,
    slips: &mut Slips<'_>,
) -> Option<Vec<Token>> {
    let mended = match depth(&tokens, nesting) {
        Nesting::Matches => Ok(tokens),
        Nesting::TooDeep(opener) => Err(opener),
        Nesting::Differs => mend(text, &tokens, nesting, slips),
    };
    match mended {
        Ok(tokens) => Some(tokens),
        Err(opener) => {
            let message = said!("brackets are nested more than {nesting} deep", nesting);
            let problem = slips.at(files::TOO_DEEP, opener.range(), message);
            slips.push(problem.hint(said!("`--limit nesting=N` allows more")));
            None
        }
    }
}

fn mend(text: &str, tokens: &[Token], nesting: usize, slips: &mut Slips<'_>) -> Result<Vec<Token>, Token> {
    let mut best: Result<(Vec<Token>, Vec<Problem>), Token> =
        Repair::new(text, nesting, Guess::Indentation, slips).run(tokens);
    for guess in [Guess::Signs, Guess::Kind, Guess::Surplus] {
        let other = Repair::new(text, nesting, guess, slips).run(tokens);
        best = match (best, other) {
            (Ok(best), Ok(other)) if other.1.len() < best.1.len() => Ok(other),
            (Err(_), other) => other,
            (best, _) => best,
        };
    }
    let (tokens, problems) = best?;
    for problem in problems {
        slips.push(problem);
    }
    Ok(tokens)
}

/// What is taken to be wrong where brackets do not match.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Guess {
    /// One is missing, where the indentation shows it.
    Indentation,
    /// One is missing, where the brackets show it.
    Signs,
    /// One is of the wrong kind.
    Kind,
    /// One is too many.
    Surplus,
}

/// How the brackets of a text nest.
enum Nesting {
    Matches,
    Differs,
    TooDeep(Token),
}

fn depth(tokens: &[Token], nesting: usize) -> Nesting {
    let mut open = Vec::new();
    for &token in tokens {
        match token.sign {
            Sign::Open(_) if open.len() == nesting => return Nesting::TooDeep(token),
            Sign::Open(bracket) => open.push(bracket),
            Sign::Close(bracket) if open.pop() != Some(bracket) => return Nesting::Differs,
            _ => {}
        }
    }
    if open.is_empty() { Nesting::Matches } else { Nesting::Differs }
}

/// One way of making brackets match.
struct Repair<'a, 's, 'p> {
    text: &'a str,
    slips: &'s Slips<'p>,
    nesting: usize,
    guess: Guess,
    open: Vec<Opener>,
    out: Vec<Token>,
    problems: Vec<Problem>,
}

/// Where the line of a token stands.
#[derive(Clone, Copy)]
struct Line {
    number: usize,
    indent: usize,
    first: bool,
}

impl<'a, 's, 'p> Repair<'a, 's, 'p> {
    fn new(text: &'a str, nesting: usize, guess: Guess, slips: &'s Slips<'p>) -> Self {
        let (open, out, problems) = (Vec::new(), Vec::new(), Vec::new());
        Self { text, slips, nesting, guess, open, out, problems }
    }

    /// The mended signs and what was mended, or the bracket that is too deep.
    fn run(mut self, tokens: &[Token]) -> Result<(Vec<Token>, Vec<Problem>), Token> {
        let mut lines = Lines::new(self.text);
        for (n, &token) in tokens.iter().enumerate() {
            let line = lines.of(token);
            if self.guess == Guess::Indentation && line.first {
                self.close_by_indent(token, line);
            }
            match token.sign {
                Sign::Open(_) if self.open.len() == self.nesting => return Err(token),
                Sign::Open(bracket) => self.opens(bracket, token, line),
                Sign::Close(bracket) if self.is_surplus(tokens, n) => {
                    self.report(|repair| repair.surplus(bracket, token));
                }
                Sign::Close(bracket) => self.closes(bracket, token, line),
                Sign::End => self.ends(token),
                _ => self.out.push(token),
            }
        }
        Ok((self.out, self.problems))
    }

    fn opens(&mut self, bracket: Bracket, token: Token, line: Line) {
        self.open.push(Opener { bracket, token, line: line.number, indent: line.indent });
        self.out.push(token);
    }

    /// Closes what a line, by its indentation, lies outside of.
    fn close_by_indent(&mut self, token: Token, line: Line) {
        while let Some(&top) = self.open.last() {
            let outside = match token.sign {
                Sign::Close(bracket) => {
                    line.indent < top.indent
                        && self
                            .open
                            .iter()
                            .any(|outer| outer.bracket == bracket && outer.indent == line.indent)
                }
                Sign::End => false,
                _ => line.indent <= top.indent,
            };
            if top.line == line.number || !outside {
                return;
            }
            self.insert_close(top, token);
        }
    }

    /// A closing bracket before `next`: before the comma that stands there, or with a
    /// comma of its own.
    fn insert_close(&mut self, opener: Opener, next: Token) {
        self.open.pop();
        let comma = self.out.pop_if(|last| last.sign == Sign::Comma);
        let at = self.out.last().map_or(0, |last| last.end as usize);
        self.report(|repair| repair.unclosed(opener, next, at));
        self.out.push(Token::new(Sign::Close(opener.bracket), at, at));
        let entry = !matches!(next.sign, Sign::Close(_) | Sign::End);
        match comma {
            Some(comma) => self.out.push(comma),
            None if entry => self.out.push(Token::new(Sign::Comma, at, at)),
            None => {}
        }
    }

    /// Whether a closing bracket is one too many: nothing is open, or the right one
    /// follows at once.
    fn is_surplus(&self, tokens: &[Token], n: usize) -> bool {
        let Some(top) = self.open.last() else {
            return true;
        };
        let (token, right) = (tokens[n], Sign::Close(top.bracket));
        let next = tokens.get(n + 1);
        token.sign != right && next.is_some_and(|next| next.sign == right && token.touches(*next))
    }

    fn closes(&mut self, bracket: Bracket, token: Token, line: Line) {
        let Some(&top) = self.open.last() else {
            return;
        };
        if top.bracket == bracket {
            self.open.pop();
            return self.out.push(token);
        }
        match self.guess {
            Guess::Indentation | Guess::Signs => self.closes_outer(bracket, token, line, top),
            Guess::Kind => self.closes_wrongly(bracket, token, top),
            Guess::Surplus => self.report(|repair| repair.surplus(bracket, token)),
        }
    }

    /// A bracket that does not match the innermost open one: those inside of the one it matches
    /// were not closed, unless it stands where the innermost should be.
    fn closes_outer(&mut self, bracket: Bracket, token: Token, line: Line, top: Opener) {
        let matching = self.open.iter().rposition(|outer| outer.bracket == bracket);
        let elsewhere = matching.is_none_or(|outer| self.open[outer].indent != line.indent);
        let same_place = top.line == line.number || line.first && line.indent == top.indent && elsewhere;
        match matching {
            Some(outer) if !same_place || self.open[outer].line == line.number => {
                while self.open.len() > outer + 1 {
                    let inner = self.open[self.open.len() - 1];
                    self.insert_close(inner, token);
                }
                self.open.pop();
                self.out.push(token);
            }
            _ if same_place => self.closes_wrongly(bracket, token, top),
            _ => self.report(|repair| repair.surplus(bracket, token)),
        }
    }

    /// A bracket of the wrong kind closes the innermost one.
    fn closes_wrongly(&mut self, bracket: Bracket, token: Token, top: Opener) {
        self.open.pop();
        self.report(|repair| repair.wrong(top, bracket, token));
        self.out.push(Token { sign: Sign::Close(top.bracket), ..token });
    }

    /// At the end of the text everything closes; one problem tells of the innermost.
    fn ends(&mut self, end: Token) {
        if let Some((&inner, outer)) = self.open.split_last() {
            let at = self.out.last().map_or(0, |last| last.end as usize);
            let mut problem = self.unclosed(inner, end, at);
            for opener in outer.iter().rev().take(3) {
                problem = problem.related(self.span(opener.token), said!("this one is open too"));
            }
            self.problems.push(problem);
        }
        while let Some(opener) = self.open.pop() {
            let at = end.start as usize;
            self.out.push(Token::new(Sign::Close(opener.bracket), at, at));
        }
        self.out.push(end);
    }

    /// Keeps a problem, unless there are more than anybody will read.
    fn report(&mut self, problem: impl FnOnce(&Self) -> Problem) {
        if self.problems.len() < MANY {
            self.problems.push(problem(self));
        }
    }

    fn span(&self, token: Token) -> crate::diagnostic::Span {
        self.slips.span(token.range())
    }

    fn unclosed(&self, opener: Opener, next: Token, at: usize) -> Problem {
        let Opener { bracket, token, .. } = opener;
        let message = said!("this `{open}` is never closed", open = bracket.open());
        let close = bracket.close();
        let problem = Problem::new(code::UNCLOSED_BRACKET, self.span(token), message)
            .hint(said!("`{close}` is missing, perhaps here", close))
            .suggest(self.slips.span(at..at), "", close);
        match next.sign {
            Sign::End => problem,
            _ => problem.related(self.span(next), said!("this looks as if it stood outside")),
        }
    }

    fn surplus(&self, bracket: Bracket, token: Token) -> Problem {
        let message = said!("this `{close}` closes nothing", close = bracket.close());
        let problem = Problem::new(code::SURPLUS_BRACKET, self.span(token), message);
        problem.suggest(self.span(token), bracket.close(), "")
    }

    fn wrong(&self, opener: Opener, found: Bracket, token: Token) -> Problem {
        let right = opener.bracket.close();
        let message = said!(
            "`{open}` is closed by `{close}` here",
            open = opener.bracket.open(),
            close = found.close()
        );
        Problem::new(code::WRONG_CLOSING_BRACKET, self.span(token), message)
            .suggest(self.span(token), found.close(), right)
            .related(self.span(opener.token), said!("opened here"))
    }
}

/// Line numbers and indentation of tokens asked for in order.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    number: usize,
    indent: usize,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        let mut lines = Self { text, at: 0, number: 0, indent: 0 };
        lines.indent = indent(text);
        lines
    }

    fn of(&mut self, token: Token) -> Line {
        let between = &self.text[self.at..token.start as usize];
        let breaks = between.bytes().filter(|&b| b == b'\n').count();
        let first = breaks > 0 || self.at == 0;
        if let Some(last) = between.rfind('\n') {
            self.number += breaks;
            self.indent = indent(&self.text[self.at + last + 1..]);
        }
        let line = Line { number: self.number, indent: self.indent, first };
        self.at = token.start as usize;
        let inside = token.text(self.text).bytes().filter(|&b| b == b'\n').count();
        if inside > 0 {
            self.number += inside;
            self.at = token.end as usize;
        }
        line
    }
}

/// The number of blanks that begin a line; a tab counts for four.
fn indent(line: &str) -> usize {
    let blanks = line.chars().take_while(|c| matches!(c, ' ' | '\t'));
    blanks.map(|c| if c == '\t' { 4 } else { 1 }).sum()
}

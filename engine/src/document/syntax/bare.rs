//! What stands without quotes: words, numbers, and texts that should have quotes.

use super::lexer::identifier;
use super::literal::{self, Number};
use super::node::{Kind, Named, Node};
use super::parser::Parser;
use super::quotes::quote;
use super::token::{Sign, Token};
use crate::diagnostic::codes::syntax as code;
use crate::diagnostic::{Span, said};

impl Parser<'_, '_, '_> {
    /// A value that begins with a run of characters.
    pub(super) fn bare(&mut self) -> Node {
        let token = self.peek();
        let next = self.ahead(1);
        let same_line = self.same_line(token, next);
        if let Some(node) = self.negated() {
            return node;
        }
        if let Some(name) = identifier(token.text(self.text)) {
            let name = Named { text: name.to_owned(), span: self.span(token) };
            match next.sign {
                Sign::Open(super::token::Bracket::Round) => {
                    self.advance();
                    return self.round(Some(name));
                }
                Sign::Open(bracket) if same_line => {
                    self.advance();
                    return self.misbracketed(name, bracket);
                }
                Sign::Text(_) if same_line && !token.touches(next) => {
                    return self.unbracketed(name);
                }
                _ => {}
            }
        }
        if same_line && self.goes_on() {
            return self.unquoted();
        }
        self.single_bare()
    }

    pub(super) fn same_line(&self, token: Token, next: Token) -> bool {
        !self.text[token.end as usize..next.start as usize].contains('\n')
    }

    /// One run of characters: a word of the language or a number.
    pub(super) fn single_bare(&mut self) -> Node {
        let token = self.peek();
        let source = token.text(self.text);
        let kind = match (source, literal::number(source)) {
            ("true", _) => Kind::Bool(true),
            ("false", _) => Kind::Bool(false),
            (_, Some(Number::Int(value))) => Kind::Int(value),
            (_, Some(Number::Float(value))) => Kind::Float(value),
            _ => match identifier(source) {
                Some(name) => Kind::Ident(name.to_owned()),
                None => return self.no_word(token),
            },
        };
        self.advance();
        Node { span: self.span(token), kind }
    }

    /// A run that is neither word nor number.
    fn no_word(&mut self, token: Token) -> Node {
        let source = token.text(self.text);
        let span = self.span(token);
        if let Some((value, plain)) = literal::foreign_number(source) {
            let problem =
                self.problem(code::FOREIGN_DIGITS, token, said!("this number is written in other digits"));
            self.slips.push(problem.suggest(span, source, plain));
            self.advance();
            let kind = match value {
                Number::Int(value) => Kind::Int(value),
                Number::Float(value) => Kind::Float(value),
            };
            return Node { span, kind };
        }
        if is_range(source) {
            let problem = self.problem(code::NO_RANGES, token, said!("ranges are not used here"));
            self.slips.push(problem.hint(said!("write both ends as two values")));
        } else if is_almost_number(source) {
            let message = said!("`{source}` is not a number", source);
            let problem = self.problem(code::BAD_NUMBER, token, message);
            self.slips.push(problem.hint(said!("if a text is meant, it needs quotes")));
        } else {
            return self.unquoted();
        }
        self.advance();
        Node::error(span)
    }

    /// Whether the text of an unquoted value goes on after its first run.
    fn goes_on(&self) -> bool {
        let (token, next, third) = (self.peek(), self.ahead(1), self.ahead(2));
        match next.sign {
            Sign::StrayQuote => true,
            Sign::Bare if is_logic(next.text(self.text)) => false,
            Sign::Bare => third.sign != Sign::Colon || third.touches(self.ahead(3)),
            Sign::Colon => token.touches(next) && next.touches(third) && third.sign == Sign::Bare,
            _ => false,
        }
    }

    /// A text without quotes, up to what ends a value or a line.
    fn unquoted(&mut self) -> Node {
        let first = self.advance();
        let mut last = first;
        while self.belongs(last, self.peek()) {
            last = self.advance();
        }
        let span = self.span(first).to(self.span(last));
        let source = &self.text[span.range()];
        if last.sign == Sign::StrayQuote {
            return self.unopened(span, source);
        }
        let message = said!("this text stands without quotes");
        let problem = self.problem(code::MISSING_QUOTES, first, message);
        let problem = crate::diagnostic::Problem { span: Some(span), ..problem };
        self.slips.push(problem.suggest(span, source, quote(source)));
        Node { span, kind: Kind::Str(source.to_owned()) }
    }

    /// Whether a sign belongs to the unquoted text that `last` ended so far.
    fn belongs(&self, last: Token, next: Token) -> bool {
        let between = &self.text[last.end as usize..next.start as usize];
        let runs_on = match next.sign {
            Sign::Bare => {
                let colon = self.ahead(1);
                colon.sign != Sign::Colon || colon.touches(self.ahead(2)) || last.touches(next)
            }
            Sign::StrayQuote => true,
            Sign::Colon => last.touches(next) && self.ahead(1).sign == Sign::Bare,
            _ => false,
        };
        runs_on && last.sign != Sign::StrayQuote && !between.contains('\n')
    }

    fn unopened(&mut self, span: Span, source: &str) -> Node {
        let text = source.trim_end_matches('"');
        let message = said!("this text ends with a quote and begins with none");
        let problem = crate::diagnostic::Problem::new(code::MISSING_OPENING_QUOTE, span, message);
        self.slips.push(problem.suggest(span.before(), "", "\""));
        Node { span, kind: Kind::Str(text.to_owned()) }
    }

    /// `Role "control-room"`
    fn unbracketed(&mut self, name: Named) -> Node {
        self.advance();
        let value = self.value();
        let span = name.span.to(value.span);
        let source = &self.text[span.range()];
        let content = &self.text[value.span.range()];
        let message = said!("what belongs to `{name}` stands in round brackets", name = &name.text);
        let problem = crate::diagnostic::Problem::new(code::MISSING_BRACKETS, span, message);
        let with = format!("{}({content})", name.text);
        self.slips.push(problem.suggest(span, source, with));
        Node { span, kind: Kind::Tuple { name: Some(name), items: vec![value] } }
    }
}

/// Signs of logic, which no text without quotes holds.
fn is_logic(run: &str) -> bool {
    matches!(run, "&&" | "||")
}

/// `1..5`, `..=3`
fn is_range(source: &str) -> bool {
    let number = |text: &str| text.is_empty() || literal::number(text).is_some();
    source
        .split_once("..")
        .is_some_and(|(from, to)| number(from) && number(to.strip_prefix('=').unwrap_or(to)))
}

/// Whether a run that is no number was meant as one.
fn is_almost_number(source: &str) -> bool {
    let source = source.trim_start_matches(['+', '-']);
    let based = ["0x", "0o", "0b"].iter().any(|base| source.starts_with(base));
    let end = source.find(|c: char| !(c.is_ascii_digit() || "_.eE".contains(c)));
    let (digits, rest) = source.split_at(end.unwrap_or(source.len()));
    let suffixed =
        rest.starts_with(['i', 'u', 'f']) && rest.len() > 1 && rest[1..].bytes().all(|b| b.is_ascii_digit());
    let points = digits.matches('.').count();
    based || (rest.is_empty() || suffixed) && points < 2
}

//! From a text to its signs.
//!
//! Every character belongs to a sign, to a blank or to a comment; what people write
//! for something else is read as what they mean, and reported. One pass, forward: a
//! place is looked at again only where a quote is missing, and then at most once.

use unicode_ident::{is_xid_continue, is_xid_start};

use super::literal;
use super::lookalike::{self, is_blank};
use super::slips::Slips;
use super::token::{Bracket, Sign, Token};
use crate::diagnostic::codes::{files, syntax as code};

/// All signs of a text, the last being [`Sign::End`]; at most `most` of them. `None`
/// if the text could not be read to its end: that was reported.
pub(super) fn lex(text: &str, most: usize, slips: &mut Slips<'_>) -> Option<Vec<Token>> {
    let mut lexer = Lexer {
        text,
        at: 0,
        tokens: Vec::new(),
        slips,
        one_line_until: 0,
        blank_line: None,
        lost: false,
    };
    lexer.attributes();
    while lexer.next() {
        if lexer.tokens.len() > most {
            lexer.too_many(most);
        }
    }
    let end = Token::new(Sign::End, text.len(), text.len());
    lexer.tokens.push(end);
    (!lexer.lost).then_some(lexer.tokens)
}

pub(super) struct Lexer<'a, 's, 'p> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    tokens: Vec<Token>,
    pub(super) slips: &'s mut Slips<'p>,
    /// Texts that begin before this offset end on their own line: a quote is missing
    /// there, and what follows must not be searched again and again.
    pub(super) one_line_until: usize,
    /// The line of the invisible blank reported last: one report a line is enough.
    blank_line: Option<usize>,
    /// Whether the end of something was lost, and with it what follows.
    pub(super) lost: bool,
}

impl<'a> Lexer<'a, '_, '_> {
    pub(super) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    pub(super) fn push(&mut self, sign: Sign, start: usize, end: usize) {
        self.tokens.push(Token::new(sign, start, end));
        self.at = end;
    }

    pub(super) fn line_end(&self, from: usize) -> usize {
        self.text[from..]
            .find('\n')
            .map_or(self.text.len(), |length| from + length)
    }

    /// `#![enable(...)]` and the like, before everything else. What they say is left
    /// to the reader of RON.
    fn attributes(&mut self) {
        self.blanks();
        while self.rest().starts_with("#!") {
            let end = self
                .rest()
                .find(']')
                .map_or(self.line_end(self.at), |at| self.at + at + 1);
            self.at = end;
            self.blanks();
        }
    }

    /// Reads one sign; `false` at the end.
    fn next(&mut self) -> bool {
        self.blanks();
        let Some(c) = self.rest().chars().next() else {
            return false;
        };
        self.lost |= self.slips.too_many();
        if self.lost {
            return false;
        }
        if let Some(sign) = punctuation(c) {
            self.push(sign, self.at, self.at + c.len_utf8());
        } else if c == '=' {
            self.equals();
        } else if let Some((plain, name)) = lookalike::punctuation(c) {
            self.foreign_punctuation(c, plain, name);
        } else if c == '"' && self.touches_bare() {
            self.push(Sign::StrayQuote, self.at, self.at + 1);
        } else if !self.quoted(c) {
            self.bare(c);
        }
        true
    }

    /// Whether a run of characters ends right here: a quote would close it.
    fn touches_bare(&self) -> bool {
        let last = self.tokens.last();
        last.is_some_and(|last| last.sign == Sign::Bare && last.end as usize == self.at)
    }

    fn equals(&mut self) {
        let sign = if self.rest().starts_with("=>") {
            "=>"
        } else {
            "="
        };
        let (start, end) = (self.at, self.at + sign.len());
        let message = format!("`{sign}` stands where a colon is meant");
        let problem = self.slips.at(code::EQUALS_FOR_COLON, start, end, &message);
        let span = self.slips.span(start, end);
        self.slips.push(problem.suggest(span, sign, ":"));
        self.push(Sign::Colon, start, end);
    }

    fn foreign_punctuation(&mut self, c: char, plain: char, name: &str) {
        let (start, end) = (self.at, self.at + c.len_utf8());
        let message = format!("{name} stands where `{plain}` is meant");
        let problem = self
            .slips
            .at(code::FOREIGN_PUNCTUATION, start, end, &message);
        let span = self.slips.span(start, end);
        self.slips.push(problem.suggest(span, c, plain));
        if let Some(sign) = punctuation(plain) {
            self.push(sign, start, end);
        }
    }

    /// Skips blanks and comments, and what people take for them.
    fn blanks(&mut self) {
        loop {
            let rest = self.rest().trim_start_matches(is_blank);
            self.at = self.text.len() - rest.len();
            let Some(c) = rest.chars().next() else {
                return;
            };
            if rest.starts_with("//") {
                self.at = self.line_end(self.at);
            } else if rest.starts_with("/*") {
                self.block_comment();
            } else if c == '#' && !(self.tokens.is_empty() && rest.starts_with("#!")) {
                self.hash_comment();
            } else if let Some(name) = lookalike::invisible(c) {
                self.invisible(c, name);
            } else if lookalike::is_bidi_control(c) {
                self.bidi_control(c);
            } else if c.is_control() {
                self.control(c);
            } else {
                return;
            }
        }
    }

    fn control(&mut self, c: char) {
        let (start, end) = (self.at, self.at + c.len_utf8());
        self.at = end;
        let message = format!("there is a control character (U+{:04X}) here", c as u32);
        let problem = self.slips.at(code::UNEXPECTED, start, end, &message);
        let span = self.slips.span(start, end);
        self.slips.push(problem.suggest(span, c, ""));
    }

    fn block_comment(&mut self) {
        let opened = self.at;
        let mut depth = 0_usize;
        loop {
            let Some(next) = self.rest().find(['/', '*']) else {
                let problem = self.slips.at(
                    code::UNCLOSED_COMMENT,
                    opened,
                    opened + 2,
                    "this comment is never closed",
                );
                self.slips
                    .push(problem.hint("write `*/` where the comment ends"));
                self.at = self.text.len();
                return;
            };
            self.at += next;
            if self.rest().starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if self.rest().starts_with("*/") {
                depth -= 1;
                self.at += 2;
            } else {
                self.at += 1;
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn hash_comment(&mut self) {
        let (start, end) = (self.at, self.line_end(self.at));
        let problem = self.slips.at(
            code::HASH_COMMENT,
            start,
            start + 1,
            "a comment begins with `//`",
        );
        let span = self.slips.span(start, start + 1);
        self.slips.push(problem.suggest(span, "#", "//"));
        self.at = end;
    }

    fn invisible(&mut self, c: char, name: &str) {
        let (start, end) = (self.at, self.at + c.len_utf8());
        self.at = end;
        let line = self.line_end(start);
        if self.blank_line == Some(line) {
            return;
        }
        self.blank_line = Some(line);
        let message = format!("there is {name} (U+{:04X}) here", c as u32);
        let problem = self
            .slips
            .at(code::INVISIBLE_CHARACTER, start, end, &message);
        let span = self.slips.span(start, end);
        self.slips
            .push(problem.hint("write a plain space").suggest(span, c, " "));
    }

    fn bidi_control(&mut self, c: char) {
        let (start, end) = (self.at, self.at + c.len_utf8());
        self.at = end;
        let message = format!(
            "there is a control character of writing direction (U+{:04X}) here",
            c as u32
        );
        let problem = self.slips.at(code::BIDI_CONTROL, start, end, &message);
        let span = self.slips.span(start, end);
        self.slips.push(problem.suggest(span, c, ""));
    }

    /// A word, a number, or something unquoted.
    fn bare(&mut self, first: char) {
        let length = run(self.rest()).max(first.len_utf8());
        self.push(Sign::Bare, self.at, self.at + length);
    }

    fn too_many(&mut self, most: usize) {
        let message = format!("there are more than {most} signs in this file");
        let problem = self
            .slips
            .at(files::TOO_MANY_ITEMS, self.at, self.at, &message);
        self.slips
            .push(problem.hint("`--limit items=N` allows more"));
        self.lost = true;
    }
}

/// What a plain sign of punctuation is.
fn punctuation(c: char) -> Option<Sign> {
    Some(match c {
        '(' => Sign::Open(Bracket::Round),
        ')' => Sign::Close(Bracket::Round),
        '[' => Sign::Open(Bracket::Square),
        ']' => Sign::Close(Bracket::Square),
        '{' => Sign::Open(Bracket::Curly),
        '}' => Sign::Close(Bracket::Curly),
        ',' => Sign::Comma,
        ':' => Sign::Colon,
        _ => return None,
    })
}

/// The length of the run of characters that are neither blank, bracket, comma, colon,
/// quote nor the beginning of a comment.
fn run(text: &str) -> usize {
    let ends = |(at, c): &(usize, char)| {
        is_blank(*c)
            || c.is_control()
            || matches!(c, '"' | '=')
            || punctuation(*c).is_some()
            || lookalike::punctuation(*c).is_some()
            || lookalike::invisible(*c).is_some()
            || lookalike::is_bidi_control(*c)
            || (lookalike::closing_quotes(*c).is_some() && *c != '’')
            || text[*at..].starts_with("//")
            || text[*at..].starts_with("/*")
    };
    text.char_indices()
        .find(ends)
        .map_or(text.len(), |(at, _)| at)
}

/// The identifier that a run is, without `r#`; `None` if it is something else.
pub(super) fn identifier(run: &str) -> Option<&str> {
    if let Some(raw) = run.strip_prefix("r#") {
        let fits = |c: char| matches!(c, '.' | '+' | '-') || is_xid_continue(c);
        return (!raw.is_empty() && raw.chars().all(fits)).then_some(raw);
    }
    let mut chars = run.chars();
    let starts = chars.next().is_some_and(|c| c == '_' || is_xid_start(c));
    (starts && chars.all(is_xid_continue)).then_some(run)
}

/// The literals of one character or byte, which a run must not swallow.
pub(super) fn one_character(text: &str) -> Option<(Sign, usize)> {
    if let Some((_, length)) = literal::character(text) {
        return Some((Sign::Char, length));
    }
    literal::byte(text).map(|(_, length)| (Sign::Byte, length))
}

/// Whether a quote with this content, closed before `after`, swallowed the beginning
/// of the next text: its content ends as only the language itself would go on, and
/// what follows is the inside of a text.
pub(super) fn swallowed(content: &str, after: &str) -> bool {
    let before_next = content.trim_end().ends_with([':', '(', '[', '{', ',']);
    let far = content.contains('\n');
    let after = if far {
        after.trim_start_matches([' ', '\t'])
    } else {
        after
    };
    let goes_on = |c: char| !is_blank(c) && !matches!(c, ',' | ')' | ']' | '}' | ':' | '/');
    before_next && after.starts_with(goes_on)
}

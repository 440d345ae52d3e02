//! From signs to a tree.
//!
//! Brackets match already, so a broken entry can hurt nobody but itself: it is
//! reported once, becomes [`Kind::Error`], and reading goes on after its comma.

use super::entries::Entries;
use super::lexer::identifier;
use super::literal;
use super::node::{Kind, Named, Node};
use super::slips::Slips;
use super::token::{Bracket, Quotes, Sign, Token};
use crate::diagnostic::codes::{files, syntax as code};
use crate::diagnostic::{Problem, Said, Span, said};

/// The parser's place among the signs of a text.
pub(super) struct Parser<'a, 's, 'p> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) at: usize,
    pub(super) slips: &'s mut Slips<'p>,
    /// How many more values may be read.
    items_left: usize,
    items: usize,
}

impl<'a, 's, 'p> Parser<'a, 's, 'p> {
    /// `tokens` end with [`Sign::End`], and their brackets match.
    pub(super) fn new(text: &'a str, tokens: &'a [Token], items: usize, slips: &'s mut Slips<'p>) -> Self {
        Self { text, tokens, at: 0, slips, items_left: items, items }
    }

    /// The value of the whole text; [`Node::error`] if it holds more values than allowed, since half
    /// a document would look as if the rest of it had been forgotten.
    pub(super) fn document(mut self) -> Node {
        let whole = self.span(self.peek()).to(self.slips.span(self.text.len()..self.text.len()));
        let node = self.value_of_all();
        if self.items_left == 0 { Node::error(whole) } else { node }
    }

    fn value_of_all(&mut self) -> Node {
        let first = self.peek();
        if first.sign == Sign::End {
            let problem = self.slips.at(files::EMPTY_FILE, 0..0, said!("there is no value in this file"));
            self.slips.push(problem);
            return Node::error(self.span(first));
        }
        if self.begins_field() {
            return self.without_outer_brackets();
        }
        let node = self.single();
        let next = self.peek();
        if next.sign != Sign::End && !self.stopped() {
            let message = said!("the value of this file ended before this");
            let problem = self.problem(code::AFTER_THE_END, next, message);
            self.slips.push(problem.related(node.span.after(), said!("it ended here")));
        }
        node
    }

    fn without_outer_brackets(&mut self) -> Node {
        let message = said!("the fields of this file stand in no brackets");
        let problem = self.problem(code::NO_OUTER_BRACKETS, self.peek(), message);
        self.slips.push(problem.hint(said!("put them into one entry, such as `Exercise( ... )`")));
        let start = self.peek();
        let entries = Entries::read(self);
        let span = self.span(start).to(self.span(self.peek()));
        entries.into_round(self, None, span)
    }

    pub(super) fn peek(&self) -> Token {
        self.ahead(0)
    }

    /// The sign `n` places further on; the end if there is none.
    pub(super) fn ahead(&self, n: usize) -> Token {
        self.tokens[(self.at + n).min(self.tokens.len() - 1)]
    }

    pub(super) fn advance(&mut self) -> Token {
        let token = self.peek();
        self.at = (self.at + 1).min(self.tokens.len() - 1);
        token
    }

    pub(super) fn take(&mut self, sign: Sign) -> bool {
        let found = self.peek().sign == sign;
        if found {
            self.advance();
        }
        found
    }

    pub(super) fn span(&self, token: Token) -> Span {
        self.slips.span(token.range())
    }

    pub(super) fn problem(&self, code: crate::diagnostic::Code, at: Token, message: Said) -> Problem {
        Problem::new(code, self.span(at), message)
    }

    /// Whether reading was given up: the place is then the end of the text.
    pub(super) fn stopped(&self) -> bool {
        self.items_left == 0 || self.slips.too_many()
    }

    fn count_item(&mut self, at: Token) {
        self.items_left -= 1;
        if self.items_left == 0 {
            let message = said!("there are more than {items} values in this file", items = self.items);
            let problem = self.problem(files::TOO_MANY_ITEMS, at, message);
            self.slips.push(problem.hint(said!("`--limit items=N` allows more")));
        }
    }

    /// Any value. Where none stands, that is reported and nothing is taken.
    pub(super) fn value(&mut self) -> Node {
        let first = self.single();
        self.joined(first)
    }

    /// A value without regard to what may join it with another.
    pub(super) fn single(&mut self) -> Node {
        if self.stopped() {
            self.at = self.tokens.len() - 1;
            return Node::error(self.span(self.peek()));
        }
        let token = self.peek();
        self.count_item(token);
        match token.sign {
            Sign::Open(bracket) => self.bracketed(bracket),
            Sign::Bare => self.bare(),
            Sign::Text(_) | Sign::Bytes(_) | Sign::Char | Sign::Byte => {
                self.advance();
                Node { span: self.span(token), kind: self.literal(token) }
            }
            Sign::Comma | Sign::Close(_) | Sign::End => {
                let problem = self.problem(code::MISSING_VALUE, token, said!("a value is missing here"));
                self.slips.push(problem);
                Node::error(self.span(token).before())
            }
            Sign::StrayQuote | Sign::Colon => {
                self.unexpected();
                Node::error(self.span(token))
            }
        }
    }

    fn bracketed(&mut self, bracket: Bracket) -> Node {
        match bracket {
            Bracket::Round => self.round(None),
            Bracket::Square => self.square(),
            Bracket::Curly => self.curly(),
        }
    }

    /// `( ... )`, after a name or without one.
    pub(super) fn round(&mut self, name: Option<Named>) -> Node {
        let open = self.advance();
        let entries = Entries::read(self);
        let close = self.advance();
        let start = name.as_ref().map_or(self.span(open), |name| name.span);
        entries.into_round(self, name, start.to(self.span(close)))
    }

    fn square(&mut self) -> Node {
        let open = self.advance();
        let entries = Entries::read(self);
        let close = self.advance();
        entries.into_square(self, open, close)
    }

    fn curly(&mut self) -> Node {
        let open = self.advance();
        let pairs = super::entries::pairs(self);
        let close = self.advance();
        Node { span: self.span(open).to(self.span(close)), kind: Kind::Map(pairs) }
    }

    fn literal(&mut self, token: Token) -> Kind {
        let content = token.content(self.text);
        let inside = &self.text[content.clone()];
        let source = token.text(self.text);
        match token.sign {
            Sign::Text(Quotes::Straight) => match literal::unescape(inside) {
                Ok(text) => Kind::Str(text),
                Err(bad) => self.bad_escape(content.start, bad),
            },
            Sign::Text(Quotes::Typographic) => Kind::Str(inside.trim().to_owned()),
            Sign::Text(Quotes::Raw | Quotes::Unclosed) => Kind::Str(inside.to_owned()),
            Sign::Bytes(Quotes::Straight) => match literal::unescape_bytes(inside) {
                Ok(bytes) => Kind::Bytes(bytes),
                Err(bad) => self.bad_escape(content.start, bad),
            },
            Sign::Bytes(_) => Kind::Bytes(inside.as_bytes().to_vec()),
            Sign::Char => literal::character(source).map_or(Kind::Error, |(c, _)| Kind::Char(c)),
            _ => literal::byte(source).map_or(Kind::Error, |(byte, _)| Kind::Int(byte.into())),
        }
    }

    fn bad_escape(&mut self, content: usize, bad: literal::BadEscape) -> Kind {
        let place = content + bad.start..content + bad.end;
        let span = self.slips.span(place.start..place.start + 1);
        let message = said!("`{escape}` is not an escape", escape = &self.text[place.clone()]);
        let problem = self.slips.at(code::BAD_ESCAPE, place, message);
        let problem = problem.hint(said!("a backslash itself is written twice"));
        self.slips.push(problem.suggest(span, "\\", "\\\\"));
        Kind::Error
    }

    /// Whether a name and a colon stand here. `12:30` and `T+00:25` are no field.
    pub(super) fn begins_field(&self) -> bool {
        let (name, colon, next) = (self.peek(), self.ahead(1), self.ahead(2));
        if colon.sign != Sign::Colon {
            return false;
        }
        match name.sign {
            Sign::Text(_) => true,
            Sign::Bare if identifier(name.text(self.text)).is_some() => true,
            Sign::Bare => {
                let time =
                    colon.touches(next) && next.text(self.text).starts_with(|c: char| c.is_ascii_digit());
                !time && looks_like_name(name.text(self.text))
            }
            _ => false,
        }
    }
}

/// Whether somebody meant a run of characters as the name of a field.
pub(super) fn looks_like_name(run: &str) -> bool {
    run.starts_with(char::is_alphabetic)
        && run.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '\'' | '’'))
}

//! Names of fields that do not look like ones, because their colon is missing or a blank stands
//! in them.

use super::lexer::identifier;
use super::node::Field;
use super::parser::Parser;
use super::token::{Sign, Token};
use crate::diagnostic::codes::syntax as code;
use crate::diagnostic::said;

/// Names of fields have no more words than this.
const WORDS: usize = 4;

impl Parser<'_, '_, '_> {
    /// A field that is written `desks 3` or `takes calls: true`, if one stands here. `named` says
    /// whether other values in these brackets have names.
    pub(super) fn unmarked_field(&mut self, named: bool) -> Option<Field> {
        let token = self.peek();
        let small = token.text(self.text).starts_with(char::is_lowercase);
        if token.sign != Sign::Bare || !small || self.ahead(1).sign == Sign::Colon {
            return None;
        }
        match self.words_before_colon() {
            Some(words) => Some(self.spaced(words)),
            None if self.lacks_colon(token) && (named || self.names_follow()) => Some(self.without_colon()),
            None => None,
        }
    }

    /// How many words stand on this line before a colon, if all look like parts of a name.
    fn words_before_colon(&self) -> Option<usize> {
        let part = |n: usize| {
            let token = self.ahead(n);
            let before = if n == 0 { token } else { self.ahead(n - 1) };
            let name = identifier(token.text(self.text));
            let plain = name.is_some_and(|name| name.starts_with(char::is_lowercase));
            token.sign == Sign::Bare && plain && (n == 0 || self.same_line(before, token))
        };
        let words = (0..=WORDS).take_while(|&n| part(n)).count();
        let colon = (2..=WORDS).contains(&words) && self.ahead(words).sign == Sign::Colon;
        colon.then_some(words)
    }

    /// `takes calls: true`
    fn spaced(&mut self, words: usize) -> Field {
        let first = self.peek();
        let parts: Vec<&str> = (0..words).map(|n| self.ahead(n).text(self.text)).collect();
        let name = parts.join("_");
        let last = self.ahead(words - 1);
        for _ in 0..words {
            self.advance();
        }
        let name_span = self.span(first).to(self.span(last));
        let source = &self.text[name_span.range()];
        let message = said!("names of fields hold `_`, not blanks");
        let problem = crate::diagnostic::Problem::new(code::FIELD_NAME, name_span, message);
        self.slips.push(problem.suggest(name_span, source, name.as_str()));
        self.advance();
        let value = self.value();
        Field { name, name_span, value }
    }

    /// Whether a name and a value stand here with no colon between.
    fn lacks_colon(&self, token: Token) -> bool {
        let next = self.ahead(1);
        let source = token.text(self.text);
        let name = source.strip_suffix('.').unwrap_or(source);
        let value = match next.sign {
            Sign::Text(_) => true,
            Sign::Open(super::token::Bracket::Square | super::token::Bracket::Curly) => true,
            Sign::Bare => !matches!(self.ahead(2).sign, Sign::Bare | Sign::StrayQuote | Sign::Colon),
            _ => false,
        };
        let word = identifier(name).is_some() && !matches!(name, "true" | "false");
        word && value && self.same_line(token, next) && !token.touches(next)
    }

    /// Whether a value with a name follows in the same brackets.
    fn names_follow(&self) -> bool {
        let mut depth = 0;
        let mut before = Sign::Comma;
        for n in 0..self.tokens.len() - self.at {
            match self.ahead(n).sign {
                Sign::End => return false,
                Sign::Open(_) => depth += 1,
                Sign::Close(_) if depth == 0 => return false,
                Sign::Close(_) => depth -= 1,
                Sign::Colon if depth == 0 => return before == Sign::Bare,
                _ => {}
            }
            before = self.ahead(n).sign;
        }
        false
    }

    /// `desks 3`, `desks. 3`
    fn without_colon(&mut self) -> Field {
        let token = self.advance();
        let source = token.text(self.text);
        let name = source.strip_suffix('.').unwrap_or(source);
        let start = token.start as usize;
        let name_span = self.slips.span(start..start + name.len());
        let place = start + name.len()..token.end as usize;
        let message = said!("a colon is missing after `{name}`", name);
        let problem = self.slips.mended(code::FIELD_WITHOUT_COLON, place, message, ":");
        self.slips.push(problem);
        let value = self.value();
        Field { name: name.to_owned(), name_span, value }
    }
}

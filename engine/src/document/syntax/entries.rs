//! What stands between brackets: values and fields, separated by commas.
//!
//! Round and square brackets are read alike, whatever stands in them; only then is it
//! decided what they are, so that the wrong bracket is one problem, not many.

use std::collections::BTreeMap;

use super::lexer::identifier;
use super::lookalike::is_bidi_control;
use super::node::{Field, Kind, Named, Node};
use super::parser::{Parser, looks_like_name};
use super::quotes::quote;
use super::token::{Bracket, Sign, Token};
use crate::diagnostic::codes::syntax as code;
use crate::diagnostic::{Problem, Span, said};

/// The entries of a pair of brackets.
#[derive(Default)]
pub(super) struct Entries {
    fields: Vec<Field>,
    values: Vec<Node>,
}

impl Entries {
    /// Reads up to the closing bracket, which is left.
    pub(super) fn read(parser: &mut Parser<'_, '_, '_>) -> Self {
        let mut entries = Self::default();
        let mut quoted = false;
        let round = parser.at > 0 && parser.tokens[parser.at - 1].sign == Sign::Open(Bracket::Round);
        parser.skip_surplus_commas();
        while !parser.closes() {
            if parser.begins_field() {
                entries.fields.push(parser.field(&mut quoted));
            } else if let Some(field) =
                round.then(|| parser.unmarked_field(!entries.fields.is_empty())).flatten()
            {
                entries.fields.push(field);
            } else if !parser.decimal_comma(entries.fields.last_mut()) {
                let value = parser.value();
                entries.values.push(value);
            }
            parser.separator();
        }
        entries
    }

    /// The value that round brackets with these entries are.
    pub(super) fn into_round(self, parser: &mut Parser<'_, '_, '_>, name: Option<Named>, span: Span) -> Node {
        let Self { fields, values } = self;
        if fields.is_empty() {
            let kind = match name {
                None if values.is_empty() => Kind::Unit,
                name => Kind::Tuple { name, items: values },
            };
            return Node { span, kind };
        }
        parser.mixed(&fields, &values);
        parser.duplicate_fields(&fields);
        parser.bidi_in_id(&fields);
        Node { span, kind: Kind::Struct { name, fields, stray: values } }
    }

    /// The value that square brackets with these entries are.
    pub(super) fn into_square(self, parser: &mut Parser<'_, '_, '_>, open: Token, close: Token) -> Node {
        let span = parser.span(open).to(parser.span(close));
        if self.fields.is_empty() {
            return Node { span, kind: Kind::List(self.values) };
        }
        let message = said!("an entry with named fields stands in round brackets");
        let problem = parser.problem(code::WRONG_BRACKETS, open, message);
        parser.slips.push(problem.hint(said!("write `(` and `)` instead of `[` and `]`")));
        self.into_round(parser, None, span)
    }
}

/// Reads the pairs of curly brackets up to the closing one, which is left.
pub(super) fn pairs(parser: &mut Parser<'_, '_, '_>) -> Vec<(Node, Node)> {
    let mut pairs = Vec::new();
    parser.skip_surplus_commas();
    while !parser.closes() {
        let key = parser.key();
        if parser.take(Sign::Colon) {
            let value = parser.value();
            pairs.push((key, value));
        } else if !matches!(key.kind, Kind::Error) {
            let message = said!("a key without a value");
            let problem = Problem::new(code::MISSING_COLON, key.span, message);
            let hint = said!("curly brackets hold `key: value`; a list stands in square brackets");
            parser.slips.push(problem.hint(hint));
        }
        parser.separator();
    }
    parser.duplicate_keys(&pairs);
    pairs
}

impl Parser<'_, '_, '_> {
    fn closes(&self) -> bool {
        matches!(self.peek().sign, Sign::Close(_) | Sign::End)
    }

    /// A name, a colon and a value. Of quoted names the first of an entry is reported.
    fn field(&mut self, quoted: &mut bool) -> Field {
        let token = self.advance();
        let name_span = self.span(token);
        let name = self.field_name(token, quoted);
        self.advance();
        let value = self.value();
        Field { name, name_span, value }
    }

    fn field_name(&mut self, token: Token, quoted: &mut bool) -> String {
        let source = token.text(self.text);
        if let Sign::Text(_) = token.sign {
            let name = self.text[token.content(self.text)].to_owned();
            if !std::mem::replace(quoted, true) {
                let message = said!("the names of fields stand without quotes");
                let problem = self.problem(code::QUOTED_FIELD_NAME, token, message);
                self.slips.push(problem.suggest(self.span(token), source, name.as_str()));
            }
            return name;
        }
        if let Some(name) = identifier(source) {
            return name.to_owned();
        }
        let name = source.replace(['-', '.', '\'', '’'], "_");
        let message = said!("`{source}` is not the name of a field", source);
        let problem = self.problem(code::FIELD_NAME, token, message);
        self.slips.push(problem.suggest(self.span(token), source, name.as_str()));
        name
    }

    /// The key of a pair: a value that a colon ends.
    fn key(&mut self) -> Node {
        let token = self.peek();
        if token.sign == Sign::Bare && self.ahead(1).sign == Sign::Colon {
            let source = token.text(self.text);
            if !looks_like_name(source) || identifier(source).is_some() {
                return self.single_bare();
            }
            let problem = self.problem(code::MISSING_QUOTES, token, said!("this text stands without quotes"));
            self.slips.push(problem.suggest(self.span(token), source, quote(source)));
            self.advance();
            return Node { span: self.span(token), kind: Kind::Str(source.to_owned()) };
        }
        self.value()
    }

    /// Takes the comma after an entry. Where something else stands, that is reported,
    /// and what cannot begin an entry is skipped.
    pub(super) fn separator(&mut self) {
        if self.closes() {
            return;
        }
        if !self.take(Sign::Comma) {
            let before = self.tokens[self.at.saturating_sub(1)];
            match self.peek().sign {
                Sign::Colon | Sign::StrayQuote => {
                    self.unexpected();
                    self.take(Sign::Comma);
                }
                _ => self.missing_comma(before),
            }
        }
        self.skip_surplus_commas();
    }

    fn missing_comma(&mut self, before: Token) {
        let end = before.end as usize;
        let after = self.slips.span(end..end);
        let problem = Problem::new(code::MISSING_COMMA, after, said!("a comma is missing here"));
        self.slips.push(problem.suggest(after, "", ","));
    }

    pub(super) fn skip_surplus_commas(&mut self) {
        let first = self.peek();
        let mut last = None;
        while self.peek().sign == Sign::Comma {
            last = Some(self.advance());
        }
        if let Some(last) = last {
            let span = self.span(first).to(self.span(last));
            let problem = Problem::new(code::SURPLUS_COMMA, span, said!("there is nothing between commas"));
            self.slips.push(problem.hint(said!("a value is missing, or a comma is too many")));
        }
    }

    /// Reports the sign here and skips to the next comma or closing bracket of this depth.
    pub(super) fn unexpected(&mut self) {
        let token = self.peek();
        let message = said!("`{sign}` does not belong here", sign = token.text(self.text));
        let problem = self.problem(code::UNEXPECTED, token, message);
        self.slips.push(problem);
        let mut depth = 0;
        loop {
            match self.peek().sign {
                Sign::End => return,
                Sign::Close(_) | Sign::Comma if depth == 0 => return,
                Sign::Open(_) => depth += 1,
                Sign::Close(_) => depth -= 1,
                _ => {}
            }
            self.advance();
        }
    }

    /// `free: 0,5`: joins what the comma separated to the field before it.
    fn decimal_comma(&mut self, field: Option<&mut Field>) -> bool {
        let (comma, part) = (self.tokens[self.at.saturating_sub(1)], self.peek());
        let digits = part.text(self.text);
        let Some(field) = field else {
            return false;
        };
        let joins = comma.sign == Sign::Comma
            && field.value.span.end == comma.start
            && comma.touches(part)
            && matches!(field.value.kind, Kind::Int(_))
            && !digits.is_empty()
            && digits.bytes().all(|b| b.is_ascii_digit());
        if !joins {
            return false;
        }
        let span = field.value.span.to(self.span(part));
        let source = &self.text[span.range()];
        let with = source.replace(',', ".");
        let value = with.parse().map_or(Kind::Error, Kind::Float);
        let problem = Problem::new(code::DECIMAL_COMMA, span, said!("a decimal comma"));
        self.slips.push(problem.suggest(span, source, with));
        field.value = Node { span, kind: value };
        self.advance();
        true
    }

    fn mixed(&mut self, fields: &[Field], values: &[Node]) {
        let unnamed = values.iter().find(|value| !matches!(value.kind, Kind::Error));
        let (Some(value), Some(field)) = (unnamed, fields.first()) else {
            return;
        };
        let problem = Problem::new(code::MIXED_FIELDS, value.span, said!("this value has no name"));
        let problem = problem.hint(said!("write its name and a colon before it"));
        self.slips.push(problem.related(field.name_span, said!("here a value has one")));
    }

    fn duplicate_fields(&mut self, fields: &[Field]) {
        let mut seen = BTreeMap::new();
        for field in fields {
            if let Some(&first) = seen.get(field.name.as_str()) {
                let message = said!("`{name}` is written twice", name = &field.name);
                let problem = Problem::new(code::DUPLICATE_FIELD, field.name_span, message);
                self.slips.push(problem.related(first, said!("first written here")));
            } else {
                seen.insert(field.name.as_str(), field.name_span);
            }
        }
    }

    fn duplicate_keys(&mut self, pairs: &[(Node, Node)]) {
        let mut seen = BTreeMap::new();
        for (key, _) in pairs {
            let (Kind::Str(name) | Kind::Ident(name)) = &key.kind else {
                continue;
            };
            if let Some(&first) = seen.get(name) {
                let message = said!("the key `{name}` is written twice", name);
                let problem = Problem::new(code::DUPLICATE_KEY, key.span, message);
                self.slips.push(problem.related(first, said!("first written here")));
            } else {
                seen.insert(name, key.span);
            }
        }
    }

    fn bidi_in_id(&mut self, fields: &[Field]) {
        for field in fields.iter().filter(|field| field.name == "id") {
            let Kind::Str(id) = &field.value.kind else {
                continue;
            };
            if let Some(c) = id.chars().find(|&c| is_bidi_control(c)) {
                let message = said!(
                    "this id holds a control character of writing direction (U+{code})",
                    code = format!("{:04X}", c as u32)
                );
                let plain: String = id.chars().filter(|&c| !is_bidi_control(c)).collect();
                let span = field.value.span;
                let problem = Problem::new(code::BIDI_CONTROL, span, message);
                let source = &self.text[span.range()];
                self.slips.push(problem.suggest(span, source, format!("{plain:?}")));
            }
        }
    }

    /// `Name[...]` and `Name{...}`: read as the round brackets that were meant.
    pub(super) fn misbracketed(&mut self, name: Named, bracket: Bracket) -> Node {
        let open = self.peek();
        let (wrong, close) = (bracket.open(), bracket.close());
        let message = said!("what belongs to `{name}` stands in round brackets", name = &name.text);
        let problem = self.problem(code::WRONG_BRACKETS, open, message);
        let hint = said!("write `(` and `)` instead of `{wrong}` and `{close}`", wrong, close);
        self.slips.push(problem.hint(hint));
        self.round(Some(name))
    }
}

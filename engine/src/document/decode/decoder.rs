//! A value of the tree, as `serde` asks for it.
//!
//! The forms are those of RON with `implicit_some`, `unwrap_newtypes` and
//! `unwrap_variant_newtypes` always on.

use serde::Deserializer;
use serde::de::{Unexpected, Visitor};

use super::access::{Collecting, Fields, Items, Pairs, SpanParts};
use super::bare_amount;
use super::collected::COLLECTED;
use super::context::Context;
use super::error::{DecodeError, unknown_word};
use super::names::Name;
use super::spanned::SPANNED;
use super::variant::Variant;
use super::wording;
use crate::diagnostic::codes::{syntax, values as code};
use crate::diagnostic::{Problem, Said, Span, said};
use crate::document::forms::MANY;
use crate::document::syntax::{Kind, Node};

/// A value that can be read.
#[derive(Clone, Copy)]
pub(super) struct Decoder<'de, 'c> {
    pub(super) node: &'de Node,
    pub(super) context: &'c Context<'de>,
    /// The value is what stands in the brackets after the word; the word itself was
    /// read already.
    body: bool,
    /// Where a list is asked for, one value stands for a list of one.
    one_is_many: bool,
}

impl<'de, 'c> Decoder<'de, 'c> {
    pub(super) fn new(node: &'de Node, context: &'c Context<'de>) -> Self {
        Self { node, context, body: false, one_is_many: false }
    }

    /// What stands in the brackets after the word.
    pub(super) fn body(self) -> Self {
        Self { body: true, ..self }
    }

    pub(super) fn is_body(self) -> bool {
        self.body
    }

    /// Lets an error that the type raised take the place of this value.
    fn placed<T>(self, read: Result<T, DecodeError>) -> Result<T, DecodeError> {
        read.map_err(|error| match self.body && error.is_wrong_type() {
            true => self.takes_one(said!("one value")),
            false => error.at(self.node, self.context),
        })
    }

    /// What the value is, to a visitor that takes what comes.
    fn visit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match &self.node.kind {
            Kind::Bool(value) => visitor.visit_bool(*value),
            Kind::Int(value) => self.visit_int(*value, visitor),
            Kind::Float(value) => visitor.visit_f64(*value),
            Kind::Char(value) => visitor.visit_char(*value),
            Kind::Str(text) => visitor.visit_borrowed_str(text),
            Kind::Bytes(bytes) => visitor.visit_borrowed_bytes(bytes),
            Kind::Unit => visitor.visit_unit(),
            Kind::Map(pairs) => visitor.visit_map(Pairs::new(pairs, self.context)),
            Kind::List(items) => visitor.visit_seq(Items::list(items, self.context)),
            Kind::Error => Err(DecodeError::reported()),
            Kind::Ident(_) | Kind::Struct { .. } | Kind::Tuple { .. } => match Variant::new(self) {
                Some(variant) if !self.body => self.visit_variant(variant, visitor),
                _ => self.visit_brackets(visitor),
            },
        }
    }

    /// A word, where a text might stand too: then its quotes may be missing.
    fn visit_variant<V: Visitor<'de>>(
        self,
        variant: Variant<'de, '_>,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        if !matches!(self.node.kind, Kind::Ident(_)) {
            return visitor.visit_enum(variant);
        }
        let expected = wording::expecting(&visitor);
        visitor.visit_enum(variant).map_err(|error| match error.unknown_word() {
            Some((word, of)) if wording::is_text(&expected) && super::nearest(word, of).is_empty() => {
                let message = said!(
                    "expected {expected}, found {found}",
                    expected = Said::others(expected),
                    found = said!("the word `{word}`", word = wording::short(word))
                );
                let problem = Problem::new(syntax::MISSING_QUOTES, self.node.span, message);
                let source = self.context.source(self.node.span);
                self.error(problem.suggest(self.node.span, source, format!("\"{source}\"")))
            }
            _ => error,
        })
    }

    /// What stands in round brackets without a word before them.
    fn visit_brackets<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match &self.node.kind {
            Kind::Struct { fields, .. } => {
                let name = |field: &'de crate::document::syntax::Field| {
                    (Name { text: &field.name, span: field.name_span }, &field.value)
                };
                let entries = fields.iter().map(name).collect();
                let mut fields = Fields::new(self.node, entries, None, self.context);
                fields.damaged = self.is_damaged();
                let read = visitor.visit_map(&mut fields);
                read.map_err(|error| match error.is_missing_field() && fields.damaged {
                    true => DecodeError::reported(),
                    false => error,
                })
            }
            Kind::Tuple { items, .. } if items.is_empty() => visitor.visit_unit(),
            _ => visitor.visit_seq(Items::tuple(self.node.items(), self.context)),
        }
    }

    fn visit_int<V: Visitor<'de>>(self, value: i128, visitor: V) -> Result<V::Value, DecodeError> {
        match (u64::try_from(value), i64::try_from(value)) {
            (Ok(value), _) => visitor.visit_u64(value),
            (_, Ok(value)) => visitor.visit_i64(value),
            _ => visitor.visit_f64(value as f64),
        }
    }

    fn visit_float<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.node.kind {
            Kind::Int(value) => visitor.visit_f64(value as f64),
            _ => self.visit(visitor),
        }
    }

    /// A text; a bare word is one whose quotes are missing.
    fn visit_text<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match &self.node.kind {
            Kind::Ident(_) => {
                let message = said!("this text stands without quotes");
                let problem = Problem::new(syntax::MISSING_QUOTES, self.node.span, message);
                let source = self.context.source(self.node.span);
                let with = format!("\"{source}\"");
                Err(self.error(problem.suggest(self.node.span, source, with)))
            }
            Kind::Struct { .. } | Kind::Tuple { .. } if self.body => {
                Err(self.takes_one(said!("one text in quotes")))
            }
            // A word with brackets is no text, whatever the visitor thinks of enums.
            Kind::Struct { .. } | Kind::Tuple { .. } => {
                Err(serde::de::Error::invalid_type(Unexpected::Other("brackets"), &visitor))
            }
            _ => self.visit(visitor),
        }
    }

    fn visit_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match &self.node.kind {
            Kind::Ident(word) if word == "None" => visitor.visit_none(),
            Kind::Tuple { name: Some(name), items } if name.text == "Some" && items.len() == 1 => {
                visitor.visit_some(Self::new(&items[0], self.context))
            }
            Kind::Error => Err(DecodeError::reported()),
            _ => visitor.visit_some(self),
        }
    }

    fn visit_list<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let items = match (&self.node.kind, self.one_is_many) {
            (Kind::Error, _) => return Err(DecodeError::reported()),
            // Never the value itself as its own only item: its word would be read for ever.
            (Kind::Struct { .. }, _) if self.body => return Err(self.takes_one(said!("a list `[...]`"))),
            (Kind::List(items), _) => items,
            (Kind::Tuple { name: None, .. } | Kind::Unit, _) | (_, false) => self.list()?,
            (_, true) => std::slice::from_ref(self.node),
        };
        visitor.visit_seq(Items::list(items, self.context))
    }

    fn visit_table<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match &self.node.kind {
            Kind::Struct { name: None, .. } => {
                let message = said!("a table stands in curly brackets, its keys in quotes");
                let bracket = Span { end: self.node.span.start + 1, ..self.node.span };
                let problem = Problem::new(syntax::WRONG_BRACKETS, bracket, message);
                self.tell_table(problem.hint(said!("write `{ \"...\": ... }`")));
                self.visit_brackets(visitor)
            }
            Kind::Unit => {
                self.tell_brackets(said!("a table stands in curly brackets"), '{', '}');
                visitor.visit_map(Pairs::new(&[], self.context))
            }
            Kind::List(items) if items.is_empty() => {
                self.tell_brackets(said!("a table stands in curly brackets"), '{', '}');
                visitor.visit_map(Pairs::new(&[], self.context))
            }
            Kind::Map(_) | Kind::Error => self.visit(visitor),
            _ if self.body => Err(self.takes_one(said!("a table `{ \"...\": ... }`"))),
            _ => Err(self.wrong(wording::expected("a map"))),
        }
    }

    /// That keys of a table are no names of fields takes the place of what was told of such a name.
    fn tell_table(self, problem: Problem) {
        let names = self.node.fields().iter().map(|field| field.name_span);
        let codes = [syntax::QUOTED_FIELD_NAME, syntax::FIELD_NAME];
        let mut told = names.flat_map(|name| codes.map(|code| (code, name)));
        let place = problem.clone().path(self.context.path());
        let replaced = told.any(|(code, name)| self.context.refine(code, name, |told| *told = place.clone()));
        if !replaced {
            self.context.tell(problem);
        }
    }

    fn visit_newtype<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, DecodeError> {
        match name {
            SPANNED => visitor.visit_seq(SpanParts::new(self.node.span, self)),
            COLLECTED => {
                if let Kind::Error = self.node.kind {
                    return Err(DecodeError::reported());
                }
                if let (true, Kind::Struct { .. }) = (self.body, &self.node.kind) {
                    return Err(self.takes_one(said!("a list `[...]`")));
                }
                let items = Items::list(self.list()?, self.context);
                visitor.visit_seq(Collecting(items))
            }
            MANY if !self.body => visitor.visit_newtype_struct(Self { one_is_many: true, ..self }),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn visit_word<V: Visitor<'de>>(
        self,
        name: &str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let node = self.node;
        if self.body {
            // The word was read: what stands in its brackets is no value that has one of its own.
            return Err(self.takes_one(one(name)));
        }
        match Variant::new(self) {
            Some(_) if words.iter().all(|word| node.name() != Some(word)) => {
                let word = node.name().unwrap_or_default();
                Err(self.error(unknown_word(word, words, node.name_span(), self.context)))
            }
            Some(variant) => visitor.visit_enum(variant),
            None if matches!(node.kind, Kind::Error) => Err(DecodeError::reported()),
            None => Err(self.no_word(name, words)),
        }
    }

    /// Something that does not begin with a word, where one of some words is expected.
    fn no_word(self, name: &str, words: &'static [&'static str]) -> DecodeError {
        let node = self.node;
        if let Some(near) = node.text().map(|text| super::nearest(text, words))
            && let [word] = near.as_slice()
        {
            let message = said!("this word stands without quotes");
            let problem = Problem::new(code::WRONG_TYPE, node.span, message);
            return self.error(problem.suggest(node.span, self.context.source(node.span), *word));
        }
        if let (Kind::List(_), true) = (&node.kind, ["All", "Any"].iter().all(|word| words.contains(word))) {
            return self.several(name);
        }
        let expected = match words.len() {
            1..=8 => super::nearest::one_of(words),
            _ => wording::expected(&format!("enum {name}")),
        };
        let source = self.context.source(node.span);
        let problem = wording::wrong_type(expected, node.span, node, self.context);
        self.error(match bare_amount::hint(name, node, source) {
            Some(hint) => problem.hint(hint),
            None => problem,
        })
    }
}

impl Decoder<'_, '_> {
    /// `[A, B]` where one is wanted and words exist that join several.
    fn several(self, name: &str) -> DecodeError {
        let source = self.context.source(self.node.span);
        let message = said!("{one} is expected, found a list in square brackets", one = one(name));
        let problem = Problem::new(code::WRONG_TYPE, self.node.span, message);
        self.error(match source.contains('\n') || source.len() > 200 {
            true => problem.hint(said!("several stand in `All([...])` or `Any([...])`")),
            false => problem
                .hint(said!("`All([...])` if each must hold, `Any([...])` if one is enough"))
                .suggest(self.node.span, source, format!("All({source})")),
        })
    }
}

/// One value of a closed list.
fn one(list: &str) -> Said {
    match list {
        "Condition" => said!("one condition"),
        "Mark" => said!("one mark"),
        _ => said!("one value"),
    }
}

/// Methods that ask for nothing in particular, and methods that ask for a number.
macro_rules! forward {
    ($to:ident: $($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
            self.placed(self.$to(visitor))
        }
    )*};
}

impl<'de> Deserializer<'de> for Decoder<'de, '_> {
    type Error = DecodeError;

    forward! { visit:
        deserialize_any deserialize_bool deserialize_char deserialize_bytes deserialize_byte_buf
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_unit
    }
    forward! { visit_float: deserialize_f32 deserialize_f64 }
    forward! { visit_text: deserialize_str deserialize_string deserialize_identifier }
    forward! { visit_option: deserialize_option }
    forward! { visit_list: deserialize_seq }
    forward! { visit_table: deserialize_map }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match &self.node.kind {
            Kind::Ident(word) if word == name => visitor.visit_unit(),
            _ => self.deserialize_unit(visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.placed(self.visit_newtype(name, visitor))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, DecodeError> {
        self.deserialize_tuple_struct("", len, visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        if let Kind::Error = self.node.kind {
            return Err(DecodeError::reported());
        }
        let items = self.values(name, len)?;
        self.placed(visitor.visit_seq(Items::tuple(items, self.context)))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        if let Kind::Error = self.node.kind {
            return Err(DecodeError::reported());
        }
        self.placed(self.visit_fields(name, fields, visitor))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.placed(self.visit_word(name, variants, visitor))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_unit()
    }
}

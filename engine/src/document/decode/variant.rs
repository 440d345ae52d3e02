//! Words of a closed list, with or without something in brackets.

use serde::de::{DeserializeSeed, EnumAccess, VariantAccess, Visitor};

use super::access::{Fields, Items};
use super::decoder::Decoder;
use super::error::DecodeError;
use super::names::Name;
use crate::diagnostic::codes::{syntax, values as code};
use crate::diagnostic::{Problem, said};
use crate::document::syntax::{Kind, Node};

/// A value that begins with a word.
#[derive(Clone, Copy)]
pub(super) struct Variant<'de, 'c> {
    word: &'de str,
    decoder: Decoder<'de, 'c>,
}

impl<'de, 'c> Variant<'de, 'c> {
    /// `None` if the value does not begin with a word.
    pub(super) fn new(decoder: Decoder<'de, 'c>) -> Option<Self> {
        let word = decoder.node.name()?;
        Some(Self { word, decoder })
    }

    fn node(self) -> &'de Node {
        self.decoder.node
    }

    fn needs_brackets(self) -> DecodeError {
        let message = said!("`{word}` needs something in brackets", word = self.word);
        let problem = Problem::new(code::NEEDS_BRACKETS, self.node().span, message);
        self.decoder.error(problem.hint(said!("write `{word}(...)`", word = self.word)))
    }
}

impl<'de> Variant<'de, '_> {
    /// Where named and unnamed values stand together in brackets that take one unnamed value, that
    /// was told already and only the remedy can be better.
    fn of_mixed_body(self, error: DecodeError) -> DecodeError {
        let Kind::Struct { stray, .. } = &self.node().kind else { return error };
        let Some(first) = stray.first().filter(|_| !error.is_reported()) else { return error };
        let hint = said!("`{word}` takes one value, without a name: take the others away", word = self.word);
        let refined = self.decoder.context.refine(syntax::MIXED_FIELDS, first.span, |told| {
            told.hint = Some(hint);
        });
        if refined { DecodeError::reported() } else { error }
    }
}

impl<'de, 'c> EnumAccess<'de> for Variant<'de, 'c> {
    type Error = DecodeError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), DecodeError> {
        let name = Name { text: self.word, span: self.node().name_span() };
        Ok((name.read(seed)?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'de, '_> {
    type Error = DecodeError;

    fn unit_variant(self) -> Result<(), DecodeError> {
        if let Kind::Ident(_) = self.node().kind {
            return Ok(());
        }
        let message = said!("`{word}` takes nothing in brackets", word = self.word);
        let problem = Problem::new(code::NO_BRACKETS, self.node().span, message);
        let source = self.decoder.context.source(self.node().span);
        Err(self.decoder.error(match source.len() > 200 {
            true => problem,
            false => problem.suggest(self.node().span, source, self.word),
        }))
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, DecodeError> {
        match &self.node().kind {
            Kind::Ident(_) => Err(self.needs_brackets()),
            Kind::Tuple { items, .. } if items.len() == 1 => {
                seed.deserialize(Decoder::new(&items[0], self.decoder.context))
            }
            _ => seed.deserialize(self.decoder.body()).map_err(|error| self.of_mixed_body(error)),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, DecodeError> {
        if let Kind::Ident(_) = self.node().kind {
            return Err(self.needs_brackets());
        }
        let body = self.decoder.body();
        let items = body.values(self.word, len)?;
        visitor.visit_seq(Items::tuple(items, self.decoder.context))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        if let Kind::Ident(_) = self.node().kind {
            return Err(self.needs_brackets());
        }
        let body = self.decoder.body();
        body.visit_fields(self.word, fields, visitor)
    }
}

impl<'de, 'c> Decoder<'de, 'c> {
    /// Reads an entry whose type knows its fields.
    pub(super) fn visit_fields<V: Visitor<'de>>(
        self,
        name: &str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let entries = self.fields(name, known)?;
        let mut fields = Fields::new(self.node, entries, Some(known), self.context);
        fields.damaged = self.is_damaged();
        let read = visitor.visit_map(&mut fields);
        read.map_err(|error| match error.is_missing_field() && fields.damaged {
            true => DecodeError::reported(),
            false => error,
        })
    }

    /// Whether values without names stand among the fields: any field may be theirs.
    pub(super) fn is_damaged(self) -> bool {
        matches!(&self.node.kind, Kind::Struct { stray, .. } if !stray.is_empty())
    }
}

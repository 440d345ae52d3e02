//! Fields, items and pairs, handed out one by one.
//!
//! Whatever is broken or failed before is not handed out; an error on its way up is
//! marked with the smallest value whose absence would let the rest be read.

use std::collections::BTreeSet;

use serde::Deserializer;
use serde::de::value::U32Deserializer;
use serde::de::{DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess};

use super::context::{Context, Step};
use super::decoder::Decoder;
use super::error::{DecodeError, unknown_field};
use super::names::Name;
use crate::diagnostic::codes::{syntax, values};
use crate::diagnostic::{Problem, Span, said};
use crate::document::syntax::{Kind, Node};

/// The named values of an entry.
pub(super) struct Fields<'de, 'c> {
    owner: &'de Node,
    entries: Vec<(Name<'de>, &'de Node)>,
    /// The names that the type knows; `None` if it did not say.
    known: Option<&'static [&'static str]>,
    context: &'c Context<'de>,
    next: usize,
    handed_out: BTreeSet<&'de str>,
    /// Whether something was not handed out, so that its absence is no news.
    pub(super) damaged: bool,
}

impl<'de, 'c> Fields<'de, 'c> {
    pub(super) fn new(
        owner: &'de Node,
        entries: Vec<(Name<'de>, &'de Node)>,
        known: Option<&'static [&'static str]>,
        context: &'c Context<'de>,
    ) -> Self {
        Self { owner, entries, known, context, next: 0, handed_out: BTreeSet::new(), damaged: false }
    }

    /// Whether the field at a place is to be handed out.
    fn offers(&self, at: usize) -> bool {
        let (name, value) = self.entries[at];
        if self.context.leaves_out(value) || self.handed_out.contains(name.text) {
            return false;
        }
        match self.known {
            Some(known) if !known.contains(&name.text) => {
                self.tell_unknown(name, known);
                false
            }
            _ => true,
        }
    }
}

impl<'de> Fields<'de, '_> {
    /// A name that no field can have was told already; only the edit can be better.
    fn tell_unknown(&self, name: Name<'de>, known: &'static [&'static str]) {
        let known = if self.context.is_full() { &[] } else { known };
        let problem = unknown_field(name.text, known, self.owner, name.span);
        let edit = problem.suggestion.clone();
        let refined = self.context.refine(syntax::FIELD_NAME, name.span, |told| {
            if let (Some(told), Some(edit)) = (&mut told.suggestion, edit) {
                told.with = edit.with;
            }
        });
        if !refined {
            self.context.tell(problem);
        }
    }
}

impl<'de> MapAccess<'de> for &mut Fields<'de, '_> {
    type Error = DecodeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, DecodeError> {
        while self.next < self.entries.len() && !self.offers(self.next) {
            self.damaged = true;
            self.next += 1;
        }
        let Some(&(name, value)) = self.entries.get(self.next) else {
            return Ok(None);
        };
        self.handed_out.insert(name.text);
        let read = name.read(seed);
        let place = |error: DecodeError| error.at_name(name.span, self.owner, self.context);
        read.map(Some).map_err(|error| place(error).through(value.span))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, DecodeError> {
        let (name, value) = self.entries[self.next];
        self.next += 1;
        let decoder = Decoder::new(value, self.context);
        let read = self.context.within(Step::Field(name.text), || seed.deserialize(decoder));
        read.map_err(|error| error.through(value.span))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.entries.len() - self.next)
    }
}

/// The items of a list; of a tuple if `fixed`, whose places must all be filled.
pub(super) struct Items<'de, 'c> {
    items: &'de [Node],
    fixed: bool,
    context: &'c Context<'de>,
    next: usize,
}

impl<'de, 'c> Items<'de, 'c> {
    pub(super) fn list(items: &'de [Node], context: &'c Context<'de>) -> Self {
        Self { items, fixed: false, context, next: 0 }
    }

    pub(super) fn tuple(items: &'de [Node], context: &'c Context<'de>) -> Self {
        Self { items, fixed: true, context, next: 0 }
    }

    fn skip_left_out(&mut self) {
        while let Some(item) = self.items.get(self.next) {
            if self.fixed || !self.context.leaves_out(item) {
                return;
            }
            self.next += 1;
        }
    }

    fn read<T: DeserializeSeed<'de>>(&self, item: &'de Node, seed: T) -> Result<T::Value, DecodeError> {
        let step = Step::Item(self.next, item);
        let decoder = Decoder::new(item, self.context);
        let read = self.context.within(step, || seed.deserialize(decoder));
        read.map_err(|error| if self.fixed { error } else { error.through(item.span) })
    }
}

impl<'de> SeqAccess<'de> for Items<'de, '_> {
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DecodeError> {
        self.skip_left_out();
        let Some(item) = self.items.get(self.next) else {
            return Ok(None);
        };
        let read = self.read(item, seed)?;
        self.next += 1;
        Ok(Some(read))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len() - self.next)
    }
}

/// The items of a list of which each stands for itself: what fails is told here, and
/// offered again as long as leaving out a part of it may help.
pub(super) struct Collecting<'de, 'c>(pub(super) Items<'de, 'c>);

impl<'de> SeqAccess<'de> for Collecting<'de, '_> {
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DecodeError> {
        match self.0.next_element_seed(seed) {
            Ok(read) => Ok(read),
            Err(error) => {
                let again = match self.0.items.get(self.0.next) {
                    Some(item) => self.0.context.report(error, item),
                    None => false,
                };
                if !again {
                    self.0.next += 1;
                }
                Err(DecodeError::reported())
            }
        }
    }
}

/// The pairs of a table.
pub(super) struct Pairs<'de, 'c> {
    pairs: &'de [(Node, Node)],
    context: &'c Context<'de>,
    next: usize,
}

impl<'de, 'c> Pairs<'de, 'c> {
    pub(super) fn new(pairs: &'de [(Node, Node)], context: &'c Context<'de>) -> Self {
        Self { pairs, context, next: 0 }
    }
}

impl<'de> MapAccess<'de> for Pairs<'de, '_> {
    type Error = DecodeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, DecodeError> {
        let left_out =
            |pair: &&(Node, Node)| self.context.leaves_out(&pair.0) || self.context.leaves_out(&pair.1);
        self.next += self.pairs[self.next..].iter().take_while(left_out).count();
        let Some((key, value)) = self.pairs.get(self.next) else {
            return Ok(None);
        };
        if let (Kind::Int(_) | Kind::Float(_), Kind::Str(_)) = (&key.kind, &value.kind) {
            return Err(self.swapped(key, value).through(value.span));
        }
        let read = seed.deserialize(Decoder::new(key, self.context));
        read.map(Some).map_err(|error| error.through(value.span))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, DecodeError> {
        let (key, value) = &self.pairs[self.next];
        let index = self.next;
        self.next += 1;
        let step = key.text().map_or(Step::Item(index, value), Step::Field);
        let decoder = Decoder::new(value, self.context);
        let read = self.context.within(step, || seed.deserialize(decoder));
        read.map_err(|error| error.through(value.span))
    }
}

impl<'de> Pairs<'de, '_> {
    /// `{ 2: "search" }`
    fn swapped(&self, key: &'de Node, value: &'de Node) -> DecodeError {
        let pair = key.span.to(value.span);
        let [number, text] = [key, value].map(|node| self.context.source(node.span));
        let message = said!("a number stands where a name is wanted, and the name after it");
        let problem = Problem::new(values::WRONG_TYPE, pair, message);
        let with = format!("{text}: {number}");
        DecodeError::placed(problem.suggest(pair, self.context.source(pair), with), self.context)
    }
}

/// File, start, end and value: what [`Spanned`](super::Spanned) is made of.
pub(super) struct SpanParts<D> {
    span: Span,
    part: u8,
    value: Option<D>,
}

impl<D> SpanParts<D> {
    pub(super) fn new(span: Span, value: D) -> Self {
        Self { span, part: 0, value: Some(value) }
    }
}

impl<'de, D: Deserializer<'de, Error = DecodeError>> SeqAccess<'de> for SpanParts<D> {
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DecodeError> {
        self.part += 1;
        let number = match self.part {
            1 => self.span.file.0,
            2 => self.span.start,
            3 => self.span.end,
            _ => {
                return self.value.take().map(|value| seed.deserialize(value)).transpose();
            }
        };
        let number: U32Deserializer<DecodeError> = number.into_deserializer();
        seed.deserialize(number).map(Some)
    }
}

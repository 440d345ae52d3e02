//! The probe: a deserializer that follows a way into a type and reports what is there.

use std::any::type_name;

use serde::Deserializer;
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess,
    Visitor,
};

use super::found::{Found, Names};
use super::stand_in::StandIn;

/// One step into a type. Options, lists, tables and places are walked through without a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Into the field of this name.
    Field(&'static str),
    /// To this word of a closed list; the next step goes into what stands after it.
    Word(&'static str),
    /// Into the value of this place among values without names.
    Value(usize),
}

/// A name that no type knows: asking for it makes a type tell the names it does know.
pub(super) const NOBODY: &str = "$salambo::nobody";

/// What stands at the end of a way into `T`.
pub(super) fn probe<T: DeserializeOwned>(way: &[Step]) -> Found {
    match T::deserialize(Probe(way)) {
        Ok(_) => Found::Failed("a value was made of nothing".to_owned()),
        Err(found) => found,
    }
}

/// The rest of the way.
#[derive(Clone, Copy)]
struct Probe<'w>(&'w [Step]);

/// The name of a type without its modules and parameters.
fn short_name<T>() -> &'static str {
    let whole = type_name::<T>();
    let plain = whole.split('<').next().unwrap_or(whole);
    plain.rsplit("::").next().unwrap_or(plain)
}

macro_rules! leaves {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Found> {
            Err(Found::Leaf)
        }
    )*};
}

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = Found;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Found> {
        match self.0.split_first() {
            None => Err(Found::Open(short_name::<V::Value>())),
            Some((Step::Word(word), rest)) => visitor.visit_enum(At(word, rest)),
            Some((Step::Field(name), rest)) => visitor.visit_map(At(name, rest)),
            Some((Step::Value(_), _)) => Err(Found::Other),
        }
    }

    leaves! {
        deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_f32
        deserialize_f64 deserialize_char deserialize_str deserialize_string deserialize_bytes
        deserialize_byte_buf deserialize_unit deserialize_identifier deserialize_ignored_any
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Found> {
        visitor.visit_some(self)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, _: V) -> Result<V::Value, Found> {
        Err(Found::Leaf)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Found> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Found> {
        visitor.visit_seq(Nth { before: 0, way: self.0 })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, count: usize, visitor: V) -> Result<V::Value, Found> {
        self.tuple_variant(count, visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        count: usize,
        visitor: V,
    ) -> Result<V::Value, Found> {
        self.tuple_variant(count, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Found> {
        visitor.visit_map(Row(self.0))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: Names,
        visitor: V,
    ) -> Result<V::Value, Found> {
        match self.0.split_first() {
            None => Err(Found::Fields(Some(name), fields)),
            Some((Step::Field(field), rest)) => visitor.visit_map(At(field, rest)),
            Some(_) => Err(Found::Other),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        words: Names,
        visitor: V,
    ) -> Result<V::Value, Found> {
        match self.0.split_first() {
            None => Err(Found::Words(Some(name), words)),
            Some((Step::Word(word), rest)) => visitor.visit_enum(At(word, rest)),
            Some(_) => Err(Found::Other),
        }
    }
}

/// A name, and the way on from there.
struct At<'w>(&'static str, &'w [Step]);

impl<'de> MapAccess<'de> for At<'_> {
    type Error = Found;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Found> {
        let name: StrDeserializer<'_, Found> = self.0.into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Found> {
        seed.deserialize(Probe(self.1))
    }
}

impl<'de, 'w> EnumAccess<'de> for At<'w> {
    type Error = Found;
    type Variant = Probe<'w>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Probe<'w>), Found> {
        let word: StrDeserializer<'_, Found> = self.0.into_deserializer();
        Ok((seed.deserialize(word)?, Probe(self.1)))
    }
}

impl<'de> VariantAccess<'de> for Probe<'_> {
    type Error = Found;

    fn unit_variant(self) -> Result<(), Found> {
        Err(Found::Values(0))
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Found> {
        match self.0.split_first() {
            None => Err(Found::Values(1)),
            Some((Step::Value(0), rest)) => seed.deserialize(Probe(rest)),
            Some(_) => Err(Found::Other),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, count: usize, visitor: V) -> Result<V::Value, Found> {
        match self.0.split_first() {
            None => Err(Found::Values(count)),
            Some((&Step::Value(before), way)) => visitor.visit_seq(Nth { before, way }),
            Some(_) => Err(Found::Other),
        }
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: Names, visitor: V) -> Result<V::Value, Found> {
        match self.0.split_first() {
            None => Err(Found::Fields(None, fields)),
            Some((Step::Field(field), rest)) => visitor.visit_map(At(field, rest)),
            Some(_) => Err(Found::Other),
        }
    }
}

/// Values of which so many are passed by before the way goes on.
struct Nth<'w> {
    before: usize,
    way: &'w [Step],
}

impl<'de> SeqAccess<'de> for Nth<'_> {
    type Error = Found;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Found> {
        match self.before.checked_sub(1) {
            Some(left) => {
                self.before = left;
                seed.deserialize(StandIn).map(Some)
            }
            None => seed.deserialize(Probe(self.way)).map(Some),
        }
    }
}

/// A row of a table: any key, and the way goes on in its value.
struct Row<'w>(&'w [Step]);

impl<'de> MapAccess<'de> for Row<'_> {
    type Error = Found;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Found> {
        seed.deserialize(StandIn).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Found> {
        seed.deserialize(Probe(self.0))
    }
}

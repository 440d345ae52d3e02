//! A stand-in: some value of a type, for what stands before the value that is looked for.

use serde::Deserializer;
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, IntoDeserializer, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::found::{Found, Names};

/// Gives a word for a text, nought for a number, the first word of a closed list.
#[derive(Clone, Copy)]
pub(super) struct StandIn;

const TEXT: &str = "any";

macro_rules! nought {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Found> {
            visitor.visit_u64(0)
        }
    )*};
}

impl<'de> Deserializer<'de> for StandIn {
    type Error = Found;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Found> {
        visitor.visit_str(TEXT)
    }

    nought! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8
        deserialize_u16 deserialize_u32 deserialize_u64 deserialize_f32 deserialize_f64
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Found> {
        visitor.visit_none()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Found> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        words: Names,
        visitor: V,
    ) -> Result<V::Value, Found> {
        match words.first() {
            Some(word) => visitor.visit_enum(First(word)),
            None => Err(Found::Failed("a closed list without words".to_owned())),
        }
    }

    forward_to_deserialize_any! {
        bool i128 u128 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map
        struct identifier ignored_any
    }
}

/// The first word of a closed list, with or without one value.
struct First(&'static str);

impl<'de> EnumAccess<'de> for First {
    type Error = Found;
    type Variant = StandIn;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, StandIn), Found> {
        let word: StrDeserializer<'_, Found> = self.0.into_deserializer();
        Ok((seed.deserialize(word)?, StandIn))
    }
}

impl<'de> VariantAccess<'de> for StandIn {
    type Error = Found;

    fn unit_variant(self) -> Result<(), Found> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Found> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Found> {
        Err(Found::Failed("no stand-in for several values".to_owned()))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: Names, _: V) -> Result<V::Value, Found> {
        Err(Found::Failed("no stand-in for named fields".to_owned()))
    }
}

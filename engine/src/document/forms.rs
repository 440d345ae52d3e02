//! Shorthands of the language: "a text or a longer form", "one value or several".
//!
//! Untagged serde enums would swallow the good error of the branch that nearly fitted, so
//! each form dispatches on the kind of value it finds and lets that branch speak.

use super::syntax::western;
use crate::diagnostic::{Said, said};
use serde::Deserialize;
use serde::de::value::{EnumAccessDeserializer, MapAccessDeserializer, StrDeserializer};
use serde::de::{DeserializeOwned, Deserializer, EnumAccess, Error, MapAccess, Unexpected, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// A type with a short form that is a plain text and a long form that is an enum.
pub trait TextOr: Sized {
    /// The long form: an enum such as `Role("...")`.
    type Long: DeserializeOwned + schemars::JsonSchema;
    /// What is expected here, for the error message: `who: "a post" or Role(...)`.
    const EXPECTED: &'static str;
    /// Whether the long form is named fields, `(en: "...")`, and no enum.
    const HAS_FIELDS: bool = false;
    /// The value that a bare text means; an `Err` is shown to the author as it is.
    fn from_text(text: &str) -> Result<Self, Said>;
    /// The value that the long form means.
    fn from_long(long: Self::Long) -> Self;
    /// The value that a bare number means, where one is allowed.
    fn from_number(number: f64) -> Result<Self, Said> {
        Err(said!(
            "expected {expected}, found {found}",
            expected = Said::others(Self::EXPECTED),
            found = said!("the number {number}", number)
        ))
    }
    /// The value that `true` or `false` means, where one is allowed.
    fn from_flag(flag: bool) -> Result<Self, Said> {
        Err(said!("expected {expected}, found {flag}", expected = Said::others(Self::EXPECTED), flag))
    }
}

/// Reads a `TextOr` type: the body of its `Deserialize`.
pub fn read_text_or<'de, T: TextOr, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(TextOrVisitor(PhantomData))
}

struct TextOrVisitor<T>(PhantomData<T>);

impl<'de, T: TextOr> Visitor<'de> for TextOrVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        T::from_text(text).map_err(|why| E::custom(in_western_digits(text, T::from_text).unwrap_or(why)))
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<T, E> {
        T::from_flag(flag).map_err(E::custom)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        T::from_number(number as f64).map_err(E::custom)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        T::from_number(number as f64).map_err(E::custom)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
        T::from_number(number).map_err(E::custom)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        T::Long::deserialize(EnumAccessDeserializer::new(access)).map(T::from_long)
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        if !T::HAS_FIELDS {
            // An enum would take the name of the first field for its word.
            return Err(A::Error::invalid_type(Unexpected::Map, &self));
        }
        T::Long::deserialize(MapAccessDeserializer::new(access)).map(T::from_long)
    }
}

/// Reads a value whose whole form is a text with a grammar of its own ("9 min", "T+00:25").
pub fn parsed<'de, T, D>(
    deserializer: D,
    expected: &'static str,
    parse: fn(&str) -> Result<T, Said>,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    struct Parsed<T>(&'static str, fn(&str) -> Result<T, Said>);

    impl<T> Visitor<'_> for Parsed<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            (self.1)(text).map_err(|why| E::custom(in_western_digits(text, self.1).unwrap_or(why)))
        }
    }
    deserializer.deserialize_str(Parsed(expected, parse))
}

/// What to say of a text that would be right in the digits 0 to 9.
fn in_western_digits<T>(text: &str, parse: fn(&str) -> Result<T, Said>) -> Option<Said> {
    let western: String = text.chars().map(western).collect();
    (western != text && parse(&western).is_ok())
        .then(|| said!("write the digits 0 to 9: \"{western}\"", western))
}

/// The words of a closed list.
pub type Words = &'static [&'static str];

/// The words of an enum, as its own reader tells them when it is offered none of them.
pub fn words_of<T: DeserializeOwned>() -> Words {
    let nobody: StrDeserializer<'_, Told> = StrDeserializer::new("");
    T::deserialize(nobody).map_or_else(|told| told.0, |_| &[])
}

/// An error that keeps which words were expected.
#[derive(Debug)]
struct Told(Words);

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "one of {:?} is expected", self.0)
    }
}

impl std::error::Error for Told {}

impl Error for Told {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(&[])
    }

    fn unknown_variant(_: &str, expected: Words) -> Self {
        Self(expected)
    }
}

/// Implements `Deserialize` and `JsonSchema` for types that implement [`TextOr`].
macro_rules! text_or {
    ($($type:ty),+ $(,)?) => {$(
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::document::forms::read_text_or(deserializer)
            }
        }

        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::document::schema::json::text_or::<$type>(generator)
            }
        }
    )+};
}
pub(crate) use text_or;

/// One value, or `[several]`. Never empty unless written `[]`.
#[derive(Clone, Debug)]
pub struct Many<T>(pub Vec<T>);

impl<T> Default for Many<T> {
    fn default() -> Self {
        Many(Vec::new())
    }
}

impl<T> std::ops::Deref for Many<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

/// The name by which the decoder knows that one value stands for a list of one.
pub const MANY: &str = "$salambo::Many";

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Many<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Items<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Items<T> {
            type Value = Many<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("one value, or several in [ ]")
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Many<T>, D::Error> {
                Vec::deserialize(inner).map(Many)
            }
        }
        deserializer.deserialize_newtype_struct(MANY, Items(PhantomData))
    }
}

//! Shorthands: a text or a longer form, one value or several, texts with a grammar of their own.

use crate::document::decode::{Collected, Spanned};
use crate::document::forms::{Many, TextOr};
use crate::document::mark::Mark;
use crate::document::quantity::{Duration, Moment, NoLongForm, Rate};
use crate::document::trigger::{TriggerForm, TriggerOwn};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::Value;
use std::borrow::Cow;

/// A text with a grammar of its own.
fn described(expected: &str) -> Schema {
    json_schema!({ "description": sentence(expected), "type": "string" })
}

/// A text or a longer form. A number or a flag too, where the type takes one.
pub(crate) fn text_or<T: TextOr<Long: JsonSchema>>(generator: &mut SchemaGenerator) -> Schema {
    let mut forms = vec![json_schema!({ "type": "string" }).to_value()];
    if T::from_number(1.0).is_ok() {
        forms.push(json_schema!({ "type": "number" }).to_value());
    }
    if T::from_flag(true).is_ok() {
        forms.push(json_schema!({ "type": "boolean" }).to_value());
    }
    let long = T::Long::json_schema(generator).to_value();
    if long != Value::Bool(false) {
        forms.push(long);
    }
    json_schema!({ "description": sentence(T::EXPECTED), "anyOf": forms })
}

/// What is expected, as a sentence.
fn sentence(expected: &str) -> String {
    let mut chars = expected.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).chain(['.']).collect()
}

/// A place changes nothing about a value.
impl<T: JsonSchema> JsonSchema for Spanned<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

impl<T: JsonSchema> JsonSchema for Collected<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("ListOf{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "array", "items": generator.subschema_for::<T>() })
    }
}

impl<T: JsonSchema> JsonSchema for Many<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("OneOrSeveral{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        json_schema!({ "anyOf": [one.clone(), { "type": "array", "items": one }] })
    }
}

/// Nothing fits.
impl JsonSchema for NoLongForm {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "NoLongForm".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        false.into()
    }
}

/// A form of its own, or any mark.
impl JsonSchema for TriggerForm {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "TriggerForm".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let own = TriggerOwn::json_schema(generator);
        json_schema!({ "anyOf": [own, generator.subschema_for::<Mark>()] })
    }
}

macro_rules! texts {
    ($($type:ident),+) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                described($type::EXPECTED)
            }
        }
    )+};
}
texts!(Duration, Moment, Rate);

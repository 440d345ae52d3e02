//! The shape of a JSON document: which keys it always has, and what stands under them.

use serde_json::Value;

/// What may stand somewhere.
pub enum Shape {
    /// Any text.
    Text,
    /// One of these texts.
    Word(&'static [&'static str]),
    /// A whole number from 0.
    Whole,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// So many hexadecimal digits.
    Hex(usize),
    /// Nothing, or this.
    Maybe(Box<Shape>),
    /// A list of these.
    List(Box<Shape>),
    /// An object with at least these keys.
    Object(Vec<(&'static str, Shape)>),
}

/// Nothing, or this.
pub fn maybe(shape: Shape) -> Shape {
    Shape::Maybe(Box::new(shape))
}

/// A list of these.
pub fn list(shape: Shape) -> Shape {
    Shape::List(Box::new(shape))
}

impl Shape {
    /// Panics at the first place of a document that is not as it should be.
    pub fn check(&self, value: &Value, at: &str) {
        let wrong = || -> ! { panic!("{at}: {value}") };
        let is_right = match self {
            Self::Text => value.is_string(),
            Self::Word(words) => value.as_str().is_some_and(|text| words.contains(&text)),
            Self::Whole => value.is_u64(),
            Self::Number => value.is_number(),
            Self::Flag => value.is_boolean(),
            Self::Hex(digits) => value.as_str().is_some_and(|text| is_hex(text, *digits)),
            Self::Maybe(shape) => {
                if !value.is_null() {
                    shape.check(value, at);
                }
                true
            }
            Self::List(shape) => {
                let items = value.as_array().unwrap_or_else(|| wrong());
                for (index, item) in items.iter().enumerate() {
                    shape.check(item, &format!("{at}[{index}]"));
                }
                true
            }
            Self::Object(keys) => {
                for (key, shape) in keys {
                    let value = value.get(key).unwrap_or_else(|| panic!("{at} has no key {key}"));
                    shape.check(value, &format!("{at}.{key}"));
                }
                value.is_object()
            }
        };
        if !is_right {
            wrong();
        }
    }
}

fn is_hex(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

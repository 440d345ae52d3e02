//! How the fields of facts are written to and read from a record line.

use super::words::Word;
use crate::document::action::Form;
use crate::document::condition::{HoldReason, MessageKind, Zone};
use crate::document::element::Certainty;
use crate::kernel::identity::Identity;
use crate::kernel::names::{Name, Names};
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::Value;
use serde_json::Value as Json;
use std::fmt::Write;

/// A field's value as readers see it, whatever its type in the fact.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// Nothing.
    None,
    /// A flag.
    Flag(bool),
    /// A count.
    Number(i64),
    /// A length of time or an instant.
    Time(Tick),
    /// An id.
    Name(Name),
    /// Several ids.
    Names(Vec<Name>),
    /// An identity.
    Identity(Identity),
    /// A word of a closed list.
    Word(&'static str),
}

/// A type that may stand as a field of a fact.
pub trait Field: Sized {
    /// Appends the value as JSON.
    fn write(&self, out: &mut String, names: &Names);
    /// Reads the value back; `None` if it is of another kind.
    fn read(json: &Json, names: &mut Names) -> Option<Self>;
    /// The value as readers see it.
    fn argument(&self) -> Argument;
}

/// Appends a text as a JSON string.
pub fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c < ' ' => {
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

fn write_number(out: &mut String, number: i64) {
    let _ = write!(out, "{number}");
}

impl Field for bool {
    fn write(&self, out: &mut String, _: &Names) {
        out.push_str(if *self { "true" } else { "false" });
    }
    fn read(json: &Json, _: &mut Names) -> Option<Self> {
        json.as_bool()
    }
    fn argument(&self) -> Argument {
        Argument::Flag(*self)
    }
}

impl Field for u32 {
    fn write(&self, out: &mut String, _: &Names) {
        write_number(out, i64::from(*self));
    }
    fn read(json: &Json, _: &mut Names) -> Option<Self> {
        json.as_u64().and_then(|number| u32::try_from(number).ok())
    }
    fn argument(&self) -> Argument {
        Argument::Number(i64::from(*self))
    }
}

impl Field for Tick {
    fn write(&self, out: &mut String, _: &Names) {
        write_number(out, self.0);
    }
    fn read(json: &Json, _: &mut Names) -> Option<Self> {
        json.as_i64().map(Tick)
    }
    fn argument(&self) -> Argument {
        Argument::Time(*self)
    }
}

/// A field that makes a rare fact no larger than the frequent ones.
impl<T: Field> Field for Box<T> {
    fn write(&self, out: &mut String, names: &Names) {
        (**self).write(out, names);
    }
    fn read(json: &Json, names: &mut Names) -> Option<Self> {
        T::read(json, names).map(Self::new)
    }
    fn argument(&self) -> Argument {
        (**self).argument()
    }
}

impl Field for Name {
    fn write(&self, out: &mut String, names: &Names) {
        write_text(out, names.text(*self));
    }
    fn read(json: &Json, names: &mut Names) -> Option<Self> {
        json.as_str().map(|text| names.intern(text))
    }
    fn argument(&self) -> Argument {
        Argument::Name(*self)
    }
}

impl Field for Identity {
    fn write(&self, out: &mut String, _: &Names) {
        let _ = write!(out, "\"{:016x}\"", self.0);
    }
    fn read(json: &Json, _: &mut Names) -> Option<Self> {
        let text = json.as_str().filter(|text| text.len() == 16)?;
        u64::from_str_radix(text, 16).ok().map(Identity)
    }
    fn argument(&self) -> Argument {
        Argument::Identity(*self)
    }
}

impl Field for Value {
    fn write(&self, out: &mut String, names: &Names) {
        match self {
            Value::Flag(flag) => flag.write(out, names),
            Value::Number(number) => write_number(out, *number),
            Value::Word(name) => name.write(out, names),
        }
    }
    fn read(json: &Json, names: &mut Names) -> Option<Self> {
        let flag = json.as_bool().map(Value::Flag);
        let number = || json.as_i64().map(Value::Number);
        flag.or_else(number).or_else(|| Name::read(json, names).map(Value::Word))
    }
    fn argument(&self) -> Argument {
        match self {
            Value::Flag(flag) => Argument::Flag(*flag),
            Value::Number(number) => Argument::Number(*number),
            Value::Word(name) => Argument::Name(*name),
        }
    }
}

impl<T: Field> Field for Option<T> {
    fn write(&self, out: &mut String, names: &Names) {
        match self {
            Some(value) => value.write(out, names),
            None => out.push_str("null"),
        }
    }
    fn read(json: &Json, names: &mut Names) -> Option<Self> {
        if json.is_null() { Some(None) } else { T::read(json, names).map(Some) }
    }
    fn argument(&self) -> Argument {
        self.as_ref().map_or(Argument::None, Field::argument)
    }
}

impl Field for Box<[Name]> {
    fn write(&self, out: &mut String, names: &Names) {
        out.push('[');
        for (index, name) in self.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            name.write(out, names);
        }
        out.push(']');
    }
    fn read(json: &Json, names: &mut Names) -> Option<Self> {
        json.as_array()?.iter().map(|item| Name::read(item, names)).collect()
    }
    fn argument(&self) -> Argument {
        Argument::Names(self.to_vec())
    }
}

macro_rules! word_fields {
    ($($list:ty),+ $(,)?) => {$(
        impl Field for $list {
            fn write(&self, out: &mut String, _: &Names) {
                write_text(out, self.word());
            }
            fn read(json: &Json, _: &mut Names) -> Option<Self> {
                json.as_str().and_then(Self::from_word)
            }
            fn argument(&self) -> Argument {
                Argument::Word(self.word())
            }
        }
    )+};
}

word_fields!(MessageKind, Form, Certainty, Zone, HoldReason, super::fact::Reason, super::fact::Category);

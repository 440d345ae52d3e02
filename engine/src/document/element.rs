//! Elements of information as written: values, certainties and what an inject tells.

use super::Id;
use super::decode::Spanned;
use super::forms::{TextOr, text_or};
use super::quantity::NoLongForm;
use crate::diagnostic::{Said, said};
use schemars::JsonSchema;
use serde::Deserialize;

/// The value of an element: a flag, a number or a word.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A word: the id of a place or actor, or any other term.
    Word(String),
}

impl TextOr for Value {
    type Long = NoLongForm;
    const EXPECTED: &'static str = "a value: true, a whole number or a text";

    fn from_text(text: &str) -> Result<Self, Said> {
        Ok(Value::Word(text.to_owned()))
    }

    fn from_long(long: NoLongForm) -> Self {
        match long {}
    }

    fn from_number(number: f64) -> Result<Self, Said> {
        if number == libm::trunc(number) && number.abs() < 9.0e15 {
            Ok(Value::Number(number as i64))
        } else {
            Err(said!("a value is a whole number, found {number}", number))
        }
    }

    fn from_flag(flag: bool) -> Result<Self, Said> {
        Ok(Value::Flag(flag))
    }
}

text_or!(Value);

/// How sure a statement is, in the terms of public alerting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
pub enum Certainty {
    /// It may be so.
    Possible,
    /// It is probably so.
    Likely,
    /// Somebody saw it.
    Observed,
}

/// A statement: `Observed("location", "harbour-hall")`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub enum Statement {
    /// It may be so.
    Possible(Id, Spanned<Value>),
    /// It is probably so.
    Likely(Id, Spanned<Value>),
    /// Somebody saw it.
    Observed(Id, Spanned<Value>),
}

impl Statement {
    /// The certainty, the element and the value that the statement gives it.
    pub fn parts(&self) -> (Certainty, &Id, &Spanned<Value>) {
        match self {
            Statement::Possible(element, value) => (Certainty::Possible, element, value),
            Statement::Likely(element, value) => (Certainty::Likely, element, value),
            Statement::Observed(element, value) => (Certainty::Observed, element, value),
        }
    }
}

/// What a reader sees in the place of an id that has no title of its own: a value, a voice, a
/// capability, somebody who is held.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// The id.
    pub id: Id,
    /// What a reader sees.
    pub title: super::text::Text,
}

/// A kind of information declared by an exercise beside the base set.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Element")]
pub struct ElementKind {
    /// Its key, such as `ferry_delay`.
    pub id: Id,
    /// What a reader sees.
    #[serde(default)]
    pub title: super::text::Text,
    /// How long a statement of it stays fresh.
    pub life: Option<super::quantity::Duration>,
    /// Who is asked for it.
    pub custodian: Option<super::who::WhoAt>,
    /// Several values may hold at once; they merge.
    #[serde(default)]
    pub several: bool,
}

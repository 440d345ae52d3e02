//! What goes wrong between a type and a tree, on its way to becoming a [`Problem`].
//!
//! `serde` and the types raise an error without a place; the nearest decoder that it
//! passes gives it the place and the words.

use std::fmt;

use serde::de::{self, Expected, Unexpected};

use super::context::Context;
use super::nearest::{nearest, one_of};
use super::wording;
use crate::diagnostic::codes::{syntax, values as code};
use crate::diagnostic::{Problem, Said, Span, said};
use crate::document::syntax::{Kind, Node};

/// An error; boxed because results that carry it are everywhere.
#[derive(Debug)]
pub struct DecodeError(Box<State>);

#[derive(Debug)]
struct State {
    fault: Fault,
    /// The value whose absence would let its surroundings be read.
    culprit: Option<Span>,
}

#[derive(Debug)]
enum Fault {
    /// Reported already.
    Reported,
    /// With place and words.
    Placed(Problem),
    WrongType(String),
    WrongValue(String),
    WrongLength(usize, String),
    UnknownVariant(String, &'static [&'static str]),
    UnknownField(String, &'static [&'static str]),
    MissingField(&'static str),
    DuplicateField(&'static str),
    Other(Said),
}

impl DecodeError {
    fn new(fault: Fault) -> Self {
        Self(Box::new(State { fault, culprit: None }))
    }

    /// An error of which nothing more is to be told.
    pub(super) fn reported() -> Self {
        Self::new(Fault::Reported)
    }

    /// An error that is told in full.
    pub(super) fn placed(problem: Problem, context: &Context<'_>) -> Self {
        Self::new(Fault::Placed(problem.path(context.path())))
    }

    /// Marks the value that is to be left out, if no smaller one was marked.
    pub(super) fn through(mut self, culprit: Span) -> Self {
        self.0.culprit.get_or_insert(culprit);
        self
    }

    /// The word that none of a closed list was, as long as it has no place.
    pub(super) fn unknown_word(&self) -> Option<(&str, &'static [&'static str])> {
        match &self.0.fault {
            Fault::UnknownVariant(word, of) => Some((word, of)),
            _ => None,
        }
    }

    /// Whether nothing more is to be told of it.
    pub(super) fn is_reported(&self) -> bool {
        matches!(self.0.fault, Fault::Reported)
    }

    /// Whether the type wanted another kind of value, as long as the error has no place.
    pub(super) fn is_wrong_type(&self) -> bool {
        matches!(self.0.fault, Fault::WrongType(_))
    }

    pub(super) fn is_missing_field(&self) -> bool {
        matches!(self.0.fault, Fault::MissingField(_))
    }

    /// What to tell, if anything, and the value to leave out.
    pub(super) fn into_parts(self) -> (Option<Problem>, Option<Span>) {
        let State { fault, culprit } = *self.0;
        match fault {
            Fault::Placed(problem) => (Some(problem), culprit),
            _ => (None, culprit),
        }
    }

    /// Gives an error without place the place of a value.
    pub(super) fn at(self, node: &Node, context: &Context<'_>) -> Self {
        self.place(None, node, context)
    }

    /// Gives an error without place the place of a name in the value `owner`.
    pub(super) fn at_name(self, name: Span, owner: &Node, context: &Context<'_>) -> Self {
        self.place(Some(name), owner, context)
    }

    fn place(mut self, at: Option<Span>, node: &Node, context: &Context<'_>) -> Self {
        let fault = std::mem::replace(&mut self.0.fault, Fault::Reported);
        self.0.fault = match fault {
            Fault::Reported => Fault::Reported,
            Fault::Placed(problem) => Fault::Placed(problem),
            raw => Fault::Placed(raw.problem(at, node, context).path(context.path())),
        };
        self
    }
}

impl Fault {
    fn problem(self, at: Option<Span>, node: &Node, context: &Context<'_>) -> Problem {
        let span = at.unwrap_or(node.span);
        match self {
            Self::WrongType(expected) => {
                wording::wrong_type(wording::expected(&expected), span, node, context)
            }
            Self::WrongValue(expected) => wording::out_of_range(&expected, span, node),
            Self::WrongLength(found, expected) => {
                let message = said!(
                    "expected {expected}, found {found}",
                    expected = wording::expected(&expected),
                    found
                );
                Problem::new(code::WRONG_COUNT, span, message)
            }
            Self::UnknownVariant(name, of) => {
                unknown_word(&name, of, at.unwrap_or(node.name_span()), context)
            }
            Self::UnknownField(name, of) => unknown_field(&name, of, node, span),
            Self::MissingField(name) => missing_field(name, node),
            Self::DuplicateField(name) => {
                let message = said!("`{name}` is written twice", name);
                Problem::new(syntax::DUPLICATE_FIELD, span, message)
            }
            Self::Other(message) => Problem::new(code::BAD_VALUE, span, message),
            Self::Reported | Self::Placed(_) => {
                Problem::new(code::BAD_VALUE, span, said!("this value is wrong"))
            }
        }
    }
}

/// A word that is none of a closed list.
pub(super) fn unknown_word(name: &str, of: &[&'static str], span: Span, context: &Context<'_>) -> Problem {
    let message = said!("there is no `{word}` here", word = wording::short(name));
    if let Some(hint) = (context.elsewhere)(name, of) {
        return Problem::new(code::UNKNOWN_WORD, span, message).hint(hint);
    }
    with_nearest(Problem::new(code::UNKNOWN_WORD, span, message), name, of, |words| {
        said!("it is {words}", words)
    })
}

/// A field that the entry `owner` does not have.
pub(super) fn unknown_field(name: &str, of: &[&'static str], owner: &Node, span: Span) -> Problem {
    let name = wording::short(name);
    let message = match owner.name() {
        Some(owner) => said!("`{owner}` has no field `{name}`", owner = wording::short(owner), name = &name),
        None => said!("there is no field `{name}` here", name = &name),
    };
    with_nearest(Problem::new(code::UNKNOWN_FIELD, span, message), &name, of, |words| {
        said!("its fields are {words}", words)
    })
}

/// Adds an edit if one possibility is near, else names those that come into question.
fn with_nearest(problem: Problem, name: &str, of: &[&'static str], hint: fn(Said) -> Said) -> Problem {
    let span = problem.span.unwrap_or_default();
    match nearest(name, of).as_slice() {
        [] if of.is_empty() || of.len() > 8 => problem,
        [] => problem.hint(hint(one_of(of))),
        [only] => problem.suggest(span, name, *only),
        several => problem.hint(said!("did you mean {words}?", words = one_of(several))),
    }
}

fn missing_field(name: &str, node: &Node) -> Problem {
    let (message, span) = match (node.name(), &node.kind) {
        (Some(owner), _) => (
            said!("`{owner}` needs the field `{name}`", owner = wording::short(owner), name),
            node.name_span(),
        ),
        (None, Kind::Struct { .. } | Kind::Unit) => {
            let bracket = Span { end: node.span.start + 1, ..node.span };
            (said!("the field `{name}` is missing here", name), bracket)
        }
        (None, _) => (said!("the field `{name}` is missing here", name), node.span),
    };
    Problem::new(code::MISSING_FIELD, span, message).hint(said!("write `{name}: ...`", name))
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.fault {
            Fault::Placed(problem) => problem.message.fmt(f),
            Fault::Reported => f.write_str("this value is wrong"),
            Fault::WrongType(expected) | Fault::WrongValue(expected) => {
                write!(f, "expected {}", wording::expected(expected))
            }
            Fault::WrongLength(found, expected) => {
                write!(f, "expected {}, found {found}", wording::expected(expected))
            }
            Fault::UnknownVariant(name, _) => write!(f, "there is no `{name}` here"),
            Fault::UnknownField(name, _) => write!(f, "there is no field `{name}` here"),
            Fault::MissingField(name) => write!(f, "the field `{name}` is missing here"),
            Fault::DuplicateField(name) => write!(f, "`{name}` is written twice"),
            Fault::Other(message) => message.fmt(f),
        }
    }
}

impl std::error::Error for DecodeError {}

impl de::Error for DecodeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(Fault::Other(Said::carried(&message)))
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(Fault::WrongType(expected.to_string()))
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(Fault::WrongValue(expected.to_string()))
    }

    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        Self::new(Fault::WrongLength(length, expected.to_string()))
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        Self::new(Fault::UnknownVariant(variant.to_owned(), expected))
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        Self::new(Fault::UnknownField(field.to_owned(), expected))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(Fault::MissingField(field))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new(Fault::DuplicateField(field))
    }
}

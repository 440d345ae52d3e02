//! What a probe finds. It always comes back as an error, because there is no value to read.

use std::fmt;

use serde::de::{Error, Expected, Unexpected};

/// Names that a type knows.
pub(super) type Names = &'static [&'static str];

/// What stands at the end of the way that a probe took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A value without parts: a text, a number.
    Leaf,
    /// A text or a longer form; the name of the type.
    Open(&'static str),
    /// Named fields, and the name of the entry if the type told it.
    Fields(Option<&'static str>, Names),
    /// Words, and the name of their list if the type told it.
    Words(Option<&'static str>, Names),
    /// So many values without names after a word.
    Values(usize),
    /// The type wants something else than it was asked for.
    Other,
    /// The type could not be walked through.
    Failed(String),
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Found {}

impl Error for Found {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::Failed(message.to_string())
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self::Other
    }

    fn unknown_variant(_: &str, expected: Names) -> Self {
        Self::Words(None, expected)
    }

    fn unknown_field(_: &str, expected: Names) -> Self {
        Self::Fields(None, expected)
    }
}

//! The table of all kinds of problems: code, severity, title, explanation.
//!
//! A code is declared once, in the file of its family, by the macro `family!`,
//! which makes the constant and the table entry together: a code that is used is
//! therefore always explained. The first digit after the letter is the family:
//! 0 files, 1 syntax slips, 2 values and shapes, 3 names and references, 4 times
//! and quantities, 5 graphs and logic, 6 files put together. Warnings begin with `W`, notes with `N`.

use std::fmt;

pub mod files;
pub mod graphs;
pub mod names;
pub mod quantities;
pub mod reading;
pub mod syntax;
pub mod values;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The exercise cannot run.
    Error,
    /// The exercise runs, but probably not as meant.
    Warning,
    /// Good to know.
    Note,
}

impl Severity {
    /// The word for it: `error`, `warning`, `note`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// A kind of problem, for example `E0101`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(&'static str);

/// What the table says about a code.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The code.
    pub code: Code,
    /// What kind of problem it is, in a few words.
    pub title: &'static str,
    /// What it means and what to do, in a paragraph.
    pub explanation: &'static str,
}

impl Code {
    /// The code as people write it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// How bad a problem of this kind is: the code's first letter says it.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self.0.as_bytes().first() {
            Some(b'W') => Severity::Warning,
            Some(b'N') => Severity::Note,
            _ => Severity::Error,
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// All codes, family by family.
pub fn table() -> impl Iterator<Item = &'static Entry> {
    [
        files::TABLE,
        syntax::TABLE,
        values::TABLE,
        names::TABLE,
        quantities::TABLE,
        graphs::TABLE,
        reading::TABLE,
    ]
    .into_iter()
    .flatten()
}

/// What the table says about a code, however it is capitalised.
#[must_use]
pub fn explain(code: &str) -> Option<&'static Entry> {
    table().find(|entry| entry.code.0.eq_ignore_ascii_case(code.trim()))
}

/// Declares the codes of a family: `NAME = "E0000", "title", "explanation";`.
macro_rules! family {
    ($($name:ident = $code:literal, $title:literal, $explanation:literal;)*) => {
        $(
            #[doc = concat!($code, ": ", $title, ".")]
            pub const $name: $crate::diagnostic::codes::Code =
                $crate::diagnostic::codes::Code::declare($code);
        )*
        /// The family's part of the table.
        pub(crate) const TABLE: &[$crate::diagnostic::codes::Entry] = &[
            $($crate::diagnostic::codes::Entry {
                code: $name,
                title: $title,
                explanation: $explanation,
            },)*
        ];
    };
}
use family;

impl Code {
    /// For the families only: a code that exists has an entry.
    const fn declare(code: &'static str) -> Self {
        Self(code)
    }
}

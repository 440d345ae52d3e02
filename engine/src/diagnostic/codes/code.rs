//! Codes, how bad they are, and what the table says about them.

use std::fmt;

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

impl Code {
    /// For the families only: a code that exists has an entry.
    pub(super) const fn declare(code: &'static str) -> Self {
        Self(code)
    }
}

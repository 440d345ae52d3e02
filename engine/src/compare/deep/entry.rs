//! What can be taken away from an exercise, and what came of it.

use super::Weight;

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An inject that exercise control delivers.
    Inject,
    /// A procedure, or a review of a doctrine.
    Procedure,
}

impl Kind {
    /// Its word in documents.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Inject => "inject",
            Self::Procedure => "procedure",
        }
    }
}

/// An inject or a procedure, the same under every doctrine that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// The doctrines under which it is there, by their places, ascending; never empty.
    pub under: Vec<usize>,
}

/// What became of an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    /// Which.
    pub entry: Entry,
    /// In how many of all nights, under all doctrines together, it was delivered or fired.
    pub used: u64,
    /// What taking it away did.
    pub fate: Fate,
}

/// What taking an entry away did.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    /// It was never delivered, or never fired: there was nothing to try.
    Unused,
    /// It was not tried before somebody interrupted.
    Untried,
    /// Without it a night came to no end: a limit was reached.
    Endless,
    /// Nothing changed in any night that was tried.
    Nothing {
        /// The nights in which it was used and that were played without it; all in which it was used, unless
        /// somebody interrupted.
        tried: u64,
        /// Whether anything but its own records is otherwise without it, in the first of them; `None` if nobody
        /// looked.
        course: Option<bool>,
    },
    /// It changed some measure.
    Matters(Weight),
}

impl Fate {
    /// Its word in documents.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Unused => "unused",
            Self::Untried => "untried",
            Self::Endless => "endless",
            Self::Nothing { .. } => "nothing",
            Self::Matters(_) => "matters",
        }
    }
}

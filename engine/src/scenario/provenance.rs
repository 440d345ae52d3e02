//! Where every compiled entry was written.

use crate::diagnostic::Span;
use std::collections::BTreeMap;

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A place in a file.
    Written {
        /// File name relative to the exercise.
        file: String,
        /// Line, from 1.
        line: u32,
        /// Column in Unicode scalars, from 1.
        column: u32,
    },
    /// The shipped defaults, with tag and source.
    Default {
        /// How well it is known: A, B or AS.
        tag: String,
        /// Where it is taken from.
        source: String,
    },
    /// The command line.
    Setting,
}

/// Origins by path, in the grammar of settings: `post:police.control-room.desks`.
#[derive(Clone, Debug, Default)]
pub struct Provenance {
    /// Path to origin.
    pub origins: BTreeMap<String, Origin>,
    /// The places of entries, for checks that draw both ends: `procedure:declare`.
    pub spans: BTreeMap<String, Span>,
}

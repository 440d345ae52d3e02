//! The shipped defaults: every parameter with its value and its source, part of the program.

use super::findings::Findings;
use super::heading::{self, Document};
use crate::diagnostic::Files;
use crate::document::decode::decode;
use crate::document::defaults::Defaults;
use crate::document::languages::mixed_up;
use crate::document::syntax::{self, Limits};

/// The name under which the shipped defaults appear among the files of a run.
pub const NAME: &str = "defaults.ron";

/// The shipped defaults as written, with tags, sources and comments.
pub const TEXT: &str = include_str!("../../../../scenarios/defaults.ron");

/// The shipped defaults, typed, their text added to the files so that a parameter has a place.
pub(super) fn read(files: &mut Files, findings: &mut Findings<'_>) -> Option<Defaults> {
    let limits = Limits::default();
    let node = syntax::read(files, NAME, TEXT.as_bytes(), &limits, findings.problems())?;
    let node = heading::accept(node, Document::Defaults, None, findings)?;
    decode(&node, files, mixed_up, findings.problems())
}

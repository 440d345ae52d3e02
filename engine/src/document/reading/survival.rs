//! The survival table: the one that the exercise names, else the shipped one, part of the program.

use super::findings::Findings;
use super::heading::{self, Document};
use crate::diagnostic::Files;
use crate::document::decode::decode;
use crate::document::languages::mixed_up;
use crate::document::survival::Survival;
use crate::document::syntax::{self, Limits, Node};

/// The name under which the shipped table appears among the files of a run.
pub const NAME: &str = "survival.ron";

/// The shipped table as written.
pub const TEXT: &str = include_str!("../../../../scenarios/survival.ron");

/// The table, typed. The shipped text is added to the files where it is used.
pub(super) fn read(own: Option<&Node>, files: &mut Files, findings: &mut Findings<'_>) -> Option<Survival> {
    if let Some(own) = own {
        return decode(own, files, mixed_up, findings.problems());
    }
    let node = syntax::read(files, NAME, TEXT.as_bytes(), &Limits::default(), findings.problems())?;
    let node = heading::accept(node, Document::Survival, None, findings)?;
    decode(&node, files, mixed_up, findings.problems())
}

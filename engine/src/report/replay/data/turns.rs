//! What is otherwise from some moment on: the changes of a branch, as they were written.

use super::Writer;
use crate::kernel::tick::Tick;
use crate::trace::fact::Fact;
use serde::Serialize;

/// The changes of a moment.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct TurnEntry<'a> {
    at_ms: i64,
    changes: Vec<&'a str>,
}

impl<'a> Writer<'a, '_> {
    /// The turns of the run, in time order.
    pub(super) fn turns(&self) -> Vec<TurnEntry<'a>> {
        let said = self.of.trace.records.iter().filter_map(|record| match record.fact {
            Fact::Turned { change } => Some((record.at, self.id(change))),
            _ => None,
        });
        let said: Vec<(Tick, &str)> = said.collect();
        let moments = said.chunk_by(|one, next| one.0 == next.0);
        let entry = |changes: &[(Tick, &'a str)]| TurnEntry {
            at_ms: changes[0].0.0,
            changes: changes.iter().map(|(_, change)| *change).collect(),
        };
        moments.map(entry).collect()
    }
}

//! The second waist: what happened and why. Readers know this and nothing of the world.
//!
//! A trace is an append-only list of records. Each names its cause; the interval between the two
//! carries one label of a closed list, so that any moment is explained by a chain of intervals
//! that add up.

pub mod archive;
pub mod chain;
mod closed;
pub mod fact;
pub mod field;
pub mod kinds;
pub mod line;
pub mod marks;
pub mod record;
pub mod told;
pub mod words;

use crate::kernel::names::Names;
use crate::kernel::tick::Tick;
use record::{Record, RecordNo};
use std::sync::Arc;

/// What happened in one run.
#[derive(Clone, Debug)]
pub struct Trace {
    /// The names the records refer to.
    pub names: Arc<Names>,
    /// The records, by number.
    pub records: Vec<Record>,
}

impl Trace {
    /// The record of a number.
    ///
    /// # Panics
    /// If the trace has no such record.
    #[must_use]
    pub fn get(&self, number: RecordNo) -> &Record {
        &self.records[number.index()]
    }

    /// Numbers and records, in order.
    pub fn iter(&self) -> impl Iterator<Item = (RecordNo, &Record)> {
        (0..).map(RecordNo::at).zip(&self.records)
    }

    /// What had been recorded by an instant, that instant included.
    #[must_use]
    pub fn until(&self, at: Tick) -> &[Record] {
        &self.records[..self.records.partition_point(|record| record.at <= at)]
    }

    /// The digest of the trace, 64 hex digits.
    #[must_use]
    pub fn digest(&self) -> String {
        line::digest(&self.records, &self.names).hex()
    }
}

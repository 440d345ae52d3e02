//! What a measure may look at: the scenario, and the trace as far as it went.

use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::mark::{Happening, Mark};
use crate::trace::Trace;
use crate::trace::marks;
use crate::trace::record::{Record, RecordNo};

/// A trace seen from an instant.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The exercise.
    pub scenario: &'a Scenario,
    /// The whole trace, for the truth that is written at its end; measures look at `records`.
    pub trace: &'a Trace,
    /// The records up to the instant.
    pub records: &'a [Record],
    /// The instant.
    pub at: Tick,
}

impl<'a> Seen<'a> {
    /// A trace as it stood at an instant.
    #[must_use]
    pub fn new(scenario: &'a Scenario, trace: &'a Trace, at: Tick) -> Self {
        Self { scenario, trace, records: trace.until(at), at }
    }

    /// The record at which a mark had come true.
    #[must_use]
    pub fn find(&self, mark: &Mark) -> Option<RecordNo> {
        marks::find_in(mark, self.records)
    }

    /// The records of an event so far.
    #[must_use]
    pub fn all(&self, event: &Happening) -> Vec<RecordNo> {
        marks::all_in(event, self.records)
    }

    /// Records with their numbers.
    pub fn numbered(&self) -> impl DoubleEndedIterator<Item = (RecordNo, &'a Record)> + use<'a> {
        marks::numbered(self.records)
    }

    /// The record of a number.
    #[must_use]
    pub fn record(&self, number: RecordNo) -> &'a Record {
        &self.records[number.index()]
    }

    /// When a record's interval began: when its cause happened.
    #[must_use]
    pub fn since(&self, record: &Record) -> Tick {
        record.cause.map_or(record.at, |cause| self.record(cause).at)
    }
}

//! Marks found in a trace: which record makes a mark true.
//!
//! A mark speaks of what happened, never of what somebody believes. Whoever waits for one while a
//! run goes on shows each new record to a [`Matcher`]; whoever reads a trace asks [`find`] and
//! [`all`], at any instant: what came later does not count. Both rest on one function,
//! [`subject`], so that an inject and a measure never disagree on what has happened.

mod matcher;
mod subject;
#[cfg(test)]
mod tests;

pub use matcher::Matcher;
pub use subject::{Subject, has_facts, subject};

use super::Trace;
use super::record::{Record, RecordNo};
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::{Event, Mark, Which};

/// The record at which a mark had come true by an instant, if it had.
#[must_use]
pub fn find(mark: &Mark, trace: &Trace, until: Tick) -> Option<RecordNo> {
    find_in(mark, trace.until(until))
}

/// The records of an event by an instant, in order.
#[must_use]
pub fn all(event: &Event, trace: &Trace, until: Tick) -> Vec<RecordNo> {
    all_in(event, trace.until(until))
}

/// The record among the first ones of a trace at which a mark came true.
#[must_use]
pub fn find_in(mark: &Mark, records: &[Record]) -> Option<RecordNo> {
    let mut numbered = numbered(records);
    match mark.which {
        Which::Last => numbered
            .rfind(|(_, record)| subject(&mark.event, record).is_some())
            .map(|(number, _)| number),
        Which::First | Which::Every | Which::Nth(_) | Which::Share(_) => {
            let mut matcher = Matcher::new(mark);
            numbered.find_map(|(number, record)| matcher.observe(number, record))
        }
    }
}

/// The records of an event among the first ones of a trace, in order.
#[must_use]
pub fn all_in(event: &Event, records: &[Record]) -> Vec<RecordNo> {
    numbered(records)
        .filter(|(_, record)| subject(event, record).is_some())
        .map(|(number, _)| number)
        .collect()
}

/// Records with their numbers, where the slice begins with the first record of a trace.
pub fn numbered(records: &[Record]) -> impl DoubleEndedIterator<Item = (RecordNo, &Record)> {
    records
        .iter()
        .enumerate()
        .map(|(index, record)| (RecordNo::at(index), record))
}

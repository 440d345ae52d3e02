//! Chains: from a record back to the start, interval by interval.

use super::Trace;
use super::record::RecordNo;
use crate::document::mark::Label;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;

/// One interval of a chain: between a record and its cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// When the cause happened.
    pub from: Tick,
    /// When the record happened.
    pub to: Tick,
    /// What the time was spent on.
    pub label: Label,
    /// Whose record it is.
    pub actor: Name,
    /// The cause.
    pub from_record: RecordNo,
    /// The record.
    pub to_record: RecordNo,
    /// What ended the wait, if it was one for something shared or granted.
    pub released_by: Option<RecordNo>,
}

/// The chain that ends with a record, earliest interval first. Its intervals are contiguous and
/// lead from the first record to this one.
#[must_use]
pub fn back_from(trace: &Trace, end: RecordNo) -> Vec<Interval> {
    let mut chain = Vec::new();
    let mut number = end;
    while let Some(cause) = trace.get(number).cause {
        let record = trace.get(number);
        chain.push(Interval {
            from: trace.get(cause).at,
            to: record.at,
            label: record.wait,
            actor: record.actor,
            from_record: cause,
            to_record: number,
            released_by: record.released_by,
        });
        assert!(cause < number, "a cause comes before what it causes");
        number = cause;
    }
    chain.reverse();
    chain
}

//! Looking back: marks and events in a trace, or in its first records.

use super::items::Items;
use super::kinds::kinds;
use super::matcher::Matcher;
use super::subject::subject;
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::{Happening, Mark, Which};
use crate::trace::Trace;
use crate::trace::record::{Record, RecordNo};

/// The record at which a mark had come true by an instant, if it had.
#[must_use]
pub fn find(mark: &Mark, trace: &Trace, until: Tick) -> Option<RecordNo> {
    find_in(mark, trace.until(until))
}

/// The records of an event by an instant, in order.
#[must_use]
pub fn all(event: &Happening, trace: &Trace, until: Tick) -> Vec<RecordNo> {
    all_in(event, trace.until(until))
}

/// The record among the first ones of a trace at which a mark came true.
#[must_use]
pub fn find_in(mark: &Mark, records: &[Record]) -> Option<RecordNo> {
    match mark.which {
        Which::Last => matching(&mark.event, records).last(),
        Which::First | Which::Every | Which::Nth(_) | Which::Share(_) => {
            let mut matcher = Matcher::new(mark);
            numbered(records).find_map(|(number, record)| matcher.observe(number, record))
        }
    }
}

/// The records of an event among the first ones of a trace, in order.
#[must_use]
pub fn all_in(event: &Happening, records: &[Record]) -> Vec<RecordNo> {
    matching(event, records).collect()
}

fn matching(event: &Happening, records: &[Record]) -> impl Iterator<Item = RecordNo> {
    let mut items = Items::of(event);
    let kinds = kinds(event).and(items.kinds());
    numbered(records)
        .filter(move |(_, record)| kinds.contain(record.fact.which_kind()))
        .filter(move |(number, record)| {
            items.observe(*number, record);
            subject(event, record).is_some() && items.concern(record)
        })
        .map(|(number, _)| number)
}

/// Records with their numbers, where the slice begins with the first record of a trace.
pub fn numbered(records: &[Record]) -> impl DoubleEndedIterator<Item = (RecordNo, &Record)> {
    records.iter().enumerate().map(|(index, record)| (RecordNo::at(index), record))
}

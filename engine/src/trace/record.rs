//! Records and the recorder: the one place where a record is made.

use super::fact::Fact;
use crate::document::mark::Label;
use crate::kernel::names::Name;
use crate::kernel::ordinal::Ordinal;
use crate::kernel::tick::Tick;
use thin_vec::ThinVec;

/// The number of a record in its trace, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RecordNo(Ordinal);

impl RecordNo {
    /// The start of the exercise.
    pub const START: Self = Self(Ordinal::FIRST);

    /// The number of the record at a place of the list.
    #[inline]
    #[must_use]
    pub fn at(index: usize) -> Self {
        Self(Ordinal::at(index).expect("invariant: the record limit is below 2^32"))
    }

    /// The place in the list of records.
    #[inline]
    #[must_use]
    pub const fn index(self) -> usize {
        self.0.index()
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0.number()
    }
}

/// What something rests on: a record, and since when the record makes it so.
///
/// That is later than the record where time had to pass first. Grounds are ordered by when they
/// came true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ground {
    /// Since when it holds.
    pub since: Tick,
    /// The record.
    pub record: RecordNo,
    /// When the record was written.
    pub at: Tick,
}

impl Ground {
    /// A moment: it rests on nothing but the start.
    #[must_use]
    pub fn moment(since: Tick) -> Self {
        Self { since, record: RecordNo::START, at: Tick::ZERO }
    }
}

/// One line of the trace. Its number is its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// When, from the start.
    pub at: Tick,
    /// The previous record in the life of the same thing, or the last prerequisite to come true.
    pub cause: Option<RecordNo>,
    /// What ended a wait for something shared or granted.
    pub released_by: Option<RecordNo>,
    /// Prerequisites that had come true before the cause.
    pub others: ThinVec<RecordNo>,
    /// What the time since the cause was spent on.
    pub wait: Label,
    /// The subject of the fact.
    pub actor: Name,
    /// What happened.
    pub fact: Fact,
}

/// What a mechanism says of something that happened; the recorder adds time and number.
#[derive(Clone, Debug)]
pub struct Note {
    actor: Name,
    fact: Fact,
    cause: Option<RecordNo>,
    released_by: Option<RecordNo>,
    others: ThinVec<RecordNo>,
    wait: Label,
}

impl Note {
    /// A fact about an actor, caused by nothing yet.
    #[must_use]
    pub fn of(actor: Name, fact: Fact) -> Self {
        Self { actor, fact, cause: None, released_by: None, others: ThinVec::new(), wait: Label::Instant }
    }

    /// The same, a length of time labelled `wait` after its cause.
    #[must_use]
    pub fn after(mut self, cause: RecordNo, wait: Label) -> Self {
        self.cause = Some(cause);
        self.wait = wait;
        self
    }

    /// The same, born of several prerequisites: the last to come true is its cause. Of the others,
    /// those are kept that came true with their record: they could have come as much later as
    /// they came before this.
    #[must_use]
    pub fn resting_on(self, grounds: &[Ground], wait: Label) -> Self {
        let cause = grounds.iter().max().copied();
        let cause = cause.unwrap_or(Ground::moment(Tick::ZERO)).record;
        let at_once = grounds.iter().filter(|ground| ground.since == ground.at);
        let mut others: Vec<RecordNo> =
            at_once.map(|ground| ground.record).filter(|record| *record != cause).collect();
        others.sort_unstable();
        others.dedup();
        self.after(cause, wait).with_others(others)
    }

    /// The same, in a wait that another record ended.
    #[must_use]
    pub fn released_by(mut self, release: Option<RecordNo>) -> Self {
        self.released_by = release;
        self
    }

    /// The same, with prerequisites that had come true before.
    #[must_use]
    pub fn with_others(mut self, others: Vec<RecordNo>) -> Self {
        self.others = others.into();
        self
    }
}

/// The recorder: an append-only list that stamps time and number.
#[derive(Clone, Debug, Default)]
pub struct Recorder {
    records: Vec<Record>,
}

impl Recorder {
    /// An empty recorder.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// An empty recorder in the memory of a trace that nobody needs any more: who runs many times
    /// does not ask the system for fresh memory each time.
    #[must_use]
    pub fn in_memory_of(mut records: Vec<Record>) -> Self {
        records.clear();
        Self { records }
    }

    /// Appends a record that happens `now`.
    ///
    /// A wait of no length is an instant; a record without a cause may only be the first.
    pub fn write(&mut self, now: Tick, note: Note) -> RecordNo {
        let number = RecordNo::at(self.records.len());
        assert!(
            note.cause.is_some() || number == RecordNo::START,
            "every record but the first has a cause: {:?}",
            note.fact
        );
        let since = note.cause.map_or(now, |cause| self.get(cause).at);
        assert!(since <= now, "a cause lies in the past: {:?}", note.fact);
        let wait = if since == now { Label::Instant } else { note.wait };
        assert!(since == now || wait != Label::Instant, "an instant has no length: {:?}", note.fact);
        assert!(wait != Label::Other, "every wait has a name: {:?}", note.fact);
        let released_by = note.released_by.filter(|_| since != now);
        let Note { actor, fact, cause, others, .. } = note;
        self.records.push(Record { at: now, cause, released_by, others, wait, actor, fact });
        number
    }

    /// The ground that a record is from the moment it was written.
    #[must_use]
    pub fn ground(&self, record: RecordNo) -> Ground {
        let at = self.get(record).at;
        Ground { since: at, record, at }
    }

    /// The ground that a record becomes at a moment, if that is after it was written.
    #[must_use]
    pub fn ground_from(&self, record: RecordNo, moment: Tick) -> Ground {
        let at = self.get(record).at;
        Ground { since: moment.max(at), record, at }
    }

    /// The record of a number given by this recorder.
    #[must_use]
    pub fn get(&self, number: RecordNo) -> &Record {
        &self.records[number.index()]
    }

    /// Everything written so far.
    #[must_use]
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The records, at the end.
    #[must_use]
    pub fn into_records(self) -> Vec<Record> {
        self.records
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Millions of them are kept at once, and fresh memory is what writing one costs most.
    #[test]
    fn a_record_is_small() {
        assert!(size_of::<Record>() <= 72, "{} bytes", size_of::<Record>());
    }
}

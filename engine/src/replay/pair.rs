//! Pairs: two runs held against each other, from the first record that differs.
//!
//! A run says of itself where it turns, in records that the other has not. Those leave no mark of their own:
//! left out of the count they leave two lists that can be held against one another, line by line.

use crate::kernel::tick::Tick;
use crate::trace::fact::Fact;
use crate::trace::record::{Record, RecordNo};
use crate::trace::{Trace, line};
use std::ops::Range;

/// Where two runs begin to differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// When.
    pub at: Tick,
    /// The first record of the one that the other has not, if it has not ended before.
    pub one: Option<RecordNo>,
    /// The first record of the other that the one has not.
    pub other: Option<RecordNo>,
}

/// Where two runs part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parting {
    /// In each, the records by which it says that it turns, and what it states with that: they stand where
    /// the two part.
    pub turns: [Range<usize>; 2],
    /// The first record that differs in what it says, when, or why, but for those that say that a run turns.
    pub difference: Option<Difference>,
}

/// The first record in which two runs differ, by what stands in it; `None` if they are the same.
#[must_use]
pub fn first_difference(one: &Trace, other: &Trace) -> Option<Difference> {
    parting(one, other).difference
}

/// Where two runs part.
#[must_use]
pub fn parting(one: &Trace, other: &Trace) -> Parting {
    let common = one.records.len().min(other.records.len());
    let differs = |place: &usize| told(one, RecordNo::at(*place)) != told(other, RecordNo::at(*place));
    let start = (0..common).find(differs).unwrap_or(common);
    let [mine, theirs] = [one, other].map(|trace| Rest::of(trace, start));
    let length = mine.kept.len().max(theirs.kept.len());
    let place = (0..length).find(|place| {
        let line = mine.line(*place);
        line.is_none() || line != theirs.line(*place)
    });
    let difference = place.and_then(|place| {
        let (mine, theirs) = (mine.kept.get(place).copied(), theirs.kept.get(place).copied());
        let at = [mine.map(|number| one.get(number).at), theirs.map(|number| other.get(number).at)];
        Some(Difference { at: at.into_iter().flatten().min()?, one: mine, other: theirs })
    });
    Parting { turns: [turn(one, start), turn(other, start)], difference }
}

/// A record as its line, which is the same in every run in which the same happens.
#[must_use]
pub fn told(trace: &Trace, number: RecordNo) -> Option<String> {
    trace.records.get(number.index()).map(|record| written(trace, number, record))
}

fn written(trace: &Trace, number: RecordNo, record: &Record) -> String {
    let mut out = String::new();
    line::write(&mut out, number, record, &trace.names);
    out
}

/// The records of the turn that a run takes at a place, if it takes one there.
fn turn(trace: &Trace, start: usize) -> Range<usize> {
    let rest = trace.records.iter().skip(start);
    let said = rest.take_while(|record| says_how_it_turns(record, |cause| cause.index() >= start));
    start..start + said.count()
}

/// Whether a record says that a run turns, or states with that how things are now. `is_turn` tells whether
/// a record is one of a turn.
fn says_how_it_turns(record: &Record, is_turn: impl Fn(RecordNo) -> bool) -> bool {
    match record.fact {
        Fact::Turned { .. } => true,
        Fact::DesksSet { .. } | Fact::BedsSet { .. } | Fact::ChannelSet { .. } => {
            record.cause.is_some_and(is_turn)
        }
        _ => false,
    }
}

/// What follows in a run from some record on, without its turns.
struct Rest<'t> {
    trace: &'t Trace,
    start: usize,
    /// The records.
    kept: Vec<RecordNo>,
    /// By record from the start: its number without the turns; none of its own if it says how the run turns.
    numbers: Vec<Option<RecordNo>>,
}

impl<'t> Rest<'t> {
    fn of(trace: &'t Trace, start: usize) -> Self {
        let mut rest = Self { trace, start, kept: Vec::new(), numbers: Vec::new() };
        for (number, record) in trace.iter().skip(start) {
            let is_turn = |cause: RecordNo| cause.index() >= start && rest.shifted(cause).is_none();
            let is_kept = !says_how_it_turns(record, is_turn);
            let next = RecordNo::at(start + rest.kept.len());
            rest.numbers.push(is_kept.then_some(next));
            if is_kept {
                rest.kept.push(number);
            }
        }
        rest
    }

    /// The number of a record as if nothing said that the run turns.
    fn shifted(&self, number: RecordNo) -> Option<RecordNo> {
        match number.index().checked_sub(self.start) {
            None => Some(number),
            Some(later) => self.numbers[later],
        }
    }

    /// The line of a record as if nothing said that the run turns; nothing if the record rests on that.
    fn line(&self, place: usize) -> Option<String> {
        let number = *self.kept.get(place)?;
        let mut record = self.trace.get(number).clone();
        let kept = |number: Option<RecordNo>| match number {
            Some(number) => self.shifted(number).map(Some),
            None => Some(None),
        };
        record.cause = kept(record.cause)?;
        record.released_by = kept(record.released_by)?;
        record.others = record.others.iter().map(|other| self.shifted(*other)).collect::<Option<_>>()?;
        Some(written(self.trace, RecordNo::at(self.start + place), &record))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replay::example;

    const NIGHT: &str = "1:00 police.room Opened
         2:00 police.room Declared what=major-incident
         3:00 rescue.room Opened";

    #[test]
    fn the_first_record_of_another_content_is_where_they_part() {
        let (_, one) = example::run(NIGHT);
        let (_, other) = example::run(&NIGHT.replace("2:00 police.room", "2:30 police.room"));
        let record = Some(RecordNo::at(2));
        let at = Tick(120_000);
        assert_eq!(first_difference(&one, &other), Some(Difference { at, one: record, other: record }));
        assert_eq!(first_difference(&one, &one), None);
    }

    #[test]
    fn one_may_end_before_the_other() {
        let (_, one) = example::run(NIGHT);
        let (_, other) = example::run("1:00 police.room Opened");
        let found = first_difference(&one, &other);
        let expected = Difference { at: Tick(120_000), one: Some(RecordNo::at(2)), other: None };
        assert_eq!(found, Some(expected));
    }

    /// The night with a turn in it, numbered on.
    const TURNED: &str = "1:00 police.room Opened
         1:30 excon Turned change=post:police.room.desks=3
         1:30 police.room DesksSet desks=3 < 2
         2:00 police.room Declared what=major-incident < 1
         3:00 rescue.room Opened";

    #[test]
    fn to_say_that_a_run_turns_is_no_difference() {
        let (_, one) = example::run(NIGHT);
        let (_, other) = example::run(TURNED);
        let parting = parting(&one, &other);
        assert_eq!(parting, Parting { turns: [2..2, 2..4], difference: None });
        let (_, later) = example::run(&TURNED.replace("3:00 rescue", "3:10 rescue"));
        let found = first_difference(&one, &later);
        let numbers = found.map(|found| (found.one.map(RecordNo::number), found.other.map(RecordNo::number)));
        assert_eq!(numbers, Some((Some(3), Some(5))));
    }

    #[test]
    fn what_rests_on_a_turn_is_a_difference_and_so_are_desks_that_no_turn_set() {
        let (_, one) = example::run(NIGHT);
        let (_, other) = example::run(&TURNED.replace("what=major-incident < 1", "what=major-incident < 2"));
        assert_eq!(first_difference(&one, &other).and_then(|found| found.other), Some(RecordNo::at(4)));
        let (_, other) = example::run(&TURNED.replace("desks=3 < 2", "desks=3 < 1"));
        assert_eq!(first_difference(&one, &other).and_then(|found| found.other), Some(RecordNo::at(3)));
    }
}

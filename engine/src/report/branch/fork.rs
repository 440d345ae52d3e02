//! Two runs of the same luck, record by record and measure by measure.
//!
//! A branch says of itself where it turned, in records that the run it leaves has not. Left out of the
//! count they leave two lists that can be held against one another, line by line.

use crate::kernel::tick::Tick;
use crate::report::Debriefing;
use crate::score::totals::totals;
use crate::score::{MeasureResult, Milestone};
use crate::trace::fact::Fact;
use crate::trace::record::{Record, RecordNo};
use crate::trace::words::Word;
use crate::trace::{Trace, line};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

/// Two runs of the same luck, of which the second turned.
#[derive(Clone, Debug)]
pub struct Fork<'a> {
    /// The run as it was.
    pub before: &'a Debriefing<'a>,
    /// The run as it turned.
    pub after: &'a Debriefing<'a>,
    /// When it turned, from the start.
    pub at: Tick,
    /// What is otherwise from then on, as it was typed.
    pub changes: &'a [String],
    /// The records by which the branch says that it turns.
    pub turn: Range<usize>,
    /// The first record that differs in what it says, when, or why, but for those that say that the run
    /// turns. `None` if none does: the change changes nothing.
    pub difference: Option<Difference>,
}

/// The first record that differs, in each of both runs; none in the run that ends before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// In the run as it was.
    pub before: Option<RecordNo>,
    /// In the run as it turned.
    pub after: Option<RecordNo>,
}

/// A measure in both runs.
pub type Pair<'a> = (&'a MeasureResult, &'a MeasureResult);

impl<'a> Fork<'a> {
    /// Holds two runs against one another.
    #[must_use]
    pub fn of(runs: [&'a Debriefing<'a>; 2], at: Tick, changes: &'a [String]) -> Self {
        let [before, after] = runs;
        let turn = turn(before.trace, after.trace, changes.len());
        let difference = difference(before.trace, after.trace, &turn);
        Self { before, after, at, changes, turn, difference }
    }

    /// Every measure in both runs.
    pub fn measures(&self) -> impl Iterator<Item = Pair<'a>> + use<'a> {
        self.before.score.measures.iter().zip(&self.after.score.measures)
    }

    /// The milestone of a measure in both runs, where it came in either.
    #[must_use]
    pub fn milestones(&self, id: &str) -> [Option<&'a Milestone>; 2] {
        [self.before, self.after].map(|run| run.milestones.iter().find(|milestone| milestone.id == id))
    }

    /// By how much longer each kind of wait is on the way to a measure, the greatest differences first.
    /// Nothing where it came in one of both runs only.
    #[must_use]
    pub fn parts(&self, id: &str) -> Vec<(&'static str, Tick)> {
        let [Some(before), Some(after)] = self.milestones(id) else {
            return Vec::new();
        };
        let mut parts: BTreeMap<&'static str, Tick> = BTreeMap::new();
        let spent =
            |run: &Debriefing<'_>, milestone: &Milestone| totals(run.scenario, &milestone.intervals).label;
        for (label, length) in spent(self.after, after) {
            *parts.entry(label.word()).or_default() += length;
        }
        for (label, length) in spent(self.before, before) {
            *parts.entry(label.word()).or_default() -= length;
        }
        let mut parts: Vec<_> = parts.into_iter().filter(|(_, length)| *length != Tick::ZERO).collect();
        parts.sort_by_key(|(_, length)| Reverse(length.0.abs()));
        parts
    }
}

/// The records by which a branch says that it turns: they stand where the two runs part.
fn turn(before: &Trace, after: &Trace, changes: usize) -> Range<usize> {
    let both = 0..before.records.len().min(after.records.len());
    let parts = |place: &usize| told(before, RecordNo::at(*place)) != told(after, RecordNo::at(*place));
    let start = both.clone().find(parts).unwrap_or(both.end);
    let said = after.records.iter().skip(start).take(changes);
    let said = said.take_while(|record| matches!(record.fact, Fact::Turned { .. }));
    start..start + said.count()
}

fn difference(before: &Trace, after: &Trace, turn: &Range<usize>) -> Option<Difference> {
    let length = before.records.len().max(after.records.len() - turn.len());
    let differs = |place: &usize| {
        let was = told(before, RecordNo::at(*place));
        was.is_none() || was != without(turn, after, place + turn.len())
    };
    let place = (turn.start..length).find(differs)?;
    let there = |trace: &Trace, place: usize| (place < trace.records.len()).then(|| RecordNo::at(place));
    Some(Difference { before: there(before, place), after: there(after, place + turn.len()) })
}

/// Whether a measure is otherwise.
#[must_use]
pub fn is_moved((before, after): &Pair<'_>) -> bool {
    (before.value, before.mark) != (after.value, after.mark)
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

/// The line of a record as if the turn stood nowhere; nothing if the record rests on it.
fn without(turn: &Range<usize>, trace: &Trace, place: usize) -> Option<String> {
    let mut record = trace.records.get(place)?.clone();
    let shifted = |number: RecordNo| match number.index() {
        early if early < turn.start => Some(number),
        late if late >= turn.end => Some(RecordNo::at(late - turn.len())),
        _ => None,
    };
    let kept = |number: Option<RecordNo>| match number {
        Some(number) => shifted(number).map(Some),
        None => Some(None),
    };
    record.cause = kept(record.cause)?;
    record.released_by = kept(record.released_by)?;
    record.others = record.others.iter().map(|other| shifted(*other)).collect::<Option<_>>()?;
    Some(written(trace, RecordNo::at(place - turn.len()), &record))
}

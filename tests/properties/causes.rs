//! Causes: what a record names as its cause is what its time hangs on.
//!
//! One length of time is made a millisecond shorter, or longer, and nothing else: every draw
//! keeps its value. So small a change reorders nothing, so the same records are written, and each
//! either keeps its time or moves by that millisecond. Which of the two, its own account says:
//!
//! - what follows at once moves with its prerequisites of that instant;
//! - a wait that a record ended moves with that record, not with its cause;
//! - a length of time moves with its cause, and a clock that runs from something else with that;
//! - only the record that ends the changed length may move by itself, under the label for it.
//!
//! Things that fall on one instant by accident can be told apart by a millisecond; such a case
//! says nothing and is passed over.

use super::draft::{Draft, Luck, drafts};
use super::lengths::{belongs, ends, is_length, may_be_nothing};
use super::stage::{performed, perturbed, runner, told};
use proptest::prelude::*;
use salambo_engine::document::mark::Label;
use salambo_engine::kernel::draws::{DrawRecord, Perturbation, Purpose};
use salambo_engine::kernel::identity::Identity;
use salambo_engine::kernel::names::Name;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::model::conduct::Repeat;
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::{Fact, Reason};
use salambo_engine::trace::record::{Record, RecordNo};
use std::cell::Cell;
use std::collections::BTreeMap;

/// How many lengths of each purpose are changed in a run, one after the other.
const CHANGES: usize = 2;

fn hold(draft: &Draft, moved: &Cell<usize>) -> Result<(), TestCaseError> {
    let (scenario, trace, journal) = performed(draft)?;
    for (index, draw) in sample(&journal).into_iter().enumerate() {
        let longer = index % 2 == 1 && !may_be_nothing(draw.purpose);
        let delta = Tick(if longer { 1 } else { -1 });
        let change = Perturbation {
            purpose: draw.purpose,
            subject: draw.subject,
            occurrence: draw.occurrence,
            index: draw.index,
            delta,
        };
        let other = perturbed(&scenario, draft.seed, change)?;
        let pair = Pair { scenario: &scenario, before: &trace, after: &other, change };
        moved.set(moved.get() + pair.compare()?);
    }
    Ok(())
}

/// Some of the lengths that were drawn for each purpose, spread over the run.
fn sample(journal: &[DrawRecord]) -> Vec<&DrawRecord> {
    let mut drawn: BTreeMap<Purpose, Vec<&DrawRecord>> = BTreeMap::new();
    for draw in journal.iter().filter(|draw| is_length(draw.purpose)) {
        drawn.entry(draw.purpose).or_default().push(draw);
    }
    let spread = |draws: Vec<_>| {
        let step = draws.len().div_ceil(CHANGES).max(1);
        draws.into_iter().step_by(step)
    };
    drawn.into_values().flat_map(spread).collect()
}

/// A run, and the same with one length changed.
struct Pair<'a> {
    scenario: &'a Scenario,
    before: &'a Trace,
    after: &'a Trace,
    change: Perturbation,
}

impl Pair<'_> {
    /// Compares record by record; how many moved.
    fn compare(&self) -> Result<usize, TestCaseError> {
        let mut moved = 0;
        for (number, record) in self.before.iter() {
            let Some(other) = self.after.records.get(number.index()) else {
                return self.coincidence(number, "a record is missing");
            };
            if appears(record, other) {
                return Ok(moved);
            }
            if !is_same(record, other) {
                return self.coincidence(number, "another record");
            }
            let shift = other.at - record.at;
            if self.stands_out(number, shift) {
                return Ok(moved);
            }
            let Some(expected) = self.expected(record) else {
                continue;
            };
            let by_itself = shift - expected;
            let own = by_itself == self.change.delta && self.changes(number, record);
            prop_assert!(
                by_itself == Tick::ZERO || own,
                "moved by {} ms, not by {}, when {:?} changed:\n{}\n{}",
                shift,
                expected,
                self.change,
                told(self.before, number),
                self.story(record)
            );
            moved += usize::from(shift != Tick::ZERO);
        }
        Ok(moved)
    }

    /// The records that this one names.
    fn story(&self, record: &Record) -> String {
        let named = record.cause.iter().chain(&record.others);
        let lines = named
            .chain(&record.released_by)
            .map(|number| format!("  {}: {}", self.shift(*number), told(self.before, *number)));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// By how much a record moved.
    fn shift(&self, number: RecordNo) -> Tick {
        self.after.get(number).at - self.before.get(number).at
    }

    /// Two things fell on one instant by accident: this record and the one before have parted.
    fn stands_out(&self, number: RecordNo, shift: Tick) -> bool {
        let Some(before) = number.index().checked_sub(1).map(RecordNo::at) else {
            return false;
        };
        self.before.get(before).at == self.before.get(number).at && self.shift(before) != shift
    }

    /// The two runs go apart here. That is fine if things came within two milliseconds, in one run or
    /// in the other, that have nothing to do with one another: an answer and the end of waiting for it.
    fn coincidence(&self, number: RecordNo, what: &str) -> Result<usize, TestCaseError> {
        let at = self.before.get(number).at;
        let near =
            |record: &&Record| (record.at - at).0.abs() <= 2 && (record.at != at || is_a_start(record));
        let close = |trace: &Trace| trace.records.iter().filter(near).count() > 1;
        prop_assert!(
            close(self.before) || close(self.after) || self.repeats_at(at),
            "{what} when {:?} changed:\n{}\n{}",
            self.change,
            told(self.before, number),
            self.after.records.get(number.index()).map_or("nothing".to_owned(), |_| told(self.after, number)),
        );
        Ok(0)
    }

    /// Whether a rule that repeats fires within two milliseconds of when its turn comes, though it
    /// says that something else made it: two things on one instant, of which one is not told.
    fn repeats_at(&self, at: Tick) -> bool {
        let near = |other: Tick| (other - at).0.abs() <= 2;
        let turn = |(number, record): (RecordNo, &Record)| {
            let Fact::Fired { procedure, .. } = record.fact else { return false };
            let rule = self.scenario.procedures.iter().find(|row| row.name == procedure);
            let Some(Repeat::Every(interval)) = rule.map(|rule| rule.repeat) else { return false };
            let is_before = |earlier: &&Record| {
                earlier.actor == record.actor
                    && matches!(earlier.fact, Fact::Fired { procedure: other, .. } if other == procedure)
            };
            let before = self.before.records[..number.index()].iter().rev().find(is_before);
            before.is_some_and(|before| near(before.at + interval))
        };
        self.before.iter().filter(|(_, record)| near(record.at)).any(turn)
    }

    /// By how much a record should have moved by its own account; `None` where that cannot be told.
    fn expected(&self, record: &Record) -> Option<Tick> {
        let Some(cause) = record.cause else {
            return Some(Tick::ZERO);
        };
        if let Some(release) = record.released_by {
            return Some(self.shift(release));
        }
        if record.wait == Label::Instant {
            let binding = record.others.iter().filter(|other| self.before.get(**other).at == record.at);
            return binding.chain([&cause]).map(|other| self.shift(*other)).max();
        }
        match &record.fact {
            Fact::End {} | Fact::Unresolved { .. } | Fact::TaskOpen { .. } => Some(Tick::ZERO),
            Fact::Expired { .. } => self.since_observed(cause),
            Fact::Fired { procedure, .. } if self.is_learned(cause) => self.since_news(*procedure, cause),
            Fact::Arrived { .. } if self.turned_round(cause) => None,
            _ if self.goes_on(cause) => None,
            Fact::GaveUp { message, reason: Reason::Impatience, .. } => self.since_delivered(*message),
            _ => Some(self.shift(cause)),
        }
    }

    /// What was interrupted goes on with what was left of it, and that depends on when it began.
    fn goes_on(&self, number: RecordNo) -> bool {
        matches!(self.before.get(number).fact, Fact::Resumed { .. } | Fact::TaskResumed { .. })
    }

    fn is_learned(&self, number: RecordNo) -> bool {
        matches!(self.before.get(number).fact, Fact::Learned { .. })
    }

    /// A rule about the age of news counts from when it was observed, one about who is absent from
    /// when the place was known; a rule about both does not say which.
    fn since_news(&self, procedure: Name, cause: RecordNo) -> Option<Tick> {
        let rule = self.scenario.procedures.iter().find(|row| row.name == procedure)?;
        let condition = format!("{:?}", rule.when);
        match (condition.contains("Absent("), condition.contains("Since(")) {
            (false, _) => self.since_observed(cause),
            (true, false) => Some(self.shift(cause)),
            (true, true) => None,
        }
    }

    /// What is observed grows old from the observation on, whoever learns it when.
    fn since_observed(&self, number: RecordNo) -> Option<Tick> {
        let Fact::Learned { observed, .. } = &self.before.get(number).fact else {
            return None;
        };
        let index = self.before.records.partition_point(|record| record.at < *observed);
        let record = self.before.records.get(index)?;
        (record.at == *observed).then(|| self.shift(RecordNo::at(index)))
    }

    /// A caller's patience runs from the moment at which the call was answered.
    fn since_delivered(&self, message: Identity) -> Option<Tick> {
        let delivered = self.before.iter().filter(|(_, other)| {
            matches!(other.fact, Fact::Delivered { .. }) && belongs(&other.fact) == Some(message)
        });
        delivered.last().map(|(number, _)| self.shift(number))
    }

    /// A unit that was sent elsewhere on the road: how far it has still to go depends on when.
    fn turned_round(&self, departed: RecordNo) -> bool {
        let unit = self.before.get(departed).actor;
        let mut earlier = self.before.records[..departed.index()]
            .iter()
            .rev()
            .filter(|record| record.actor == unit)
            .filter(|record| {
                matches!(record.fact, Fact::Departed { .. } | Fact::Arrived { .. } | Fact::OutOfAction {})
            });
        earlier.next().is_some_and(|record| matches!(record.fact, Fact::Departed { .. }))
    }

    /// Whether the changed length is the one that this record ends.
    fn changes(&self, number: RecordNo, record: &Record) -> bool {
        ends(self.change.purpose, record) && self.is_about(number)
    }

    /// Whether the record, or what led to it at the same actor, is about what was drawn for.
    fn is_about(&self, number: RecordNo) -> bool {
        let mut at = Some(number);
        for _ in 0..64 {
            let Some(number) = at else { return false };
            let record = self.before.get(number);
            let subject = self.before.names.digest(record.actor);
            let occurrence = belongs(&record.fact).map_or(0, |identity| identity.0);
            let purpose = self.change.purpose.name();
            let somebody =
                ["movement.", "casualties.", "briefing."].iter().any(|kind| purpose.starts_with(kind));
            if occurrence == self.change.occurrence || somebody && subject == self.change.subject {
                return true;
            }
            at = record.cause;
        }
        false
    }
}

/// Whether two records tell of the same thing, at whatever time.
fn is_same(one: &Record, other: &Record) -> bool {
    one.fact.kind() == other.fact.kind()
        && belongs(&one.fact) == belongs(&other.fact)
        && one.actor == other.actor
        && one.cause == other.cause
        && one.others == other.others
        && one.released_by == other.released_by
        && one.wait == other.wait
}

/// Whether the same thing happens at once in one run and after a millisecond in the other: the
/// length that was changed was nothing, or is nothing now.
fn appears(one: &Record, other: &Record) -> bool {
    let at_once = |record: &Record| record.wait == Label::Instant;
    at_once(one) != at_once(other)
        && one.actor == other.actor
        && one.fact.kind() == other.fact.kind()
        && (one.at - other.at).0.abs() == 1
}

/// Whether a record is the first of what happens at its instant.
fn is_a_start(record: &Record) -> bool {
    record.wait != Label::Instant && record.released_by.is_none()
}

fn whatever_is_drafted(luck: Luck) {
    let moved = Cell::new(0);
    runner(10).run(&drafts(luck), |draft| hold(&draft, &moved)).unwrap_or_else(|failure| panic!("{failure}"));
    assert!(moved.get() > 0, "no change moved anything");
}

#[test]
fn are_true_where_chance_rules() {
    whatever_is_drafted(Luck::Drawn);
}

#[test]
fn are_true_where_nothing_is_left_to_chance() {
    whatever_is_drafted(Luck::Fixed);
}

#[test]
fn are_true_where_nobody_waits() {
    whatever_is_drafted(Luck::Calm);
}

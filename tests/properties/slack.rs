//! Slack: more than a millisecond.
//!
//! Where nobody waits for a desk or for leave, a run is a network of lengths: something follows
//! when its last prerequisite has come true, or the first of several that would do. Shortening
//! one length by d then moves whatever hangs on it by exactly d, until another prerequisite
//! binds: at a join that had slack s with another, by at least the smaller of d and s. Nothing
//! moves by more, and nothing comes later. And delaying a prerequisite that did not bind by less
//! than its slack moves nothing.
//!
//! Haste may change what is said, because people tell what they know, or who is sent, because
//! units are taken in turn. Those runs are other stories and are passed over.

use super::draft::{Draft, Luck, drafts};
use super::lengths::{belongs, ends, is_length, may_be_nothing};
use super::stage::{performed, perturbed, runner, told};
use proptest::prelude::*;
use salambo_engine::document::mark::Label;
use salambo_engine::kernel::draws::{DrawRecord, Perturbation};
use salambo_engine::kernel::identity::Identity;
use salambo_engine::kernel::names::Name;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::scenario::Scenario;
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::record::{Record, RecordNo};
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How many lengths of a run are changed, one after the other.
const CHANGES: usize = 12;

/// The message or firing that a record is about or comes from, and how often that had been said
/// before.
type Origin = Option<(Identity, u32)>;

/// What a record is, whenever it is written: actor, origin, what the fact says, and which among
/// equals.
type Key = (Name, Origin, String, usize);

/// A run in which nobody waits.
struct Run {
    scenario: Arc<Scenario>,
    seed: u64,
    trace: Trace,
    keys: BTreeMap<Key, RecordNo>,
    journal: Vec<DrawRecord>,
}

impl Run {
    fn of(draft: &Draft) -> Result<Self, TestCaseError> {
        let (scenario, trace, journal) = performed(draft)?;
        let keys = keyed(&trace);
        Ok(Self { scenario, seed: draft.seed, trace, keys, journal })
    }

    /// When each record of this run is written if a length is changed; `None` if it becomes
    /// another story.
    fn changed(&self, draw: &DrawRecord, delta: Tick) -> Result<Option<Vec<Tick>>, TestCaseError> {
        let change = Perturbation {
            purpose: draw.purpose,
            subject: draw.subject,
            occurrence: draw.occurrence,
            index: draw.index,
            delta,
        };
        let after = perturbed(&self.scenario, self.seed, change)?;
        if self.trace.records.len() != after.records.len() {
            return Ok(None);
        }
        let keys = keyed(&after);
        let mut times = vec![Tick::ZERO; self.trace.records.len()];
        for (key, number) in &self.keys {
            let Some(other) = keys.get(key) else {
                return Ok(None);
            };
            times[number.index()] = after.get(*other).at;
        }
        Ok(Some(times))
    }

    /// The record that ends a drawn length, with the length: found by changing it a little.
    fn end_of(&self, draw: &DrawRecord) -> Result<Option<(RecordNo, Tick)>, TestCaseError> {
        let Some(times) = self.changed(draw, Tick(-1))? else {
            return Ok(None);
        };
        let moved = |(number, record): &(RecordNo, &Record)| times[number.index()] != record.at;
        let first = self.trace.iter().find(moved);
        Ok(first.map(|(number, record)| (number, record.at - self.start_of(record))))
    }

    fn start_of(&self, record: &Record) -> Tick {
        record.cause.map_or(Tick::ZERO, |cause| self.trace.get(cause).at)
    }

    /// Whether `end` hangs on `origin` by its chain, and by how much its time may at least be
    /// expected to move if `origin` moves by `by`: less where another prerequisite has less slack.
    fn expected(&self, origin: RecordNo, end: RecordNo, by: Tick) -> Option<Tick> {
        let (mut at, mut least) = (end, by);
        while at != origin {
            let record = self.trace.get(at);
            let others = record.others.iter().map(|other| self.trace.get(*other).at);
            let latest = others.chain(self.desk_freed(at, record)).max();
            let slack = latest.map_or(by, |latest| record.at - latest);
            let absorbs = record.released_by.is_some() || has_its_own_clock(record);
            least = least.min(slack);
            if absorbs {
                least = Tick::ZERO;
            }
            at = record.cause.filter(|cause| *cause >= origin)?;
        }
        Some(least)
    }
}

impl Run {
    /// When the one desk of a unit became free, if the record takes something up there: no record
    /// names it as long as nobody waits for it.
    fn desk_freed(&self, number: RecordNo, record: &Record) -> Option<Tick> {
        let is_unit = self.scenario.unit_ids().any(|unit| self.scenario.actor_name(unit) == record.actor);
        if !is_unit || !matches!(record.fact, Fact::Taken { .. } | Fact::Begun { .. }) {
            return None;
        }
        let frees = |earlier: &&Record| {
            earlier.actor == record.actor
                && matches!(
                    earlier.fact,
                    Fact::Handled { .. } | Fact::Completed { .. } | Fact::Stalled { .. }
                )
        };
        self.trace.records[..number.index()].iter().rev().find(frees).map(|earlier| earlier.at)
    }
}

/// What grows old or is repeated does so by a clock that was started before; an inject some time
/// after a mark may find the mark made by something else.
fn has_its_own_clock(record: &Record) -> bool {
    record.wait == Label::Script && matches!(record.fact, Fact::Injected { .. })
        || matches!(
            record.fact,
            Fact::Expired { .. } | Fact::Repeated { .. } | Fact::GaveUp { .. } | Fact::End {}
        )
}

fn keyed(trace: &Trace) -> BTreeMap<Key, RecordNo> {
    let mut keyed = BTreeMap::new();
    let mut equals: BTreeMap<(Name, Origin, String), usize> = BTreeMap::new();
    let mut origins: Vec<Origin> = Vec::new();
    for (number, record) in trace.iter() {
        let before = record.cause.and_then(|cause| origins[cause.index()]);
        let origin = match (belongs(&record.fact), &record.fact) {
            (Some(message), Fact::Repeated { attempt, .. }) => Some((message, *attempt)),
            (Some(identity), _) => before.filter(|(same, _)| *same == identity).or(Some((identity, 0))),
            (None, _) => before,
        };
        origins.push(origin);
        let said = without_times(record, trace);
        let equal = equals.entry((record.actor, origin, said.clone())).or_default();
        keyed.insert((record.actor, origin, said, *equal), number);
        *equal += 1;
    }
    keyed
}

/// What a fact says, but for times and for how many others wait.
fn without_times(record: &Record, trace: &Trace) -> String {
    let mut fact = record.fact.clone();
    match &mut fact {
        Fact::Learned { observed, .. } => *observed = Tick::ZERO,
        Fact::Taken { waiting, .. } | Fact::Begun { waiting, .. } => *waiting = 0,
        _ => {}
    }
    let mut text = String::new();
    fact.write(&mut text, &trace.names);
    text
}

fn shortening_moves_what_hangs_on_it(draft: &Draft, compared: &Cell<usize>) -> Result<(), TestCaseError> {
    let run = Run::of(draft)?;
    for draw in run.sample() {
        let Some((origin, length)) = run.end_of(draw)? else {
            continue;
        };
        let by = Tick((length.0 / 2).min(120_000));
        let Some(times) = run.changed(draw, Tick(-by.0))? else {
            continue;
        };
        // The draw may have been longer than the interval that it ends.
        let by = run.trace.get(origin).at - times[origin.index()];
        for (number, record) in run.trace.iter() {
            let moved = record.at - times[number.index()];
            let expected = run.expected(origin, number, by);
            let least = expected.unwrap_or(Tick::ZERO);
            prop_assert!(
                least <= moved && (moved <= by || run.something_was_fresh(number, moved)),
                "moved by {moved} ms, not by {least} to {by}, when {draw:?} got shorter:\n{}\n{}",
                told(&run.trace, number),
                told(&run.trace, origin)
            );
            compared.set(compared.get() + usize::from(least > Tick::ZERO));
        }
    }
    Ok(())
}

impl Run {
    fn sample(&self) -> Vec<&DrawRecord> {
        let lengths = self.journal.iter();
        let lengths: Vec<_> = lengths.filter(|draw| is_length(draw.purpose)).collect();
        let step = lengths.len().div_ceil(CHANGES).max(1);
        lengths.into_iter().step_by(step).collect()
    }

    /// Whether something that an actor on the chain no longer knew was still fresh so much earlier: who
    /// is early finds together what would have grown stale, and may gain more than it was early.
    fn something_was_fresh(&self, number: RecordNo, earlier: Tick) -> bool {
        let grew_stale = |link: RecordNo| {
            let link = self.trace.get(link);
            let meanwhile = link.at - earlier..=link.at;
            self.trace.records.iter().any(|record| {
                record.actor == link.actor
                    && meanwhile.contains(&record.at)
                    && matches!(record.fact, Fact::Expired { .. })
            })
        };
        self.chain(number).into_iter().any(grew_stale)
    }

    /// A length on the chain of a prerequisite on which no other prerequisite hangs.
    fn own_length(&self, other: RecordNo, record: &Record) -> Option<&DrawRecord> {
        let named = record.cause.into_iter().chain(record.others.iter().copied());
        let shared = self.everything_behind(named.filter(|named| *named != other).collect());
        let own = self.chain(other);
        let own = own.into_iter().take_while(|number| !shared.contains(number));
        own.filter_map(|number| self.drawn_for(number)).next()
    }

    /// Records and all that they hang on, by whatever link.
    fn everything_behind(&self, mut open: Vec<RecordNo>) -> BTreeSet<RecordNo> {
        let mut behind = BTreeSet::new();
        while let Some(number) = open.pop() {
            if behind.insert(number) {
                let record = self.trace.get(number);
                let links = record.cause.iter().chain(&record.released_by);
                open.extend(links.chain(&record.others));
            }
        }
        behind
    }

    /// A record and what led to it, latest first.
    fn chain(&self, number: RecordNo) -> Vec<RecordNo> {
        std::iter::successors(Some(number), |at| self.trace.get(*at).cause).collect()
    }

    /// The one length that a record ends, if it can be told which.
    fn drawn_for(&self, number: RecordNo) -> Option<&DrawRecord> {
        let record = self.trace.get(number);
        let identity = belongs(&record.fact)?;
        let mut draws = self.journal.iter().filter(|draw| {
            draw.occurrence == identity.0 && !may_be_nothing(draw.purpose) && ends(draw.purpose, record)
        });
        let only = draws.next()?;
        draws.next().is_none().then_some(only)
    }
}

fn slack_may_be_used_up(draft: &Draft, compared: &Cell<usize>) -> Result<(), TestCaseError> {
    let (run, mut tried) = (Run::of(draft)?, 0);
    for (number, record) in run.trace.iter() {
        for other in &record.others {
            if tried == CHANGES {
                return Ok(());
            }
            let slack = record.at - run.trace.get(*other).at;
            let own = run.own_length(*other, record).filter(|_| slack > Tick(1));
            let Some(draw) = own else { continue };
            tried += 1;
            let Some(times) = run.changed(draw, slack - Tick(1))? else {
                continue;
            };
            prop_assert_eq!(
                times[number.index()],
                record.at,
                "moved when {:?} took {} ms longer:\n{}\n{}",
                draw,
                slack - Tick(1),
                told(&run.trace, number),
                told(&run.trace, *other)
            );
            let used = times[other.index()] - run.trace.get(*other).at;
            compared.set(compared.get() + usize::from(used > Tick::ZERO));
        }
    }
    Ok(())
}

fn whatever_is_drafted(cases: u32, property: impl Fn(&Draft, &Cell<usize>) -> Result<(), TestCaseError>) {
    let compared = Cell::new(0);
    runner(cases)
        .run(&drafts(Luck::Calm), |draft| property(&draft, &compared))
        .unwrap_or_else(|failure| panic!("{failure}"));
    assert!(compared.get() > 0, "nothing was compared");
}

#[test]
fn shortening_moves_what_hangs_on_it_until_something_else_binds() {
    whatever_is_drafted(12, shortening_moves_what_hangs_on_it);
}

#[test]
fn what_does_not_bind_may_take_its_slack() {
    whatever_is_drafted(40, slack_may_be_used_up);
}

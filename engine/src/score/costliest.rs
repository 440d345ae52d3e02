//! The costliest waits: those on the way to what came too late, by what they cost.
//!
//! The rule:
//! 1. A measure of time that missed its full mark was *late*: by its value less the full mark, or, if
//!    it never came, by the rest of the exercise after the full mark.
//! 2. Its *way* is the chain of causes of its milestone, cut to the time that the measure counts. What
//!    never came has the way of each decision that the end found open and that would have brought it.
//! 3. A *wait* on the way is an interval with a label of waiting, or a deliberation: what others
//!    could have ended sooner. Intervals of one wait that follow each other are one.
//! 4. A wait *costs* the measure its length on the way, but no more than the measure was late: without it
//!    the measure could at best have been in time. This counts with the measure's weight, and a wait
//!    that lies on the way to several late measures costs the sum.
//! 5. Largest cost first, then the longer, then the earlier record. Of one who waited for the same other
//!    only the costliest wait is told: three waits are to be three stories.
//! 6. Where less than three waits cost anything, the longest on the way to any milestone follow.

use super::holder::Holders;
use super::measure::{Direction, MeasureResult, Unit, ms};
use super::milestones::Milestone;
use super::remedy::open_decisions;
use super::seen::Seen;
use super::waiting::{Wait, goes_on};
use super::{Availability, Score};
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::mark::Label;
use crate::scenario::model::script::{Measure, Quantity};
use crate::trace::Trace;
use crate::trace::chain::{self, Interval};
use crate::trace::record::RecordNo;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A wait and what it cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Costly {
    /// The wait.
    pub wait: Wait,
    /// The milestone that it cost most: the id of a measure, or `declared:` and what was declared.
    pub milestone: String,
    /// How that came out.
    pub effect: Effect,
    /// How many other late measures it lies on the way to.
    pub others: usize,
    /// Weight times milliseconds, over all late measures.
    pub cost: f64,
    /// What ended the wait, if another record did.
    pub released_by: Option<RecordNo>,
}

/// How the milestone came out that a wait lies on the way to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// So long after its target.
    Late(Tick),
    /// Never, when the exercise ended.
    Never,
    /// In time, or it has no target.
    InTime,
}

/// A way that leads, or would have led, to a milestone.
struct Way {
    milestone: String,
    effect: Effect,
    late: Tick,
    weight: f64,
    intervals: Vec<Interval>,
    since: Tick,
}

/// At most so many of the costliest waits of a run, the costliest first.
#[must_use]
pub fn costliest(
    scenario: &Scenario,
    trace: &Trace,
    score: &Score,
    milestones: &[Milestone],
    most: usize,
) -> Vec<Costly> {
    let holders = Holders::new(scenario, trace);
    let mut ways = late_ways(scenario, trace, score, milestones);
    ways.extend(milestones.iter().map(|milestone| Way {
        milestone: milestone.id.clone(),
        effect: Effect::InTime,
        late: Tick::ZERO,
        weight: 0.0,
        intervals: milestone.intervals.clone(),
        since: scenario.clock.t0,
    }));
    let mut found: BTreeMap<RecordNo, Found> = BTreeMap::new();
    for way in &ways {
        for (wait, on_the_way) in waits_on(&holders, way) {
            found.entry(wait.record).or_insert_with(|| Found::new(trace, wait)).add(way, wait, on_the_way);
        }
    }
    let mut costly: Vec<Costly> = found.into_values().map(Found::told).collect();
    costly.sort_by(|one, other| {
        let by_cost = other.cost.total_cmp(&one.cost);
        let length = |costly: &Costly| (Reverse(costly.wait.length()), costly.wait.record);
        by_cost.then_with(|| length(one).cmp(&length(other)))
    });
    let mut told = BTreeSet::new();
    costly.retain(|costly| told.insert((costly.wait.who, costly.wait.whom)));
    costly.truncate(most);
    costly
}

/// A wait while its costs are added up.
struct Found {
    costly: Costly,
    /// What it cost the milestone that it is told of; nothing is told of yet below zero.
    most: f64,
    late: BTreeSet<String>,
}

impl Found {
    fn new(trace: &Trace, wait: Wait) -> Self {
        let released_by = trace.get(wait.record).released_by;
        let (milestone, effect) = (String::new(), Effect::InTime);
        let costly = Costly { wait, milestone, effect, others: 0, cost: 0.0, released_by };
        Self { costly, most: -1.0, late: BTreeSet::new() }
    }

    /// Counts the wait on a way. What it costs most is what it is told of; of equals the first.
    fn add(&mut self, way: &Way, wait: Wait, on_the_way: Tick) {
        let cost = way.weight * ms(on_the_way.min(way.late));
        self.costly.cost += cost;
        if cost > self.most {
            self.most = cost;
            (self.costly.milestone, self.costly.effect) = (way.milestone.clone(), way.effect);
        }
        if way.effect != Effect::InTime {
            self.late.insert(way.milestone.clone());
        }
        if wait.length() > self.costly.wait.length() {
            self.costly.wait = wait;
        }
    }

    fn told(mut self) -> Costly {
        self.late.remove(&self.costly.milestone);
        self.costly.others = self.late.len();
        self.costly
    }
}

/// The ways to the measures that were late, in the order of the exercise.
fn late_ways(scenario: &Scenario, trace: &Trace, score: &Score, milestones: &[Milestone]) -> Vec<Way> {
    let seen = Seen::new(scenario, trace, Tick::MAX);
    let all = scenario.objectives.iter().flat_map(|objective| &objective.measures);
    let mut ways = Vec::new();
    for (measure, result) in all.zip(&score.measures) {
        let is_lower = result.direction == Direction::Lower && result.unit == Unit::Ms;
        let Some(full) = result.full.filter(|_| is_lower).map(Tick::rounded) else {
            continue;
        };
        match result.value.map(Tick::rounded) {
            Some(value) if value > full => ways.extend(late_way(scenario, milestones, result, (value, full))),
            Some(_) => {}
            None => ways.extend(never_ways(&seen, measure, result, full)),
        }
    }
    ways
}

fn late_way(
    scenario: &Scenario,
    milestones: &[Milestone],
    result: &MeasureResult,
    (value, full): (Tick, Tick),
) -> Option<Way> {
    let id = scenario.names.text(result.name);
    let milestone = milestones.iter().find(|milestone| milestone.id == id)?;
    Some(Way {
        milestone: milestone.id.clone(),
        effect: Effect::Late(value - full),
        late: value - full,
        weight: result.weight,
        intervals: milestone.intervals.clone(),
        since: milestone.at - value,
    })
}

/// The ways of the decisions that would have brought what never came.
fn never_ways(seen: &Seen<'_>, measure: &Measure, result: &MeasureResult, full: Tick) -> Vec<Way> {
    let Quantity::Time(from, to) = &measure.quantity else {
        return Vec::new();
    };
    let since = match from {
        None => Some(seen.scenario.clock.t0),
        Some(mark) => seen.find(mark).map(|record| seen.record(record).at),
    };
    let Some(since) = since.filter(|_| result.availability == Availability::Told) else {
        return Vec::new();
    };
    let late = (seen.scenario.clock.end - since - full).max(Tick::ZERO);
    let way = |record| Way {
        milestone: seen.scenario.names.text(result.name).to_owned(),
        effect: Effect::Never,
        late,
        weight: result.weight,
        intervals: chain::back_from(seen.trace, record),
        since,
    };
    open_decisions(seen, &to.event).into_iter().map(way).collect()
}

/// The waits on a way, each with its length within the time that counts.
fn waits_on(holders: &Holders<'_>, way: &Way) -> Vec<(Wait, Tick)> {
    let mut waits: Vec<(Wait, Tick)> = Vec::new();
    for interval in way.intervals.iter().filter(|interval| interval.to > interval.from) {
        let Some(wait) = wait(holders, interval) else {
            continue;
        };
        let counts = (interval.to - interval.from.max(way.since)).max(Tick::ZERO);
        match waits.last_mut().filter(|(last, _)| goes_on(last, &wait)) {
            Some((last, length)) => {
                (last.to, last.record, last.open) = (wait.to, wait.record, wait.open);
                *length += counts;
            }
            None => waits.push((wait, counts)),
        }
    }
    waits.retain(|(_, counts)| *counts > Tick::ZERO);
    waits
}

/// The wait of an interval. Who deliberates is waited for by everybody: he stands on both sides.
fn wait(holders: &Holders<'_>, interval: &Interval) -> Option<Wait> {
    if interval.label != Label::Deliberation {
        return holders.wait(interval.to_record);
    }
    let actor: Name = interval.actor;
    let open = holders.is_left_open(interval.to_record);
    Some(Wait {
        who: actor,
        whom: Some(actor),
        label: interval.label,
        since: interval.from_record,
        from: interval.from,
        to: interval.to,
        record: interval.to_record,
        open,
    })
}

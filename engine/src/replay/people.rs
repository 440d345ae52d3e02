//! People: how many of those who are hurt are in which state, incident by incident.
//!
//! Somebody counts from the moment he is hurt. Who died for whom nothing could be done is known from then
//! on; who else dies is known at the end only, as the outcome of a chance that falls with time.

use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::trace::Trace;
use crate::trace::fact::Fact;
use std::collections::BTreeMap;

/// Where somebody is on the way to care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Hurt where it happened, and seen by nobody yet.
    Hurt,
    /// Triaged.
    Triaged,
    /// At the clearing place.
    Extracted,
    /// Aboard a unit, or on the way to a facility.
    Underway,
    /// At a facility, waiting for care.
    Arrived,
    /// In definitive care, or done with it.
    Treated,
    /// Nothing could be done.
    Dead,
}

impl Stage {
    /// All, in the order of the way.
    pub const ALL: [Self; 7] = [
        Self::Hurt,
        Self::Triaged,
        Self::Extracted,
        Self::Underway,
        Self::Arrived,
        Self::Treated,
        Self::Dead,
    ];

    /// Its word in documents.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Hurt => "hurt",
            Self::Triaged => "triaged",
            Self::Extracted => "extracted",
            Self::Underway => "underway",
            Self::Arrived => "arrived",
            Self::Treated => "treated",
            Self::Dead => "dead",
        }
    }
}

/// The people hurt in an incident.
#[derive(Clone, Debug, PartialEq)]
pub struct Hurt {
    /// The incident.
    pub incident: Name,
    /// Where it happens.
    pub site: Name,
    /// From when on how many are in each state of [`Stage::ALL`].
    pub changes: Vec<(Tick, [u32; 7])>,
}

/// The people of each incident that began, in the order of the exercise.
#[must_use]
pub fn people(scenario: &Scenario, trace: &Trace) -> Vec<Hurt> {
    let mut began: BTreeMap<Name, Tick> = BTreeMap::new();
    for record in &trace.records {
        if let Fact::Began { incident, .. } = &record.fact {
            began.entry(*incident).or_insert(record.at);
        }
    }
    let last = trace.records.last().map_or(Tick::ZERO, |last| last.at);
    let mut steps: Vec<(Tick, usize, Name, Stage)> = Vec::new();
    for person in &scenario.people {
        let incident = scenario.incident(person.incident);
        let Some(start) = began.get(&incident.name) else { continue };
        // Times of an incident that begins by itself count from the start of the exercise.
        let at = if incident.begins.is_some() { person.at.max(*start) } else { *start + person.at };
        let stage = if person.score.is_none() { Stage::Dead } else { Stage::Hurt };
        if at <= last {
            steps.push((at, 0, person.name, stage));
        }
    }
    for (number, record) in trace.iter() {
        if let Some(stage) = stage(&record.fact) {
            steps.push((record.at, 1 + number.index(), record.actor, stage));
        }
    }
    steps.sort_unstable();
    let own = |name: Name| scenario.people.iter().find(|person| person.name == name);
    let incidents: BTreeMap<Name, Name> = steps
        .iter()
        .filter_map(|(_, _, name, _)| Some((*name, scenario.incident(own(*name)?.incident).name)))
        .collect();
    let with_people = scenario.incidents.iter().filter(|incident| began.contains_key(&incident.name));
    let hurt = with_people.map(|incident| {
        let own = steps.iter().filter(|(_, _, name, _)| incidents.get(name) == Some(&incident.name));
        let steps = own.map(|(at, _, name, stage)| (*at, *name, *stage));
        Hurt { incident: incident.name, site: scenario.site(incident.site).name, changes: counts(steps) }
    });
    hurt.filter(|hurt| !hurt.changes.is_empty()).collect()
}

/// How many are in each state after each step, one change an instant.
fn counts(steps: impl Iterator<Item = (Tick, Name, Stage)>) -> Vec<(Tick, [u32; 7])> {
    let mut states: BTreeMap<Name, Stage> = BTreeMap::new();
    let mut counts = [0_u32; 7];
    let mut changes: Vec<(Tick, [u32; 7])> = Vec::new();
    for (at, name, stage) in steps {
        let before = states.get(&name).copied();
        // Triage may be repeated further on; nobody goes back for it.
        if stage == Stage::Triaged && before.is_some_and(|before| before > Stage::Triaged) {
            continue;
        }
        if let Some(before) = before {
            counts[before as usize] = counts[before as usize].saturating_sub(1);
        }
        counts[stage as usize] += 1;
        states.insert(name, stage);
        if changes.last().is_some_and(|(last, _)| *last == at) {
            changes.pop();
        }
        changes.push((at, counts));
    }
    changes
}

/// The state that a fact brings somebody to.
fn stage(fact: &Fact) -> Option<Stage> {
    match fact {
        Fact::Triaged { .. } => Some(Stage::Triaged),
        Fact::Extracted { .. } => Some(Stage::Extracted),
        Fact::Boarded { .. } | Fact::Evacuated { .. } | Fact::WalkedOff { .. } => Some(Stage::Underway),
        Fact::Admitted { .. } => Some(Stage::Arrived),
        Fact::Treated { .. } => Some(Stage::Treated),
        _ => None,
    }
}

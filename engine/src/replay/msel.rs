//! The master scenario events list: when each inject was planned, when it came, what was to be done.

use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::script::Trigger;
use crate::score::expectations::{Expectation, expectations};
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::record::RecordNo;

/// On what it depends when an inject comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// An instant: it is planned.
    Planned,
    /// So long after something else.
    After(Tick),
    /// Only if something has not come by then.
    Unless(Tick),
    /// As soon as something comes true.
    When,
    /// At intervals.
    Every(Tick),
    /// Several things together.
    Several,
    /// Somebody fires it.
    ByHand,
}

/// An inject and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The inject.
    pub inject: Name,
    /// The instant for which it was planned, or from which on it may come.
    pub planned: Option<Tick>,
    /// On what it depends.
    pub condition: Condition,
    /// Whom it is for.
    pub to: Vec<Name>,
    /// The records with which it was delivered.
    pub delivered: Vec<RecordNo>,
    /// What the players should do.
    pub expected: Vec<Expectation>,
}

/// Every inject, in the order of the exercise.
#[must_use]
pub fn msel(scenario: &Scenario, trace: &Trace) -> Vec<Entry> {
    let expected = expectations(scenario, trace, Tick::MAX);
    let delivered: Vec<(Name, RecordNo)> = trace
        .iter()
        .filter_map(|(number, record)| match &record.fact {
            Fact::Injected { inject, .. } => Some((*inject, number)),
            _ => None,
        })
        .collect();
    let entry = |inject: &crate::scenario::model::script::Inject| {
        let (planned, condition) = plan(&inject.when);
        Entry {
            inject: inject.name,
            planned,
            condition,
            to: inject.to.iter().map(|actor| scenario.actor_name(*actor)).collect(),
            delivered: delivered.iter().filter(|(name, _)| *name == inject.name).map(|(_, by)| *by).collect(),
            expected: expected.iter().filter(|one| one.inject == inject.name).cloned().collect(),
        }
    };
    scenario.injects.iter().map(entry).collect()
}

/// For when, and on what it depends.
fn plan(trigger: &Trigger) -> (Option<Tick>, Condition) {
    match trigger {
        Trigger::At(at) => (Some(*at), Condition::Planned),
        Trigger::After(_, length) => (None, Condition::After(*length)),
        Trigger::IfNot(_, by) => (Some(*by), Condition::Unless(*by)),
        Trigger::Every { interval, from, .. } => (Some(*from), Condition::Every(*interval)),
        Trigger::When(_) => (None, Condition::When),
        Trigger::All(_) | Trigger::Any(_) => (None, Condition::Several),
        Trigger::ByHand => (None, Condition::ByHand),
    }
}

//! Where the time went: the intervals of a chain added up by what, by whom and at which level.

use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::mark::Label;
use crate::scenario::model::organisation::{Actor, ActorKind};
use crate::trace::chain::Interval;
use std::collections::BTreeMap;

/// The field: where units work.
const FIELD: u8 = 1;

/// An agency and a level.
pub type Place = (Option<Name>, Option<u8>);

/// The time of a chain, divided three ways. Each map adds up to the whole chain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// By what it was spent on.
    pub label: BTreeMap<Label, Tick>,
    /// By the agency of the one who spent it; `None` for those who belong to none.
    pub agency: BTreeMap<Option<Name>, Tick>,
    /// By level, 1 (field) to 4 (political); `None` for those outside the organisation.
    pub level: BTreeMap<Option<u8>, Tick>,
}

/// Adds up the intervals of a chain. Instants take no time and are left out.
#[must_use]
pub fn totals(scenario: &Scenario, intervals: &[Interval]) -> Totals {
    let places = places(scenario);
    let mut totals = Totals::default();
    for interval in intervals.iter().filter(|interval| interval.to > interval.from) {
        let length = interval.to - interval.from;
        let (agency, level) = places.get(&interval.actor).copied().unwrap_or_default();
        *totals.label.entry(interval.label).or_default() += length;
        *totals.agency.entry(agency).or_default() += length;
        *totals.level.entry(level).or_default() += length;
    }
    totals
}

/// The place of each actor. Who is none, such as a task, has no place.
#[must_use]
pub fn places(scenario: &Scenario) -> BTreeMap<Name, Place> {
    scenario.actors.iter().map(|actor| (actor.name, place(scenario, actor))).collect()
}

fn place(scenario: &Scenario, actor: &Actor) -> Place {
    let level = match &actor.kind {
        ActorKind::Post(post) => Some(post.level),
        ActorKind::Unit(_) => Some(FIELD),
        ActorKind::Public | ActorKind::Excon | ActorKind::Voice => None,
    };
    (actor.agency.map(|id| scenario.agency(id).name), level)
}

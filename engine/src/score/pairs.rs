//! Who waited for whom, summed over a run: one row for each pair and what was waited for.
//!
//! Rows of two different agencies come first, since only they show how agencies work together;
//! then those with somebody outside every agency, then those inside one. Among these the largest
//! sum comes first; after that names and labels decide, so that the order is total.

use super::waiting::Wait;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::mark::Label;
use crate::trace::words::Word;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Somebody who waits or is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
    /// A whole agency.
    Agency(Name),
    /// A single actor, or what else has records of its own, such as a task.
    One(Name),
}

impl Party {
    /// The id.
    #[must_use]
    pub fn name(self) -> Name {
        match self {
            Self::Agency(name) | Self::One(name) => name,
        }
    }
}

/// How finely parties are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// By agency; whoever belongs to none stands for himself.
    Agency,
    /// Each actor for itself.
    Actor,
}

/// How far a wait reaches. Rows are told in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// From one agency to another.
    Between,
    /// To or from somebody who belongs to no agency.
    Outside,
    /// To nobody who can be named.
    Unknown,
    /// Inside one agency.
    Within,
}

/// All waits of one party for another of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Who waited.
    pub who: Party,
    /// For whom; `None` where nobody can be named.
    pub whom: Option<Party>,
    /// How far it reaches.
    pub reach: Reach,
    /// What for.
    pub label: Label,
    /// How many waits.
    pub count: usize,
    /// Their sum.
    pub total: Tick,
    /// The longest.
    pub longest: Tick,
    /// How many nobody had ended when the exercise ended.
    pub open: usize,
}

/// The waits of a run by pair, in a total order.
#[must_use]
pub fn pairs(scenario: &Scenario, waits: &[Wait], grain: Grain) -> Vec<Pair> {
    let of = |actor: &crate::scenario::model::organisation::Actor| {
        actor.agency.map(|agency| (actor.name, scenario.agency(agency).name))
    };
    let agencies: BTreeMap<Name, Name> = scenario.actors.iter().filter_map(of).collect();
    let party = |name: Name| match (grain, agencies.get(&name)) {
        (Grain::Agency, Some(agency)) => Party::Agency(*agency),
        (Grain::Agency, None) | (Grain::Actor, _) => Party::One(name),
    };
    let home = |name: Name| agencies.get(&name).copied();
    let mut rows: BTreeMap<(Party, Option<Party>, Label), Pair> = BTreeMap::new();
    for wait in waits {
        let (who, whom, label) = (party(wait.who), wait.whom.map(party), wait.label);
        let reach = reach(home(wait.who), wait.whom.map(home));
        let none = Tick::ZERO;
        let fresh = Pair { who, whom, reach, label, count: 0, total: none, longest: none, open: 0 };
        let row = rows.entry((who, whom, label)).or_insert(fresh);
        row.count += 1;
        row.total += wait.length();
        row.longest = row.longest.max(wait.length());
        row.open += usize::from(wait.open);
    }
    let mut rows: Vec<Pair> = rows.into_values().collect();
    let text = |party: Party| scenario.names.text(party.name());
    rows.sort_by_cached_key(|row| {
        let names = (text(row.who), row.whom.map(text), row.label.word());
        (row.reach, Reverse(row.total), Reverse(row.longest), names)
    });
    rows
}

fn reach(who: Option<Name>, whom: Option<Option<Name>>) -> Reach {
    match (who, whom) {
        (Some(who), Some(Some(whom))) if who != whom => Reach::Between,
        (Some(_), Some(Some(_))) => Reach::Within,
        (_, Some(_)) => Reach::Outside,
        (_, None) => Reach::Unknown,
    }
}

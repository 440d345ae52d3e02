//! What can be taken away from an exercise, and the exercise without it.
//!
//! An inject is not delivered, a procedure is followed by nobody. Whatever refers to it stays as it was, and waits
//! in vain: so the exercise compiles whatever is taken away.

use crate::compare::deep::{Entry, Kind};
use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::model::script::{InjectKind, Trigger};
use crate::trace::fact::Fact;
use std::collections::BTreeMap;
use std::sync::Arc;

/// All entries: injects, then procedures, in the order of the exercise; what only some doctrines have comes last.
/// What players are expected to do is no inject that anybody delivers.
pub(super) fn all(scenarios: &[Arc<Scenario>]) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    for kind in [Kind::Inject, Kind::Procedure] {
        for (doctrine, scenario) in scenarios.iter().enumerate() {
            for name in names(scenario, kind) {
                let id = scenario.names.text(name);
                match found.iter_mut().find(|entry| entry.kind == kind && entry.id == id) {
                    Some(entry) => entry.under.push(doctrine),
                    None => found.push(Entry { kind, id: id.to_owned(), under: vec![doctrine] }),
                }
            }
        }
    }
    found
}

fn names(scenario: &Scenario, kind: Kind) -> Vec<Name> {
    match kind {
        Kind::Inject => {
            let delivered =
                scenario.injects.iter().filter(|inject| inject.kind != InjectKind::ExpectedAction);
            delivered.map(|inject| inject.name).collect()
        }
        Kind::Procedure => scenario.procedures.iter().map(|procedure| procedure.name).collect(),
    }
}

/// The entries of a scenario by their names, each with its place among all.
pub(super) struct Known(BTreeMap<(Kind, Name), usize>);

impl Known {
    /// Those of a scenario.
    pub(super) fn of(scenario: &Scenario, entries: &[Entry]) -> Self {
        let places = entries
            .iter()
            .enumerate()
            .filter_map(|(place, entry)| Some(((entry.kind, scenario.names.find(&entry.id)?), place)));
        Self(places.collect())
    }

    /// The entry that a fact tells the use of.
    pub(super) fn used_by(&self, fact: &Fact) -> Option<usize> {
        let used = match fact {
            Fact::Injected { inject, .. } => (Kind::Inject, *inject),
            Fact::Fired { procedure, .. } => (Kind::Procedure, *procedure),
            _ => return None,
        };
        self.0.get(&used).copied()
    }
}

/// A scenario without an entry. The luck of everything else stays as it is.
pub(super) fn without(scenario: &Arc<Scenario>, entry: &Entry) -> Arc<Scenario> {
    let mut without = Scenario::clone(scenario);
    let Some(name) = scenario.names.find(&entry.id) else {
        return Arc::clone(scenario);
    };
    match entry.kind {
        Kind::Inject => {
            let meant = without.injects.iter_mut().filter(|inject| inject.name == name);
            meant.for_each(|inject| inject.when = Trigger::ByHand);
        }
        Kind::Procedure => {
            let meant = without.procedures.iter_mut().filter(|procedure| procedure.name == name);
            meant.for_each(|procedure| procedure.performers.clear());
        }
    }
    Arc::new(without)
}

//! What this version reads but does not simulate yet: said once for each kind, at the first place.
//!
//! This is the one list of such things: when a mechanism comes, its entry goes.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::{Problem, Span};
use crate::document::Id;
use crate::scenario::Scenario;
use crate::scenario::model::mark::Happening;
use crate::scenario::model::script::Quantity;
use crate::scenario::uses;

/// Reports each kind once.
pub(super) fn check(findings: &mut Findings<'_>) {
    of_documents(findings);
    let mut found: Vec<(&'static str, Entry)> = Vec::new();
    found.extend(of_marks(findings.scenario));
    found.extend(of_measures(findings.scenario));
    let mut said: Vec<&'static str> = Vec::new();
    for (what, entry) in found {
        if !said.contains(&what) {
            said.push(what);
            let message = message(what);
            findings.report(graphs::NOT_SIMULATED, entry, message);
        }
    }
}

fn message(what: &str) -> String {
    format!("{what} are read but not simulated yet: nothing comes of them")
}

/// Parts of the documents that no mechanism looks at, each with the id that it begins with.
fn of_documents(findings: &mut Findings<'_>) {
    let organisation = &findings.loaded.organisation;
    let types = &organisation.unit_types;
    let first = [
        ("facilities", "facilities", organisation.facilities.first().map(|facility| &facility.id)),
        ("`carries` fields", "unit_types", id_of(types, |kind| &kind.id, |kind| kind.carries.is_some())),
    ];
    for (what, field, id) in first {
        if let Some(id) = id {
            let path = vec![field.to_owned(), id.value.clone()];
            let span: Span = id.span;
            findings.problems.push(Problem::new(graphs::NOT_SIMULATED, span, message(what)).path(path));
        }
    }
}

/// The id of the first entry of which something holds.
fn id_of<'a, T>(
    entries: &'a [T],
    id: impl Fn(&'a T) -> &'a Id,
    holds: impl Fn(&T) -> bool,
) -> Option<&'a Id> {
    entries.iter().find(|entry| holds(entry)).map(id)
}

fn of_marks(scenario: &Scenario) -> Vec<(&'static str, Entry)> {
    let what = |event: &Happening| match event {
        Happening::Triaged => Some("Triaged marks"),
        Happening::Evacuated(_) => Some("Evacuated marks"),
        Happening::Admitted(_) => Some("Admitted marks"),
        _ => None,
    };
    let uses = uses::events(scenario).into_iter();
    uses.filter_map(|used| Some((what(used.event)?, used.entry))).collect()
}

fn of_measures(scenario: &Scenario) -> Vec<(&'static str, Entry)> {
    let what = |quantity: &Quantity| match quantity {
        Quantity::OverCapacity => Some("OverCapacity measures"),
        Quantity::AvoidableDeaths => Some("AvoidableDeaths measures"),
        _ => None,
    };
    let measures = scenario.objectives.iter().flat_map(|objective| &objective.measures);
    measures.filter_map(|measure| Some((what(&measure.quantity)?, Entry::measure(measure.name)))).collect()
}

//! Units sent to a place that nobody ever learns, such as a rendezvous point that nobody agrees.

use super::knowledge::learnable;
use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::scenario::ids::ElementId;
use crate::scenario::model::conduct::{Action, Place, Requested};
use crate::scenario::uses;

/// Reports each such destination.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let known = learnable(scenario);
    for (procedure, action) in uses::actions(scenario) {
        let Some(element) = destination(action).filter(|element| !known[element.index()]) else {
            continue;
        };
        let name = findings.text(scenario.element(element).name).to_owned();
        let message = said!("units are sent where `{name}` says, but nobody ever learns it", name);
        let entry = Entry::procedure(procedure.name);
        let problem = findings.problem(graphs::NO_DESTINATION, entry, message);
        let problem = if element == scenario.base.rendezvous_point {
            problem.hint(said!(
                "a procedure would need Agree(on: \"rendezvous_point\", with: ...) among its actions"
            ))
        } else {
            problem.hint(said!("let an inject tell it, or write it among the facts of an incident"))
        };
        findings.problems.push(problem);
    }
}

fn destination(action: &Action) -> Option<ElementId> {
    match action {
        Action::Dispatch(_, Place::Of(element), _)
        | Action::Redirect(_, Place::Of(element))
        | Action::Request { what: Requested::Resources(_, Place::Of(element)), .. } => Some(*element),
        _ => None,
    }
}

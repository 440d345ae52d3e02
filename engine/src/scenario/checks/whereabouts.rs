//! Units sent by somebody who may not know where to: without the place the order is not given, and not
//! made up for when the place is learned later. A place that nobody ever learns is another check's.

use super::knowledge::learnable;
use super::required::required;
use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::scenario::Scenario;
use crate::scenario::ids::ElementId;
use crate::scenario::model::conduct::{Action, Place, Procedure};

/// Reports each such procedure, once.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let learnable = learnable(scenario);
    for procedure in &scenario.procedures {
        if procedure.performers.iter().all(|performer| performer.index() >= scenario.posts) {
            continue;
        }
        let known = known(procedure);
        let places = procedure.then.iter().filter_map(|action| place(scenario, action));
        let is_open = |element: &ElementId| learnable[element.index()] && !known.contains(element);
        let Some(element) = places.into_iter().find(is_open) else { continue };
        let element = findings.text(scenario.element(element).name).to_owned();
        let message = said!(
            "`{procedure}` sends units where `{element}` says, and does not wait until it is known",
            procedure = findings.text(procedure.name),
            element = &element
        );
        let problem = findings.problem(graphs::WHEREABOUTS, Entry::procedure(procedure.name), message);
        let hint =
            said!("write `when: All([..., Knows(\"{element}\")])`, or `needs: [\"{element}\"]`", element);
        findings.problems.push(problem.hint(hint));
    }
}

fn known(procedure: &Procedure) -> Vec<ElementId> {
    let waited_for = procedure.needs.iter().chain(&procedure.essential).copied();
    // What it agrees itself it knows by then.
    let agreed = procedure.then.iter().filter_map(|action| match action {
        Action::Agree(element, _) => Some(*element),
        _ => None,
    });
    required(&procedure.when).into_iter().chain(waited_for).chain(agreed).collect()
}

fn place(scenario: &Scenario, action: &Action) -> Option<ElementId> {
    match action {
        Action::Dispatch(_, Place::Of(element), _) | Action::Redirect(_, Place::Of(element)) => {
            Some(*element)
        }
        Action::Dispatch(_, Place::Scene, _) | Action::Redirect(_, Place::Scene) => {
            Some(scenario.base.location)
        }
        _ => None,
    }
}

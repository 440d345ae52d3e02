//! Procedures that never fire, because what they wait for is known to others only.
//!
//! What nobody can learn at all, a post that nothing alerts, and procedures that wait for one another are
//! other checks'; what follows from one of these is not said again.

use super::knowledge::learnable;
use super::required::required;
use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::scenario::bound::{Earliest, NEVER};
use crate::scenario::ids::{ActorId, ElementId, ProcedureId};
use crate::scenario::model::conduct::Procedure;

/// Reports each such procedure.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let Some(moments) = findings.moments else { return };
    let learnable = learnable(scenario);
    for (row, procedure) in scenario.procedures.iter().enumerate().filter(|(_, row)| !row.is_review) {
        if !never_fires(moments, ProcedureId::at(row), procedure) {
            continue;
        }
        let found = unheard(moments, procedure).filter(|(element, _)| learnable[element.index()]);
        if let Some((element, knower)) = found {
            report(findings, procedure, element, knower);
        }
    }
}

/// Whether it fires at none of its performers, of whom at least one hears anything at all.
fn never_fires(moments: &Earliest<'_>, id: ProcedureId, procedure: &Procedure) -> bool {
    let hears = |actor: &ActorId| {
        moments.heard[actor.index()] < NEVER || moments.knows[actor.index()].iter().any(|at| *at < NEVER)
    };
    procedure.performers.iter().any(hears)
        && procedure.performers.iter().all(|actor| moments.fired((id, *actor)) >= NEVER)
}

/// An element that it needs, that none of its performers learns and somebody else does: with the first who
/// can know it.
fn unheard(moments: &Earliest<'_>, procedure: &Procedure) -> Option<(ElementId, ActorId)> {
    let known = |actor: ActorId, element: ElementId| moments.knows[actor.index()][element.index()];
    let mut needed = required(&procedure.when);
    needed.retain(|element| procedure.performers.iter().all(|actor| known(*actor, *element) >= NEVER));
    needed.into_iter().find_map(|element| {
        let actors = (0..moments.scenario.actors.len()).map(ActorId::at);
        let first = actors.min_by_key(|actor| known(*actor, element))?;
        (known(first, element) < NEVER).then_some((element, first))
    })
}

fn report(findings: &mut Findings<'_>, procedure: &Procedure, element: ElementId, knower: ActorId) {
    let scenario = findings.scenario;
    let row = scenario.element(element);
    let (told, knower) =
        (findings.text(row.declared_as.unwrap_or(row.name)).to_owned(), findings.actor(knower).to_owned());
    let name = findings.text(procedure.name);
    let message = match procedure.performers.as_slice() {
        [only] => said!(
            "`{name}` never fires: `{performer}` never learns `{told}`, which `{knower}` can know",
            name,
            performer = findings.actor(*only),
            told,
            knower = &knower
        ),
        _ => said!(
            "`{name}` never fires: none of its performers ever learns `{told}`, which `{knower}` can know",
            name,
            told,
            knower = &knower
        ),
    };
    let entry = Entry::procedure(procedure.name);
    let problem = findings.problem(graphs::NEVER_FIRES, entry, message);
    let problem = problem.hint(said!(
        "let `{knower}` tell it, directly or through others, with Inform or Report",
        knower = &knower
    ));
    let knower = scenario.post_ids().find(|post| findings.actor(*post) == knower);
    let span = knower.and_then(|post| findings.span(Entry::post(scenario.actor_name(post))));
    findings.problems.push(match span {
        Some(span) => problem.related(span, said!("who can know it")),
        None => problem,
    });
}

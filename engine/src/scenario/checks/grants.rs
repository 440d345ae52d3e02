//! A procedure that needs an authority which nobody above its performers holds: they ask in vain.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, AuthorityId};
use crate::scenario::model::conduct::{Action, Guard, Procedure};
use crate::scenario::uses;

/// Reports the first such performer of each procedure. An authority that nobody can use at all
/// is another check's.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    for procedure in scenario.procedures.iter().filter(|procedure| procedure.guard == Guard::Free) {
        let Some(authority) = procedure.authority.filter(|authority| !is_delegated(scenario, *authority))
        else {
            continue;
        };
        if let Some(performer) = stranded(scenario, procedure, authority) {
            report(findings, procedure, performer, authority);
        }
    }
}

/// Whoever it is given to during the exercise may be anybody.
fn is_delegated(scenario: &Scenario, authority: AuthorityId) -> bool {
    uses::actions(scenario).any(|(_, action)| matches!(action, Action::Delegate(id, _) if *id == authority))
}

fn stranded(scenario: &Scenario, procedure: &Procedure, authority: AuthorityId) -> Option<ActorId> {
    let held_by = &scenario.authority(authority).held_by;
    let reaches = |performer: &ActorId| {
        let mut chain = scenario.graphs.command.chain(*performer);
        chain.any(|actor| held_by.contains(&actor))
    };
    let mut performers = procedure.performers.iter().copied();
    let is_usable = held_by.iter().any(|holder| uses::ever_open(scenario, *holder));
    if is_usable { performers.find(|performer| !reaches(performer)) } else { None }
}

fn report(findings: &mut Findings<'_>, procedure: &Procedure, performer: ActorId, authority: AuthorityId) {
    let row = findings.scenario.authority(authority);
    let holder = row.held_by.first().map(|holder| findings.actor(*holder).to_owned()).unwrap_or_default();
    let message = said!(
        "`{performer}` needs the authority `{authority}`, which nobody above it holds: it has nobody to ask, and stalls",
        performer = findings.actor(performer),
        authority = findings.text(row.name)
    );
    let problem = findings.problem(graphs::UNGRANTED, Entry::procedure(procedure.name), message);
    let problem = problem.hint(said!("put it under `{holder}`, directly or through others, with `under` or `Directs`, or let somebody above it hold the authority; a neighbour is told what is wanted, and decides by a procedure of its own", holder));
    findings.problems.push(match findings.span(Entry::authority(row.name)) {
        Some(span) => problem.related(span, said!("this authority")),
        None => problem,
    });
}

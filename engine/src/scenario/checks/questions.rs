//! Somebody has to ask for an authority, and no way of talking leads to who holds it.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::scenario::Scenario;
use crate::scenario::graphs::routing;
use crate::scenario::ids::{ActorId, AuthorityId};
use crate::scenario::model::conduct::{Guard, Procedure};

/// Pairs looked at, at most: large exercises are judged by a part of them.
const PAIRS: usize = 50_000;

/// Reports the first such performer of each procedure. That nobody above holds it, and posts that no channel
/// reaches at all, are other checks'.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let mut left = PAIRS;
    for procedure in scenario.procedures.iter().filter(|procedure| procedure.guard == Guard::Free) {
        let Some(authority) = procedure.authority else { continue };
        let Some((from, to)) = unasked(scenario, procedure, (authority, &mut left)) else { continue };
        let message = said!(
            "`{from}` has to ask `{to}` for `{authority}`, and no way of talking leads there",
            from = findings.actor(from),
            to = findings.actor(to),
            authority = findings.text(scenario.authority(authority).name)
        );
        let problem = findings.problem(graphs::NO_WAY, Entry::procedure(procedure.name), message);
        let problem =
            problem.hint(said!("put both on a channel, or each of the links of command between them"));
        findings.problems.push(match findings.span(Entry::post(scenario.actor_name(to))) {
            Some(span) => problem.related(span, said!("who would have to be asked")),
            None => problem,
        });
    }
}

fn unasked(
    scenario: &Scenario,
    procedure: &Procedure,
    (authority, left): (AuthorityId, &mut usize),
) -> Option<(ActorId, ActorId)> {
    let talks = |actor: ActorId| !scenario.graphs.talk.on(actor).is_empty();
    let held_by = &scenario.authority(authority).held_by;
    for performer in procedure.performers.iter().copied().filter(|performer| !held_by.contains(performer)) {
        let mut above = scenario.graphs.command.chain(performer).skip(1);
        let Some(holder) = above.find(|post| held_by.contains(post)) else { continue };
        *left = left.checked_sub(1)?;
        let is_reached = || routing::route(scenario, (performer, holder), None, &|_| true).is_some();
        if talks(performer) && talks(holder) && !is_reached() {
            return Some((performer, holder));
        }
    }
    None
}

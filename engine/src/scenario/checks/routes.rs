//! Somebody is to be told whom no way of talking leads to.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::scenario::Scenario;
use crate::scenario::graphs::{alert, routing};
use crate::scenario::ids::ActorId;
use crate::scenario::model::conduct::Procedure;

/// Pairs looked at, at most: large exercises are judged by a part of them.
const PAIRS: usize = 50_000;

/// Reports the first pair of each procedure that no channel, no chain of command and no telephone
/// joins. Posts that no channel reaches at all are another check's.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    if scenario.channels.is_empty() {
        return;
    }
    let mut left = PAIRS;
    for procedure in &scenario.procedures {
        let Some((from, to)) = unreachable(scenario, procedure, &mut left) else {
            continue;
        };
        let message = said!(
            "no way of talking leads from `{from}` to `{to}`",
            from = findings.actor(from),
            to = findings.actor(to)
        );
        let problem = findings.problem(graphs::NO_WAY, Entry::procedure(procedure.name), message);
        findings.problems.push(problem.hint(said!("they share no channel, have no common superior to pass it on, and no telephone joins their control rooms")));
    }
}

fn unreachable(scenario: &Scenario, procedure: &Procedure, left: &mut usize) -> Option<(ActorId, ActorId)> {
    let talks = |actor: ActorId| !scenario.graphs.talk.on(actor).is_empty();
    for performer in procedure.performers.iter().copied().filter(|performer| talks(*performer)) {
        for action in &procedure.then {
            for to in alert::addressed(scenario, performer, action).into_iter().filter(|to| talks(*to)) {
                *left = left.checked_sub(1)?;
                if routing::route(scenario, (performer, to), None, &|_| true).is_none() {
                    return Some((performer, to));
                }
            }
        }
    }
    None
}

//! Conditions that never hold, whatever happens.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::{Said, said};
use crate::scenario::model::conduct::{Condition, MessageKind, Whom};
use crate::scenario::uses;

/// Reports each kind of such a condition once for each procedure.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    for procedure in &scenario.procedures {
        let mut found = Vec::new();
        uses::parts(&procedure.when, &mut |part| found.extend(obstacle(part)));
        found.dedup();
        for (message, hint) in found {
            let entry = Entry::procedure(procedure.name);
            let problem = findings.problem(graphs::NEVER_HOLDS, entry, message);
            findings.problems.push(problem.hint(hint));
        }
    }
}

/// Why a condition never holds, and what to write instead.
fn obstacle(condition: &Condition) -> Option<(Said, Said)> {
    match condition {
        Condition::Received(MessageKind::Acknowledgement, _) => Some((
            said!("an acknowledgement is taken in without a thought: `Received` never finds one"),
            said!("with `acknowledge: true` what is not acknowledged is said again by itself"),
        )),
        Condition::Received(MessageKind::Warning, _) => Some((
            said!("a warning goes to the population: no post and no unit receives one"),
            said!("let whoever warns tell them as well, with Inform"),
        )),
        Condition::Received(_, Some(whom))
        | Condition::NotHeardFrom(whom, _)
        | Condition::OnScene(whom)
        | Condition::Absent(whom, _)
        | Condition::CoLocated(whom)
            if is_sender(whom) =>
        {
            Some((
                said!("`Sender` answers a message; a condition is asked without one, and finds nobody"),
                said!("name who is meant"),
            ))
        }
        _ => None,
    }
}

fn is_sender(whom: &Whom) -> bool {
    match whom {
        Whom::Sender => true,
        Whom::But(of, _) => is_sender(of),
        Whom::Fixed(_)
        | Whom::List(_)
        | Whom::Superior
        | Whom::Subordinates
        | Whom::Peers
        | Whom::Own
        | Whom::Lead
        | Whom::FirstOnScene => false,
    }
}

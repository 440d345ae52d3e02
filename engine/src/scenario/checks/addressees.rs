//! An action that addresses nobody, whoever performs it.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::scenario::Scenario;
use crate::scenario::graphs::alert;
use crate::scenario::model::conduct::{Action, Guard, MessageKind, Procedure, Whom};

/// Reports each kind of such an action once for each procedure. Where one performer of several has
/// nobody to address, such as the topmost no superior, that may be meant.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let known = |procedure: &&Procedure| {
        procedure.guard == Guard::Free && !procedure.performers.is_empty() && !procedure.is_review
    };
    for procedure in scenario.procedures.iter().filter(known) {
        let empty = procedure.then.iter().filter(|action| addresses_nobody(scenario, procedure, action));
        let mut words: Vec<&str> = empty.filter_map(word).collect();
        words.dedup();
        for word in words {
            let message =
                said!("`{word}` addresses nobody: none of the performers has anybody it could mean", word);
            findings.report(graphs::ADDRESSES_NOBODY, Entry::procedure(procedure.name), message);
        }
    }
}

fn addresses_nobody(scenario: &Scenario, procedure: &Procedure, action: &Action) -> bool {
    let is_known = word(action).is_some() && !whoms(action).iter().any(is_told_by_the_run);
    is_known
        && procedure.performers.iter().all(|performer| {
            let others = alert::addressed(scenario, *performer, action);
            others.into_iter().all(|other| other == *performer)
        })
}

/// The word of an action that is for others.
fn word(action: &Action) -> Option<&'static str> {
    Some(match action {
        Action::Tell { kind: MessageKind::Report, .. } => "Report",
        Action::Tell { .. } => "Inform",
        Action::Forward(..) => "Forward",
        Action::Ask(..) => "Ask",
        Action::Meet(..) => "Meet",
        Action::Agree(..) => "Agree",
        Action::Request { .. } => "Request",
        Action::Escalate => "Escalate",
        _ => return None,
    })
}

fn whoms(action: &Action) -> &[Whom] {
    match action {
        Action::Tell { to, .. } | Action::Forward(to, _) | Action::Ask(to, ..) => to,
        Action::Meet(with, _) | Action::Agree(_, with) => with,
        Action::Request { from, .. } => from,
        _ => &[],
    }
}

/// Who is meant is known only in a run.
fn is_told_by_the_run(whom: &Whom) -> bool {
    match whom {
        Whom::Sender | Whom::Lead | Whom::FirstOnScene => true,
        Whom::But(of, _) => is_told_by_the_run(of),
        Whom::Fixed(_) | Whom::List(_) | Whom::Superior | Whom::Subordinates | Whom::Peers | Whom::Own => {
            false
        }
    }
}

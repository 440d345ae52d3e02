//! Actions that none of a procedure's performers can carry out.
//!
//! Posts have desks and stay where they are; units move and have no desks to add.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::scenario::Scenario;
use crate::scenario::ids::ActorId;
use crate::scenario::model::conduct::{Action, Guard};
use crate::scenario::uses;

/// Reports each such action.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    for (procedure, action) in uses::actions(scenario) {
        let Some((word, able)) = who_can(action) else { continue };
        // Whoever is in command or was first is known only later.
        let performers = &procedure.performers;
        if procedure.guard != Guard::Free || performers.is_empty() {
            continue;
        }
        if !performers.iter().any(|performer| is_unit(scenario, *performer) == (able == Able::Units)) {
            let message = match able {
                Able::Units => said!("only units can `{word}`, and only posts perform this procedure", word),
                Able::Posts => said!("only posts can `{word}`, and only units perform this procedure", word),
            };
            findings.report(graphs::UNABLE, Entry::procedure(procedure.name), message);
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Able {
    Posts,
    Units,
}

/// The word of an action that only posts or only units can carry out.
fn who_can(action: &Action) -> Option<(&'static str, Able)> {
    match action {
        Action::AddDesks(_) => Some(("AddDesks", Able::Posts)),
        Action::SelfDeploy => Some(("SelfDeploy", Able::Units)),
        Action::EquipAt(_) => Some(("EquipAt", Able::Units)),
        Action::Enter(_) => Some(("Enter", Able::Units)),
        _ => None,
    }
}

fn is_unit(scenario: &Scenario, actor: ActorId) -> bool {
    scenario.unit(actor).is_some()
}

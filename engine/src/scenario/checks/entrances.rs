//! Work in a zone that nobody may enter: no zone is ever declared, and no rule lets anybody in otherwise.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::{Said, said};
use crate::scenario::Scenario;
use crate::scenario::bound::{Earliest, NEVER};
use crate::scenario::model::conduct::{Action, Condition, Zone};
use crate::scenario::model::incident::Task;
use crate::scenario::uses;

/// Reports each task that waits for a zone, and each procedure whose condition asks for one.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    if findings.moments.is_none_or(is_ever_known) {
        return;
    }
    let mut found: Vec<(Entry, Said)> = Vec::new();
    if !is_let_in(scenario) {
        let waiting = scenario.tasks.iter().filter(|task| lies_in_a_zone(task));
        found.extend(waiting.map(|task| {
            let message = said!(
                "`{task}` lies in a zone, and nobody ever declares one: units wait at its edge",
                task = findings.text(task.name)
            );
            (Entry::task(task.name), message)
        }));
    }
    for procedure in &scenario.procedures {
        let mut asks = false;
        uses::parts(&procedure.when, &mut |part| asks |= matches!(part, Condition::ZoneIs(_)));
        if asks && !procedure.is_review {
            let message = said!(
                "`{procedure}` asks for the state of a zone, and nobody ever declares one",
                procedure = findings.text(procedure.name)
            );
            found.push((Entry::procedure(procedure.name), message));
        }
    }
    for (entry, message) in found {
        let problem = findings.problem(graphs::NO_ZONE, entry, message);
        findings.problems.push(problem.hint(said!(
            "a procedure of somebody who learns the `location` would need DeclareZone among its actions"
        )));
    }
}

fn is_ever_known(moments: &Earliest<'_>) -> bool {
    let zone = moments.scenario.base.zone_state;
    moments.knows.iter().any(|known| known[zone.index()] < NEVER)
}

/// Whether a rule takes units in for another reason than that they know the zone.
fn is_let_in(scenario: &Scenario) -> bool {
    !scenario.entry_rules.is_empty()
        || uses::actions(scenario).any(|(_, action)| matches!(action, Action::Enter(_)))
}

fn lies_in_a_zone(task: &Task) -> bool {
    matches!(task.zone, Some(Zone::Hot | Zone::Warm)) && task.site.is_some() && !task.needs.is_empty()
}

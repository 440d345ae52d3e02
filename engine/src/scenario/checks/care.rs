//! Care for people that nobody gets: tasks that are done on nobody, casualties that nobody can bring anywhere,
//! beds that never open.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::{Problem, Said, said};
use crate::document::organisation::FacilityKind;
use crate::scenario::Scenario;
use crate::scenario::model::conduct::Action;
use crate::scenario::model::incident::{Task, TaskKind};
use crate::scenario::model::organisation::Facility;
use crate::scenario::uses;

/// Reports each of them.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    for task in scenario.tasks.iter().filter(|task| task.incident.is_some()) {
        let entry = Entry::task(task.name);
        if let Some(message) = idle(task.kind).filter(|_| task.each.is_none()) {
            let problem = findings.problem(graphs::CARES_FOR_NOBODY, entry, message);
            let hint = said!("write `effort: PerCasualty(...)` and which units it needs");
            findings.problems.push(problem.hint(hint));
        }
        if let Some(message) = obstacle(scenario, task) {
            findings.report(graphs::BROUGHT_NOWHERE, entry, message);
        }
    }
    for written in &findings.loaded.organisation.facilities {
        let row = scenario.facilities.iter().find(|row| findings.text(row.name) == written.id.value);
        if let Some(message) = row.and_then(|row| closed(scenario, row)) {
            let path = vec!["facilities".to_owned(), written.id.value.clone()];
            findings.problems.push(Problem::new(graphs::NEVER_OPENED, written.id.span, message).path(path));
        }
    }
}

/// What a kind of care does not do to anybody when it is not done on each casualty.
fn idle(kind: Option<TaskKind>) -> Option<Said> {
    Some(match kind? {
        TaskKind::Triage => said!("nobody is triaged by this task: it is not done on each casualty"),
        TaskKind::Extract => said!("nobody is brought out by this task: it is not done on each casualty"),
        TaskKind::Treat => said!("nobody is treated by this task: it is not done on each casualty"),
        TaskKind::Transport => said!("nobody is driven away by this task: it is not done on each casualty"),
        _ => return None,
    })
}

/// Why nobody is brought anywhere by a task of transport.
fn obstacle(scenario: &Scenario, task: &Task) -> Option<Said> {
    let site = task.site.filter(|_| task.kind == Some(TaskKind::Transport) && task.each.is_some())?;
    let is_reached = |facility: &Facility| {
        facility.kind == FacilityKind::Hospital && scenario.graphs.travel.time(site, facility.site).is_some()
    };
    let carries = |(capability, _): &(_, u32)| {
        let mut units = scenario.unit_ids().filter_map(|unit| scenario.unit(unit));
        units.any(|row| row.carries > 0 && row.capabilities.contains(capability))
    };
    if !scenario.facilities.iter().any(is_reached) {
        return Some(said!("no way leads to any facility of the kind Hospital: nobody is driven away"));
    }
    let carried = task.needs.iter().any(carries);
    (!carried).then_some(said!("no unit that this needs carries anybody: say `carries` at its type"))
}

/// Why the further beds of a facility never open. Where nobody is hurt nobody needs them.
fn closed(scenario: &Scenario, facility: &Facility) -> Option<Said> {
    if facility.surge_beds == 0 || scenario.people.is_empty() {
        return None;
    }
    let Some(plan) = facility.plan else {
        return Some(said!("its further beds have no `plan` that opens them"));
    };
    let is_declared = uses::actions(scenario).any(|(procedure, action)| {
        let is_it = matches!(action, Action::Declare(element) if scenario.element(*element).declared_as == Some(plan));
        let agency = |post: &_| scenario.actor(*post).agency;
        let is_own = facility.agency.is_none()
            || procedure.performers.iter().any(|post| agency(post) == facility.agency);
        is_it && is_own
    });
    let plan = scenario.names.text(plan);
    (!is_declared).then(|| said!("no post of its agency declares `{plan}` under this doctrine", plan))
}

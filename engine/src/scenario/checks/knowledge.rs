//! Knowledge: which elements anybody can come to know, and by what.
//!
//! The script tells some, procedures make others true, and who stands at a scene sees the rest.

use crate::scenario::Scenario;
use crate::scenario::ids::ElementId;
use crate::scenario::model::conduct::Action;
use crate::scenario::model::incident::TaskKind;
use crate::scenario::model::organisation::{Facility, FacilityKind};
use crate::scenario::model::script::Effect;
use crate::scenario::uses;

/// For every element whether it can be learned.
pub(super) fn learnable(scenario: &Scenario) -> Vec<bool> {
    let mut learnable = vec![false; scenario.elements.len()];
    let elements = told(scenario).into_iter().chain(made(scenario)).chain(seen(scenario));
    for element in elements {
        learnable[element.index()] = true;
    }
    learnable
}

/// What injects, sources and work that is done tell.
fn told(scenario: &Scenario) -> Vec<ElementId> {
    let injects = scenario.injects.iter().flat_map(|inject| &inject.tells);
    let sources = scenario.sources.iter().flat_map(|source| &source.tells);
    let rumours = scenario.injects.iter().flat_map(|inject| &inject.does).filter_map(|effect| match effect {
        Effect::Rumour(element, _) => Some(*element),
        Effect::FailChannel(..)
        | Effect::LosePost(..)
        | Effect::LoseUnits(..)
        | Effect::Overload(..)
        | Effect::BeginIncident(_)
        | Effect::Custody(_)
        | Effect::RestoreChannel(_)
        | Effect::RestorePost(_)
        | Effect::OpenPost(_)
        | Effect::SendUnits(..)
        | Effect::PlaceLiaison(..)
        | Effect::Delegate(..)
        | Effect::Grant(..)
        | Effect::Refuse(..) => None,
    });
    let work = scenario.tasks.iter().filter(|task| task.incident.is_some()).flat_map(|task| &task.tells);
    let told = injects.chain(sources).chain(work).map(|statement| statement.element);
    let reported = scenario.incidents.iter().filter(|incident| incident.rumours.is_some());
    let reported = reported.map(|incident| incident.known_as(scenario.base.second_site));
    let held = scenario.custodies.iter().flat_map(|_| [scenario.base.custody, scenario.base.custody_ends]);
    told.chain(rumours).chain(reported).chain(held).collect()
}

/// What procedures make true.
fn made(scenario: &Scenario) -> Vec<ElementId> {
    let base = &scenario.base;
    let made = uses::actions(scenario).filter_map(|(_, action)| match action {
        Action::Declare(element) | Action::StandDown(element) | Action::Decide(element, ..) => Some(*element),
        Action::Agree(element, _) if *element == base.rendezvous_point => Some(*element),
        Action::DeclareZone | Action::ReviewZone(_) => Some(base.zone_state),
        Action::TakeCommand | Action::HandOver(_) => Some(base.in_command),
        _ => None,
    });
    made.collect()
}

/// What callers, units at a scene and hospitals see.
fn seen(scenario: &Scenario) -> Vec<ElementId> {
    let base = &scenario.base;
    let mut seen = Vec::new();
    for incident in &scenario.incidents {
        let facts = incident.facts.iter().map(|(element, _)| *element);
        let all = [base.location, base.casualties, base.threat_active].into_iter().chain(facts);
        seen.extend(all.map(|element| incident.known_as(element)));
    }
    let has =
        |kind: TaskKind| scenario.tasks.iter().any(|task| task.each.is_some() && task.kind == Some(kind));
    let care = [TaskKind::Triage, TaskKind::Extract, TaskKind::Treat, TaskKind::Transport];
    if care.into_iter().any(has) {
        seen.push(base.casualties_left);
    }
    if has(TaskKind::Triage) {
        seen.push(base.serious);
    }
    let is_hospital = |row: &Facility| row.kind == FacilityKind::Hospital && row.post.is_some();
    if !scenario.people.is_empty() && scenario.facilities.iter().any(is_hospital) {
        seen.push(base.self_presenting);
    }
    if scenario.units > 0 {
        seen.extend([base.services_present, base.rumour, base.first_on_scene]);
    }
    seen
}

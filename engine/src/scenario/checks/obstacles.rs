//! Why an event can never happen under a doctrine, and what would make it possible.

use crate::diagnostic::{Said, said};
use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::ids::ActorId;
use crate::scenario::model::conduct::{Action, Disposal, Requested};
use crate::scenario::model::incident::{Task, TaskKind};
use crate::scenario::model::mark::Happening;
use crate::scenario::model::organisation::{FacilityKind, Opens};
use crate::scenario::model::script::{Effect, InjectKind};
use crate::scenario::uses;

/// Why an event can never happen, and what would make it possible.
pub(super) fn obstacle(scenario: &Scenario, event: &Happening) -> Option<(Said, Said)> {
    let text = |name: &Name| scenario.names.text(*name).to_owned();
    match event {
        Happening::Declared(word) if !declares(scenario, *word) => Some((
            said!("nobody declares `{word}` under this doctrine", word = text(word)),
            said!("a procedure would need a Declare of it among its actions"),
        )),
        Happening::Opened(post) => opening(scenario, *post)
            .map(|what| (what, said!("a procedure would need an Open of it among its actions"))),
        Happening::Began(incident) if !begins(scenario, *incident) => Some((
            said!("nothing begins `{incident}`", incident = text(incident)),
            said!("an inject would need BeginIncident among what it does"),
        )),
        Happening::Injected(inject) if !is_delivered(scenario, *inject) => Some((
            said!("`{inject}` is not delivered: it says what the players should do", inject = text(inject)),
            said!("wait for the mark that tells whether they did it"),
        )),
        Happening::Injected(inject) if !scenario.injects.iter().any(|row| row.name == *inject) => Some((
            said!("`{inject}` is switched off", inject = text(inject)),
            said!("enable the inject, or take this away"),
        )),
        Happening::Fired(procedure, _) if !scenario.procedures.iter().any(|row| row.name == *procedure) => {
            Some((
                said!("`{procedure}` is switched off", procedure = text(procedure)),
                said!("enable the procedure, or take this away"),
            ))
        }
        Happening::Asked(authority)
        | Happening::Granted(authority)
        | Happening::ActedByDefault(authority)
            if !needs_authority(scenario, *authority) =>
        {
            Some((
                said!("no procedure needs `{authority}`", authority = text(authority)),
                said!("a procedure would need it as its `authority`"),
            ))
        }
        Happening::Missed(agency) if !is_looked_for(scenario, *agency) => Some((
            said!("nobody looks whether it is missing under this doctrine"),
            said!("the doctrine would need a Review of its Presence"),
        )),
        Happening::Triaged(_) | Happening::Extracted(_) | Happening::Evacuated { .. } => {
            missing_care(scenario, event)
                .map(|what| (what, said!("an incident would need it among its demands")))
        }
        Happening::Admitted { .. } | Happening::Treated { .. } => {
            let mut hospitals = scenario.facilities.iter();
            let has_one = hospitals.any(|facility| facility.kind == FacilityKind::Hospital);
            (!has_one).then(|| {
                (said!("there is no hospital"), said!("a facility of the kind Hospital would be needed"))
            })
        }
        _ => missing_action(event)
            .filter(|_| !is_done_by_script(scenario, event))
            .filter(|(_, does, _)| !uses::actions(scenario).any(|(_, action)| does(action)))
            .map(|(what, _, hint)| (what, hint)),
    }
}

/// The care without which an event never happens, if no incident that is meant demands it.
fn missing_care(scenario: &Scenario, event: &Happening) -> Option<Said> {
    let (incident, kind, what) = match event {
        Happening::Triaged(incident) => (incident, TaskKind::Triage, said!("no task triages anybody")),
        Happening::Extracted(incident) => (incident, TaskKind::Extract, said!("no task brings anybody out")),
        Happening::Evacuated { incident, .. } => {
            (incident, TaskKind::Transport, said!("no task drives anybody away"))
        }
        _ => return None,
    };
    let is_meant = |task: &Task| {
        let of = task.incident.map(|id| scenario.incident(id).name);
        task.each.is_some() && task.kind == Some(kind) && (incident.is_none() || of == *incident)
    };
    (!scenario.tasks.iter().any(is_meant)).then_some(what)
}

/// Whether an inject does it, whatever the procedures say.
fn is_done_by_script(scenario: &Scenario, event: &Happening) -> bool {
    let mut effects = scenario.injects.iter().flat_map(|inject| &inject.does);
    effects.any(|effect| match event {
        Happening::Sent(..) | Happening::Arrived { .. } => matches!(effect, Effect::SendUnits(..)),
        Happening::LiaisonPlaced(..) => matches!(effect, Effect::PlaceLiaison(..)),
        _ => false,
    })
}

type Does = fn(&Action) -> bool;

/// The kind of action that an event needs.
fn missing_action(event: &Happening) -> Option<(Said, Does, Said)> {
    Some(match event {
        Happening::Sent(..) | Happening::Arrived { .. } => (
            said!("no procedure sends units under this doctrine"),
            |action| {
                matches!(
                    action,
                    Action::Dispatch(..) | Action::Redirect(..) | Action::SelfDeploy | Action::Request { .. }
                )
            },
            said!("it would need Dispatch among its actions"),
        ),
        Happening::TookCommand(_) => (
            said!("no procedure takes command under this doctrine"),
            |action| matches!(action, Action::TakeCommand | Action::HandOver(_)),
            said!("it would need TakeCommand among its actions"),
        ),
        Happening::Agreed(_) => (
            said!("no procedure agrees on anything under this doctrine"),
            |action| matches!(action, Action::Agree(..)),
            said!("it would need Agree among its actions"),
        ),
        Happening::MetJointly(_) => (
            said!("no procedure calls a meeting under this doctrine"),
            |action| matches!(action, Action::Meet(..)),
            said!("it would need Meet among its actions"),
        ),
        Happening::ZoneDeclared(_) => (
            said!("no procedure declares zones under this doctrine"),
            |action| matches!(action, Action::DeclareZone),
            said!("it would need DeclareZone among its actions"),
        ),
        Happening::ZoneReviewed(_) => (
            said!("no procedure reviews zones under this doctrine"),
            |action| matches!(action, Action::ReviewZone(_)),
            said!("it would need ReviewZone among its actions"),
        ),
        Happening::LiaisonPlaced(..) => (
            said!("no procedure places a liaison officer under this doctrine"),
            |action| matches!(action, Action::PlaceLiaison(..)),
            said!("it would need PlaceLiaison among its actions"),
        ),
        _ => return missing_word(event),
    })
}

/// The same for what is said, looked at again, or done with those who are held.
fn missing_word(event: &Happening) -> Option<(Said, Does, Said)> {
    Some(match event {
        Happening::Warned => (
            said!("no procedure warns the population under this doctrine"),
            |action| matches!(action, Action::WarnPublic),
            said!("it would need WarnPublic among its actions"),
        ),
        Happening::Corrected(_) => (
            said!("no procedure corrects anything under this doctrine"),
            |action| matches!(action, Action::Correct(_)),
            said!("it would need Correct among its actions"),
        ),
        Happening::Briefed(_) => (
            said!("no procedure opens a post or takes command under this doctrine"),
            hands_over,
            said!("it would need Open, TakeCommand or HandOver among its actions"),
        ),
        Happening::ResourcesReviewed(_) => (
            said!("no procedure reviews the means under this doctrine"),
            |action| matches!(action, Action::ReviewResources),
            said!("the doctrine would need a Review of Resources"),
        ),
        Happening::Prolonged(_) => (
            said!("no procedure prolongs a custody under this doctrine"),
            |action| matches!(action, Action::Custody(_, Disposal::Prolong(_))),
            said!("it would need Prolong among its actions"),
        ),
        Happening::Presented(_) => (
            said!("no procedure brings anybody who is held before a judge under this doctrine"),
            |action| matches!(action, Action::Custody(_, Disposal::Present)),
            said!("it would need Present among its actions"),
        ),
        _ => return None,
    })
}

/// Whether an action makes somebody take over, who is briefed then.
fn hands_over(action: &Action) -> bool {
    matches!(
        action,
        Action::Open(_)
            | Action::TakeCommand
            | Action::HandOver(_)
            | Action::Request { what: Requested::Mobilise(_), .. }
    )
}

/// Whether somebody looks for an agency (for any).
fn is_looked_for(scenario: &Scenario, agency: Option<Name>) -> bool {
    uses::actions(scenario).any(|(_, action)| match action {
        Action::Miss(missed) => agency.is_none_or(|agency| scenario.agency(*missed).name == agency),
        _ => false,
    })
}

/// Whether a procedure declares this; what an inject tells is heard, not declared.
fn declares(scenario: &Scenario, word: Name) -> bool {
    uses::actions(scenario).any(|(_, action)| match action {
        Action::Declare(element) => scenario.element(*element).declared_as == Some(word),
        _ => false,
    })
}

/// Why a post never opens during the exercise.
fn opening(scenario: &Scenario, name: Name) -> Option<Said> {
    let post = scenario.names.text(name);
    let id = scenario.post_ids().find(|post| scenario.actor_name(*post) == name)?;
    match scenario.post(id)?.opens {
        Opens::Always => (!opens_again(scenario, id)).then(|| said!("`{post}` is open from the start", post)),
        Opens::At(_) => None,
        Opens::OnOrder(_) => (!uses::opens(scenario, id))
            .then(|| said!("`{post}` is opened by nobody under this doctrine", post)),
    }
}

/// Whether a post that was open can be closed, and opened again.
fn opens_again(scenario: &Scenario, id: ActorId) -> bool {
    let closes = |action: &Action| matches!(action, Action::Close(post) if *post == id);
    uses::opens(scenario, id) && uses::actions(scenario).any(|(_, action)| closes(action))
}

/// Whether an inject is more than what the players should do.
fn is_delivered(scenario: &Scenario, name: Name) -> bool {
    let mut expected = scenario.injects.iter().filter(|inject| inject.kind == InjectKind::ExpectedAction);
    !expected.any(|inject| inject.name == name)
}

fn begins(scenario: &Scenario, name: Name) -> bool {
    scenario.incidents.iter().enumerate().any(|(row, incident)| {
        let begun = |effect: &Effect| matches!(effect, Effect::BeginIncident(id) if id.index() == row);
        incident.name == name
            && (incident.begins.is_some()
                || scenario.injects.iter().any(|inject| inject.does.iter().any(begun)))
    })
}

fn needs_authority(scenario: &Scenario, name: Name) -> bool {
    let named = |id| scenario.authority(id).name == name;
    scenario.procedures.iter().any(|procedure| procedure.authority.is_some_and(named))
        || uses::actions(scenario).any(|(_, action)| match action {
            Action::Request { what: Requested::Authority(id), .. } => named(*id),
            _ => false,
        })
}

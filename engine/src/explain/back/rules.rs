//! The rules that would have brought something about, each with one who performs it.

use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::graphs::recipients;
use crate::scenario::ids::{ActorId, ElementId, ProcedureId};
use crate::scenario::model::conduct::{Action, Place, Procedure, Requested};
use crate::scenario::model::mark::Happening;
use crate::scenario::telling::{bears, is_told_in_a_run, spoken_to};
use crate::score::remedy;

/// A rule and one who performs it.
pub(super) type Matter = (ProcedureId, ActorId);

/// The rules with such an action, with each performer at whom it is meant.
pub(super) fn with(scenario: &Scenario, is_meant: impl Fn(ActorId, &Action) -> bool) -> Vec<Matter> {
    let mut matters = Vec::new();
    for (row, procedure) in scenario.procedures.iter().enumerate() {
        let performers = procedure.performers.iter().copied();
        let meant = performers.filter(|who| procedure.then.iter().any(|action| is_meant(*who, action)));
        matters.extend(meant.map(|who| (ProcedureId::at(row), who)));
    }
    matters
}

/// Whether an action is known beforehand to speak to somebody.
pub(super) fn speaks(scenario: &Scenario, who: ActorId, action: &Action, to: ActorId) -> bool {
    who != to && spoken_to(action).iter().any(|whom| recipients(scenario, who, whom).contains(&to))
}

/// The rules by which others tell somebody an element.
pub(super) fn telling(scenario: &Scenario, to: ActorId, element: ElementId) -> Vec<Matter> {
    with(scenario, |who, action| bears(action, element) && speaks(scenario, who, action, to))
}

/// The rules by which somebody comes to know an element by himself: he asks for it, declares or decides it.
pub(super) fn finding_out(scenario: &Scenario, who: ActorId, element: ElementId) -> Vec<Matter> {
    with(scenario, |performer, action| {
        let is_it = match action {
            Action::Ask(_, about, _) => about.contains(&element),
            Action::Request { what: Requested::Elements(about), .. } => about.contains(&element),
            action => makes(action, element),
        };
        performer == who && is_it
    })
}

/// The rules by which anybody makes an element so.
pub(super) fn making(scenario: &Scenario, element: ElementId) -> Vec<Matter> {
    with(scenario, |_, action| makes(action, element))
}

fn makes(action: &Action, element: ElementId) -> bool {
    matches!(action, Action::Declare(made) | Action::Decide(made, ..) if *made == element)
}

/// The rules that open a post.
pub(super) fn opening(scenario: &Scenario, post: ActorId) -> Vec<Matter> {
    with(scenario, |_, action| match action {
        Action::Open(opened) => *opened == post,
        Action::Request { what: Requested::Mobilise(posts), .. } => posts.contains(&post),
        _ => false,
    })
}

/// Whether a rule may tell somebody something, though only a run can tell whom it means.
pub(super) fn may_speak(scenario: &Scenario) -> bool {
    let mut actions = scenario.procedures.iter().flat_map(|procedure| &procedure.then);
    actions.any(|action| spoken_to(action).iter().any(is_told_in_a_run))
}

/// The rules that bring an event about by themselves, other than by telling somebody something.
pub(super) fn bringing(scenario: &Scenario, event: &Happening) -> Vec<Matter> {
    let mut matters = Vec::new();
    for (row, procedure) in scenario.procedures.iter().enumerate() {
        if brings(scenario, procedure, event) {
            let meant = procedure.performers.iter().copied();
            let meant = meant.filter(|who| may_be(procedure, event, scenario.actor_name(*who)));
            matters.extend(meant.map(|who| (ProcedureId::at(row), who)));
        }
    }
    matters
}

fn brings(scenario: &Scenario, procedure: &Procedure, event: &Happening) -> bool {
    match event {
        Happening::Fired(name, _) => procedure.name == *name,
        Happening::Asked(name) | Happening::Granted(name) | Happening::ActedByDefault(name) => {
            procedure.authority.is_some_and(|authority| scenario.authority(authority).name == *name)
        }
        Happening::Sent(capability, to) => {
            let is_wanted = |sent| capability.is_none_or(|wanted| scenario.capability(sent) == wanted);
            let is_there = |place: &Place| match place {
                Place::Site(site) => to.is_none_or(|to| scenario.site(*site).name == to),
                Place::Of(_) | Place::Scene => true,
            };
            procedure.then.iter().any(|action| match action {
                Action::Dispatch(need, place, _) => {
                    is_there(place) && need.iter().any(|(sent, _)| is_wanted(*sent))
                }
                _ => false,
            })
        }
        event => remedy::would_bring(scenario, procedure, event),
    }
}

/// Whether somebody who carries a rule out can be the one that an event names.
fn may_be(procedure: &Procedure, event: &Happening, who: Name) -> bool {
    match event {
        Happening::Fired(_, Some(names)) => names.contains(&who),
        Happening::TookCommand(Some(names)) => {
            names.contains(&who) || !procedure.then.contains(&Action::TakeCommand)
        }
        _ => true,
    }
}

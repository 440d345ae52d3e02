//! Links that are done harm, one at a time: what is lost with each tells how much hangs on it.
//!
//! | link | removed | slower |
//! |---|---|---|
//! | channel | it does not exist | its latency is multiplied |
//! | post | it is out of action from the first moment | its service, deliberation, sending, briefing and staffing are multiplied |
//! | liaison officer | he is not in place | |
//! | procedure | nobody follows it | |
//!
//! A channel is taken away by a setting, so that the exercise is compiled without it. The luck of everything
//! else stays as it is.

use super::experiment::Settings;
use super::lengths::drawn_for;
use super::staged::Staged;
use crate::compare::sensitivity::Link;
use crate::document::plan::{Harm, LinkKind, Links};
use crate::kernel::distribution::Distribution;
use crate::kernel::draws::Improvement;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::compile::{Later, Said};
use crate::scenario::ids::ActorId;
use crate::scenario::model::mark::Label;
use crate::scenario::model::organisation::Liaison;
use crate::scenario::model::script::Effect;
use std::sync::Arc;

/// What counts as a link unless said.
const KINDS: [LinkKind; 2] = [LinkKind::Channels, LinkKind::Posts];

/// What is done to each unless said.
const HARMS: [Harm; 2] = [Harm::Removed, Harm::Slower(2.0)];

/// What takes a post its time.
const OF_A_POST: [Label; 3] = [Label::Processing, Label::Deliberation, Label::Staffing];

/// The links of the kinds that are meant, in the order of the kinds and of the exercise; what only some
/// doctrines have comes last.
#[must_use]
pub fn all(asked: &Links, scenarios: &[Arc<Scenario>]) -> Vec<Link> {
    let kinds: Vec<LinkKind> = match &asked.of {
        Some(kinds) => kinds.iter().map(|kind| kind.value).collect(),
        None => KINDS.to_vec(),
    };
    let mut found: Vec<Link> = Vec::new();
    for kind in kinds {
        for link in scenarios.iter().flat_map(|scenario| of_kind(kind, scenario)) {
            if !found.contains(&link) {
                found.push(link);
            }
        }
    }
    found
}

/// The links that are done harm: all but those that are left alone.
#[must_use]
pub fn links(asked: &Links, scenarios: &[Arc<Scenario>]) -> Vec<Link> {
    let is_left_alone = |link: &Link| asked.except.iter().any(|id| link.is(&id.value));
    all(asked, scenarios).into_iter().filter(|link| !is_left_alone(link)).collect()
}

/// What is done to each.
#[must_use]
pub fn harms(asked: &Links) -> Vec<Harm> {
    match &asked.how {
        Some(harms) => harms.iter().map(|harm| harm.value).collect(),
        None => HARMS.to_vec(),
    }
}

fn of_kind(kind: LinkKind, scenario: &Scenario) -> Vec<Link> {
    let text = |name| scenario.names.text(name).to_owned();
    let one = |name| Link { kind, id: text(name), at: None };
    match kind {
        LinkKind::Channels => {
            let there = scenario.channels.iter().filter(|channel| channel.enabled);
            there.map(|channel| one(channel.name)).collect()
        }
        LinkKind::Posts => scenario.post_ids().map(|post| one(scenario.actor_name(post))).collect(),
        LinkKind::Procedures => scenario.procedures.iter().map(|procedure| one(procedure.name)).collect(),
        LinkKind::Liaisons => {
            let officers = scenario.liaisons.iter();
            let officer = |row: &Liaison| Link {
                at: Some(text(scenario.actor_name(row.at))),
                ..one(scenario.agencies[row.of.index()].name)
            };
            officers.map(officer).collect()
        }
    }
}

/// The settings that do it, if settings do.
#[must_use]
pub fn settings(link: &Link, harm: Harm) -> Settings {
    match (link.kind, harm) {
        (LinkKind::Channels, Harm::Removed) => {
            vec![(format!("{}.enabled", link.path()), "false".to_owned())]
        }
        _ => Settings::new(),
    }
}

/// An exercise with harm done to a link, beyond what [`settings`] do. A link that it does not have is none
/// that could suffer.
#[must_use]
pub fn harmed(scenario: &Arc<Scenario>, link: &Link, harm: Harm) -> Staged {
    let mut staged = Staged::from(Arc::clone(scenario));
    let Some(name) = scenario.names.find(&link.id) else {
        return staged;
    };
    match (link.kind, harm) {
        (LinkKind::Channels, Harm::Slower(factor)) => {
            let channels = &mut Arc::make_mut(&mut staged.scenario).channels;
            for channel in channels.iter_mut().filter(|channel| channel.name == name) {
                let of = Box::new(channel.latency.clone());
                channel.latency = Distribution::Times { factor, of };
            }
        }
        (LinkKind::Liaisons, Harm::Removed) => {
            let at = link.at.as_ref().and_then(|at| post(scenario, at));
            let of = |row: &Liaison| scenario.agencies[row.of.index()].name;
            let liaisons = &mut Arc::make_mut(&mut staged.scenario).liaisons;
            liaisons.retain(|row| of(row) != name || Some(row.at) != at);
        }
        (LinkKind::Posts, Harm::Slower(factor)) => {
            let subject = scenario.names.digest(name);
            let purposes = OF_A_POST.iter().flat_map(|label| drawn_for(*label));
            let slower = purposes.map(|purpose| Improvement { purpose: *purpose, subject, factor });
            staged.liberties.improvements = slower.collect();
        }
        (LinkKind::Posts, Harm::Removed) => staged.turns.extend(post(scenario, &link.id).map(|post| {
            let lost = Said { change: name, does: Some(Effect::LosePost(post, None)), fires: None };
            Later { at: Tick::ZERO, scenario: None, said: vec![lost] }
        })),
        (LinkKind::Procedures, Harm::Removed) => {
            let procedures = &mut Arc::make_mut(&mut staged.scenario).procedures;
            let meant = procedures.iter_mut().filter(|procedure| procedure.name == name);
            meant.for_each(|procedure| procedure.performers.clear());
        }
        (LinkKind::Channels, Harm::Removed)
        | (LinkKind::Liaisons | LinkKind::Procedures, Harm::Slower(_)) => {}
    }
    staged
}

fn post(scenario: &Scenario, id: &str) -> Option<ActorId> {
    scenario.post_ids().find(|post| scenario.names.text(scenario.actor_name(*post)) == id)
}

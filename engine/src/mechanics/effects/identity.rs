//! What an effect is, whoever brings it about: by this its luck is known in every run in which it takes place.
//!
//! It is made of what is done and to whom, by name and in full, and of nothing that a text or another effect
//! could change.

use crate::kernel::identity::Identity;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::ids::ActorId;
use crate::scenario::model::script::Effect;

/// The digest of an effect. Equal effects have one; which of them is meant, their number says.
#[must_use]
pub fn digest(scenario: &Scenario, effect: &Effect) -> u64 {
    let (kind, subjects) = content(scenario, effect);
    Identity::ROOT.derive(kind, &subjects, 0).0
}

fn content(scenario: &Scenario, effect: &Effect) -> (&'static str, Vec<u64>) {
    let names = &scenario.names;
    let actor = |id: &ActorId| scenario.actor_digest(*id);
    let actors = |ids: &[ActorId]| ids.iter().map(actor).collect::<Vec<u64>>();
    let length = |length: &Option<Tick>| length.map_or(u64::MAX, |length| length.0.unsigned_abs());
    let authority = |id| names.digest(scenario.authority(id).name);
    match effect {
        Effect::FailChannel(channel, lines, lasts) => {
            let lines = lines.map_or(u64::MAX, u64::from);
            ("fail-channel", vec![names.digest(scenario.channel(*channel).name), lines, length(lasts)])
        }
        Effect::LosePost(post, lasts) => ("lose-post", vec![actor(post), length(lasts)]),
        Effect::LoseUnits(units, lasts) => ("lose-units", [vec![length(lasts)], actors(units)].concat()),
        Effect::Overload(post, items, over) => {
            ("overload", vec![actor(post), u64::from(*items), over.0.unsigned_abs()])
        }
        Effect::BeginIncident(incident) => ("begin", vec![names.digest(scenario.incident(*incident).name)]),
        Effect::Rumour(element, _) => ("rumour", vec![names.digest(scenario.element(*element).name)]),
        Effect::Custody(custody) => ("custody", vec![names.digest(scenario.custody(*custody).name)]),
        Effect::RestoreChannel(channel) => {
            ("restore-channel", vec![names.digest(scenario.channel(*channel).name)])
        }
        Effect::RestorePost(post) => ("restore-post", vec![actor(post)]),
        Effect::OpenPost(post) => ("open-post", vec![actor(post)]),
        Effect::SendUnits(units, site) => {
            ("send-units", [vec![names.digest(scenario.site(*site).name)], actors(units)].concat())
        }
        Effect::PlaceLiaison(agency, at) => {
            ("place-liaison", vec![names.digest(scenario.agency(*agency).name), actor(at)])
        }
        Effect::Delegate(id, to) => ("delegate", vec![authority(*id), actor(to)]),
        Effect::Grant(id, to) => ("grant", [vec![authority(*id)], actors(to)].concat()),
        Effect::Refuse(id, to) => ("refuse", [vec![authority(*id)], actors(to)].concat()),
    }
}

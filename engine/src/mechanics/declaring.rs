//! Declaring: steps by which an actor makes something so, for itself first.
//!
//! A declaration is an element of the declarer's own picture, about its own agency. Nobody else
//! knows of it until told.

use super::casualties::hospital::heed_declaration;
use super::pictures::{Mind, consider};
use crate::document::condition::Zone;
use crate::document::element::Certainty;
use crate::document::mark::Label;
use crate::scenario::ids::{ActorId, ElementId};
use crate::scenario::model::conduct::Action;
use crate::scenario::model::mark::Value;
use crate::trace::fact::Fact;
use crate::trace::record::Note;
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::crew::Crew;
use crate::world::mail::Told;
use crate::world::matters::{Matter, MatterId, Matters};
use crate::world::occurrence::Occurrence;
use crate::world::picture::Picture;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

/// The mechanism: a step of a matter declares something.
pub fn declare(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast): (Res<Exercise>, Res<Cast>),
    mut matters: ResMut<Matters>,
    mut actors: Query<(&mut Picture, &mut Conduct, Option<&Crew>)>,
) {
    let Occurrence::Declare(actor, id, step) = occurrence else {
        return;
    };
    let Some(Ok((mut picture, mut conduct, crew))) = cast.entity(actor).map(|entity| actors.get_mut(entity))
    else {
        return;
    };
    let matter = matters.get_mut(id);
    let Some(procedure) = matter.procedure.map(|procedure| exercise.procedure(procedure)) else {
        return;
    };
    let place = crew.filter(|crew| crew.on_scene.is_some()).map(|crew| crew.place);
    let mut declarer = Declarer { kernel, exercise: &exercise, actor, matter, picture: &mut picture };
    match procedure.then.get(step as usize) {
        Some(Action::Declare(element)) => declarer.declare(*element, true),
        Some(Action::StandDown(element)) => declarer.declare(*element, false),
        Some(Action::Decide(element, about, value)) => declarer.hold(*element, *about, *value),
        Some(Action::WarnPublic) => declarer.warn(id),
        Some(Action::Miss(agency)) => {
            declarer.note(Fact::Missed { agency: exercise.agency(*agency).name });
        }
        Some(Action::DeclareZone) => declarer.zone(place, true),
        Some(Action::ReviewZone(site)) => declarer.zone(site.or(place), false),
        _ => return,
    }
    consider(kernel, actor, &mut conduct);
}

/// Somebody who declares.
struct Declarer<'a> {
    kernel: &'a mut Kernel,
    exercise: &'a Exercise,
    actor: ActorId,
    matter: &'a mut Matter,
    picture: &'a mut Picture,
}

impl Declarer<'_> {
    fn note(&mut self, fact: Fact) {
        let note =
            Note::of(self.exercise.actor_name(self.actor), fact).after(self.matter.last, Label::Processing);
        self.matter.last = self.kernel.note(note);
    }

    fn hold(&mut self, element: ElementId, about: Option<crate::kernel::names::Name>, value: Value) {
        let told =
            Told { element, about, value, certainty: Certainty::Observed, observed: self.kernel.now() };
        let cause = self.matter.last;
        let mut mind =
            Mind { kernel: self.kernel, exercise: self.exercise, actor: self.actor, picture: self.picture };
        mind.hear_own(told, cause);
    }

    /// The population is warned; it takes a while until it has heard.
    fn warn(&mut self, id: MatterId) {
        self.note(Fact::Warned {});
        self.kernel.due_now(Occurrence::Publish(self.actor, id, self.matter.last));
    }

    fn declare(&mut self, element: ElementId, so: bool) {
        let row = self.exercise.element(element);
        let what = row.declared_as.unwrap_or(row.name);
        self.note(if so { Fact::Declared { what } } else { Fact::StoodDown { what } });
        if so {
            heed_declaration(self.kernel, self.exercise, (self.actor, what), self.matter.last);
        }
        let agency = self.exercise.actor(self.actor).agency.map(|agency| self.exercise.agency(agency).name);
        self.hold(element, agency, Value::Flag(so));
    }

    /// Declares or reviews the zones of the scene the actor has in mind: hot while it believes
    /// that a threat is active there, by whatever name it is known, warm otherwise.
    fn zone(&mut self, place: Option<crate::scenario::ids::SiteId>, first: bool) {
        let base = &self.exercise.base;
        let located = super::places::named_by(self.exercise, self.picture, base.location);
        let Some(site) = place.or(located) else {
            return;
        };
        let incidents = self.exercise.incidents.iter().filter(|incident| incident.site == site);
        let mut threats: Vec<ElementId> =
            incidents.map(|incident| incident.known_as(base.threat_active)).collect();
        if threats.is_empty() {
            threats.push(base.threat_active);
        }
        let site = self.exercise.site(site).name;
        let held = threats.into_iter().flat_map(|threat| self.picture.about(threat));
        let threat = held.into_iter().any(|held| held.told.value == Value::Flag(true));
        let zone = if threat { Zone::Hot } else { Zone::Warm };
        self.note(if first { Fact::ZoneDeclared { site, zone } } else { Fact::ZoneReviewed { site } });
        let word = self.exercise.zone_words[zone as usize];
        self.hold(base.zone_state, Some(site), Value::Word(word));
    }
}

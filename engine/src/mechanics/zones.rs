//! Zones: who may go in, and who waits outside, and why.
//!
//! The state of a zone is an element like any other: it counts for a unit only where the unit knows
//! it, and only while it is fresh. Work that lies in a zone waits until units may go there: at the
//! edge stands whoever does not know the zone, knows it no longer, lacks the equipment, or has not
//! been allowed in. A site that was declared warm is hot nowhere, one that was declared cold is cold
//! everywhere. Nobody needs leave for what is cold.

use super::movement::{Mission, fetch_equipment};
use super::pictures::consider;
use super::whom::Standpoint;
use crate::document::condition::{HoldReason, Zone};
use crate::document::mark::Label;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, CapabilityId, SiteId};
use crate::scenario::model::conduct::{Action, Whom};
use crate::scenario::model::incident::Permission;
use crate::scenario::model::mark::Value;
use crate::trace::fact::Fact;
use crate::trace::record::{Ground, Note, RecordNo, Recorder};
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::crew::{Crew, Hold};
use crate::world::matters::{Matter, Matters};
use crate::world::occurrence::Occurrence;
use crate::world::picture::{Held, Picture};
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

/// The mechanism: a step of a unit's matter takes it into a zone, or to its equipment.
pub fn enter(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast): (Res<Exercise>, Res<Cast>),
    mut matters: ResMut<Matters>,
    mut units: Query<(&mut Crew, &mut Conduct)>,
) {
    let Occurrence::Enter(unit, id, step) = occurrence else {
        return;
    };
    let Some(Ok((mut crew, mut conduct))) = cast.entity(unit).map(|entity| units.get_mut(entity)) else {
        return;
    };
    let matter = matters.get_mut(id);
    let procedure = matter.procedure.map(|procedure| exercise.procedure(procedure));
    match procedure.and_then(|procedure| procedure.then.get(step as usize)) {
        Some(Action::Enter(zone)) if crew.on_scene.is_some() => {
            go_in(kernel, &exercise, (unit, *zone), &mut crew, matter);
            consider(kernel, unit, &mut conduct);
        }
        Some(Action::EquipAt(site)) => {
            let mission = Mission { site: *site, by: unit, cause: matter.last, order: matter.identity };
            fetch_equipment(kernel, &exercise, unit, &mut crew, mission);
        }
        _ => {}
    }
}

/// A unit goes in by its own decision: only its equipment can hold it.
fn go_in(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (unit, zone): (ActorId, Zone),
    crew: &mut Crew,
    matter: &mut Matter,
) {
    let site = crew.place;
    if !is_equipped(exercise, unit, zone) {
        let fact = Fact::Held { site: exercise.site(site).name, zone, hold: HoldReason::NoEquipment };
        let note = Note::of(exercise.actor_name(unit), fact).after(matter.last, Label::Processing);
        matter.last = kernel.note(note);
        crew.hold = Some(Hold { zone, reason: HoldReason::NoEquipment, record: matter.last });
        return;
    }
    let fact = Fact::Entered { site: exercise.site(site).name, zone };
    let note = Note::of(exercise.actor_name(unit), fact);
    let note = match crew.hold.take().filter(|hold| zone <= hold.zone) {
        Some(hold) => note.after(hold.record, Label::Holding).released_by(Some(matter.last)),
        None => note.after(matter.last, Label::Processing),
    };
    let entered = kernel.note(note);
    (matter.last, crew.last, crew.inside) = (entered, entered, Some((zone, entered)));
}

/// A unit waits at no edge any more because of a record, and has not gone in.
pub fn leave_edge(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (unit, because): (ActorId, RecordNo),
    crew: &mut Crew,
) {
    if let Some(hold) = crew.hold.take() {
        let fact = Fact::LeftEdge { site: exercise.site(crew.place).name, zone: hold.zone };
        let note = Note::of(exercise.actor_name(unit), fact).after(hold.record, Label::Holding);
        kernel.note(note.released_by(Some(because)));
    }
}

/// Whether a unit's equipment is good for a zone. Where its type does not say, for all but hot ones.
#[must_use]
pub fn is_equipped(exercise: &Exercise, unit: ActorId, zone: Zone) -> bool {
    let zones = exercise.unit(unit).map_or(&[][..], |row| &row.may_enter);
    if zones.is_empty() { zone != Zone::Hot } else { zone == Zone::Cold || zones.contains(&zone) }
}

/// Whether a unit may go in.
#[derive(Clone, Debug)]
pub enum Verdict {
    /// It may; on this it rests.
    May(Vec<Ground>),
    /// It waits outside; what makes it wait, if that is anything that happened.
    Held(HoldReason, Option<Ground>),
}

/// A unit before a zone, and what it can look at.
pub struct Gate<'a> {
    /// The exercise.
    pub exercise: &'a Exercise,
    /// What has happened so far.
    pub recorder: &'a Recorder,
    /// The time.
    pub now: Tick,
    /// The unit.
    pub unit: ActorId,
    /// Its mission.
    pub crew: &'a Crew,
    /// Its picture.
    pub picture: &'a Picture,
    /// The site.
    pub site: SiteId,
    /// The record by which another unit with a capability came to stand there.
    pub escort: &'a dyn Fn(CapabilityId) -> Option<RecordNo>,
}

impl Gate<'_> {
    /// Whether the unit may go into a zone, by what it knows.
    #[must_use]
    pub fn judge(&self, zone: Zone) -> Verdict {
        if zone == Zone::Cold {
            return Verdict::May(Vec::new());
        }
        if let Some((_, record)) = self.crew.inside.filter(|(inside, _)| *inside <= zone) {
            return Verdict::May(vec![self.recorder.ground(record)]);
        }
        let Some(held) = self.known() else {
            return self.uninformed(zone, HoldReason::NoInformation, None);
        };
        let until = held.told.observed + self.exercise.element(held.told.element).life;
        if until <= self.now {
            let stale = self.recorder.ground_from(held.learned, until);
            return self.uninformed(zone, HoldReason::StaleZone, Some(stale));
        }
        self.informed(zone.max(self.state(held)), held)
    }

    /// What the unit holds of the zones of the site. A statement that names no site is about the one
    /// where it stands.
    fn known(&self) -> Option<&Held> {
        let site = self.exercise.site(self.site).name;
        let held = self.picture.about(self.exercise.base.zone_state);
        let here = held.filter(|held| held.told.about.is_none_or(|about| about == site));
        here.max_by_key(|held| held.told.observed)
    }

    fn state(&self, held: &Held) -> Zone {
        let is = |zone: Zone| held.told.value == Value::Word(self.exercise.zone_words[zone as usize]);
        [Zone::Hot, Zone::Warm].into_iter().find(|zone| is(*zone)).unwrap_or(Zone::Cold)
    }

    /// By what the zone is known to be.
    fn informed(&self, zone: Zone, held: &Held) -> Verdict {
        let learned = self.recorder.ground(held.learned);
        if zone == Zone::Cold {
            return Verdict::May(vec![learned]);
        }
        if !is_equipped(self.exercise, self.unit, zone) {
            return Verdict::Held(HoldReason::NoEquipment, Some(learned));
        }
        let mut rules = self.rules(zone).peekable();
        if rules.peek().is_none() {
            return Verdict::May(vec![learned]);
        }
        match rules.find_map(|may| self.permitted(may, Some(held))) {
            Some(grounds) => Verdict::May([vec![learned], grounds].concat()),
            None => Verdict::Held(HoldReason::NoAuthority, Some(learned)),
        }
    }

    /// Without knowing the zone only those go in whom a rule sends there for another reason.
    fn uninformed(&self, zone: Zone, reason: HoldReason, ground: Option<Ground>) -> Verdict {
        let equipped = is_equipped(self.exercise, self.unit, zone);
        let permitted = self.rules(zone).filter(|may| !rests_on_the_zone(may));
        match { permitted }.find_map(|may| self.permitted(may, None)).filter(|_| equipped) {
            Some(grounds) => Verdict::May(grounds),
            None => Verdict::Held(reason, ground),
        }
    }

    /// The rules for what the unit can do.
    fn rules(&self, zone: Zone) -> impl Iterator<Item = &Permission> {
        let capabilities = self.exercise.unit(self.unit).map_or(&[][..], |row| &row.capabilities);
        let rules = self.exercise.entry_rules.iter();
        rules
            .filter(move |rule| rule.zone == zone && capabilities.contains(&rule.capability))
            .map(|rule| &rule.may)
    }

    /// On what a permission rests, if it is given.
    fn permitted(&self, may: &Permission, held: Option<&Held>) -> Option<Vec<Ground>> {
        let ground = |record| vec![self.recorder.ground(record)];
        match may {
            Permission::Always => Some(Vec::new()),
            Permission::Never => None,
            Permission::WithOrderFrom(whom) => self.ordered_by(whom).map(ground),
            Permission::WithEscort(capability) => (self.escort)(*capability).map(ground),
            Permission::JointAssessment => {
                held.filter(|held| self.is_joint(held.from)).map(|held| ground(held.learned))
            }
            Permission::FirstArriver => self.crew.first_there.map(ground),
        }
    }

    /// The order of one of these to do work here or to come here.
    fn ordered_by(&self, whom: &Whom) -> Option<RecordNo> {
        let (exercise, actor, picture) = (self.exercise, self.unit, self.picture);
        let posts = Standpoint { exercise, actor, picture, sender: None }.resolve(whom);
        let assigned = self.crew.assignment.map(|assignment| (assignment.by, assignment.record));
        let orders = assigned.into_iter().chain(self.crew.sent);
        orders.filter(|(by, _)| posts.contains(by)).map(|(_, record)| record).min()
    }

    /// Whether an actor judges for several agencies: it is in command, as far as the unit knows, or
    /// sits at one place with a post of another agency.
    fn is_joint(&self, judge: ActorId) -> bool {
        let name = Value::Word(self.exercise.actor_name(judge));
        if self.picture.about(self.exercise.base.in_command).any(|held| held.told.value == name) {
            return true;
        }
        let site = |actor: ActorId| self.exercise.post(actor).filter(|post| post.there)?.site;
        let agency = |actor: ActorId| self.exercise.actor(actor).agency;
        let is_beside = |other: &ActorId| site(*other) == site(judge) && agency(*other) != agency(judge);
        site(judge).is_some() && self.exercise.post_ids().any(|other| is_beside(&other))
    }
}

/// Whether a permission can only be given by somebody who knows the zone.
fn rests_on_the_zone(may: &Permission) -> bool {
    match may {
        Permission::WithEscort(_) | Permission::JointAssessment | Permission::Never => true,
        Permission::Always | Permission::WithOrderFrom(_) | Permission::FirstArriver => false,
    }
}

//! Transport: units with casualties aboard drive them to a facility, hand them over and come back.
//!
//! Where to is what the crew knows: one of the hospitals that were named to it, in turn by how many were sent
//! there from this scene for each of its beds; without that the nearest. While others are left at the
//! scene the unit comes back by itself; else it is free where it is.

use crate::document::mark::Label;
use crate::document::organisation::FacilityKind;
use crate::kernel::tick::Tick;
use crate::mechanics::casualties::hands::is_serious;
use crate::mechanics::casualties::hospital::admit;
use crate::mechanics::casualties::script::{hospitals, nearest};
use crate::mechanics::movement::{go_on_after, leave_for};
use crate::scenario::ids::{ActorId, FacilityId, IncidentId, SiteId};
use crate::scenario::model::mark::Value;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::Exercise;
use crate::world::crew::{Crew, Doing};
use crate::world::desks::Desks;
use crate::world::occurrence::Occurrence;
use crate::world::people::{People, Place};
use crate::world::picture::Picture;
use crate::world::scene::Scenes;
use crate::world::{Chronicle, Kernel};

/// What a crew goes by when it asks itself where to.
pub struct View<'a> {
    /// The exercise.
    pub exercise: &'a Exercise,
    /// Who was sent where.
    pub people: &'a People,
    /// The time.
    pub now: Tick,
}

impl View<'_> {
    /// The facility to which a crew brings casualties from a site, if a way leads to any.
    #[must_use]
    pub fn destination(&self, site: SiteId, picture: &Picture) -> Option<FacilityId> {
        if self.people.foresight {
            return self.with_free_beds(site);
        }
        let named: Vec<(Tick, FacilityId)> =
            hospitals(self.exercise, site).filter(|(_, id)| self.is_named(*id, picture)).collect();
        let sent = |id: FacilityId| self.people.sent.get(&(site, id)).copied().unwrap_or(0);
        let in_turn = named.into_iter().min_by(|(way, id), (other_way, other)| {
            let load = self.per_bed(*id, sent(*id)).total_cmp(&self.per_bed(*other, sent(*other)));
            load.then((sent(*id), way, id).cmp(&(sent(*other), other_way, other)))
        });
        in_turn.or_else(|| nearest(self.exercise, site)).map(|(_, id)| id)
    }

    /// Whether a crew was told that a hospital receives, and that still holds.
    fn is_named(&self, id: FacilityId, picture: &Picture) -> bool {
        let element = self.exercise.base.receiving_hospital;
        let (row, life) = (self.exercise.facility(id), self.exercise.element(element).life);
        row.kind == FacilityKind::Hospital
            && picture
                .about(element)
                .any(|held| held.told.value == Value::Word(row.name) && held.told.observed + life > self.now)
    }

    fn per_bed(&self, id: FacilityId, number: u32) -> f64 {
        match self.exercise.facility(id).beds {
            Some(0) => f64::INFINITY,
            Some(beds) => f64::from(number) / f64::from(beds),
            None => 0.0,
        }
    }

    /// The nearest with a bed that is neither taken nor promised; where there is none the one with least to
    /// do for each bed.
    fn with_free_beds(&self, site: SiteId) -> Option<FacilityId> {
        let load = |id: FacilityId| {
            let ward = &self.people.wards[id.index()];
            ward.taken + ward.waiting.len() as u32 + ward.promised
        };
        let has_free = |id: FacilityId| self.exercise.facility(id).beds.is_none_or(|beds| load(id) < beds);
        let all: Vec<(Tick, FacilityId)> = hospitals(self.exercise, site).collect();
        let free = all.iter().copied().filter(|(_, id)| has_free(*id)).min();
        let least = || {
            all.iter().copied().min_by(|(way, id), (other_way, other)| {
                let order = self.per_bed(*id, load(*id)).total_cmp(&self.per_bed(*other, load(*other)));
                order.then((way, id).cmp(&(other_way, other)))
            })
        };
        free.or_else(least).map(|(_, id)| id)
    }
}

/// A unit leaves with whom it has aboard.
pub fn leave(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (people, scenes): (&mut People, &mut Scenes),
    unit: ActorId,
    (crew, picture): (&mut Crew, &Picture),
) {
    let (from, now) = (crew.place, kernel.now());
    let view = View { exercise, people, now };
    let Some(facility) = view.destination(from, picture) else {
        return;
    };
    let row = exercise.facility(facility);
    let last = crew.last;
    let way = (unit, row.site);
    leave_for(kernel, exercise, way, (crew, scenes), |note| note.after(last, Label::Resource));
    let departed = crew.last;
    (crew.bearing, crew.trips) = (Some(facility), crew.trips + 1);
    for person in people.aboard.get(&unit).cloned().unwrap_or_default() {
        let serious = is_serious(exercise, person);
        let incident = exercise.person(person).incident;
        let fact = Fact::Evacuated {
            incident: exercise.incident(incident).name,
            serious,
            by: exercise.actor_name(unit),
            to: row.name,
        };
        let boarded = people.get(person).last.record;
        let note = Note::of(exercise.person(person).name, fact).after(boarded, Label::Resource);
        let evacuated = kernel.note(note.released_by(Some(departed)));
        let ground = kernel.recorder.ground(evacuated);
        people.change(exercise, person, |patient| patient.last = ground);
        people.wards[facility.index()].promised += u32::from(serious);
        *people.sent.entry((from, facility)).or_default() += 1;
    }
    let incidents = exercise.incidents.iter().enumerate().filter(|(_, incident)| incident.site == from);
    let left: u32 = incidents.map(|(index, _)| people.left(IncidentId::at(index))).sum();
    crew.comes_back = (left > 0 && crew.afterwards.is_none()).then_some(from);
}

/// A unit is lost at the scene by a record: whom it had loaded is there again.
pub fn unload(
    kernel: &mut Kernel,
    exercise: &Exercise,
    people: &mut People,
    (unit, lost): (ActorId, RecordNo),
    crew: &mut Crew,
) {
    for person in people.aboard.remove(&unit).unwrap_or_default() {
        let fact = Fact::PutDown { by: exercise.actor_name(unit) };
        let boarded = people.get(person).last.record;
        let note = Note::of(exercise.person(person).name, fact).after(boarded, Label::Resource);
        let record = kernel.note(note.released_by(Some(lost)));
        let ground = kernel.recorder.ground(record);
        people.change(exercise, person, |patient| (patient.place, patient.last) = (Place::Scene, ground));
    }
    crew.laden = 0;
}

/// A unit has handed over whom it brought, and goes on: with what it was ordered meanwhile, back to the
/// scene, or it is free. One that was lost at the door does so when it is back.
pub fn hand_over(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (people, scenes): (&mut People, &mut Scenes),
    unit: ActorId,
    (crew, desks): (&mut Crew, &mut Desks),
) {
    let Some(facility) = crew.bearing else {
        return;
    };
    let arrived = crew.last;
    for person in people.aboard.remove(&unit).unwrap_or_default() {
        let because = |note: Note| note.after(arrived, Label::Work);
        crew.last = admit(kernel, exercise, people, (person, facility, Some(unit)), because);
        let promised = &mut people.wards[facility.index()].promised;
        *promised = promised.saturating_sub(u32::from(is_serious(exercise, person)));
    }
    crew.laden = 0;
    if desks.is_lost() {
        return desks.postponed.push(Occurrence::HandOver(unit));
    }
    crew.bearing = None;
    let (last, back) = (crew.last, desks.back(kernel.now(), &kernel.recorder));
    let goes_on = |note: Note| note.after(last, Label::Resource).released_by(back);
    let here = crew.place;
    let has_way = |site: &SiteId| exercise.graphs.travel.time(here, *site).is_some();
    // Work that it was ordered to do while it loaded.
    let ordered = crew.assignment.and_then(|assignment| exercise.task(assignment.task).site);
    let ordered = ordered.filter(|site| *site != here);
    if let Some(order) = crew.afterwards.take() {
        go_on_after(kernel, exercise, (unit, back.unwrap_or(last)), crew, order);
    } else if let Some(scene) = crew.comes_back.take().filter(has_way) {
        leave_for(kernel, exercise, (unit, scene), (crew, scenes), goes_on);
        crew.is_shuttling = true;
    } else if let Some(work) = ordered.filter(has_way) {
        leave_for(kernel, exercise, (unit, work), (crew, scenes), goes_on);
    } else {
        let fact = Fact::FreeAgain { at: exercise.site(crew.place).name };
        crew.last = kernel.note(goes_on(Note::of(exercise.actor_name(unit), fact)));
        (crew.doing, crew.assignment) = (Doing::Free, None);
    }
}

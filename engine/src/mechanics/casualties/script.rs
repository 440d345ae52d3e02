//! The script: people are hurt at the times that it names; many of the lightly hurt do not wait.
//!
//! Whoever is lightly hurt, still at the scene and in nobody's hands when it comes into his mind, goes to the
//! nearest hospital by himself: no control sends him, and nobody there expects him.

use crate::document::mark::Label;
use crate::document::organisation::FacilityKind;
use crate::kernel::draws::Purpose;
use crate::kernel::tick::Tick;
use crate::mechanics::Draw;
use crate::mechanics::casualties::hands::is_serious;
use crate::mechanics::movement::way_law;
use crate::scenario::ids::{FacilityId, IncidentId, PersonId, SiteId, TaskId};
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::Exercise;
use crate::world::occurrence::Occurrence;
use crate::world::people::{People, Place};
use crate::world::scene::Scenes;
use crate::world::{Chronicle, Kernel};

/// Whether somebody goes by himself.
pub const WALKS: Purpose = Purpose::new("casualties.walks");
/// After how long.
pub const LEAVES: Purpose = Purpose::new("casualties.leaves");
/// How long the way takes.
pub const WAY: Purpose = Purpose::new("casualties.way");

/// The instants at which people of an incident are hurt, once it has begun.
#[must_use]
pub fn instants(exercise: &Exercise, incident: IncidentId, began: Tick) -> Vec<Tick> {
    let shift = shift(exercise, incident, began);
    let rows = exercise.incident(incident).casualties.iter();
    let mut all: Vec<Tick> = rows.map(|row| (row.at + shift).max(began)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn shift(exercise: &Exercise, incident: IncidentId, began: Tick) -> Tick {
    if exercise.incident(incident).begins.is_some() { Tick::ZERO } else { began }
}

/// Those whose time has come are hurt. Where the incident's beginning is written as a time of the clock,
/// so is what follows; where an effect begins it, everything counts from then.
pub fn hurt(
    kernel: &mut Kernel,
    exercise: &Exercise,
    people: &mut People,
    scenes: &Scenes,
    incident: IncidentId,
) {
    let Some((began, record)) = scenes.begun[incident.index()] else {
        return;
    };
    let (now, shift) = (kernel.now(), shift(exercise, incident, began));
    let is_by_clock = now > began && exercise.incident(incident).begins.is_some();
    let cause = if is_by_clock { RecordNo::START } else { record };
    let ground = kernel.recorder.ground_from(cause, now);
    for person in of_incident(exercise, incident) {
        let is_due = people.get(person).place == Place::Unhurt && exercise.person(person).at + shift <= now;
        if is_due {
            people.change(exercise, person, |patient| {
                (patient.place, patient.last) = (Place::Scene, ground);
                (patient.hurt, patient.hurt_by) = (now, cause);
            });
            think_of_leaving(kernel, exercise, person);
        }
    }
    for (index, task) in exercise.tasks.iter().enumerate() {
        if task.incident == Some(incident) && task.each.is_some() {
            kernel.due_now(Occurrence::TaskReady(TaskId::at(index)));
        }
    }
}

/// The people of an incident, who stand together.
pub fn of_incident(exercise: &Exercise, incident: IncidentId) -> impl Iterator<Item = PersonId> + use<> {
    let from = exercise.people.partition_point(|person| person.incident < incident);
    let until = exercise.people.partition_point(|person| person.incident <= incident);
    (from..until).map(PersonId::at)
}

fn think_of_leaving(kernel: &mut Kernel, exercise: &Exercise, person: PersonId) {
    let row = exercise.person(person);
    let site = exercise.incident(row.incident).site;
    let can_walk = row.score.is_some() && !is_serious(exercise, person);
    if !can_walk || nearest(exercise, site).is_none() {
        return;
    }
    let (subject, parameters) = (exercise.names.digest(row.name), &exercise.parameters.casualties);
    if Draw::new(WALKS, subject, 0).chance(kernel, parameters.self_present) {
        let after = Draw::new(LEAVES, subject, 0).duration(kernel, &parameters.leaves_after);
        if kernel.now() + after <= exercise.clock.end {
            kernel.due_in(after, Occurrence::WalkOff(person));
        }
    }
}

/// The hospital nearest to a site, with the way there.
#[must_use]
pub fn nearest(exercise: &Exercise, site: SiteId) -> Option<(Tick, FacilityId)> {
    hospitals(exercise, site).min()
}

/// Every hospital that a way leads to, with the way.
pub fn hospitals(exercise: &Exercise, site: SiteId) -> impl Iterator<Item = (Tick, FacilityId)> {
    let rows = exercise.facilities.iter().enumerate();
    let hospitals = rows.filter(|(_, facility)| facility.kind == FacilityKind::Hospital);
    hospitals.filter_map(move |(index, facility)| {
        let way = exercise.graphs.travel.time(site, facility.site)?;
        Some((way, FacilityId::at(index)))
    })
}

/// Somebody leaves by himself, unless others have him in hand or have driven him away.
pub fn walk_off(kernel: &mut Kernel, exercise: &Exercise, people: &mut People, person: PersonId) {
    let (row, patient) = (exercise.person(person), *people.get(person));
    let incident = exercise.incident(row.incident);
    let goal = nearest(exercise, incident.site);
    let Some((way, facility)) = goal.filter(|_| patient.place == Place::Scene && !patient.in_hand) else {
        return;
    };
    let fact = Fact::WalkedOff { incident: incident.name, to: exercise.facility(facility).name };
    let record = kernel.note(Note::of(row.name, fact).after(patient.hurt_by, Label::Script));
    let ground = kernel.recorder.ground(record);
    people.change(exercise, person, |patient| (patient.place, patient.last) = (Place::OnFoot, ground));
    let draw = Draw::new(WAY, exercise.names.digest(row.name), 0);
    let length = draw.duration(kernel, &way_law(exercise, way));
    kernel.due_in(length, Occurrence::WalkIn(person, facility));
}

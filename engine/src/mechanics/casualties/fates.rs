//! Fates: what became of everybody, told at the end.
//!
//! One lot for each casualty, drawn for nobody else: he survives if it is below the chance that the table gives
//! for his score when definitive care began, or at the end if it never did. So two runs differ in who
//! survives only where somebody had care earlier or later. First aid holds deterioration up once.

use crate::kernel::draws::{Draws, Purpose};
use crate::kernel::tick::Tick;
use crate::mechanics::casualties::script::of_incident;
use crate::scenario::ids::{IncidentId, PersonId};
use crate::world::cast::Exercise;
use crate::world::people::{Patient, People, Place};

/// The lot.
pub const FATE: Purpose = Purpose::new("casualties.fate");

/// What became of the people of an incident.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fates {
    /// Those who survive.
    pub survived: u32,
    /// Those who do not, though they could have.
    pub died: u32,
    /// Those for whom nothing could be done.
    pub fixed: u32,
    /// Those whose definitive care had not begun.
    pub without_care: u32,
}

impl Fates {
    /// How many were hurt.
    #[must_use]
    pub fn hurt(&self) -> u32 {
        self.survived + self.died + self.fixed
    }
}

/// The score of somebody at an instant, from 0 to 12; 0 where nothing can be done.
#[must_use]
pub fn score(exercise: &Exercise, patient: &Patient, person: PersonId, at: Tick) -> f64 {
    let Some(score) = exercise.person(person).score else {
        return 0.0;
    };
    let paused = patient.aid.map_or(Tick::ZERO, |(given, pause)| pause.min((at - given).max(Tick::ZERO)));
    exercise.survival.score_after(score, at - patient.hurt - paused)
}

/// What became of the people of an incident who were hurt by an instant.
#[must_use]
pub fn fates(
    draws: &mut Draws,
    exercise: &Exercise,
    people: &People,
    incident: IncidentId,
    end: Tick,
) -> Fates {
    let mut fates = Fates::default();
    for person in of_incident(exercise, incident) {
        let patient = people.get(person);
        if patient.place == Place::Unhurt {
            continue;
        }
        if exercise.person(person).score.is_none() {
            fates.fixed += 1;
            continue;
        }
        let at = patient.care.unwrap_or(end);
        fates.without_care += u32::from(patient.care.is_none());
        let chance = exercise.survival.chance(score(exercise, patient, person, at));
        let lot = draws.unit(FATE, exercise.names.digest(exercise.person(person).name), 0, 0);
        if lot < chance {
            fates.survived += 1;
        } else {
            fates.died += 1;
        }
    }
    fates
}

//! Casualties: what becomes of people who are hurt, from the script to definitive care.
//!
//! Everybody is a person with a score that falls while he waits. Who works on whom at the scene is decided
//! where work is ([`tasks`](super::tasks)): by category, then first come, never by the table of survival.
//! Here is what happens to them: they are sorted, brought out, helped, driven away or walk off; they come to a
//! facility, wait for a bed, and are treated. What that was worth is told at the end.

pub mod fates;
pub mod hands;
pub mod hospital;
pub mod script;
pub mod transport;

use crate::kernel::draws::Purpose;
use crate::world::Kernel;
use crate::world::cast::{Cast, Exercise};
use crate::world::crew::Crew;
use crate::world::desks::Desks;
use crate::world::mail::Mail;
use crate::world::occurrence::Occurrence;
use crate::world::people::People;
use crate::world::scene::Scenes;
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

/// What this mechanism draws for.
pub const PURPOSES: [Purpose; 12] = [
    hands::TRIAGE,
    hands::EXTRACTION,
    hands::TREATMENT,
    hands::LOADING,
    hands::CATEGORY,
    hands::PAUSE,
    script::WALKS,
    script::LEAVES,
    script::WAY,
    hospital::BED,
    hospital::SURGE,
    fates::FATE,
];

/// The mechanism: people are hurt, are done with in one way or another, come to a facility and leave it.
pub fn care(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast): (Res<Exercise>, Res<Cast>),
    (mut people, mut scenes, mut mail): (ResMut<People>, ResMut<Scenes>, ResMut<Mail>),
    mut units: Query<(&mut Crew, &mut Desks)>,
) {
    let (exercise, people) = (&*exercise, &mut *people);
    match occurrence {
        Occurrence::Hurt(incident) => script::hurt(kernel, exercise, people, &scenes, incident),
        Occurrence::WalkOff(person) => script::walk_off(kernel, exercise, people, person),
        Occurrence::WalkIn(person, facility) => {
            hospital::walk_in(kernel, exercise, (people, &mut mail), person, facility)
        }
        Occurrence::FreeBed(facility, person) => {
            hospital::free_bed(kernel, exercise, people, facility, person)
        }
        Occurrence::Surge(facility, declared) => {
            hospital::surge(kernel, exercise, people, facility, declared)
        }
        Occurrence::GiveBeds(facility, set) => hospital::give_beds(kernel, exercise, people, facility, set),
        Occurrence::Hands(unit) | Occurrence::HandOver(unit) => {
            let Some(Ok((mut crew, mut desks))) = cast.entity(unit).map(|entity| units.get_mut(entity))
            else {
                return;
            };
            if let Occurrence::Hands(_) = occurrence {
                hands::finish(kernel, exercise, people, unit, &mut crew);
            } else {
                let stage = (people, &mut *scenes);
                transport::hand_over(kernel, exercise, stage, unit, (&mut crew, &mut desks));
            }
        }
        _ => {}
    }
}

//! Relatives: families ask after those who are hurt.
//!
//! Each casualty brings so many enquiries, at random moments from a while after he was hurt. They come as
//! calls to the posts that families think of, and occupy desks there; as soon as a post that receives
//! families is open, they come there instead. An enquiry tells nothing.

use super::Draw;
use super::arrivals::{dialled, make_call, public_line};
use super::letters::{Letter, message};
use crate::document::condition::MessageKind;
use crate::kernel::draws::Purpose;
use crate::kernel::identity::Identity;
use crate::kernel::tick::Tick;
use crate::scenario::graphs::routing::Hop;
use crate::scenario::ids::IncidentId;
use crate::scenario::model::incident::Relatives;
use crate::world::cast::{Cast, Exercise};
use crate::world::desks::Desks;
use crate::world::mail::{Errand, Mail};
use crate::world::occurrence::Occurrence;
use crate::world::scene::Scenes;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

const COUNT: Purpose = Purpose::new("relatives.count");
const MOMENT: Purpose = Purpose::new("relatives.moment");
const NUMBER: Purpose = Purpose::new("relatives.number");

/// What this mechanism draws for.
pub const PURPOSES: [Purpose; 3] = [COUNT, MOMENT, NUMBER];

/// The mechanism: families begin to ask, and each asks.
pub fn ask(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast, scenes): (Res<Exercise>, Res<Cast>, Res<Scenes>),
    mut mail: ResMut<Mail>,
    desks: Query<&Desks>,
) {
    match occurrence {
        Occurrence::Relatives(id) => appoint(kernel, &exercise, id, &scenes),
        Occurrence::Enquire(id, casualty, which) => {
            let Some(relatives) = &exercise.incident(id).relatives else {
                return;
            };
            let is_open = |post| {
                let desks = cast.entity(post).and_then(|entity| desks.get(entity).ok());
                desks.is_some_and(Desks::is_manned)
            };
            let reception = relatives.reception.filter(|post| is_open(*post));
            let family = Family { id, casualty, which };
            let to = reception.unwrap_or_else(|| family.asks(kernel, &exercise, relatives));
            let mut letter = Letter::new(MessageKind::Call, exercise.public, to, Errand::Know);
            letter.origin = family.identity(&exercise);
            letter.priority = relatives.priority;
            let mut message = message(&exercise, letter);
            let line = public_line(&exercise, to).filter(|_| reception.is_none());
            message.route = line.map(|channel| Hop { to, channel }).into_iter().collect();
            if let Some((_, began)) = scenes.begun[id.index()] {
                make_call(kernel, &exercise, &mut mail, message, began);
            }
        }
        _ => {}
    }
}

/// An enquiry: after which casualty of which incident, and which of several about him.
#[derive(Clone, Copy)]
struct Family {
    id: IncidentId,
    casualty: u32,
    which: u32,
}

impl Family {
    fn identity(self, exercise: &Exercise) -> Identity {
        let incident = exercise.names.digest(exercise.incident(self.id).name);
        Identity::ROOT.derive("family", &[incident, u64::from(self.casualty)], u64::from(self.which))
    }

    fn draw(self, exercise: &Exercise, purpose: Purpose) -> Draw {
        let incident = exercise.names.digest(exercise.incident(self.id).name);
        Draw::new(purpose, incident, self.identity(exercise).0)
    }

    /// The post that the family thinks of, by the weights.
    fn asks(
        self,
        kernel: &mut Kernel,
        exercise: &Exercise,
        relatives: &Relatives,
    ) -> crate::scenario::ids::ActorId {
        let u = self.draw(exercise, NUMBER).unit(kernel);
        dialled(&relatives.to, u)
    }
}

/// Every enquiry gets its moment as soon as the incident begins.
fn appoint(kernel: &mut Kernel, exercise: &Exercise, id: IncidentId, scenes: &Scenes) {
    let incident = exercise.incident(id);
    let (Some(relatives), Some(began)) = (&incident.relatives, scenes.began(id)) else {
        return;
    };
    let shift = if incident.begins.is_some() { Tick::ZERO } else { began };
    let mut casualty = 0;
    for row in &incident.casualties {
        for _ in 0..row.count {
            let hurt = (row.at + shift).max(began);
            for which in 0..enquiries(kernel, exercise, relatives, Family { id, casualty, which: 0 }) {
                let family = Family { id, casualty, which };
                let u = family.draw(exercise, MOMENT).unit(kernel);
                let at = hurt + relatives.first + Tick((u * relatives.spread.0 as f64) as i64);
                if at <= exercise.clock.end {
                    kernel.due_in(at - kernel.now(), Occurrence::Enquire(id, casualty, which));
                }
            }
            casualty += 1;
        }
    }
}

/// How many ask after a casualty: the mean, rounded up as often as it lies above a whole number.
fn enquiries(kernel: &mut Kernel, exercise: &Exercise, relatives: &Relatives, first: Family) -> u32 {
    let whole = libm::floor(relatives.per_casualty);
    let rest = relatives.per_casualty - whole;
    whole as u32 + u32::from(first.draw(exercise, COUNT).chance(kernel, rest))
}

//! Movement: turnout, travel, arrival, and the first look that comes before the first report.
//!
//! The way takes the graph's free-flow time, times the unit's speed and the factor of the day. On
//! the scene the truth is seen, but only what can be seen there, and it is shared with the other
//! units of the scene.

use super::Draw;
use super::pictures::{Mind, consider};
use crate::document::element::Certainty;
use crate::document::mark::Label;
use crate::kernel::distribution::Distribution;
use crate::kernel::draws::Purpose;
use crate::kernel::identity::Identity;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, SiteId};
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::crew::{Crew, Doing};
use crate::world::mail::Told;
use crate::world::occurrence::Occurrence;
use crate::world::picture::Picture;
use crate::world::scene::Scenes;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

const TURNOUT: Purpose = Purpose::new("movement.turnout");
const TRAVEL: Purpose = Purpose::new("movement.travel");
const SIZE_UP: Purpose = Purpose::new("movement.size-up");

/// What this mechanism draws for.
pub const PURPOSES: [Purpose; 3] = [TURNOUT, TRAVEL, SIZE_UP];

/// The mechanism: a unit departs, reaches its destination, has looked around.
pub fn travel(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast, mut scenes): (Res<Exercise>, Res<Cast>, ResMut<Scenes>),
    mut units: Query<(&mut Crew, &mut Picture, &mut Conduct)>,
) {
    let (Occurrence::Depart(unit) | Occurrence::Reach(unit) | Occurrence::LookedAround(unit)) = occurrence
    else {
        return;
    };
    let Some(Ok((mut crew, mut picture, mut conduct))) =
        cast.entity(unit).map(|entity| units.get_mut(entity))
    else {
        return;
    };
    crew.ticket = None;
    match occurrence {
        Occurrence::Depart(_) => depart(kernel, &exercise, unit, &mut crew),
        Occurrence::Reach(_) => arrive(kernel, &exercise, unit, &mut crew, &mut scenes),
        _ => {
            look(kernel, &exercise, unit, &mut crew);
            let seen = observe(kernel.now(), &exercise, unit, crew.place, &scenes);
            let others = share(&mut scenes, crew.place, unit, &seen);
            let cause = crew.last;
            hear(kernel, &exercise, unit, (&mut picture, &mut conduct), (&seen, cause));
            for other in others {
                if let Some(Ok((_, mut picture, mut conduct))) =
                    cast.entity(other).map(|entity| units.get_mut(entity))
                {
                    hear(kernel, &exercise, other, (&mut picture, &mut conduct), (&seen, cause));
                }
            }
            let board: Vec<(Told, ActorId)> = scenes.at(exercise_place(&cast, &units, unit)).board.clone();
            if let Some(Ok((_, mut picture, mut conduct))) =
                cast.entity(unit).map(|entity| units.get_mut(entity))
            {
                hear(kernel, &exercise, unit, (&mut picture, &mut conduct), (&board, cause));
                consider(kernel, unit, &mut conduct);
            }
        }
    }
}

fn exercise_place(
    cast: &Cast,
    units: &Query<(&mut Crew, &mut Picture, &mut Conduct)>,
    unit: ActorId,
) -> SiteId {
    cast.entity(unit).and_then(|entity| units.get(entity).ok()).map_or(SiteId(0), |(crew, ..)| crew.place)
}

fn hear(
    kernel: &mut Kernel,
    exercise: &Exercise,
    unit: ActorId,
    (picture, conduct): (&mut Picture, &mut Conduct),
    (board, cause): (&[(Told, ActorId)], RecordNo),
) {
    let mut mind = Mind { kernel, exercise, actor: unit, picture };
    let mut changed = false;
    for (told, from) in board {
        changed |= mind.hear(*told, *from, cause);
    }
    if changed {
        consider(kernel, unit, conduct);
    }
}

/// An order to a unit.
#[derive(Clone, Copy, Debug)]
pub struct Mission {
    /// Where to.
    pub site: SiteId,
    /// Who orders it.
    pub by: ActorId,
    /// The record it follows from.
    pub cause: RecordNo,
    /// The identity of the order: the mission's luck hangs on it.
    pub order: Identity,
}

/// A unit is ordered somewhere: it turns out, or turns round if it is out already.
pub fn set_out(kernel: &mut Kernel, exercise: &Exercise, unit: ActorId, crew: &mut Crew, mission: Mission) {
    let Mission { site, by, cause, order } = mission;
    let fact = Fact::Tasked { to: exercise.site(site).name, by: exercise.actor_name(by) };
    let tasked = kernel.note(Note::of(exercise.actor_name(unit), fact).after(cause, Label::Processing));
    if let Some(ticket) = crew.ticket.take() {
        kernel.cancel(ticket);
    }
    let subjects = [exercise.actor_digest(unit), exercise.names.digest(exercise.site(site).name)];
    let origin = order.derive("mission", &subjects, 0);
    let was_out = matches!(crew.doing, Doing::Travelling | Doing::LookingAround | Doing::OnScene);
    if crew.doing == Doing::Free {
        crew.busy = tasked;
    }
    crew.mission = origin;
    crew.last = tasked;
    crew.bound_for = Some(site);
    crew.detour = detour(kernel.now(), exercise, crew, site);
    crew.first_there = None;
    crew.on_scene = None;
    crew.doing = Doing::TurningOut;
    let turnout = match exercise.unit(unit) {
        Some(row) if !was_out => {
            Draw::new(TURNOUT, exercise.actor_digest(unit), origin.0).duration(kernel, &row.turnout)
        }
        _ => Tick::ZERO,
    };
    crew.ticket = Some(kernel.due_in(turnout, Occurrence::Depart(unit)));
}

/// A unit on the road turns round, or goes on and then there, whichever is shorter.
fn detour(now: Tick, exercise: &Exercise, crew: &Crew, to: SiteId) -> Option<Tick> {
    let (left, length) = crew.journey.filter(|_| crew.doing == Doing::Travelling)?;
    let travel = &exercise.graphs.travel;
    let done = now - left;
    let back = travel.time(crew.place, to).map(|way| done + way);
    let on = crew.bound_for.and_then(|bound_for| travel.time(bound_for, to)).map(|way| length - done + way);
    back.into_iter().chain(on).min()
}

/// A unit is called back.
pub fn go_home(kernel: &mut Kernel, exercise: &Exercise, unit: ActorId, crew: &mut Crew, mission: Mission) {
    let fact = Fact::Released { by: exercise.actor_name(mission.by) };
    let note = Note::of(exercise.actor_name(unit), fact).after(mission.cause, Label::Processing);
    let cause = kernel.note(note);
    set_out(kernel, exercise, unit, crew, Mission { cause, ..mission });
}

fn depart(kernel: &mut Kernel, exercise: &Exercise, unit: ActorId, crew: &mut Crew) {
    let (Some(site), Some(row)) = (crew.bound_for, exercise.unit(unit)) else {
        return;
    };
    let name = exercise.actor_name(unit);
    let fact = Fact::Departed { to: exercise.site(site).name };
    crew.last = kernel.note(Note::of(name, fact).after(crew.last, Label::Turnout));
    let way = crew.detour.take().or_else(|| exercise.graphs.travel.time(crew.place, site));
    let Some(way) = way else { return };
    let law = match exercise.parameters.movement.travel_sigma {
        sigma if sigma > 0.0 && way > Tick::ZERO => Distribution::LogNormal { median: way.0 as f64, sigma },
        _ => Distribution::Fixed(way.0 as f64),
    };
    let draw = Draw::new(TRAVEL, exercise.actor_digest(unit), crew.mission.0);
    let length = draw.scaled_duration(kernel, &law, row.speed);
    crew.doing = Doing::Travelling;
    crew.journey = Some((kernel.now(), length));
    crew.ticket = Some(kernel.due_in(length, Occurrence::Reach(unit)));
}

fn arrive(kernel: &mut Kernel, exercise: &Exercise, unit: ActorId, crew: &mut Crew, scenes: &mut Scenes) {
    let Some(site) = crew.bound_for.take() else {
        return;
    };
    for scene in &mut scenes.scenes {
        scene.units.retain(|other| *other != unit);
    }
    let scene = &mut scenes.scenes[site.index()];
    let at_home = exercise.unit(unit).is_some_and(|row| row.home == site);
    let first = !at_home && !scene.visited;
    scene.visited |= !at_home;
    scene.units.push(unit);
    crew.place = site;
    crew.journey = None;
    crew.came_first = first;
    let fact = Fact::Arrived { at: exercise.site(site).name, first };
    crew.last = kernel.note(Note::of(exercise.actor_name(unit), fact).after(crew.last, Label::Travel));
    if at_home {
        crew.doing = Doing::Free;
        return;
    }
    crew.doing = Doing::LookingAround;
    let draw = Draw::new(SIZE_UP, exercise.actor_digest(unit), crew.mission.0);
    let length = draw.duration(kernel, &exercise.parameters.movement.size_up);
    crew.ticket = Some(kernel.due_in(length, Occurrence::LookedAround(unit)));
}

fn look(kernel: &mut Kernel, exercise: &Exercise, unit: ActorId, crew: &mut Crew) {
    crew.doing = Doing::OnScene;
    let fact = Fact::SizedUp { at: exercise.site(crew.place).name };
    crew.last = kernel.note(Note::of(exercise.actor_name(unit), fact).after(crew.last, Label::SizeUp));
    crew.on_scene = Some(crew.last);
    crew.first_there = crew.came_first.then_some(crew.last);
}

/// What can be seen at a site now, by a unit of some agency.
fn observe(
    now: Tick,
    exercise: &Exercise,
    unit: ActorId,
    site: SiteId,
    scenes: &Scenes,
) -> Vec<(Told, ActorId)> {
    let seen = |element, about, value| {
        let told = Told { element, about, value, certainty: Certainty::Observed, observed: now };
        (told, unit)
    };
    let mut all: Vec<_> = super::truth::at(exercise, scenes, site, now)
        .into_iter()
        .map(|(element, value)| seen(element, None, value))
        .collect();
    if let Some(agency) = exercise.actor(unit).agency {
        let value = crate::scenario::model::mark::Value::Word(exercise.site(site).name);
        all.push(seen(exercise.base.services_present, Some(exercise.agency(agency).name), value));
    }
    all
}

/// Puts what was seen on the scene's board; the other units of the scene, who hear it at once.
fn share(scenes: &mut Scenes, site: SiteId, unit: ActorId, seen: &[(Told, ActorId)]) -> Vec<ActorId> {
    let scene = &mut scenes.scenes[site.index()];
    for (told, from) in seen {
        scene.board.retain(|(other, _)| (other.element, other.about) != (told.element, told.about));
        scene.board.push((*told, *from));
    }
    scene.units.iter().copied().filter(|other| *other != unit).collect()
}

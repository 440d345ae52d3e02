//! Movement: turnout, travel, arrival, and the first look that comes before the first report.
//!
//! The way takes the graph's free-flow time, times the unit's speed and the factor of the day. Who
//! is sent elsewhere on the road keeps that pace, and goes on or back, whichever is shorter.

use super::Draw;
use super::truth;
use super::zones::leave_edge;
use crate::document::mark::Label;
use crate::kernel::distribution::Distribution;
use crate::kernel::draws::Purpose;
use crate::kernel::identity::Identity;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, SiteId};
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::crew::{Afterwards, Appointment, Assignment, Crew, Detour, Doing, Journey};
use crate::world::occurrence::Occurrence;
use crate::world::scene::Scenes;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

/// How long a unit takes to get ready.
pub const TURNOUT: Purpose = Purpose::new("movement.turnout");
/// How long a unit is on the road.
pub const TRAVEL: Purpose = Purpose::new("movement.travel");
/// How long a unit takes over its equipment.
pub const EQUIPMENT: Purpose = Purpose::new("movement.equipment");
/// How long a first look takes.
pub const SIZE_UP: Purpose = Purpose::new("movement.size-up");
const HANDOVER: Purpose = Purpose::new("movement.handover");

/// What this mechanism draws for.
pub const PURPOSES: [Purpose; 5] = [TURNOUT, EQUIPMENT, TRAVEL, SIZE_UP, HANDOVER];

/// The mechanism: a unit departs, reaches its destination, has looked around.
pub fn travel(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast, mut scenes): (Res<Exercise>, Res<Cast>, ResMut<Scenes>),
    mut crews: Query<&mut Crew>,
) {
    let (Occurrence::Depart(unit) | Occurrence::Reach(unit)) = occurrence else {
        return;
    };
    let Some(Ok(mut crew)) = cast.entity(unit).map(|entity| crews.get_mut(entity)) else {
        return;
    };
    crew.next = None;
    match occurrence {
        Occurrence::Depart(_) => depart(kernel, &exercise, unit, (&mut crew, &mut scenes)),
        _ => arrive(kernel, &exercise, unit, (&mut crew, &mut scenes)),
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

/// A unit is ordered somewhere: it turns out, or turns round if it is out already. One with casualties
/// aboard brings them to a facility first.
pub fn set_out(kernel: &mut Kernel, exercise: &Exercise, unit: ActorId, crew: &mut Crew, mission: Mission) {
    if crew.laden > 0 {
        return put_off(kernel, unit, crew, (mission, false));
    }
    obey(kernel, exercise, unit, crew, (mission, None));
}

/// What a unit is ordered while it has casualties aboard waits until they are handed over. Who was still
/// loading leaves with those whom it has.
fn put_off(kernel: &mut Kernel, unit: ActorId, crew: &mut Crew, (mission, home): (Mission, bool)) {
    let Mission { site, by, cause, order } = mission;
    crew.afterwards = Some(Afterwards { site, by, cause, order, home });
    crew.comes_back = None;
    if let Some(task) = crew.task {
        kernel.due_now(Occurrence::Quit(task, unit));
    }
}

/// The casualties are handed over by a record: the unit does what it was ordered meanwhile.
pub fn go_on_after(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (unit, handed_over): (ActorId, RecordNo),
    crew: &mut Crew,
    order: Afterwards,
) {
    let Afterwards { site, by, cause, order, home } = order;
    obey(kernel, exercise, unit, crew, (Mission { site, by, cause, order }, Some(handed_over)));
    crew.returning = home;
}

/// Carries an order out; it may have waited until a record.
fn obey(
    kernel: &mut Kernel,
    exercise: &Exercise,
    unit: ActorId,
    crew: &mut Crew,
    (mission, waited_for): (Mission, Option<RecordNo>),
) {
    let Mission { site, by, cause, order } = mission;
    let fact = Fact::Tasked { to: exercise.site(site).name, by: exercise.actor_name(by) };
    let label = if waited_for.is_some() { Label::Resource } else { Label::Processing };
    let note = Note::of(exercise.actor_name(unit), fact).after(cause, label);
    let tasked = kernel.note(note.released_by(waited_for));
    leave_edge(kernel, exercise, (unit, tasked), crew);
    let turning_out = crew.next.take();
    if let Some(next) = turning_out {
        kernel.cancel(next.ticket);
    }
    let turning_out = turning_out.filter(|_| crew.doing == Doing::TurningOut);
    let subjects = [exercise.actor_digest(unit), exercise.names.digest(exercise.site(site).name)];
    let is_out = [Doing::Travelling, Doing::LookingAround, Doing::OnScene, Doing::HandingOver];
    let was_out = is_out.contains(&crew.doing);
    if crew.doing == Doing::Free {
        crew.busy = tasked;
    }
    crew.detour = crew.journey.take().and_then(|journey| turned_round(kernel.now(), crew.bound_for, journey));
    crew.mission = order.derive("mission", &subjects, 0);
    if crew.orders.iter().all(|(other, _)| *other != site) {
        crew.orders.push((site, order));
    }
    crew.last = tasked;
    crew.bound_for = Some(site);
    if let Some(task) = crew.leave_scene() {
        kernel.due_now(Occurrence::Quit(task, unit));
    }
    // Whoever is sent to where its work lies still has it to do.
    let lies_there = |assignment: &Assignment| exercise.task(assignment.task).site == Some(site);
    (crew.sent, crew.assignment) = (Some((by, tasked)), crew.assignment.filter(lies_there));
    (crew.then_to, crew.returning) = (None, false);
    (crew.comes_back, crew.is_shuttling) = (None, false);
    crew.doing = Doing::TurningOut;
    // Who is turning out already goes on with that.
    let turnout = match (exercise.unit(unit), turning_out) {
        (_, Some(next)) => next.at - kernel.now(),
        (Some(row), None) if !was_out => {
            Draw::new(TURNOUT, exercise.actor_digest(unit), crew.mission.0).duration(kernel, &row.turnout)
        }
        _ => Tick::ZERO,
    };
    crew.next = Some(Appointment::make(kernel, turnout, Occurrence::Depart(unit)));
}

/// A unit goes for its equipment first, and then on to where it was bound for, or back.
pub fn fetch_equipment(
    kernel: &mut Kernel,
    exercise: &Exercise,
    unit: ActorId,
    crew: &mut Crew,
    mission: Mission,
) {
    if crew.laden > 0 {
        return;
    }
    let goal = crew.bound_for.unwrap_or(crew.place);
    set_out(kernel, exercise, unit, crew, mission);
    crew.then_to = Some(goal);
}

/// Where a unit is that turns round on the road. It has gone as great a part of the way as of the
/// time that the whole takes it; from there it can go on to where it was bound for, or back.
fn turned_round(now: Tick, bound_for: Option<SiteId>, journey: Journey) -> Option<Detour> {
    if journey.length == Tick::ZERO {
        return None;
    }
    let pace = journey.length.0 as f64 / journey.way.0.max(1) as f64;
    let done = Tick(libm::round((now - journey.left).0 as f64 / pace) as i64).min(journey.way);
    let behind = journey.behind.into_iter().map(|(site, way)| (site, way + done));
    let ahead = bound_for.map(|site| (site, journey.way - done));
    Some(Detour { near: behind.chain(ahead).collect(), pace })
}

/// A unit is called back: it goes home, or stays if it has not left yet.
pub fn go_home(kernel: &mut Kernel, exercise: &Exercise, unit: ActorId, crew: &mut Crew, mission: Mission) {
    let fact = Fact::Released { by: exercise.actor_name(mission.by) };
    let note = Note::of(exercise.actor_name(unit), fact).after(mission.cause, Label::Processing);
    let cause = kernel.note(note);
    if matches!(crew.doing, Doing::Called | Doing::TurningOut) && crew.place == mission.site {
        if let Some(next) = crew.next.take() {
            kernel.cancel(next.ticket);
        }
        (crew.doing, crew.bound_for, crew.last) = (Doing::Free, None, cause);
        return;
    }
    let mission = Mission { cause, ..mission };
    if crew.laden > 0 {
        return put_off(kernel, unit, crew, (mission, true));
    }
    obey(kernel, exercise, unit, crew, (mission, None));
    crew.returning = true;
}

fn depart(kernel: &mut Kernel, exercise: &Exercise, unit: ActorId, (crew, scenes): (&mut Crew, &mut Scenes)) {
    let (Some(site), Some(row)) = (crew.bound_for, exercise.unit(unit)) else {
        return;
    };
    let (name, to) = (exercise.actor_name(unit), exercise.site(site).name);
    let turned_out = if std::mem::take(&mut crew.equipping) { Label::Equipment } else { Label::Turnout };
    if row.equips.is_some() && !crew.equipped && !crew.returning && crew.then_to.is_none() {
        return equip(kernel, exercise, unit, (crew, turned_out));
    }
    let detour = crew.detour.take();
    let pace = detour.as_ref().map(|detour| detour.pace);
    let behind = detour.map_or_else(|| vec![(crew.place, Tick::ZERO)], |detour| detour.near);
    let ways = behind.iter().filter_map(|(near, way)| Some(*way + exercise.graphs.travel.time(*near, site)?));
    let Some(way) = ways.min() else {
        crew.last = kernel.note(Note::of(name, Fact::NoWay { to }).after(crew.last, turned_out));
        (crew.doing, crew.bound_for, crew.returning) = (Doing::Free, None, false);
        return;
    };
    crew.last = kernel.note(Note::of(name, Fact::Departed { to }).after(crew.last, turned_out));
    leave(scenes, unit);
    let length = match pace {
        Some(pace) => Tick(libm::round(way.0 as f64 * pace) as i64),
        None => travel_time(kernel, exercise, unit, (crew.mission, way)),
    };
    drive(kernel, unit, crew, (length, way, behind));
}

/// A unit drives a way of such a length by the graph.
fn drive(
    kernel: &mut Kernel,
    unit: ActorId,
    crew: &mut Crew,
    (length, way, behind): (Tick, Tick, Vec<(SiteId, Tick)>),
) {
    crew.doing = Doing::Travelling;
    crew.journey = Some(Journey { left: kernel.now(), length, way, behind });
    crew.next = Some(Appointment::make(kernel, length, Occurrence::Reach(unit)));
}

/// A unit leaves where it is by itself, without an order, for a site to which there is a way: to a facility
/// with casualties, or back to a scene.
pub fn leave_for(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (unit, site): (ActorId, SiteId),
    (crew, scenes): (&mut Crew, &mut Scenes),
    note: impl FnOnce(Note) -> Note,
) {
    let way = exercise.graphs.travel.time(crew.place, site).unwrap_or(Tick::ZERO);
    let fact = Fact::Departed { to: exercise.site(site).name };
    crew.last = kernel.note(note(Note::of(exercise.actor_name(unit), fact)));
    crew.mission = crew.mission.derive("leg", &[exercise.names.digest(exercise.site(site).name)], crew.trips);
    leave(scenes, unit);
    crew.leave_scene();
    (crew.bound_for, crew.detour) = (Some(site), None);
    let length = travel_time(kernel, exercise, unit, (crew.mission, way));
    let behind = vec![(crew.place, Tick::ZERO)];
    drive(kernel, unit, crew, (length, way, behind));
}

/// A unit takes its equipment before it leaves.
fn equip(kernel: &mut Kernel, exercise: &Exercise, unit: ActorId, (crew, label): (&mut Crew, Label)) {
    let note = Note::of(exercise.actor_name(unit), Fact::Equipping {}).after(crew.last, label);
    crew.last = kernel.note(note);
    let law = exercise.unit(unit).and_then(|row| row.equips.clone());
    let draw = Draw::new(EQUIPMENT, exercise.actor_digest(unit), crew.mission.0);
    let length = law.map_or(Tick::ZERO, |law| draw.duration(kernel, &law));
    (crew.equipped, crew.equipping, crew.doing) = (true, true, Doing::TurningOut);
    crew.next = Some(Appointment::make(kernel, length, Occurrence::Depart(unit)));
}

/// The way takes the graph's time, times the unit's speed and the factor of the day.
fn travel_time(
    kernel: &mut Kernel,
    exercise: &Exercise,
    unit: ActorId,
    (mission, way): (Identity, Tick),
) -> Tick {
    let speed = exercise.unit(unit).map_or(1.0, |row| row.speed);
    let law = way_law(exercise, way);
    Draw::new(TRAVEL, exercise.actor_digest(unit), mission.0).scaled_duration(kernel, &law, speed)
}

/// How long a way takes that is so long by the graph, at ordinary speed.
#[must_use]
pub fn way_law(exercise: &Exercise, way: Tick) -> Distribution {
    match exercise.parameters.movement.travel_sigma {
        sigma if sigma > 0.0 && way > Tick::ZERO => Distribution::LogNormal { median: way.0 as f64, sigma },
        _ => Distribution::Fixed(way.0 as f64),
    }
}

/// A unit stands nowhere any more.
fn leave(scenes: &mut Scenes, unit: ActorId) {
    for scene in &mut scenes.scenes {
        scene.units.retain(|other| *other != unit);
    }
}

fn arrive(kernel: &mut Kernel, exercise: &Exercise, unit: ActorId, (crew, scenes): (&mut Crew, &mut Scenes)) {
    let Some(site) = crew.bound_for.take() else {
        return;
    };
    let incident = truth::incident_at(exercise, scenes, site);
    let scene = &mut scenes.scenes[site.index()];
    let unseen = incident.is_some_and(|course| scene.visited.is_none_or(|visited| visited < course.began()));
    let comes_to_work = !crew.returning && crew.bearing.is_none();
    let first = unseen && comes_to_work;
    if comes_to_work {
        scene.visited = Some(kernel.now());
    }
    scene.units.push(unit);
    (crew.place, crew.journey, crew.came_first) = (site, None, first);
    let fact = Fact::Arrived { at: exercise.site(site).name, first };
    crew.last = kernel.note(Note::of(exercise.actor_name(unit), fact).after(crew.last, Label::Travel));
    if crew.bearing.is_some() {
        crew.doing = Doing::HandingOver;
        let draw = Draw::new(HANDOVER, exercise.actor_digest(unit), crew.mission.0);
        let length = draw.duration(kernel, &exercise.parameters.casualties.handover);
        kernel.due_in(length, Occurrence::HandOver(unit));
        return;
    }
    if crew.returning {
        (crew.doing, crew.equipped) = (Doing::Free, false);
        return;
    }
    if let Some(goal) = crew.then_to.take() {
        crew.bound_for = Some(goal);
        return equip(kernel, exercise, unit, (crew, Label::Instant));
    }
    crew.doing = Doing::LookingAround;
    let draw = Draw::new(SIZE_UP, exercise.actor_digest(unit), crew.mission.0);
    // Who comes back to a scene knows it.
    let size_up = &exercise.parameters.movement.size_up;
    let length = if crew.is_shuttling { Tick::ZERO } else { draw.duration(kernel, size_up) };
    crew.next = Some(Appointment::make(kernel, length, Occurrence::LookedAround(unit)));
}

//! Procedures: a rule fires when its condition comes true in the performer's own picture.
//!
//! The cause of a firing is the last prerequisite to come true; the others are kept, so that
//! their slack can be told. A procedure without authority and needs is a drill and goes straight
//! to the desks; any other is weighed first.

use super::conditions::Beliefs;
use super::pictures::consider;
use crate::document::mark::Label;
use crate::kernel::identity::{Identity, stable};
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, CapabilityId, ChannelId, ProcedureId};
use crate::scenario::model::conduct::{Guard, Procedure, Repeat};
use crate::scenario::model::mark::Value;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::{Conduct, Fired};
use crate::world::crew::{Crew, Doing};
use crate::world::desks::Desks;
use crate::world::matters::{Matter, Matters};
use crate::world::occurrence::Occurrence;
use crate::world::picture::Picture;
use crate::world::wires::Wires;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

/// The mechanism: an actor looks at its procedures; a timer rings.
pub fn consider_procedures(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast, wires): (Res<Exercise>, Res<Cast>, Res<Wires>),
    mut matters: ResMut<Matters>,
    mut conducts: Query<&mut Conduct>,
    (pictures, desks, crews): (Query<&Picture>, Query<&Desks>, Query<&Crew>),
) {
    let (Occurrence::Consider(actor) | Occurrence::Wake(actor) | Occurrence::Ring(actor, _)) =
        occurrence
    else {
        return;
    };
    let Some(entity) = cast.entity(actor) else {
        return;
    };
    let (Ok(mut conduct), Ok(picture), Ok(own)) = (
        conducts.get_mut(entity),
        pictures.get(entity),
        desks.get(entity),
    ) else {
        return;
    };
    if let Occurrence::Ring(_, name) = occurrence {
        ring(kernel, &exercise, actor, name, &mut conduct);
        return;
    }
    conduct.considering = None;
    if !own.is_manned() {
        return;
    }
    let open = |post: ActorId| {
        let desks = cast
            .entity(post)
            .and_then(|entity| desks.get(entity).ok())?;
        desks.is_manned().then(|| vec![desks.ready])
    };
    let down = |channel: ChannelId| {
        wires.state[channel.index()]
            .failed
            .map(|(record, _)| vec![record])
    };
    let free = |capability: CapabilityId| count_free(&exercise, &cast, &crews, actor, capability);
    let (firings, look_again) = {
        let mut beliefs = Beliefs {
            exercise: &exercise,
            now: kernel.now(),
            actor,
            picture,
            conduct: &conduct,
            crew: crews.get(entity).ok(),
            backlog: (
                own.waiting.len() as u32,
                own.waiting.last().map(|item| item.since),
            ),
            ready: own.ready,
            open: &open,
            down: &down,
            free: &free,
            look_again: None,
        };
        let firings: Vec<_> = conduct
            .procedures
            .iter()
            .filter_map(|id| fires(&mut beliefs, *id))
            .collect();
        (firings, beliefs.look_again)
    };
    for open in &conduct.open_matters {
        kernel.due_now(Occurrence::Weigh(actor, *open));
    }
    for firing in firings {
        fire(kernel, &exercise, actor, &mut conduct, firing, &mut matters);
    }
    look_again_at(kernel, &exercise, actor, &mut conduct, look_again);
}

/// A procedure that is about to fire.
struct Firing {
    procedure: ProcedureId,
    support: Vec<RecordNo>,
    place: Option<Value>,
}

/// Whether a procedure fires now, and on what that rests.
fn fires(beliefs: &mut Beliefs<'_>, id: ProcedureId) -> Option<Firing> {
    let procedure = beliefs.exercise.procedure(id);
    let before = beliefs.conduct.fired.get(&id);
    if before.is_some() && procedure.repeat == Repeat::Once {
        return None;
    }
    let guard = guarded(beliefs, procedure)?;
    let mut support = beliefs.hold(&procedure.when)?;
    support.extend(guard);
    support.push(beliefs.ready);
    support.sort_unstable();
    support.dedup();
    let place = beliefs
        .picture
        .about(beliefs.exercise.base.location)
        .map(|held| held.told.value)
        .next();
    if let Some(before) = before {
        match procedure.repeat {
            Repeat::Once => return None,
            Repeat::PerIncident if before.places.contains(&place) => return None,
            Repeat::EachChange if before.support == support => return None,
            Repeat::Every(interval) => {
                let due = before.at + interval;
                if beliefs.now < due {
                    beliefs.look_again =
                        Some(beliefs.look_again.map_or(due, |earlier| earlier.min(due)));
                    return None;
                }
                support.push(before.last);
            }
            Repeat::PerIncident | Repeat::EachChange => {}
        }
    }
    Some(Firing {
        procedure: id,
        support,
        place,
    })
}

fn guarded(beliefs: &Beliefs<'_>, procedure: &Procedure) -> Option<Vec<RecordNo>> {
    match procedure.guard {
        Guard::Free => Some(Vec::new()),
        Guard::FirstOnScene => beliefs
            .crew
            .and_then(|crew| crew.first_there)
            .map(|record| vec![record]),
        Guard::Lead => beliefs.conduct.command.map(|record| vec![record]),
    }
}

fn fire(
    kernel: &mut Kernel,
    exercise: &Exercise,
    actor: ActorId,
    conduct: &mut Conduct,
    firing: Firing,
    matters: &mut Matters,
) {
    let procedure = exercise.procedure(firing.procedure);
    let times = conduct
        .fired
        .get(&firing.procedure)
        .map_or(0, |before| before.times);
    let cause = firing.support.iter().max().copied().unwrap_or(RecordNo(0));
    let others = firing
        .support
        .iter()
        .copied()
        .filter(|other| *other != cause)
        .collect();
    let identity = identity_of(kernel, exercise, actor, &firing, times);
    let fact = Fact::Fired {
        firing: identity,
        procedure: procedure.name,
    };
    let note = Note::of(exercise.actor_name(actor), fact)
        .after(cause, Label::Timer)
        .with_others(others);
    let fired = kernel.note(note);
    let sender = conduct
        .heard
        .iter()
        .max_by_key(|(_, (record, _))| *record)
        .map(|((sender, _), _)| *sender);
    let memory = conduct
        .fired
        .entry(firing.procedure)
        .or_insert_with(|| Fired {
            last: fired,
            at: kernel.now(),
            support: Vec::new(),
            places: Vec::new(),
            times: 0,
        });
    memory.last = fired;
    memory.at = kernel.now();
    memory.support = firing.support;
    memory.places.push(firing.place);
    memory.times += 1;
    let mut matter = Matter::new(identity, actor, fired);
    matter.procedure = Some(firing.procedure);
    matter.sender = sender;
    let id = matters.raise(matter);
    kernel.due_now(Occurrence::Weigh(actor, id));
}

/// The identity of a firing: whose, of what, and what brought it about; never a count over the
/// run, so that nobody else's firings move its luck.
fn identity_of(
    kernel: &Kernel,
    exercise: &Exercise,
    actor: ActorId,
    firing: &Firing,
    times: u64,
) -> Identity {
    let procedure = exercise.procedure(firing.procedure);
    let (whose, what) = (
        exercise.actor_digest(actor),
        exercise.names.digest(procedure.name),
    );
    let (content, ordinal) = match procedure.repeat {
        Repeat::Once => (0, 0),
        Repeat::Every(_) => (0, times),
        Repeat::PerIncident => (
            firing.place.map_or(0, |place| digest_of(exercise, place)),
            0,
        ),
        Repeat::EachChange => {
            let cause = firing.support.iter().max().copied().unwrap_or(RecordNo(0));
            let mut text = String::new();
            kernel
                .recorder
                .get(cause)
                .fact
                .write(&mut text, &exercise.names);
            (stable(&text), 0)
        }
    };
    Identity::ROOT.derive("firing", &[whose, what, content], ordinal)
}

fn digest_of(exercise: &Exercise, value: Value) -> u64 {
    match value {
        Value::Flag(flag) => u64::from(flag),
        Value::Number(number) => number.cast_unsigned(),
        Value::Word(name) => exercise.names.digest(name),
    }
}

fn ring(
    kernel: &mut Kernel,
    exercise: &Exercise,
    actor: ActorId,
    name: Name,
    conduct: &mut Conduct,
) {
    let cause = conduct.reminders.get(&name).copied().unwrap_or(RecordNo(0));
    let note = Note::of(exercise.actor_name(actor), Fact::Rang { name }).after(cause, Label::Timer);
    conduct.rang.insert(name, kernel.note(note));
    consider(kernel, actor, conduct);
}

/// Keeps one wake-up, the earliest.
fn look_again_at(
    kernel: &mut Kernel,
    exercise: &Exercise,
    actor: ActorId,
    conduct: &mut Conduct,
    at: Option<Tick>,
) {
    let Some(at) = at.filter(|at| *at <= exercise.clock.end) else {
        return;
    };
    if let Some((due, ticket)) = conduct.wake
        && due > kernel.now()
    {
        if due <= at {
            return;
        }
        kernel.cancel(ticket);
    }
    let ticket = kernel.due_in(at - kernel.now(), Occurrence::Wake(actor));
    conduct.wake = Some((at, ticket));
}

/// How many of an actor's units with a capability are free, and the last record of one that is not.
fn count_free(
    exercise: &Exercise,
    cast: &Cast,
    crews: &Query<&Crew>,
    actor: ActorId,
    capability: CapabilityId,
) -> (u32, Option<RecordNo>) {
    let mut free = 0;
    let mut latest = None;
    for unit in exercise.unit_ids() {
        let mine = exercise
            .unit(unit)
            .is_some_and(|row| row.directed_by == actor && row.capabilities.contains(&capability));
        let Some(Ok(crew)) = cast
            .entity(unit)
            .map(|entity| crews.get(entity))
            .filter(|_| mine)
        else {
            continue;
        };
        if crew.doing == Doing::Free {
            free += 1;
        } else {
            latest = latest.max(Some(crew.last));
        }
    }
    (free, latest)
}

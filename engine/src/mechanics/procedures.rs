//! Procedures: a rule fires when its condition comes true in the performer's own picture.
//!
//! The cause of a firing is the last prerequisite to come true; the others are kept, so that
//! their slack can be told. A procedure without authority and needs is a drill and goes straight
//! to the desks; any other is weighed first.

use super::conditions::Beliefs;
use super::pictures::consider;
use crate::document::mark::Label;
use crate::kernel::identity::{Identity, stable};
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, CapabilityId, ChannelId, ProcedureId};
use crate::scenario::model::conduct::{Guard, Procedure, Repeat};
use crate::scenario::model::mark::Value;
use crate::trace::fact::Fact;
use crate::trace::record::{Ground, Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::{Conduct, Fired};
use crate::world::crew::{Crew, Doing};
use crate::world::desks::Desks;
use crate::world::lookout::Lookout;
use crate::world::matters::{Matter, Matters};
use crate::world::occurrence::Occurrence;
use crate::world::picture::Picture;
use crate::world::wires::Wires;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::entity::Entity;
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};
use std::collections::BTreeMap;

/// The mechanism: an actor looks at its procedures; a timer rings.
pub fn consider_procedures(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast, wires, lookout): (Res<Exercise>, Res<Cast>, Res<Wires>, Res<Lookout>),
    mut matters: ResMut<Matters>,
    mut conducts: Query<&mut Conduct>,
    (pictures, desks, crews): (Query<&Picture>, Query<&Desks>, Query<&Crew>),
) {
    let (Occurrence::Consider(actor) | Occurrence::Wake(actor) | Occurrence::Ring(actor, _)) = occurrence
    else {
        return;
    };
    let Some(entity) = cast.entity(actor) else {
        return;
    };
    let (Ok(mut conduct), Ok(picture), Ok(own)) =
        (conducts.get_mut(entity), pictures.get(entity), desks.get(entity))
    else {
        return;
    };
    if let Occurrence::Ring(_, set) = occurrence {
        ring(kernel, &exercise, actor, set, &mut conduct);
        return;
    }
    conduct.considering = None;
    if !own.is_manned() {
        return;
    }
    let open = |post: ActorId| {
        if !sees(&exercise, actor, post) {
            return None;
        }
        let desks = cast.entity(post).and_then(|entity| desks.get(entity).ok())?;
        desks.is_manned().then_some(desks.ready)
    };
    let is_member = |channel: ChannelId| exercise.channel(channel).members.contains(&actor);
    let down = |channel: ChannelId| wires.down_by(channel).filter(|_| is_member(channel));
    let busy = |capability: CapabilityId| busy(&exercise, &cast, (&crews, &desks), actor, capability);
    let (firings, lapsed, look_again) = {
        let mut beliefs = Beliefs {
            exercise: &exercise,
            now: kernel.now(),
            recorder: &kernel.recorder,
            actor,
            picture,
            conduct: &conduct,
            crew: crews.get(entity).ok(),
            backlog: &own.waiting,
            ready: own.ready,
            open: &open,
            down: &down,
            busy: &busy,
            every_branch: false,
            look_again: None,
        };
        let (firings, lapsed) = look(&mut beliefs);
        (firings, lapsed, beliefs.look_again)
    };
    for (_, fired) in conduct.fired.iter_mut().filter(|(id, _)| lapsed.contains(id)) {
        fired.lapsed = true;
    }
    for open in &conduct.open_matters {
        kernel.due_now(Occurrence::Weigh(actor, *open));
    }
    for firing in firings {
        fire(kernel, &exercise, (actor, &mut conduct, &lookout), firing, &mut matters);
    }
    look_again_at(kernel, &exercise, actor, &mut conduct, look_again);
}

/// Whether an actor would notice that a post opens or closes: its own, its superior's, its
/// subordinates', and those it shares a channel with.
fn sees(exercise: &Exercise, actor: ActorId, post: ActorId) -> bool {
    let command = &exercise.graphs.command;
    let is_own = actor == post || exercise.actor(actor).agency == exercise.actor(post).agency;
    let is_near = command.superior(actor) == Some(post) || command.superior(post) == Some(actor);
    is_own || is_near || exercise.graphs.talk.between(actor, post).next().is_some()
}

/// A procedure that is about to fire.
struct Firing {
    procedure: ProcedureId,
    grounds: Vec<Ground>,
    place: Option<Value>,
    sender: Option<ActorId>,
}

impl Firing {
    /// The last ground to come true.
    fn latest(&self) -> Ground {
        let latest = self.grounds.iter().max().copied();
        latest.unwrap_or(Ground::moment(Tick::ZERO))
    }
}

/// The procedures that fire, and those on each change whose condition does not hold: whether it held all
/// along is asked of no other.
fn look(beliefs: &mut Beliefs<'_>) -> (Vec<Firing>, Vec<ProcedureId>) {
    let (mut firings, mut lapsed) = (Vec::new(), Vec::new());
    for id in &beliefs.conduct.procedures {
        match holds(beliefs, *id) {
            Some(grounds) => firings.extend(fires(beliefs, *id, grounds)),
            None if beliefs.exercise.procedure(*id).repeat == Repeat::EachChange => lapsed.push(*id),
            None => {}
        }
    }
    (firings, lapsed)
}

/// On what it rests that the condition of a procedure holds now, if it could still fire.
fn holds(beliefs: &mut Beliefs<'_>, id: ProcedureId) -> Option<Vec<Ground>> {
    let procedure = beliefs.exercise.procedure(id);
    if procedure.repeat == Repeat::Once && beliefs.conduct.fired.contains_key(&id) {
        return None;
    }
    let guard = guarded(beliefs, procedure)?;
    beliefs.every_branch = procedure.repeat == Repeat::EachChange;
    let mut grounds = beliefs.hold(&procedure.when)?;
    let in_force = beliefs.conduct.in_force.get(&id).copied();
    let ready = guard.into_iter().chain([beliefs.ready]).chain(in_force);
    grounds.extend(ready.map(|record| beliefs.recorder.ground(record)));
    Some(grounds)
}

/// Whether a procedure whose condition holds fires, for the first time or again.
fn fires(beliefs: &mut Beliefs<'_>, id: ProcedureId, mut grounds: Vec<Ground>) -> Option<Firing> {
    let procedure = beliefs.exercise.procedure(id);
    let condition = grounds.len();
    let place = beliefs.picture.about(beliefs.exercise.base.location).map(|held| held.told.value).next();
    if let Some(before) = beliefs.conduct.fired.get(&id) {
        match procedure.repeat {
            Repeat::Once => return None,
            Repeat::PerIncident if before.places.contains(&place) => return None,
            Repeat::EachChange if !before.lapsed && before.support == records(&grounds) => return None,
            Repeat::Every(interval) => {
                let due = before.at + interval;
                if beliefs.now < due {
                    beliefs.look_again_at(due);
                    return None;
                }
                grounds.push(beliefs.recorder.ground_from(before.last, due));
            }
            Repeat::PerIncident | Repeat::EachChange => {}
        }
    }
    if let Repeat::Every(interval) = procedure.repeat {
        beliefs.look_again_at(beliefs.now + interval);
    }
    let sender = sender(beliefs, &grounds[..condition]);
    Some(Firing { procedure: id, grounds, place, sender })
}

/// Who sent the message that led here: the last that the actor took in before what the condition
/// rests on, latest ground first.
fn sender(beliefs: &Beliefs<'_>, grounds: &[Ground]) -> Option<ActorId> {
    let actor = beliefs.exercise.actor_name(beliefs.actor);
    let mut latest_first = grounds.to_vec();
    latest_first.sort_unstable_by(|one, other| other.cmp(one));
    let from = latest_first.into_iter().find_map(|ground| {
        let mut at = Some(ground.record);
        while let Some(record) = at.map(|number| beliefs.recorder.get(number)) {
            match record.fact {
                Fact::Handled { from, meant: true, .. } if record.actor == actor => return Some(from),
                _ => at = record.cause,
            }
        }
        None
    })?;
    beliefs.exercise.actors.iter().position(|actor| actor.name == from).map(ActorId::at)
}

/// The records of grounds, each once.
fn records(grounds: &[Ground]) -> Vec<RecordNo> {
    let mut records: Vec<RecordNo> = grounds.iter().map(|ground| ground.record).collect();
    records.sort_unstable();
    records.dedup();
    records
}

/// The record by which a guarded procedure is the actor's to perform; `Some(None)` if it always is.
fn guarded(beliefs: &Beliefs<'_>, procedure: &Procedure) -> Option<Option<RecordNo>> {
    match procedure.guard {
        Guard::Free => Some(None),
        Guard::FirstOnScene => beliefs.crew.and_then(|crew| crew.first_there).map(Some),
        Guard::Lead => beliefs.conduct.command.map(Some),
    }
}

fn fire(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (actor, conduct, lookout): (ActorId, &mut Conduct, &Lookout),
    firing: Firing,
    matters: &mut Matters,
) {
    let procedure = exercise.procedure(firing.procedure);
    let before = conduct.fired.get(&firing.procedure);
    let content = content_of(kernel, exercise, &firing);
    let equals = before.and_then(|before| before.contents.get(&content)).copied().unwrap_or(0);
    let identity = identity_of(exercise, actor, firing.procedure, (content, equals));
    let occasion = occasion(kernel, exercise, (actor, lookout), &firing);
    let fact = Fact::Fired { firing: identity, procedure: procedure.name };
    let note = Note::of(exercise.actor_name(actor), fact)
        .resting_on(&firing.grounds, Label::Timer)
        .released_by(occasion);
    let fired = kernel.note(note);
    let memory = conduct.fired.entry(firing.procedure).or_insert_with(|| Fired {
        last: fired,
        at: kernel.now(),
        support: Vec::new(),
        lapsed: false,
        places: Vec::new(),
        contents: BTreeMap::new(),
    });
    memory.last = fired;
    memory.at = kernel.now();
    memory.support = records(&firing.grounds);
    memory.lapsed = false;
    if procedure.repeat == Repeat::PerIncident {
        memory.places.push(firing.place);
    }
    *memory.contents.entry(content).or_default() += 1;
    let mut matter = Matter::new(identity, actor, fired);
    matter.procedure = Some(firing.procedure);
    matter.sender = firing.sender;
    let id = matters.raise(matter);
    kernel.due_now(Occurrence::Weigh(actor, id));
}

/// What ended a wait for something *not* to be so: the actor's latest record of this instant, or
/// something that it looks at. Nothing did where the last prerequisite came true just now.
fn occasion(
    kernel: &Kernel,
    exercise: &Exercise,
    (actor, lookout): (ActorId, &Lookout),
    firing: &Firing,
) -> Option<RecordNo> {
    let now = kernel.now();
    if firing.latest().since == now {
        return None;
    }
    let records = kernel.recorder.records();
    let first = records.partition_point(|record| record.at < now);
    let occasions = || {
        let just_now = (first..records.len()).rev();
        just_now.filter(|index| !matches!(records[*index].fact, Fact::Fired { .. }))
    };
    let own = occasions().find(|index| records[*index].actor == exercise.actor_name(actor));
    let seen = || occasions().find(|index| lookout.shows(exercise, &records[*index], actor));
    own.or_else(seen).or_else(|| occasions().next()).map(RecordNo::at)
}

/// What tells a firing from others of its procedure: nothing, the place, or what brought it about.
/// Never when that was: an hour later it would be the same firing.
fn content_of(kernel: &Kernel, exercise: &Exercise, firing: &Firing) -> u64 {
    match exercise.procedure(firing.procedure).repeat {
        Repeat::Once | Repeat::Every(_) => 0,
        Repeat::PerIncident => firing.place.map_or(0, |place| digest_of(exercise, place)),
        Repeat::EachChange => {
            let mut fact = kernel.recorder.get(firing.latest().record).fact.clone();
            if let Fact::Learned { observed, .. } = &mut fact {
                *observed = Tick::ZERO;
            }
            let mut text = String::new();
            fact.write(&mut text, &exercise.names);
            stable(&text)
        }
    }
}

/// The identity of a firing: whose, of what, what tells it apart, and which among equals; never a
/// count over the run, so that nobody else's firings move its luck.
fn identity_of(
    exercise: &Exercise,
    actor: ActorId,
    procedure: ProcedureId,
    (content, equals): (u64, u64),
) -> Identity {
    let procedure = exercise.procedure(procedure);
    let (whose, what) = (exercise.actor_digest(actor), exercise.names.digest(procedure.name));
    Identity::ROOT.derive("firing", &[whose, what, content], equals)
}

fn digest_of(exercise: &Exercise, value: Value) -> u64 {
    match value {
        Value::Flag(flag) => u64::from(flag),
        Value::Number(number) => number.cast_unsigned(),
        Value::Word(name) => exercise.names.digest(name),
    }
}

fn ring(kernel: &mut Kernel, exercise: &Exercise, actor: ActorId, set: RecordNo, conduct: &mut Conduct) {
    let Fact::TimerSet { name } = kernel.recorder.get(set).fact else {
        return;
    };
    let note = Note::of(exercise.actor_name(actor), Fact::Rang { name }).after(set, Label::Timer);
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

/// How many units with a capability an actor has, and the records since which some are not free,
/// earliest first.
fn busy(
    exercise: &Exercise,
    cast: &Cast,
    (crews, desks): (&Query<&Crew>, &Query<&Desks>),
    actor: ActorId,
    capability: CapabilityId,
) -> (usize, Vec<RecordNo>) {
    let mine = |unit: &ActorId| {
        let row = exercise.unit(*unit);
        row.is_some_and(|row| row.directed_by == actor && row.capabilities.contains(&capability))
    };
    let units: Vec<Entity> = exercise.unit_ids().filter(mine).filter_map(|unit| cast.entity(unit)).collect();
    let busy_since = |unit: &Entity| {
        let (crew, desks) = (crews.get(*unit).ok()?, desks.get(*unit).ok()?);
        let called = (crew.doing != Doing::Free).then_some(crew.busy);
        called.or(desks.is_lost().then_some(desks.ready))
    };
    let mut busy: Vec<RecordNo> = units.iter().filter_map(busy_since).collect();
    busy.sort_unstable();
    (units.len(), busy)
}

//! The coda: what the end of an exercise leaves open, and what was the case all along.
//!
//! The truth stands only here, after everything that anybody did: so a change of the truth moves
//! no record before the first that observed it.

use crate::document::mark::Label;
use crate::kernel::tick::Tick;
use crate::mechanics::casualties::fates::{self, Fates};
use crate::mechanics::truth;
use crate::scenario::ids::{ActorId, IncidentId, TaskId};
use crate::scenario::model::incident::Task;
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::{Note, RecordNo, Recorder};
use crate::world::Kernel;
use crate::world::cast::{Cast, Exercise};
use crate::world::crew::Crew;
use crate::world::desks::{Desks, Work};
use crate::world::matters::{Matter, MatterId, Matters, Stage};
use crate::world::people::People;
use crate::world::scene::Scenes;
use crate::world::script::{Script, TaskState};
use bevy_ecs::world::World;

/// Writes the coda at the end of the exercise. `reference` says how many died of each incident under a
/// perfect organisation, if that is asked for.
pub fn write(kernel: &mut Kernel, world: &mut World, reference: Option<&[u32]>) {
    let exercise = world.resource::<Exercise>().clone();
    let end = exercise.clock.end;
    let fates = fates(kernel, world);
    let recorder = &mut kernel.recorder;
    let excon = exercise.actor_name(exercise.excon);
    let ended = recorder.write(end, Note::of(excon, Fact::End {}).after(RecordNo::START, Label::Script));
    open_matters(recorder, end, &exercise, world);
    open_tasks(recorder, end, &exercise, world);
    people(recorder, (end, ended), &exercise, (&fates, reference));
    truths(recorder, (end, ended), &exercise, world.resource::<Scenes>());
}

/// What became of the people of each incident.
pub fn fates(kernel: &mut Kernel, world: &World) -> Vec<Fates> {
    let (exercise, people) = (world.resource::<Exercise>(), world.resource::<People>());
    let ids = (0..exercise.incidents.len()).map(IncidentId::at);
    ids.map(|id| fates::fates(&mut kernel.draws, exercise, people, id, exercise.clock.end)).collect()
}

/// What became of the people hurt, and what would have under a perfect organisation: no more than is told of
/// where nobody was hurt.
fn people(
    recorder: &mut Recorder,
    (end, ended): (Tick, RecordNo),
    exercise: &Exercise,
    (fates, reference): (&[Fates], Option<&[u32]>),
) {
    for (index, (row, fates)) in exercise.incidents.iter().zip(fates).enumerate() {
        if fates.hurt() == 0 {
            continue;
        }
        let Fates { survived, died, fixed, without_care } = *fates;
        let fact = Fact::Fates { incident: row.name, survived, died, fixed, without_care };
        recorder.write(end, Note::of(row.name, fact).after(ended, Label::Instant));
        if let Some(died) = reference.and_then(|died| died.get(index)) {
            let fact = Fact::Reference { incident: row.name, died: *died };
            recorder.write(end, Note::of(row.name, fact).after(ended, Label::Instant));
        }
    }
}

fn open_matters(recorder: &mut Recorder, end: Tick, exercise: &Exercise, world: &World) {
    for (id, matter) in world.resource::<Matters>().iter() {
        let Some((mut label, reason)) = why_open(recorder, matter) else {
            continue;
        };
        if matter.stage == Stage::Queued && is_at_the_door(world, matter.actor, id) {
            label = Label::Staffing;
        }
        let procedure = exercise.matter_name(matter.procedure);
        let fact = Fact::Unresolved { firing: matter.identity, procedure, reason };
        recorder.write(end, Note::of(exercise.actor_name(matter.actor), fact).after(matter.last, label));
    }
}

/// Whether a matter waits for its post to open, and not for a desk.
fn is_at_the_door(world: &World, actor: ActorId, id: MatterId) -> bool {
    let entity = world.resource::<Cast>().entity(actor);
    let desks = entity.and_then(|entity| world.get::<Desks>(entity));
    let waits = |desks: &Desks| {
        let mut waiting = desks.waiting.iter();
        waiting.any(|item| item.work == Work::Matter(id) && desks.is_at_the_door(item))
    };
    desks.is_some_and(waits)
}

/// What an open matter was waiting for last, and why it came to no end; nothing if it did.
fn why_open(recorder: &Recorder, matter: &Matter) -> Option<(Label, Reason)> {
    Some(match matter.stage {
        Stage::Seeking => (Label::Seeking, Reason::NoInformation),
        Stage::Consulting => (Label::Seeking, Reason::Unfinished),
        // The first answer is not overdue yet.
        Stage::Waiting if matter.attempts <= 1 => (Label::Authority, Reason::Unfinished),
        Stage::Waiting => (Label::Authority, Reason::NoAnswer),
        Stage::Stalled => match recorder.get(matter.last).fact {
            Fact::Stalled { reason, .. } => (Label::Stalled, reason),
            _ => (Label::Stalled, Reason::NoAnswer),
        },
        Stage::Raised | Stage::Acting => (Label::Processing, Reason::Unfinished),
        Stage::Paused => (Label::Staffing, Reason::Unfinished),
        Stage::Queued => (Label::Queueing, Reason::Unfinished),
        Stage::Deliberating => (Label::Deliberation, Reason::Unfinished),
        Stage::Awaiting => (Label::Transmission, Reason::Unfinished),
        Stage::Planned | Stage::Done => return None,
    })
}

fn open_tasks(recorder: &mut Recorder, end: Tick, exercise: &Exercise, world: &World) {
    let (script, people) = (world.resource::<Script>(), world.resource::<People>());
    for (index, (task, state)) in exercise.tasks.iter().zip(&script.tasks).enumerate() {
        let is_idle = task.each.is_some() && !people.are_at_work(TaskId::at(index));
        if !state.done {
            let held = state.held.filter(|held| waits_outside(world, *held));
            let (cause, label) = match (held, state.rests_since, state.started) {
                (Some(held), ..) => (held, Label::Holding),
                (None, Some(rests), _) => (rests, Label::Resource),
                (None, None, Some(started)) if is_idle => (started, Label::Resource),
                (None, None, Some(started)) => (started, Label::Work),
                (None, None, None) => match asked_for(task, state, world.resource::<Scenes>()) {
                    Some(asked) => (asked, Label::Resource),
                    None => (RecordNo::START, Label::Script),
                },
            };
            recorder.write(end, Note::of(task.name, Fact::TaskOpen { task: task.name }).after(cause, label));
        }
    }
}

/// Whether a unit still waits at the edge at which a record says that it stands.
fn waits_outside(world: &World, held: RecordNo) -> bool {
    let cast = world.resource::<Cast>();
    let mut crews = cast.0.iter().filter_map(|entity| world.get::<Crew>(*entity));
    crews.any(|crew| crew.hold.is_some_and(|hold| hold.record == held))
}

/// The record since which work could have begun if those had been there who do it.
fn asked_for(task: &Task, state: &TaskState, scenes: &Scenes) -> Option<RecordNo> {
    let came: Option<Vec<&Vec<RecordNo>>> = state.marks.iter().map(|(_, came)| came.as_ref()).collect();
    let mut records: Vec<RecordNo> = came?.into_iter().flatten().copied().collect();
    if let Some(incident) = task.incident {
        records.push(scenes.begun[incident.index()]?.1);
    }
    records.into_iter().max()
}

fn truths(recorder: &mut Recorder, at_end: (Tick, RecordNo), exercise: &Exercise, scenes: &Scenes) {
    let (end, ended) = at_end;
    for (index, incident) in exercise.incidents.iter().enumerate() {
        let Some(course) = truth::course(exercise, scenes, IncidentId::at(index)) else {
            continue;
        };
        let mut known = Vec::new();
        for since in course.changes().into_iter().filter(|since| *since <= end) {
            for (element, value) in course.at(exercise, since) {
                if known.contains(&(element, value)) {
                    continue;
                }
                known.retain(|(other, _)| *other != element);
                known.push((element, value));
                let site = exercise.site(incident.site).name;
                let fact = Fact::Truth { element: exercise.element(element).name, site, value, since };
                recorder.write(
                    end,
                    Note::of(exercise.actor_name(exercise.excon), fact).after(ended, Label::Instant),
                );
            }
        }
    }
}

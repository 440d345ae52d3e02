//! The coda: what the end of an exercise leaves open, and what was the case all along.
//!
//! The truth stands only here, after everything that anybody did: so a change of the truth moves
//! no record before the first that observed it.

use crate::document::mark::Label;
use crate::kernel::tick::Tick;
use crate::mechanics::truth;
use crate::scenario::ids::IncidentId;
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::{Note, RecordNo, Recorder};
use crate::world::Kernel;
use crate::world::cast::Exercise;
use crate::world::matters::{Matters, Stage};
use crate::world::scene::Scenes;
use crate::world::script::Script;
use bevy_ecs::world::World;

/// Writes the coda at the end of the exercise.
pub fn write(kernel: &mut Kernel, world: &mut World) {
    let exercise = world.resource::<Exercise>().clone();
    let end = exercise.clock.end;
    let recorder = &mut kernel.recorder;
    let excon = exercise.actor_name(exercise.excon);
    let ended = recorder.write(end, Note::of(excon, Fact::End {}).after(RecordNo::START, Label::Script));
    open_matters(recorder, end, &exercise, world.resource::<Matters>());
    open_tasks(recorder, end, &exercise, world.resource::<Script>());
    truths(recorder, (end, ended), &exercise, world.resource::<Scenes>());
}

fn open_matters(recorder: &mut Recorder, end: Tick, exercise: &Exercise, matters: &Matters) {
    for (_, matter) in matters.iter() {
        let (label, reason) = match matter.stage {
            Stage::Seeking => (Label::Seeking, Reason::NoInformation),
            Stage::Waiting => (Label::Authority, Reason::NoAnswer),
            Stage::Stalled => (Label::Stalled, Reason::NoAnswer),
            Stage::Raised
            | Stage::Queued
            | Stage::Deliberating
            | Stage::Acting
            | Stage::Awaiting
            | Stage::Done => {
                continue;
            }
        };
        let procedure = exercise.matter_name(matter.procedure);
        let fact = Fact::Unresolved { firing: matter.identity, procedure, reason };
        recorder.write(end, Note::of(exercise.actor_name(matter.actor), fact).after(matter.last, label));
    }
}

fn open_tasks(recorder: &mut Recorder, end: Tick, exercise: &Exercise, script: &Script) {
    for (task, state) in exercise.tasks.iter().zip(&script.tasks) {
        if !state.done {
            let (cause, label) =
                state.started.map_or((RecordNo::START, Label::Script), |started| (started, Label::Work));
            recorder.write(end, Note::of(task.name, Fact::TaskOpen { task: task.name }).after(cause, label));
        }
    }
}

fn truths(recorder: &mut Recorder, at_end: (Tick, RecordNo), exercise: &Exercise, scenes: &Scenes) {
    let (end, ended) = at_end;
    for (index, incident) in exercise.incidents.iter().enumerate() {
        let Some(began) = scenes.began(IncidentId::at(index)) else {
            continue;
        };
        let mut known = Vec::new();
        for since in truth::changes(incident, began).into_iter().filter(|since| *since <= end) {
            for (element, value) in truth::of(exercise, incident, began, since) {
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

//! Tasks: work with prerequisites. It starts when the last of them has come true.
//!
//! Tasks that need units and zones come with the mechanisms that hold units; here work that
//! needs neither runs through, so that plans can be checked against their critical path.

use super::Draw;
use crate::document::mark::Label;
use crate::kernel::draws::Purpose;
use crate::scenario::ids::TaskId;
use crate::trace::fact::Fact;
use crate::trace::marks::Matcher;
use crate::trace::record::Note;
use crate::world::cast::Exercise;
use crate::world::occurrence::Occurrence;
use crate::world::script::{Prerequisites, Script};
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Res, ResMut};

const EFFORT: Purpose = Purpose::new("tasks.effort");

/// What this mechanism draws for.
pub const PURPOSES: [Purpose; 1] = [EFFORT];

/// The mechanism: a task starts, a task is done.
pub fn work(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    exercise: Res<Exercise>,
    mut script: ResMut<Script>,
) {
    match occurrence {
        Occurrence::TaskReady(id) => start(kernel, &exercise, id, &mut script.tasks[id.index()]),
        Occurrence::TaskDone(id) => finish(kernel, &exercise, id, &mut script.tasks[id.index()]),
        _ => {}
    }
}

/// Sets every task to wait for its prerequisites; those without any start at once.
pub fn prepare(kernel: &mut Kernel, exercise: &Exercise, script: &mut Script) {
    for (index, task) in exercise.tasks.iter().enumerate() {
        let marks = task.after.iter().map(|mark| (Matcher::new(mark), None)).collect();
        script.tasks.push(Prerequisites { marks, ..Prerequisites::default() });
        if task.after.is_empty() {
            kernel.due_now(Occurrence::TaskReady(TaskId::at(index)));
        } else {
            script.waiting_tasks.push(index);
        }
    }
}

fn start(kernel: &mut Kernel, exercise: &Exercise, id: TaskId, state: &mut Prerequisites) {
    let task = exercise.task(id);
    if !task.runs_by_itself() || state.started.is_some() {
        return;
    }
    let records = state.marks.iter().filter_map(|(_, came)| came.as_ref());
    let grounds: Vec<_> = records.flatten().map(|record| kernel.recorder.ground(*record)).collect();
    let note = Note::of(task.name, Fact::TaskStarted { task: task.name }).resting_on(&grounds, Label::Script);
    state.started = Some(kernel.note(note));
    let draw = Draw::new(EFFORT, exercise.names.digest(task.name), 0);
    let effort = draw.duration(kernel, &task.effort);
    kernel.due_in(effort, Occurrence::TaskDone(id));
}

fn finish(kernel: &mut Kernel, exercise: &Exercise, id: TaskId, state: &mut Prerequisites) {
    let task = exercise.task(id);
    if let Some(started) = state.started {
        kernel.note(Note::of(task.name, Fact::TaskDone { task: task.name }).after(started, Label::Work));
        state.done = true;
    }
}

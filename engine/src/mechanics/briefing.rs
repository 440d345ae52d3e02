//! Briefing: who takes over is told how things stand before it decides anything.
//!
//! A post that opens on order is briefed, and whoever takes command from somebody. Meanwhile its
//! decisions pause: they are not taken up, and those that wait before its desks are put aside. What a
//! desk has in hand goes on, and so do drills and messages.

use super::Draw;
use super::pictures::consider;
use crate::document::mark::Label;
use crate::kernel::draws::Purpose;
use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::ids::ActorId;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::desks::{Desks, Work};
use crate::world::matters::{MatterId, Matters, Stage};
use crate::world::occurrence::Occurrence;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

/// How long a briefing takes.
pub const LENGTH: Purpose = Purpose::new("briefing.length");

/// What this mechanism draws for.
pub const PURPOSES: [Purpose; 1] = [LENGTH];

/// The mechanism: a briefing begins or ends.
pub fn brief(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast): (Res<Exercise>, Res<Cast>),
    mut matters: ResMut<Matters>,
    mut actors: Query<(&mut Desks, &mut Conduct)>,
) {
    let (Occurrence::Brief(actor, ..) | Occurrence::Briefed(actor, _)) = occurrence else {
        return;
    };
    let Some(Ok((mut desks, mut conduct))) = cast.entity(actor).map(|entity| actors.get_mut(entity)) else {
        return;
    };
    if desks.is_lost() {
        return desks.postponed.push(occurrence);
    }
    let mut room = Room {
        kernel,
        exercise: &exercise,
        actor,
        desks: &mut desks,
        conduct: &mut conduct,
        matters: &mut matters,
    };
    match occurrence {
        Occurrence::Brief(_, took_over, by) => room.begin(took_over, by),
        Occurrence::Briefed(_, began) => room.end(began),
        _ => {}
    }
}

/// Who is briefed, and what waits meanwhile.
struct Room<'a> {
    kernel: &'a mut Kernel,
    exercise: &'a Exercise,
    actor: ActorId,
    desks: &'a mut Desks,
    conduct: &'a mut Conduct,
    matters: &'a mut Matters,
}

impl Room<'_> {
    fn note(&mut self, fact: Fact, cause: RecordNo, label: Label, ended_by: Option<RecordNo>) -> RecordNo {
        let note = Note::of(self.exercise.actor_name(self.actor), fact).after(cause, label);
        self.kernel.note(note.released_by(ended_by))
    }

    fn begin(&mut self, took_over: RecordNo, from: Name) {
        let length = self.length(from);
        if length <= Tick::ZERO {
            return;
        }
        let began = self.note(Fact::BriefingBegan {}, took_over, Label::Staffing, None);
        self.desks.briefings.push(began);
        self.kernel.due_in(length, Occurrence::Briefed(self.actor, began));
        self.put_aside(began);
    }

    /// Drawn for whom and from whom; which among equals tells it from others.
    fn length(&mut self, from: Name) -> Tick {
        let (whose, from) = (self.exercise.actor_digest(self.actor), self.exercise.names.digest(from));
        let equals = self.conduct.briefed.entry(from).or_default();
        let identity = Identity::ROOT.derive("briefing", &[whose, from], *equals);
        *equals += 1;
        let law = self.exercise.parameters.command.briefing.clone();
        Draw::new(LENGTH, whose, identity.0).duration(self.kernel, &law)
    }

    /// Decisions that wait before the desks leave the queue.
    fn put_aside(&mut self, began: RecordNo) {
        for item in std::mem::take(&mut self.desks.waiting) {
            match item.work {
                Work::Matter(id) if !self.matters.get(id).decided => {
                    let matter = self.matters.get(id);
                    let procedure = self.exercise.matter_name(matter.procedure);
                    let fact = Fact::Paused { firing: matter.identity, procedure };
                    let paused = self.note(fact, item.since, Label::Queueing, Some(began));
                    let matter = self.matters.get_mut(id);
                    (matter.last, matter.stage) = (paused, Stage::Paused);
                    self.conduct.paused.push(id);
                }
                Work::Matter(_) | Work::Transmission(_) => self.desks.waiting.push(item),
            }
        }
    }

    /// What was put aside is weighed again, unless another briefing goes on.
    fn end(&mut self, began: RecordNo) {
        let briefed = self.note(Fact::Briefed {}, began, Label::Staffing, None);
        self.desks.briefings.retain(|other| *other != began);
        if !self.desks.briefings.is_empty() {
            return;
        }
        for id in std::mem::take(&mut self.conduct.paused) {
            self.take_up(id, briefed);
        }
        consider(self.kernel, self.actor, self.conduct);
    }

    fn take_up(&mut self, id: MatterId, briefed: RecordNo) {
        let matter = self.matters.get(id);
        let procedure = self.exercise.matter_name(matter.procedure);
        let fact = Fact::Reconsidered { firing: matter.identity, procedure };
        let again = self.note(fact, matter.last, Label::Staffing, Some(briefed));
        let matter = self.matters.get_mut(id);
        (matter.last, matter.stage) = (again, Stage::Raised);
        self.kernel.due_now(Occurrence::Weigh(self.actor, id));
    }
}

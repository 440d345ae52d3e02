//! Interruption: what an actor was at who is lost: what lies on its desks, and where a unit was going.
//!
//! The loss ends the work on it. A unit that comes back goes on where it was: it has as far to go as
//! before.

use crate::document::mark::Label;
use crate::scenario::ids::ActorId;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::Exercise;
use crate::world::crew::{Appointment, Crew, Doing};
use crate::world::desks::{Waiting, Work};
use crate::world::mail::{Mail, MessageId};
use crate::world::matters::{MatterId, Matters, Stage};
use crate::world::occurrence::Occurrence;
use crate::world::{Chronicle, Kernel};

/// A message that a desk was taking in is taken in anew later.
pub(super) fn service(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (actor, lost): (ActorId, RecordNo),
    (id, mail): (MessageId, &mut Mail),
) -> Waiting {
    let message = mail.get_mut(id);
    if let Some(ticket) = message.service.take() {
        kernel.cancel(ticket);
    }
    let label = if message.to == actor { Label::Processing } else { Label::Relay };
    let fact = Fact::Interrupted { item: message.identity };
    let note = Note::of(exercise.actor_name(actor), fact).after(message.last, label);
    message.last = kernel.note(note.released_by(Some(lost)));
    let priority = message.priority;
    Waiting::new(Work::Transmission(id), priority, message.last)
}

/// A matter that a desk had in hand is taken up later, at the step where it was.
pub(super) fn matter(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (actor, lost): (ActorId, RecordNo),
    (id, matters): (MatterId, &mut Matters),
) -> Waiting {
    let matter = matters.get_mut(id);
    if let Some(ticket) = matter.timer.take() {
        kernel.cancel(ticket);
    }
    let label = if matter.stage == Stage::Deliberating { Label::Deliberation } else { Label::Processing };
    let fact = Fact::Interrupted { item: matter.identity };
    let note = Note::of(exercise.actor_name(actor), fact).after(matter.last, label);
    matter.last = kernel.note(note.released_by(Some(lost)));
    matter.stage = Stage::Queued;
    let priority = matter.procedure.map_or(5, |procedure| exercise.procedure(procedure).priority);
    Waiting::new(Work::Matter(id), priority, matter.last)
}

/// A unit that was turning out, on the road or looking around comes no further.
pub(super) fn mission(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (unit, lost): (ActorId, RecordNo),
    crew: &mut Crew,
) {
    if let Some(task) = crew.task.take() {
        kernel.due_now(Occurrence::Quit(task, unit));
    }
    let Some(next) = crew.next.take() else {
        return;
    };
    kernel.cancel(next.ticket);
    crew.interrupted = Some((next.what, next.at - kernel.now()));
    let label = match crew.doing {
        Doing::Travelling => Label::Travel,
        Doing::LookingAround => Label::SizeUp,
        Doing::TurningOut if crew.equipping => Label::Equipment,
        Doing::TurningOut
        | Doing::Free
        | Doing::Elsewhere
        | Doing::Called
        | Doing::OnScene
        | Doing::HandingOver => Label::Turnout,
    };
    let fact = Fact::Interrupted { item: crew.mission };
    let note = Note::of(exercise.actor_name(unit), fact).after(crew.last, label);
    crew.last = kernel.note(note.released_by(Some(lost)));
}

/// A unit that is back goes on with what it was at.
pub(super) fn go_on(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (unit, back): (ActorId, RecordNo),
    crew: &mut Crew,
) {
    let Some((what, left)) = crew.interrupted.take() else {
        if crew.doing == Doing::OnScene {
            crew.last = back;
        }
        return;
    };
    let to = exercise.site(crew.bound_for.unwrap_or(crew.place)).name;
    let note = Note::of(exercise.actor_name(unit), Fact::Resumed { to }).after(crew.last, Label::Resource);
    crew.last = kernel.note(note.released_by(Some(back)));
    if let Some(journey) = &mut crew.journey {
        journey.left = kernel.now() + left - journey.length;
    }
    crew.next = Some(Appointment::make(kernel, left, what));
}

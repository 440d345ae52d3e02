//! Interruption: what is on the desks of an actor who is lost. The loss ends the work on it.

use crate::document::mark::Label;
use crate::scenario::ids::ActorId;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::Exercise;
use crate::world::desks::{Waiting, Work};
use crate::world::mail::{Mail, MessageId};
use crate::world::matters::{MatterId, Matters, Stage};
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
    Waiting { work: Work::Transmission(id), priority, since: message.last, patience: None }
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
    Waiting { work: Work::Matter(id), priority, since: matter.last, patience: None }
}

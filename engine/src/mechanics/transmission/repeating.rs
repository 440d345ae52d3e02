//! Repeating: who wants an acknowledgement and hears nothing says it again, a few times.
//!
//! He cannot know whether the message was lost or only waits at the other end. So there may be two
//! of it; each is an item of work, and the second changes nothing more.

use super::super::Draw;
use super::{TIME_OUT, Way};
use crate::document::mark::Label;
use crate::kernel::tick::Tick;
use crate::scenario::ids::ActorId;
use crate::scenario::model::organisation::ChannelKind;
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::Note;
use crate::world::mail::{Errand, Mail, MessageId, Transmission};
use crate::world::occurrence::Occurrence;
use crate::world::{Chronicle, Kernel};

/// Nobody waits any more for the acknowledgement of a message or of what it repeats. False if it had
/// come before.
pub(super) fn stop(kernel: &mut Kernel, mail: &mut Mail, id: MessageId) -> bool {
    let first = mail.get(id).repeats.unwrap_or(id);
    let first = mail.get_mut(first);
    if let Some(ticket) = first.overdue.take() {
        kernel.cancel(ticket);
    }
    !std::mem::replace(&mut first.confirmed, true)
}

impl Way<'_> {
    /// The sender of a message that wants an acknowledgement waits for it from now on, once: if the
    /// message passes through its hands again, that is the same wait.
    pub(super) fn await_acknowledgement(&mut self, actor: ActorId) {
        let message = &mut *self.message;
        let waits = message.overdue.is_some() || message.given_up;
        if !message.acknowledge || waits || message.repeats.is_some() || message.from != actor {
            return;
        }
        let draw = Draw::new(TIME_OUT, self.exercise.actor_digest(actor), message.identity.0);
        let mut channels = message.route.iter().map(|hop| self.exercise.channel(hop.channel).kind);
        message.by_letter |= channels.any(|kind| kind == ChannelKind::Formal);
        let transmission = &self.exercise.parameters.transmission;
        let law = if message.by_letter { &transmission.time_out_formal } else { &transmission.time_out };
        let delay = draw.at(message.repetitions).duration(self.kernel, law).max(Tick(1));
        message.since = message.last;
        message.overdue = Some(self.kernel.due_in(delay, Occurrence::Overdue(self.id, actor)));
    }

    /// No acknowledgement in time: the message is repeated, up to the retries. What may still lie
    /// at the other end is said a second time; that message is given back, to be sent.
    pub(super) fn overdue(&mut self, actor: ActorId) -> Option<Transmission> {
        self.message.overdue = None;
        if f64::from(self.message.repetitions) >= self.exercise.parameters.transmission.retries {
            self.give_up(actor);
            return None;
        }
        self.message.repetitions += 1;
        let before = std::mem::replace(&mut self.message.last, self.message.since);
        self.note_repetition(actor, Label::Retry);
        if self.message.lost {
            let again = self.afresh();
            *self.message = again;
            self.kernel.due_now(Occurrence::Dial(self.id, actor));
            return None;
        }
        self.await_acknowledgement(actor);
        let mut again = self.afresh();
        again.repeats = Some(self.id);
        self.message.last = before;
        Some(again)
    }

    fn give_up(&mut self, actor: ActorId) {
        let (message, to) = (self.message.identity, self.exercise.actor_name(self.message.to));
        let fact = Fact::GaveUp { message, to, reason: Reason::NoAnswer };
        let note = Note::of(self.exercise.actor_name(actor), fact).after(self.message.since, Label::Retry);
        let given_up = self.kernel.note(note.released_by(self.back));
        self.message.given_up = true;
        if let Errand::Answer(..) = self.message.errand {
            self.kernel.due_now(Occurrence::Answer(actor, self.id, given_up));
        }
    }

    /// The message as it was when it was first said.
    fn afresh(&self) -> Transmission {
        Transmission {
            says: self.message.said.clone(),
            holder: self.message.from,
            route: Vec::new(),
            visits: 0,
            overdue: None,
            line: None,
            service: None,
            astray: false,
            lost: false,
            in_vain: None,
            came_over: None,
            copy: self.message.repetitions,
            missed: Vec::new(),
            ..self.message.clone()
        }
    }

    /// The sender hears that its message was taken in.
    pub(super) fn confirm(&mut self, actor: ActorId) {
        let to = self.message.to;
        let fact = Fact::Acknowledged { message: self.message.identity, by: self.exercise.actor_name(to) };
        self.note(actor, fact, Label::Transmission);
        let heard = self.message.last;
        match self.message.errand {
            Errand::Answer(..) => {
                self.kernel.due_now(Occurrence::Answer(actor, self.id, heard));
            }
            Errand::TakeOver => {
                self.kernel.due_now(Occurrence::HandedOver(actor, to, heard));
            }
            _ => {}
        }
    }
}

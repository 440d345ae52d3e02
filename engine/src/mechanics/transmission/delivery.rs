//! Delivery: the end of a hop, where a message comes before the desks of whoever it reached.

use super::super::Draw;
use super::super::attention;
use super::{PATIENCE, RETENTION, Way};
use crate::document::action::Form;
use crate::document::mark::Label;
use crate::kernel::agenda::Ticket;
use crate::scenario::ids::{ActorId, ChannelId};
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::Note;
use crate::world::Chronicle;
use crate::world::desks::{Desks, Waiting, Work};
use crate::world::mail::Errand;
use crate::world::occurrence::Occurrence;

impl Way<'_> {
    pub(super) fn deliver(&mut self, reached: ActorId, desks: &mut Desks) {
        let from = self.message.holder;
        if desks.is_lost() {
            return self.find_nobody(from);
        }
        let channel = self.channel();
        let fact = Fact::Delivered {
            message: self.message.identity,
            kind: self.message.kind,
            from: self.exercise.actor_name(from),
            channel: channel.map(|channel| self.exercise.channel(channel).name),
        };
        // Exercise control uses no channel: what it spreads over time keeps its own time.
        let label = if from == self.exercise.public {
            Label::Answering
        } else if from == self.exercise.excon {
            Label::Script
        } else {
            Label::Transmission
        };
        self.note(reached, fact, label);
        self.retain(from, reached, channel);
        self.move_to(reached);
        let waiting = desks.waiting.len();
        if attention::omits(self.kernel, self.exercise, (reached, waiting), self.message) {
            return self.omit(reached, waiting);
        }
        let patience = self.patience(reached);
        let priority = self.deferred_priority(from, reached);
        let item = Waiting::new(Work::Transmission(self.id), priority, self.message.last);
        let item = Waiting { patience, ..item };
        attention::enqueue(self.kernel, reached, desks, item);
    }

    /// The post is lost: a caller hears that nobody answers, any other sender hears nothing.
    fn find_nobody(&mut self, from: ActorId) {
        if self.message.line.is_none() {
            return self.fail(from, Reason::Lost, Label::Transmission);
        }
        self.note_failure(from, Reason::Lost, Label::Transmission);
        self.wires.release(self.message.line.take());
        self.dial_later(from, Reason::Lost);
    }

    fn move_to(&mut self, reached: ActorId) {
        if self.message.astray {
            self.message.route.clear();
        } else if !self.message.route.is_empty() {
            self.message.route.remove(0);
        }
        self.message.holder = reached;
        self.message.visits += 1;
    }

    /// Each element survives the hop with a probability that the form and interoperability give.
    fn retain(&mut self, from: ActorId, reached: ActorId, channel: Option<ChannelId>) {
        let Some(channel) = channel else { return };
        let form = self.exercise.channel(channel).form.unwrap_or(self.message.form);
        (self.message.put, self.message.came_over) = (form, Some(channel));
        let transmission = &self.exercise.parameters.transmission;
        // What is to be agreed is read back: it comes across, or the message does not.
        if let Errand::Answer(..) = self.message.errand {
            return;
        }
        let phi = match form {
            Form::Free => transmission.retention_free,
            Form::Structured | Form::Methane => transmission.retention_structured,
            Form::SharedLog => transmission.retention_shared_log,
        };
        let gain = transmission.retention_gain * self.interoperability(from, reached);
        let phi = phi + (1.0 - phi) * gain;
        let draw = Draw::new(RETENTION, self.exercise.actor_digest(reached), self.message.identity.0);
        let draw = draw.at(self.message.turn());
        let (kernel, exercise, cause, message) =
            (&mut *self.kernel, self.exercise, self.message.last, self.message.identity);
        let mut missed = Vec::new();
        self.message.says.retain(|told| {
            let element = exercise.element(told.element).name;
            let about = told.about.map_or(0, |about| exercise.names.digest(about));
            let survives = draw.about(&[exercise.names.digest(element), about]).chance(kernel, phi);
            if !survives {
                let fact = Fact::Dropped { message, element, reason: Reason::NotRetained };
                kernel.note(Note::of(exercise.actor_name(reached), fact).after(cause, Label::Instant));
                missed.push(told.element);
            }
            survives
        });
        self.message.missed.extend(missed);
    }

    fn omit(&mut self, reached: ActorId, waiting: usize) {
        let fact =
            Fact::Omitted { item: self.message.identity, kind: self.message.kind, waiting: waiting as u32 };
        self.note(reached, fact, Label::Instant);
        self.lose();
    }

    fn patience(&mut self, reached: ActorId) -> Option<Ticket> {
        let Errand::Pass(source) = self.message.errand else {
            return None;
        };
        let law = self.exercise.source(source).patience.as_ref()?;
        let delay = self.draw(PATIENCE, reached).duration(self.kernel, law);
        Some(self.kernel.due_in(delay, Occurrence::Impatience(reached, self.id)))
    }

    /// Items from those one works badly with are put off, never put away.
    fn deferred_priority(&self, from: ActorId, reached: ActorId) -> u8 {
        let strangeness = 1.0 - self.interoperability(from, reached);
        let steps = libm::round(self.exercise.parameters.transmission.deferral * strangeness);
        self.message.priority.saturating_sub(steps as u8)
    }
}

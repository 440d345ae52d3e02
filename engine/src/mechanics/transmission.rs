//! Transmission: how a message gets from one desk to the next, and how it fails to.
//!
//! Only the addressed recipient learns. A message goes hop by hop: a free line, the time on the
//! way, perhaps the wrong post, and each element survives or not. An intermediate post passes on
//! only what is addressed onward; for it that is an item of work like any other. Who telephones
//! knows when he reaches nobody and tries again; what needs no acknowledgement can vanish
//! unnoticed; what needs one is repeated until it comes, for a while.

mod delivery;
mod repeating;

use super::Draw;
use crate::document::mark::Label;
use crate::kernel::draws::Purpose;
use crate::kernel::tick::Tick;
use crate::scenario::graphs::routing::{self, Hop};
use crate::scenario::ids::{ActorId, ChannelId};
use crate::scenario::model::organisation::{ChannelKind, Liaison};
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::crew::{Crew, Doing};
use crate::world::desks::Desks;
use crate::world::mail::{Errand, Mail, MessageId, Transmission};
use crate::world::occurrence::Occurrence;
use crate::world::wires::{Line, Wires};
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

const LATENCY: Purpose = Purpose::new("transmission.latency");
const VANISH: Purpose = Purpose::new("transmission.vanish");
const MISROUTE: Purpose = Purpose::new("transmission.misroute");
const SIBLING: Purpose = Purpose::new("transmission.sibling");
const FORWARD: Purpose = Purpose::new("transmission.forward");
const RETENTION: Purpose = Purpose::new("transmission.retention");
const REDIAL: Purpose = Purpose::new("transmission.redial");
const TIME_OUT: Purpose = Purpose::new("transmission.time-out");
const PATIENCE: Purpose = Purpose::new("transmission.patience");

/// What this mechanism draws for.
pub const PURPOSES: [Purpose; 9] =
    [LATENCY, VANISH, MISROUTE, SIBLING, FORWARD, RETENTION, REDIAL, TIME_OUT, PATIENCE];

/// The mechanism: a message sets out, arrives, is overdue, is confirmed.
pub fn transmit(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast): (Res<Exercise>, Res<Cast>),
    (mut mail, mut wires): (ResMut<Mail>, ResMut<Wires>),
    mut desks: Query<&mut Desks>,
    mut crews: Query<&mut Crew>,
) {
    let (id, actor) = match occurrence {
        Occurrence::Dial(id, actor) | Occurrence::Deliver(id, actor) => (id, actor),
        Occurrence::Overdue(id, actor) | Occurrence::Confirm(id, actor) => (id, actor),
        _ => return,
    };
    let mut back = None;
    if let Some(Ok(mut own)) = cast.entity(actor).map(|entity| desks.get_mut(entity)) {
        if own.is_lost() && matches!(occurrence, Occurrence::Dial(..) | Occurrence::Overdue(..)) {
            return own.postponed.push(occurrence);
        }
        back = own.back(kernel.now(), &kernel.recorder);
    }
    if let Occurrence::Confirm(..) = occurrence
        && !repeating::stop(kernel, &mut mail, id)
    {
        return;
    }
    let message = mail.get_mut(id);
    let mut way = Way { kernel, exercise: &exercise, id, message, wires: &mut wires, back };
    let mut again = None;
    match occurrence {
        Occurrence::Dial(..) => way.dial(actor),
        Occurrence::Deliver(..) => {
            let reached = way.reach(actor, |post| {
                cast.entity(post).and_then(|entity| desks.get(entity).ok()).is_some_and(Desks::is_manned)
            });
            let entity = reached.and_then(|reached| cast.entity(reached));
            if let (Some(reached), Some(Ok(mut desks))) =
                (reached, entity.map(|entity| desks.get_mut(entity)))
            {
                way.deliver(reached, &mut desks);
            }
        }
        Occurrence::Overdue(..) => again = way.overdue(actor),
        _ => way.confirm(actor),
    }
    if way.message.given_up
        && let Errand::Go(_) = way.message.errand
    {
        let crew = cast.entity(way.message.to).and_then(|entity| crews.get_mut(entity).ok());
        if let Some(mut crew) = crew.filter(|crew| crew.doing == Doing::Called) {
            crew.doing = Doing::Free;
        }
    }
    if let Some(again) = again {
        let again = mail.post(again);
        kernel.due_now(Occurrence::Dial(again, actor));
    }
}

/// A message on one hop.
struct Way<'a> {
    kernel: &'a mut Kernel,
    exercise: &'a Exercise,
    id: MessageId,
    message: &'a mut Transmission,
    wires: &'a mut Wires,
    /// The record by which whoever has the message is back at this very instant.
    back: Option<RecordNo>,
}

impl Way<'_> {
    fn draw(&self, purpose: Purpose, subject: ActorId) -> Draw {
        let draw = Draw::new(purpose, self.exercise.actor_digest(subject), self.message.identity.0);
        draw.at(self.message.trial())
    }

    fn note(&mut self, actor: ActorId, fact: Fact, label: Label) {
        let note = Note::of(self.exercise.actor_name(actor), fact).after(self.message.last, label);
        self.message.last = self.kernel.note(note);
    }

    fn channel(&self) -> Option<ChannelId> {
        self.message.route.first().map(|hop| hop.channel)
    }

    /// How well two actors work together now.
    fn interoperability(&self, from: ActorId, to: ActorId) -> f64 {
        let agency = self.exercise.actor(from).agency;
        let sits = |liaison: &Liaison| {
            Some(liaison.of) == agency && liaison.at == to && liaison.from <= self.kernel.now()
        };
        let officer = self.exercise.liaisons.iter().any(sits)
            || agency.is_some_and(|agency| self.wires.officers.contains(&(agency, to)));
        self.exercise.interoperability(from, to, officer)
    }

    fn fail(&mut self, actor: ActorId, reason: Reason, label: Label) {
        self.note_failure(actor, reason, label);
        self.lose();
    }

    fn note_failure(&mut self, actor: ActorId, reason: Reason, label: Label) {
        let (message, to) = (self.message.identity, self.exercise.actor_name(self.message.to));
        self.note(actor, Fact::Failed { message, to, reason }, label);
    }

    /// Nobody has it any more. Who waits for an acknowledgement does not know, and will repeat it.
    fn lose(&mut self) {
        self.wires.release(self.message.line.take());
        self.message.lost = true;
        self.message.given_up = self.message.overdue.is_none() && self.message.repeats.is_none();
    }

    /// Sets out on the next hop, or tries again after no line was to be had.
    fn dial(&mut self, actor: ActorId) {
        if self.message.astray && !self.forwards(actor) {
            return self.fail(actor, Reason::NotMeant, Label::Relay);
        }
        if let Some(reason) = self.message.in_vain.take() {
            let engaged = reason == Reason::Engaged;
            self.note_repetition(actor, if engaged { Label::LineEngaged } else { Label::Retry });
        }
        let Some(hop) = self.next_hop(actor) else {
            self.note_failure(actor, Reason::NoRoute, self.setting_out_label(actor));
            self.await_acknowledgement(actor);
            return self.lose();
        };
        if !self.wires.usable(hop.channel) {
            self.note_failure(actor, Reason::ChannelDown, self.setting_out_label(actor));
            return self.dial_later(actor, Reason::ChannelDown);
        }
        if let Err(engaged) = self.seize_line(actor, hop) {
            return self.find_engaged(actor, engaged, hop.channel);
        }
        self.record_setting_out(actor, hop);
        self.await_acknowledgement(actor);
        let latency = self.latency(actor, hop);
        self.kernel.due_in(latency, Occurrence::Deliver(self.id, hop.to));
    }

    fn note_repetition(&mut self, actor: ActorId, label: Label) {
        let (message, to) = (self.message.identity, self.exercise.actor_name(self.message.to));
        let attempt = self.message.attempt + self.message.repetitions;
        let fact = Fact::Repeated { message, to, attempt };
        let note = Note::of(self.exercise.actor_name(actor), fact).after(self.message.last, label);
        self.message.last = self.kernel.note(note.released_by(self.back));
    }

    /// The next hop of the way the message has, or of the best one there is now. Where no channel
    /// that works leads on, a dead telephone is rung in vain: that is how its failure is known. The
    /// population has no choice of ways.
    fn next_hop(&mut self, actor: ActorId) -> Option<Hop> {
        let (exercise, wires, message) = (self.exercise, &*self.wires, &mut *self.message);
        let is_public = actor == exercise.public;
        let chosen = message.route.first().filter(|hop| is_public || wires.usable(hop.channel));
        if chosen.is_none() {
            let ends = (actor, message.to);
            let over =
                |usable: &dyn Fn(ChannelId) -> bool| routing::route(exercise, ends, message.by, usable);
            let enabled = |channel: ChannelId| exercise.channel(channel).enabled;
            let is_dead_phone = |hop: &Hop| {
                exercise.channel(hop.channel).kind == ChannelKind::Phone && !wires.usable(hop.channel)
            };
            let working = over(&|channel| enabled(channel) && wires.usable(channel));
            let in_vain = || over(&enabled).filter(|route| route.first().is_some_and(is_dead_phone));
            message.route = working.or_else(in_vain).unwrap_or_default();
        }
        message.route.first().copied()
    }

    /// Whether a post passes on what was not meant for it.
    fn forwards(&mut self, actor: ActorId) -> bool {
        let probability = self.exercise.parameters.transmission.misroute_forwarded;
        let forwards = self.draw(FORWARD, actor).chance(self.kernel, probability);
        self.message.astray = false;
        forwards
    }

    /// A telephone call takes a line at both ends; the population has as many as it needs.
    fn seize_line(&mut self, actor: ActorId, hop: Hop) -> Result<(), ActorId> {
        let wire = self.exercise.channel(hop.channel);
        if wire.kind != ChannelKind::Phone {
            return Ok(());
        }
        let line = Line { channel: hop.channel, ends: [hop.to, actor] };
        let counting = if actor == self.exercise.public { &line.ends[..1] } else { &line.ends };
        self.wires.seize(line, wire.lines, counting)?;
        self.message.line = Some(line);
        Ok(())
    }

    /// What the time before setting out was spent on: speaking, or passing on.
    fn setting_out_label(&self, actor: ActorId) -> Label {
        if actor == self.message.from { Label::Processing } else { Label::Relay }
    }

    fn find_engaged(&mut self, actor: ActorId, engaged: ActorId, channel: ChannelId) {
        let fact = Fact::Engaged {
            message: self.message.identity,
            to: self.exercise.actor_name(engaged),
            channel: self.exercise.channel(channel).name,
        };
        self.note(actor, fact, self.setting_out_label(actor));
        self.dial_later(actor, Reason::Engaged);
    }

    /// Who telephones and reaches nobody tries again, and looks for another way then.
    fn dial_later(&mut self, actor: ActorId, reason: Reason) {
        let redial = match self.message.errand {
            Errand::Pass(source) => self.exercise.source(source).redial.clone(),
            _ => Some(self.exercise.parameters.attention.redial.clone()),
        };
        let Some(redial) = redial else {
            let (message, to) = (self.message.identity, self.exercise.actor_name(self.message.to));
            self.note(actor, Fact::GaveUp { message, to, reason }, Label::Instant);
            self.message.given_up = true;
            return;
        };
        // Who hears the line engaged knows that there is nothing to wait for; a sender whose message
        // somebody else passes on does not.
        if actor == self.message.from
            && let Some(ticket) = self.message.overdue.take()
        {
            self.kernel.cancel(ticket);
        }
        self.message.attempt += 1;
        self.message.in_vain = Some(reason);
        if actor != self.exercise.public {
            self.message.route.clear();
        }
        let draw = Draw::new(REDIAL, self.exercise.actor_digest(actor), self.message.identity.0);
        let delay = draw.at(self.message.trial()).duration(self.kernel, &redial).max(Tick(1));
        self.kernel.due_in(delay, Occurrence::Dial(self.id, actor));
    }

    fn record_setting_out(&mut self, actor: ActorId, hop: Hop) {
        let (to, next) = (self.exercise.actor_name(self.message.to), self.exercise.actor_name(hop.to));
        let channel = Some(self.exercise.channel(hop.channel).name);
        let message = self.message.identity;
        if actor == self.message.from {
            let elements =
                self.message.says.iter().map(|told| self.exercise.element(told.element).name).collect();
            let (kind, form) = (self.message.kind, self.message.form);
            self.note(
                actor,
                Fact::Sent { message, kind, form, to, next, channel, elements },
                Label::Processing,
            );
        } else {
            self.note(actor, Fact::Relayed { message, to, next, channel }, Label::Relay);
        }
    }

    fn latency(&mut self, actor: ActorId, hop: Hop) -> Tick {
        let slope = self.exercise.parameters.transmission.latency_slope;
        // What a letter between states takes, its forms take: it is the same among friends.
        let is_formal = self.exercise.channel(hop.channel).kind == ChannelKind::Formal;
        let strangeness = if is_formal { 0.0 } else { 1.0 - self.interoperability(actor, hop.to) };
        let factor = 1.0 + slope * strangeness;
        let law = if actor == self.exercise.public {
            &self.exercise.parameters.attention.answer
        } else {
            &self.exercise.channel(hop.channel).latency
        };
        self.draw(LATENCY, actor).scaled_duration(self.kernel, law, factor)
    }

    /// Who is reached at the end of the hop: the one meant, another post by mistake, or nobody.
    fn reach(&mut self, meant: ActorId, manned: impl Fn(ActorId) -> bool) -> Option<ActorId> {
        let from = self.message.holder;
        let Some(channel) = self.channel() else {
            return Some(meant);
        };
        let wire = self.exercise.channel(channel);
        let (loss, misroute) = (wire.loss, wire.misroute);
        if self.draw(VANISH, from).chance(self.kernel, loss) {
            self.vanish(from, meant);
            return None;
        }
        let base = self.exercise.parameters.transmission.misroute_base;
        let probability = (misroute * (base - self.interoperability(from, meant))).min(1.0);
        if self.exercise.post(meant).is_none() || !self.draw(MISROUTE, from).chance(self.kernel, probability)
        {
            return Some(meant);
        }
        let agency = self.exercise.actor(meant).agency;
        let ends = [from, meant, self.message.from];
        let siblings = (self.exercise.post_ids()).filter(|post| {
            !ends.contains(post) && self.exercise.actor(*post).agency == agency && manned(*post)
        });
        // Each has its own lot: a further post can only draw the message to itself.
        let lots = siblings.map(|post| (self.draw(SIBLING, post).word(self.kernel), post));
        let Some((_, reached)) = lots.min() else {
            return Some(meant);
        };
        let fact = Fact::Misrouted { message: self.message.identity, meant: self.exercise.actor_name(meant) };
        self.note(reached, fact, Label::Transmission);
        self.message.astray = true;
        Some(reached)
    }

    /// Nobody notices, except whoever waits for an acknowledgement.
    fn vanish(&mut self, from: ActorId, meant: ActorId) {
        let (message, to) = (self.message.identity, self.exercise.actor_name(meant));
        self.note(from, Fact::Failed { message, to, reason: Reason::Vanished }, Label::Transmission);
        self.lose();
    }
}

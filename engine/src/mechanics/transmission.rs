//! Transmission: how a message gets from one desk to the next, and how it fails to.
//!
//! Only the addressed recipient learns. A message goes hop by hop: a free line, the time on the
//! way, perhaps the wrong post, and each element survives or not. An intermediate post passes on
//! only what is addressed onward; for it that is an item of work like any other. A caller knows
//! of an engaged line and tries again; what needs no acknowledgement can vanish unnoticed.

mod delivery;

use super::Draw;
use crate::document::mark::Label;
use crate::kernel::draws::Purpose;
use crate::kernel::tick::Tick;
use crate::scenario::graphs::routing;
use crate::scenario::ids::{ActorId, ChannelId};
use crate::scenario::model::organisation::ChannelKind;
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::Note;
use crate::world::cast::{Cast, Exercise};
use crate::world::crew::{Crew, Doing};
use crate::world::desks::Desks;
use crate::world::mail::{Errand, Mail, MessageId, Transmission};
use crate::world::matters::Matters;
use crate::world::occurrence::Occurrence;
use crate::world::wires::Wires;
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
    (mut mail, mut wires, mut matters): (ResMut<Mail>, ResMut<Wires>, ResMut<Matters>),
    mut desks: Query<&mut Desks>,
    mut crews: Query<&mut Crew>,
) {
    let (id, actor) = match occurrence {
        Occurrence::Dial(id, actor) | Occurrence::Deliver(id, actor) => (id, actor),
        Occurrence::Overdue(id, actor) | Occurrence::Confirm(id, actor) => (id, actor),
        _ => return,
    };
    let mut way = Way { kernel, exercise: &exercise, id, message: mail.get_mut(id), wires: &mut wires };
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
        Occurrence::Overdue(..) => way.overdue(actor),
        _ => way.confirm(actor, &mut matters),
    }
    if way.message.given_up
        && let Errand::Go(_) = way.message.errand
    {
        let crew = cast.entity(way.message.to).and_then(|entity| crews.get_mut(entity).ok());
        if let Some(mut crew) = crew.filter(|crew| crew.doing == Doing::Called) {
            crew.doing = Doing::Free;
        }
    }
}

/// Arms the time-out of a message that wants an acknowledgement.
pub fn await_acknowledgement(kernel: &mut Kernel, exercise: &Exercise, mail: &mut Mail, id: MessageId) {
    let message = mail.get(id);
    if message.acknowledge {
        let (from, draw) =
            (message.from, Draw::new(TIME_OUT, exercise.actor_digest(message.from), message.identity.0));
        let delay = draw.at(message.attempt).duration(kernel, &exercise.parameters.transmission.time_out);
        let ticket = kernel.due_in(delay.max(Tick(1)), Occurrence::Overdue(id, from));
        mail.get_mut(id).overdue = Some(ticket);
    }
}

/// A message on one hop.
struct Way<'a> {
    kernel: &'a mut Kernel,
    exercise: &'a Exercise,
    id: MessageId,
    message: &'a mut Transmission,
    wires: &'a mut Wires,
}

impl Way<'_> {
    fn draw(&self, purpose: Purpose, subject: ActorId) -> Draw {
        let index = self.message.visits * 16 + self.message.attempt.min(15);
        Draw::new(purpose, self.exercise.actor_digest(subject), self.message.identity.0).at(index)
    }

    fn note(&mut self, actor: ActorId, fact: Fact, label: Label) {
        let note = Note::of(self.exercise.actor_name(actor), fact).after(self.message.last, label);
        self.message.last = self.kernel.note(note);
    }

    fn channel(&self) -> Option<ChannelId> {
        self.message.route.first().map(|hop| hop.channel)
    }

    fn fail(&mut self, actor: ActorId, reason: Reason, label: Label) {
        let to = self.exercise.actor_name(self.message.to);
        self.note(actor, Fact::Failed { message: self.message.identity, to, reason }, label);
        self.message.given_up = true;
        if let Some(ticket) = self.message.overdue.take() {
            self.kernel.cancel(ticket);
        }
    }

    /// Sets out on the next hop, or tries again after an engaged line.
    fn dial(&mut self, actor: ActorId) {
        if self.message.astray && !self.forwards(actor) {
            return self.fail(actor, Reason::NotMeant, Label::Relay);
        }
        if self.message.engaged {
            self.message.engaged = false;
            let (message, to) = (self.message.identity, self.exercise.actor_name(self.message.to));
            let attempt = self.message.attempt;
            self.note(actor, Fact::Repeated { message, to, attempt }, Label::LineEngaged);
        }
        if self.message.route.is_empty() {
            let by = self.message.by;
            let wires = &*self.wires;
            let usable = |channel: ChannelId| wires.usable(channel) && self.exercise.channel(channel).enabled;
            match routing::route(self.exercise, (actor, self.message.to), by, &usable) {
                Some(route) => self.message.route = route,
                None => return self.fail(actor, Reason::NoRoute, self.setting_out_label(actor)),
            }
        }
        let hop = self.message.route[0];
        if !self.seize_line(hop.to, hop.channel) {
            return self.find_engaged(actor, hop.to, hop.channel);
        }
        self.record_setting_out(actor, hop);
        let latency = self.latency(actor, hop);
        self.kernel.due_in(latency, Occurrence::Deliver(self.id, hop.to));
    }

    /// Whether a post passes on what was not meant for it.
    fn forwards(&mut self, actor: ActorId) -> bool {
        let probability = self.exercise.parameters.transmission.misroute_forwarded;
        let forwards = self.draw(FORWARD, actor).chance(self.kernel, probability);
        self.message.astray = false;
        forwards
    }

    fn seize_line(&mut self, to: ActorId, channel: ChannelId) -> bool {
        let wire = self.exercise.channel(channel);
        if wire.kind != ChannelKind::Phone {
            return true;
        }
        let free = self.wires.seize(channel, to, wire.lines);
        if free {
            self.message.line = Some((channel, to));
        }
        free
    }

    /// What the time before setting out was spent on: speaking, or passing on.
    fn setting_out_label(&self, actor: ActorId) -> Label {
        if actor == self.message.from { Label::Processing } else { Label::Relay }
    }

    fn find_engaged(&mut self, actor: ActorId, to: ActorId, channel: ChannelId) {
        let fact = Fact::Engaged {
            message: self.message.identity,
            to: self.exercise.actor_name(to),
            channel: self.exercise.channel(channel).name,
        };
        self.note(actor, fact, self.setting_out_label(actor));
        let redial = match self.message.errand {
            Errand::Pass(source) => self.exercise.source(source).redial.clone(),
            _ => Some(self.exercise.parameters.attention.redial.clone()),
        };
        let Some(redial) = redial else {
            let (message, to) = (self.message.identity, self.exercise.actor_name(to));
            self.note(actor, Fact::GaveUp { message, to, reason: Reason::Engaged }, Label::Instant);
            self.message.given_up = true;
            return;
        };
        self.message.attempt += 1;
        self.message.engaged = true;
        self.message.route.clear();
        let draw = Draw::new(REDIAL, self.exercise.actor_digest(actor), self.message.identity.0);
        let delay = draw.at(self.message.attempt).duration(self.kernel, &redial).max(Tick(1));
        self.kernel.due_in(delay, Occurrence::Dial(self.id, actor));
    }

    fn record_setting_out(&mut self, actor: ActorId, hop: routing::Hop) {
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

    fn latency(&mut self, actor: ActorId, hop: routing::Hop) -> Tick {
        let slope = self.exercise.parameters.transmission.latency_slope;
        let factor = 1.0 + slope * (1.0 - self.exercise.interoperability(actor, hop.to));
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
        let probability = (misroute * (base - self.exercise.interoperability(from, meant))).min(1.0);
        if self.exercise.post(meant).is_none() || !self.draw(MISROUTE, from).chance(self.kernel, probability)
        {
            return Some(meant);
        }
        let agency = self.exercise.actor(meant).agency;
        let siblings = (self.exercise.post_ids()).filter(|post| {
            *post != meant && *post != from && self.exercise.actor(*post).agency == agency && manned(*post)
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
        self.wires.release(self.message.line.take());
        self.message.vanished = true;
        self.message.given_up = self.message.overdue.is_none();
    }

    /// No acknowledgement in time: what vanished is repeated, up to the retries. What only waits
    /// at the other end is waited for.
    fn overdue(&mut self, actor: ActorId) {
        self.message.overdue = None;
        let (message, to) = (self.message.identity, self.exercise.actor_name(self.message.to));
        let exhausted = f64::from(self.message.attempt) >= self.exercise.parameters.transmission.retries;
        self.message.attempt += 1;
        if self.message.vanished && exhausted {
            self.note(actor, Fact::GaveUp { message, to, reason: Reason::NoAnswer }, Label::Retry);
            self.message.given_up = true;
        }
        if exhausted {
            return;
        }
        if self.message.vanished {
            let attempt = self.message.attempt;
            self.note(actor, Fact::Repeated { message, to, attempt }, Label::Retry);
            self.message.vanished = false;
            self.message.holder = actor;
            self.message.route.clear();
            self.kernel.due_now(Occurrence::Dial(self.id, actor));
        }
        let draw = Draw::new(TIME_OUT, self.exercise.actor_digest(actor), self.message.identity.0);
        let law = &self.exercise.parameters.transmission.time_out;
        let delay = draw.at(self.message.attempt).duration(self.kernel, law).max(Tick(1));
        self.message.overdue = Some(self.kernel.due_in(delay, Occurrence::Overdue(self.id, actor)));
    }

    fn confirm(&mut self, actor: ActorId, matters: &mut Matters) {
        if let Some(ticket) = self.message.overdue.take() {
            self.kernel.cancel(ticket);
        }
        let fact = Fact::Acknowledged {
            message: self.message.identity,
            by: self.exercise.actor_name(self.message.to),
        };
        self.note(actor, fact, Label::Transmission);
        let Errand::Agree(matter) = self.message.errand else {
            return;
        };
        let matter = matters.get_mut(matter);
        let asked = matter.to_agree.len();
        matter.to_agree.retain(|other| *other != self.message.to);
        if matter.to_agree.len() == asked {
            return;
        }
        matter.agreements.push(self.message.last);
        if matter.to_agree.is_empty()
            && let Some(told) = self.message.says.first()
        {
            let fact = Fact::Agreed {
                element: self.exercise.element(told.element).name,
                with: std::mem::take(&mut matter.agreed_with).into(),
            };
            let recorder = &self.kernel.recorder;
            let agreements = matter.agreements.drain(..);
            let grounds: Vec<_> = agreements.map(|record| recorder.ground(record)).collect();
            let note = Note::of(self.exercise.actor_name(actor), fact);
            self.message.last = self.kernel.note(note.resting_on(&grounds, Label::Instant));
        }
    }
}

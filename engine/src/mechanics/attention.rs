//! Attention: who is heard next at a post, and what a backlog does to it.
//!
//! A desk serves one item at a time: taking in a message, deciding, carrying out a procedure. The
//! next item is chosen as people do, mostly by priority but not always: strict priority would
//! starve the rest. Past the knee of the backlog service is faster and poorer; a wide span of
//! control makes it slower. An item that finds a free desk waits no time at all, so the time
//! labelled queueing at a post is the time integral of its queue.

use super::Draw;
use crate::document::condition::MessageKind;
use crate::document::mark::Label;
use crate::kernel::distribution::Distribution;
use crate::kernel::draws::Purpose;
use crate::kernel::tick::Tick;
use crate::scenario::ids::ActorId;
use crate::scenario::model::organisation::Attention;
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::crew::{Crew, Doing};
use crate::world::desks::{Desks, Waiting, Work};
use crate::world::mail::{Errand, Mail, MessageId, Transmission};
use crate::world::matters::{MatterId, Matters, Stage};
use crate::world::occurrence::Occurrence;
use crate::world::wires::Wires;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

const CHOICE: Purpose = Purpose::new("attention.choice");
/// How long a desk takes over an item.
pub const SERVICE: Purpose = Purpose::new("attention.service");
const OMISSION: Purpose = Purpose::new("attention.omission");
const ERROR: Purpose = Purpose::new("attention.error");

/// What this mechanism draws for.
pub const PURPOSES: [Purpose; 4] = [CHOICE, SERVICE, OMISSION, ERROR];

/// The mechanism: desks look for work, finish a message, lose a caller.
pub fn attend(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    exercise: Res<Exercise>,
    cast: Res<Cast>,
    (mut desks, crews): (Query<&mut Desks>, Query<&Crew>),
    (mut mail, mut matters, mut wires): (ResMut<Mail>, ResMut<Matters>, ResMut<Wires>),
) {
    let (Occurrence::Serve(actor) | Occurrence::FinishMessage(actor, _) | Occurrence::Impatience(actor, _)) =
        occurrence
    else {
        return;
    };
    let Some(mut desks) = cast.entity(actor).and_then(|entity| desks.get_mut(entity).ok()) else {
        return;
    };
    let mut room = Room { kernel, exercise: &exercise, actor, desks: &mut desks, mail: &mut mail };
    match occurrence {
        Occurrence::Serve(_) => {
            let directing = || under_way(&exercise, &cast, &crews, actor);
            room.serve(&mut matters, &directing);
        }
        Occurrence::FinishMessage(_, message) => room.finish(message, &mut wires),
        Occurrence::Impatience(_, message) => room.lose(message, &mut wires),
        _ => {}
    }
}

/// How many of the units that a post directs are under way.
fn under_way(exercise: &Exercise, cast: &Cast, crews: &Query<&Crew>, post: ActorId) -> u32 {
    let directed = exercise.graphs.command.directed(post).iter();
    let crews = directed.filter_map(|unit| crews.get(cast.entity(*unit)?).ok());
    crews.filter(|crew| !matches!(crew.doing, Doing::Free | Doing::Elsewhere)).count() as u32
}

/// Puts an item before an actor's desks.
pub fn enqueue(kernel: &mut Kernel, actor: ActorId, desks: &mut Desks, item: Waiting) {
    desks.waiting.push(item);
    call_to_serve(kernel, actor, desks);
}

/// Has the desks look for work at this instant, once.
pub fn call_to_serve(kernel: &mut Kernel, actor: ActorId, desks: &mut Desks) {
    if desks.serving != Some(kernel.now()) {
        desks.serving = Some(kernel.now());
        kernel.due_now(Occurrence::Serve(actor));
    }
}

/// One actor's desks and what they need to work.
struct Room<'a> {
    kernel: &'a mut Kernel,
    exercise: &'a Exercise,
    actor: ActorId,
    desks: &'a mut Desks,
    mail: &'a mut Mail,
}

impl Room<'_> {
    /// Free desks take up what waits. `under_way` says how many units it has to direct at present.
    fn serve(&mut self, matters: &mut Matters, under_way: &dyn Fn() -> u32) {
        self.desks.serving = None;
        while self.desks.has_free() && !self.desks.waiting.is_empty() {
            let index = self.choose(matters);
            if index > 0 {
                self.desks.waiting[0].passed += 1;
            }
            let item = self.desks.waiting.remove(index);
            let released_by = self.desks.freed_by.remove(0);
            self.desks.busy.push(item.work);
            if let Some(ticket) = item.patience {
                self.kernel.cancel(ticket);
            }
            match item.work {
                Work::Transmission(message) => {
                    let directing = self.desks.directing + under_way();
                    self.take_message((message, directing), item.since, released_by);
                }
                Work::Matter(matter) => self.take_matter(matters, matter, item.since, released_by),
            }
        }
    }

    /// Which of the waiting items is next: an index into `waiting`.
    fn choose(&mut self, matters: &Matters) -> usize {
        let waiting = &self.desks.waiting;
        let discipline = self.exercise.post(self.actor).map_or(Attention::Fifo, |post| post.attention);
        let most_urgent = || {
            let best = waiting.iter().map(|item| item.priority).max().unwrap_or(0);
            waiting.iter().position(|item| item.priority == best).unwrap_or(0)
        };
        match discipline {
            _ if waiting.len() == 1 => 0,
            Attention::Fifo => 0,
            Attention::Priority => most_urgent(),
            Attention::Mix => {
                let mix = &self.exercise.parameters.attention;
                let head = self.identity_of(waiting[0].work, matters);
                let draw = Draw::new(CHOICE, self.exercise.actor_digest(self.actor), head);
                // A choice of its own each time that the head is passed over.
                let turn = 2 * waiting[0].passed;
                let u = draw.at(turn).unit(self.kernel);
                if u < mix.by_priority {
                    most_urgent()
                } else if u < mix.by_priority + mix.first {
                    0
                } else if u < mix.by_priority + mix.first + mix.last {
                    waiting.len() - 1
                } else {
                    let bound = waiting.len() as u64;
                    draw.at(turn + 1).below(self.kernel, bound) as usize
                }
            }
        }
    }

    fn identity_of(&self, work: Work, matters: &Matters) -> u64 {
        match work {
            Work::Transmission(message) => self.mail.get(message).identity.0,
            Work::Matter(matter) => matters.get(matter).identity.0,
        }
    }

    fn take_message(&mut self, (id, directing): (MessageId, u32), since: RecordNo, released_by: RecordNo) {
        let waiting = self.desks.waiting.len() as u32;
        let message = self.mail.get(id);
        let fact = Fact::Taken { item: message.identity, kind: message.kind, waiting };
        let note = Note::of(self.exercise.actor_name(self.actor), fact).after(since, Label::Queueing);
        let taken = self.kernel.note(note.released_by(Some(released_by)));
        let service = self.service_time(id, waiting, directing);
        let done = self.kernel.due_in(service, Occurrence::FinishMessage(self.actor, id));
        let message = self.mail.get_mut(id);
        (message.last, message.service) = (taken, Some(done));
    }

    /// Service drawn for the item, shorter past the knee, longer with many posts and units to direct.
    fn service_time(&mut self, id: MessageId, waiting: u32, directing: u32) -> Tick {
        let attention = &self.exercise.parameters.attention;
        let message = self.mail.get(id);
        let post = self.exercise.post(self.actor);
        let own = match message.errand {
            Errand::Pass(source) => self.exercise.source(source).service.as_ref(),
            _ => None,
        };
        let is_call = message.kind == MessageKind::Call && message.from == self.exercise.public;
        let law = match (own, post) {
            (Some(own), Some(_)) => own,
            (None, Some(post)) => {
                if is_call {
                    &post.calls
                } else {
                    &post.service
                }
            }
            (_, None) => return Tick::ZERO,
        };
        let hurry = if f64::from(waiting) > attention.knee { 1.0 - attention.speed_up } else { 1.0 };
        let beyond = (f64::from(directing) - attention.span_knee).max(0.0);
        let factor = hurry * (1.0 + attention.span_slope * beyond);
        let draw =
            Draw::new(SERVICE, self.exercise.actor_digest(self.actor), message.identity.0).at(message.turn());
        draw.scaled_duration(self.kernel, law, factor)
    }

    fn take_matter(&mut self, matters: &mut Matters, id: MatterId, since: RecordNo, released_by: RecordNo) {
        let waiting = self.desks.waiting.len() as u32;
        let matter = matters.get_mut(id);
        let procedure = self.exercise.matter_name(matter.procedure);
        let again = matter.step > 0 || matter.recipient > 0;
        let fact = Fact::Begun { firing: matter.identity, procedure, waiting, again };
        let note = Note::of(self.exercise.actor_name(self.actor), fact).after(since, Label::Queueing);
        matter.last = self.kernel.note(note.released_by(Some(released_by)));
        matter.stage = if matter.decided { Stage::Acting } else { Stage::Deliberating };
        self.kernel.due_now(Occurrence::Step(self.actor, id));
    }

    fn finish(&mut self, id: MessageId, wires: &mut Wires) {
        self.err_under_pressure(id);
        let message = self.mail.get_mut(id);
        let meant = message.to == self.actor;
        let fact = Fact::Handled {
            item: message.identity,
            kind: message.kind,
            form: message.put,
            from: self.exercise.actor_name(message.from),
            meant,
        };
        let label = if meant { Label::Processing } else { Label::Relay };
        let handled =
            self.kernel.note(Note::of(self.exercise.actor_name(self.actor), fact).after(message.last, label));
        (message.last, message.service) = (handled, None);
        wires.release(message.line.take());
        self.desks.release(Work::Transmission(id), handled);
        let next = if meant { Occurrence::TakeIn(self.actor, id) } else { Occurrence::Dial(id, self.actor) };
        self.kernel.due_now(next);
        call_to_serve(self.kernel, self.actor, self.desks);
    }

    /// Elements are misheard when much is waiting.
    fn err_under_pressure(&mut self, id: MessageId) {
        let attention = &self.exercise.parameters.attention;
        let beyond = (self.desks.waiting.len() as f64 - attention.knee).max(0.0);
        let probability = (attention.error_per_item * beyond).min(attention.error_cap);
        if probability <= 0.0 {
            return;
        }
        let (message, actor) = (self.mail.get_mut(id), self.exercise.actor_name(self.actor));
        if let Errand::Answer(..) = message.errand {
            return;
        }
        let draw = Draw::new(ERROR, self.exercise.actor_digest(self.actor), message.identity.0);
        let draw = draw.at(message.turn());
        let (kernel, cause, item) = (&mut *self.kernel, message.last, message.identity);
        message.says.retain(|told| {
            let element = self.exercise.element(told.element).name;
            let about = told.about.map_or(0, |about| self.exercise.names.digest(about));
            let which = draw.about(&[self.exercise.names.digest(element), about]);
            let misheard = which.chance(kernel, probability);
            if misheard {
                let fact = Fact::Dropped { message: item, element, reason: Reason::Error };
                kernel.note(Note::of(actor, fact).after(cause, Label::Processing));
            }
            !misheard
        });
    }

    fn lose(&mut self, id: MessageId, wires: &mut Wires) {
        let Some(index) = self.desks.waiting.iter().position(|item| item.work == Work::Transmission(id))
        else {
            return;
        };
        let item = self.desks.waiting.remove(index);
        let message = self.mail.get_mut(id);
        let to = self.exercise.actor_name(self.actor);
        let fact = Fact::GaveUp { message: message.identity, to, reason: Reason::Impatience };
        let caller = self.exercise.actor_name(message.from);
        let label = if self.desks.is_at_the_door(&item) { Label::Staffing } else { Label::Queueing };
        message.last = self.kernel.note(Note::of(caller, fact).after(item.since, label));
        wires.release(message.line.take());
    }
}

/// Whether a post omits an item that comes upon this backlog; drawn for the item.
///
/// Probability `limit (1 - exp(-(B - knee) / scale))` for B items waiting beyond the knee.
pub fn omits(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (actor, waiting): (ActorId, usize),
    item: &Transmission,
) -> bool {
    let attention = &exercise.parameters.attention;
    let beyond = waiting as f64 - attention.knee;
    if beyond <= 0.0 || attention.omission_limit <= 0.0 {
        return false;
    }
    let probability = attention.omission_limit * (1.0 - libm::exp(-beyond / attention.omission_scale));
    let draw = Draw::new(OMISSION, exercise.actor_digest(actor), item.identity.0);
    draw.at(item.turn()).chance(kernel, probability)
}

/// The time one message takes to send: the desk is held meanwhile.
pub fn sending(kernel: &mut Kernel, exercise: &Exercise, draw: Draw) -> Tick {
    let law: &Distribution = &exercise.parameters.attention.sending;
    draw.scaled_duration(kernel, law, 1.0)
}

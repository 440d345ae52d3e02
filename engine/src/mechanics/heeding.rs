//! Heeding: what a recipient does with a message beyond knowing what it says.
//!
//! Acknowledgements, answers to questions, requests for authority and for units, orders to units.

use super::Draw;
use super::dispatch::assign;
use super::letters::{Letter, everything_fresh, send};
use super::movement::{self, Mission};
use super::pictures::consider;
use super::staffing;
use crate::document::condition::MessageKind;
use crate::document::mark::Label;
use crate::kernel::draws::Purpose;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, AuthorityId, ElementId, SourceId};
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::Note;
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::crew::Crew;
use crate::world::desks::Desks;
use crate::world::mail::{Errand, Mail, MessageId, Told, Transmission};
use crate::world::matters::{Matter, MatterId, Matters, Stage, Subject};
use crate::world::occurrence::Occurrence;
use crate::world::picture::Picture;
use crate::world::wires::Wires;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

const CONFIRMATION: Purpose = Purpose::new("heeding.confirmation");
const UNHEARD: Purpose = Purpose::new("heeding.unheard");
const PASSING: Purpose = Purpose::new("heeding.passing");

/// What this mechanism draws for.
pub const PURPOSES: [Purpose; 3] = [CONFIRMATION, UNHEARD, PASSING];

type Actors<'w, 's> =
    Query<'w, 's, (&'static Picture, &'static mut Conduct, &'static mut Desks, Option<&'static mut Crew>)>;

/// The mechanism: what a message asks for is done, or put before the desks.
pub fn heed(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast): (Res<Exercise>, Res<Cast>),
    (mut mail, mut matters, wires): (ResMut<Mail>, ResMut<Matters>, Res<Wires>),
    mut actors: Actors,
) {
    let Occurrence::Heed(actor, id) = occurrence else {
        return;
    };
    let Some(Ok((picture, mut conduct, _, crew))) = cast.entity(actor).map(|entity| actors.get_mut(entity))
    else {
        return;
    };
    let message = mail.get(id).clone();
    let mut reader = Reader { kernel, exercise: &exercise, actor, id, message: &message, mail: &mut mail };
    reader.acknowledge(&wires);
    let first = reader.mail.get_mut(message.repeats.unwrap_or(id));
    if message.acknowledge && std::mem::replace(&mut first.heeded, true) {
        return;
    }
    reader.ask_back(&essentials(&exercise, &conduct), picture);
    match &message.errand {
        Errand::Know | Errand::Answer(..) => {}
        Errand::Inform(elements) => reader.answer(elements, picture),
        Errand::SayPresent => reader.say_present(picture),
        Errand::Authorise(authority, matter) => {
            let procedure = matters.get(*matter).procedure;
            reader.weigh_request(*authority, *matter, procedure, &mut matters);
        }
        Errand::Granted(authority, matter) => {
            reader.receive_grant(*authority, matters.get_mut(*matter), *matter, &mut conduct)
        }
        Errand::Refused(authority, matter) => {
            reader.receive_refusal(*authority, matters.get_mut(*matter), &mut conduct)
        }
        Errand::Delegated(authority) => {
            reader.receive_authority(*authority, &mut matters, &mut conduct);
        }
        Errand::TakeOver => {
            reader.kernel.due_now(Occurrence::TakeOver(actor, message.last));
        }
        Errand::Lend(need, site) => {
            let subject = Subject::Lend { need: need.clone(), site: *site };
            reader.raise(subject, None, &mut matters);
        }
        Errand::Mobilise(posts) => mobilise_all(&mut reader, posts, &cast, &mut actors),
        Errand::Go(_) | Errand::Work(..) | Errand::Return => {
            if let Some(mut crew) = crew {
                reader.obey(&mut crew, &mut conduct);
            }
        }
        Errand::Pass(source) => reader.pass_on(*source),
        Errand::Keep(..) => {
            reader.kernel.due_now(Occurrence::Instructed(actor, id));
        }
        Errand::Advise(matter) => {
            let subject =
                Subject::Advise { asker: message.from, matter: *matter, knows: message.says.clone() };
            reader.raise(subject, matters.get(*matter).procedure, &mut matters);
        }
        Errand::Advice(matter) => {
            reader.kernel.due_now(Occurrence::AdviceCame(actor, *matter, message.last));
        }
    }
}

fn mobilise_all(reader: &mut Reader<'_>, posts: &[ActorId], cast: &Cast, actors: &mut Actors<'_, '_>) {
    for post in posts {
        if let Some(Ok((_, _, mut desks, _))) = cast.entity(*post).map(|entity| actors.get_mut(entity)) {
            reader.mobilise(*post, &mut desks);
        }
    }
}

/// The matters of an actor that wait for an authority.
fn waiting_for(
    exercise: &Exercise,
    matters: &Matters,
    (actor, authority): (ActorId, AuthorityId),
) -> Vec<MatterId> {
    let waits = |matter: &Matter| matter.actor == actor && matter.stage == Stage::Waiting;
    let asked = |matter: &Matter| matter.authority(exercise) == Some(authority);
    matters.iter().filter(|(_, matter)| waits(matter) && asked(matter)).map(|(id, _)| id).collect()
}

/// What an actor must know before it acts at all.
fn essentials(exercise: &Exercise, conduct: &Conduct) -> Vec<ElementId> {
    let procedures = conduct.procedures.iter().map(|id| exercise.procedure(*id));
    procedures.flat_map(|procedure| procedure.essential.iter().copied()).collect()
}

/// A recipient with a message in hand.
struct Reader<'a> {
    kernel: &'a mut Kernel,
    exercise: &'a Exercise,
    actor: ActorId,
    id: MessageId,
    message: &'a Transmission,
    mail: &'a mut Mail,
}

impl Reader<'_> {
    /// The sender hears that its message was taken in; that takes the way back, but no desk. It may
    /// get lost there like anything else.
    fn acknowledge(&mut self, wires: &Wires) {
        if !self.message.acknowledge {
            return;
        }
        let draw = |purpose| {
            let draw = Draw::new(purpose, self.exercise.actor_digest(self.actor), self.message.identity.0);
            draw.at(self.message.trial())
        };
        let (loss, latency) = (draw(UNHEARD), draw(CONFIRMATION));
        let mut delay = Tick::ZERO;
        if let Some(id) = self.message.came_over {
            let channel = self.exercise.channel(id);
            if !wires.usable(id) || loss.chance(self.kernel, channel.loss) {
                let reason = if wires.usable(id) { Reason::Vanished } else { Reason::ChannelDown };
                return self.lose_answer(reason);
            }
            delay = latency.duration(self.kernel, &channel.latency);
        }
        self.kernel.due_in(delay, Occurrence::Confirm(self.id, self.message.from));
    }

    fn lose_answer(&mut self, reason: Reason) {
        let (message, to) = (self.message.identity, self.exercise.actor_name(self.message.from));
        let note = Note::of(self.exercise.actor_name(self.actor), Fact::Failed { message, to, reason });
        self.kernel.note(note.after(self.message.last, Label::Instant));
    }

    /// Who missed something that it cannot do without asks the sender for it, unless that is a caller
    /// who has rung off; as often as a message would be repeated.
    fn ask_back(&mut self, essentials: &[ElementId], picture: &Picture) {
        let (from, now) = (self.message.from, self.kernel.now());
        let retries = self.exercise.parameters.transmission.retries;
        let is_out_of_reach = from == self.exercise.public || from == self.exercise.excon;
        if is_out_of_reach || f64::from(self.message.asked_back) >= retries {
            return;
        }
        let fresh = everything_fresh(self.exercise, picture, now);
        let lacks = |element: &ElementId| {
            essentials.contains(element) && !fresh.iter().any(|told| told.element == *element)
        };
        let mut missed: Vec<ElementId> = self.message.missed.iter().copied().filter(lacks).collect();
        missed.sort_unstable();
        missed.dedup();
        if missed.is_empty() {
            return;
        }
        let mut letter = Letter::new(MessageKind::Request, self.actor, from, Errand::Inform(missed));
        (letter.by, letter.asked_back) = (self.message.by, self.message.asked_back + 1);
        send(self.kernel, self.exercise, self.mail, letter.in_answer_to(self.message));
    }

    /// Answers with what it freshly holds of these elements; who holds nothing keeps silent.
    fn answer(&mut self, elements: &[ElementId], picture: &Picture) {
        let says = self.held(elements, picture);
        if !says.is_empty() {
            self.reply(says);
        }
    }

    /// Who hears a roll call says so, and which services it knows to be there, if any.
    fn say_present(&mut self, picture: &Picture) {
        let says = self.held(&[self.exercise.base.services_present], picture);
        self.reply(says);
    }

    fn held(&self, elements: &[ElementId], picture: &Picture) -> Vec<Told> {
        let mut held = everything_fresh(self.exercise, picture, self.kernel.now());
        held.retain(|told| elements.contains(&told.element));
        held
    }

    fn reply(&mut self, says: Vec<Told>) {
        let mut letter = Letter::new(MessageKind::Information, self.actor, self.message.from, Errand::Know);
        (letter.says, letter.by) = (says, self.message.by);
        letter.asked_back = self.message.asked_back;
        send(self.kernel, self.exercise, self.mail, letter.in_answer_to(self.message));
    }

    fn raise(
        &mut self,
        subject: Subject,
        procedure: Option<crate::scenario::ids::ProcedureId>,
        matters: &mut Matters,
    ) {
        let identity = self.message.identity.derive("matter", &[self.exercise.actor_digest(self.actor)], 0);
        let mut matter = Matter::new(identity, self.actor, self.message.last);
        matter.procedure = procedure;
        matter.subject = subject;
        matter.sender = Some(self.message.from);
        let id = matters.raise(matter);
        self.kernel.due_now(Occurrence::Weigh(self.actor, id));
    }

    /// One copy only: a repeated request about a matter in hand raises nothing new. Who asks again
    /// after the matter was settled never heard the answer.
    fn weigh_request(
        &mut self,
        authority: AuthorityId,
        asked: MatterId,
        procedure: Option<crate::scenario::ids::ProcedureId>,
        matters: &mut Matters,
    ) {
        let subject = Subject::Grant { asker: self.message.from, matter: asked, authority };
        let in_hand = matters
            .iter()
            .filter(|(_, other)| other.stage != Stage::Done)
            .any(|(_, other)| other.actor == self.actor && other.subject == subject);
        if !in_hand {
            self.raise(subject, procedure, matters);
        }
    }

    /// A post is ordered to open.
    fn mobilise(&mut self, post: ActorId, desks: &mut Desks) {
        let order = (self.message.identity, self.message.last);
        staffing::order_opening(self.kernel, self.exercise, (self.actor, post), desks, order);
    }

    /// A unit does what it is ordered to.
    fn obey(&mut self, crew: &mut Crew, conduct: &mut Conduct) {
        let Transmission { from: by, last: cause, identity: order, .. } = *self.message;
        let mission = |site| Mission { site, by, cause, order };
        let (kernel, exercise, unit) = (&mut *self.kernel, self.exercise, self.actor);
        match (&self.message.errand, exercise.unit(unit)) {
            (Errand::Go(site), _) => movement::set_out(kernel, exercise, unit, crew, mission(*site)),
            (Errand::Work(task, place), _) => {
                let place = (*place, mission(crew.place));
                assign(kernel, exercise, (unit, *task), crew, place);
            }
            (Errand::Return, Some(row)) => {
                return movement::go_home(kernel, exercise, unit, crew, mission(row.home));
            }
            _ => return,
        }
        consider(kernel, unit, conduct);
    }

    /// An authority is given for good: whatever waits for it can go on.
    fn receive_authority(&mut self, authority: AuthorityId, matters: &mut Matters, conduct: &mut Conduct) {
        conduct.delegated.insert(authority, self.message.last);
        for matter in waiting_for(self.exercise, matters, (self.actor, authority)) {
            self.receive_grant(authority, matters.get_mut(matter), matter, conduct);
        }
        consider(self.kernel, self.actor, conduct);
    }

    /// A grant: the matter that waited for it can go on.
    fn receive_grant(
        &mut self,
        authority: AuthorityId,
        matter: &mut Matter,
        id: MatterId,
        conduct: &mut Conduct,
    ) {
        let asked = conduct.asked.entry(authority).or_default();
        asked.open = None;
        if !matches!(matter.stage, Stage::Waiting | Stage::Stalled) {
            // Who asked for one decision and has settled it has no use for the answer; who asked for
            // the authority itself has it from now on.
            if matter.asked.is_none() {
                conduct.delegated.entry(authority).or_insert(self.message.last);
            }
            return;
        }
        let fact = Fact::Authorised {
            firing: matter.identity,
            authority: self.exercise.authority(authority).name,
            by: self.exercise.actor_name(self.message.from),
        };
        self.end_wait(matter, fact, conduct);
        matter.authorised = true;
        // A superior that was asked has deliberated: what remains is to carry it out.
        matter.decided = matches!(self.message.errand, Errand::Granted(..));
        matter.anyway |= matter.decided;
        matter.stage = Stage::Raised;
        self.kernel.due_now(Occurrence::Weigh(self.actor, id));
    }

    /// The wait for authority is over: the message that ended it is named as the release.
    fn end_wait(&mut self, matter: &mut Matter, fact: Fact, conduct: &mut Conduct) {
        if let Some(ticket) = matter.timer.take() {
            self.kernel.cancel(ticket);
        }
        let label = if matter.stage == Stage::Stalled { Label::Stalled } else { Label::Authority };
        let note = Note::of(self.exercise.actor_name(self.actor), fact).after(matter.last, label);
        matter.last = self.kernel.note(note.released_by(Some(self.message.last)));
        if let Some(procedure) = matter.procedure {
            conduct.stalled.remove(&procedure);
        }
    }

    /// A refusal ends the wait and the matter with it: other rules may follow from it.
    fn receive_refusal(&mut self, authority: AuthorityId, matter: &mut Matter, conduct: &mut Conduct) {
        let asked = conduct.asked.entry(authority).or_default();
        asked.open = None;
        asked.refused = Some(self.message.last);
        consider(self.kernel, self.actor, conduct);
        if !matches!(matter.stage, Stage::Waiting | Stage::Stalled) {
            return;
        }
        let fact = Fact::Forgone {
            firing: matter.identity,
            authority: self.exercise.authority(authority).name,
            by: self.exercise.actor_name(self.message.from),
        };
        self.end_wait(matter, fact, conduct);
        matter.stage = Stage::Done;
    }

    /// Items of a source go on to another post with the shares that this post has, or are done.
    fn pass_on(&mut self, source: SourceId) {
        let shares = self.exercise.post(self.actor).map_or(&[][..], |post| &post.passes_on);
        if shares.is_empty() {
            return;
        }
        let draw = Draw::new(PASSING, self.exercise.actor_digest(self.actor), self.message.identity.0);
        let u = draw.at(self.message.visits).unit(self.kernel);
        let mut below = 0.0;
        for (to, share) in shares {
            below += share;
            if u < below {
                let message = self.mail.get_mut(self.id);
                message.to = *to;
                message.errand = Errand::Pass(source);
                self.kernel.due_in(Tick::ZERO, Occurrence::Deliver(self.id, *to));
                return;
            }
        }
    }
}

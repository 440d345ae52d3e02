//! Staffing: posts open and close, desks are added, command is taken.
//!
//! A post that is ordered to open can act when it is staffed. What came before waits at its door
//! and is put before it then.

use super::Draw;
use super::attention::call_to_serve;
use super::pictures::{Mind, consider};
use crate::document::element::Certainty;
use crate::document::mark::Label;
use crate::kernel::draws::Purpose;
use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, AgencyId};
use crate::scenario::model::conduct::Action;
use crate::scenario::model::mark::Value;
use crate::scenario::model::organisation::Opens;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::desks::{Desks, Work};
use crate::world::mail::{Mail, Told};
use crate::world::matters::{Matter, Matters};
use crate::world::occurrence::Occurrence;
use crate::world::picture::{Held, Picture};
use crate::world::wires::Wires;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::entity::Entity;
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

/// How long a post takes to open.
pub const STAFFING: Purpose = Purpose::new("staffing.delay");

/// What this mechanism draws for.
pub const PURPOSES: [Purpose; 1] = [STAFFING];

/// The mechanism: a step that changes who is at work, and a post that is staffed.
pub fn staff(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast, mail): (Res<Exercise>, Res<Cast>, Res<Mail>),
    (matters, mut wires): (Res<Matters>, ResMut<Wires>),
    mut actors: Query<(&'static mut Desks, &'static mut Conduct, &'static mut Picture)>,
) {
    let actor = match occurrence {
        Occurrence::Staff(actor, ..) | Occurrence::Staffed(actor) => actor,
        Occurrence::TakeOver(actor, _) | Occurrence::HandedOver(actor, ..) => actor,
        Occurrence::CallUp(actor, ..) | Occurrence::Seat(_, actor, _) => actor,
        _ => return,
    };
    let mut house =
        House { kernel, exercise: &exercise, cast: &cast, actors: &mut actors, wires: &mut wires };
    match occurrence {
        Occurrence::Staffed(_) => house.open(actor, &mail, &matters),
        Occurrence::TakeOver(_, order) => house.take_over(actor, order),
        Occurrence::HandedOver(_, to, heard) => house.leave_command(actor, to, heard),
        Occurrence::Seat(agency, _, cause) => house.place_liaison(agency, actor, (cause, Label::Script)),
        Occurrence::CallUp(_, adviser, sought) => house.call_up(actor, adviser, sought),
        Occurrence::Staff(_, id, step) => {
            let matter = matters.get(id);
            let procedure = matter.procedure.map(|procedure| exercise.procedure(procedure));
            if let Some(action) = procedure.and_then(|procedure| procedure.then.get(step as usize)) {
                house.perform(actor, matter, action);
            }
        }
        _ => {}
    }
}

/// Orders a post to open, unless it is open or ordered to open already. `ends` are who orders,
/// and the post; the identity of what the order belongs to is its luck's.
pub fn order_opening(
    kernel: &mut Kernel,
    exercise: &Exercise,
    ends: (ActorId, ActorId),
    desks: &mut Desks,
    (order, cause): (Identity, RecordNo),
) {
    let (by, post) = ends;
    let Some(row) = exercise.post(post).filter(|_| !desks.open && desks.opening.is_none()) else {
        return;
    };
    let fact = Fact::OpeningOrdered { post: exercise.actor_name(post) };
    let ordered = kernel.note(Note::of(exercise.actor_name(by), fact).after(cause, Label::Processing));
    let draw = Draw::new(STAFFING, exercise.actor_digest(post), order.0);
    let delay = match &row.opens {
        Opens::OnOrder(law) => draw.duration(kernel, law),
        Opens::Always | Opens::At(_) => Tick::ZERO,
    };
    kernel.due_in(delay, Occurrence::Staffed(post));
    desks.opening = Some(ordered);
}

/// The posts and what it takes to staff them.
struct House<'a, 'w, 's> {
    kernel: &'a mut Kernel,
    exercise: &'a Exercise,
    cast: &'a Cast,
    actors: &'a mut Query<'w, 's, (&'static mut Desks, &'static mut Conduct, &'static mut Picture)>,
    wires: &'a mut Wires,
}

impl House<'_, '_, '_> {
    fn entity(&self, actor: ActorId) -> Option<Entity> {
        self.cast.entity(actor)
    }

    fn note(&mut self, actor: ActorId, fact: Fact, cause: RecordNo, label: Label) -> RecordNo {
        self.kernel.note(Note::of(self.exercise.actor_name(actor), fact).after(cause, label))
    }

    /// Whoever is asked for advice and comes on order is called up by being asked.
    fn call_up(&mut self, actor: ActorId, adviser: ActorId, sought: RecordNo) {
        let comes = self.exercise.post(adviser).is_some_and(|row| matches!(row.opens, Opens::OnOrder(_)));
        if let (true, Fact::AdviceSought { firing, .. }) = (comes, &self.kernel.recorder.get(sought).fact) {
            self.order(actor, adviser, (*firing, sought));
        }
    }

    fn perform(&mut self, actor: ActorId, matter: &Matter, action: &Action) {
        let cause = matter.last;
        match action {
            Action::Open(post) => self.order(actor, *post, (matter.identity, cause)),
            Action::Close(post) => self.close(*post, cause),
            Action::AddDesks(more) => self.add_desks(actor, *more, cause),
            Action::TakeCommand => {
                let from = self.commander_before(actor);
                self.take_command(actor, from, (cause, Label::Processing));
            }
            Action::PlaceLiaison(agency, at) => {
                self.place_liaison(*agency, *at, (cause, Label::Processing));
            }
            Action::Remind(name, after) => self.remind(actor, *name, *after, cause),
            _ => {}
        }
    }

    fn order(&mut self, actor: ActorId, post: ActorId, order: (Identity, RecordNo)) {
        let Some(Ok((mut desks, ..))) = self.entity(post).map(|entity| self.actors.get_mut(entity)) else {
            return;
        };
        order_opening(self.kernel, self.exercise, (actor, post), &mut desks, order);
    }

    /// The post opens: what waited at its door is put before it.
    fn open(&mut self, post: ActorId, mail: &Mail, matters: &Matters) {
        let Some(Ok((mut desks, mut conduct, _))) =
            self.entity(post).map(|entity| self.actors.get_mut(entity))
        else {
            return;
        };
        if desks.open {
            return;
        }
        let ordered = desks.opening.take();
        let cause = ordered.unwrap_or(desks.ready);
        let name = self.exercise.actor_name(post);
        let opened = self.kernel.note(Note::of(name, Fact::Opened {}).after(cause, Label::Staffing));
        if ordered.is_some() {
            self.kernel.due_now(Occurrence::Brief(post, opened, name));
        }
        for index in 0..desks.waiting.len() {
            let item = desks.waiting[index];
            if desks.is_at_the_door(&item) {
                let identity = match item.work {
                    Work::Transmission(message) => mail.get(message).identity,
                    Work::Matter(matter) => matters.get(matter).identity,
                };
                let fact = Fact::Presented { item: identity };
                let note = Note::of(name, fact).after(item.since, Label::Staffing);
                desks.waiting[index].since = self.kernel.note(note.released_by(Some(opened)));
            }
        }
        desks.open = true;
        desks.resume(opened);
        call_to_serve(self.kernel, post, &mut desks);
        consider(self.kernel, post, &mut conduct);
        self.directs(post, |count| count + 1);
    }

    fn close(&mut self, post: ActorId, cause: RecordNo) {
        let Some(Ok((mut desks, ..))) = self.entity(post).map(|entity| self.actors.get_mut(entity)) else {
            return;
        };
        if desks.open {
            let name = self.exercise.actor_name(post);
            let closed = self.kernel.note(Note::of(name, Fact::Closed {}).after(cause, Label::Processing));
            desks.open = false;
            (desks.ready, desks.closed_by) = (closed, closed);
            self.directs(post, |count| count.saturating_sub(1));
        }
    }

    /// The superior of a post has one more, or one fewer, to direct.
    fn directs(&mut self, post: ActorId, change: impl Fn(u32) -> u32) {
        let superior = self.exercise.graphs.command.superior(post);
        let entity = superior.and_then(|superior| self.entity(superior));
        if let Some(Ok((mut desks, ..))) = entity.map(|entity| self.actors.get_mut(entity)) {
            desks.directing = change(desks.directing);
        }
    }

    fn add_desks(&mut self, actor: ActorId, more: u32, cause: RecordNo) {
        let Some(Ok((mut desks, ..))) = self.entity(actor).map(|entity| self.actors.get_mut(entity)) else {
            return;
        };
        desks.count += more;
        let fact = Fact::DesksSet { desks: desks.count };
        let set =
            self.kernel.note(Note::of(self.exercise.actor_name(actor), fact).after(cause, Label::Processing));
        desks.freed_by.extend(std::iter::repeat_n(set, more as usize));
        call_to_serve(self.kernel, actor, &mut desks);
    }

    /// Command is taken over from whoever gave this order.
    fn take_over(&mut self, actor: ActorId, order: RecordNo) {
        let from = match self.kernel.recorder.get(order).fact {
            Fact::Handled { from, .. } => Some(from),
            _ => None,
        };
        self.take_command(actor, from, (order, Label::Instant));
    }

    /// Who else commands the actor's agency, as far as it knows.
    fn commander_before(&self, actor: ActorId) -> Option<Name> {
        let element = self.exercise.base.in_command;
        let agency = self.exercise.actor(actor).agency.map(|agency| self.exercise.agency(agency).name);
        let (_, _, picture) = self.actors.get(self.entity(actor)?).ok()?;
        let life = self.exercise.element(element).life;
        let fresh = |held: &&Held| held.told.observed + life > self.kernel.now();
        let held = picture.about(element).filter(fresh).find(|held| held.told.about == agency)?;
        match held.told.value {
            Value::Word(name) if name != self.exercise.actor_name(actor) => Some(name),
            _ => None,
        }
    }

    /// Who takes command from somebody is briefed.
    fn take_command(&mut self, actor: ActorId, from: Option<Name>, (cause, label): (RecordNo, Label)) {
        let taken = self.note(actor, Fact::TookCommand {}, cause, label);
        if let Some(from) = from {
            self.kernel.due_now(Occurrence::Brief(actor, taken, from));
        }
        if let Some(Ok((_, mut conduct, _))) = self.entity(actor).map(|entity| self.actors.get_mut(entity)) {
            conduct.command = Some(taken);
        }
        self.know_commander(actor, actor, taken);
    }

    /// Who handed command over knows that the other has it.
    fn leave_command(&mut self, actor: ActorId, to: ActorId, heard: RecordNo) {
        if let Some(Ok((_, mut conduct, _))) = self.entity(actor).map(|entity| self.actors.get_mut(entity)) {
            conduct.command = None;
        }
        self.know_commander(actor, to, heard);
    }

    /// An actor knows who commands its agency from now on. Others know when they are told.
    fn know_commander(&mut self, actor: ActorId, commander: ActorId, cause: RecordNo) {
        let exercise = self.exercise;
        let Some(Ok((_, mut conduct, mut picture))) =
            self.entity(actor).map(|entity| self.actors.get_mut(entity))
        else {
            return;
        };
        let told = Told {
            element: exercise.base.in_command,
            about: exercise.actor(actor).agency.map(|agency| exercise.agency(agency).name),
            value: Value::Word(exercise.actor_name(commander)),
            certainty: Certainty::Observed,
            observed: self.kernel.now(),
        };
        Mind { kernel: self.kernel, exercise, actor, picture: &mut picture }.hear_own(told, cause);
        consider(self.kernel, actor, &mut conduct);
    }

    fn place_liaison(&mut self, agency: AgencyId, at: ActorId, (cause, label): (RecordNo, Label)) {
        let fact =
            Fact::LiaisonPlaced { of: self.exercise.agency(agency).name, at: self.exercise.actor_name(at) };
        let placed = self.note(at, fact, cause, label);
        self.wires.officers.insert((agency, at));
        if let Some(Ok((_, mut conduct, _))) = self.entity(at).map(|entity| self.actors.get_mut(entity)) {
            conduct.liaisons.insert(agency, placed);
            consider(self.kernel, at, &mut conduct);
        }
    }

    fn remind(&mut self, actor: ActorId, name: Name, after: Tick, cause: RecordNo) {
        let set = self.note(actor, Fact::TimerSet { name }, cause, Label::Processing);
        self.kernel.due_in(after, Occurrence::Ring(actor, set));
    }
}

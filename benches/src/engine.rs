//! The engine: its kernel and its dispatch, with the workload as components and mechanisms.
//!
//! State is in components read through cached queries; each kind of occurrence is handed to an
//! ordinary system. With the trace on, each visit leaves the two records it leaves in an exercise,
//! linked to their causes.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use bevy_ecs::component::Component;
use bevy_ecs::entity::Entity;
use bevy_ecs::resource::Resource;
use bevy_ecs::system::{In, InMut, Query, Res};
use bevy_ecs::world::World;
use salambo_engine::document::action::Form;
use salambo_engine::document::condition::MessageKind;
use salambo_engine::document::mark::Label;
use salambo_engine::kernel::agenda::{Phase, Ticket};
use salambo_engine::kernel::draws::Draws;
use salambo_engine::kernel::identity::Identity;
use salambo_engine::kernel::names::{Name, Names};
use salambo_engine::kernel::tick::Tick;
use salambo_engine::run::dispatch::Dispatch;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::record::{Note, Record, RecordNo, Recorder};

use crate::contest::{Contestant, Outcome};
use crate::ct::{Answer, Message, PATIENCE_NS, POSTS, Settings, Workload, parent};

/// Whether every visit leaves its records, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tracing {
    /// No records.
    Off,
    /// In the memory of the run before, as when many runs follow each other.
    On,
    /// In memory that the system has to find: most of the difference is page faults.
    InFreshMemory,
}

/// See the module.
pub struct Engine {
    tracing: Tracing,
    /// The records of the run before. They are given up between runs, outside the time that counts.
    before: Rc<RefCell<Vec<Record>>>,
}

impl Engine {
    /// The engine, leaving records or not.
    #[must_use]
    pub fn new(tracing: Tracing) -> Self {
        Self { tracing, before: Rc::default() }
    }
}

impl Contestant for Engine {
    fn name(&self) -> &'static str {
        match self.tracing {
            Tracing::Off => "engine",
            Tracing::On => "engine, trace on",
            Tracing::InFreshMemory => "  in fresh memory",
        }
    }

    fn prepare<'w>(&self, workload: &'w Workload) -> Box<dyn FnOnce() -> Outcome + 'w> {
        let before = self.before.take();
        let recorder = match self.tracing {
            Tracing::Off => None,
            Tracing::On => Some(Recorder::in_memory_of(before)),
            Tracing::InFreshMemory => Some(Recorder::new()),
        };
        let run = Run::new(workload, recorder);
        let records = Rc::clone(&self.before);
        Box::new(move || {
            let (outcome, recorder) = run.run();
            records.replace(recorder.map(Recorder::into_records).unwrap_or_default());
            outcome
        })
    }
}

/// A message on one of its visits: what an occurrence is about.
#[derive(Clone, Copy, Debug)]
struct Visit {
    message: u32,
    post: u32,
    number: u32,
    /// The latest record in the life of the message.
    last: RecordNo,
}

/// What is due.
#[derive(Clone, Copy, Debug)]
enum Due {
    /// The message of this number comes in at its leaf.
    Arrival(u32),
    Completion(Visit),
    Timer,
}

/// What came of the messages, and their records if they are wanted.
struct Log {
    answer: Answer,
    recorder: Option<Recorder>,
}

type Kernel = salambo_engine::kernel::Kernel<Due, Log>;

/// The desks of a post and the messages before them, each with its timer if it has one.
#[derive(Component)]
struct Desks {
    free: u32,
    queue: VecDeque<(Visit, Option<Ticket>)>,
}

/// The workload: its messages, the length of every visit, and the entity of each post.
#[derive(Resource)]
struct Script {
    messages: Vec<Message>,
    visits_ns: Vec<u64>,
    settings: Settings,
    tree: Vec<Entity>,
    names: Vec<Name>,
}

impl Script {
    fn length_ns(&self, visit: Visit) -> u64 {
        self.visits_ns[self.messages[visit.message as usize].first_visit + visit.number as usize]
    }
}

struct Run {
    world: World,
    kernel: Kernel,
    mechanisms: Dispatch<Due, Log>,
}

impl Run {
    fn new(workload: &Workload, recorder: Option<Recorder>) -> Self {
        let mut world = World::new();
        let desks = || Desks { free: workload.settings.desks, queue: VecDeque::new() };
        let tree = (0..POSTS).map(|_| world.spawn(desks()).id()).collect();
        let mut table = Names::new();
        let names = (0..POSTS).map(|post| table.intern(&post.to_string())).collect();
        let (messages, visits_ns) = (workload.messages.clone(), workload.visits_ns.clone());
        world.insert_resource(Script { messages, visits_ns, settings: workload.settings, tree, names });
        let mut mechanisms = Dispatch::new();
        mechanisms.bind(0, arrive);
        mechanisms.bind(1, complete);
        mechanisms.bind(2, ring);
        mechanisms.initialize(&mut world);
        let log = Log { answer: Answer::default(), recorder };
        Self { world, kernel: Kernel::new(Draws::new(42, 0), log), mechanisms }
    }

    fn run(mut self) -> (Outcome, Option<Recorder>) {
        let (world, kernel) = (&mut self.world, &mut self.kernel);
        let script = world.resource::<Script>();
        kernel.note(script.names[0], || (Fact::Start {}, Label::Instant), None);
        let first = script.messages[0].arrival_ns;
        kernel.due(first, Due::Arrival(0));
        let mut pending_max = 0;
        while let Some(due) = kernel.next(Tick::MAX).expect("the workload stays within the kernel's limits") {
            pending_max = pending_max.max(kernel.agenda().len() + 1);
            let slot = match due {
                Due::Arrival(_) => 0,
                Due::Completion(_) => 1,
                Due::Timer => 2,
            };
            self.mechanisms.hand(slot, due, kernel, world).expect("the world holds what mechanisms need");
        }
        let Log { answer, recorder } = self.kernel.recorder;
        (Outcome { answer, pending_max }, recorder)
    }
}

/// What the mechanisms say to the kernel.
trait Chronicle {
    fn due(&mut self, at_ns: u64, due: Due) -> Ticket;
    fn note(&mut self, post: Name, fact: impl FnOnce() -> (Fact, Label), cause: Option<RecordNo>)
    -> RecordNo;
}

impl Chronicle for Kernel {
    /// Occurrences of one instant go in the order of scheduling: they share one place.
    fn due(&mut self, at_ns: u64, due: Due) -> Ticket {
        self.schedule_at(Tick(at_ns.cast_signed()), Phase::Completion, 0, 0, due)
    }

    fn note(
        &mut self,
        post: Name,
        fact: impl FnOnce() -> (Fact, Label),
        cause: Option<RecordNo>,
    ) -> RecordNo {
        let now = self.now();
        let Some(recorder) = &mut self.recorder.recorder else {
            return RecordNo::START;
        };
        let (fact, label) = fact();
        let note = Note::of(post, fact);
        let note = match cause {
            Some(cause) => note.after(cause, label),
            None => note,
        };
        recorder.write(now, note)
    }
}

fn arrive(
    (InMut(kernel), In(due)): (InMut<Kernel>, In<Due>),
    script: Res<Script>,
    mut desks: Query<&mut Desks>,
) {
    let Due::Arrival(message) = due else { return };
    if let Some(next) = script.messages.get(message as usize + 1) {
        kernel.due(next.arrival_ns, Due::Arrival(message + 1));
    }
    let post = script.messages[message as usize].leaf as u32;
    enter(kernel, Visit { message, post, number: 0, last: RecordNo::START }, &script, &mut desks);
}

/// A message reaches a post: a free desk there, or the end of the queue.
fn enter(kernel: &mut Kernel, visit: Visit, script: &Script, desks: &mut Query<&mut Desks>) {
    let Ok(mut desks) = desks.get_mut(script.tree[visit.post as usize]) else {
        return;
    };
    if desks.free > 0 {
        desks.free -= 1;
        return serve(kernel, visit, script);
    }
    let patience = || kernel.due(kernel.now().0.cast_unsigned() + PATIENCE_NS, Due::Timer);
    let timer = script.settings.timers.then(patience);
    desks.queue.push_back((visit, timer));
}

fn serve(kernel: &mut Kernel, visit: Visit, script: &Script) {
    let item = Identity(u64::from(visit.message));
    let taken = || (Fact::Taken { item, kind: MessageKind::Report, waiting: 0 }, Label::Queueing);
    let last = kernel.note(script.names[visit.post as usize], taken, Some(visit.last));
    let until = kernel.now().0.cast_unsigned() + script.length_ns(visit);
    kernel.due(until, Due::Completion(Visit { last, ..visit }));
}

/// The desk takes the head of its queue before the leaving message moves on.
fn complete(
    (InMut(kernel), In(due)): (InMut<Kernel>, In<Due>),
    script: Res<Script>,
    mut desks: Query<&mut Desks>,
) {
    let Due::Completion(visit) = due else { return };
    let name = script.names[visit.post as usize];
    let last = kernel.note(name, || handled(visit, name), Some(visit.last));
    if let Ok(mut desks) = desks.get_mut(script.tree[visit.post as usize]) {
        match desks.queue.pop_front() {
            Some((next, timer)) => {
                timer.map(|timer| kernel.cancel(timer));
                serve(kernel, next, &script);
            }
            None => desks.free += 1,
        }
    }
    let told = &script.messages[visit.message as usize];
    let number = visit.number + 1;
    if number as usize == told.visits {
        let now = kernel.now().0.cast_unsigned();
        kernel.recorder.answer.count(visit.message as usize, told, now);
    } else {
        let post = parent(visit.post as usize) as u32;
        enter(kernel, Visit { post, number, last, ..visit }, &script, &mut desks);
    }
}

fn handled(visit: Visit, from: Name) -> (Fact, Label) {
    let item = Identity(u64::from(visit.message));
    let fact = Fact::Handled { item, kind: MessageKind::Report, form: Form::Free, from, meant: true };
    (fact, Label::Processing)
}

/// A timer that was not cancelled: the visit has waited too long.
fn ring((InMut(kernel), In(_)): (InMut<Kernel>, In<Due>)) {
    kernel.recorder.answer.overdue += 1;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::check;

    #[test]
    fn the_answer_is_the_known_one() {
        for (timers, tracing) in [(false, Tracing::Off), (true, Tracing::Off), (false, Tracing::On)] {
            let settings = Settings::canonical(100_000, timers);
            let workload = Workload::new(settings);
            let outcome = Engine::new(tracing).prepare(&workload)();
            assert_eq!(check(&outcome.answer, &settings), Ok(()));
        }
    }
}

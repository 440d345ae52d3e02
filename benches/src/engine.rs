//! The engine: its kernel and its dispatch, with the workload as components and mechanisms.
//!
//! State is in components read through cached queries; each kind of occurrence is handed to an
//! ordinary system. With the trace on, each visit leaves the two records it leaves in an exercise,
//! linked to their causes.

use std::collections::VecDeque;

use bevy_ecs::component::Component;
use bevy_ecs::entity::Entity;
use bevy_ecs::resource::Resource;
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};
use bevy_ecs::world::World;
use salambo_engine::document::action::Form;
use salambo_engine::document::condition::MessageKind;
use salambo_engine::document::mark::Label;
use salambo_engine::kernel::agenda::{Phase, Ticket};
use salambo_engine::kernel::draws::Draws;
use salambo_engine::kernel::identity::Identity;
use salambo_engine::kernel::names::Name;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::run::dispatch::Dispatch;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::record::{Note, RecordNo, Recorder};

use crate::contest::{Contestant, Outcome};
use crate::ct::{Answer, Message, PATIENCE_NS, POSTS, Settings, Workload, parent};

/// See the module.
pub struct Engine {
    /// Whether every visit leaves its records.
    pub trace: bool,
}

impl Contestant for Engine {
    fn name(&self) -> &'static str {
        if self.trace { "engine, trace on" } else { "engine" }
    }

    fn prepare<'w>(&self, workload: &'w Workload) -> Box<dyn FnOnce() -> Outcome + 'w> {
        let run = Run::new(workload, self.trace);
        Box::new(move || run.run())
    }
}

/// What is due. A message is meant by its number.
#[derive(Clone, Copy, Debug)]
enum Due {
    Arrival(u32),
    Completion(u32),
    Timer(u32),
}

/// Records, if they are wanted.
struct Log(Option<Recorder>);

type Kernel = salambo_engine::kernel::Kernel<Due, Log>;

/// The desks of a post and the messages before them.
#[derive(Component)]
struct Desks {
    free: u32,
    queue: VecDeque<u32>,
}

/// The entity of each post.
#[derive(Resource)]
struct Tree(Vec<Entity>);

/// The workload: its messages and the length of every visit.
#[derive(Resource)]
struct Script {
    messages: Vec<Message>,
    visits_ns: Vec<u64>,
    settings: Settings,
}

/// Where a message is, and its latest record.
#[derive(Clone, Copy)]
struct Place {
    post: u32,
    visit: u32,
    timer: Option<Ticket>,
    last: RecordNo,
}

/// Where every message is, and what came of those that are done.
#[derive(Resource)]
struct Progress {
    places: Vec<Place>,
    answer: Answer,
}

struct Run {
    world: World,
    kernel: Kernel,
    mechanisms: Dispatch<Due, Log>,
}

impl Run {
    fn new(workload: &Workload, trace: bool) -> Self {
        let mut world = World::new();
        let desks = || Desks { free: workload.settings.desks, queue: VecDeque::new() };
        let tree = (0..POSTS).map(|_| world.spawn(desks()).id()).collect();
        world.insert_resource(Tree(tree));
        let place = Place { post: 0, visit: 0, timer: None, last: RecordNo(0) };
        let places = vec![place; workload.messages.len()];
        world.insert_resource(Progress { places, answer: Answer::default() });
        let (messages, visits_ns) = (workload.messages.clone(), workload.visits_ns.clone());
        world.insert_resource(Script { messages, visits_ns, settings: workload.settings });
        let mut mechanisms = Dispatch::new();
        mechanisms.bind(0, arrive);
        mechanisms.bind(1, complete);
        mechanisms.bind(2, ring);
        mechanisms.initialize(&mut world);
        let kernel = Kernel::new(Draws::new(42, 0), Log(trace.then(Recorder::new)));
        Self { world, kernel, mechanisms }
    }

    fn run(mut self) -> Outcome {
        let (world, kernel) = (&mut self.world, &mut self.kernel);
        kernel.note(0, || (Fact::Start {}, Label::Instant), None);
        let first = world.resource::<Script>().messages[0].arrival_ns;
        kernel.due(first, Due::Arrival(0));
        let mut pending_max = 0;
        while let Some(due) = kernel.next(Tick::MAX).expect("the workload stays within the kernel's limits") {
            pending_max = pending_max.max(kernel.agenda().len() + 1);
            let slot = match due {
                Due::Arrival(_) => 0,
                Due::Completion(_) => 1,
                Due::Timer(_) => 2,
            };
            self.mechanisms.hand(slot, due, kernel, world).expect("the world holds what mechanisms need");
        }
        let answer = world.resource::<Progress>().answer;
        Outcome { answer, pending_max }
    }
}

/// What the mechanisms say to the kernel.
trait Chronicle {
    fn due(&mut self, at_ns: u64, due: Due) -> Ticket;
    fn note(&mut self, post: u32, fact: impl FnOnce() -> (Fact, Label), cause: Option<RecordNo>) -> RecordNo;
}

impl Chronicle for Kernel {
    /// Occurrences of one instant go in the order of scheduling: they share one place.
    fn due(&mut self, at_ns: u64, due: Due) -> Ticket {
        self.schedule_at(Tick(at_ns.cast_signed()), Phase::Completion, 0, 0, due)
    }

    fn note(&mut self, post: u32, fact: impl FnOnce() -> (Fact, Label), cause: Option<RecordNo>) -> RecordNo {
        let now = self.now();
        let Some(recorder) = &mut self.recorder.0 else {
            return RecordNo(0);
        };
        let (fact, label) = fact();
        let note = Note::of(Name(post), fact);
        let note = match cause {
            Some(cause) => note.after(cause, label),
            None => note,
        };
        recorder.write(now, note)
    }
}

fn arrive(
    (InMut(kernel), In(due)): (InMut<Kernel>, In<Due>),
    (tree, script, mut progress): (Res<Tree>, Res<Script>, ResMut<Progress>),
    mut desks: Query<&mut Desks>,
) {
    let Due::Arrival(message) = due else { return };
    if let Some(next) = script.messages.get(message as usize + 1) {
        kernel.due(next.arrival_ns, Due::Arrival(message + 1));
    }
    progress.places[message as usize].post = script.messages[message as usize].leaf as u32;
    enter(kernel, message, (&tree, &script, &mut progress), &mut desks);
}

type Stage<'a> = (&'a Tree, &'a Script, &'a mut Progress);

/// A message reaches the post at which it now is: to a free desk, or to the end of the queue.
fn enter(
    kernel: &mut Kernel,
    message: u32,
    (tree, script, progress): Stage<'_>,
    desks: &mut Query<&mut Desks>,
) {
    let post = progress.places[message as usize].post;
    let Ok(mut desks) = desks.get_mut(tree.0[post as usize]) else {
        return;
    };
    if desks.free > 0 {
        desks.free -= 1;
        return serve(kernel, message, script, progress);
    }
    desks.queue.push_back(message);
    if script.settings.timers {
        let at = kernel.now().0.cast_unsigned() + PATIENCE_NS;
        progress.places[message as usize].timer = Some(kernel.due(at, Due::Timer(message)));
    }
}

fn serve(kernel: &mut Kernel, message: u32, script: &Script, progress: &mut Progress) {
    let place = &mut progress.places[message as usize];
    if let Some(ticket) = place.timer.take() {
        kernel.cancel(ticket);
    }
    let item = Identity(u64::from(message));
    let taken = || (Fact::Taken { item, kind: MessageKind::Report, waiting: 0 }, Label::Queueing);
    place.last = kernel.note(place.post, taken, Some(place.last));
    let first = script.messages[message as usize].first_visit;
    let length = script.visits_ns[first + place.visit as usize];
    kernel.due(kernel.now().0.cast_unsigned() + length, Due::Completion(message));
}

/// The desk takes the head of its queue before the leaving message moves on.
fn complete(
    (InMut(kernel), In(due)): (InMut<Kernel>, In<Due>),
    (tree, script, mut progress): (Res<Tree>, Res<Script>, ResMut<Progress>),
    mut desks: Query<&mut Desks>,
) {
    let Due::Completion(message) = due else {
        return;
    };
    let place = &mut progress.places[message as usize];
    let (post, item) = (place.post, Identity(u64::from(message)));
    let handled = || {
        let fact = Fact::Handled {
            item,
            kind: MessageKind::Report,
            form: Form::Free,
            from: Name(post),
            meant: true,
        };
        (fact, Label::Processing)
    };
    place.last = kernel.note(post, handled, Some(place.last));
    if let Ok(mut desks) = desks.get_mut(tree.0[post as usize]) {
        match desks.queue.pop_front() {
            Some(next) => serve(kernel, next, &script, &mut progress),
            None => desks.free += 1,
        }
    }
    let place = &mut progress.places[message as usize];
    place.visit += 1;
    let told = &script.messages[message as usize];
    if place.visit as usize == told.visits {
        let now = kernel.now().0.cast_unsigned();
        progress.answer.count(message as usize, told, now);
    } else {
        place.post = parent(post as usize) as u32;
        enter(kernel, message, (&tree, &script, &mut progress), &mut desks);
    }
}

/// A timer that was not cancelled: the visit has waited too long.
fn ring((InMut(_), In(due)): (InMut<Kernel>, In<Due>), mut progress: ResMut<Progress>) {
    let Due::Timer(message) = due else { return };
    progress.places[message as usize].timer = None;
    progress.answer.overdue += 1;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::check;

    #[test]
    fn the_answer_is_the_known_one() {
        for (timers, trace) in [(false, false), (true, false), (false, true)] {
            let settings = Settings::canonical(100_000, timers);
            let workload = Workload::new(settings);
            let outcome = Engine { trace }.prepare(&workload)();
            assert_eq!(check(&outcome.answer, &settings), Ok(()));
        }
    }
}

//! The baseline: a hand-written loop over a binary heap and plain vectors.
//!
//! It is what somebody would write who wants this one workload and nothing else, so the
//! price of an engine is read off against it.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use crate::contest::{Contestant, Outcome};
use crate::ct::{PATIENCE_NS, POSTS, Workload, parent};

/// See the module.
pub struct HeapLoop;

impl Contestant for HeapLoop {
    fn name(&self) -> &'static str {
        "heap loop"
    }

    fn prepare<'w>(&self, workload: &'w Workload) -> Box<dyn FnOnce() -> Outcome + 'w> {
        let tree = Tree::new(workload);
        Box::new(move || tree.run())
    }
}

/// What is due. A message is meant by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Due {
    /// The message comes in at its leaf.
    Arrival(usize),
    /// Its visit ends, where it is.
    Completion(usize),
    /// It may have waited too long on this visit, counted from 0.
    Timer(usize, usize),
}

/// One queue and its free desks.
#[derive(Clone, Debug)]
struct Post {
    free: u32,
    queue: VecDeque<usize>,
}

/// Where a message is.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    post: usize,
    visit: usize,
    is_waiting: bool,
}

struct Tree<'w> {
    workload: &'w Workload,
    now: u64,
    scheduled: u64,
    /// By instant, then in order of scheduling.
    agenda: BinaryHeap<Reverse<(u64, u64, Due)>>,
    posts: Vec<Post>,
    places: Vec<Place>,
    outcome: Outcome,
}

impl<'w> Tree<'w> {
    fn new(workload: &'w Workload) -> Self {
        let post = Post { free: workload.settings.desks, queue: VecDeque::new() };
        Self {
            workload,
            now: 0,
            scheduled: 0,
            agenda: BinaryHeap::new(),
            posts: vec![post; POSTS],
            places: vec![Place::default(); workload.messages.len()],
            outcome: Outcome::default(),
        }
    }

    fn run(mut self) -> Outcome {
        self.expect(0);
        while let Some(Reverse((at, _, due))) = self.agenda.pop() {
            self.now = at;
            match due {
                Due::Arrival(message) => self.arrive(message),
                Due::Completion(message) => self.complete(message),
                Due::Timer(message, visit) => self.ring(message, visit),
            }
        }
        self.outcome
    }

    fn schedule(&mut self, at: u64, due: Due) {
        self.agenda.push(Reverse((at, self.scheduled, due)));
        self.scheduled += 1;
        self.outcome.pending_max = self.outcome.pending_max.max(self.agenda.len());
    }

    /// Schedules the arrival of a message, if there is such a message: one arrival is pending at a time.
    fn expect(&mut self, message: usize) {
        if let Some(next) = self.workload.messages.get(message) {
            self.schedule(next.arrival_ns, Due::Arrival(message));
        }
    }

    fn arrive(&mut self, message: usize) {
        self.expect(message + 1);
        self.places[message].post = self.workload.messages[message].leaf;
        self.enter(message);
    }

    /// A message reaches the post at which it now is: to a free desk, or to the end of the queue.
    fn enter(&mut self, message: usize) {
        let Place { post, visit, .. } = self.places[message];
        if self.posts[post].free > 0 {
            self.posts[post].free -= 1;
            self.serve(message);
            return;
        }
        self.posts[post].queue.push_back(message);
        self.places[message].is_waiting = true;
        if self.workload.settings.timers {
            self.schedule(self.now + PATIENCE_NS, Due::Timer(message, visit));
        }
    }

    fn serve(&mut self, message: usize) {
        let place = &mut self.places[message];
        place.is_waiting = false;
        let length = self.workload.visits_ns[self.workload.messages[message].first_visit + place.visit];
        self.schedule(self.now + length, Due::Completion(message));
    }

    /// The desk takes the head of its queue before the leaving message moves on.
    fn complete(&mut self, message: usize) {
        let post = self.places[message].post;
        match self.posts[post].queue.pop_front() {
            Some(next) => self.serve(next),
            None => self.posts[post].free += 1,
        }
        self.places[message].visit += 1;
        let told = &self.workload.messages[message];
        if self.places[message].visit == told.visits {
            self.outcome.answer.count(message, told, self.now);
        } else {
            self.places[message].post = parent(post);
            self.enter(message);
        }
    }

    /// A timer whose visit has begun was cancelled: it stays in the heap, and rings for nobody.
    fn ring(&mut self, message: usize, visit: usize) {
        let place = self.places[message];
        let is_overdue = place.is_waiting && place.visit == visit;
        self.outcome.answer.overdue += u64::from(is_overdue);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::check;
    use crate::ct::Settings;

    #[test]
    fn the_answer_is_the_known_one() {
        for timers in [false, true] {
            let settings = Settings::canonical(100_000, timers);
            let workload = Workload::new(settings);
            let outcome = HeapLoop.prepare(&workload)();
            assert_eq!(check(&outcome.answer, &settings), Ok(()));
        }
    }

    #[test]
    fn more_desks_shorten_the_wait() {
        let mean = |desks| {
            let workload = Workload::new(Settings { desks, ..Settings::canonical(10_000, false) });
            HeapLoop.prepare(&workload)().answer.mean_sojourn_s()
        };
        assert!(mean(2) < mean(1));
    }
}

//! Queues: the time that items are said to have queued at a post is the time integral of its queue.
//!
//! The queue is counted anew from what is recorded: an item joins it when it is delivered, or a
//! firing when it is ready for a desk, or at the opening of a post at whose door it waited, or when
//! whoever had it in hand is lost; it leaves when it is taken up, omitted or given up. Every time somebody takes up an item, the record
//! says how many others wait: the count must agree. What still waits at the end has no record of its
//! wait yet, but its time is in the integral.

use super::draft::{Draft, Luck, drafts};
use super::lengths::belongs;
use super::stage::{performed, runner, told};
use proptest::prelude::*;
use salambo_engine::document::condition::MessageKind;
use salambo_engine::document::mark::Label;
use salambo_engine::kernel::identity::Identity;
use salambo_engine::kernel::names::Name;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::model::organisation::Opens;
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::{Fact, Reason};
use salambo_engine::trace::record::{Record, RecordNo};
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

/// The queue of one post or unit, as the records tell it.
#[derive(Default)]
struct Queue {
    open: bool,
    /// Items at the desks, each since when. What was said again may wait there twice.
    waiting: Vec<(Identity, Tick)>,
    /// Items at the door of a closed post, each since when.
    door: Vec<(Identity, Tick)>,
    /// Requests taken in of which nothing more was heard: each may have put a matter before the
    /// desks that still waits there.
    silent: usize,
    /// Up to when the integral goes, and what it is.
    until: Tick,
    integral: i64,
    /// The waits that were recorded.
    labelled: i64,
}

impl Queue {
    fn advance(&mut self, now: Tick) {
        self.integral += (now - self.until).0 * self.waiting.len() as i64;
        self.until = now;
    }

    /// An item joins the queue, or those at the door.
    fn join(&mut self, item: Identity, now: Tick) {
        match self.open {
            true => self.waiting.push((item, now)),
            false => self.door.push((item, now)),
        }
    }

    /// An item leaves, the one that came then if there are several of it.
    fn leave(&mut self, item: Identity, came: Option<Tick>) {
        let exactly = |(other, since): &(Identity, Tick)| *other == item && Some(*since) == came;
        let any = |(other, _): &(Identity, Tick)| *other == item;
        let found = remove(&mut self.waiting, exactly) || remove(&mut self.door, exactly);
        let _gone = found || remove(&mut self.waiting, any) || remove(&mut self.door, any);
    }
}

/// Removes the first item that is wanted; true if there is one.
fn remove(items: &mut Vec<(Identity, Tick)>, is_wanted: impl Fn(&(Identity, Tick)) -> bool) -> bool {
    let found = items.iter().position(is_wanted);
    found.map(|at| items.remove(at)).is_some()
}

/// All queues of a run.
struct Queues<'a> {
    trace: &'a Trace,
    queues: BTreeMap<Name, Queue>,
    /// Firings of this instant by their latest record, with who performs them. Those that wait for
    /// no answer and no news are before the desks.
    firings: BTreeMap<Identity, Name>,
    /// Everything that some record is about.
    known: BTreeSet<Identity>,
    /// Requests taken in: what is said again is heard again and heeded once.
    heeded: BTreeSet<(Name, Identity)>,
    /// Firings that wait for the answers of others.
    awaiting: BTreeSet<Identity>,
}

impl<'a> Queues<'a> {
    fn of(scenario: &Scenario, trace: &'a Trace) -> Self {
        let queue = |actor| {
            let post = scenario.post(actor);
            let open = post.is_none_or(|post| matches!(post.opens, Opens::Always));
            (scenario.actor_name(actor), Queue { open, ..Queue::default() })
        };
        let queues = scenario.post_ids().chain(scenario.unit_ids()).map(queue).collect();
        let known = trace.records.iter().filter_map(|record| belongs(&record.fact)).collect();
        Self {
            trace,
            queues,
            firings: BTreeMap::new(),
            known,
            heeded: BTreeSet::new(),
            awaiting: BTreeSet::new(),
        }
    }

    fn read(&mut self) -> Result<(), TestCaseError> {
        let mut instant = Tick::ZERO;
        for (number, record) in self.trace.iter() {
            if matches!(record.fact, Fact::End {}) {
                break;
            }
            if record.at > instant {
                self.settle(instant);
                instant = record.at;
            }
            self.follow_firing(record);
            self.see(number, record)?;
        }
        self.settle(instant);
        Ok(())
    }

    /// The end of an instant: firings of which nothing else is said are before the desks.
    fn settle(&mut self, now: Tick) {
        for (firing, actor) in std::mem::take(&mut self.firings) {
            if let Some(queue) = self.queues.get_mut(&actor) {
                queue.advance(now);
                queue.join(firing, now);
            }
        }
    }

    fn see(&mut self, number: RecordNo, record: &Record) -> Result<(), TestCaseError> {
        let (at, actor) = (record.at, whose(record));
        let unsettled = self.firings.values().filter(|whose| **whose == actor).count();
        let Some(queue) = self.queues.get_mut(&actor) else {
            return Ok(());
        };
        queue.advance(at);
        let came = record.cause.map(|cause| self.trace.get(cause).at);
        match &record.fact {
            Fact::Opened {} => {
                queue.open = true;
                let door = std::mem::take(&mut queue.door);
                queue.waiting.extend(door.into_iter().map(|(item, _)| (item, at)));
            }
            Fact::Closed {} => queue.open = false,
            Fact::Delivered { message, .. } => {
                queue.join(*message, at);
            }
            Fact::Interrupted { item } => queue.join(*item, at),
            Fact::Paused { firing, .. } => queue.leave(*firing, came),
            Fact::Omitted { item, .. } => queue.leave(*item, came),
            Fact::GaveUp { message, reason: Reason::Impatience, .. } => queue.leave(*message, came),
            Fact::Taken { item, waiting, .. } | Fact::Begun { firing: item, waiting, .. } => {
                queue.leave(*item, came);
                let (least, waiting) = (queue.waiting.len(), *waiting as usize);
                let most = least + unsettled + queue.silent;
                let line = || told(self.trace, number);
                prop_assert!(least <= waiting && waiting <= most, "{least} to {most} wait: {}", line());
            }
            _ => {}
        }
        let still_waits = matches!(record.fact, Fact::Unresolved { .. });
        if let (Label::Queueing, Some(cause), false) = (record.wait, record.cause, still_waits) {
            queue.labelled += (at - self.trace.get(cause).at).0;
        }
        Ok(())
    }

    /// What is raised, or raised again, is before the desks, unless it says at the same instant
    /// that it is begun, or that it seeks, asks or stalls.
    fn follow_firing(&mut self, record: &Record) {
        if let Fact::Handled { item, kind: MessageKind::Request, .. } = &record.fact {
            if self.heeded.insert((record.actor, *item)) {
                self.raise(*item, record.actor);
            }
            return;
        }
        let Some(firing) = belongs(&record.fact) else { return };
        match &record.fact {
            Fact::Fired { .. }
            | Fact::Authorised { .. }
            | Fact::Defaulted { .. }
            | Fact::Reconsidered { .. } => {
                self.firings.insert(firing, record.actor);
            }
            Fact::Begun { .. }
            | Fact::Seeking { .. }
            | Fact::Asked { .. }
            | Fact::Forgone { .. }
            | Fact::Paused { .. }
            | Fact::Stalled { .. } => {
                self.firings.remove(&firing);
            }
            Fact::Proposed { .. } => {
                self.awaiting.insert(firing);
            }
            // Who waited for answers takes the matter up again; who had nothing to propose goes on.
            Fact::Agreed { .. } | Fact::MetJointly { .. } | Fact::NotAgreed { .. }
                if self.awaiting.remove(&firing) =>
            {
                self.firings.insert(firing, record.actor);
            }
            _ => {}
        }
    }

    /// A request may put a matter before whoever takes it in. If it does, that is seen only when
    /// somebody begins with it.
    fn raise(&mut self, request: Identity, actor: Name) {
        let matter = request.derive("matter", &[self.trace.names.digest(actor)], 0);
        if self.known.contains(&matter) {
            self.firings.insert(matter, actor);
        } else if let Some(queue) = self.queues.get_mut(&actor) {
            queue.silent += 1;
        }
    }
}

/// At whose desks something happens: a caller who gives up was in the other's queue.
fn whose(record: &Record) -> Name {
    match &record.fact {
        Fact::GaveUp { to, reason: Reason::Impatience, .. } => *to,
        _ => record.actor,
    }
}

/// The time queued at all desks of a run.
fn holds(draft: &Draft) -> Result<i64, TestCaseError> {
    let (scenario, trace, _) = performed(draft)?;
    let mut queues = Queues::of(&scenario, &trace);
    queues.read()?;
    let end = scenario.clock.end;
    for (name, queue) in &mut queues.queues {
        queue.advance(end);
        let still: i64 = queue.waiting.iter().map(|(_, since)| (end - *since).0).sum();
        prop_assert_eq!(queue.integral, queue.labelled + still, "at {}", trace.names.text(*name));
    }
    Ok(queues.queues.values().map(|queue| queue.labelled).sum())
}

fn whatever_is_drafted(luck: Luck) {
    let queued = Cell::new(0);
    let property = |draft| {
        queued.set(queued.get() + holds(&draft)?);
        Ok(())
    };
    runner(24).run(&drafts(luck), property).unwrap_or_else(|failure| panic!("{failure}"));
    assert!(queued.get() > 0, "nobody queued");
}

#[test]
fn integrate_to_the_time_queued_where_chance_rules() {
    whatever_is_drafted(Luck::Drawn);
}

#[test]
fn integrate_to_the_time_queued_where_nothing_is_left_to_chance() {
    whatever_is_drafted(Luck::Fixed);
}

//! Load: how many desks a post has, how many of them are at work, and how many items wait.
//!
//! A desk is taken when an item is taken up or a matter begins, and free when it is handled, done, put
//! to others, thought over again, or interrupted. A matter comes before the desks with the record that
//! it waits from, though no record of its own says so; a matter that still waits when the trace ends is
//! therefore not seen. What waits at the door of a closed post waits too.

use crate::document::mark::Label;
use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::trace::Trace;
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::{Record, RecordNo};
use std::collections::BTreeMap;

/// How a post stands from an instant on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    /// From when.
    pub at: Tick,
    /// How many desks it has.
    pub desks: u32,
    /// How many are at work.
    pub busy: u32,
    /// How many items wait.
    pub waiting: u32,
}

/// The load of each post, in the order of the exercise; one change an instant at most.
#[must_use]
pub fn load(scenario: &Scenario, trace: &Trace) -> Vec<Vec<Load>> {
    let posts = scenario.post_ids().filter_map(|id| Some((scenario.actor_name(id), scenario.post(id)?)));
    let mut desks: BTreeMap<Name, Desks> = posts.map(|(name, post)| (name, Desks::new(post.desks))).collect();
    let queued = queued(trace);
    for (number, record) in trace.iter() {
        let place = match &record.fact {
            Fact::GaveUp { to, reason: Reason::Impatience, .. } => *to,
            _ => record.actor,
        };
        let Some(own) = desks.get_mut(&place) else { continue };
        own.take_in(record);
        for firing in queued.get(&number).into_iter().flatten() {
            own.waiting.insert(*firing);
        }
        own.note(record.at);
    }
    let names = scenario.post_ids().map(|id| scenario.actor_name(id));
    names.map(|name| desks.remove(&name).map(|own| own.changes).unwrap_or_default()).collect()
}

/// The records with which matters came before the desks.
fn queued(trace: &Trace) -> BTreeMap<RecordNo, Vec<Identity>> {
    let mut queued: BTreeMap<RecordNo, Vec<Identity>> = BTreeMap::new();
    for record in &trace.records {
        let Fact::Begun { firing, .. } = &record.fact else { continue };
        let mut since = record.cause;
        while let Some(number) = since
            && matches!(trace.get(number).fact, Fact::Presented { .. })
        {
            since = trace.get(number).cause;
        }
        if let Some(number) = since
            && !matches!(trace.get(number).fact, Fact::Interrupted { .. })
        {
            queued.entry(number).or_default().push(*firing);
        }
    }
    queued
}

/// Items by what they are; a message that was repeated may lie there twice.
#[derive(Default)]
struct Items(BTreeMap<Identity, u32>);

impl Items {
    fn insert(&mut self, item: Identity) {
        *self.0.entry(item).or_default() += 1;
    }

    /// Whether it was there.
    fn remove(&mut self, item: &Identity) -> bool {
        let Some(count) = self.0.get_mut(item).filter(|count| **count > 0) else {
            return false;
        };
        *count -= 1;
        true
    }

    fn count(&self) -> u32 {
        self.0.values().sum()
    }
}

/// The desks of one post.
struct Desks {
    count: u32,
    busy: Items,
    waiting: Items,
    changes: Vec<Load>,
}

impl Desks {
    fn new(count: u32) -> Self {
        let first = Load { at: Tick::ZERO, desks: count, busy: 0, waiting: 0 };
        Self { count, busy: Items::default(), waiting: Items::default(), changes: vec![first] }
    }

    fn take_in(&mut self, record: &Record) {
        match &record.fact {
            Fact::Delivered { message: item, .. } => {
                self.waiting.insert(*item);
            }
            Fact::Omitted { item, .. } | Fact::GaveUp { message: item, .. } => {
                self.waiting.remove(item);
            }
            Fact::Taken { item, .. } | Fact::Begun { firing: item, .. } => {
                self.waiting.remove(item);
                self.busy.insert(*item);
            }
            Fact::Interrupted { item } => self.put_back(item),
            Fact::Handled { item, .. }
            | Fact::Completed { firing: item, .. }
            | Fact::Proposed { firing: item, .. } => {
                self.busy.remove(item);
            }
            Fact::Reconsidered { firing, .. } if record.wait == Label::Deliberation => {
                self.busy.remove(firing);
            }
            Fact::DesksSet { desks } => self.count = *desks,
            _ => {}
        }
    }

    /// What was in hand waits again.
    fn put_back(&mut self, item: &Identity) {
        if self.busy.remove(item) {
            self.waiting.insert(*item);
        }
    }

    /// Keeps how things stand, if they stand otherwise than before.
    fn note(&mut self, at: Tick) {
        let now = Load { at, desks: self.count, busy: self.busy.count(), waiting: self.waiting.count() };
        while self.changes.last().is_some_and(|last| last.at == at) {
            self.changes.pop();
        }
        let differs =
            |last: &Load| (last.desks, last.busy, last.waiting) != (now.desks, now.busy, now.waiting);
        if self.changes.last().is_none_or(differs) {
            self.changes.push(now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replay::example;

    fn told(text: &str) -> Vec<String> {
        let (scenario, trace) = example::run(text);
        let line = |one: &Load| format!("{} {}/{} {}", one.at.0 / 60_000, one.busy, one.desks, one.waiting);
        load(&scenario, &trace)[0].iter().map(line).collect()
    }

    #[test]
    fn items_wait_are_taken_up_and_put_away() {
        let trace = "
            1:00 police.room Delivered message=1 from=public
            1:00 police.room Taken item=1
            2:00 police.room Delivered message=2 from=public
            2:00 police.room Taken item=2
            3:00 police.room Delivered message=3 from=public
            4:00 police.room Delivered message=4 from=public
            4:00 police.room Omitted item=4
            5:00 police.room Handled item=1 from=public
            5:00 police.room Taken item=3 < 5 queueing
            6:00 police.room DesksSet desks=3";
        assert_eq!(told(trace), ["0 0/2 0", "1 1/2 0", "2 2/2 0", "3 2/2 1", "5 2/2 0", "6 2/3 0"]);
    }

    #[test]
    fn a_matter_waits_from_the_record_that_brought_it() {
        let trace = "
            1:00 police.room Fired firing=7 procedure=warn
            4:00 police.room Begun firing=7 procedure=warn < 1 queueing
            5:00 police.room OutOfAction
            5:00 police.room Interrupted item=7
            6:00 police.room BackInAction
            6:00 police.room Begun firing=7 procedure=warn again=true < 4 queueing
            8:00 police.room Reconsidered firing=7 procedure=warn < 6 deliberation
            9:00 police.room Begun firing=7 procedure=warn < 7 queueing
            10:00 police.room Completed firing=7 procedure=warn";
        let expected =
            ["0 0/2 0", "1 0/2 1", "4 1/2 0", "5 0/2 1", "6 1/2 0", "8 0/2 1", "9 1/2 0", "10 0/2 0"];
        assert_eq!(told(trace), expected);
    }

    #[test]
    fn who_loses_patience_waits_no_longer() {
        let trace = "
            1:00 police.room Delivered message=1 from=public
            3:00 public GaveUp message=1 to=police.room reason=impatience";
        assert_eq!(told(trace), ["0 0/2 0", "1 0/2 1", "3 0/2 0"]);
    }
}

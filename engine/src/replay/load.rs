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
use std::collections::{BTreeMap, BTreeSet};

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
        if let Some(firing) = queued.get(&number) {
            own.waiting.insert(*firing);
        }
        own.note(record.at);
    }
    let names = scenario.post_ids().map(|id| scenario.actor_name(id));
    names.map(|name| desks.remove(&name).map(|own| own.changes).unwrap_or_default()).collect()
}

/// The records with which matters came before the desks.
fn queued(trace: &Trace) -> BTreeMap<RecordNo, Identity> {
    let mut queued = BTreeMap::new();
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
            queued.insert(number, *firing);
        }
    }
    queued
}

/// The desks of one post.
struct Desks {
    count: u32,
    busy: BTreeSet<Identity>,
    waiting: BTreeSet<Identity>,
    changes: Vec<Load>,
}

impl Desks {
    fn new(count: u32) -> Self {
        let first = Load { at: Tick::ZERO, desks: count, busy: 0, waiting: 0 };
        Self { count, busy: BTreeSet::new(), waiting: BTreeSet::new(), changes: vec![first] }
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
            Fact::Interrupted { item } => {
                if self.busy.remove(item) {
                    self.waiting.insert(*item);
                }
            }
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

    /// Keeps how things stand, if they stand otherwise than before.
    fn note(&mut self, at: Tick) {
        let count = |set: &BTreeSet<Identity>| u32::try_from(set.len()).unwrap_or(u32::MAX);
        let now = Load { at, desks: self.count, busy: count(&self.busy), waiting: count(&self.waiting) };
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

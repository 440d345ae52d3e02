//! Visits to a post, as its records tell them.

use std::collections::BTreeMap;

use salambo_engine::kernel::identity::Identity;
use salambo_engine::kernel::names::Name;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::trace::fact::{Fact, Reason};

use super::laboratory::Run;

/// One stay of one item at one post.
#[derive(Clone, Copy, Debug)]
pub struct Visit {
    pub item: Identity,
    pub came: Tick,
    /// When a desk took it up.
    pub taken: Option<Tick>,
    /// When service ended, or its patience.
    pub left: Option<Tick>,
}

impl Visit {
    /// How long its service took, if it came to an end.
    pub fn service(&self) -> Option<Tick> {
        Some(self.left? - self.taken?)
    }
}

/// Every visit to a post, in the order of coming.
pub fn visits(run: &Run<'_>, post: Name) -> Vec<Visit> {
    let mut visits: Vec<Visit> = Vec::new();
    let mut latest: BTreeMap<Identity, usize> = BTreeMap::new();
    for (_, record) in run.trace.iter() {
        match &record.fact {
            Fact::Delivered { message, .. } if record.actor == post => {
                latest.insert(*message, visits.len());
                visits.push(Visit { item: *message, came: record.at, taken: None, left: None });
            }
            Fact::Taken { item, .. } if record.actor == post => {
                visits[latest[item]].taken = Some(record.at);
            }
            Fact::Handled { item, .. } if record.actor == post => {
                visits[latest[item]].left = Some(record.at);
            }
            Fact::GaveUp { message, to, reason: Reason::Impatience } if *to == post => {
                visits[latest[message]].left = Some(record.at)
            }
            _ => {}
        }
    }
    visits
}

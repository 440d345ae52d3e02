//! Who waited for whom: every wait of a run that somebody else could have ended.
//!
//! A wait is the interval from a record's cause to the record, if its label says that something
//! stood still. *Who* waited and *for whom* follows from the two records and what ended the wait:
//!
//! | label | who | for whom |
//! |---|---|---|
//! | answering, line engaged, retry | who called or sent | who was called |
//! | queueing | who sent what lay there; of its own work, the post | the post at whose desk it lay |
//! | authority | who asked | who was asked |
//! | seeking, stalled | who could not decide | who told it at last or was asked, else the custodian of what lacked |
//! | holding | the unit | who let it in, else who had declared the zone |
//! | staffing | who ordered the post to open, or wrote to it | the post |
//! | resource | what waited | what ended the wait |
//!
//! The same waiting counts once. Waits of one thing for the same other that follow each other are
//! one wait, however often it asked. A message that asks for an authority or for information, or
//! brings an authority, is waited for by whoever asked: where it lies meanwhile is not counted
//! again. Nor is the wait for an acknowledgement of what had arrived. What several items of one
//! queue wait at the same time is summed: item-time, not time by the clock.
//!
//! What nobody ever ended lasts until the end of the exercise, and is open.

use super::holder::Holders;
use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::mark::Label;
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::record::{Record, RecordNo};
use std::collections::{BTreeMap, BTreeSet};

/// One wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// Who waited.
    pub who: Name,
    /// For whom; `None` where nobody can be named.
    pub whom: Option<Name>,
    /// What for.
    pub label: Label,
    /// The record with which it began.
    pub since: RecordNo,
    /// When it began.
    pub from: Tick,
    /// When it ended, or the exercise did.
    pub to: Tick,
    /// The record that ended it; of an open wait the last that was heard of it.
    pub record: RecordNo,
    /// Nobody had ended it when the exercise ended.
    pub open: bool,
}

impl Wait {
    /// How long it was.
    #[must_use]
    pub fn length(&self) -> Tick {
        self.to - self.from
    }
}

/// Every wait of a run, in the order of the records that ended them; the open ones that no record
/// tells of come last.
#[must_use]
pub fn waits(scenario: &Scenario, trace: &Trace) -> Vec<Wait> {
    let holders = Holders::new(scenario, trace);
    let inside = Inside::new(trace);
    let mut list = List::default();
    let mut counted = BTreeSet::new();
    for (number, record) in trace.iter() {
        let Some(cause) = record.cause.filter(|cause| trace.get(*cause).at < record.at) else {
            continue;
        };
        let is_new = counted.insert((cause, record.at, record.actor, record.wait));
        let is_own = is_new && !inside.holds(trace, number);
        if let Some(wait) = holders.wait(number).filter(|_| is_own) {
            list.add(trace, cause, wait);
        }
    }
    let mut waits = list.waits;
    waits.extend(holders.left_lying().into_iter().filter(|wait| !inside.holds(trace, wait.record)));
    waits
}

/// Waits in the making: one that goes on grows.
#[derive(Default)]
struct List {
    waits: Vec<Wait>,
    by_end: BTreeMap<RecordNo, usize>,
}

impl List {
    fn add(&mut self, trace: &Trace, cause: RecordNo, wait: Wait) {
        let before = self.ended_by(trace, cause);
        let place = match before.filter(|place| goes_on(&self.waits[*place], &wait)) {
            Some(place) => {
                let earlier = &mut self.waits[place];
                (earlier.to, earlier.record, earlier.open) = (wait.to, wait.record, wait.open);
                place
            }
            None => {
                self.waits.push(wait);
                self.waits.len() - 1
            }
        };
        self.by_end.insert(wait.record, place);
    }

    /// The wait that ended with a record, or with one at the same instant that led to it.
    fn ended_by(&self, trace: &Trace, record: RecordNo) -> Option<usize> {
        let mut number = record;
        loop {
            if let Some(place) = self.by_end.get(&number) {
                return Some(*place);
            }
            let cause = trace.get(number).cause?;
            if trace.get(cause).at != trace.get(record).at {
                return None;
            }
            number = cause;
        }
    }
}

/// Whether a wait is the same as the one before it, gone on with.
pub(super) fn goes_on(before: &Wait, wait: &Wait) -> bool {
    before.to == wait.from && (before.who, before.whom, before.label) == (wait.who, wait.whom, wait.label)
}

/// Messages whose way is part of a wait that is counted already.
struct Inside {
    asking: BTreeSet<Identity>,
    arrived: BTreeMap<Identity, Tick>,
}

impl Inside {
    fn new(trace: &Trace) -> Self {
        let mut inside = Self { asking: BTreeSet::new(), arrived: BTreeMap::new() };
        for record in &trace.records {
            match &record.fact {
                Fact::Sent { message, .. } if is_asked_for(trace, record) => {
                    inside.asking.insert(*message);
                }
                Fact::Delivered { message, .. } => {
                    inside.arrived.entry(*message).or_insert(record.at);
                }
                _ => {}
            }
        }
        inside
    }

    fn holds(&self, trace: &Trace, number: RecordNo) -> bool {
        let record = trace.get(number);
        let cause = record.cause.map(|cause| &trace.get(cause).fact);
        let Some(message) = message(&record.fact).or(cause.and_then(message)) else {
            return false;
        };
        let had_arrived = self.arrived.get(&message).is_some_and(|at| *at < record.at);
        self.asking.contains(&message) || (record.wait == Label::Retry && had_arrived)
    }
}

/// Whether a message asks for what its sender waits for, or answers that.
fn is_asked_for(trace: &Trace, sent: &Record) -> bool {
    let cause = sent.cause.map(|cause| &trace.get(cause).fact);
    matches!(
        cause,
        Some(
            Fact::Asked { .. }
                | Fact::Seeking { .. }
                | Fact::Granted { .. }
                | Fact::Refused { .. }
                | Fact::AdviceSought { .. }
                | Fact::AdviceGiven { .. }
        )
    )
}

/// The message or call that a fact tells of.
fn message(fact: &Fact) -> Option<Identity> {
    match fact {
        Fact::Sent { message, .. }
        | Fact::Relayed { message, .. }
        | Fact::Engaged { message, .. }
        | Fact::Delivered { message, .. }
        | Fact::Failed { message, .. }
        | Fact::Repeated { message, .. }
        | Fact::GaveUp { message, .. } => Some(*message),
        Fact::Presented { item } | Fact::Taken { item, .. } | Fact::Omitted { item, .. } => Some(*item),
        _ => None,
    }
}

//! Traffic: messages on their way, hop by hop; and which channels work.

use crate::document::condition::MessageKind;
use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::record::{Record, RecordNo};
use std::collections::{BTreeMap, BTreeSet};

/// What became of a hop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It reached whom it was meant for next.
    Delivered,
    /// It reached somebody else.
    Misrouted,
    /// It was lost on the way.
    Failed,
    /// The end of the exercise came first.
    Open,
}

impl Fate {
    /// Its word in documents.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::Misrouted => "misrouted",
            Self::Failed => "failed",
            Self::Open => "open",
        }
    }
}

/// One hop of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hop {
    /// When it set out.
    pub sent: Tick,
    /// When it ended, or the exercise did.
    pub end: Tick,
    /// Who sends or passes on.
    pub from: Name,
    /// Who is to have it next, or has it by mistake.
    pub to: Name,
    /// Over which channel.
    pub channel: Option<Name>,
    /// What it is.
    pub kind: MessageKind,
    /// What became of it.
    pub fate: Fate,
    /// The record with which it set out.
    pub record: RecordNo,
    /// The record with which it ended; the same if it is open.
    pub ended: RecordNo,
}

/// Every hop of every message, in the order in which they set out.
#[must_use]
pub fn hops(scenario: &Scenario, trace: &Trace) -> Vec<Hop> {
    let end = trace.records.last().map_or(Tick::ZERO, |last| last.at).max(scenario.clock.end);
    let mut kinds: BTreeMap<Identity, MessageKind> = BTreeMap::new();
    let mut hops: BTreeMap<RecordNo, Hop> = BTreeMap::new();
    for (number, record) in trace.iter() {
        if let Some((to, channel, kind)) = sets_out(&mut kinds, record) {
            let hop = Hop {
                sent: record.at,
                end: end.max(record.at),
                from: record.actor,
                to,
                channel,
                kind,
                fate: Fate::Open,
                record: number,
                ended: number,
            };
            hops.insert(number, hop);
        }
        let fate = match &record.fact {
            Fact::Delivered { .. } => Fate::Delivered,
            Fact::Misrouted { .. } => Fate::Misrouted,
            Fact::Failed { .. } => Fate::Failed,
            _ => continue,
        };
        let open = record.cause.and_then(|cause| hops.get_mut(&cause)).filter(|hop| hop.fate == Fate::Open);
        if let Some(hop) = open {
            (hop.end, hop.fate, hop.ended) = (record.at, fate, number);
            if fate == Fate::Misrouted {
                hop.to = record.actor;
            }
        }
    }
    hops.into_values().collect()
}

/// To whom, over what and what sets out with a record.
fn sets_out(
    kinds: &mut BTreeMap<Identity, MessageKind>,
    record: &Record,
) -> Option<(Name, Option<Name>, MessageKind)> {
    match &record.fact {
        Fact::Sent { message, kind, next, channel, .. } => {
            kinds.insert(*message, *kind);
            Some((*next, *channel, *kind))
        }
        Fact::Relayed { message, next, channel, .. } => {
            let kind = kinds.get(message).copied().unwrap_or(MessageKind::Information);
            Some((*next, *channel, kind))
        }
        _ => None,
    }
}

/// How a channel stands from an instant on: so many lines are left of those it has, `None` if all.
pub type Working = (Tick, Option<u32>);

/// How each channel stands, in the order of the exercise.
#[must_use]
pub fn channels(scenario: &Scenario, trace: &Trace) -> Vec<Vec<Working>> {
    let mut all: BTreeMap<Name, Vec<Working>> =
        scenario.channels.iter().map(|channel| (channel.name, vec![(Tick::ZERO, None)])).collect();
    for record in &trace.records {
        let (channel, left) = match &record.fact {
            Fact::ChannelFailed { channel, lines_left } => (channel, Some(lines_left.unwrap_or(0))),
            Fact::ChannelRestored { channel } => (channel, None),
            _ => continue,
        };
        let Some(changes) = all.get_mut(channel) else { continue };
        while changes.last().is_some_and(|(at, _)| *at == record.at) {
            changes.pop();
        }
        if changes.last().is_none_or(|(_, last)| *last != left) {
            changes.push((record.at, left));
        }
    }
    scenario.channels.iter().map(|channel| all.remove(&channel.name).unwrap_or_default()).collect()
}

/// The posts of a channel, in the order of the exercise.
#[must_use]
pub fn members(scenario: &Scenario, channel: usize) -> Vec<Name> {
    let posts: BTreeSet<_> = scenario.post_ids().collect();
    let on_it = scenario.channels[channel].members.iter().filter(|member| posts.contains(member));
    on_it.map(|member| scenario.actor_name(*member)).collect()
}

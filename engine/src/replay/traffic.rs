//! Traffic: messages on their way, hop by hop; and which channels work.

use crate::document::condition::MessageKind;
use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::organisation::Channel;
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

/// How each channel stands, in the order of the exercise; nothing before one is there.
#[must_use]
pub fn channels(scenario: &Scenario, trace: &Trace) -> Vec<Vec<Working>> {
    let mut all: BTreeMap<Name, Wire> =
        scenario.channels.iter().map(|channel| (channel.name, Wire::new(channel))).collect();
    for record in &trace.records {
        let (Fact::ChannelFailed { channel, .. }
        | Fact::ChannelRestored { channel }
        | Fact::ChannelSet { channel, .. }) = &record.fact
        else {
            continue;
        };
        if let Some(wire) = all.get_mut(channel) {
            wire.change(&record.fact);
            wire.note(record.at);
        }
    }
    let mut changes = |name: &Name| all.remove(name).map(|wire| wire.changes).unwrap_or_default();
    scenario.channels.iter().map(|channel| changes(&channel.name)).collect()
}

/// A channel while the trace is read.
struct Wire {
    /// The lines that it was planned with.
    planned: Option<u32>,
    /// The lines that it has when it is whole.
    whole: Option<u32>,
    /// What a failure leaves of them.
    left: Option<u32>,
    changes: Vec<Working>,
}

impl Wire {
    fn new(channel: &Channel) -> Self {
        let (planned, left) = (channel.lines, None);
        let mut wire = Self { planned, whole: planned, left, changes: Vec::new() };
        if channel.enabled {
            wire.note(Tick::ZERO);
        }
        wire
    }

    fn change(&mut self, fact: &Fact) {
        match fact {
            Fact::ChannelFailed { lines_left, .. } => self.left = Some(lines_left.unwrap_or(0)),
            Fact::ChannelRestored { .. } => self.left = None,
            Fact::ChannelSet { lines, .. } => self.whole = *lines,
            _ => {}
        }
    }

    fn note(&mut self, at: Tick) {
        let fewer = self.whole.filter(|whole| self.planned.is_none_or(|planned| *whole < planned));
        let now = self.left.into_iter().chain(fewer).min();
        while self.changes.last().is_some_and(|(last, _)| *last == at) {
            self.changes.pop();
        }
        if self.changes.last().is_none_or(|(_, last)| *last != now) {
            self.changes.push((at, now));
        }
    }
}

/// The posts of a channel, in the order of the exercise.
#[must_use]
pub fn members(scenario: &Scenario, channel: usize) -> Vec<Name> {
    let posts: BTreeSet<_> = scenario.post_ids().collect();
    let on_it = scenario.channels[channel].members.iter().filter(|member| posts.contains(member));
    on_it.map(|member| scenario.actor_name(*member)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replay::example;

    #[test]
    fn each_hop_has_a_beginning_an_end_and_a_fate() {
        let (scenario, trace) = example::run(
            "1:00 police.room Sent message=1 kind=report to=rescue.cell next=rescue.room channel=phone
             2:00 rescue.room Delivered message=1 kind=report from=police.room < 1 transmission
             3:00 rescue.room Relayed message=1 to=rescue.cell next=rescue.cell channel=phone
             4:00 rescue.room Failed message=1 to=rescue.cell < 3 transmission
             5:00 police.room Sent message=2 kind=order to=rescue.cell next=rescue.cell channel=null
             6:00 rescue.room Misrouted message=2 meant=rescue.cell < 5 transmission
             6:00 rescue.room Delivered message=2 kind=order from=police.room
             7:00 police.room Sent message=3 kind=request to=rescue.room next=rescue.room channel=phone",
        );
        let line = |hop: &Hop| {
            let text = |name| trace.names.text(name);
            let (sent, end) = (hop.sent.0 / 60_000, hop.end.0 / 60_000);
            let (from, to) = (text(hop.from), text(hop.to));
            let (record, ended) = (hop.record.number(), hop.ended.number());
            format!("{sent}-{end} {from} {to} {:?} {} {record}-{ended}", hop.kind, hop.fate.word())
        };
        let told: Vec<String> = hops(&scenario, &trace).iter().map(line).collect();
        let expected = [
            "1-2 police.room rescue.room Report delivered 1-2",
            "3-4 rescue.room rescue.cell Report failed 3-4",
            "5-6 police.room rescue.room Order misrouted 5-6",
            "7-60 police.room rescue.room Request open 8-8",
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_channel_fails_by_degrees_and_works_again() {
        let (scenario, trace) = example::run(
            "1:00 excon ChannelFailed channel=phone lines_left=1
             2:00 excon ChannelFailed channel=phone lines_left=null
             3:00 excon ChannelRestored channel=phone",
        );
        let told: Vec<_> =
            channels(&scenario, &trace)[0].iter().map(|(at, left)| (at.0 / 60_000, *left)).collect();
        assert_eq!(told, [(0, None), (1, Some(1)), (2, Some(0)), (3, None)]);
        let posts = members(&scenario, 0);
        assert!(posts.iter().all(|post| trace.names.text(*post).contains('.')), "posts, not the units");
    }

    #[test]
    fn a_turn_takes_lines_away_beside_what_fails_and_brings_a_channel_that_was_not_there() {
        let (mut scenario, trace) = example::run(
            "1:00 excon ChannelSet channel=phone lines=1
             2:00 excon ChannelFailed channel=phone lines_left=null
             3:00 excon ChannelRestored channel=phone
             4:00 excon ChannelSet channel=phone lines=0
             5:00 excon ChannelSet channel=phone lines=2",
        );
        let told = |scenario: &Scenario| -> Vec<_> {
            channels(scenario, &trace)[0].iter().map(|(at, left)| (at.0 / 60_000, *left)).collect()
        };
        assert_eq!(
            told(&scenario),
            [(0, None), (1, Some(1)), (2, Some(0)), (3, Some(1)), (4, Some(0)), (5, None)]
        );
        let mut phone = scenario.channels[0].clone();
        phone.enabled = false;
        scenario.channels = vec![phone];
        assert_eq!(told(&scenario)[0], (1, Some(1)), "it is not there before");
    }
}

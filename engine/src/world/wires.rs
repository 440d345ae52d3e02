//! Wires: the state of channels, who holds their lines, and which officers sit with whom.

use crate::scenario::ids::{ActorId, AgencyId, ChannelId};
use crate::trace::record::RecordNo;
use bevy_ecs::resource::Resource;
use std::collections::{BTreeMap, BTreeSet};

/// A failure of a channel that has not ended.
#[derive(Clone, Copy, Debug)]
pub struct Failure {
    /// The record by which it began.
    pub record: RecordNo,
    /// The lines it leaves; `None` where the channel is dead.
    pub lines_left: Option<u32>,
}

/// A line in use: on a channel, at both of its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The channel.
    pub channel: ChannelId,
    /// Who called and who was called.
    pub ends: [ActorId; 2],
}

/// All channels, and the liaison officers who make them easier to use.
#[derive(Clone, Debug, Default, Resource)]
pub struct Wires {
    /// By channel: its failures that have not ended, in the order in which they began.
    pub failures: Vec<Vec<Failure>>,
    /// Lines in use, by channel and member.
    pub in_use: BTreeMap<(ChannelId, ActorId), u32>,
    /// Liaison officers placed in the course of the exercise: of which agency, with whom.
    pub officers: BTreeSet<(AgencyId, ActorId)>,
}

impl Wires {
    /// The wires of so many channels, all whole.
    #[must_use]
    pub fn new(channels: usize) -> Self {
        Self { failures: vec![Vec::new(); channels], ..Self::default() }
    }

    /// Whether a channel works at all.
    #[must_use]
    pub fn usable(&self, channel: ChannelId) -> bool {
        self.down_by(channel).is_none()
    }

    /// The record by which a channel is dead, if it is.
    #[must_use]
    pub fn down_by(&self, channel: ChannelId) -> Option<RecordNo> {
        let mut failures = self.failures[channel.index()].iter();
        failures.find(|failure| failure.lines_left.is_none()).map(|failure| failure.record)
    }

    /// How many lines each member has: of those it has when the channel is whole, what the worst
    /// failure leaves. Unbounded if `None`.
    #[must_use]
    pub fn lines(&self, channel: ChannelId, whole: Option<u32>) -> Option<u32> {
        let left = self.failures[channel.index()].iter().map(|failure| failure.lines_left.unwrap_or(0));
        left.chain(whole).min()
    }

    /// Takes a line if every one of its `ends` that counts its lines has one free; else says at
    /// whose end none is. `whole` is what the channel has when it is whole.
    ///
    /// # Errors
    /// All lines of this actor are in use.
    pub fn seize(&mut self, line: Line, whole: Option<u32>, counting: &[ActorId]) -> Result<(), ActorId> {
        let lines = self.lines(line.channel, whole);
        let in_use = |end: &ActorId| self.in_use.get(&(line.channel, *end)).copied().unwrap_or(0);
        let full = |end: &&ActorId| lines.is_some_and(|lines| in_use(end) >= lines);
        if let Some(engaged) = counting.iter().find(full) {
            return Err(*engaged);
        }
        for end in line.ends {
            *self.in_use.entry((line.channel, end)).or_insert(0) += 1;
        }
        Ok(())
    }

    /// Gives a line back.
    pub fn release(&mut self, line: Option<Line>) {
        for (channel, end) in line.iter().flat_map(|line| line.ends.map(|end| (line.channel, end))) {
            if let Some(in_use) = self.in_use.get_mut(&(channel, end)) {
                *in_use = in_use.saturating_sub(1);
            }
        }
    }
}

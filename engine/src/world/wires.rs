//! Wires: the state of channels, and who holds their lines.

use crate::scenario::ids::{ActorId, ChannelId};
use crate::trace::record::RecordNo;
use bevy_ecs::resource::Resource;
use std::collections::BTreeMap;

/// A channel's state.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wire {
    /// The record by which it failed, and the lines left (none: it is dead).
    pub failed: Option<(RecordNo, Option<u32>)>,
}

/// All channels.
#[derive(Clone, Debug, Default, Resource)]
pub struct Wires {
    /// By channel.
    pub state: Vec<Wire>,
    /// Lines in use, by channel and the actor called.
    pub in_use: BTreeMap<(ChannelId, ActorId), u32>,
}

impl Wires {
    /// Whether a channel works at all.
    #[must_use]
    pub fn usable(&self, channel: ChannelId) -> bool {
        !matches!(self.state[channel.index()].failed, Some((_, None)))
    }

    /// Takes a line to an actor if one is free; `lines` is what the channel has when it is whole.
    pub fn seize(&mut self, channel: ChannelId, to: ActorId, lines: Option<u32>) -> bool {
        let left = match self.state[channel.index()].failed {
            Some((_, left)) => Some(left.unwrap_or(0)),
            None => lines,
        };
        let in_use = self.in_use.entry((channel, to)).or_insert(0);
        if left.is_some_and(|left| *in_use >= left) {
            return false;
        }
        *in_use += 1;
        true
    }

    /// Gives a line back.
    pub fn release(&mut self, line: Option<(ChannelId, ActorId)>) {
        if let Some(in_use) = line.and_then(|line| self.in_use.get_mut(&line)) {
            *in_use = in_use.saturating_sub(1);
        }
    }
}

//! Channels and messages on their way.

use super::{Writer, record};
use crate::replay::Space;
use crate::replay::traffic::{Fate, members};
use crate::trace::words::Word;
use serde::Serialize;

/// A channel.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ChannelEntry {
    channel: i64,
    kind: &'static str,
    /// The posts on it.
    members: Vec<i64>,
    /// When, how many lines are left; -1: all.
    state: Vec<(i64, i64)>,
}

/// Sent, end, from, to, channel, kind, fate, record, record at the end.
pub(super) type Transmission = (i64, i64, i64, i64, i64, &'static str, &'static str, i64, i64);

impl Writer<'_, '_> {
    /// The channels, in the order of the exercise.
    pub(super) fn channels(&self) -> Vec<ChannelEntry> {
        let scenario = self.of.scenario;
        let rows = scenario.channels.iter().zip(&self.film.channels).enumerate();
        rows.map(|(place, (channel, state))| ChannelEntry {
            channel: self.place(Space::Channel, channel.name),
            kind: channel.kind.word(),
            members: members(scenario, place).into_iter().map(|post| self.party(post)).collect(),
            state: state.iter().map(|(at, left)| (at.0, left.map_or(-1, i64::from))).collect(),
        })
        .collect()
    }

    /// The messages on their way, hop by hop.
    pub(super) fn transmissions(&self) -> Vec<Transmission> {
        let hops = self.film.hops.iter();
        hops.map(|hop| {
            let channel = hop.channel.map_or(-1, |channel| self.place(Space::Channel, channel));
            let ended = (hop.fate != Fate::Open).then_some(hop.ended);
            (
                hop.sent.0,
                hop.end.0,
                self.party(hop.from),
                self.party(hop.to),
                channel,
                hop.kind.word(),
                hop.fate.word(),
                record(Some(hop.record)),
                record(ended),
            )
        })
        .collect()
    }
}

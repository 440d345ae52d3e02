//! Routing: one hop where a channel joins two actors; else hop by hop over command, through the
//! first common superior; else by public telephone between the control rooms of the two agencies;
//! else by letter, through the posts that exchange letters between states.
//!
//! Units speak through the post that directs them, which command sees to: it is their superior. They
//! are on its channels, but only to speak with its service there: another service is spoken to by
//! their control, unless they are members of a channel themselves.

use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, ChannelId};
use crate::scenario::model::organisation::ChannelKind;

/// One hop of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hop {
    /// Who is reached.
    pub to: ActorId,
    /// Over which channel.
    pub channel: ChannelId,
}

/// The route of a message, or `None` where no way leads there over usable channels.
///
/// `by` is the channel the sender wants for the first hop; it is used if it joins the two ends.
/// Of several channels that would do, the one with the lowest median latency is taken, the first
/// of the scenario among equals. The route to oneself has no hop.
#[must_use]
pub fn route(
    scenario: &Scenario,
    ends: (ActorId, ActorId),
    by: Option<ChannelId>,
    usable: &dyn Fn(ChannelId) -> bool,
) -> Option<Vec<Hop>> {
    let (from, to) = ends;
    if from == to {
        return Some(Vec::new());
    }
    let router = Router { scenario, usable };
    let wanted = by.and_then(|channel| router.over(from, to, channel)).map(|hop| vec![hop]);
    let direct = wanted.or_else(|| router.direct(from, to).map(|hop| vec![hop]));
    let route = direct.or_else(|| router.over_command(from, to));
    let route = route.or_else(|| router.by_telephone(from, to)).or_else(|| router.by_letter(from, to));
    route.map(|hops| without_detours(from, hops))
}

struct Router<'a> {
    scenario: &'a Scenario,
    usable: &'a dyn Fn(ChannelId) -> bool,
}

impl Router<'_> {
    /// One hop over this channel, if it is usable and joins the two.
    fn over(&self, from: ActorId, to: ActorId, channel: ChannelId) -> Option<Hop> {
        let talk = &self.scenario.graphs.talk;
        let joins = (self.usable)(channel) && talk.joins(channel, from, to);
        joins.then_some(Hop { to, channel })
    }

    /// One hop over the best channel that joins the two.
    fn direct(&self, from: ActorId, to: ActorId) -> Option<Hop> {
        let channel = self.scenario.graphs.talk.between(from, to).find(|channel| (self.usable)(*channel))?;
        Some(Hop { to, channel })
    }

    /// Link by link up to the first common superior and down from it. A link that no channel
    /// joins is made by public telephone between control rooms.
    fn over_command(&self, from: ActorId, to: ActorId) -> Option<Vec<Hop>> {
        let command = &self.scenario.graphs.command;
        let top = command.common_superior(from, to)?;
        let up = command.chain(from).skip(1).take_while(|actor| *actor != top);
        let mut down: Vec<ActorId> = command.chain(to).take_while(|actor| *actor != top).collect();
        down.reverse();
        let stations = up.chain((top != from).then_some(top)).chain(down);
        let mut hops: Vec<Hop> = Vec::new();
        let mut at = from;
        for next in stations {
            match self.direct(at, next) {
                Some(hop) => hops.push(hop),
                None => hops.extend(self.ring(at, next)?),
            }
            at = next;
        }
        Some(hops)
    }

    /// From somebody to his control room, by telephone to the other one's, and on to him.
    fn by_telephone(&self, from: ActorId, to: ActorId) -> Option<Vec<Hop>> {
        let (caller, callee) = (self.desk(from), self.desk(to));
        let mut hops = self.leg(from, caller)?;
        if caller != callee {
            hops.extend(self.ring(caller, callee)?);
        }
        hops.extend(self.leg(callee, to)?);
        Some(hops)
    }

    /// To a bureau that exchanges letters, over a letter to another, and on from there: the way with the
    /// fewest hops, the first of the scenario among equals.
    fn by_letter(&self, from: ActorId, to: ActorId) -> Option<Vec<Hop>> {
        let (sender, reader) = (self.desk(from), self.desk(to));
        let mut best: Option<Vec<Hop>> = None;
        for channel in (0..self.scenario.channels.len()).map(ChannelId::at) {
            let row = self.scenario.channel(channel);
            if row.kind != ChannelKind::Formal {
                continue;
            }
            let ends = row.members.iter().flat_map(|one| row.members.iter().map(move |other| (*one, *other)));
            for (here, there) in ends {
                let way = self.over(here, there, channel).and_then(|letter| {
                    let to_bureau = [self.leg(from, sender)?, self.leg(sender, here)?].concat();
                    let from_bureau = [self.leg(there, reader)?, self.leg(reader, to)?].concat();
                    Some([to_bureau, vec![letter], from_bureau].concat())
                });
                let is_shorter = |way: &Vec<Hop>| best.as_ref().is_none_or(|best| way.len() < best.len());
                if let Some(way) = way.filter(is_shorter) {
                    best = Some(way);
                }
            }
        }
        best
    }

    /// The post through which somebody is reached: the one that directs a unit, a post itself.
    fn desk(&self, actor: ActorId) -> ActorId {
        self.scenario.unit(actor).map_or(actor, |unit| unit.directed_by)
    }

    /// At most one hop.
    fn leg(&self, from: ActorId, to: ActorId) -> Option<Vec<Hop>> {
        if from == to { Some(Vec::new()) } else { self.direct(from, to).map(|hop| vec![hop]) }
    }

    /// From one post to another through the first pair of control rooms that a telephone joins.
    fn ring(&self, from: ActorId, to: ActorId) -> Option<Vec<Hop>> {
        let callers = self.rooms(from);
        let callees = self.rooms(to);
        let pairs = callers.iter().flat_map(|caller| callees.iter().map(move |callee| (*caller, *callee)));
        pairs.filter_map(|(caller, callee)| self.ring_between(from, (caller, callee), to)).next()
    }

    fn ring_between(&self, from: ActorId, rooms: (ActorId, ActorId), to: ActorId) -> Option<Vec<Hop>> {
        let (caller, callee) = rooms;
        let mut hops = self.leg(from, caller)?;
        if caller != callee {
            let talk = &self.scenario.graphs.talk;
            let phone = talk
                .between(caller, callee)
                .find(|channel| talk.is_phone(*channel) && (self.usable)(*channel))?;
            hops.push(Hop { to: callee, channel: phone });
        }
        hops.extend(self.leg(callee, to)?);
        Some(hops)
    }

    /// The control rooms of an actor's agency, himself first if he is one.
    fn rooms(&self, actor: ActorId) -> Vec<ActorId> {
        let agency = self.scenario.actor(actor).agency;
        let mut rooms =
            agency.map_or_else(Vec::new, |agency| self.scenario.graphs.talk.rooms(agency).to_vec());
        rooms.sort_by_key(|room| *room != actor);
        rooms
    }
}

/// A route that visits nobody twice: what lies between two visits is left out.
fn without_detours(from: ActorId, hops: Vec<Hop>) -> Vec<Hop> {
    let mut straight: Vec<Hop> = Vec::new();
    for hop in hops {
        if hop.to == from {
            straight.clear();
            continue;
        }
        if let Some(visit) = straight.iter().position(|earlier| earlier.to == hop.to) {
            straight.truncate(visit + 1);
            continue;
        }
        straight.push(hop);
    }
    straight
}

//! Channels: who may talk to whom.

use super::node;
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, AgencyId, ChannelId};
use crate::scenario::model::organisation::{ActorKind, ChannelKind, Post};
use petgraph::graph::UnGraph;

/// A post with this role answers for its agency on the telephone, as does one that takes calls.
const CONTROL_ROOM: &str = "control-room";

/// Who shares a channel with whom, kept for fast questions. Channels that are not in force are
/// left out.
#[derive(Clone, Debug, Default)]
pub struct Talk {
    /// For each channel a bit per actor.
    members: Vec<Vec<u64>>,
    /// The same for those who speak there only because the post that directs them does.
    guests: Vec<Vec<u64>>,
    /// With which agency each actor speaks where it is a guest: that of the post that directs it.
    hosts: Vec<Option<AgencyId>>,
    /// The agency of each actor.
    agencies: Vec<Option<AgencyId>>,
    /// The channels of each actor, the quickest first.
    on: Vec<Vec<ChannelId>>,
    /// The control rooms of each agency, in scenario order.
    rooms: Vec<Vec<ActorId>>,
    /// Which channels are telephones.
    phones: Vec<bool>,
}

impl Talk {
    /// The channels of a scenario.
    #[must_use]
    pub(super) fn new(scenario: &Scenario) -> Self {
        let words = scenario.actors.len().div_ceil(64);
        let host = |row: usize| scenario.unit(ActorId::at(row)).map(|unit| unit.directed_by);
        let agency = |actor: ActorId| scenario.actor(actor).agency;
        let actors = 0..scenario.actors.len();
        let mut talk = Self {
            members: vec![vec![0; words]; scenario.channels.len()],
            guests: vec![vec![0; words]; scenario.channels.len()],
            hosts: actors.clone().map(|row| host(row).and_then(agency)).collect(),
            agencies: actors.map(|row| agency(ActorId::at(row))).collect(),
            on: vec![Vec::new(); scenario.actors.len()],
            rooms: rooms(scenario),
            phones: scenario.channels.iter().map(|channel| channel.kind == ChannelKind::Phone).collect(),
        };
        for id in quickest_first(scenario) {
            for member in &scenario.channel(id).members {
                talk.members[id.index()][member.index() / 64] |= 1 << (member.index() % 64);
                talk.on[member.index()].push(id);
            }
            for guest in &scenario.channel(id).guests {
                talk.guests[id.index()][guest.index() / 64] |= 1 << (guest.index() % 64);
            }
        }
        talk
    }

    /// Whether an actor is on a channel.
    #[must_use]
    pub fn is_on(&self, channel: ChannelId, actor: ActorId) -> bool {
        is_among(&self.members, channel, actor)
    }

    /// Whether two actors can talk on a channel: both are on it, and who is a guest there talks only
    /// with the service that directs him. To others that service puts him through.
    #[must_use]
    pub fn joins(&self, channel: ChannelId, a: ActorId, b: ActorId) -> bool {
        let welcomes = |guest: ActorId, other: ActorId| {
            !is_among(&self.guests, channel, guest)
                || self.hosts[guest.index()] == self.agencies[other.index()]
        };
        self.is_on(channel, a) && self.is_on(channel, b) && welcomes(a, b) && welcomes(b, a)
    }

    /// The channels of an actor: the lowest median latency first, equal ones in scenario order.
    #[must_use]
    pub fn on(&self, actor: ActorId) -> &[ChannelId] {
        self.on.get(actor.index()).map_or(&[], Vec::as_slice)
    }

    /// The channels that join two actors, the quickest first.
    pub fn between(&self, a: ActorId, b: ActorId) -> impl Iterator<Item = ChannelId> + '_ {
        let few = if self.on(a).len() <= self.on(b).len() { a } else { b };
        self.on(few).iter().copied().filter(move |channel| self.joins(*channel, a, b))
    }

    /// Whether a channel is a telephone.
    #[must_use]
    pub fn is_phone(&self, channel: ChannelId) -> bool {
        self.phones.get(channel.index()).copied().unwrap_or_default()
    }

    /// The posts through which an agency is reached by public telephone.
    #[must_use]
    pub fn rooms(&self, agency: AgencyId) -> &[ActorId] {
        self.rooms.get(agency.index()).map_or(&[], Vec::as_slice)
    }
}

fn is_among(sets: &[Vec<u64>], channel: ChannelId, actor: ActorId) -> bool {
    let word = sets.get(channel.index()).and_then(|words| words.get(actor.index() / 64));
    word.is_some_and(|word| word & (1 << (actor.index() % 64)) != 0)
}

/// Channels in force by median latency, then by their order.
fn quickest_first(scenario: &Scenario) -> Vec<ChannelId> {
    let in_force = (0..scenario.channels.len()).filter(|row| scenario.channels[*row].enabled);
    let mut channels: Vec<_> =
        in_force.map(|row| (scenario.channels[row].latency.ticks(0.5), ChannelId::at(row))).collect();
    channels.sort_unstable();
    channels.into_iter().map(|(_, id)| id).collect()
}

fn rooms(scenario: &Scenario) -> Vec<Vec<ActorId>> {
    let role = scenario.names.find(CONTROL_ROOM);
    let answers =
        |post: &Post| post.there && (post.takes_calls || role.is_some_and(|role| post.roles.contains(&role)));
    let mut rooms = vec![Vec::new(); scenario.agencies.len()];
    for (row, actor) in scenario.actors.iter().enumerate() {
        if let (ActorKind::Post(post), Some(agency)) = (&actor.kind, actor.agency)
            && answers(post)
        {
            rooms[agency.index()].push(ActorId::at(row));
        }
    }
    rooms
}

/// Who may talk to whom: an edge for every pair on every channel in force.
#[must_use]
pub fn graph(scenario: &Scenario) -> UnGraph<ActorId, ChannelId> {
    let mut graph = UnGraph::default();
    for row in 0..scenario.actors.len() {
        graph.add_node(ActorId::at(row));
    }
    for (row, channel) in scenario.channels.iter().enumerate().filter(|(_, channel)| channel.enabled) {
        for (place, a) in channel.members.iter().enumerate() {
            let others = channel.members[place + 1..].iter();
            for b in others.filter(|b| scenario.graphs.talk.joins(ChannelId::at(row), *a, **b)) {
                graph.add_edge(node(*a), node(*b), ChannelId::at(row));
            }
        }
    }
    graph
}

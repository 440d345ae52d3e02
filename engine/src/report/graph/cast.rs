//! Who is drawn: posts one by one, units by fleets, whoever else only speaks.
//!
//! Units of a fleet that one post directs do the same and are one node. What they say to one another is no edge.

use super::drawing::{Basis, Drawing, Edge, EdgeKind, Mark, Node, NodeKind, Thing};
use super::relation::Relation;
use super::words::{Tongues, Words};
use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, AgencyId};
use crate::scenario::model::organisation::{ActorKind, Opens, Post};
use crate::wording::Noun;
use std::collections::{BTreeMap, BTreeSet};

/// Who is related, before it is known who has an edge.
pub(super) struct Cast<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) tongues: &'a Tongues<'a>,
    nodes: Vec<Node>,
    /// The node of each actor; none for a post that is not there.
    of: Vec<Option<usize>>,
    edges: BTreeMap<(usize, usize), Edge>,
}

impl<'a> Cast<'a> {
    /// Nobody.
    pub(super) fn empty(scenario: &'a Scenario, tongues: &'a Tongues<'a>) -> Self {
        Self { scenario, tongues, nodes: Vec::new(), of: Vec::new(), edges: BTreeMap::new() }
    }

    /// All actors.
    pub(super) fn of_actors(scenario: &'a Scenario, tongues: &'a Tongues<'a>) -> Self {
        let mut cast = Self::empty(scenario, tongues);
        let mut fleets: BTreeMap<(Name, Option<ActorId>), usize> = BTreeMap::new();
        let mut split: BTreeSet<Name> = BTreeSet::new();
        for row in 0..scenario.actors.len() {
            let id = ActorId::at(row);
            let actor = scenario.actor(id);
            let name = scenario.names.text(actor.name);
            let node = match &actor.kind {
                ActorKind::Post(post) if !post.there => None,
                ActorKind::Post(post) => {
                    let title = tongues.of(Noun::Actor, name);
                    Some(cast.add(
                        format!("post:{name}"),
                        title,
                        NodeKind::Post,
                        actor.agency,
                        marks(scenario, id, post),
                    ))
                }
                ActorKind::Unit(unit) => {
                    let fleet = (unit.fleet, scenario.graphs.command.superior(id));
                    let node = fleets.get(&fleet).copied().unwrap_or_else(|| {
                        let text = scenario.names.text(unit.fleet);
                        let title = tongues.at(&format!("fleet.{text}.title"), text);
                        // Of a fleet that several direct, the others are named after their first unit.
                        let named = if split.insert(unit.fleet) { text } else { name };
                        let node = cast.add(
                            format!("units:{named}"),
                            title,
                            NodeKind::Units,
                            actor.agency,
                            Vec::new(),
                        );
                        cast.nodes[node].count = 0;
                        fleets.insert(fleet, node);
                        node
                    });
                    cast.nodes[node].count += 1;
                    Some(node)
                }
                ActorKind::Public => Some(cast.outsider("public".to_owned(), name, NodeKind::Public)),
                ActorKind::Excon => Some(cast.outsider("excon".to_owned(), name, NodeKind::Excon)),
                ActorKind::Voice => Some(cast.outsider(format!("voice:{name}"), name, NodeKind::Voice)),
            };
            cast.of.push(node);
        }
        cast
    }

    fn outsider(&mut self, id: String, name: &str, kind: NodeKind) -> usize {
        let title = self.tongues.of(Noun::Actor, name);
        self.add(id, title, kind, None, Vec::new())
    }

    /// Adds a node; its place. The agency is a row of the scenario until the drawing is finished.
    pub(super) fn add(
        &mut self,
        id: String,
        title: Words,
        kind: NodeKind,
        agency: Option<AgencyId>,
        marks: Vec<Mark>,
    ) -> usize {
        self.nodes.push(Node { id, title, kind, agency: agency.map(AgencyId::index), count: 1, marks });
        self.nodes.len() - 1
    }

    /// The node that an actor is part of.
    pub(super) fn node(&self, actor: ActorId) -> Option<usize> {
        self.of.get(actor.index()).copied().flatten()
    }

    /// Relates two actors; nothing if they are one node.
    pub(super) fn relate(&mut self, from: ActorId, to: ActorId, kind: EdgeKind, by: Option<Basis>) {
        if let (Some(from), Some(to)) = (self.node(from), self.node(to)) {
            self.join(from, to, kind, by);
        }
    }

    /// Relates two nodes. Where they are related already, the kind that comes first stays.
    pub(super) fn join(&mut self, from: usize, to: usize, kind: EdgeKind, by: Option<Basis>) {
        if from == to {
            return;
        }
        let new = || Edge { from, to, kind, is_two_way: false, label: None, travel_ms: None, by: Vec::new() };
        let edge = self.edges.entry((from, to)).or_insert_with(new);
        edge.kind = edge.kind.min(kind);
        if let Some(by) = by.filter(|by| !edge.by.contains(by)) {
            edge.by.push(by);
        }
    }

    /// Adds an edge as it is.
    pub(super) fn put(&mut self, edge: Edge) {
        self.edges.insert((edge.from, edge.to), edge);
    }

    /// Says that an edge holds in both directions.
    pub(super) fn set_two_way(&mut self, from: usize, to: usize) {
        if let Some(edge) = self.edges.get_mut(&(from, to)) {
            edge.is_two_way = true;
        }
    }

    /// Adds what to know about a node.
    pub(super) fn mark(&mut self, node: usize, mark: Mark) {
        self.nodes[node].marks.push(mark);
    }

    /// What an edge rests on.
    pub(super) fn basis(&self, noun: Noun, word: &str, name: Name) -> Basis {
        let id = self.scenario.names.text(name);
        Basis { id: format!("{word}:{id}"), title: self.tongues.of(noun, id) }
    }

    /// The drawing of those that are posts, channels, agencies or sites, and of others that have an edge.
    pub(super) fn finish(self, relation: Relation) -> Drawing {
        let Self { scenario, tongues, nodes, edges, .. } = self;
        let ends: BTreeSet<usize> = edges.keys().flat_map(|(from, to)| [*from, *to]).collect();
        let stays = |place: usize, node: &Node| match node.kind {
            NodeKind::Post | NodeKind::Channel | NodeKind::Agency | NodeKind::Site => true,
            NodeKind::Units | NodeKind::Public | NodeKind::Excon | NodeKind::Voice => ends.contains(&place),
        };
        let mut places = BTreeMap::new();
        let mut kept: Vec<Node> = Vec::new();
        for (place, node) in nodes.into_iter().enumerate() {
            if stays(place, &node) {
                places.insert(place, kept.len());
                kept.push(node);
            }
        }
        let used: BTreeSet<usize> = kept.iter().filter_map(|node| node.agency).collect();
        let rows: Vec<usize> = used.into_iter().collect();
        for node in &mut kept {
            node.agency = node.agency.and_then(|row| rows.binary_search(&row).ok());
        }
        let moved = edges.into_values().filter_map(|edge| {
            let (from, to) = (*places.get(&edge.from)?, *places.get(&edge.to)?);
            Some(Edge { from, to, ..edge })
        });
        let title = |path: &str, name: Name| {
            let id = scenario.names.text(name);
            Thing { id: id.to_owned(), title: tongues.at(path, id) }
        };
        Drawing {
            relation,
            exercise: title("title", scenario.id),
            doctrine: title("doctrine.title", scenario.doctrine),
            agencies: rows.into_iter().map(|row| agency(scenario, tongues, AgencyId::at(row))).collect(),
            nodes: kept,
            edges: moved.collect(),
        }
    }
}

fn agency(scenario: &Scenario, tongues: &Tongues<'_>, id: AgencyId) -> Thing {
    let text = scenario.names.text(scenario.agency(id).name);
    Thing { id: text.to_owned(), title: tongues.of(Noun::Agency, text) }
}

fn marks(scenario: &Scenario, id: ActorId, post: &Post) -> Vec<Mark> {
    match post.opens {
        Opens::Always => Vec::new(),
        _ if scenario.ever_opens(id) => vec![Mark::OpensLater],
        Opens::OnOrder(_) | Opens::At(_) => vec![Mark::NeverOpens],
    }
}

//! The relations of an organisation as graphs: command, reporting, alert, channels, support, travel.
//!
//! Command, channels, routes and support are declared. Reporting and alert are derived from the
//! procedures, lists and injects: declared beside them they would drift. What a run asks for
//! again and again is kept in [`Graphs`]; the rest is built when somebody wants to see it.
//!
//! Nodes stand in the order of the scenario, so a node's index is its row.

pub mod alert;
pub mod channels;
pub mod command;
mod recipients;
pub mod reporting;
pub mod routing;
pub mod support;
pub mod travel;

use super::Scenario;
use super::ids::ActorId;
use petgraph::graph::{DiGraph, NodeIndex};
pub use recipients::recipients;

/// The graphs of a scenario that a run walks on.
#[derive(Clone, Debug, Default)]
pub struct Graphs {
    /// Who directs whom, in the doctrine in force: posts and units.
    pub command: command::ChainOfCommand,
    /// Travel times between sites.
    pub travel: travel::Travel,
    /// Who shares a channel with whom.
    pub talk: channels::Talk,
}

impl Graphs {
    /// The graphs of a scenario whose other parts are complete: who directs each actor, and the
    /// ways between sites.
    #[must_use]
    pub(super) fn build(scenario: &Scenario, superiors: Vec<Option<ActorId>>, ways: &[travel::Way]) -> Self {
        Self {
            command: command::ChainOfCommand::new(superiors),
            travel: travel::Travel::new(scenario.sites.len(), ways),
            talk: channels::Talk::new(scenario),
        }
    }
}

/// The node of an actor in a graph of all actors.
fn node(actor: ActorId) -> NodeIndex {
    NodeIndex::new(actor.index())
}

/// A graph of all actors without an edge.
fn of_actors<E>(count: usize) -> DiGraph<ActorId, E> {
    let mut graph = DiGraph::with_capacity(count, count);
    for row in 0..count {
        graph.add_node(ActorId::at(row));
    }
    graph
}

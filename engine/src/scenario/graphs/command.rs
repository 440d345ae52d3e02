//! Command: who directs whom.

use crate::scenario::ids::ActorId;
use petgraph::graph::DiGraph;

/// The command graph: an edge from each superior to each of its subordinates, posts and units.
/// Node index = actor index.
#[derive(Clone, Debug, Default)]
pub struct Command {
    graph: DiGraph<ActorId, ()>,
    superiors: Vec<Option<ActorId>>,
}

impl Command {
    /// The superior of an actor.
    #[must_use]
    pub fn superior(&self, actor: ActorId) -> Option<ActorId> {
        self.superiors.get(actor.index()).copied().flatten()
    }

    /// Those directed by an actor, in scenario order.
    #[must_use]
    pub fn subordinates(&self, actor: ActorId) -> Vec<ActorId> {
        (0..self.superiors.len())
            .map(ActorId::at)
            .filter(|other| self.superior(*other) == Some(actor))
            .collect()
    }

    /// The graph itself.
    #[must_use]
    pub fn graph(&self) -> &DiGraph<ActorId, ()> {
        &self.graph
    }
}

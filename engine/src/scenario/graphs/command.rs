//! ChainOfCommand: who directs whom.

use super::{node, of_actors};
use crate::scenario::ids::ActorId;
use petgraph::graph::DiGraph;

/// The command graph: an edge from each superior to each of its subordinates, posts and units.
/// Node index = actor index. It is a forest: everybody has at most one superior, and no circle.
#[derive(Clone, Debug, Default)]
pub struct ChainOfCommand {
    graph: DiGraph<ActorId, ()>,
    superiors: Vec<Option<ActorId>>,
    subordinates: Vec<Vec<ActorId>>,
}

impl ChainOfCommand {
    /// The graph of the superiors of all actors, which lead in no circle.
    #[must_use]
    pub(in crate::scenario) fn new(superiors: Vec<Option<ActorId>>) -> Self {
        let mut graph = of_actors(superiors.len());
        let mut subordinates = vec![Vec::new(); superiors.len()];
        for (row, superior) in superiors.iter().enumerate() {
            let Some(superior) = superior else { continue };
            graph.add_edge(node(*superior), node(ActorId::at(row)), ());
            subordinates[superior.index()].push(ActorId::at(row));
        }
        Self { graph, superiors, subordinates }
    }

    /// The superior of an actor.
    #[must_use]
    pub fn superior(&self, actor: ActorId) -> Option<ActorId> {
        self.superiors.get(actor.index()).copied().flatten()
    }

    /// Those directed by an actor, in scenario order.
    #[must_use]
    pub fn subordinates(&self, actor: ActorId) -> Vec<ActorId> {
        self.directed(actor).to_vec()
    }

    /// The same without a copy.
    #[must_use]
    pub fn directed(&self, actor: ActorId) -> &[ActorId] {
        self.subordinates.get(actor.index()).map_or(&[], Vec::as_slice)
    }

    /// An actor, its superior, the superior's superior, and so on to the top.
    pub fn chain(&self, actor: ActorId) -> impl Iterator<Item = ActorId> + '_ {
        std::iter::successors(Some(actor), |at| self.superior(*at))
    }

    /// The first who directs both, directly or through others; one of the two if he directs the
    /// other. `None` where command has no common top.
    #[must_use]
    pub fn common_superior(&self, a: ActorId, b: ActorId) -> Option<ActorId> {
        let above: Vec<ActorId> = self.chain(a).collect();
        self.chain(b).find(|actor| above.contains(actor))
    }

    /// The graph itself.
    #[must_use]
    pub fn graph(&self) -> &DiGraph<ActorId, ()> {
        &self.graph
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A minister (0) directs a prefect (1), who directs two rooms (2, 3); a foreign desk (4).
    fn country() -> ChainOfCommand {
        let under = |row| Some(ActorId(row));
        ChainOfCommand::new(vec![None, under(0), under(1), under(1), None])
    }

    #[test]
    fn a_question_climbs_to_the_first_common_superior() {
        let command = country();
        assert_eq!(command.common_superior(ActorId(2), ActorId(3)), Some(ActorId(1)));
        assert_eq!(command.common_superior(ActorId(2), ActorId(1)), Some(ActorId(1)));
        assert_eq!(command.common_superior(ActorId(2), ActorId(4)), None);
    }

    #[test]
    fn both_directions_and_the_graph_agree() {
        let command = country();
        assert_eq!(command.subordinates(ActorId(1)), [ActorId(2), ActorId(3)]);
        assert_eq!(command.superior(ActorId(3)), Some(ActorId(1)));
        assert_eq!(command.chain(ActorId(3)).collect::<Vec<_>>(), [ActorId(3), ActorId(1), ActorId(0)]);
        assert_eq!((command.graph().node_count(), command.graph().edge_count()), (5, 3));
    }
}

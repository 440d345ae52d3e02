//! Support: which agencies lend units to which.

use crate::scenario::Scenario;
use crate::scenario::ids::AgencyId;
use petgraph::graph::{DiGraph, NodeIndex};

/// An edge from each agency that lends to each that may ask it; the weight is the row of the
/// agreement in `Scenario::support`.
#[must_use]
pub fn graph(scenario: &Scenario) -> DiGraph<AgencyId, usize> {
    let mut graph = DiGraph::new();
    for row in 0..scenario.agencies.len() {
        graph.add_node(AgencyId::at(row));
    }
    for (row, lends) in scenario.support.iter().enumerate() {
        graph.add_edge(NodeIndex::new(lends.from.index()), NodeIndex::new(lends.to.index()), row);
    }
    graph
}

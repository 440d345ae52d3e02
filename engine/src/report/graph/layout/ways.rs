//! Shortest ways between all pairs of a small graph.

use petgraph::algo::dijkstra;
use petgraph::graph::{NodeIndex, UnGraph};

/// How much further apart than all others those are that no way joins.
const APART: f64 = 1.2;

/// The lengths of the shortest ways, row by row. Links lead both ways; no length is less than 1.
pub(super) fn distances(count: usize, links: &[(usize, usize, f64)]) -> Vec<f64> {
    let mut graph: UnGraph<(), f64> = UnGraph::with_capacity(count, links.len());
    for _ in 0..count {
        graph.add_node(());
    }
    for (from, to, length) in links {
        graph.add_edge(NodeIndex::new(*from), NodeIndex::new(*to), length.max(1.0));
    }
    let mut all: Vec<Option<f64>> = Vec::with_capacity(count * count);
    for node in graph.node_indices() {
        // The map is in random order: it is only looked things up in.
        let lengths = dijkstra(&graph, node, None, |edge| *edge.weight());
        all.extend(graph.node_indices().map(|other| lengths.get(&other).copied()));
    }
    let longest = all.iter().flatten().copied().fold(1.0, f64::max);
    all.into_iter().map(|length| length.unwrap_or(longest * APART).max(1.0)).collect()
}

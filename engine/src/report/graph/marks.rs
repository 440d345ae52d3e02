//! Who stands alone on the way of the alert, and whom no way reaches.
//!
//! The alert begins at the population, exercise control and voices. A node dominates another if every way from
//! there to it leads through the first (T. Lengauer, R. E. Tarjan, 1979): were it lost, the other would hear
//! nothing.

use super::drawing::{Drawing, Mark, NodeKind};
use petgraph::algo::dominators::simple_fast;
use petgraph::graph::{DiGraph, NodeIndex};

/// Marks posts and units on the way of the alert.
pub(super) fn alert(drawing: &mut Drawing) {
    let count = drawing.nodes.len();
    let mut graph: DiGraph<(), ()> = DiGraph::with_capacity(count + 1, drawing.edges.len());
    for _ in 0..=count {
        graph.add_node(());
    }
    let beginning = NodeIndex::new(count);
    for (place, node) in drawing.nodes.iter().enumerate() {
        if begins(node.kind) {
            graph.add_edge(beginning, NodeIndex::new(place), ());
        }
    }
    for edge in &drawing.edges {
        graph.add_edge(NodeIndex::new(edge.from), NodeIndex::new(edge.to), ());
        if edge.is_scripted() {
            // Exercise control speaks in the name of whoever it is, without having alerted him.
            graph.add_edge(beginning, NodeIndex::new(edge.to), ());
        }
    }
    let dominators = simple_fast(&graph, beginning);
    let mut behind = vec![0; count];
    let mut unreached = Vec::new();
    for (place, node) in drawing.nodes.iter().enumerate().filter(|(_, node)| node.kind == NodeKind::Post) {
        debug_assert_eq!(node.count, 1, "a post stands for itself");
        match dominators.strict_dominators(NodeIndex::new(place)) {
            Some(all) => all.filter(|one| *one != beginning).for_each(|one| behind[one.index()] += 1),
            None => unreached.push(place),
        }
    }
    for (node, posts) in drawing.nodes.iter_mut().zip(behind) {
        if posts > 0 && !begins(node.kind) {
            node.marks.insert(0, Mark::Gatekeeper { posts });
        }
    }
    for place in unreached {
        let marks = &mut drawing.nodes[place].marks;
        marks.push(Mark::Unalerted);
        marks.sort_unstable();
    }
}

/// Whether the alert begins there.
pub(super) fn begins(kind: NodeKind) -> bool {
    match kind {
        NodeKind::Public | NodeKind::Excon | NodeKind::Voice => true,
        NodeKind::Post | NodeKind::Units | NodeKind::Channel | NodeKind::Agency | NodeKind::Site => false,
    }
}

//! What does not hang together is placed one below the other, the largest first.

use super::columns::{Laid, laid};
use super::plan::{Line, Place, Plan, Ranking, Spacing};
use petgraph::unionfind::UnionFind;
use std::collections::BTreeMap;

/// How much further apart than nodes of a column the parts are.
const FURTHER: f64 = 3.0;

/// Places nodes of these heights in columns. Links lead from one node to another.
pub(in crate::report::graph) fn layered(
    heights: &[f64],
    links: &[(usize, usize)],
    ranking: Ranking<'_>,
    spacing: &Spacing,
) -> Plan {
    let nowhere = Place { x: 0.0, y: 0.0, rank: 0 };
    let no_line = Line { points: Vec::new(), is_bow: false };
    let mut whole = Plan {
        places: vec![nowhere; heights.len()],
        lines: vec![no_line; links.len()],
        width: 0.0,
        height: 0.0,
    };
    let parts = parts(heights.len(), links);
    let laid: Vec<Laid> = parts.iter().map(|part| part.laid(heights, links, ranking, spacing)).collect();
    let columns = columns(&laid, spacing);
    for (number, (part, laid)) in parts.into_iter().zip(laid).enumerate() {
        let plan = laid.plan(&columns, spacing);
        let top = whole.height + if number > 0 { FURTHER * spacing.apart } else { 0.0 };
        for (node, place) in part.nodes.iter().zip(plan.places) {
            whole.places[*node] = Place { y: place.y + top, ..place };
        }
        for (link, mut line) in part.links.iter().zip(plan.lines) {
            line.points.iter_mut().for_each(|point| point.1 += top);
            whole.lines[*link] = line;
        }
        whole.width = whole.width.max(plan.width);
        whole.height = top + plan.height;
    }
    whole
}

/// Where each column begins, in all parts alike. The more lines between two, the further they stand apart.
fn columns(laid: &[Laid], spacing: &Spacing) -> Vec<f64> {
    let count = laid.iter().map(|laid| laid.lines.len()).max().unwrap_or(0);
    let mut columns = Vec::new();
    let mut at = 0.0;
    for rank in 0..count {
        columns.push(at);
        let lines = laid.iter().filter_map(|laid| laid.lines.get(rank)).max().copied().unwrap_or(0);
        at += spacing.width + (spacing.gap.0 + lines as f64 * 1.5).min(spacing.gap.1);
    }
    columns
}

/// Nodes that hang together, and their links.
#[derive(Default)]
struct Part {
    nodes: Vec<usize>,
    links: Vec<usize>,
}

/// The parts of a graph, the largest first, of equals the one with the first node.
fn parts(count: usize, links: &[(usize, usize)]) -> Vec<Part> {
    let mut joined = UnionFind::<usize>::new(count);
    for (from, to) in links {
        joined.union(*from, *to);
    }
    let mut parts: BTreeMap<usize, Part> = BTreeMap::new();
    for node in 0..count {
        parts.entry(joined.find(node)).or_default().nodes.push(node);
    }
    for (link, (from, _)) in links.iter().enumerate() {
        parts.entry(joined.find(*from)).or_default().links.push(link);
    }
    let mut parts: Vec<Part> = parts.into_values().collect();
    parts.sort_by_key(|part| (std::cmp::Reverse(part.nodes.len()), part.nodes[0]));
    parts
}

impl Part {
    fn laid(
        &self,
        heights: &[f64],
        links: &[(usize, usize)],
        ranking: Ranking<'_>,
        spacing: &Spacing,
    ) -> Laid {
        let heights: Vec<f64> = self.nodes.iter().map(|node| heights[*node]).collect();
        // Nodes stand in order, so that a place is a search.
        let place = |node: usize| self.nodes.binary_search(&node).ok();
        let pairs =
            self.links.iter().filter_map(|link| Some((place(links[*link].0)?, place(links[*link].1)?)));
        let pairs: Vec<(usize, usize)> = pairs.collect();
        debug_assert_eq!(pairs.len(), self.links.len(), "both ends of a link hang together");
        match ranking {
            Ranking::Onward => laid(&heights, &pairs, ranking, spacing),
            Ranking::Steps { from, counts } => {
                let from: Vec<usize> = from.iter().filter_map(|node| place(*node)).collect();
                let counts: Vec<bool> = self.links.iter().map(|link| counts[*link]).collect();
                laid(&heights, &pairs, Ranking::Steps { from: &from, counts: &counts }, spacing)
            }
        }
    }
}

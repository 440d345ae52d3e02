//! How long the ways between sites are, with nobody else on them.

use crate::kernel::tick::Tick;
use crate::report::graph::cast::Cast;
use crate::report::graph::drawing::{Drawing, Edge, EdgeKind, NodeKind};
use crate::report::graph::relation::Relation;
use crate::wording::{Noun, length};
use std::collections::BTreeMap;

/// Milliseconds in a second.
const SECOND: i64 = 1_000;

/// A node for each site; an edge for each way, in both directions where both take as long.
pub(super) fn draw(mut cast: Cast<'_>) -> Drawing {
    let scenario = cast.scenario;
    for site in &scenario.sites {
        let id = scenario.names.text(site.name);
        let title = cast.tongues.of(Noun::Site, id);
        cast.add(format!("site:{id}"), title, NodeKind::Site, None, Vec::new());
    }
    let graph = scenario.graphs.travel.graph();
    let mut ways: BTreeMap<(usize, usize), Tick> = BTreeMap::new();
    for edge in graph.raw_edges() {
        let way = ways.entry((edge.source().index(), edge.target().index())).or_insert(edge.weight);
        *way = edge.weight.min(*way);
    }
    for ((from, to), time) in &ways {
        let is_two_way = ways.get(&(*to, *from)) == Some(time);
        if from == to || is_two_way && from > to {
            continue;
        }
        let label = cast.tongues.say(|catalogue, _| length::in_words(catalogue, time.0 / SECOND));
        let (from, to, kind) = (*from, *to, EdgeKind::Way);
        cast.put(Edge {
            from,
            to,
            kind,
            is_two_way,
            label: Some(label),
            travel_ms: Some(time.0),
            by: Vec::new(),
        });
    }
    cast.finish(Relation::Travel)
}

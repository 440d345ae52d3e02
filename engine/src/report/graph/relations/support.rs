//! Which agency lends units to which.

use crate::report::graph::cast::Cast;
use crate::report::graph::drawing::{Basis, Drawing, Edge, EdgeKind, NodeKind};
use crate::report::graph::relation::Relation;
use crate::scenario::graphs::support;
use crate::scenario::ids::AgencyId;
use crate::wording::{Catalogue, Noun, Titles};
use std::collections::BTreeMap;

/// A node for each agency; an edge for each that lends to another, with the capabilities it lends.
pub(super) fn draw(mut cast: Cast<'_>) -> Drawing {
    let scenario = cast.scenario;
    for (row, agency) in scenario.agencies.iter().enumerate() {
        let id = scenario.names.text(agency.name);
        let title = cast.tongues.of(Noun::Agency, id);
        cast.add(format!("agency:{id}"), title, NodeKind::Agency, Some(AgencyId::at(row)), Vec::new());
    }
    let graph = support::graph(scenario);
    let mut lent: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for edge in graph.raw_edges() {
        lent.entry((edge.source().index(), edge.target().index())).or_default().push(edge.weight);
    }
    for ((from, to), agreements) in lent.into_iter().filter(|((from, to), _)| from != to) {
        let rows = agreements.iter().map(|row| &scenario.support[*row]);
        let lends_all = rows.clone().any(|row| row.capabilities.is_empty());
        let mut by: Vec<Basis> = Vec::new();
        for id in rows.filter(|_| !lends_all).flat_map(|row| &row.capabilities) {
            let basis = cast.basis(Noun::Capability, "capability", scenario.capability(*id));
            if !by.contains(&basis) {
                by.push(basis);
            }
        }
        let label = cast.tongues.say(|catalogue, titles| told(&by, catalogue, titles));
        let kind = EdgeKind::Lends;
        cast.put(Edge { from, to, kind, is_two_way: false, label: Some(label), travel_ms: None, by });
    }
    cast.finish(Relation::Support)
}

/// What is lent, in words.
fn told(by: &[Basis], catalogue: &Catalogue, titles: &Titles<'_>) -> String {
    if by.is_empty() {
        return catalogue.word("graph-everything");
    }
    let ids = by.iter().filter_map(|basis| basis.id.split_once(':'));
    catalogue.list(&ids.map(|(_, id)| titles.of(Noun::Capability, id)).collect::<Vec<_>>())
}

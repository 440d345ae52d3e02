//! Who reports to whom.

use crate::report::graph::cast::Cast;
use crate::report::graph::drawing::{Drawing, EdgeKind};
use crate::report::graph::relation::Relation;
use crate::scenario::graphs::reporting;
use crate::wording::Noun;

/// An edge from whoever performs a procedure with a report to whoever receives it.
pub(super) fn draw(mut cast: Cast<'_>) -> Drawing {
    let scenario = cast.scenario;
    let graph = reporting::graph(scenario);
    for edge in graph.raw_edges() {
        let by = cast.basis(Noun::Procedure, "procedure", scenario.procedure(edge.weight).name);
        cast.relate(graph[edge.source()], graph[edge.target()], EdgeKind::Reports, Some(by));
    }
    cast.finish(Relation::Report)
}

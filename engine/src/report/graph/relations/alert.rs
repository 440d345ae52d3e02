//! Who sets whom in motion: what the graph of the alert says, the calls of the population, and the units that
//! alert others, which somebody sends. Units that tell nobody but the post that directs them are left out.

use crate::report::graph::cast::Cast;
use crate::report::graph::drawing::{Drawing, EdgeKind};
use crate::report::graph::marks;
use crate::report::graph::relation::Relation;
use crate::scenario::Scenario;
use crate::scenario::graphs::alert::{self, Alert};
use crate::scenario::ids::ActorId;
use crate::wording::Noun;
use petgraph::graph::{DiGraph, NodeIndex};

/// An edge for each pair, with every procedure and inject that it rests on.
pub(super) fn draw(mut cast: Cast<'_>) -> Drawing {
    let scenario = cast.scenario;
    let graph = alert::graph(scenario);
    for edge in graph.raw_edges() {
        let (from, to) = (graph[edge.source()], graph[edge.target()]);
        if is_leaf(scenario, &graph, from) || is_leaf(scenario, &graph, to) {
            continue;
        }
        let (kind, by) = match edge.weight {
            Alert::Procedure(id) => {
                (EdgeKind::Alerts, cast.basis(Noun::Procedure, "procedure", scenario.procedure(id).name))
            }
            Alert::Inject(id) => {
                (EdgeKind::Scripted, cast.basis(Noun::Inject, "inject", scenario.inject(id).name))
            }
        };
        cast.relate(from, to, kind, Some(by));
    }
    calls(&mut cast);
    for unit in scenario.unit_ids() {
        if let Some(post) =
            scenario.graphs.command.superior(unit).filter(|post| tells_others(&graph, unit, *post))
        {
            cast.relate(post, unit, EdgeKind::Sends, None);
        }
    }
    let mut drawing = cast.finish(Relation::Alert);
    marks::alert(&mut drawing);
    drawing
}

/// Whether it is a unit that tells nobody but the post that directs it: no way of the alert leads on through it.
fn is_leaf(scenario: &Scenario, graph: &DiGraph<ActorId, Alert>, actor: ActorId) -> bool {
    let superior = scenario.unit(actor).and_then(|_| scenario.graphs.command.superior(actor));
    superior.is_some_and(|post| !tells_others(graph, actor, post))
}

/// Whether a unit tells anybody beside the post that directs it.
fn tells_others(graph: &DiGraph<ActorId, Alert>, unit: ActorId, superior: ActorId) -> bool {
    let mut told = graph.neighbors(NodeIndex::new(unit.index()));
    told.any(|other| graph[other] != superior)
}

/// Whom the population calls about an incident, and whom relatives ask, as the script says.
fn calls(cast: &mut Cast<'_>) {
    let scenario = cast.scenario;
    for incident in &scenario.incidents {
        let calls = incident.calls.iter().flat_map(|calls| &calls.answered_by);
        let asked = incident.relatives.iter().flat_map(|relatives| &relatives.to);
        let kinds = calls.map(|to| (EdgeKind::Calls, to)).chain(asked.map(|to| (EdgeKind::Scripted, to)));
        for (kind, (post, _)) in kinds {
            let by = cast.basis(Noun::Incident, "incident", incident.name);
            cast.relate(scenario.public, *post, kind, Some(by));
        }
    }
}

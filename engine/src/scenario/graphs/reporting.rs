//! Reporting: who reports to whom, by which procedure.

use super::{node, of_actors, recipients};
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, ProcedureId};
use crate::scenario::model::conduct::{Action, MessageKind};
use petgraph::graph::DiGraph;

/// An edge from each performer of a procedure with a `Report` to everyone who receives it, as far
/// as that can be told beforehand.
#[must_use]
pub fn graph(scenario: &Scenario) -> DiGraph<ActorId, ProcedureId> {
    let mut graph = of_actors(scenario.actors.len());
    for (row, procedure) in scenario.procedures.iter().enumerate() {
        for action in &procedure.then {
            let Action::Tell { kind: MessageKind::Report, to, .. } = action else {
                continue;
            };
            for performer in &procedure.performers {
                for other in to.iter().flat_map(|whom| recipients(scenario, *performer, whom)) {
                    if other != *performer {
                        graph.update_edge(node(*performer), node(other), ProcedureId::at(row));
                    }
                }
            }
        }
    }
    graph
}

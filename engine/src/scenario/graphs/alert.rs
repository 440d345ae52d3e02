//! Alert: who sets whom in motion. Derived from injects, and from what procedures tell, forward,
//! ask and request, and whose advice they seek.

use super::{node, of_actors, recipients};
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, InjectId, ProcedureId};
use crate::scenario::model::conduct::{Action, Requested, Whom};
use petgraph::graph::DiGraph;

/// Why one actor alerts another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alert {
    /// The script says so.
    Inject(InjectId),
    /// A procedure says so.
    Procedure(ProcedureId),
}

/// An edge for each way in which one actor alerts another, as far as it can be told beforehand;
/// parallel edges where several injects or procedures do.
#[must_use]
pub fn graph(scenario: &Scenario) -> DiGraph<ActorId, Alert> {
    let mut edges = Vec::new();
    for (row, inject) in scenario.injects.iter().enumerate() {
        let alert = Alert::Inject(InjectId::at(row));
        edges.extend(inject.to.iter().map(|to| (inject.from, *to, alert)));
    }
    for (row, procedure) in scenario.procedures.iter().enumerate() {
        let alert = Alert::Procedure(ProcedureId::at(row));
        for performer in &procedure.performers {
            let told = procedure.then.iter().flat_map(|action| addressed(scenario, *performer, action));
            let asked = procedure.advice.iter().flat_map(|whom| recipients(scenario, *performer, whom));
            edges.extend(told.chain(asked).map(|to| (*performer, to, alert)));
        }
    }
    edges.retain(|(from, to, _)| from != to);
    edges.sort_unstable();
    edges.dedup();
    let mut graph = of_actors(scenario.actors.len());
    for (from, to, alert) in edges {
        graph.add_edge(node(from), node(to), alert);
    }
    graph
}

/// Whom an action addresses, as far as it can be told beforehand.
#[must_use]
pub fn addressed(scenario: &Scenario, performer: ActorId, action: &Action) -> Vec<ActorId> {
    let all = |whoms: &[Whom]| whoms.iter().flat_map(|whom| recipients(scenario, performer, whom)).collect();
    match action {
        Action::Tell { to, .. } | Action::Forward(to, _) | Action::Ask(to, ..) => all(to),
        Action::Request { from, what } => {
            let mut asked: Vec<ActorId> = all(from);
            if let Requested::Mobilise(posts) = what {
                asked.extend(posts);
            }
            asked
        }
        Action::Meet(with, _) | Action::Agree(_, with) => all(with),
        Action::Open(post) => vec![*post],
        Action::RollCall(whom)
        | Action::Inquire(whom)
        | Action::Order(whom, _)
        | Action::Redirect(whom, _)
        | Action::Recall(whom)
        | Action::HandOver(whom)
        | Action::Delegate(_, whom) => recipients(scenario, performer, whom),
        Action::Escalate => recipients(scenario, performer, &Whom::Superior),
        Action::Correct(_)
        | Action::WarnPublic
        | Action::Declare(_)
        | Action::StandDown(_)
        | Action::Close(_)
        | Action::AddDesks(_)
        | Action::TakeCommand
        | Action::PlaceLiaison(..)
        | Action::Remind(..)
        | Action::Dispatch(..)
        | Action::SelfDeploy
        | Action::EquipAt(_)
        | Action::Enter(_)
        | Action::Reserve(_)
        | Action::DeclareZone
        | Action::ReviewResources
        | Action::Miss(_)
        | Action::ReviewZone(_) => Vec::new(),
        Action::Custody(custody, _) => {
            let held = scenario.custodies.iter().enumerate();
            let meant = held.filter(|(row, _)| custody.is_none_or(|custody| custody.index() == *row));
            meant.map(|(_, row)| row.holder).collect()
        }
    }
}

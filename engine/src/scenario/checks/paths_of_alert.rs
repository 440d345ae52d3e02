//! The ways of the alert, from the script to everybody who can be told or shown anything.

use crate::scenario::bound::{Earliest, NEVER};
use crate::scenario::graphs::{alert, recipients};
use crate::scenario::ids::ActorId;
use crate::scenario::model::conduct::{Action, Procedure};
use petgraph::graph::{DiGraph, NodeIndex};

/// An edge from each actor to whom it alerts, asks or sends; from a root behind all actors to whom the script
/// tells something, and to who acts by himself.
pub(super) fn paths_of_alert(moments: &Earliest<'_>) -> (DiGraph<(), ()>, NodeIndex) {
    let scenario = moments.scenario;
    let root = ActorId::at(scenario.actors.len());
    let mut edges: Vec<(ActorId, ActorId)> = of_script(moments).into_iter().map(|to| (root, to)).collect();
    let alert = alert::graph(scenario);
    edges.extend(alert.raw_edges().iter().map(|edge| (alert[edge.source()], alert[edge.target()])));
    for procedure in &scenario.procedures {
        of_procedure(moments, procedure, &mut edges);
    }
    for post in scenario.post_ids() {
        let onward = scenario.post(post).map_or(&[][..], |row| &row.passes_on);
        edges.extend(onward.iter().map(|(to, _)| (post, *to)));
    }
    for whom in scenario.tasks.iter().filter_map(|task| task.hand_over.as_ref()) {
        let units = scenario.unit_ids();
        edges.extend(
            units.flat_map(|unit| recipients(scenario, unit, whom).into_iter().map(move |to| (unit, to))),
        );
    }
    edges.sort_unstable();
    edges.dedup();
    let mut graph = DiGraph::with_capacity(root.index() + 1, edges.len());
    for _ in 0..=root.index() {
        graph.add_node(());
    }
    for (from, to) in edges {
        graph.add_edge(NodeIndex::new(from.index()), NodeIndex::new(to.index()), ());
    }
    (graph, NodeIndex::new(root.index()))
}

/// Whom the script tells or shows something.
fn of_script(moments: &Earliest<'_>) -> Vec<ActorId> {
    let scenario = moments.scenario;
    let injects = scenario.injects.iter().flat_map(|inject| inject.to.iter().copied());
    let calls = scenario.incidents.iter().filter_map(|incident| incident.calls.as_ref());
    let calls = calls.flat_map(|calls| calls.answered_by.iter().map(|(post, _)| *post));
    let families = scenario.incidents.iter().filter_map(|incident| incident.relatives.as_ref());
    let families =
        families.flat_map(|families| families.to.iter().map(|(post, _)| *post).chain(families.reception));
    let sources = scenario.sources.iter().map(|source| source.to);
    let hospitals = scenario.facilities.iter().filter_map(|facility| facility.post);
    let custody = scenario.custodies.iter().map(|custody| custody.holder);
    let beside = scenario.unit_ids().filter(|unit| {
        let home = scenario.unit(*unit).map(|row| row.home);
        scenario.incidents.iter().any(|incident| Some(incident.site) == home)
    });
    // Who waits for nothing that must be told acts by the clock, or because it hears nothing.
    let by_itself = scenario.procedures.iter().filter(|procedure| {
        super::required::required(&procedure.when).is_empty() && procedure.essential.is_empty()
    });
    let by_itself = by_itself.flat_map(|procedure| procedure.performers.iter().copied());
    injects
        .chain(calls)
        .chain(families)
        .chain(sources)
        .chain(hospitals)
        .chain(custody)
        .chain(beside)
        .chain(by_itself)
        .collect()
}

/// Whom a procedure sets in motion beside those it addresses: units that are sent, who keeps what it needs, who
/// holds its authority, and whoever may be in command.
fn of_procedure(moments: &Earliest<'_>, procedure: &Procedure, edges: &mut Vec<(ActorId, ActorId)>) {
    let scenario = moments.scenario;
    let command = &scenario.graphs.command;
    let keepers: Vec<ActorId> = procedure
        .needs
        .iter()
        .chain(&procedure.essential)
        .filter_map(|element| scenario.element(*element).custodian)
        .collect();
    let sends = procedure.then.iter().any(|action| matches!(action, Action::Dispatch(..)));
    let corrects = procedure.then.iter().any(|action| matches!(action, Action::Correct(_)));
    let leads =
        || (0..scenario.actors.len()).map(ActorId::at).filter(|actor| moments.leads[actor.index()] < NEVER);
    for performer in procedure.performers.iter().copied() {
        edges.extend(keepers.iter().map(|keeper| (performer, *keeper)));
        if let Some(authority) = procedure.authority {
            let held_by = &scenario.authority(authority).held_by;
            let above = command.chain(performer).skip(1).find(|post| held_by.contains(post));
            edges.extend(above.map(|post| (performer, post)));
        }
        if sends {
            let below = scenario.unit_ids().filter(|unit| command.chain(*unit).any(|post| post == performer));
            edges.extend(below.map(|unit| (performer, unit)));
        }
        if corrects || procedure.then.iter().any(speaks_to_whoever_leads) {
            edges.extend(leads().map(|lead| (performer, lead)));
        }
    }
}

/// Whether an action speaks to whom only a run can tell.
fn speaks_to_whoever_leads(action: &Action) -> bool {
    use crate::scenario::model::conduct::Whom;
    let whoms: &[Whom] = match action {
        Action::Tell { to, .. } | Action::Forward(to, _) | Action::Ask(to, ..) => to,
        Action::Request { from, .. } => from,
        Action::Meet(with, _) | Action::Agree(_, with) => with,
        Action::HandOver(whom) | Action::Inquire(whom) | Action::RollCall(whom) => std::slice::from_ref(whom),
        _ => &[],
    };
    whoms.iter().any(|whom| matches!(whom, Whom::Lead))
}

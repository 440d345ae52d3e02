//! Procedures and injects that wait for one another: each for what only the next brings about.
//!
//! Approvals run in such circles: one office signs when the other has declared, and that one declares when
//! the first has signed. Injects that wait for injects alone are another check's.

use super::required::required;
use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::kernel::names::Name;
use crate::scenario::bound::{Earliest, NEVER};
use crate::scenario::ids::{ActorId, ElementId, ProcedureId};
use crate::scenario::model::conduct::{Action, Procedure};
use crate::scenario::model::mark::Happening;
use crate::scenario::model::script::{Effect, Inject, InjectKind, Trigger};
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use std::collections::{BTreeMap, VecDeque};

/// Something that never comes about, and may wait for another such thing.
#[derive(Clone, Copy, Debug)]
enum Waiting<'a> {
    Procedure(&'a Procedure),
    Inject(&'a Inject),
}

type Graph<'a> = DiGraph<Waiting<'a>, ()>;

/// Reports each circle once, at the procedure that stands first.
pub(super) fn check(findings: &mut Findings<'_>) {
    let Some(moments) = findings.moments else { return };
    let graph = graph(moments);
    let mut circles: Vec<Vec<NodeIndex>> = Vec::new();
    for mut members in tarjan_scc(&graph) {
        members.sort_unstable();
        let has_procedure = matches!(graph[members[0]], Waiting::Procedure(_));
        if has_procedure {
            circles.extend(circle(&graph, members[0]));
        }
    }
    circles.sort_unstable();
    for circle in circles {
        report(findings, &circle.iter().map(|node| entry(graph[*node])).collect::<Vec<_>>());
    }
}

fn report(findings: &mut Findings<'_>, circle: &[Entry]) {
    let Some(first) = circle.first().copied() else { return };
    let mut path: Vec<String> = circle.iter().map(|entry| findings.text(entry.name).to_owned()).collect();
    path.push(path[0].clone());
    let message = match circle.len() {
        1 => said!("`{entry}` waits for what only it brings about itself", entry = &path[0]),
        _ => said!("{circle}: each waits for what only the next brings about", circle = path.join(" -> ")),
    };
    let mut problem = findings.problem(graphs::CIRCLE, first, message);
    problem = problem.hint(said!("let one of them act on something that comes from outside of the circle"));
    for other in &circle[1..] {
        if let Some(span) = findings.span(*other) {
            problem = problem.related(span, said!("and this waits in turn"));
        }
    }
    path.insert(0, first.field.to_owned());
    findings.problems.push(problem.path(path));
}

fn entry(waiting: Waiting<'_>) -> Entry {
    match waiting {
        Waiting::Procedure(procedure) => Entry::procedure(procedure.name),
        Waiting::Inject(inject) => Entry::inject(inject.name),
    }
}

/// The shortest way from a node back to itself, without its end.
fn circle(graph: &Graph<'_>, start: NodeIndex) -> Option<Vec<NodeIndex>> {
    let mut before: BTreeMap<NodeIndex, NodeIndex> = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(node) = queue.pop_front() {
        let mut next: Vec<NodeIndex> = graph.neighbors(node).collect();
        next.sort_unstable();
        for next in next {
            if next == start {
                let mut way: Vec<NodeIndex> =
                    std::iter::successors(Some(node), |at| before.get(at).copied()).collect();
                way.reverse();
                return Some(way);
            }
            before.entry(next).or_insert_with(|| {
                queue.push_back(next);
                node
            });
        }
    }
    None
}

/// What never comes about, procedures first: an edge from each to whatever alone could bring about what it
/// waits for.
fn graph<'a>(moments: &'a Earliest<'a>) -> Graph<'a> {
    let scenario = moments.scenario;
    let mut graph = Graph::new();
    for (row, procedure) in scenario.procedures.iter().enumerate() {
        let id = ProcedureId::at(row);
        let mut performers = procedure.performers.iter();
        let is_stuck = !procedure.performers.is_empty()
            && performers.all(|actor| moments.decided((id, *actor)) >= NEVER);
        if is_stuck && !procedure.is_review {
            graph.add_node(Waiting::Procedure(procedure));
        }
    }
    for (row, inject) in scenario.injects.iter().enumerate() {
        if inject.kind != InjectKind::ExpectedAction && moments.injects[row] >= NEVER {
            graph.add_node(Waiting::Inject(inject));
        }
    }
    let edges: Vec<(NodeIndex, NodeIndex)> = edges(moments, &graph);
    for (from, to) in edges {
        graph.update_edge(from, to, ());
    }
    graph
}

fn edges(moments: &Earliest<'_>, graph: &Graph<'_>) -> Vec<(NodeIndex, NodeIndex)> {
    let mut makers: BTreeMap<ElementId, Vec<NodeIndex>> = BTreeMap::new();
    let mut named: BTreeMap<Name, NodeIndex> = BTreeMap::new();
    for node in graph.node_indices() {
        named.entry(entry(graph[node]).name).or_insert(node);
        for element in made(graph[node]) {
            makers.entry(element).or_default().push(node);
        }
    }
    let mut edges = Vec::new();
    for node in graph.node_indices() {
        let (elements, names) = awaited(moments, graph[node]);
        let of_elements = elements.iter().filter_map(|element| makers.get(element)).flatten();
        let of_names = names.iter().filter_map(|name| named.get(name));
        edges.extend(of_elements.chain(of_names).map(|to| (node, *to)));
    }
    edges
}

/// The elements that something makes known in the first place.
fn made(waiting: Waiting<'_>) -> Vec<ElementId> {
    match waiting {
        Waiting::Procedure(procedure) => {
            let made = procedure.then.iter().filter_map(|action| match action {
                Action::Declare(element) | Action::Decide(element, ..) | Action::Agree(element, _) => {
                    Some(*element)
                }
                _ => None,
            });
            made.collect()
        }
        Waiting::Inject(inject) => {
            let rumours = inject.does.iter().filter_map(|effect| match effect {
                Effect::Rumour(element, _) => Some(*element),
                _ => None,
            });
            inject.tells.iter().map(|told| told.element).chain(rumours).collect()
        }
    }
}

/// What something waits for in vain: elements that nobody ever knows, and procedures and injects by name.
fn awaited(moments: &Earliest<'_>, waiting: Waiting<'_>) -> (Vec<ElementId>, Vec<Name>) {
    let (mut elements, mut names) = (Vec::new(), Vec::new());
    match waiting {
        Waiting::Procedure(procedure) => {
            elements.extend(procedure.essential.iter().copied().chain(required(&procedure.when)));
        }
        Waiting::Inject(inject) => of_trigger(moments, &inject.when, (&mut elements, &mut names)),
    }
    let is_known = |element: &ElementId| {
        let mut actors = (0..moments.scenario.actors.len()).map(ActorId::at);
        actors.any(|actor| moments.knows[actor.index()][element.index()] < NEVER)
    };
    elements.retain(|element| !is_known(element));
    (elements, names)
}

fn of_trigger(moments: &Earliest<'_>, trigger: &Trigger, into: (&mut Vec<ElementId>, &mut Vec<Name>)) {
    let (elements, names) = into;
    let mark = match trigger {
        Trigger::After(mark, _) | Trigger::When(mark) => mark,
        Trigger::All(parts) => {
            return parts.iter().for_each(|part| of_trigger(moments, part, (elements, names)));
        }
        Trigger::Any(parts) if parts.len() == 1 => return of_trigger(moments, &parts[0], (elements, names)),
        Trigger::Any(_) | Trigger::At(_) | Trigger::IfNot(..) | Trigger::Every { .. } | Trigger::ByHand => {
            return;
        }
    };
    let mut rows = moments.scenario.elements.iter();
    match &mark.event {
        Happening::Declared(word) => {
            elements.extend(rows.position(|row| row.declared_as == Some(*word)).map(ElementId::at));
        }
        Happening::Learned { element, .. } => {
            elements.extend(rows.position(|row| row.name == *element).map(ElementId::at));
        }
        Happening::Fired(name, _) | Happening::Injected(name) => names.push(*name),
        _ => {}
    }
}

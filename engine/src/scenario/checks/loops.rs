//! Procedures that undo one another without end: each change fires the next, and no time passes.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, ElementId};
use crate::scenario::model::conduct::{Action, Condition, Guard, Procedure, Repeat};
use crate::scenario::model::mark::Value;
use petgraph::algo::tarjan_scc;
use petgraph::graph::DiGraph;
use std::collections::BTreeMap;

/// A value of an element, as a condition asks for it and an action brings it about. `false` is what is
/// denied, too.
type State = (ElementId, Value);

/// Reports each such circle once, at the procedure that stands first.
pub(super) fn check(findings: &mut Findings<'_>) {
    let mut found: Vec<Vec<Name>> = Vec::new();
    for (_, rows) in restless(findings.scenario) {
        found.extend(circles(findings.scenario, &rows));
    }
    found.sort_unstable();
    found.dedup();
    for circle in found {
        report(findings, &circle);
    }
}

fn report(findings: &mut Findings<'_>, circle: &[Name]) {
    let mut ids: Vec<String> = circle.iter().map(|name| findings.text(*name).to_owned()).collect();
    ids.push(ids[0].clone());
    let message =
        said!("{circle}: each undoes what the one before did, and no time passes", circle = ids.join(" -> "));
    let mut problem = findings.problem(graphs::ENDLESS, Entry::procedure(circle[0]), message);
    problem =
        problem.hint(said!("write `repeat: Once`, or let a decision, a message or a moment lie between"));
    for other in &circle[1..] {
        if let Some(span) = findings.span(Entry::procedure(*other)) {
            problem = problem.related(span, said!("and this one answers it"));
        }
    }
    ids.insert(0, "procedures".to_owned());
    findings.problems.push(problem.path(ids));
}

/// Who performs which procedures that fire at each change, at once and without a decision.
fn restless(scenario: &Scenario) -> BTreeMap<ActorId, Vec<usize>> {
    let mut by_performer: BTreeMap<ActorId, Vec<usize>> = BTreeMap::new();
    for (row, procedure) in scenario.procedures.iter().enumerate() {
        let is_at_once =
            procedure.authority.is_none() && procedure.needs.is_empty() && procedure.essential.is_empty();
        if procedure.repeat == Repeat::EachChange && is_at_once && procedure.guard == Guard::Free {
            for performer in &procedure.performers {
                by_performer.entry(*performer).or_default().push(row);
            }
        }
    }
    by_performer
}

fn circles(scenario: &Scenario, rows: &[usize]) -> Vec<Vec<Name>> {
    let mut asked: BTreeMap<ElementId, Vec<(usize, Value)>> = BTreeMap::new();
    let mut graph: DiGraph<usize, ()> = DiGraph::new();
    let nodes: Vec<_> = rows.iter().map(|row| graph.add_node(*row)).collect();
    for (place, row) in rows.iter().enumerate() {
        for (element, value) in states(&scenario.procedures[*row].when) {
            asked.entry(element).or_default().push((place, value));
        }
    }
    for (place, row) in rows.iter().enumerate() {
        let procedure = &scenario.procedures[*row];
        for (element, value) in made(procedure) {
            let answers = asked.get(&element).into_iter().flatten();
            for (other, _) in answers.filter(|(other, wanted)| *wanted == value && *other != place) {
                graph.update_edge(nodes[place], nodes[*other], ());
            }
        }
    }
    let mut circles: Vec<Vec<Name>> = Vec::new();
    for mut members in tarjan_scc(&graph).into_iter().filter(|members| members.len() > 1) {
        members.sort_unstable();
        circles.push(members.iter().map(|node| scenario.procedures[graph[*node]].name).collect());
    }
    circles
}

/// What a condition that is one state or several together asks for.
fn states(condition: &Condition) -> Vec<State> {
    match condition {
        Condition::All(parts) => parts.iter().flat_map(states).collect(),
        Condition::Declared(element) => vec![(*element, Value::Flag(true))],
        Condition::Is(element, value) => vec![(*element, *value)],
        Condition::Not(part) => match part.as_ref() {
            Condition::Declared(element) | Condition::Is(element, Value::Flag(true)) => {
                vec![(*element, Value::Flag(false))]
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// What a procedure changes: only what contradicts its own condition.
fn made(procedure: &Procedure) -> Vec<State> {
    let asked = states(&procedure.when);
    let changes = procedure.then.iter().filter_map(|action| match action {
        Action::Declare(element) => Some((*element, Value::Flag(true))),
        Action::StandDown(element) => Some((*element, Value::Flag(false))),
        Action::Decide(element, _, value) => Some((*element, *value)),
        _ => None,
    });
    changes
        .filter(|(element, value)| asked.iter().any(|(other, before)| other == element && before != value))
        .collect()
}

//! An element that a procedure waits for, or a measure looks for, but nobody can ever learn.

use super::knowledge::learnable;
use super::required::required;
use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::scenario::ids::ElementId;
use crate::scenario::model::conduct::Procedure;
use crate::scenario::model::mark::Happening;
use crate::scenario::uses;

/// Reports each such element once, at the first entry that uses it.
pub(super) fn check(findings: &mut Findings<'_>) {
    let known = learnable(findings.scenario);
    let mut missing: Vec<(ElementId, Entry)> = Vec::new();
    for (element, entry) in used(findings) {
        let first = !missing.iter().any(|(other, _)| *other == element);
        if first && !known[element.index()] {
            missing.push((element, entry));
        }
    }
    for (element, entry) in missing {
        report(findings, element, entry);
    }
}

fn report(findings: &mut Findings<'_>, element: ElementId, entry: Entry) {
    let row = findings.scenario.element(element);
    let (message, hint) = match row.declared_as {
        Some(word) => (
            said!("nobody ever declares `{word}` under this doctrine", word = findings.text(word)),
            said!("a procedure would need Declare(\"{word}\") among its actions", word = findings.text(word)),
        ),
        None => (
            said!("nobody can ever learn `{element}`", element = findings.text(row.name)),
            said!("let an inject tell it, or write it among the facts of an incident"),
        ),
    };
    let problem = findings.problem(graphs::NEVER_LEARNED, entry, message);
    findings.problems.push(problem.hint(hint));
}

fn used(findings: &Findings<'_>) -> Vec<(ElementId, Entry)> {
    let scenario = findings.scenario;
    let mut used = Vec::new();
    for procedure in &scenario.procedures {
        let entry = Entry::procedure(procedure.name);
        used.extend(of_procedure(procedure).into_iter().map(|element| (element, entry)));
    }
    let named = |name| scenario.elements.iter().position(|element| element.name == name);
    for found in uses::events(scenario) {
        if let Happening::Learned { element, .. } = found.event {
            used.extend(named(*element).map(|row| (ElementId::at(row), found.entry)));
        }
    }
    used
}

/// What a procedure needs to know.
fn of_procedure(procedure: &Procedure) -> Vec<ElementId> {
    procedure.essential.iter().copied().chain(required(&procedure.when)).collect()
}

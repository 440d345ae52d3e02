//! A procedure that another one makes superfluous: whenever it fires, the other has done the same.

use super::whenever::whenever;
use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::document::who::{Described, Who};
use crate::kernel::names::Name;
use crate::scenario::model::conduct::{Action, Procedure};
use std::collections::BTreeMap;

/// Pairs looked at, at most: large exercises are judged by a part of them.
const PAIRS: usize = 50_000;

/// Reports each such procedure once.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    // What is done stands as its own key: only those who do the same are compared.
    let mut alike: BTreeMap<String, Vec<&Procedure>> = BTreeMap::new();
    for procedure in scenario.procedures.iter().filter(|row| !row.is_review && !row.then.is_empty()) {
        let key = format!("{:?} {:?} {:?}", procedure.then, procedure.guard, procedure.repeat);
        alike.entry(key).or_default().push(procedure);
    }
    let mut left = PAIRS;
    let mut found = Vec::new();
    for group in alike.values() {
        for (place, procedure) in group.iter().enumerate() {
            let mut others = group.iter().enumerate().filter(|(other, _)| *other != place);
            let shadow = others.find(|(other, by)| {
                left = left.saturating_sub(1);
                let is_first = *other < place || !shadows(procedure, by);
                left > 0 && is_first && shadows(by, procedure)
            });
            found.extend(shadow.map(|(_, by)| (procedure.name, by.name)));
        }
    }
    for (name, by) in found {
        if are_two_roles(findings, name, by) {
            continue;
        }
        let message = said!(
            "`{name}` adds nothing: whenever it fires, `{by}` does the same",
            name = findings.text(name),
            by = findings.text(by)
        );
        let problem = findings.problem(graphs::SHADOWED, Entry::procedure(name), message);
        let problem = problem.hint(said!("take it away, or write what it does besides"));
        findings.problems.push(match findings.span(Entry::procedure(by)) {
            Some(span) => problem.related(span, said!("this one does the same")),
            None => problem,
        });
    }
}

/// Whether one does everything that another does, for the same performers, whenever that one fires. To say
/// something again when more is known is no repetition.
fn shadows(by: &Procedure, procedure: &Procedure) -> bool {
    let is_same = whenever(&by.when, &procedure.when);
    whenever(&procedure.when, &by.when)
        && procedure.performers.iter().all(|performer| by.performers.contains(performer))
        && (by.authority.is_none() || by.authority == procedure.authority)
        && by
            .essential
            .iter()
            .chain(&by.needs)
            .all(|need| procedure.essential.contains(need) || procedure.needs.contains(need))
        && (is_same || procedure.then.iter().all(is_done_once))
}

/// Whether they are written for two roles, which one post happens to have here.
fn are_two_roles(findings: &Findings<'_>, one: Name, other: Name) -> bool {
    let role = |name: Name| {
        let mut written = findings.loaded.doctrine.procedures.iter();
        let who = &written.find(|row| row.id.value == findings.text(name))?.who;
        match &who.first()?.value {
            Who::Described(described) => match described.as_ref() {
                Described::Role(role) => Some(role.value.as_str()),
                _ => None,
            },
            Who::Named(_) => None,
        }
    };
    role(one) != role(other)
}

/// What changes nothing more when it is done again.
fn is_done_once(action: &Action) -> bool {
    matches!(
        action,
        Action::Declare(_)
            | Action::StandDown(_)
            | Action::Decide(..)
            | Action::Open(_)
            | Action::Close(_)
            | Action::TakeCommand
            | Action::Delegate(..)
            | Action::WarnPublic
    )
}

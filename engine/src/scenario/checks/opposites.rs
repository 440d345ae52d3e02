//! Procedures that order opposite things at the same moment.

use super::whenever::whenever;
use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::scenario::Scenario;
use crate::scenario::model::conduct::{Action, Disposal, Procedure, Whom};
use std::collections::BTreeMap;

/// Pairs looked at, at most: large exercises are judged by a part of them.
const PAIRS: usize = 50_000;

/// What actions that contradict one another are about, as a key, and whether what it undoes is done
/// by somebody else as well.
struct Subject {
    key: String,
    is_order: bool,
}

/// Reports each such pair once, with both ends.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let mut subjects: BTreeMap<String, Vec<(usize, &Action, bool)>> = BTreeMap::new();
    for (row, procedure) in scenario.procedures.iter().enumerate() {
        for action in &procedure.then {
            if let Some(Subject { key, is_order }) = subject(action) {
                subjects.entry(key).or_default().push((row, action, is_order));
            }
        }
    }
    let mut left = PAIRS;
    let mut found = Vec::new();
    for uses in subjects.values() {
        for (place, (row, action, is_order)) in uses.iter().enumerate() {
            for (other, opposite, _) in &uses[place + 1..] {
                if left == 0 {
                    break;
                }
                left -= 1;
                let pair = (&scenario.procedures[*row], &scenario.procedures[*other]);
                if opposes(action, opposite) && row != other && together(pair.0, pair.1, *is_order) {
                    found.push((*row, *other, word(action), word(opposite)));
                }
            }
        }
    }
    found.sort_unstable();
    found.dedup_by_key(|(row, other, ..)| (*row, *other));
    for (row, other, this, that) in found {
        report(findings, scenario, (row, this), (other, that));
    }
}

fn report(findings: &mut Findings<'_>, scenario: &Scenario, first: (usize, &str), second: (usize, &str)) {
    let name = |row: usize| scenario.procedures[row].name;
    let message = said!(
        "`{first}` and `{second}` order opposite things at the same moment: `{this}` and `{that}` of the same",
        first = findings.text(name(first.0)),
        second = findings.text(name(second.0)),
        this = first.1,
        that = second.1
    );
    let problem = findings.problem(graphs::OPPOSITE, Entry::procedure(name(second.0)), message);
    let problem = problem.hint(said!("let a condition tell them apart, or switch one of them off"));
    findings.problems.push(match findings.span(Entry::procedure(name(first.0))) {
        Some(span) => problem.related(span, said!("the other one")),
        None => problem,
    });
}

/// Whether both fire at the same moment: one whenever the other does, at somebody who performs both, or, for
/// orders about the same, whoever gives them.
fn together(first: &Procedure, second: &Procedure, is_order: bool) -> bool {
    let holds = whenever(&first.when, &second.when) || whenever(&second.when, &first.when);
    let shared = first.performers.iter().any(|performer| second.performers.contains(performer));
    first.guard == second.guard && holds && (shared || is_order)
}

fn subject(action: &Action) -> Option<Subject> {
    let (key, is_order) = match action {
        Action::Declare(element) | Action::StandDown(element) => (format!("declare {element:?}"), false),
        Action::Decide(element, about, _) => (format!("decide {element:?} {about:?}"), false),
        Action::Open(post) | Action::Close(post) => (format!("open {post:?}"), true),
        Action::Redirect(whom @ Whom::Fixed(_), _) | Action::Recall(whom @ Whom::Fixed(_)) => {
            (format!("send {whom:?}"), true)
        }
        Action::Custody(Some(custody), _) => (format!("custody {custody:?}"), true),
        _ => return None,
    };
    Some(Subject { key, is_order })
}

fn opposes(first: &Action, second: &Action) -> bool {
    let one_way = |a: &Action, b: &Action| match (a, b) {
        (Action::Declare(_), Action::StandDown(_))
        | (Action::Open(_), Action::Close(_))
        | (Action::Redirect(..), Action::Recall(_))
        | (
            Action::Custody(_, Disposal::Release),
            Action::Custody(_, Disposal::Prolong(_) | Disposal::Present),
        ) => true,
        (Action::Decide(.., value), Action::Decide(.., other)) => value != other,
        (Action::Redirect(_, place), Action::Redirect(_, other)) => place != other,
        _ => false,
    };
    one_way(first, second) || one_way(second, first)
}

fn word(action: &Action) -> &'static str {
    match action {
        Action::Declare(_) => "Declare",
        Action::StandDown(_) => "StandDown",
        Action::Decide(..) => "Decide",
        Action::Open(_) => "Open",
        Action::Close(_) => "Close",
        Action::Redirect(..) => "Redirect",
        Action::Recall(_) => "Recall",
        Action::Custody(_, Disposal::Release) => "Release",
        Action::Custody(_, Disposal::Prolong(_)) => "Prolong",
        Action::Custody(_, Disposal::Present) => "Present",
        _ => "it",
    }
}

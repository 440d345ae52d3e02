//! Injects that wait for themselves, alone or in a circle: nobody ever delivers one of them.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::model::mark::Happening;
use crate::scenario::model::script::{Effect, Inject, InjectKind, Trigger};

/// Reports each such inject.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let delivered = delivered(scenario);
    let rows = scenario.injects.iter().zip(&delivered);
    let never = rows.filter(|(inject, delivered)| !**delivered && is_for_delivery(inject));
    for (inject, _) in never {
        if let Some(awaited) = obstacle(scenario, &delivered, &inject.when) {
            report(findings, inject.name, awaited);
        }
    }
    for inject in scenario.injects.iter().filter(|inject| waits_for_its_absence(inject)) {
        let message =
            said!("`{inject}` comes unless it has come itself", inject = findings.text(inject.name));
        let problem = findings.problem(graphs::NEVER_DELIVERED, Entry::inject(inject.name), message);
        findings.problems.push(problem.hint(said!("write the moment alone, or name another mark in IfNot")));
    }
}

fn report(findings: &mut Findings<'_>, name: Name, awaited: Name) {
    let id = findings.text(name);
    let message = match awaited == name {
        true => said!("`{id}` is never delivered: it waits for itself", id),
        false => said!(
            "`{id}` is never delivered: it waits for `{awaited}`, which never comes either",
            id,
            awaited = findings.text(awaited)
        ),
    };
    let problem = findings.problem(graphs::NEVER_DELIVERED, Entry::inject(name), message);
    let problem = problem.hint(said!("let it come at a moment, or after something else that happens"));
    let span = findings.span(Entry::inject(awaited)).filter(|_| awaited != name);
    findings.problems.push(match span {
        Some(span) => problem.related(span, said!("it waits for this one")),
        None => problem,
    });
}

fn is_for_delivery(inject: &Inject) -> bool {
    inject.kind != InjectKind::ExpectedAction
}

fn waits_for_its_absence(inject: &Inject) -> bool {
    matches!(&inject.when, Trigger::IfNot(mark, _)
        if matches!(&mark.event, Happening::Injected(name) if *name == inject.name))
}

/// For every inject whether it can come: those whose triggers need no other come first, then
/// those that wait for these, and so on.
fn delivered(scenario: &Scenario) -> Vec<bool> {
    let mut delivered = vec![false; scenario.injects.len()];
    loop {
        let before = delivered.iter().filter(|comes| **comes).count();
        for (row, inject) in scenario.injects.iter().enumerate() {
            delivered[row] =
                is_for_delivery(inject) && obstacle(scenario, &delivered, &inject.when).is_none();
        }
        if delivered.iter().filter(|comes| **comes).count() == before {
            return delivered;
        }
    }
}

/// The inject that a trigger waits for in vain.
fn obstacle(scenario: &Scenario, delivered: &[bool], trigger: &Trigger) -> Option<Name> {
    let part = |part: &Trigger| obstacle(scenario, delivered, part);
    match trigger {
        Trigger::After(mark, _) | Trigger::When(mark) => awaited(scenario, delivered, &mark.event),
        Trigger::All(parts) => parts.iter().find_map(part),
        Trigger::Any(parts) => {
            let found: Vec<Option<Name>> = parts.iter().map(part).collect();
            if found.iter().all(Option::is_some) { found.into_iter().flatten().next() } else { None }
        }
        Trigger::At(_) | Trigger::IfNot(..) | Trigger::Every { .. } | Trigger::ByHand => None,
    }
}

/// The inject without which an event does not happen, if it never comes. What is switched off or
/// said not to be delivered is another check's.
fn awaited(scenario: &Scenario, delivered: &[bool], event: &Happening) -> Option<Name> {
    let comes = |inject: &Inject| {
        let row = scenario.injects.iter().position(|other| other.name == inject.name);
        row.is_some_and(|row| delivered[row])
    };
    match event {
        Happening::Injected(name) => {
            let inject = scenario.injects.iter().find(|inject| inject.name == *name)?;
            (is_for_delivery(inject) && !comes(inject)).then_some(*name)
        }
        Happening::Began(name) => {
            let row = scenario.incidents.iter().position(|incident| incident.name == *name)?;
            let begins = |effect: &Effect| matches!(effect, Effect::BeginIncident(id) if id.index() == row);
            let mut beginners = scenario.injects.iter().filter(|inject| inject.does.iter().any(begins));
            let first = beginners.clone().next()?;
            let is_stuck = scenario.incidents[row].begins.is_none() && !beginners.any(comes);
            is_stuck.then_some(first.name)
        }
        _ => None,
    }
}

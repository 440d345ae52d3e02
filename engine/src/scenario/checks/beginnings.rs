//! An incident that nothing begins, or that is begun more than once: only the first counts.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::{Said, said};
use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::model::script::{Effect, Inject, Trigger};

/// Reports each such incident. Two injects that wait for something may well be meant as one or the
/// other; two that come at a moment of their own are not.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    for (row, incident) in scenario.incidents.iter().enumerate() {
        let beginners: Vec<&Inject> = beginners(scenario, row).collect();
        match (incident.begins, beginners.first()) {
            (None, None) => {
                let message = said!(
                    "no inject begins `{incident}`: it never happens",
                    incident = findings.text(incident.name)
                );
                let problem = findings.problem(graphs::BEGINNING, Entry::incident(incident.name), message);
                let hint = said!("an inject would need BeginIncident among what it does");
                findings.problems.push(problem.hint(hint));
            }
            (Some(_), Some(first)) => {
                let name = findings.text(incident.name);
                let message = said!("`{name}` begins by itself: only what comes first begins it", name);
                report(findings, first.name, incident.name, message);
            }
            (Some(_), None) | (None, Some(_)) => {}
        }
        let timed = beginners.iter().filter(|inject| matches!(inject.when, Trigger::At(_)));
        if let Some(second) = timed.skip(1).last() {
            let name = findings.text(incident.name);
            let message = said!("`{name}` is begun by another inject: only what comes first begins it", name);
            report(findings, second.name, incident.name, message);
        }
    }
}

fn beginners(scenario: &Scenario, row: usize) -> impl Iterator<Item = &Inject> {
    let begins = move |effect: &Effect| matches!(effect, Effect::BeginIncident(id) if id.index() == row);
    scenario.injects.iter().filter(move |inject| inject.does.iter().any(begins))
}

fn report(findings: &mut Findings<'_>, inject: Name, incident: Name, message: Said) {
    let problem = findings.problem(graphs::BEGINNING, Entry::inject(inject), message);
    findings.problems.push(match findings.span(Entry::incident(incident)) {
        Some(span) => problem.related(span, said!("this incident")),
        None => problem,
    });
}

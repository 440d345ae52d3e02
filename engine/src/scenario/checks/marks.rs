//! A mark that can never come true: something waits for it, or measures it, in vain.

use super::obstacles::obstacle;
use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::{Said, said};
use crate::scenario::uses;

/// Reports each such mark at the entry that waits for it or measures it.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let mut found: Vec<(Entry, Said, Said)> = Vec::new();
    for used in uses::events(scenario) {
        if let Some((what, hint)) = obstacle(scenario, used.event) {
            found.push((used.entry, what, hint));
        }
    }
    found.dedup();
    for (entry, what, hint) in found {
        let message = said!("this can never come true: {what}", what);
        let problem = findings.problem(graphs::NEVER_TRUE, entry, message);
        findings.problems.push(problem.hint(hint));
    }
}

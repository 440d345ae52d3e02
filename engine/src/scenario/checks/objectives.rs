//! An objective that no inject tests, in an exercise whose injects say what they test.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::kernel::names::Name;

/// Reports each such objective.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let tested: Vec<Name> = scenario.injects.iter().flat_map(|inject| inject.tests.iter().copied()).collect();
    if tested.is_empty() {
        return;
    }
    let measured = scenario.objectives.iter().filter(|objective| !objective.measures.is_empty());
    for objective in measured {
        if !objective.measures.iter().any(|measure| tested.contains(&measure.name)) {
            let message = said!(
                "no inject tests the objective `{objective}`",
                objective = findings.text(objective.name)
            );
            let problem = findings.problem(graphs::UNTESTED, Entry::objective(objective.name), message);
            findings.problems.push(
                problem.hint(said!(
                    "name one of its measures in `tests` of the inject that puts it to the test"
                )),
            );
        }
    }
}

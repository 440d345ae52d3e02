//! A procedure that nobody performs.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;

/// Reports each such procedure.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    for procedure in scenario.procedures.iter().filter(|procedure| procedure.performers.is_empty()) {
        let message = said!(
            "nobody performs `{procedure}`: its `who` fits no post and no unit",
            procedure = findings.text(procedure.name)
        );
        findings.report(graphs::NO_PERFORMER, Entry::procedure(procedure.name), message);
    }
}

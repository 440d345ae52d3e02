//! An authority that nobody can ever exercise: no post holds it, or none that holds it ever opens.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::scenario::uses;

/// Reports each such authority.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    for authority in &scenario.authorities {
        if authority.held_by.iter().any(|post| uses::ever_open(scenario, *post)) {
            continue;
        }
        let name = findings.text(authority.name).to_owned();
        let message = match authority.held_by.first() {
            None => said!("nobody holds `{name}`: whoever needs it asks in vain", name),
            Some(post) => {
                said!("`{name}` is held by `{post}`, which never opens", name, post = findings.actor(*post))
            }
        };
        let problem = findings.problem(graphs::IDLE_AUTHORITY, Entry::authority(authority.name), message);
        findings.problems.push(
            problem
                .hint(said!("let a procedure open the post, or give the authority to another one as well")),
        );
    }
}

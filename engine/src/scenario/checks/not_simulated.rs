//! What this version reads but does not simulate yet: said once for each kind, at the first place.
//!
//! This is the one list of such things: when a mechanism comes, its entry goes.

use super::Findings;
use crate::diagnostic::codes::graphs;
use crate::diagnostic::{Problem, Span};
use crate::document::Id;
use crate::document::doctrine::ReviewOf;

/// Reports each kind once.
pub(super) fn check(findings: &mut Findings<'_>) {
    of_documents(findings);
}

fn message(what: &str) -> String {
    format!("{what} are read but not simulated yet: nothing comes of them")
}

/// Parts of the documents that no mechanism looks at, each with the id that it begins with.
fn of_documents(findings: &mut Findings<'_>) {
    let doctrine = &findings.loaded.doctrine;
    let first = [(
        "reviews of means and of presence",
        "reviews",
        id_of(&doctrine.reviews, |review| &review.id, |review| !matches!(review.of, ReviewOf::Zone(_))),
    )];
    for (what, field, id) in first {
        if let Some(id) = id {
            let path = vec![field.to_owned(), id.value.clone()];
            let span: Span = id.span;
            findings.problems.push(Problem::new(graphs::NOT_SIMULATED, span, message(what)).path(path));
        }
    }
}

/// The id of the first entry of which something holds.
fn id_of<'a, T>(
    entries: &'a [T],
    id: impl Fn(&'a T) -> &'a Id,
    holds: impl Fn(&T) -> bool,
) -> Option<&'a Id> {
    entries.iter().find(|entry| holds(entry)).map(id)
}

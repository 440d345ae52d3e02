//! Times of the clock where moments are wanted: what to write is known once the exercise is read.

use super::findings::Findings;
use crate::diagnostic::Files;
use crate::diagnostic::codes::values::BAD_VALUE;
use crate::document::quantity::{LocalClock, Moment};
use crate::document::syntax::Node;

/// The clock of an exercise as it is written.
pub(super) fn clock(exercise: &Node) -> LocalClock {
    let clock = exercise.field("clock");
    let text = |name: &str| clock.and_then(|clock| clock.field(name)).and_then(Node::text);
    LocalClock::of(text("t0"), text("start"))
}

/// Adds to every refused moment that is a time of the clock how it is written from T0.
pub(super) fn explain(clock: LocalClock, files: &Files, findings: &mut Findings<'_>) {
    let refused = findings.problems().iter_mut().filter(|problem| problem.code == BAD_VALUE);
    for problem in refused.filter(|problem| problem.hint.is_none()) {
        let Some(written) = problem.span.map(|span| files.slice(span).trim_matches('"')) else {
            continue;
        };
        // Other values are refused by the same code: only a moment is refused in these words.
        if Moment::parse(written).is_err_and(|refusal| refusal == problem.message) {
            let is_start = problem.path.last().is_some_and(|field| field == "start");
            problem.hint = clock.hint(written, is_start);
        }
    }
}

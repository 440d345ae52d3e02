//! Measures that give no answer to what they seem to ask.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::{Said, said};
use crate::scenario::model::mark::Happening;
use crate::scenario::model::script::{Measure, Quantity, Scale};

/// Reports each such measure.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    for measure in scenario.objectives.iter().flat_map(|objective| &objective.measures) {
        let found = [uncritical(measure), same_ends(measure), late_is_good(measure), no_wait(measure)];
        for (message, hint) in found.into_iter().flatten() {
            let problem = findings.problem(graphs::NO_ANSWER, Entry::measure(measure.name), message);
            findings.problems.push(problem.hint(hint));
        }
    }
}

/// What is wrong, and what to write instead.
type Finding = Option<(Said, Said)>;

fn uncritical(measure: &Measure) -> Finding {
    (measure.critical && measure.scale == Scale::Unmarked).then_some((
        said!("a critical measure without a target earns no mark: it caps nothing"),
        said!("give it a `target`"),
    ))
}

fn same_ends(measure: &Measure) -> Finding {
    let Quantity::Time(Some(from), to) = &measure.quantity else { return None };
    (from == to).then_some((
        said!("the time from a mark to itself is nothing"),
        said!("for the time between two in a row write LongestGap(between: ...)"),
    ))
}

/// A time counted from another mark may well be one to spare.
fn late_is_good(measure: &Measure) -> Finding {
    let is_delay = match &measure.quantity {
        Quantity::Time(from, _) => from.is_none(),
        Quantity::Mean(_) | Quantity::Quantile(..) | Quantity::TimeLost(_) | Quantity::Awareness(..) => true,
        _ => false,
    };
    (is_delay && matches!(measure.scale, Scale::Higher { .. })).then_some((
        said!("with `AtLeast` a late time earns the full mark, an early one none"),
        said!("write `AtMost` if it is to be early"),
    ))
}

/// Only calls and waits have a length of their own; of another event it is the last interval.
fn no_wait(measure: &Measure) -> Finding {
    let (Quantity::Share(event, _) | Quantity::Mean(event) | Quantity::Quantile(event, _)) =
        &measure.quantity
    else {
        return None;
    };
    let has_length = matches!(event, Happening::Answered { .. } | Happening::Waited { .. });
    (!has_length).then_some((
        said!("only Answered and Waited have a length: of this mark the last step before it is measured"),
        said!("for the time until something happens write Time(from: ..., to: ...)"),
    ))
}

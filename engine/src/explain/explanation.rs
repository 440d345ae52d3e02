//! The explanation of one target: everything that its trace alone can tell.

use super::never::{Never, never};
use super::slack::{Slack, slack};
use super::step::{Step, steps};
use super::target::{Came, Target};
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::score::{Totals, totals};
use crate::trace::Trace;
use crate::trace::chain::{self, Interval};

/// Why something happened when it happened, or why it never did.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// What is explained.
    pub target: Target,
    /// When it happened, from the start; `None` if it never did or is no moment.
    pub at: Option<Tick>,
    /// From the start to it, without gaps: the lengths add up to `at`.
    pub chain: Vec<Interval>,
    /// The same with its instants folded.
    pub steps: Vec<Step>,
    /// Where the time went. Each map adds up to `at`.
    pub totals: Totals,
    /// What did not bind.
    pub slack: Vec<Slack>,
    /// If it never happened: what kept it.
    pub never: Option<Never>,
}

/// Explains a target.
#[must_use]
pub fn explain(scenario: &Scenario, trace: &Trace, target: &Target) -> Explanation {
    let end = target.end();
    let chain = end.map_or_else(Vec::new, |end| chain::back_from(trace, end));
    let at = end.map(|end| trace.get(end).at);
    let explanation = Explanation {
        target: target.clone(),
        at,
        steps: steps(trace, &chain),
        totals: totals(scenario, &chain),
        slack: slack(trace, &chain),
        never: match target {
            Target::Measure(id, Came::Never) => Some(never(scenario, trace, id)),
            Target::Measure(_, Came::At(_) | Came::NoMoment(_)) | Target::Record(_) => None,
        },
        chain,
    };
    let whole: Tick = explanation.steps.iter().fold(Tick::ZERO, |sum, step| sum + step.length());
    assert_eq!(whole, at.unwrap_or(Tick::ZERO), "the steps of a chain add up to its end");
    explanation
}

//! Measures that cannot be missed: what they ask for is written in the script, or cannot happen at all.

use super::obstacles::obstacle;
use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::{Said, said};
use crate::scenario::Scenario;
use crate::scenario::model::mark::{Happening, Mark};
use crate::scenario::model::script::{Amount, Measure, Quantity, Scale, Trigger};

/// Reports each such measure.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    for measure in scenario.objectives.iter().flat_map(|objective| &objective.measures) {
        if let Some(why) = certainty(scenario, measure) {
            let message = said!("this measure cannot be missed: {why}", why);
            let problem = findings.problem(graphs::NEVER_MISSED, Entry::measure(measure.name), message);
            findings.problems.push(problem.hint(said!("measure what the players do about it")));
        }
    }
}

/// Why a measure always earns its full mark.
fn certainty(scenario: &Scenario, measure: &Measure) -> Option<Said> {
    match (&measure.quantity, measure.scale) {
        (Quantity::Time(None, to), Scale::Lower { full: Amount::Time(full), .. }) => {
            let due = scenario.clock.t0 + full;
            (scripted(scenario, to)? <= due.0).then(|| said!("the script itself makes it happen in time"))
        }
        (Quantity::Count(event), Scale::Lower { .. }) | (Quantity::Never(event), Scale::Yes) => {
            obstacle(scenario, event).map(|(why, _)| why)
        }
        (
            Quantity::Count(_) | Quantity::Share(..) | Quantity::Complete(..) | Quantity::Correct(..),
            Scale::Higher { full: Amount::Number(full), .. },
        ) if full <= 0.0 => Some(said!("nothing at all is enough")),
        _ => None,
    }
}

/// When the script makes a mark come true, whatever anybody does.
fn scripted(scenario: &Scenario, mark: &Mark) -> Option<i64> {
    match &mark.event {
        Happening::Began(name) => {
            let incident = scenario.incidents.iter().find(|incident| incident.name == *name)?;
            incident.begins.map(|at| at.0)
        }
        Happening::Injected(name) => {
            match scenario.injects.iter().find(|inject| inject.name == *name)?.when {
                Trigger::At(at) => Some(at.0),
                _ => None,
            }
        }
        _ => None,
    }
}

//! Measures that cannot be met: the best case is late already.
//!
//! The best case takes the least length of everything, the quickest channels, the shortest roads and no
//! queue. No run is quicker, so that a mark beyond it asks for what cannot be.

use super::knowledge::learnable;
use super::obstacles::obstacle;
use super::words_of_time::words;
use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::{Said, said};
use crate::scenario::bound::{Earliest, NEVER};
use crate::scenario::model::mark::Happening;
use crate::scenario::model::script::{Amount, Measure, Quantity, Scale};

/// Turned round on the road, a unit's place is rounded to the millisecond: what is not later than this is
/// not late.
const ROUNDING: i64 = 1_000;

/// Reports each such measure. What can never come true, however late, is another check's where it says why.
pub(super) fn check(findings: &mut Findings<'_>) {
    let Some(moments) = findings.moments else { return };
    for measure in findings.scenario.objectives.iter().flat_map(|objective| &objective.measures) {
        let Some((best, full, half)) = times(moments, measure) else { continue };
        let due = full.min(left(moments)).saturating_add(ROUNDING);
        if best <= due || is_said(findings, measure) {
            continue;
        }
        let (message, hint) = told(moments, best, (full, half));
        let problem = findings.problem(graphs::NEVER_MET, Entry::measure(measure.name), message);
        findings.problems.push(problem.hint(hint));
    }
}

/// The best case of a measure of time, counted from T0, with the full and the half mark. A time from another
/// mark may be as short as can be; it must only come to its end.
fn times(moments: &Earliest<'_>, measure: &Measure) -> Option<(i64, i64, i64)> {
    let Quantity::Time(from, to) = &measure.quantity else { return None };
    let (full, half) = match (measure.scale, from) {
        (Scale::Lower { full: Amount::Time(full), half: Amount::Time(half) }, None) => (full.0, half.0),
        (Scale::Lower { .. } | Scale::Yes, _) => (NEVER, NEVER),
        (Scale::Higher { .. } | Scale::Exactly { .. } | Scale::Unmarked, _) => return None,
    };
    let at = moments.marked(to);
    let best = if at >= NEVER { NEVER } else { at - moments.scenario.clock.t0.0 };
    Some((best, full, half))
}

/// How long the exercise lasts from T0.
fn left(moments: &Earliest<'_>) -> i64 {
    let clock = &moments.scenario.clock;
    (clock.end - clock.t0).0
}

fn told(moments: &Earliest<'_>, best: i64, (full, half): (i64, i64)) -> (Said, Said) {
    if best >= NEVER {
        let message = said!("this measure can never be met: nothing leads to what it waits for");
        return (message, said!("see who would have to do it, and who tells him"));
    }
    let left = left(moments);
    if best > left.saturating_add(ROUNDING) {
        let message = said!(
            "this measure can never be met: it takes {best} at best, and the exercise ends after {left}",
            best = words(best),
            left = words(left)
        );
        return (message, said!("let the exercise last longer, or measure something else"));
    }
    let message = if best > half.saturating_add(ROUNDING) {
        said!(
            "this measure earns no mark: it takes {best} at best, {more} more than the {due} it allows",
            best = words(best),
            more = words(best - half),
            due = words(half)
        )
    } else {
        said!(
            "this measure earns no full mark: it takes {best} at best, {more} more than the {due} it allows",
            best = words(best),
            more = words(best - full),
            due = words(full)
        )
    };
    let hint = said!("allow more than {best}, or shorten the way that leads there", best = words(best));
    (message, hint)
}

/// Whether another check says why a measure never comes true.
fn is_said(findings: &Findings<'_>, measure: &Measure) -> bool {
    let scenario = findings.scenario;
    let Quantity::Time(_, to) = &measure.quantity else { return false };
    let unlearned = match &to.event {
        Happening::Learned { element, .. } => {
            let row = scenario.elements.iter().position(|row| row.name == *element);
            row.is_some_and(|row| !learnable(scenario)[row])
        }
        _ => false,
    };
    unlearned || obstacle(scenario, &to.event).is_some()
}

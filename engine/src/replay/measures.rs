//! Measures: when each was decided, and how.
//!
//! A measure that comes true at a record is decided there. One of time that has not come true when its half
//! mark ends is missed from then on. What asks that something never happens is missed when it does. All
//! else is known when the moment comes that it asks for, or at the end.

use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::mark::Mark;
use crate::scenario::model::script::{Measure, Quantity, Scale};
use crate::score::seen::Seen;
use crate::score::{MeasureResult, Score};
use crate::trace::Trace;
use crate::trace::record::RecordNo;

/// How a measure stands from an instant on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    /// From when.
    pub at: Tick,
    /// 2, 1 or 0.
    pub mark: u8,
    /// The record that decided it, if one did.
    pub record: Option<RecordNo>,
}

/// When and how each measure was decided, in the order of the score; nothing for what has no mark.
#[must_use]
pub fn decided(scenario: &Scenario, trace: &Trace, score: &Score) -> Vec<Option<Decided>> {
    let seen = Seen::new(scenario, trace, Tick::MAX);
    let find = |name: Name| {
        let mut measures = scenario.objectives.iter().flat_map(|objective| &objective.measures);
        measures.find(|measure| measure.name == name)
    };
    score.measures.iter().map(|result| one(&seen, find(result.name)?, result)).collect()
}

fn one(seen: &Seen<'_>, measure: &Measure, result: &MeasureResult) -> Option<Decided> {
    let mark = result.mark?;
    let end = seen.scenario.clock.end;
    let by = |record: RecordNo| Decided { at: seen.trace.get(record).at, mark, record: Some(record) };
    let at = |at: Tick| Decided { at: at.min(end), mark, record: None };
    let decided = match &measure.quantity {
        Quantity::Time(from, _) => match (result.milestone, deadline(seen, from.as_ref(), measure)) {
            (Some(record), deadline) if mark > 0 || deadline.is_none() => by(record),
            (_, Some(deadline)) => at(deadline),
            (Some(record), None) => by(record),
            (None, None) => at(end),
        },
        Quantity::Awareness(..) => match (result.milestone, deadline(seen, None, measure)) {
            (Some(record), _) if mark > 0 => by(record),
            (_, Some(deadline)) => at(deadline),
            (Some(record), None) => by(record),
            (None, None) => at(end),
        },
        Quantity::Never(_) if mark == 0 => result.evidence.first().map_or(at(end), |record| by(*record)),
        Quantity::Complete(_, _, moment) | Quantity::Correct(_, _, moment) => at(*moment),
        _ => at(end),
    };
    Some(decided)
}

/// When the half mark of a measure of time ends, if its count has begun.
fn deadline(seen: &Seen<'_>, from: Option<&Mark>, measure: &Measure) -> Option<Tick> {
    let Scale::Lower { half, .. } = measure.scale else {
        return None;
    };
    let crate::scenario::model::script::Amount::Time(half) = half else {
        return None;
    };
    let start = match from {
        None => seen.scenario.clock.t0,
        Some(mark) => seen.trace.get(seen.find(mark)?).at,
    };
    // The last instant of the half mark still counts.
    Some(start + half + Tick(1))
}

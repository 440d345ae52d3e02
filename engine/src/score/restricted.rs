//! Times restricted to the exercise: what never came took until the end.
//!
//! A run in which something never came says something about how long it took: at least until the end.
//! Dropping it would make the organisation look quick that most often failed.

use super::measure::{Availability, MeasureResult, Unit, ms};
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::script::Quantity;
use crate::trace::{Trace, marks};

/// The value of a measure; a time that never came counts as the whole exercise from T0, wherever it is counted
/// from, so that it is never shorter than one that came; `None` where there is nothing to count.
#[must_use]
pub fn restricted(scenario: &Scenario, result: &MeasureResult) -> Option<f64> {
    let is_cut = result.unit == Unit::Ms && result.availability == Availability::Told;
    result.value.or_else(|| is_cut.then(|| ms(scenario.clock.end - scenario.clock.t0)))
}

/// The longest that a time can have taken: from where it is counted to the end. What it is counted from may
/// not have come either: then from T0.
#[must_use]
pub fn longest(scenario: &Scenario, trace: &Trace, quantity: &Quantity) -> Tick {
    let begun = match quantity {
        Quantity::Time(Some(from), _) => marks::find_in(from, &trace.records),
        _ => None,
    };
    scenario.clock.end - begun.map_or(scenario.clock.t0, |record| trace.get(record).at)
}

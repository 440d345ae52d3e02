//! Times restricted to the exercise: what never came took the whole of it.
//!
//! A run in which something never came says something about how long it took: at least until the end.
//! Dropping it would make the organisation look quick that most often failed.

use super::measure::{Availability, MeasureResult, Unit, ms};
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;

/// The value of a measure; a time that never came counts as the whole exercise from T0, wherever it is counted
/// from, so that it is never shorter than one that came; `None` where there is nothing to count.
#[must_use]
pub fn restricted(scenario: &Scenario, result: &MeasureResult) -> Option<f64> {
    let is_cut = result.unit == Unit::Ms && result.availability == Availability::Told;
    result.value.or_else(|| is_cut.then(|| ms(whole(scenario))))
}

/// The whole exercise, from T0 to its end.
#[must_use]
pub fn whole(scenario: &Scenario) -> Tick {
    scenario.clock.end - scenario.clock.t0
}

//! The time from one mark to another.
//!
//! It counts from T0 where no mark is named, and is never below zero: what was there beforehand
//! took no time.

use super::measure::{Outcome, ms};
use super::seen::Seen;
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::Mark;

/// The time from a mark, or from T0, to another; no value while one of them has not come true.
#[must_use]
pub fn time(seen: &Seen<'_>, from: Option<&Mark>, to: &Mark) -> Outcome {
    let begin = from.and_then(|mark| seen.find(mark));
    let end = seen.find(to);
    let evidence = begin.into_iter().chain(end).collect();
    let since = match from {
        None => Some(seen.scenario.clock.t0),
        Some(_) => begin.map(|number| seen.record(number).at),
    };
    match (since, end) {
        (Some(since), Some(end)) => {
            let length = (seen.record(end).at - since).max(Tick::ZERO);
            Outcome::reached(ms(length), end, evidence)
        }
        (None, _) | (_, None) => Outcome::never(evidence),
    }
}

//! The longest time between two events in a row.
//!
//! The last gap is still open: it lasts until now, or until the exercise ends. So a review that
//! is never held is the longest gap of all.

use super::measure::{Availability, Outcome, ms};
use super::seen::Seen;
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::{Happening, Mark};
use crate::trace::record::RecordNo;

/// The longest gap between events, the first counted from a mark, or from T0.
#[must_use]
pub fn longest(seen: &Seen<'_>, event: &Happening, from: Option<&Mark>) -> Outcome {
    let begin = from.and_then(|mark| seen.find(mark));
    let since = match from {
        None => seen.scenario.clock.t0,
        Some(_) => match begin {
            Some(number) => seen.record(number).at,
            None => return Outcome::never(Vec::new()),
        },
    };
    let now = seen.at.min(seen.scenario.clock.end);
    if now < since {
        return Outcome::missing(Availability::NotYet);
    }
    let (length, evidence) = longest_since(seen, (since, begin), seen.all(event), now);
    Outcome::told(ms(length), evidence)
}

/// The longest gap and the records at its ends; of equal ones the first.
fn longest_since(
    seen: &Seen<'_>,
    begin: (Tick, Option<RecordNo>),
    events: Vec<RecordNo>,
    now: Tick,
) -> (Tick, Vec<RecordNo>) {
    let later = events.into_iter().map(|number| (seen.record(number).at, Some(number)));
    let ends: Vec<_> = later.filter(|(at, _)| *at > begin.0 && *at <= now).chain([(now, None)]).collect();
    let mut from = begin;
    let mut longest = (Tick::ZERO, Vec::new());
    for to in ends {
        if to.0 - from.0 > longest.0 || longest.1.is_empty() {
            longest = (to.0 - from.0, from.1.into_iter().chain(to.1).collect());
        }
        from = to;
    }
    longest
}

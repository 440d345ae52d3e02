//! How often something happened.

use super::measure::Outcome;
use super::seen::Seen;
use crate::scenario::model::mark::Happening;

/// The number of records of an event.
#[must_use]
pub fn count(seen: &Seen<'_>, event: &Happening) -> Outcome {
    let records = seen.all(event);
    Outcome::told(records.len() as f64, records)
}

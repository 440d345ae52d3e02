//! How often something happened.

use super::measure::{Availability, Outcome};
use super::seen::Seen;
use crate::scenario::model::mark::Happening;

/// The number of records of an event.
#[must_use]
pub fn count(seen: &Seen<'_>, event: &Happening) -> Outcome {
    if !seen.can_tell(event) {
        return Outcome::missing(Availability::NotObservable);
    }
    let records = seen.all(event);
    Outcome::told(records.len() as f64, records)
}

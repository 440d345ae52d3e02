//! How often something happened.

use super::measure::{Availability, Outcome};
use super::seen::Seen;
use crate::scenario::model::mark::Happening;
use crate::trace::marks::has_facts;

/// The number of records of an event.
#[must_use]
pub fn count(seen: &Seen<'_>, event: &Happening) -> Outcome {
    if !has_facts(event) {
        return Outcome::missing(Availability::NotObservable);
    }
    let records = seen.all(event);
    Outcome::told(records.len() as f64, records)
}

//! The share of events that took no longer than a given length of time.
//!
//! Of calls it is the share of those *made*: a caller who found every line engaged, or hung up,
//! was not answered in time. Of anything else it is the share of those that have come to an end.

use super::calls::{Call, End, calls};
use super::measure::{Availability, Outcome};
use super::seen::Seen;
use super::waits::waits;
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::Happening;
use crate::trace::record::RecordNo;

/// The share of events within a length of time, 0 to 1.
#[must_use]
pub fn share(seen: &Seen<'_>, event: &Happening, within: Tick) -> Outcome {
    let judged: Vec<(RecordNo, bool)> = if let Happening::Answered { at, source } = event {
        calls(seen, at, *source).iter().filter_map(|call| in_time(call, within, seen.at)).collect()
    } else {
        waits(seen, event).iter().map(|wait| (wait.record, wait.length <= within)).collect()
    };
    if judged.is_empty() {
        return Outcome::missing(Availability::NoOccasion);
    }
    let good = judged.iter().filter(|(_, in_time)| *in_time).count();
    let evidence = judged.iter().map(|(record, _)| *record).collect();
    Outcome::told(good as f64 / judged.len() as f64, evidence)
}

/// Whether a call was answered in time, and the record that shows it; `None` while it may still be.
fn in_time(call: &Call, within: Tick, now: Tick) -> Option<(RecordNo, bool)> {
    match call.end {
        Some(End::Answered(at, record)) => Some((record, at - call.made <= within)),
        Some(End::Lost(record)) => Some((record, false)),
        None => (now - call.made > within).then_some((call.record, false)),
    }
}

//! Marks that are to come true in a given order.
//!
//! The order is broken as soon as one comes true before an earlier one has; it is kept only when
//! all have come true.

use super::measure::Outcome;
use super::seen::Seen;
use crate::scenario::model::mark::Mark;
use crate::trace::record::RecordNo;

/// 1 if the marks came true in this order, 0 if they did not, no value while neither is certain.
#[must_use]
pub fn in_order(seen: &Seen<'_>, marks: &[Mark]) -> Outcome {
    let found: Vec<Option<RecordNo>> = marks.iter().map(|mark| seen.find(mark)).collect();
    let evidence: Vec<RecordNo> = found.iter().copied().flatten().collect();
    let is_open_before = found.iter().skip_while(|number| number.is_some()).any(Option::is_some);
    let last = found.last().copied().flatten();
    if is_open_before || !evidence.is_sorted() {
        return Outcome::told(0.0, evidence);
    }
    match last {
        Some(last) => Outcome::reached(1.0, last, evidence),
        None => Outcome::never(evidence),
    }
}

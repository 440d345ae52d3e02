//! Facilities filled beyond their capacity: serious cases that came when no bed was free.

use super::measure::Outcome;
use super::seen::Seen;
use crate::trace::fact::Fact;

/// How many of the seriously hurt came to a facility that had no bed for them.
#[must_use]
pub fn over_capacity(seen: &Seen<'_>) -> Outcome {
    let turned_away = seen
        .numbered()
        .filter(|(_, record)| matches!(record.fact, Fact::Admitted { serious: true, bed: false, .. }));
    let evidence: Vec<_> = turned_away.map(|(number, _)| number).collect();
    Outcome::told(evidence.len() as f64, evidence)
}

//! What became of people who were hurt, for programs.

use super::Debriefing;
use crate::score::deaths::{Outcomes, outcomes};
use serde::Serialize;

/// What became of the people hurt in an incident.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CasualtiesEntry<'a> {
    incident: &'a str,
    hurt: u32,
    triaged: u32,
    evacuated: u32,
    treated: u32,
    survived: u32,
    died: u32,
    fixed: u32,
    without_care: u32,
    /// How many would have died under a perfect organisation; null if no measure asks for it.
    reference_died: Option<u32>,
}

/// An entry for each incident in which anybody was hurt.
pub(super) fn entries<'a>(of: &Debriefing<'a>) -> Vec<CasualtiesEntry<'a>> {
    let entry = |row: &Outcomes| CasualtiesEntry {
        incident: of.trace.names.text(row.incident),
        hurt: row.hurt(),
        triaged: row.triaged,
        evacuated: row.evacuated,
        treated: row.treated,
        survived: row.survived,
        died: row.died,
        fixed: row.fixed,
        without_care: row.without_care,
        reference_died: row.reference,
    };
    outcomes(of.trace).iter().map(entry).collect()
}

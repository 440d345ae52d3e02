//! The whole timeline, in order of time: for who wants to look a moment up.

use super::Debriefing;
use super::page::{Cell, Page, Tone};
use super::story;
use crate::trace::record::RecordNo;
use crate::wording::{Catalogue, Narrator, time};

/// Adds the timeline to a page.
pub(super) fn add(
    page: &mut Page,
    narrator: &Narrator<'_>,
    catalogue: &Catalogue,
    of: &Debriefing<'_>,
    chosen: &[RecordNo],
) {
    page.heading(catalogue.word("report-timeline"));
    if chosen.is_empty() {
        page.line(Tone::Faint, format!("  {}", catalogue.word("report-timeline-empty")));
    }
    let rows: Vec<_> = chosen.iter().map(|number| row(*number, narrator, of)).collect();
    page.table(2, &rows);
}

/// When, and what happened.
pub(super) fn row(number: RecordNo, narrator: &Narrator<'_>, of: &Debriefing<'_>) -> Vec<Cell> {
    let record = of.trace.get(number);
    vec![
        Cell::number(Tone::Faint, time::moment(record.at, of.scenario.clock.t0)),
        Cell::text(story::tone(&record.fact), narrator.sentence(record)),
    ]
}

//! People hurt: what became of them, incident by incident.

use super::Debriefing;
use super::measures::Teller;
use super::page::{Cell, Page, Tone};
use crate::score::deaths::outcomes;
use crate::wording::Noun;

/// Adds the part to a page, if anybody was hurt. What nobody asked for has no column.
pub(super) fn add(page: &mut Page, teller: &Teller<'_>, of: &Debriefing<'_>) {
    let outcomes = outcomes(of.trace);
    if outcomes.is_empty() {
        return;
    }
    let catalogue = teller.catalogue;
    page.heading(catalogue.word("report-people"));
    let has_reference = outcomes.iter().any(|row| row.reference.is_some());
    let mut keys =
        vec!["hurt", "triaged", "evacuated", "treated", "survived", "died", "fixed", "without-care"];
    keys.extend(has_reference.then_some("reference"));
    let mut head = vec![Cell::text(Tone::Faint, catalogue.word("report-incident"))];
    head.extend(
        keys.iter().map(|key| Cell::number(Tone::Faint, catalogue.word(&format!("report-people-{key}")))),
    );
    let mut rows = vec![head];
    for row in &outcomes {
        let incident = teller.titles.of(Noun::Incident, of.trace.names.text(row.incident));
        let plain = [row.hurt(), row.triaged, row.evacuated, row.treated, row.survived];
        let died = if row.died > 0 { Tone::Bad } else { Tone::Good };
        let mut cells = vec![Cell::text(Tone::Plain, incident)];
        cells.extend(plain.map(|number| Cell::number(Tone::Plain, number.to_string())));
        cells.push(Cell::number(died, row.died.to_string()));
        cells.extend(
            [row.fixed, row.without_care].map(|number| Cell::number(Tone::Plain, number.to_string())),
        );
        let reference = row.reference.map_or("–".to_owned(), |died| died.to_string());
        cells.extend(has_reference.then(|| Cell::number(Tone::Faint, reference)));
        rows.push(cells);
    }
    page.table(2, &rows);
}

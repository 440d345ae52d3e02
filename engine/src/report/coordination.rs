//! How the posts worked together: what they shared, how fast words crossed between agencies, what was
//! left without an answer, and what was ordered twice or in contradiction.

use super::measures::Teller;
use super::page::{Cell, Page, Tone};
use super::{Debriefing, Look};
use crate::kernel::tick::Tick;
use crate::score::Outcome;
use crate::score::coordination::{Coordination, coordination};
use crate::wording::{Catalogue, Term, time};

/// Steps of the course of awareness, from nothing shared to everything.
const STEPS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// Adds the part to a page.
pub(super) fn add(page: &mut Page, teller: &Teller<'_>, of: &Debriefing<'_>, look: &Look) {
    let catalogue = teller.catalogue;
    let together = coordination(of.scenario, of.trace, Tick::MAX);
    page.heading(catalogue.word("report-together"));
    let mut rows: Vec<Vec<Cell>> = awareness(&together, teller, of).into_iter().collect();
    let ratio = |value: f64| teller.decimal(value, 1);
    rows.extend(line(&together.cross_agency_ratio, "report-ratio", catalogue, look, ratio));
    let whole = |value: f64| format!("{value:.0}");
    let counts = [
        (&together.unanswered, "report-unanswered"),
        (&together.contradictory, "report-contradictory"),
        (&together.duplicated, "report-duplicated"),
    ];
    rows.extend(counts.into_iter().filter_map(|(one, key)| line(one, key, catalogue, look, whole)));
    page.table(2, &rows);
}

/// The course of awareness in small bars, and its highest point.
fn awareness(together: &Coordination, teller: &Teller<'_>, of: &Debriefing<'_>) -> Option<Vec<Cell>> {
    let (at, highest) =
        together.awareness.iter().copied().reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    let bars: String = together.awareness.iter().map(|(_, value)| bar(*value)).collect();
    let terms = [
        ("posts", Term::Number(i64::try_from(together.among.len()).unwrap_or(i64::MAX))),
        ("highest", Term::Text(teller.decimal(highest, 2))),
        ("at", Term::Text(time::moment(at, of.scenario.clock.t0))),
    ];
    Some(vec![
        Cell::text(Tone::Plain, teller.catalogue.word("report-awareness")),
        Cell::text(Tone::Plain, bars),
        Cell::text(Tone::Faint, teller.catalogue.phrase("report-awareness-highest", terms)),
    ])
}

/// The bar of a share, 0 to 1.
fn bar(share: f64) -> char {
    let step = libm::floor(share.clamp(0.0, 1.0) * STEPS.len() as f64) as usize;
    STEPS[step.min(STEPS.len() - 1)]
}

/// A figure with the records it rests on; all of them for who wants the details.
fn line(
    outcome: &Outcome,
    key: &str,
    catalogue: &Catalogue,
    look: &Look,
    put: impl Fn(f64) -> String,
) -> Option<Vec<Cell>> {
    let value = outcome.value?;
    let tone = if value == 0.0 { Tone::Good } else { Tone::Plain };
    let numbers: Vec<String> = outcome.evidence.iter().map(|record| record.number().to_string()).collect();
    let evidence = match (numbers.is_empty(), look.details) {
        (true, _) => String::new(),
        (false, true) => catalogue.entry("report-evidence", catalogue.list(&numbers)),
        (false, false) => {
            let count = Term::Number(i64::try_from(numbers.len()).unwrap_or(i64::MAX));
            catalogue.phrase("report-evidence-count", [("count", count)])
        }
    };
    Some(vec![
        Cell::text(Tone::Plain, catalogue.word(key)),
        Cell::text(tone, put(value)),
        Cell::text(Tone::Faint, evidence),
    ])
}

//! Expected actions by inject: what was expected, and what came of it.

use super::page::{Cell, Page, Tone};
use super::{Debriefing, Look};
use crate::kernel::tick::Tick;
use crate::score::expectations::{Expectation, Outcome, expectations};
use crate::wording::{Catalogue, Term, Titles, time};

/// How many have a line.
const LINES: usize = 12;

/// Adds the expected actions to a page, if the exercise states any: all that were not done or came too
/// late stand before any that was done, should there be more than have a line.
pub(super) fn add(
    page: &mut Page,
    titles: &Titles<'_>,
    catalogue: &Catalogue,
    of: &Debriefing<'_>,
    look: &Look,
) {
    let expected = expectations(of.scenario, of.trace, Tick::MAX);
    if expected.is_empty() {
        return;
    }
    page.heading(catalogue.word("report-expected"));
    let mut shown: Vec<(usize, &Expectation)> = expected.iter().enumerate().collect();
    if !look.details && expected.len() > LINES + 1 {
        shown.sort_by_key(|(place, one)| (urgency(one.outcome), *place));
        shown.truncate(LINES);
        shown.sort_by_key(|(place, _)| *place);
    }
    let rows: Vec<_> = shown.iter().map(|(_, one)| row(one, titles, catalogue, of)).collect();
    page.table(2, &rows);
    super::more(page, catalogue, "report-more", 2, expected.len() - shown.len());
}

/// Which outcomes are spoken of first.
fn urgency(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Missed => 0,
        Outcome::Late => 1,
        Outcome::Human => 2,
        Outcome::Done | Outcome::Before => 3,
        Outcome::NotInjected => 4,
    }
}

/// When the inject came, what was expected, what came of it.
fn row(one: &Expectation, titles: &Titles<'_>, catalogue: &Catalogue, of: &Debriefing<'_>) -> Vec<Cell> {
    let t0 = of.scenario.clock.t0;
    let when = one.injected.map_or("–".to_owned(), |record| time::moment(of.trace.get(record).at, t0));
    let tone = match one.outcome {
        Outcome::Done | Outcome::Before => Tone::Good,
        Outcome::Late => Tone::Fair,
        Outcome::Missed => Tone::Bad,
        Outcome::NotInjected | Outcome::Human => Tone::Faint,
    };
    vec![
        Cell::number(Tone::Faint, when),
        Cell::text(Tone::Plain, text(one, titles, of)),
        Cell::text(tone, outcome(one, catalogue, of)),
    ]
}

/// The expected action in words.
pub(super) fn text(one: &Expectation, titles: &Titles<'_>, of: &Debriefing<'_>) -> String {
    let id = of.trace.names.text(one.inject);
    let own = titles.text(&format!("expected.{id}.{}", one.number));
    own.unwrap_or_else(|| crate::wording::plain(id))
}

fn outcome(one: &Expectation, catalogue: &Catalogue, of: &Debriefing<'_>) -> String {
    let word = catalogue.word(&format!("expected-{}", one.outcome.word()));
    let (Outcome::Done | Outcome::Late, Some(injected), Some(record)) =
        (one.outcome, one.injected, one.record)
    else {
        return word;
    };
    let took = time::length(of.trace.get(injected).at, of.trace.get(record).at);
    let limit = one.within.map(|within| time::length(Tick::ZERO, within));
    let name = if limit.is_some() { "report-took-of" } else { "report-took" };
    let terms = [("outcome", word), ("took", took), ("limit", limit.unwrap_or_default())];
    catalogue.phrase(name, terms.map(|(name, text)| (name, Term::Text(text))))
}

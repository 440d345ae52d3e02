//! Who waited for whom, as a table: by agency, and post by post for who wants the details.

use super::page::{Cell, Page, Tone};
use super::{Debriefing, Look};
use crate::kernel::tick::Tick;
use crate::score::pairs::{Grain, Pair, Party, Reach, pairs};
use crate::score::waiting::Wait;
use crate::trace::words::Word;
use crate::wording::{Catalogue, Narrator, Noun, time};
use std::cmp::Reverse;

/// Rows of the table.
const ROWS: usize = 8;

/// Rows that are kept for waits between agencies, however long others are.
const BETWEEN: usize = 5;

/// Adds the table to a page.
pub(super) fn add(
    page: &mut Page,
    narrator: &Narrator<'_>,
    catalogue: &Catalogue,
    (of, waits): (&Debriefing<'_>, &[Wait]),
    look: &Look,
) {
    let grains: &[Grain] = if look.details { &[Grain::Agency, Grain::Actor] } else { &[Grain::Agency] };
    for grain in grains {
        let key = match grain {
            Grain::Agency => "report-pairs",
            Grain::Actor => "report-pairs-one-by-one",
        };
        page.heading(catalogue.word(key));
        let all = pairs(of.scenario, waits, *grain);
        if all.is_empty() {
            page.line(Tone::Faint, format!("  {}", catalogue.word("report-pairs-empty")));
            continue;
        }
        let shown = if look.details { all.iter().collect() } else { weightiest(&all) };
        let mut rows = vec![head(catalogue)];
        rows.extend(shown.iter().map(|pair| row(pair, narrator, catalogue, (of, look))));
        page.table(2, &rows);
        super::more(page, catalogue, "report-more", 2, all.len() - shown.len());
        page.text(2, Tone::Faint, &catalogue.word("report-pairs-note"));
    }
}

/// The first rows between agencies, then the longest of all others, in the order of the list.
fn weightiest(all: &[Pair]) -> Vec<&Pair> {
    // A line about what is left out says as much as one more row.
    if all.len() <= ROWS + 1 {
        return all.iter().collect();
    }
    let is_kept = |place: usize| place < BETWEEN && all[place].reach == Reach::Between;
    let mut places: Vec<usize> = (0..all.len()).collect();
    places.sort_by_key(|place| (!is_kept(*place), Reverse(all[*place].total), *place));
    places.truncate(ROWS);
    places.sort_unstable();
    places.into_iter().map(|place| &all[place]).collect()
}

fn head(catalogue: &Catalogue) -> Vec<Cell> {
    let text = |key| Cell::text(Tone::Faint, catalogue.word(key));
    let number = |key| Cell::number(Tone::Faint, catalogue.word(key));
    vec![
        text("report-who"),
        text("report-whom"),
        text("report-what-for"),
        number("report-times"),
        number("report-total"),
        number("report-longest"),
        number("report-open"),
    ]
}

fn row(
    pair: &Pair,
    narrator: &Narrator<'_>,
    catalogue: &Catalogue,
    (of, look): (&Debriefing<'_>, &Look),
) -> Vec<Cell> {
    let length = |length: Tick| time::length(Tick::ZERO, length);
    let party = |party: Party| match party {
        Party::Agency(name) => narrator.titles().of(Noun::Agency, of.scenario.names.text(name)),
        Party::One(name) => narrator.party(name),
    };
    let named: fn(Tone, String) -> Cell = if look.details { Cell::text } else { Cell::name };
    let (open, tone) = match pair.open {
        0 => ("–".to_owned(), Tone::Faint),
        open => (open.to_string(), Tone::Bad),
    };
    vec![
        named(Tone::Plain, party(pair.who)),
        named(Tone::Plain, pair.whom.map_or_else(|| catalogue.word("report-nobody"), party)),
        Cell::text(Tone::Faint, catalogue.word(&format!("need-{}", pair.label.word()))),
        Cell::number(Tone::Plain, pair.count.to_string()),
        Cell::number(Tone::Plain, length(pair.total)),
        Cell::number(Tone::Plain, length(pair.longest)),
        Cell::number(tone, open),
    ]
}

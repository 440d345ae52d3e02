//! What a plan asks for, before it is played.

use super::words::told;
use crate::document::text::Text;
use crate::report::Look;
use crate::report::page::{Cell, Page, Tone};
use crate::report::picture::gauge::{Gauge, Kind};
use crate::scenario::Scenario;
use crate::score::Unit;
use crate::wording::{Catalogue, plain};

/// What a plan asks for.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The id of the plan.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// How many rows its designs have.
    pub rows: usize,
    /// How many distinct settings these are.
    pub settings: usize,
    /// Under how many doctrines each is played.
    pub doctrines: usize,
    /// How many nights each.
    pub runs: u64,
    /// How many nights together.
    pub nights: u64,
    /// How many sets of remedies are tried at most, each in as many nights.
    pub sets: u64,
    /// About how many milliseconds one processor plays.
    pub ms: u64,
    /// How many nights each share has.
    pub shares: Vec<u64>,
}

/// The page, in the words of the exercise that is to be played.
#[must_use]
pub fn planned(of: &Planned, scenario: &Scenario, look: &Look) -> Page {
    let mut page = Page::new(look.language, look.width);
    let catalogue = &Catalogue::of(look.language, scenario);
    page.line(Tone::Bad, catalogue.word("report-mark"));
    page.line(Tone::Title, told(&of.title, look.language).unwrap_or_else(|| plain(&of.id)));
    let ms = of.ms as f64;
    let time = Gauge::new(Unit::Ms, Kind::Value, ms).amount(catalogue, ms);
    let counts = [
        ("study-plan-rows", of.rows.to_string()),
        ("study-settings", of.settings.to_string()),
        ("study-doctrines", of.doctrines.to_string()),
        ("versus-nights", of.runs.to_string()),
        ("study-plan-runs", of.nights.to_string()),
    ];
    let sets = (of.sets > 0).then(|| ("study-plan-sets", of.sets.to_string()));
    let counts = counts.into_iter().chain(sets).chain([("study-plan-time", time)]);
    let row =
        |name: String, value: String| vec![Cell::text(Tone::Plain, name), Cell::number(Tone::Plain, value)];
    let rows: Vec<_> = counts.map(|(key, value)| row(catalogue.word(key), value)).collect();
    page.table(2, &rows);
    if of.shares.len() > 1 {
        page.heading(catalogue.word("study-plan-shares"));
        let shares = (1..).zip(&of.shares);
        let rows = shares
            .map(|(number, nights)| row(format!("--shard {number}/{}", of.shares.len()), nights.to_string()));
        page.table(2, &rows.collect::<Vec<_>>());
    }
    page.directed()
}

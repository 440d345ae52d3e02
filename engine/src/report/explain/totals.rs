//! Where the time of a chain went: by what it was spent on, by agency, by level.
//!
//! The parts are whole seconds between instants as they are shown: each list adds up to the second.

use super::page::Writer;
use crate::report::page::{Cell, Page, Tone};
use crate::report::where_time_went::row;
use crate::score::totals::places;
use crate::trace::chain::Interval;
use crate::trace::words::Word;
use crate::wording::{Noun, time};
use std::collections::BTreeMap;

/// Adds the three lists.
pub(super) fn add(writer: &Writer<'_>, page: &mut Page, chain: &[Interval]) {
    if chain.iter().all(|interval| interval.to == interval.from) {
        return;
    }
    page.heading(writer.catalogue.word("report-where"));
    let places = places(writer.of.scenario);
    let place = |interval: &Interval| places.get(&interval.actor).copied().unwrap_or_default();
    let label = |interval: &Interval| writer.catalogue.word(&format!("label-{}", interval.label.word()));
    let agency = |interval: &Interval| match place(interval).0 {
        Some(agency) => writer.narrator.titles().of(Noun::Agency, writer.of.scenario.names.text(agency)),
        None => writer.catalogue.word("explain-agency-none"),
    };
    let level = |interval: &Interval| match place(interval).1 {
        Some(level) => writer.catalogue.word(&format!("explain-level-{level}")),
        None => writer.catalogue.word("explain-level-none"),
    };
    list(writer, page, "explain-by-label", &parts(chain, label));
    list(writer, page, "explain-by-agency", &parts(chain, agency));
    list(writer, page, "explain-by-level", &parts(chain, level));
}

/// The seconds of a chain by a word, the longest first, equals in order of time.
fn parts(chain: &[Interval], word: impl Fn(&Interval) -> String) -> Vec<(String, i64)> {
    let mut sums: BTreeMap<String, (usize, i64)> = BTreeMap::new();
    for (place, interval) in chain.iter().enumerate().filter(|(_, interval)| interval.to > interval.from) {
        sums.entry(word(interval)).or_insert((place, 0)).1 += time::seconds(interval.from, interval.to);
    }
    let mut parts: Vec<_> = sums.into_iter().collect();
    parts.sort_by_key(|(_, (place, seconds))| (-*seconds, *place));
    parts.into_iter().map(|(word, (_, seconds))| (word, seconds)).collect()
}

fn list(writer: &Writer<'_>, page: &mut Page, key: &str, parts: &[(String, i64)]) {
    page.text(2, Tone::Faint, &writer.catalogue.word(key));
    let whole: i64 = parts.iter().map(|(_, seconds)| seconds).sum();
    let rows: Vec<Vec<Cell>> =
        parts.iter().map(|(word, seconds)| row(*seconds, whole, word.clone(), String::new())).collect();
    page.table(4, &rows);
}

//! What carries weight: the injects and procedures without which the same nights come to something else.

use super::page::Writer;
use crate::compare::deep::Fate;
use crate::compare::deep::{Tried, Weight};
use crate::report::more;
use crate::report::page::{Cell, Tone};
use crate::score::Unit;
use crate::statistics::intervals::Interval;
use crate::wording::Term;

/// How many are told unless all are wanted.
const SHOWN: usize = 20;

/// Less of a share is told as nothing.
const LEAST: f64 = 0.0005;

/// The columns: key of the head, and whether numbers stand below it.
const HEADS: [(&str, bool); 5] = [
    ("deep-without", false),
    ("deep-score", true),
    ("deep-rated", true),
    ("deep-changed", true),
    ("deep-most", false),
];

/// Adds them, the heaviest first.
pub(super) fn add(writer: &mut Writer<'_>) {
    let (of, catalogue) = (writer.of, writer.catalogue());
    let mut found: Vec<(&Tried, &Weight)> = of
        .entries
        .iter()
        .filter_map(|tried| match &tried.fate {
            Fate::Matters(weight) => Some((tried, weight)),
            Fate::Unused | Fate::Untried | Fate::Endless | Fate::Nothing { .. } => None,
        })
        .collect();
    found.sort_by(|(_, a), (_, b)| a.order(b));
    writer.page.heading(catalogue.word("deep-weight"));
    if found.is_empty() {
        writer.page.text(2, Tone::Bad, &catalogue.word("deep-weight-none"));
        return;
    }
    let shown = if writer.details { found.len() } else { SHOWN };
    let head = |(key, is_number): &(&str, bool)| match is_number {
        true => Cell::number(Tone::Faint, catalogue.word(key)),
        false => Cell::text(Tone::Faint, catalogue.word(key)),
    };
    let mut rows = vec![HEADS.iter().map(head).collect::<Vec<_>>()];
    rows.extend(found.iter().take(shown).map(|(tried, weight)| row(writer, tried, weight)));
    writer.page.table(2, &rows);
    more(writer.page, catalogue, "report-more", 2, found.len().saturating_sub(shown));
    let note = writer.phrase("deep-weight-note", [("nights", of.trial)]);
    writer.page.text(2, Tone::Faint, &note);
    if found.iter().take(shown).any(|(_, weight)| weight.large == 0) {
        writer.page.text(2, Tone::Faint, &catalogue.word("deep-weight-faint"));
    }
}

fn row(writer: &Writer<'_>, tried: &Tried, weight: &Weight) -> Vec<Cell> {
    let tone = if weight.large == 0 { Tone::Faint } else { Tone::Plain };
    let score = weight.score.map_or("–".to_owned(), |score| {
        let plus = if score >= LEAST { "+" } else { "" };
        format!("{plus}{}", writer.words.amount(score, Unit::Share))
    });
    let rated = if weight.rated == 0 { String::new() } else { weight.rated.to_string() };
    vec![
        Cell::text(tone, writer.entry(&tried.entry)),
        Cell::number(tone, score),
        Cell::number(tone, rated),
        Cell::number(tone, writer.so_many_of(weight.changed, weight.tried)),
        Cell::text(tone, most(writer, weight)),
    ]
}

/// The measure that is moved most, by how much, and under which doctrines where not under all.
fn most(writer: &Writer<'_>, weight: &Weight) -> String {
    let mut told = Vec::new();
    if let Some(moved) = weight.most {
        let question = &writer.of.measures[moved.measure].question;
        let by = moved.by.map(|by| {
            let [gap, _] = writer.words.gap(question, by, Interval { low: by, high: by });
            gap
        });
        let by = by.unwrap_or_else(|| writer.catalogue().word("deep-appears"));
        let terms = [("name", writer.words.question(question)), ("value", by)];
        let terms = terms.map(|(name, text)| (name, Term::Text(text)));
        told.push(writer.catalogue().phrase("report-entry", terms));
    }
    told.push(writer.only_under(&weight.under, writer.of.scenarios.len()));
    told.retain(|part| !part.is_empty());
    writer.catalogue().list(&told)
}

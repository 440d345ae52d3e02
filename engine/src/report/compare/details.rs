//! What else can be said of one measure under two doctrines.

use super::page::Writer;
use super::words::count;
use crate::compare::{Answer, Pair, Sample};
use crate::report::page::{Cell, Tone};
use crate::score::Unit;
use crate::wording::Term;

/// How many nights on which a doctrine was worse are named.
const NIGHTS: usize = 10;

/// The columns of the table of doctrines: key of the head, and whether numbers stand below it.
const HEADS: [(&str, bool); 8] = [
    ("versus-doctrine", false),
    ("versus-n", true),
    ("report-never", true),
    ("versus-mean", true),
    ("backtest-p10", true),
    ("backtest-p50", true),
    ("backtest-p90", true),
    ("versus-met", true),
];

/// Adds all of it.
pub(super) fn add(writer: &mut Writer<'_>, answer: &Answer, pair: &Pair) {
    let title = writer.words.question(&answer.question);
    writer.page.heading(title);
    let mut rows = vec![heads(writer)];
    for doctrine in [pair.against, pair.doctrine] {
        rows.push(sample(writer, answer, doctrine));
    }
    writer.page.table(2, &rows);
    tests(writer, answer, pair);
    losses(writer, answer, pair);
}

fn heads(writer: &Writer<'_>) -> Vec<Cell> {
    let head = |(key, is_number): &(&str, bool)| {
        let word = writer.words.catalogue.word(key);
        if *is_number { Cell::number(Tone::Faint, word) } else { Cell::whole(Tone::Faint, word) }
    };
    HEADS.iter().map(head).collect()
}

fn sample(writer: &Writer<'_>, answer: &Answer, doctrine: usize) -> Vec<Cell> {
    let words = &writer.words;
    let unit = answer.question.unit;
    let found: &Sample = &answer.samples[doctrine];
    let nothing = || "–".to_owned();
    let value = |value: Option<f64>| value.map_or_else(nothing, |value| words.value(value, unit));
    let mut cells = vec![
        Cell::text(Tone::Plain, writer.title_of(doctrine)),
        Cell::number(Tone::Plain, found.nights.to_string()),
        Cell::number(Tone::Plain, found.never.to_string()),
        Cell::number(Tone::Plain, value(found.mean)),
    ];
    for (quantile, around) in found.quantiles.iter().zip(&found.around) {
        let told = match (quantile, around) {
            (Some(quantile), Some(around)) => words.around(*quantile, around.interval, unit),
            (quantile, _) => value(*quantile),
        };
        cells.push(Cell::number(Tone::Plain, told));
    }
    let met = found.met.map_or_else(nothing, |met| words.around(met.share, met.interval, Unit::Share));
    cells.push(Cell::number(Tone::Plain, met));
    cells
}

/// The tests, how sure they are after so many looks, and what would decide what is undecided.
fn tests(writer: &mut Writer<'_>, answer: &Answer, pair: &Pair) {
    let (words, catalogue) = (&writer.words, writer.words.catalogue);
    let p =
        |p: f64| if p < 0.001 { format!("<\u{a0}{}", words.number(0.001, 3)) } else { words.number(p, 3) };
    let [better, equal, worse] = pair.nights;
    let nights = [("better", better), ("equal", equal), ("worse", worse)];
    let mut parts = vec![
        catalogue
            .phrase("versus-nights-told", nights.map(|(key, nights)| (key, Term::Number(count(nights))))),
        catalogue.entry("versus-smallest", words.amount(answer.question.smallest, answer.question.unit)),
        catalogue.entry("versus-p", p(pair.p)),
        catalogue.entry("versus-p-adjusted", p(pair.p_adjusted)),
    ];
    parts.extend(pair.ranks.map(|ranks| catalogue.entry("versus-p-ranks", p(ranks.p))));
    parts.extend(pair.marks.map(|marks| catalogue.entry("versus-p-marks", p(marks))));
    parts.extend(pair.correlation.map(|found| catalogue.entry("versus-correlation", words.number(found, 2))));
    parts.extend(
        pair.variance_ratio.map(|ratio| catalogue.entry("versus-variance-ratio", words.number(ratio, 1))),
    );
    if let Some(needed) = pair.runs_needed {
        let more = needed.saturating_sub(pair.differences.len() as u64);
        parts.push(catalogue.phrase("versus-needs", [("number", Term::Number(count(more)))]));
    }
    let told = catalogue.list(&parts);
    writer.page.text(2, Tone::Faint, &told);
}

fn losses(writer: &mut Writer<'_>, answer: &Answer, pair: &Pair) {
    let nights = pair.losses.iter().take(NIGHTS);
    for loss in nights {
        let told = writer.words.loss(&answer.question, loss);
        writer.page.text(4, Tone::Plain, &told);
    }
}

//! What each doctrine makes of the exercise: how often each measure is met, its middle value, the mean score.

use super::page::Writer;
use crate::compare::deep::{Measured, Spread};
use crate::report::page::{Cell, Tone};
use crate::score::{Rating, Unit};

/// Adds the table; with all details also the least and the greatest value of each measure.
pub(super) fn add(writer: &mut Writer<'_>) {
    let (of, catalogue) = (writer.of, writer.catalogue());
    writer.page.heading(catalogue.word("deep-doctrines"));
    let mut head = vec![Cell::text(Tone::Faint, catalogue.word("versus-measure"))];
    head.extend(writer.doctrines(0..of.scenarios.len()).into_iter().map(|id| Cell::number(Tone::Faint, id)));
    let mut rows = vec![head, scores(writer)];
    rows.extend(of.measures.iter().map(|measured| row(writer, measured)));
    writer.page.table(2, &rows);
    writer.page.text(2, Tone::Faint, &catalogue.word("deep-doctrines-note"));
    if writer.details {
        spreads(writer);
    }
}

fn scores(writer: &Writer<'_>) -> Vec<Cell> {
    let mut row = vec![Cell::text(Tone::Heading, writer.catalogue().word("versus-score"))];
    let told = |score: &Option<f64>| match score {
        Some(score) => {
            let rating = Rating::of(*score);
            let tone = match rating {
                Rating::P => Tone::Good,
                Rating::S => Tone::Fair,
                Rating::M | Rating::U => Tone::Bad,
            };
            Cell::number(tone, format!("{} {}", rating.letter(), writer.words.number(*score, 2)))
        }
        None => Cell::number(Tone::Faint, "–"),
    };
    row.extend(writer.of.scores.iter().map(told));
    row
}

/// How often it is met and its middle value, under each doctrine; faint if that is the same under all.
fn row(writer: &Writer<'_>, measured: &Measured) -> Vec<Cell> {
    let told: Vec<String> = measured.under.iter().map(|spread| cell(writer, measured, spread)).collect();
    let is_alike = told.len() > 1 && told.iter().all(|text| *text == told[0]);
    let tone = if is_alike { Tone::Faint } else { Tone::Plain };
    let mut row = vec![Cell::text(tone, writer.words.question(&measured.question))];
    row.extend(told.into_iter().map(|text| Cell::number(tone, text)));
    row
}

fn cell(writer: &Writer<'_>, measured: &Measured, spread: &Spread) -> String {
    let is_question = writer.is_question(measured);
    let middle = spread.values.filter(|_| !is_question);
    let middle = middle.map(|[_, middle, _]| value(writer, measured, spread, middle));
    let met = (spread.marked > 0).then(|| share(writer, spread));
    let told: Vec<String> = met.into_iter().chain(middle).collect();
    if told.is_empty() { "–".to_owned() } else { told.join(" · ") }
}

/// A value; a time that did not come in most of the nights is never.
fn value(writer: &Writer<'_>, measured: &Measured, spread: &Spread, value: f64) -> String {
    let is_never = measured.question.unit == Unit::Ms && 2 * spread.never > spread.nights;
    match is_never {
        true => writer.catalogue().word("report-never"),
        false => writer.value(value, measured.question.unit),
    }
}

fn share(writer: &Writer<'_>, spread: &Spread) -> String {
    let share = spread.met as f64 / spread.marked as f64;
    format!("{} %", writer.words.number(100.0 * share, 0))
}

/// Least, middle and greatest value of each measure under each doctrine.
fn spreads(writer: &mut Writer<'_>) {
    let (of, catalogue) = (writer.of, writer.catalogue());
    writer.page.heading(catalogue.word("deep-spreads"));
    let heads = [
        ("versus-doctrine", false),
        ("deep-met", true),
        ("report-never", true),
        ("deep-least", true),
        ("deep-middle", true),
        ("deep-greatest", true),
    ];
    for measured in &of.measures {
        let title = writer.words.question(&measured.question);
        writer.page.text(2, Tone::Heading, &title);
        let mut rows = vec![
            heads
                .iter()
                .map(|(key, is_number)| match is_number {
                    true => Cell::number(Tone::Faint, catalogue.word(key)),
                    false => Cell::text(Tone::Faint, catalogue.word(key)),
                })
                .collect::<Vec<_>>(),
        ];
        for (id, spread) in writer.doctrines(0..of.scenarios.len()).into_iter().zip(&measured.under) {
            let value = |value: f64| writer.value(value, measured.question.unit);
            let met = match spread.marked {
                0 => "–".to_owned(),
                marked => writer.so_many_of(spread.met, marked),
            };
            let values = spread.values.map_or_else(|| ["–"; 3].map(str::to_owned), |found| found.map(value));
            let mut row = vec![Cell::text(Tone::Plain, id), Cell::number(Tone::Plain, met)];
            row.push(Cell::number(Tone::Plain, spread.never.to_string()));
            row.extend(values.map(|text| Cell::number(Tone::Plain, text)));
            rows.push(row);
        }
        writer.page.table(4, &rows);
    }
}

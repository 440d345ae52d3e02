//! Measures that tell nothing apart: the same in every night under every doctrine, or under one.

use super::page::Writer;
use crate::compare::deep::{Measured, Same, Spread};
use crate::report::page::{Cell, Tone};
use crate::wording::Term;

/// Adds them.
pub(super) fn add(writer: &mut Writer<'_>) {
    let of = writer.of;
    let catalogue = writer.catalogue();
    writer.page.heading(catalogue.word("deep-apart"));
    let same: Vec<(&Measured, Same)> =
        of.measures.iter().filter_map(|measured| Some((measured, measured.same()?))).collect();
    if same.is_empty() {
        let key = if of.measures.is_empty() { "report-measures-empty" } else { "deep-apart-none" };
        writer.page.text(2, Tone::Good, &catalogue.word(key));
    } else {
        let rows: Vec<Vec<Cell>> = same.iter().map(|(measured, same)| row(writer, measured, *same)).collect();
        writer.page.table(2, &rows);
    }
    let partly: Vec<Vec<Cell>> = of
        .measures
        .iter()
        .filter(|measured| measured.same().is_none())
        .flat_map(|measured| partly(writer, measured))
        .collect();
    if !partly.is_empty() {
        writer.page.text(2, Tone::Faint, &catalogue.word("deep-apart-partly"));
        writer.page.table(4, &partly);
    }
}

fn row(writer: &Writer<'_>, measured: &Measured, same: Same) -> Vec<Cell> {
    vec![
        Cell::text(Tone::Plain, writer.words.question(&measured.question)),
        Cell::text(Tone::Fair, told(writer, measured, same)),
        Cell::text(Tone::Faint, range(writer, measured, measured.under.iter())),
    ]
}

/// One line for each thing that is the same, with the doctrines under which it is.
fn partly(writer: &Writer<'_>, measured: &Measured) -> Vec<Vec<Cell>> {
    let mut groups: Vec<(Same, Vec<usize>)> = Vec::new();
    for (doctrine, same) in measured.same_under() {
        match groups.iter_mut().find(|(other, _)| *other == same) {
            Some((_, under)) => under.push(doctrine),
            None => groups.push((same, vec![doctrine])),
        }
    }
    let row = |(same, under): &(Same, Vec<usize>)| {
        vec![
            Cell::text(Tone::Plain, writer.words.question(&measured.question)),
            Cell::text(Tone::Plain, told(writer, measured, *same)),
            Cell::text(Tone::Plain, writer.catalogue().list(&writer.doctrines(under.iter().copied()))),
        ]
    };
    groups.iter().map(row).collect()
}

/// What is the same of a measure.
fn told(writer: &Writer<'_>, measured: &Measured, same: Same) -> String {
    let value = match same {
        Same::Value(value) => writer.value(value, measured.question.unit),
        Same::Met | Same::Half | Same::Missed | Same::Empty => String::new(),
    };
    let key = format!("deep-same-{}", same.word());
    writer.catalogue().phrase(&key, [("value", Term::Text(value))])
}

/// Between which values it lies although its mark is always the same; nothing if it has but one.
fn range<'b>(writer: &Writer<'_>, measured: &Measured, spreads: impl Iterator<Item = &'b Spread>) -> String {
    let values: Vec<[f64; 3]> = spreads.filter_map(|spread| spread.values).collect();
    let least = values.iter().map(|[least, ..]| *least).min_by(f64::total_cmp);
    let greatest = values.iter().map(|[.., greatest]| *greatest).max_by(f64::total_cmp);
    let Some((least, greatest)) = least.zip(greatest).filter(|(least, greatest)| least != greatest) else {
        return String::new();
    };
    let ends = [("low", least), ("high", greatest)]
        .map(|(name, end)| (name, Term::Text(writer.value(end, measured.question.unit))));
    writer.catalogue().phrase("versus-interval", ends)
}

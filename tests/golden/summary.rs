//! The summary of a run: short enough to be read, and complete enough to see what moved.

use salambo_engine::kernel::names::Name;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::scenario::Scenario;
use salambo_engine::score::{Availability, MeasureResult, Milestone, Score, Unit};
use salambo_engine::score::{milestones, score, totals};
use salambo_engine::trace::Trace;
use salambo_engine::trace::words::Word;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The summary of a run under a seed.
pub fn summary(scenario: &Scenario, trace: &Trace, seed: u64) -> String {
    let score = score(scenario, trace, scenario.clock.end);
    let mut out = String::new();
    for (key, value) in head(scenario, trace, &score, seed) {
        let _ = writeln!(out, "{key:<9} {value}");
    }
    section(&mut out, "milestones", milestones(scenario, trace).iter().map(|row| milestone(scenario, row)));
    section(&mut out, "measures", score.measures.iter().map(|row| measure(scenario, row)));
    section(
        &mut out,
        "objectives",
        score.objectives.iter().map(|row| {
            let rating = row.rating.map_or("-", |rating| rating.letter());
            vec![text(scenario, row.name), number(row.score), rating.to_owned()]
        }),
    );
    section(
        &mut out,
        "records",
        kinds(trace).into_iter().map(|(kind, count)| vec![kind.to_owned(), count.to_string()]),
    );
    out
}

fn head(scenario: &Scenario, trace: &Trace, score: &Score, seed: u64) -> Vec<(&'static str, String)> {
    let rating = score.rating.map_or("-", |rating| rating.letter());
    vec![
        ("exercise", text(scenario, scenario.id)),
        ("doctrine", text(scenario, scenario.doctrine)),
        ("seed", seed.to_string()),
        ("digest", trace.digest()),
        ("records", trace.records.len().to_string()),
        ("end", time(scenario.clock.end)),
        ("score", format!("{} {rating}", number(score.score))),
    ]
}

/// Rows under a title, in columns.
fn section(out: &mut String, title: &str, rows: impl Iterator<Item = Vec<String>>) {
    let rows: Vec<Vec<String>> = rows.collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(String::len).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
    let _ = writeln!(out, "\n{title}");
    for row in &rows {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        let _ = writeln!(out, "  {}", cells.collect::<Vec<_>>().join("  ").trim_end());
    }
}

/// When it was reached, by whom, and where the time went.
fn milestone(scenario: &Scenario, row: &Milestone) -> Vec<String> {
    let totals = totals(scenario, &row.intervals);
    let spent = totals.label.iter().map(|(label, length)| format!("{} {}", label.word(), time(*length)));
    vec![row.id.clone(), time(row.at), text(scenario, row.actor), spent.collect::<Vec<_>>().join(", ")]
}

fn measure(scenario: &Scenario, row: &MeasureResult) -> Vec<String> {
    let value = match (row.value, row.unit) {
        (Some(value), Unit::Ms) => format!("{value:.3} ms"),
        (value, Unit::Share | Unit::Count) => number(value),
        (None, Unit::Ms) => number(None),
    };
    let mark = row.mark.map_or("-".to_owned(), |mark| mark.to_string());
    let why = match row.availability {
        Availability::Told => "",
        Availability::NoOccasion => "no occasion",
        Availability::NotYet => "not yet",
        Availability::NotObservable => "not observable",
        Availability::Human => "a human tells",
    };
    vec![text(scenario, row.name), value, format!("mark {mark}"), why.to_owned()]
}

/// How many records there are of each kind.
fn kinds(trace: &Trace) -> BTreeMap<&'static str, usize> {
    let mut kinds = BTreeMap::new();
    for record in &trace.records {
        *kinds.entry(record.fact.kind()).or_default() += 1;
    }
    kinds
}

fn text(scenario: &Scenario, name: Name) -> String {
    scenario.names.text(name).to_owned()
}

fn number(value: Option<f64>) -> String {
    value.map_or("-".to_owned(), |value| format!("{value:.6}"))
}

/// Hours, minutes, seconds and milliseconds.
fn time(at: Tick) -> String {
    let (seconds, ms) = (at.0 / 1000, at.0 % 1000);
    format!("{}:{:02}:{:02}.{ms:03}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

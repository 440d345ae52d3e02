//! The page of the two houses says what differs, and both play the same exercise.
//!
//! `UPDATE_EXPECT=1 cargo test -p salambo-tests --test whole -- two_houses` writes the table anew.

use crate::determinism::shipped::Shipped;
use crate::exercises::Part;
use salambo_engine::document::text::Language;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::score::{Unit, score};
use std::fmt::Write;

const PAGE: &str = "scenarios/two-houses/README.md";
const TABLE: Part = Part { head: "<!-- table of the two houses -->\n", foot: "<!-- end of the table -->\n" };
const ENTRIES: [&str; 2] = ["exercise.ron", "one-directorate.ron"];
const SEEDS: u64 = 50;

fn scenario(entry: &str) -> std::sync::Arc<Scenario> {
    let folder = "scenarios/two-houses".to_owned();
    Shipped { folder, entry: entry.to_owned(), doctrine: None }.scenario()
}

/// The values of all measures over the seeds, each sorted; what never came stands last.
fn values(scenario: &std::sync::Arc<Scenario>) -> Vec<(Unit, Vec<f64>)> {
    let mut found: Vec<(Unit, Vec<f64>)> = Vec::new();
    for seed in 1..=SEEDS {
        let trace = simulate(scenario, &Plan { seed, ..Plan::default() }).expect("a run");
        for (at, row) in score(scenario, &trace, Tick::MAX).measures.iter().enumerate() {
            if found.len() == at {
                found.push((row.unit, Vec::new()));
            }
            found[at].1.push(row.value.unwrap_or(f64::INFINITY));
        }
    }
    found.iter_mut().for_each(|(_, values)| values.sort_by(f64::total_cmp));
    found
}

fn told(unit: Unit, value: f64) -> String {
    match unit {
        _ if value.is_infinite() => "never".to_owned(),
        Unit::Ms => format!("{:.0} min", value / 60_000.0),
        Unit::Share => format!("{:.0} %", value * 100.0),
        Unit::Count => format!("{value}"),
    }
}

/// The middle value of each measure in each house, and in how many evenings of ten it was later still.
fn table() -> String {
    let scenarios = ENTRIES.map(scenario);
    let houses = [values(&scenarios[0]), values(&scenarios[1])];
    let mut out = "| measure | four numbers: middle | nine in ten | one directorate: middle | nine in ten |\n|---|---|---|---|---|\n".to_owned();
    let measures = scenarios[0].objectives.iter().flat_map(|objective| &objective.measures);
    for (at, measure) in measures.enumerate() {
        let id = scenarios[0].names.text(measure.name);
        let title = &scenarios[0].texts[&format!("measure.{id}.title")];
        let _ = write!(out, "| {} |", title.get(Language::En).expect("English"));
        for house in &houses {
            let (unit, values) = &house[at];
            let quantile = |share: f64| told(*unit, values[(share * (values.len() - 1) as f64) as usize]);
            // Of a share the poor evenings are the low ones.
            let poor = if matches!(unit, Unit::Share) { 0.1 } else { 0.9 };
            let _ = write!(out, " {} | {} |", quantile(0.5), quantile(poor));
        }
        out.push('\n');
    }
    out
}

#[test]
fn the_page_shows_what_the_two_houses_came_to() {
    TABLE.hold(PAGE, &table());
}

#[test]
fn the_same_measures_are_taken_in_both() {
    let ids = ENTRIES.map(|entry| {
        let scenario = scenario(entry);
        let measures = scenario.objectives.iter().flat_map(|objective| &objective.measures);
        measures.map(|measure| scenario.names.text(measure.name).to_owned()).collect::<Vec<_>>()
    });
    assert_eq!(ids[0], ids[1]);
    assert!(ids[0].len() >= 10);
}

#[test]
fn every_text_is_there_in_three_languages() {
    for entry in ENTRIES {
        let scenario = scenario(entry);
        for (path, text) in &scenario.texts {
            for language in [Language::En, Language::Fr, Language::Ar] {
                assert!(text.get(language).is_some(), "{entry}: {path} in {language:?}");
            }
        }
    }
}

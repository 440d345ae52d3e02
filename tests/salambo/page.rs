//! The page of the exercise shows what 200 evenings came to.
//!
//! `UPDATE_EXPECT=1 cargo test -p salambo-tests --test whole -- salambo::page` writes the table anew.

use super::season::{DOCTRINES, SEEDS, Season, measures, seasons};
use crate::reference::page::page;
use salambo_engine::document::text::Language;
use salambo_engine::score::Unit;
use std::env;
use std::fmt::Write;
use std::fs;
use std::path::Path;

const PAGE: &str = "scenarios/salambo/README.md";
const HEAD: &str = "<!-- table of the doctrines -->\n";
const FOOT: &str = "<!-- end of the table -->\n";

/// A row of the table; what is highest is set in bold, if it stands alone.
fn row(out: &mut String, title: &str, numbers: &[f64], notes: &[String]) {
    let rounded: Vec<String> = numbers.iter().map(|number| format!("{number:.2}")).collect();
    let highest = numbers.iter().copied().fold(f64::MIN, f64::max);
    let is_alone = numbers.iter().filter(|number| **number == highest).count() == 1;
    let _ = write!(out, "| {title} |");
    for ((number, rounded), note) in numbers.iter().zip(&rounded).zip(notes) {
        let number = if is_alone && *number == highest { format!("**{rounded}**") } else { rounded.clone() };
        let _ = write!(out, " {number}{note} |");
    }
    out.push('\n');
}

/// The middle value of a measure, for people.
fn middle(season: &Season, measure: usize) -> String {
    let told = &season.evenings[0].measures[measure];
    match (season.middle(measure), told.unit) {
        (None, _) => " (never)".to_owned(),
        (Some(ms), Unit::Ms) => format!(" ({:.0} min)", ms / 60_000.0),
        (Some(share), Unit::Share) => format!(" ({:.0} %)", share * 100.0),
        (Some(count), Unit::Count) => format!(" ({})", (count * 10.0).round() / 10.0),
    }
}

/// The table: objectives with their mean score, measures with their mean mark and middle value.
fn table() -> String {
    let scenario = &seasons()[0].scenario;
    let title = |path: String| {
        let text = scenario.texts.get(&path).and_then(|text| text.get(Language::En));
        text.unwrap_or_else(|| panic!("no {path}")).to_owned()
    };
    let mut out =
        format!("| over seeds 1 to {SEEDS} | {} |\n|---|{}\n", DOCTRINES.join(" | "), "---:|".repeat(4));
    let mut measure = 0;
    let names = measures(scenario);
    for (at, objective) in scenario.objectives.iter().enumerate() {
        let scores: Vec<f64> = seasons().iter().map(|season| season.mean_score(at)).collect();
        let name = title(format!("objective.{}.title", scenario.names.text(objective.name)));
        row(&mut out, &format!("**{name}** (score)"), &scores, &vec![String::new(); DOCTRINES.len()]);
        for _ in &objective.measures {
            let marks: Vec<f64> = seasons().iter().map(|season| season.mean_mark(measure)).collect();
            let middles: Vec<String> = seasons().iter().map(|season| middle(season, measure)).collect();
            let name = title(format!("measure.{}.title", scenario.names.text(names[measure])));
            row(&mut out, &name, &marks, &middles);
            measure += 1;
        }
    }
    out
}

#[test]
fn the_page_shows_what_two_hundred_evenings_came_to() {
    let text = page(PAGE);
    let (before, rest) = text.split_once(HEAD).expect("the head of the table");
    let (shown, after) = rest.split_once(FOOT).expect("the foot of the table");
    let found = table();
    if env::var_os("UPDATE_EXPECT").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(PAGE);
        fs::write(path, format!("{before}{HEAD}{found}{FOOT}{after}")).expect("the page can be written");
        return;
    }
    assert!(shown == found, "UPDATE_EXPECT=1 writes it anew; it is now\n{found}");
}

#[test]
fn the_page_names_the_command_that_makes_its_table() {
    assert!(page(PAGE).contains("UPDATE_EXPECT=1 cargo test -p salambo-tests --test whole -- salambo::page"));
}

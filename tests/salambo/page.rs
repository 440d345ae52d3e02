//! The page of the exercise shows what 200 evenings came to.
//!
//! `UPDATE_EXPECT=1 cargo test -p salambo-tests --test whole -- salambo::page` writes the table anew.

use super::season::{DOCTRINES, SEEDS, Season, measures, seasons};
use crate::reference::page::page;
use salambo_engine::document::text::Language;
use salambo_engine::scenario::Scenario;
use salambo_engine::score::Unit;
use std::env;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

const PAGE: &str = "scenarios/salambo/README.md";
/// A part of the page that is written by a test, and the lines around it.
pub struct Part {
    pub head: &'static str,
    pub foot: &'static str,
}

/// Two tests must not write the page at once.
static ALONE: Mutex<()> = Mutex::new(());

const TABLE: Part = Part { head: "<!-- table of the doctrines -->\n", foot: "<!-- end of the table -->\n" };

impl Part {
    /// Holds the part to what was found, or writes it anew.
    pub fn hold(&self, found: &str) {
        let _alone = ALONE.lock().expect("nobody fails while writing");
        let text = page(PAGE);
        let (before, rest) = text.split_once(self.head).expect("the head of the part");
        let (shown, after) = rest.split_once(self.foot).expect("the foot of the part");
        if env::var_os("UPDATE_EXPECT").is_some() {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(PAGE);
            fs::write(path, format!("{before}{}{found}{}{after}", self.head, self.foot))
                .expect("the page can be written");
            return;
        }
        assert!(shown == found, "UPDATE_EXPECT=1 writes it anew; it is now\n{found}");
    }
}

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
pub fn middle(season: &Season, measure: usize) -> String {
    let told = &season.evenings[0].measures[measure];
    match (season.middle(measure), told.unit) {
        (None, _) => "never".to_owned(),
        (Some(ms), Unit::Ms) if ms < 600_000.0 => format!("{:.1} min", ms / 60_000.0),
        (Some(ms), Unit::Ms) => format!("{:.0} min", ms / 60_000.0),
        (Some(share), Unit::Share) => format!("{:.0} %", share * 100.0),
        (Some(count), Unit::Count) => format!("{}", (count * 10.0).round() / 10.0),
    }
}

/// A title of the exercise in English.
pub fn title(scenario: &Scenario, path: &str) -> String {
    let text = scenario.texts.get(path).and_then(|text| text.get(Language::En));
    text.unwrap_or_else(|| panic!("no {path}")).to_owned()
}

/// The table: objectives with their mean score, measures with their mean mark and middle value.
fn table() -> String {
    let scenario = &seasons()[0].scenario;
    let title = |path: String| title(scenario, &path);
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
            let middles: Vec<String> =
                seasons().iter().map(|season| format!(" ({})", middle(season, measure))).collect();
            let name = title(format!("measure.{}.title", scenario.names.text(names[measure])));
            row(&mut out, &name, &marks, &middles);
            measure += 1;
        }
    }
    out
}

#[test]
fn the_page_shows_what_two_hundred_evenings_came_to() {
    TABLE.hold(&table());
}

#[test]
fn the_page_names_the_command_that_makes_its_table() {
    assert!(page(PAGE).contains("UPDATE_EXPECT=1 cargo test -p salambo-tests --test whole -- salambo::page"));
}

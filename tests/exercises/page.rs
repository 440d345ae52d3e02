//! The pages of the exercises show what the evenings came to.
//!
//! `UPDATE_EXPECT=1 cargo test -p salambo-tests --test whole -- exercises` writes them anew.

use super::exercise::Exercise;
use super::season::{Season, measures};
use crate::reference::page::page;
use salambo_engine::document::text::Language;
use salambo_engine::scenario::Scenario;
use salambo_engine::score::Unit;
use std::env;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

/// A part of a page that is written by a test, and the lines around it.
pub struct Part {
    pub head: &'static str,
    pub foot: &'static str,
}

/// Two tests must not write a page at once.
static ALONE: Mutex<()> = Mutex::new(());

const TABLE: Part = Part { head: "<!-- table of the doctrines -->\n", foot: "<!-- end of the table -->\n" };

impl Part {
    /// Holds the part of a page to what was found, or writes it anew.
    pub fn hold(&self, name: &str, found: &str) {
        let _alone = ALONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let text = page(name);
        let (before, rest) = text.split_once(self.head).expect("the head of the part");
        let (shown, after) = rest.split_once(self.foot).expect("the foot of the part");
        if env::var_os("UPDATE_EXPECT").is_some() {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
            fs::write(path, format!("{before}{}{found}{}{after}", self.head, self.foot))
                .expect("the page can be written");
            return;
        }
        assert!(shown == found, "{name}: UPDATE_EXPECT=1 writes it anew; it is now\n{found}");
    }
}

/// Ids as a line of code words.
pub fn listed(ids: &[String]) -> String {
    let words: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
    format!("{}\n", words.join(", "))
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

/// How far apart the doctrines lie on a row.
fn spread(numbers: &[f64]) -> f64 {
    let (least, most) = numbers
        .iter()
        .fold((f64::MAX, f64::MIN), |(least, most), number| (least.min(*number), most.max(*number)));
    most - least
}

/// The table: objectives with their mean score; measures on which the doctrines lie far enough apart
/// with their mean mark and middle value.
fn table(exercise: &Exercise) -> String {
    let seasons = exercise.seasons();
    let scenario = &seasons[0].scenario;
    let (seeds, doctrines) = (exercise.seeds, exercise.doctrines);
    let rule = "---:|".repeat(doctrines.len());
    let mut out = format!("| over seeds 1 to {seeds} | {} |\n|---|{rule}\n", doctrines.join(" | "));
    let mut measure = 0;
    let names = measures(scenario);
    for (at, objective) in scenario.objectives.iter().enumerate() {
        let scores: Vec<f64> = seasons.iter().map(|season| season.mean_score(at)).collect();
        let name = title(scenario, &format!("objective.{}.title", scenario.names.text(objective.name)));
        row(&mut out, &format!("**{name}** (score)"), &scores, &vec![String::new(); doctrines.len()]);
        for _ in &objective.measures {
            let marks: Vec<f64> = seasons.iter().map(|season| season.mean_mark(measure)).collect();
            let middles: Vec<String> =
                seasons.iter().map(|season| format!(" ({})", middle(season, measure))).collect();
            let name = title(scenario, &format!("measure.{}.title", scenario.names.text(names[measure])));
            if spread(&marks) >= exercise.apart {
                row(&mut out, &name, &marks, &middles);
            }
            measure += 1;
        }
    }
    out
}

pub fn the_page_shows_what_the_evenings_came_to(exercise: &Exercise) {
    TABLE.hold(&exercise.page(), &table(exercise));
}

pub fn the_page_names_the_command_that_makes_its_table(exercise: &Exercise) {
    let name = exercise.folder.rsplit('/').next().expect("a folder has a name").replace('-', "_");
    let command =
        format!("UPDATE_EXPECT=1 cargo test -p salambo-tests --test whole -- exercises::promises::{name}");
    assert!(page(&exercise.page()).contains(&command), "{command}");
}

//! Experiments: one rule or one number changed, the same luck, and what the page says came of it.

use super::exercise::Exercise;
use super::page::{Part, middle, title};
use super::season::{Season, measures, season};
use std::fmt::Write;

/// A doctrine as it is against the same with something set otherwise.
pub struct Experiment {
    /// Where the page shows it.
    pub part: Part,
    pub exercise: &'static Exercise,
    pub doctrine: &'static str,
    /// What its evenings are called.
    pub evenings: &'static str,
    /// What is set otherwise, and how the page calls that.
    pub settings: &'static [(&'static str, &'static str)],
    pub otherwise: &'static str,
    /// The measures that are looked at, in the order of the page.
    pub shown: &'static [&'static str],
}

/// What an experiment came to.
pub struct Outcome<'a> {
    pub before: &'a Season,
    pub after: Season,
}

/// Where a measure stands in the results.
fn place(season: &Season, measure: &str) -> usize {
    let names = measures(&season.scenario);
    let at = names.iter().position(|name| season.scenario.names.text(*name) == measure);
    at.unwrap_or_else(|| panic!("no measure {measure}"))
}

impl Experiment {
    /// Plays it, and holds the page to it.
    pub fn hold(&self) -> Outcome<'static> {
        let mut seasons = self.exercise.seasons().iter();
        let before = seasons.find(|season| season.doctrine == self.doctrine).expect("the doctrine");
        let after = season(self.exercise, self.doctrine, self.settings);
        self.part.hold(&self.exercise.page(), &self.table(before, &after));
        Outcome { before, after }
    }

    fn table(&self, before: &Season, after: &Season) -> String {
        let (seeds, otherwise) = (self.exercise.seeds, self.otherwise);
        let head = format!("middle of {seeds} {}, {}", self.evenings, self.doctrine);
        let mut out = format!("| {head} | as it is | {otherwise} |\n|---|---:|---:|\n");
        for measure in self.shown {
            let at = place(before, measure);
            let title = title(&before.scenario, &format!("measure.{measure}.title"));
            let _ = writeln!(out, "| {title} | {} | {} |", middle(before, at), middle(after, at));
        }
        out
    }
}

impl Outcome<'_> {
    /// The middle value of a measure before and after; what half of the evenings never reached is infinite.
    pub fn middles(&self, measure: &str) -> (f64, f64) {
        let at = place(self.before, measure);
        let of = |season: &Season| season.middle(at).unwrap_or(f64::INFINITY);
        (of(self.before), of(&self.after))
    }
}

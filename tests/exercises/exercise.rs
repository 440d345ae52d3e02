//! The exercises that are held to the promises, and over how many evenings.

use super::season::{Season, season};
use crate::determinism::shipped::Shipped;
use salambo_engine::scenario::Scenario;
use std::sync::{Arc, OnceLock};

/// A shipped exercise with a page and several doctrines.
pub struct Exercise {
    /// Its folder, counted from the top of the repository.
    pub folder: &'static str,
    /// Its entry file.
    pub entry: &'static str,
    /// Its doctrines, in its own order.
    pub doctrines: &'static [&'static str],
    /// Its evenings have the seeds 1 to this.
    pub seeds: u64,
    /// So far the doctrines' mean marks have to lie apart on a measure for its row to stand in the table.
    pub apart: f64,
    seasons: OnceLock<Vec<Season>>,
}

pub static SALAMBO: Exercise = Exercise::new(
    "scenarios/salambo",
    "exercise.ron",
    &["centralised", "lead-agency", "joint", "mission-command"],
    200,
    0.0,
);
pub static FLOOD: Exercise = Exercise::new(
    "scenarios/flood",
    "exercise.ron",
    &["each-its-own", "mutual-takeover", "one-desk"],
    30,
    0.4,
);
/// The same afternoon with one number instead of four: played for its own part of the page.
pub static FLOOD_ONE_NUMBER: Exercise =
    Exercise::new(FLOOD.folder, "one-directorate.ron", FLOOD.doctrines, FLOOD.seeds, FLOOD.apart);
pub static BORDER_CROSSING: Exercise = Exercise::new(
    "scenarios/border-crossing",
    "exercise.ron",
    &["through-the-capital", "contact-points", "joint-desk"],
    40,
    0.4,
);
pub static REGIONAL_ALERT: Exercise = Exercise::new(
    "scenarios/regional-alert",
    "exercise.ron",
    &["capital-to-capital", "regional-desk", "contact-network"],
    30,
    0.4,
);

impl Exercise {
    const fn new(
        folder: &'static str,
        entry: &'static str,
        doctrines: &'static [&'static str],
        seeds: u64,
        apart: f64,
    ) -> Self {
        Self { folder, entry, doctrines, seeds, apart, seasons: OnceLock::new() }
    }

    /// The exercise under a doctrine.
    pub fn under(&self, doctrine: &str) -> Shipped {
        Shipped {
            folder: self.folder.to_owned(),
            entry: self.entry.to_owned(),
            doctrine: Some(doctrine.to_owned()),
        }
    }

    /// It compiled under each of its doctrines.
    pub fn scenarios(&self) -> Vec<Arc<Scenario>> {
        self.doctrines.iter().map(|doctrine| self.under(doctrine).scenario()).collect()
    }

    /// Its evenings under each of its doctrines.
    pub fn seasons(&self) -> &[Season] {
        self.seasons
            .get_or_init(|| self.doctrines.iter().map(|doctrine| season(self, doctrine, &[])).collect())
    }

    /// Where its page stands.
    pub fn page(&self) -> String {
        format!("{}/README.md", self.folder)
    }
}

//! What a comparison was asked: how many nights, how sure, and which differences matter.

use crate::score::Unit;
use std::collections::BTreeMap;

/// What was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The seed of all nights; they differ by their replication, counted from 0.
    pub seed: u64,
    /// How sure intervals are, such as 0.95.
    pub confidence: f64,
    /// When enough nights were played.
    pub stopping: Stopping,
    /// Which differences matter.
    pub smallest: Smallest,
    /// The doctrine that all others are held against: its place among them.
    pub baseline: usize,
    /// The ids of the measures that are compared; all if there are none.
    pub measures: Vec<String>,
}

impl Asked {
    /// The same of all measures.
    #[must_use]
    pub fn of_all(&self) -> Self {
        Self { measures: Vec::new(), ..self.clone() }
    }
}

/// When enough nights were played.
#[derive(Clone, Debug, PartialEq)]
pub enum Stopping {
    /// After so many.
    Fixed,
    /// When one doctrine is selected as the best.
    Selection {
        /// The measure, or the score, that it is the best in.
        measure: String,
        /// Which it is: its place; `None` if it could not be told with the nights that were granted.
        chosen: Option<usize>,
    },
    /// When the intervals of all differences are this narrow.
    Precision {
        /// The half width wanted, by unit; of a unit that is not named any width will do.
        half_width: BTreeMap<Unit, f64>,
        /// The fewest nights after which to stop.
        minimum: u64,
        /// Whether it was reached before the most nights that were granted.
        is_reached: bool,
    },
}

/// The smallest differences that matter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Smallest {
    /// By unit, where it is otherwise than usual.
    pub by_unit: BTreeMap<Unit, f64>,
    /// By the id of a measure.
    pub by_measure: BTreeMap<String, f64>,
}

impl Smallest {
    /// The smallest difference that matters in a measure: a minute, five points of a hundred, one more or
    /// less, unless somebody said otherwise.
    #[must_use]
    pub fn of(&self, measure: &str, unit: Unit) -> f64 {
        let usual = match unit {
            Unit::Ms => 60_000.0,
            Unit::Share => 0.05,
            Unit::Count => 1.0,
        };
        let said = self.by_measure.get(measure).or_else(|| self.by_unit.get(&unit));
        said.copied().unwrap_or(usual)
    }
}

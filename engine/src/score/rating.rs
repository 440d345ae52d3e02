//! Ratings: from marks to objectives, from objectives to the exercise.
//!
//! The four words are those of the Homeland Security Exercise and Evaluation Program; the
//! thresholds are this product's own.

use super::measure::MeasureResult;
use crate::kernel::names::Name;

/// How well something was performed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rating {
    /// Performed without challenges.
    P,
    /// Performed with some challenges.
    S,
    /// Performed with major challenges.
    M,
    /// Unable to be performed.
    U,
}

impl Rating {
    /// The least score of each rating, best first.
    pub const THRESHOLDS: [(f64, Rating); 4] =
        [(0.85, Rating::P), (0.65, Rating::S), (0.40, Rating::M), (0.0, Rating::U)];

    /// The most that can be scored where a critical measure was missed.
    pub const CAP: f64 = 0.64;

    /// The rating of a score from 0 to 1.
    #[must_use]
    pub fn of(score: f64) -> Self {
        // Weights are written in decimals: a sum may miss a threshold by its last bits.
        let reached = Self::THRESHOLDS.iter().find(|(least, _)| score + 1e-9 >= *least);
        reached.map_or(Rating::U, |(_, rating)| *rating)
    }

    /// The letter of the rating.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Rating::P => "P",
            Rating::S => "S",
            Rating::M => "M",
            Rating::U => "U",
        }
    }
}

/// How well an objective was reached.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectiveResult {
    /// Its id.
    pub name: Name,
    /// 0 to 1; `None` where none of its measures has a mark.
    pub score: Option<f64>,
    /// The rating; `None` where none of its measures has a mark.
    pub rating: Option<Rating>,
    /// The critical measures that were missed.
    pub capped_by: Vec<Name>,
}

/// The result of an objective from those of its measures.
#[must_use]
pub fn objective(name: Name, measures: &[MeasureResult]) -> ObjectiveResult {
    let marked = measures
        .iter()
        .filter_map(|measure| measure.mark.map(|mark| (measure.weight, f64::from(mark) / 2.0)));
    let missed = measures.iter().filter(|measure| measure.critical && measure.mark == Some(0));
    let capped_by: Vec<Name> = missed.map(|measure| measure.name).collect();
    let score = capped(mean(marked), !capped_by.is_empty());
    ObjectiveResult { name, score, rating: score.map(Rating::of), capped_by }
}

/// The score and rating of an exercise from its objectives and their weights.
#[must_use]
pub fn exercise(objectives: &[(f64, ObjectiveResult)]) -> (Option<f64>, Option<Rating>) {
    let marked =
        objectives.iter().filter_map(|(weight, objective)| objective.score.map(|score| (*weight, score)));
    let is_capped = objectives.iter().any(|(_, objective)| !objective.capped_by.is_empty());
    let score = capped(mean(marked), is_capped);
    (score, score.map(Rating::of))
}

fn capped(score: Option<f64>, is_capped: bool) -> Option<f64> {
    score.map(|score| if is_capped { score.min(Rating::CAP) } else { score })
}

/// The weighted mean of (weight, value) pairs; `None` if nothing weighs anything.
fn mean(pairs: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (weight, sum) =
        pairs.fold((0.0, 0.0), |(weights, sum), (weight, value)| (weights + weight, sum + weight * value));
    (weight > 0.0).then(|| sum / weight)
}

//! The measures that were missed or met by half, by what they cost.
//!
//! The cost of a measure is what the score of the exercise lacks for it: the marks it did not get, with
//! its weight in its objective and that of the objective in the exercise. Caps are left aside: they take
//! from the whole what no single measure answers for.

use crate::scenario::Scenario;
use crate::score::{MeasureResult, Score};

/// A measure without its full mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Missed<'a> {
    /// What it came to.
    pub result: &'a MeasureResult,
    /// What the score of the exercise lacks for it, from 0 to 1.
    pub cost: f64,
}

/// The measures without their full marks, the costliest first; of equals, in the order of the exercise.
#[must_use]
pub fn missed<'a>(scenario: &Scenario, score: &'a Score) -> Vec<Missed<'a>> {
    let of_objective = |name| score.measures.iter().filter(move |measure| measure.objective == name);
    let marked = |name| of_objective(name).filter(|measure| measure.mark.is_some());
    let is_marked = |name| marked(name).next().is_some();
    let objectives = scenario.objectives.iter().filter(|objective| is_marked(objective.name));
    let whole: f64 = objectives.clone().map(|objective| objective.weight).sum();
    let mut missed = Vec::new();
    for objective in objectives {
        let weights: f64 = marked(objective.name).map(|measure| measure.weight).sum();
        for result in marked(objective.name) {
            let lacking = f64::from(2 - result.mark.unwrap_or(2).min(2)) / 2.0;
            let cost = objective.weight / whole * result.weight / weights * lacking;
            if lacking > 0.0 {
                missed.push(Missed { result, cost: if cost.is_finite() { cost } else { 0.0 } });
            }
        }
    }
    missed.sort_by(|one, other| other.cost.total_cmp(&one.cost));
    missed
}

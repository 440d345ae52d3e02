//! The score of an exercise: every measure, every objective, and the whole.

use super::measure::{self, MeasureResult};
use super::rating::{self, ObjectiveResult, Rating};
use super::seen::Seen;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::trace::Trace;

/// How an exercise stood at an instant.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// 0 to 1; `None` where nothing has a mark.
    pub score: Option<f64>,
    /// The rating; `None` where nothing has a mark.
    pub rating: Option<Rating>,
    /// Every measure, in the order of the exercise.
    pub measures: Vec<MeasureResult>,
    /// Every objective, in the order of the exercise.
    pub objectives: Vec<ObjectiveResult>,
}

/// The score of a trace as far as it went by an instant.
#[must_use]
pub fn score(scenario: &Scenario, trace: &Trace, at: Tick) -> Score {
    let seen = Seen::new(scenario, trace, at);
    let mut measures = Vec::new();
    let mut objectives = Vec::new();
    for objective in &scenario.objectives {
        let results: Vec<_> = objective
            .measures
            .iter()
            .map(|measure| measure::result(&seen, objective.name, measure))
            .collect();
        objectives.push((objective.weight, rating::objective(objective.name, &results)));
        measures.extend(results);
    }
    let (score, rating) = rating::exercise(&objectives);
    Score { score, rating, measures, objectives: objectives.into_iter().map(|(_, result)| result).collect() }
}

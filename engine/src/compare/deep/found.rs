//! Everything that a deep look at an exercise found.

use super::{Measured, Tried};
use crate::compare::{Asked, Outcome, Question, Smallest, Stopping};
use crate::scenario::Scenario;
use crate::statistics::mean;
use std::sync::Arc;

/// What was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The seed of all nights; they differ by their replication, counted from 0.
    pub seed: u64,
    /// How many nights under each doctrine.
    pub runs: u64,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Deep {
    /// The exercise under each doctrine.
    pub scenarios: Vec<Arc<Scenario>>,
    /// What was asked.
    pub terms: Terms,
    /// How many nights were played under each doctrine as it is: all that were asked for, unless somebody
    /// interrupted.
    pub nights: u64,
    /// How many nights under each doctrine every entry was tried in.
    pub trial: u64,
    /// Whether somebody interrupted.
    pub is_interrupted: bool,
    /// The mean score of the exercise under each doctrine; `None` if nothing has a mark.
    pub scores: Vec<Option<f64>>,
    /// Every measure, in the order of the exercise.
    pub measures: Vec<Measured>,
    /// Every entry: injects, then procedures, in the order of the exercise.
    pub entries: Vec<Tried>,
}

/// The measures of an exercise as they are looked at, in its order: with the differences that usually matter.
#[must_use]
pub fn questions(scenario: &Scenario) -> Vec<Question> {
    let asked = Asked {
        seed: 0,
        confidence: 0.95,
        stopping: Stopping::Fixed,
        smallest: Smallest::default(),
        baseline: 0,
        measures: Vec::new(),
    };
    // The first is the score of the exercise.
    Question::all(scenario, &asked).into_iter().skip(1).collect()
}

/// The mean score of nights; `None` if none has one.
#[must_use]
pub fn mean_score(nights: &[&Outcome]) -> Option<f64> {
    let scores: Vec<f64> = nights.iter().filter_map(|night| night.score).collect();
    mean(&scores)
}

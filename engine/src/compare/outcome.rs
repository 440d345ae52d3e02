//! What one night came to, as far as comparisons look at it: small enough to keep thousands.

use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::mark::Label;
use crate::score::{restricted, score};
use crate::trace::{Trace, chain};
use std::collections::BTreeMap;

/// What one run came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// The score of the exercise, 0 to 1; `None` where nothing has a mark.
    pub score: Option<f64>,
    /// The score of each objective, in the order of the exercise.
    pub objectives: Vec<Option<f64>>,
    /// Each measure, in the order of the exercise.
    pub measures: Vec<Came>,
}

/// What one measure came to in one run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Came {
    /// Its value in its unit; a time that never came counts until the end of the exercise. `None` where
    /// there is nothing to count.
    pub value: Option<f64>,
    /// Whether it is a time that never came.
    pub is_never: bool,
    /// Its mark: 2, 1 or 0; `None` where it has none.
    pub mark: Option<u8>,
    /// Where its time went, if it ends at a record: the chain from the start to it, by what time was spent
    /// on. The parts add up to the instant of the record.
    pub parts: Vec<(Label, Tick)>,
}

impl Outcome {
    /// What a trace came to.
    #[must_use]
    pub fn of(scenario: &Scenario, trace: &Trace) -> Self {
        let score = score(scenario, trace, Tick::MAX);
        let came = score.measures.iter().map(|result| {
            let value = restricted::restricted(scenario, result);
            Came {
                value,
                is_never: value.is_some() && result.value.is_none(),
                mark: result.mark,
                parts: result
                    .milestone
                    .map(|record| parts(&chain::back_from(trace, record)))
                    .unwrap_or_default(),
            }
        });
        Self {
            score: score.score,
            measures: came.collect(),
            objectives: score.objectives.iter().map(|objective| objective.score).collect(),
        }
    }
}

/// The intervals of a chain by what time was spent on.
fn parts(intervals: &[chain::Interval]) -> Vec<(Label, Tick)> {
    let mut parts: BTreeMap<Label, Tick> = BTreeMap::new();
    for interval in intervals.iter().filter(|interval| interval.to > interval.from) {
        *parts.entry(interval.label).or_default() += interval.to - interval.from;
    }
    parts.into_iter().collect()
}

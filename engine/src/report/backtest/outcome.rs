//! What a back-test came to, as plain data.
//!
//! All times are minutes since T0. *Never* counts as later than everything else; where a number is
//! needed it is the horizon, the end of the exercise.

use crate::scenario::glossary::Terms;

/// A back-test of one exercise under one doctrine.
#[derive(Clone, Debug, PartialEq)]
pub struct Backtest {
    /// The exercise's id.
    pub exercise: String,
    /// The doctrine's id.
    pub doctrine: String,
    /// The seed of all runs.
    pub seed: u64,
    /// How many runs, by replication from 0.
    pub runs: u32,
    /// The end of the exercise.
    pub horizon: f64,
    /// What the exercise calls the terms of the field.
    pub terms: Terms,
    /// Every milestone of the record, in its order.
    pub milestones: Vec<Milestone>,
    /// Other doctrines, paired run by run with this one.
    pub against: Vec<Against>,
}

/// A milestone of the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone {
    /// The event it belongs to.
    pub event: String,
    /// What kind of milestone it is.
    pub code: String,
    /// Whose it is.
    pub agency: String,
    /// Earliest, best and latest time that was recorded.
    pub recorded: [f64; 3],
    /// How well it is known.
    pub tag: String,
    /// The key of its source.
    pub source: String,
    /// Whether the exercise has to come to it by itself.
    pub predicted: bool,
    /// The measure whose value it is.
    pub measure: Option<String>,
    /// What the runs came to, where there is a measure.
    pub simulated: Option<Simulated>,
}

/// What the runs came to at a milestone.
#[derive(Clone, Debug, PartialEq)]
pub struct Simulated {
    /// The times below which a tenth, a half and nine tenths of all runs lie; `None` is never.
    pub quantiles: [Option<f64>; 3],
    /// The share of runs in which it never came.
    pub never: f64,
    /// The share of runs in which it came no later than was recorded.
    pub by_then: f64,
    /// The share of its time that is the script's own; the mean over the runs that came to it.
    pub script: Option<f64>,
    /// How far the runs lie from the record.
    pub crps: f64,
    /// How far the baseline lies from the record, where there is one.
    pub baseline: Option<f64>,
}

/// The share of the script from which on a milestone is the script and nothing else.
const SCRIPT_ONLY: f64 = 0.99;

impl Milestone {
    /// What counts: predicted, with a chain that is not the script alone.
    #[must_use]
    pub fn counted(&self) -> Option<&Simulated> {
        let simulated = self.simulated.as_ref().filter(|_| self.predicted)?;
        let is_script = simulated.script.is_some_and(|share| share >= SCRIPT_ONLY);
        (!is_script).then_some(simulated)
    }

    /// Whether the recorded time lies between the tenth and the ninetieth percentile.
    #[must_use]
    pub fn is_covered(&self) -> Option<bool> {
        let [low, _, high] = self.simulated.as_ref()?.quantiles;
        let best = self.recorded[1];
        Some(low.is_some_and(|low| low <= best) && high.is_none_or(|high| best <= high))
    }
}

impl Simulated {
    /// How many times as far as the baseline.
    #[must_use]
    pub fn ratio(&self) -> Option<f64> {
        self.baseline.filter(|baseline| *baseline > 0.0).map(|baseline| self.crps / baseline)
    }
}

/// What a back-test comes to altogether.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Totals {
    /// Milestones that count.
    pub counted: usize,
    /// Those of them that are covered.
    pub covered: usize,
    /// The mean of their scores over those of the baseline.
    pub mean_ratio: Option<f64>,
    /// Those of them at which the runs are nearer than the baseline.
    pub nearer: usize,
}

/// The totals over the milestones of one or several back-tests.
#[must_use]
pub fn totals<'a>(milestones: impl IntoIterator<Item = &'a Milestone>) -> Totals {
    let counted: Vec<_> = milestones.into_iter().filter_map(|one| Some((one, one.counted()?))).collect();
    let ratios: Vec<f64> = counted.iter().filter_map(|(_, simulated)| simulated.ratio()).collect();
    Totals {
        counted: counted.len(),
        covered: counted.iter().filter(|(milestone, _)| milestone.is_covered() == Some(true)).count(),
        mean_ratio: (!ratios.is_empty()).then(|| ratios.iter().sum::<f64>() / ratios.len() as f64),
        nearer: ratios.iter().filter(|ratio| **ratio < 1.0).count(),
    }
}

/// Another doctrine, paired with the first: the same luck in both.
#[derive(Clone, Debug, PartialEq)]
pub struct Against {
    /// Its id.
    pub doctrine: String,
    /// What it does to each milestone that has a measure.
    pub shifts: Vec<Shift>,
}

/// What another doctrine does to a milestone.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// The measure whose value it is.
    pub measure: String,
    /// The median under the first doctrine and under the other; `None` is never.
    pub medians: [Option<f64>; 2],
    /// The share of runs in which it never came, under each.
    pub never: [f64; 2],
    /// The median of how much later it came under the other, over the runs in which it came under both.
    pub shift: Option<f64>,
    /// The shares of runs in which it came earlier, later, or at the same instant (or never) under the
    /// other; never is later than everything.
    pub shares: [f64; 3],
}

//! What one doctrine comes to in a measure, over all nights.

use super::{Outcome, Question};
use crate::statistics::intervals::{QuantileInterval, ShareInterval, quantile_interval, share_interval};
use crate::statistics::{Moments, order_statistic};

/// A measure under a doctrine.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// In how many nights it had a value.
    pub nights: u64,
    /// In how many it never came, which counts until the end of the exercise.
    pub never: u64,
    /// The mean of its values.
    pub mean: Option<f64>,
    /// Their standard deviation.
    pub sd: Option<f64>,
    /// Values at or below which a tenth, half and nine tenths of them lie.
    pub quantiles: [Option<f64>; 3],
    /// Intervals of these, where there are values enough.
    pub around: [Option<QuantileInterval>; 3],
    /// In which share of the nights it got the full mark; `None` if it has no marks.
    pub met: Option<ShareInterval>,
    /// All values, ascending.
    pub ascending: Vec<f64>,
}

/// The quantiles that are told.
pub const QUANTILES: [f64; 3] = [0.1, 0.5, 0.9];

impl Sample {
    /// A question over nights.
    #[must_use]
    pub fn of(question: &Question, nights: &[Outcome], confidence: f64) -> Self {
        let values: Vec<f64> = nights.iter().filter_map(|night| question.value(night)).collect();
        let moments: Moments = values.iter().copied().collect();
        let never = nights.iter().filter(|night| question.came(night).is_some_and(|came| came.is_never));
        let marks: Vec<bool> = nights.iter().filter_map(|night| question.is_met(night)).collect();
        let met = marks.iter().filter(|is_met| **is_met).count();
        let mut ascending = values;
        ascending.sort_by(f64::total_cmp);
        Self {
            nights: moments.count(),
            never: never.count() as u64,
            mean: moments.mean(),
            sd: moments.standard_deviation(),
            quantiles: QUANTILES.map(|p| order_statistic(&ascending, p)),
            around: QUANTILES.map(|p| quantile_interval(&ascending, p, confidence)),
            met: share_interval(met as u64, marks.len() as u64, confidence),
            ascending,
        }
    }
}

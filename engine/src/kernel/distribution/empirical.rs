//! Empirical: recorded values, each as likely as any other.
//!
//! The distribution function is a staircase; its inverse takes the least value at which the
//! staircase reaches `u`. Nothing is interpolated: a sample is always a value that was recorded.

use super::error::{DistributionError, non_negative};
use super::law::Law;

pub(super) struct Empirical<'a> {
    /// In ascending order.
    pub(super) values: &'a [f64],
}

impl Empirical<'_> {
    fn count(&self) -> f64 {
        self.values.len() as f64
    }
}

impl Law for Empirical<'_> {
    fn check(&self) -> Result<(), DistributionError> {
        if self.values.is_empty() {
            return Err(DistributionError::NoValues);
        }
        for &value in self.values {
            non_negative("a value", value)?;
        }
        match self.values.windows(2).position(|pair| pair[0] > pair[1]) {
            Some(index) => Err(DistributionError::Unsorted { number: index + 2 }),
            None => Ok(()),
        }
    }

    fn quantile(&self, u: f64) -> f64 {
        let steps = (u * self.count()).ceil().max(1.0) as usize;
        let index = (steps - 1).min(self.values.len().saturating_sub(1));
        self.values.get(index).copied().unwrap_or(0.0)
    }

    fn cdf(&self, x: f64) -> f64 {
        self.values.partition_point(|&value| value <= x) as f64 / self.count()
    }

    fn mean(&self) -> f64 {
        self.values.iter().sum::<f64>() / self.count()
    }

    /// The variance of the distribution itself: divided by the count, not by one less.
    fn variance(&self) -> f64 {
        let mean = self.mean();
        let squares = self.values.iter().map(|value| (value - mean) * (value - mean));
        squares.sum::<f64>() / self.count()
    }
}

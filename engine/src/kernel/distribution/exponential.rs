//! Exponential: without memory, as the time to the next of many unrelated arrivals.

use super::error::{DistributionError, positive};
use super::law::Law;

pub(super) struct Exponential {
    pub(super) mean: f64,
}

impl Law for Exponential {
    fn check(&self) -> Result<(), DistributionError> {
        positive("mean", self.mean)
    }

    fn quantile(&self, u: f64) -> f64 {
        -self.mean * libm::log1p(-u)
    }

    fn cdf(&self, x: f64) -> f64 {
        -libm::expm1(-x.max(0.0) / self.mean)
    }

    fn mean(&self) -> f64 {
        self.mean
    }

    fn variance(&self) -> f64 {
        self.mean * self.mean
    }
}

//! Uniform: anything between two bounds, evenly.

use super::error::{DistributionError, ascending};
use super::law::Law;

pub(super) struct Uniform {
    pub(super) min: f64,
    pub(super) max: f64,
}

impl Law for Uniform {
    fn check(&self) -> Result<(), DistributionError> {
        ascending(&[("min", self.min), ("max", self.max)])
    }

    fn quantile(&self, u: f64) -> f64 {
        // The span is rounded, so the sum may pass the greatest value by a bit.
        (self.min + (self.max - self.min) * u).min(self.max)
    }

    fn cdf(&self, x: f64) -> f64 {
        if x >= self.max {
            return 1.0;
        }
        if x <= self.min {
            return 0.0;
        }
        (x - self.min) / (self.max - self.min)
    }

    fn mean(&self) -> f64 {
        (self.min + self.max) / 2.0
    }

    fn variance(&self) -> f64 {
        let span = self.max - self.min;
        span * span / 12.0
    }
}

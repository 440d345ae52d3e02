//! Triangular: three numbers that anyone can give, and straight lines between them.

use super::error::{DistributionError, ascending};
use super::law::Law;

pub(super) struct Triangular {
    pub(super) min: f64,
    pub(super) mode: f64,
    pub(super) max: f64,
}

impl Law for Triangular {
    fn check(&self) -> Result<(), DistributionError> {
        ascending(&[("min", self.min), ("mode", self.mode), ("max", self.max)])
    }

    fn quantile(&self, u: f64) -> f64 {
        let span = self.max - self.min;
        let (rise, fall) = (self.mode - self.min, self.max - self.mode);
        // Rounding may carry a value past the mode by a bit, and the sides must not overlap.
        if u * span < rise {
            (self.min + (u * span * rise).sqrt()).min(self.mode)
        } else {
            (self.max - ((1.0 - u) * span * fall).sqrt()).max(self.mode)
        }
    }

    fn cdf(&self, x: f64) -> f64 {
        if x >= self.max {
            return 1.0;
        }
        if x <= self.min {
            return 0.0;
        }
        let span = self.max - self.min;
        if x < self.mode {
            (x - self.min) * (x - self.min) / (span * (self.mode - self.min))
        } else {
            1.0 - (self.max - x) * (self.max - x) / (span * (self.max - self.mode))
        }
    }

    fn mean(&self) -> f64 {
        (self.min + self.mode + self.max) / 3.0
    }

    fn variance(&self) -> f64 {
        let (span, rise, fall) = (self.max - self.min, self.mode - self.min, self.max - self.mode);
        (span * span - rise * fall) / 18.0
    }
}

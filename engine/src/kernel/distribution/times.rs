//! Times: another distribution, longer or shorter in proportion.

use super::error::{DistributionError, non_negative};
use super::law::{Distribution, Law};

pub(super) struct Times<'a> {
    pub(super) factor: f64,
    pub(super) of: &'a Distribution,
}

impl Law for Times<'_> {
    fn check(&self) -> Result<(), DistributionError> {
        non_negative("the factor", self.factor)?;
        self.of.check()
    }

    fn quantile(&self, u: f64) -> f64 {
        self.factor * self.of.quantile(u)
    }

    fn cdf(&self, x: f64) -> f64 {
        if self.factor == 0.0 {
            return f64::from(u8::from(x >= 0.0));
        }
        self.of.cdf(x / self.factor)
    }

    fn mean(&self) -> f64 {
        self.factor * self.of.mean()
    }

    fn variance(&self) -> f64 {
        self.factor * self.factor * self.of.variance()
    }
}

//! Shifted: another distribution, later by a constant.

use super::error::{DistributionError, non_negative};
use super::law::{Distribution, Law};

pub(super) struct Shifted<'a> {
    pub(super) by: f64,
    pub(super) of: &'a Distribution,
}

impl Law for Shifted<'_> {
    fn check(&self) -> Result<(), DistributionError> {
        non_negative("the shift", self.by)?;
        self.of.check()
    }

    fn quantile(&self, u: f64) -> f64 {
        self.by + self.of.quantile(u)
    }

    fn cdf(&self, x: f64) -> f64 {
        self.of.cdf(x - self.by)
    }

    fn mean(&self) -> f64 {
        self.by + self.of.mean()
    }

    fn variance(&self) -> f64 {
        self.of.variance()
    }
}

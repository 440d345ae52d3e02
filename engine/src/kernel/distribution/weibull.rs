//! Weibull: the chance of ending soon grows with the time already spent, or shrinks.

use super::error::{DistributionError, positive};
use super::law::Law;

pub(super) struct Weibull {
    pub(super) shape: f64,
    pub(super) scale: f64,
}

impl Weibull {
    /// The moment of this order about zero, for scale 1.
    fn moment(&self, order: f64) -> f64 {
        libm::tgamma(1.0 + order / self.shape)
    }
}

impl Law for Weibull {
    fn check(&self) -> Result<(), DistributionError> {
        positive("shape", self.shape)?;
        positive("scale", self.scale)
    }

    fn quantile(&self, u: f64) -> f64 {
        self.scale * libm::pow(-libm::log1p(-u), 1.0 / self.shape)
    }

    fn cdf(&self, x: f64) -> f64 {
        -libm::expm1(-libm::pow(x.max(0.0) / self.scale, self.shape))
    }

    fn mean(&self) -> f64 {
        self.scale * self.moment(1.0)
    }

    fn variance(&self) -> f64 {
        let first = self.moment(1.0);
        self.scale * self.scale * (self.moment(2.0) - first * first)
    }
}

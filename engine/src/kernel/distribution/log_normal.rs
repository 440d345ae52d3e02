//! Log-normal: the usual shape of human durations, many short and a few very long.
//!
//! It is given by its median and the standard deviation of its logarithm, or by its median and
//! its 90th percentile, which people can tell: sigma = ln(p90 / median) / z(0.9).

use super::error::{DistributionError, ascending, non_negative, positive};
use super::law::Law;
use super::normal;

/// The 90th percentile of the standard normal distribution.
const NORMAL_P90: f64 = 1.281_551_565_544_600_4;

pub(super) struct LogNormal {
    pub(super) median: f64,
    pub(super) sigma: f64,
}

impl LogNormal {
    pub(super) fn from_p90(median: f64, p90: f64) -> Result<Self, DistributionError> {
        positive("median", median)?;
        ascending(&[("median", median), ("p90", p90)])?;
        let sigma = libm::log(p90 / median) / NORMAL_P90;
        Ok(Self { median, sigma })
    }
}

impl Law for LogNormal {
    fn check(&self) -> Result<(), DistributionError> {
        positive("median", self.median)?;
        non_negative("sigma", self.sigma)
    }

    fn quantile(&self, u: f64) -> f64 {
        self.median * libm::exp(self.sigma * normal::quantile(u))
    }

    fn cdf(&self, x: f64) -> f64 {
        if x <= 0.0 {
            return 0.0;
        }
        if self.sigma == 0.0 {
            return f64::from(u8::from(x >= self.median));
        }
        normal::cdf(libm::log(x / self.median) / self.sigma)
    }

    fn mean(&self) -> f64 {
        self.median * libm::exp(self.sigma * self.sigma / 2.0)
    }

    fn variance(&self) -> f64 {
        let square = self.sigma * self.sigma;
        self.median * self.median * libm::exp(square) * libm::expm1(square)
    }
}

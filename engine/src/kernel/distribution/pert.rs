//! PERT: the beta distribution between two bounds that the PERT method reads into three numbers.
//!
//! With span = max - min its shapes are 1 + 4 (mode - min) / span and 1 + 4 (max - mode) / span,
//! so that the mean is (min + 4 mode + max) / 6. After D. G. Malcolm, J. H. Roseboom, C. E. Clark
//! and W. Fazar, "Application of a technique for research and development program evaluation",
//! Operations Research 7 (1959) 646-669; in this form D. Vose, "Risk Analysis" (2000).

use super::beta::Beta;
use super::error::{DistributionError, ascending};
use super::law::Law;

/// The weight of the mode against that of a bound.
const MODE_WEIGHT: f64 = 4.0;

pub(super) struct Pert {
    pub(super) min: f64,
    pub(super) mode: f64,
    pub(super) max: f64,
}

impl Pert {
    fn span(&self) -> f64 {
        self.max - self.min
    }

    /// The distribution of the share of the span that lies below a sample.
    fn share(&self) -> Beta {
        let shape = |part: f64| 1.0 + MODE_WEIGHT * part / self.span();
        Beta::new(shape(self.mode - self.min), shape(self.max - self.mode))
    }
}

impl Law for Pert {
    fn check(&self) -> Result<(), DistributionError> {
        ascending(&[("min", self.min), ("mode", self.mode), ("max", self.max)])
    }

    fn quantile(&self, u: f64) -> f64 {
        if self.span() == 0.0 {
            return self.min;
        }
        // The span is rounded, so the sum may pass the greatest value by a bit.
        (self.min + self.span() * self.share().quantile(u)).min(self.max)
    }

    fn cdf(&self, x: f64) -> f64 {
        if x >= self.max {
            return 1.0;
        }
        if x <= self.min {
            return 0.0;
        }
        self.share().tails((x - self.min) / self.span()).lower
    }

    fn mean(&self) -> f64 {
        (self.min + MODE_WEIGHT * self.mode + self.max) / (MODE_WEIGHT + 2.0)
    }

    fn variance(&self) -> f64 {
        let mean = self.mean();
        (mean - self.min) * (self.max - mean) / (MODE_WEIGHT + 3.0)
    }
}

//! Fixed: always the same value.

use super::error::{DistributionError, non_negative};
use super::law::Law;

pub(super) struct Fixed {
    pub(super) value: f64,
}

impl Law for Fixed {
    fn check(&self) -> Result<(), DistributionError> {
        non_negative("the fixed value", self.value)
    }

    fn quantile(&self, _u: f64) -> f64 {
        self.value
    }

    fn cdf(&self, x: f64) -> f64 {
        f64::from(u8::from(x >= self.value))
    }

    fn mean(&self) -> f64 {
        self.value
    }

    fn variance(&self) -> f64 {
        0.0
    }
}

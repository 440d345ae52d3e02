//! Erlang: the sum of `k` equal exponential stages; steadier than one of them, and never zero.

use super::error::{DistributionError, positive};
use super::gamma::Gamma;
use super::law::Law;

/// Beyond this many stages the spread is under 4 % of the mean: say that it is fixed.
const STAGES_MAX: u32 = 1000;

pub(super) struct Erlang {
    pub(super) k: u32,
    pub(super) mean: f64,
}

impl Erlang {
    fn stages(&self) -> f64 {
        f64::from(self.k)
    }

    /// The mean of one stage.
    fn stage(&self) -> f64 {
        self.mean / self.stages()
    }
}

impl Law for Erlang {
    fn check(&self) -> Result<(), DistributionError> {
        if !(1..=STAGES_MAX).contains(&self.k) {
            return Err(DistributionError::Stages { k: self.k, max: STAGES_MAX });
        }
        positive("mean", self.mean)
    }

    fn quantile(&self, u: f64) -> f64 {
        self.stage() * Gamma::new(self.stages()).quantile(u)
    }

    fn cdf(&self, x: f64) -> f64 {
        if x <= 0.0 {
            return 0.0;
        }
        Gamma::new(self.stages()).tails(x / self.stage()).lower
    }

    fn mean(&self) -> f64 {
        self.mean
    }

    fn variance(&self) -> f64 {
        self.mean * self.stage()
    }
}

//! A number with what is known of its error.

use super::super::quantiles::quantile;

/// An estimate whose error is about Student's t: what it is, its standard error, its degrees of freedom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The estimate, in the unit of the responses.
    pub value: f64,
    /// Its standard error, in the same unit.
    pub error: f64,
    /// The degrees of freedom of the standard error; not always whole.
    pub degrees: f64,
}

impl Estimate {
    /// The interval around the estimate; `critical` is the value of Student's t that cuts off the wanted
    /// tail at given degrees of freedom.
    pub fn interval(&self, critical: impl Fn(f64) -> f64) -> Bounded {
        let half = critical(self.degrees) * self.error;
        Bounded { value: self.value, low: self.value - half, high: self.value + half }
    }
}

/// An estimate and the ends of its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounded {
    /// The estimate.
    pub value: f64,
    /// The low end of the interval.
    pub low: f64,
    /// Its high end.
    pub high: f64,
}

impl Bounded {
    /// The percentile interval of bootstrap `replicas` of an estimate: B. Efron and R. J. Tibshirani, An
    /// Introduction to the Bootstrap (1993), chapter 13. Replicas that are no numbers are left out.
    ///
    /// `None` if no replica is left, or `confidence` does not lie between 0 and 1.
    #[must_use]
    pub fn percentile(value: f64, mut replicas: Vec<f64>, confidence: f64) -> Option<Self> {
        replicas.retain(|replica| replica.is_finite());
        replicas.sort_by(f64::total_cmp);
        let tail = (1.0 - confidence) / 2.0;
        let (low, high) = (quantile(&replicas, tail)?, quantile(&replicas, 1.0 - tail)?);
        (0.0 < tail && tail < 0.5).then_some(Self { value, low, high })
    }

    /// Whether the interval lies wholly on one side of zero.
    #[must_use]
    pub fn excludes_zero(&self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Bounded, Estimate};

    #[test]
    fn an_interval_is_the_estimate_and_so_many_errors() {
        // A table of Student's t: 2.262157 at .975 and 9 degrees of freedom.
        let estimate = Estimate { value: 0.66, error: 0.185_712, degrees: 9.0 };
        let found = estimate.interval(|degrees| if degrees == 9.0 { 2.262_157 } else { f64::NAN });
        assert!((found.low - 0.239_891).abs() < 1e-5, "{found:?}");
        assert!((found.high - 1.080_109).abs() < 1e-5, "{found:?}");
        assert!(found.excludes_zero());
    }

    #[test]
    fn percentiles_of_replicas() {
        let replicas: Vec<f64> = (0..=100).rev().map(f64::from).collect();
        let found = Bounded::percentile(50.0, replicas, 0.9).unwrap();
        assert!((found.low - 5.0).abs() < 1e-9 && (found.high - 95.0).abs() < 1e-9, "{found:?}");
        assert_eq!(Bounded::percentile(1.0, vec![], 0.9), None);
        assert_eq!(Bounded::percentile(1.0, vec![f64::NAN], 0.9), None);
        for confidence in [-1.0, 0.0, 1.0, f64::NAN] {
            assert_eq!(Bounded::percentile(1.0, vec![1.0], confidence), None);
        }
    }

    #[test]
    fn zero_at_the_edge_is_not_excluded() {
        assert!(!Bounded { value: 1.0, low: 0.0, high: 2.0 }.excludes_zero());
        assert!(Bounded { value: -1.0, low: -2.0, high: -0.1 }.excludes_zero());
    }
}

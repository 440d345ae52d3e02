//! A number with what is known of its error.

use super::super::intervals::Interval;
use super::super::laws::student;
use super::super::quantiles::quantile;

/// An estimate whose error follows Student's t: what it is, its standard error, its degrees of freedom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The estimate, in the unit of the responses.
    pub value: f64,
    /// Its standard error, in the same unit.
    pub error: f64,
    /// The degrees of freedom of the standard error, at least 1 and not always whole.
    pub degrees: f64,
}

impl Estimate {
    /// The interval around the estimate at `level`; `None` of a level outside (0, 1).
    #[must_use]
    pub fn interval(&self, level: f64) -> Option<Interval> {
        let is_level = level > 0.0 && level < 1.0;
        is_level.then(|| {
            let times = student::quantile((1.0 + level) / 2.0, self.degrees);
            Interval::around(self.value, times * self.error)
        })
    }
}

/// An estimate with an interval that is not of Student's kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounded {
    /// The estimate.
    pub value: f64,
    /// Its interval.
    pub interval: Interval,
}

impl Bounded {
    /// The percentile interval at `level` of bootstrap `replicas` of an estimate: B. Efron and R. J.
    /// Tibshirani, An Introduction to the Bootstrap (1993), chapter 13. Replicas that are no numbers are
    /// left out.
    ///
    /// `None` if no replica is left, and of a level outside (0, 1).
    #[must_use]
    pub fn percentile(value: f64, mut replicas: Vec<f64>, level: f64) -> Option<Self> {
        replicas.retain(|replica| replica.is_finite());
        replicas.sort_by(f64::total_cmp);
        let tail = (1.0 - level) / 2.0;
        let interval = Interval { low: quantile(&replicas, tail)?, high: quantile(&replicas, 1.0 - tail)? };
        (0.0 < tail && tail < 0.5).then_some(Self { value, interval })
    }
}

#[cfg(test)]
mod tests {
    use super::{Bounded, Estimate};

    #[test]
    fn an_interval_is_the_estimate_and_so_many_errors() {
        // The mean of ten paired differences with t = 3.553893 has the interval .239891 to 1.080109.
        let estimate = Estimate { value: 0.66, error: 0.66 / 3.553_893, degrees: 9.0 };
        let found = estimate.interval(0.95).unwrap();
        assert!((found.low - 0.239_891).abs() < 1e-6, "{found:?}");
        assert!((found.high - 1.080_109).abs() < 1e-6, "{found:?}");
        assert_eq!(estimate.interval(1.0), None);
        assert_eq!(estimate.interval(f64::NAN), None);
    }

    #[test]
    fn percentiles_of_replicas() {
        let replicas: Vec<f64> = (0..=100).rev().map(f64::from).collect();
        let found = Bounded::percentile(50.0, replicas, 0.9).unwrap().interval;
        assert!((found.low - 5.0).abs() < 1e-9 && (found.high - 95.0).abs() < 1e-9, "{found:?}");
        assert_eq!(Bounded::percentile(1.0, vec![], 0.9), None);
        assert_eq!(Bounded::percentile(1.0, vec![f64::NAN], 0.9), None);
        for level in [-1.0, 0.0, 1.0, f64::NAN] {
            assert_eq!(Bounded::percentile(1.0, vec![1.0], level), None);
        }
    }
}

//! The interval of a mean, and of the mean difference of pairs.
//!
//! Mean plus or minus t s / sqrt(n), with Student's t at n - 1 degrees of freedom: Student, "The
//! probable error of a mean", Biometrika 6 (1908) 1-25. Pairs are two values got under the same luck;
//! their differences are one sample like any other, whatever the two have in common.

use super::super::laws::student;
use super::super::moments::Moments;
use super::interval::Interval;

/// A mean with its interval, all in the unit of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeanInterval {
    /// How many values.
    pub count: u64,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation, as estimated from a sample.
    pub sd: f64,
    /// The interval of the mean.
    pub interval: Interval,
}

/// The mean of independent `values` with its interval at `level`.
///
/// Values that are all the same have an interval of no width: the sample cannot tell how far others
/// might lie. `None` of fewer than two values, of values that are not finite (what never happened has
/// no mean: restrict it first), and of a level outside (0, 1).
#[must_use]
pub fn mean_interval(values: &[f64], level: f64) -> Option<MeanInterval> {
    moments_interval(&values.iter().copied().collect(), level)
}

/// The mean of the differences `a` less `b`, pair by pair, with its interval at `level`.
///
/// Differences that are all exactly zero have the interval from zero to zero. `None` as of
/// [`mean_interval`], and if there are not as many values of one as of the other.
#[must_use]
pub fn paired_interval(a: &[f64], b: &[f64], level: f64) -> Option<MeanInterval> {
    if a.len() != b.len() {
        return None;
    }
    moments_interval(&a.iter().zip(b).map(|(a, b)| a - b).collect(), level)
}

/// As [`mean_interval`], of values that were counted one at a time.
#[must_use]
pub fn moments_interval(moments: &Moments, level: f64) -> Option<MeanInterval> {
    if !(level > 0.0 && level < 1.0) {
        return None;
    }
    let (mean, sd) = (moments.mean()?, moments.standard_deviation()?);
    if !(mean.is_finite() && sd.is_finite()) {
        return None;
    }
    let freedom = (moments.count() - 1) as f64;
    let half_width = student::quantile((1.0 + level) / 2.0, freedom) * moments.standard_error()?;
    Some(MeanInterval { count: moments.count(), mean, sd, interval: Interval::around(mean, half_width) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_values_by_hand() {
        // One degree of freedom: t(.75) = tan(pi / 4) = 1; s / sqrt(2) = 1.
        let found = mean_interval(&[4.0, 6.0], 0.5).unwrap();
        assert_eq!((found.count, found.mean), (2, 5.0));
        assert!((found.interval.low - 4.0).abs() < 1e-14 && (found.interval.high - 6.0).abs() < 1e-14);
    }

    #[test]
    fn no_difference_is_exactly_zero() {
        let values = [3.1, 0.7, 12.9, 1e12];
        let found = paired_interval(&values, &values, 0.95).unwrap();
        assert_eq!(found, MeanInterval { count: 4, mean: 0.0, sd: 0.0, interval: Interval::default() });
    }

    #[test]
    fn what_has_no_interval() {
        assert_eq!(mean_interval(&[], 0.95), None);
        assert_eq!(mean_interval(&[1.0], 0.95), None);
        assert_eq!(mean_interval(&[1.0, f64::INFINITY], 0.95), None);
        assert_eq!(mean_interval(&[1.0, f64::NAN], 0.95), None);
        assert_eq!(paired_interval(&[1.0, 2.0], &[1.0], 0.95), None);
        for level in [0.0, 1.0, -0.1, 1.1, f64::NAN] {
            assert_eq!(mean_interval(&[1.0, 2.0], level), None);
        }
    }
}

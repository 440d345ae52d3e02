//! The interval of a quantile, from one order statistic to another.
//!
//! How many of n values lie at or below the quantile at p is binomial, whatever the distribution: so the
//! r-th smallest lies above it, or the s-th smallest below it, with chances that can be looked up. W. J.
//! Conover, "Practical Nonparametric Statistics", 3rd edition (1999), section 3.2. Each end is as far in
//! as its own half of the error allows, so that the interval holds the quantile at least as often as it says.

use super::super::laws::binomial;
use super::interval::Interval;

/// The interval of a quantile, in the unit of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuantileInterval {
    /// Which of the ascending values are the ends, counted from 1.
    pub ranks: (usize, usize),
    /// From the one to the other.
    pub interval: Interval,
    /// The chance that it holds the quantile of a continuous distribution; at least the level asked for.
    pub coverage: f64,
}

/// The interval at `level` of the quantile at `p` (inside (0, 1)) of what `ascending` values are a sample of.
///
/// Values may be infinite. `None` if there are too few values for that quantile and level, or if one of
/// the two lies outside (0, 1).
#[must_use]
pub fn quantile_interval(ascending: &[f64], p: f64, level: f64) -> Option<QuantileInterval> {
    debug_assert!(ascending.is_sorted(), "quantiles are taken of sorted values");
    let (ranks, coverage) = quantile_ranks(ascending.len(), p, level)?;
    let interval = Interval { low: ascending[ranks.0 - 1], high: ascending[ranks.1 - 1] };
    Some(QuantileInterval { ranks, interval, coverage })
}

/// Which of `count` ascending values, counted from 1, are the ends of that interval, and its coverage.
#[must_use]
pub fn quantile_ranks(count: usize, p: f64, level: f64) -> Option<((usize, usize), f64)> {
    let is_inside = |share: f64| share > 0.0 && share < 1.0;
    if count == 0 || !is_inside(p) || !is_inside(level) {
        return None;
    }
    let n = count as u64;
    let low = binomial::quantile((1.0 - level) / 2.0, n, p);
    let high = binomial::quantile((1.0 + level) / 2.0, n, p) + 1;
    if low == 0 || high > n {
        return None;
    }
    let coverage = binomial::cdf(high - 1, n, p) - binomial::cdf(low - 1, n, p);
    Some(((low as usize, high as usize), coverage))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_six_by_hand() {
        // All six on one side of the median: 1/64 each way.
        let (ranks, coverage) = quantile_ranks(6, 0.5, 0.95).unwrap();
        assert_eq!(ranks, (1, 6));
        assert!((coverage - 62.0 / 64.0).abs() < 1e-14);
        assert_eq!(quantile_ranks(5, 0.5, 0.95), None, "five would do so in 1/32 each way");
    }

    #[test]
    fn ends_may_be_infinite() {
        let values = [1.0, 2.0, 3.0, 4.0, 5.0, f64::INFINITY];
        let found = quantile_interval(&values, 0.5, 0.95).unwrap();
        assert_eq!(found.interval, Interval { low: 1.0, high: f64::INFINITY });
    }

    #[test]
    fn what_has_no_interval() {
        assert_eq!(quantile_interval(&[], 0.5, 0.95), None);
        assert_eq!(quantile_ranks(35, 0.9, 0.95), None);
        for outside in [0.0, 1.0, f64::NAN] {
            assert_eq!(quantile_ranks(100, outside, 0.95), None);
            assert_eq!(quantile_ranks(100, 0.5, outside), None);
        }
    }
}

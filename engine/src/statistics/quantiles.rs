//! Quantiles of a sample.
//!
//! Definition 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The
//! American Statistician 50 (1996) 361-365, which is also the default of R, NumPy and spreadsheets:
//! the values in ascending order stand evenly from 0 to 1, the first at 0 and the last at 1, and
//! what lies between two of them is interpolated in a straight line.

/// The quantile at `p` (from 0 to 1) of `ascending` values.
///
/// `None` if there are no values, or `p` lies outside its range.
#[must_use]
pub fn quantile(ascending: &[f64], p: f64) -> Option<f64> {
    debug_assert!(ascending.is_sorted(), "quantiles are taken of sorted values");
    if !(0.0..=1.0).contains(&p) {
        return None;
    }
    let last = ascending.len().checked_sub(1)?;
    let position = p * last as f64;
    let below = position.floor() as usize;
    let (low, high) = (ascending[below], ascending[(below + 1).min(last)]);
    Some(low + (position - position.floor()) * (high - low))
}

/// The smallest of `ascending` values with at least the share `p` of them at or below it: definition
/// 1 of Hyndman and Fan. It is always one of the values, so values may be infinite.
///
/// `None` if there are no values, or `p` lies outside its range.
#[must_use]
pub fn order_statistic(ascending: &[f64], p: f64) -> Option<f64> {
    debug_assert!(ascending.is_sorted(), "order statistics are taken of sorted values");
    if !(0.0..=1.0).contains(&p) {
        return None;
    }
    // 0.1 of 30 is 3, though the product in binary lies a little above it.
    let rank = (p * ascending.len() as f64 - 1e-9).ceil().max(1.0);
    ascending.get(rank as usize - 1).copied()
}

#[cfg(test)]
mod tests {
    use super::{order_statistic, quantile};

    #[test]
    fn order_statistics_are_values_of_the_sample() {
        let values: Vec<f64> = (1..=30).map(f64::from).collect();
        for (p, expected) in [(0.0, 1.0), (0.1, 3.0), (0.101, 4.0), (0.5, 15.0), (0.9, 27.0), (1.0, 30.0)] {
            assert_eq!(order_statistic(&values, p), Some(expected), "{p}");
        }
        assert_eq!(order_statistic(&[1.0, 2.0, f64::INFINITY], 0.9), Some(f64::INFINITY));
        assert_eq!(order_statistic(&[1.0, 2.0, f64::INFINITY], 0.5), Some(2.0));
    }

    #[test]
    fn nothing_has_no_order_statistic() {
        assert_eq!(order_statistic(&[], 0.5), None);
        assert_eq!(order_statistic(&[1.0], 1.1), None);
        assert_eq!(order_statistic(&[1.0], f64::NAN), None);
    }

    #[test]
    fn positions_between_values_are_interpolated() {
        // Reference values: NumPy's default, np.quantile([1, 2, 4, 8], p).
        let values = [1.0, 2.0, 4.0, 8.0];
        for (p, expected) in [(0.0, 1.0), (0.1, 1.3), (0.5, 3.0), (0.9, 6.8), (1.0, 8.0)] {
            let found = quantile(&values, p).unwrap();
            assert!((found - expected).abs() < 1e-12, "{p}: {found}");
        }
    }

    #[test]
    fn one_value_is_all_its_quantiles() {
        assert_eq!(quantile(&[5.0], 0.0), Some(5.0));
        assert_eq!(quantile(&[5.0], 0.7), Some(5.0));
    }

    #[test]
    fn nothing_has_no_quantile() {
        assert_eq!(quantile(&[], 0.5), None);
        assert_eq!(quantile(&[1.0], -0.1), None);
        assert_eq!(quantile(&[1.0], 1.1), None);
        assert_eq!(quantile(&[1.0], f64::NAN), None);
    }
}

//! How far two samples move together, and what that saves.
//!
//! Two systems under the same luck give pairs. What luck does to both alike drops out of their
//! difference: common random numbers, in A. M. Law, "Simulation Modeling and Analysis", 5th edition (2015),
//! section 11.2. The saving is real only if the two are correlated, so it is measured and not assumed.

use super::moments::{mean, variance};

/// Pearson's coefficient of correlation of the pairs of `a` and `b`: from -1 to 1.
///
/// `None` of fewer than two pairs, of unequal numbers, if one of the two never varies, and of values that
/// are not finite.
#[must_use]
pub fn correlation(a: &[f64], b: &[f64]) -> Option<f64> {
    let (variance_a, variance_b) = variances(a, b)?;
    let (mean_a, mean_b) = (mean(a)?, mean(b)?);
    let products: f64 = a.iter().zip(b).map(|(a, b)| (a - mean_a) * (b - mean_b)).sum();
    let covariance = products / (a.len() - 1) as f64;
    Some((covariance / (variance_a.sqrt() * variance_b.sqrt())).clamp(-1.0, 1.0))
}

/// How many times as many runs independent luck would need for the same precision of a mean difference:
/// the variance of `a` plus that of `b`, over that of their difference pair by pair. Below 1 the shared
/// luck does harm.
///
/// `None` as of [`correlation`], and if the difference never varies: there is nothing left to save.
#[must_use]
pub fn variance_ratio(a: &[f64], b: &[f64]) -> Option<f64> {
    let (variance_a, variance_b) = variances(a, b)?;
    let differences: Vec<f64> = a.iter().zip(b).map(|(a, b)| a - b).collect();
    let left = variance(&differences)?;
    (left > 0.0).then(|| (variance_a + variance_b) / left)
}

/// The variances of `a` and of `b`, if there are as many of both and both vary.
fn variances(a: &[f64], b: &[f64]) -> Option<(f64, f64)> {
    let is_spread = |variance: &f64| *variance > 0.0 && variance.is_finite();
    let of = |values| variance(values).filter(is_spread);
    (a.len() == b.len()).then_some((of(a)?, of(b)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RISING: [f64; 4] = [1.0, 2.0, 3.0, 4.0];

    #[test]
    fn extremes_by_hand() {
        let falling = [8.0, 6.0, 4.0, 2.0];
        assert_eq!(correlation(&RISING, &RISING), Some(1.0));
        assert_eq!(correlation(&RISING, &falling), Some(-1.0));
        // Variances 5/3 and 20/3; of the difference (-7, -4, -1, 2): 15.
        assert!((variance_ratio(&RISING, &falling).unwrap() - 25.0 / 45.0).abs() < 1e-15);
        // Uncorrelated: nothing saved, nothing lost.
        let across = [1.0, -1.0, -1.0, 1.0];
        assert!(correlation(&RISING, &across).unwrap().abs() < 1e-15);
        assert!((variance_ratio(&RISING, &across).unwrap() - 1.0).abs() < 1e-15);
    }

    #[test]
    fn what_never_varies_is_correlated_with_nothing() {
        assert_eq!(correlation(&RISING, &[5.0; 4]), None);
        assert_eq!(variance_ratio(&[5.0; 4], &RISING), None);
        assert_eq!(variance_ratio(&RISING, &RISING), None);
        assert_eq!(correlation(&RISING, &[1.0, 2.0]), None);
        assert_eq!(correlation(&[1.0], &[2.0]), None);
        assert_eq!(correlation(&[1.0, f64::INFINITY], &[1.0, 2.0]), None);
    }
}

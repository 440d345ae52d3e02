//! Student's test of a mean, for the differences of pairs: Student, "The probable error of a mean",
//! Biometrika 6 (1908) 1-25.
//!
//! It and the interval of the mean say the same: p is below 0.05 where the interval at 0.95 leaves out 0.

use super::super::laws::student;
use super::super::moments::Moments;

/// What the test found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StudentTest {
    /// The mean in standard errors.
    pub t: f64,
    /// The chance of a t at least as far from 0 if the true mean is 0.
    pub p: f64,
}

/// Tests whether the mean of `differences` is 0.
///
/// Differences that are all 0 speak for nothing else: t is 0 and p is 1. If all are the same number other
/// than 0, t is infinite and p is 0. `None` of fewer than two, and of values that are not finite.
#[must_use]
pub fn student_test(differences: &[f64]) -> Option<StudentTest> {
    let moments: Moments = differences.iter().copied().collect();
    let (mean, error) = (moments.mean()?, moments.standard_error()?);
    if !(mean.is_finite() && error.is_finite()) {
        return None;
    }
    if mean == 0.0 {
        return Some(StudentTest { t: 0.0, p: 1.0 });
    }
    if error == 0.0 {
        return Some(StudentTest { t: f64::INFINITY.copysign(mean), p: 0.0 });
    }
    let t = mean / error;
    Some(StudentTest { t, p: 2.0 * student::upper(t.abs(), (moments.count() - 1) as f64) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_values_by_hand() {
        // t = 1 / 1 with one degree of freedom: a quarter of the distribution lies beyond on either side.
        let found = student_test(&[0.0, 2.0]).unwrap();
        assert!((found.t - 1.0).abs() < 1e-15 && (found.p - 0.5).abs() < 1e-14);
    }

    #[test]
    fn without_spread() {
        assert_eq!(student_test(&[0.0, 0.0]), Some(StudentTest { t: 0.0, p: 1.0 }));
        assert_eq!(student_test(&[-2.0, -2.0]), Some(StudentTest { t: f64::NEG_INFINITY, p: 0.0 }));
        assert_eq!(student_test(&[1.0]), None);
        assert_eq!(student_test(&[1.0, f64::INFINITY]), None);
    }
}

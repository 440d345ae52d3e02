//! Multiple comparison with the best: each system against the best of the others.
//!
//! The constrained intervals of J. C. Hsu, "Constrained simultaneous confidence intervals for multiple
//! comparisons with the best", Annals of Statistics 12 (1984) 1136-1144. They hold together if the best
//! system's differences from each of the k - 1 others are bounded on one side together. For that each
//! difference has an interval of its own, from the pairs, at 1 - (1 - level) / (k - 1) on one side
//! (Bonferroni), as in W.-N. Yang and B. L. Nelson, "Using common random numbers and control variates in
//! multiple-comparison procedures", Operations Research 39 (1991) 583-591. The other way under shared luck,
//! of B. L. Nelson and F. J. Matejcik (Management Science 41 (1995) 1935-1945), is a little narrower but
//! takes all differences to vary alike, which systems of unlike kinds do not.

use super::super::intervals::Interval;
use super::super::laws::student;
use super::super::moments::{Moments, mean};

/// A system among others, in the unit of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contender {
    /// Its mean.
    pub mean: f64,
    /// Its mean less the greatest mean of the others.
    pub ahead: f64,
    /// The interval of that, all systems' together at the level; 0 always lies in it.
    pub interval: Interval,
    /// Whether it can be the best. At least one can, and at the level the best one is among them.
    pub can_be_best: bool,
}

/// Compares `systems` with the best of the others at `level`: one list of values each, those at the same
/// place got under the same luck.
///
/// `None` of fewer than two systems, of lists that are not of one length or shorter than two, of values
/// that are not finite, and of a level outside (0, 1).
#[must_use]
pub fn compare_with_best(systems: &[&[f64]], level: f64) -> Option<Vec<Contender>> {
    let count = systems.first()?.len();
    let is_even = systems.iter().all(|values| values.len() == count);
    if systems.len() < 2 || count < 2 || !is_even || !(level > 0.0 && level < 1.0) {
        return None;
    }
    let others = (systems.len() - 1) as f64;
    let t = student::quantile(1.0 - (1.0 - level) / others, (count - 1) as f64);
    (0..systems.len()).map(|own| contender(systems, own, t)).collect()
}

fn contender(systems: &[&[f64]], own: usize, t: f64) -> Option<Contender> {
    let mut ahead = f64::INFINITY;
    let mut bounds = Interval { low: f64::INFINITY, high: f64::INFINITY };
    for (_, other) in systems.iter().enumerate().filter(|&(at, _)| at != own) {
        let differences: Moments = systems[own].iter().zip(*other).map(|(own, other)| own - other).collect();
        let (mean, error) = (differences.mean()?, differences.standard_error()?);
        if !(mean.is_finite() && error.is_finite()) {
            return None;
        }
        ahead = ahead.min(mean);
        let against = Interval::around(mean, t * error);
        bounds = Interval { low: bounds.low.min(against.low), high: bounds.high.min(against.high) };
    }
    let interval = Interval { low: bounds.low.min(0.0), high: bounds.high.max(0.0) };
    Some(Contender { mean: mean(systems[own])?, ahead, interval, can_be_best: bounds.high >= 0.0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_by_hand() {
        // Differences of the first two: 1, 3; t(.975, 1) = 12.7062; so 2 +- 12.7062.
        let systems: [&[f64]; 3] = [&[5.0, 9.0], &[4.0, 6.0], &[-100.0, -98.0]];
        let found = compare_with_best(&systems, 0.95).unwrap();
        let near =
            |found: f64, expected: f64| assert!((found - expected).abs() < 1e-3, "{found}, not {expected}");
        assert_eq!((found[0].mean, found[0].ahead), (7.0, 2.0));
        near(found[0].interval.low, -10.7062);
        near(found[0].interval.high, 14.7062);
        assert_eq!((found[1].ahead, found[1].can_be_best), (-2.0, true));
        near(found[1].interval.low, -14.7062);
        near(found[1].interval.high, 10.7062);
        // Behind the first by 106 +- 12.7 and behind the second by 104: not the best, and 0 is the end.
        assert_eq!((found[2].ahead, found[2].can_be_best, found[2].interval.high), (-106.0, false, 0.0));
        near(found[2].interval.low, -106.0 - 12.7062);
    }

    #[test]
    fn two_the_same_are_exactly_even() {
        let values = [3.0, 7.0, 4.5];
        for found in compare_with_best(&[&values, &values], 0.95).unwrap() {
            assert_eq!((found.ahead, found.interval, found.can_be_best), (0.0, Interval::default(), true));
        }
    }

    #[test]
    fn what_cannot_be_compared() {
        assert_eq!(compare_with_best(&[], 0.95), None);
        assert_eq!(compare_with_best(&[&[1.0, 2.0]], 0.95), None);
        assert_eq!(compare_with_best(&[&[1.0, 2.0], &[1.0]], 0.95), None);
        assert_eq!(compare_with_best(&[&[1.0], &[2.0]], 0.95), None);
        assert_eq!(compare_with_best(&[&[1.0, 2.0], &[1.0, f64::INFINITY]], 0.95), None);
        assert_eq!(compare_with_best(&[&[1.0, 2.0], &[1.0, 2.0]], 0.0), None);
    }
}

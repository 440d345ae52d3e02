//! Pairs: the same evening under two arrangements, and what it loses or gains by the second.
//!
//! Draws belong to what they decide about, so that both arrangements meet the same luck, and the
//! differences of the evenings vary far less than the evenings do.

use std::fmt;

/// The mean of a sample.
pub fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// A mean difference, and half the length of the interval that holds it nineteen times in twenty.
#[derive(Clone, Copy, Debug)]
pub struct Difference {
    pub mean: f64,
    pub half: f64,
}

impl Difference {
    /// What the second arrangement has more than the first, evening by evening.
    pub fn of(first: &[f64], second: &[f64]) -> Self {
        assert_eq!(first.len(), second.len(), "the same evenings");
        let differences: Vec<f64> = first.iter().zip(second).map(|(first, second)| second - first).collect();
        let (n, mean) = (differences.len() as f64, mean(&differences));
        let squares: f64 = differences.iter().map(|difference| (difference - mean).powi(2)).sum();
        Self { mean, half: 1.96 * (squares / (n - 1.0) / n).sqrt() }
    }

    /// Whether the whole interval lies above a bound.
    pub fn is_above(self, bound: f64) -> bool {
        self.mean - self.half > bound
    }

    /// Whether the whole interval lies below a bound.
    pub fn is_below(self, bound: f64) -> bool {
        self.mean + self.half < bound
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:+.2} +- {:.2}", self.mean, self.half)
    }
}

#[test]
fn a_constant_difference_is_certain() {
    let difference = Difference::of(&[1.0, 5.0, 9.0], &[3.0, 7.0, 11.0]);
    assert!(difference.is_above(1.999) && difference.is_below(2.001));
}

#[test]
fn the_interval_is_that_of_the_differences() {
    // Differences 1, 2, 3: mean 2, variance 1, so that half the interval is 1.96 / sqrt 3.
    let difference = Difference::of(&[4.0, 1.0, 7.0], &[5.0, 3.0, 10.0]);
    assert!((difference.mean - 2.0).abs() < 1e-12);
    assert!((difference.half - 1.96 / 3.0_f64.sqrt()).abs() < 1e-12);
}

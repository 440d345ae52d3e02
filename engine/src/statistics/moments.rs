//! Mean, variance and standard error of a sample.
//!
//! Values come one at a time and are not kept: B. P. Welford, "Note on a method for calculating
//! corrected sums of squares and products", Technometrics 4 (1962) 419-420. It loses no digits to
//! a mean that is large beside the spread. The result depends on the order of the values in its
//! last bits: feed them in an order that is fixed.

/// The first two moments of the values seen so far.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moments {
    count: u64,
    mean: f64,
    squares: f64,
}

impl Moments {
    /// Of no values yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a value into account.
    pub fn push(&mut self, value: f64) {
        self.count += 1;
        let before = value - self.mean;
        self.mean += before / self.count as f64;
        self.squares += before * (value - self.mean);
    }

    /// How many values were seen.
    #[must_use]
    pub const fn count(&self) -> u64 {
        self.count
    }

    /// The mean; `None` of no values.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.count > 0).then_some(self.mean)
    }

    /// The variance as estimated from a sample, divided by count - 1; `None` of fewer than two.
    #[must_use]
    pub fn variance(&self) -> Option<f64> {
        (self.count > 1).then(|| self.squares / (self.count - 1) as f64)
    }

    /// The standard deviation as estimated from a sample; `None` of fewer than two values.
    #[must_use]
    pub fn standard_deviation(&self) -> Option<f64> {
        self.variance().map(f64::sqrt)
    }

    /// The standard error of the mean of independent values; `None` of fewer than two.
    #[must_use]
    pub fn standard_error(&self) -> Option<f64> {
        self.variance().map(|variance| (variance / self.count as f64).sqrt())
    }
}

impl Extend<f64> for Moments {
    fn extend<I: IntoIterator<Item = f64>>(&mut self, values: I) {
        values.into_iter().for_each(|value| self.push(value));
    }
}

impl FromIterator<f64> for Moments {
    fn from_iter<I: IntoIterator<Item = f64>>(values: I) -> Self {
        let mut moments = Self::new();
        moments.extend(values);
        moments
    }
}

/// The mean of `values`; `None` of none.
#[must_use]
pub fn mean(values: &[f64]) -> Option<f64> {
    moments_of(values).mean()
}

/// The sample variance of `values`, divided by count - 1; `None` of fewer than two.
#[must_use]
pub fn variance(values: &[f64]) -> Option<f64> {
    moments_of(values).variance()
}

/// The standard error of the mean of independent `values`; `None` of fewer than two.
#[must_use]
pub fn standard_error(values: &[f64]) -> Option<f64> {
    moments_of(values).standard_error()
}

fn moments_of(values: &[f64]) -> Moments {
    values.iter().copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_samples_by_hand() {
        let values = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0];
        assert_eq!(mean(&values), Some(5.0));
        assert!((variance(&values).unwrap() - 32.0 / 7.0).abs() < 1e-15);
        assert!((standard_error(&values).unwrap() - (4.0_f64 / 7.0).sqrt()).abs() < 1e-15);
    }

    #[test]
    fn too_few_values_have_no_moments() {
        assert_eq!(mean(&[]), None);
        assert_eq!(variance(&[]), None);
        assert_eq!(mean(&[3.0]), Some(3.0));
        assert_eq!(variance(&[3.0]), None);
        assert_eq!(standard_error(&[3.0]), None);
    }

    #[test]
    fn a_large_mean_does_not_drown_a_small_spread() {
        let values = [1e9 + 4.0, 1e9 + 7.0, 1e9 + 13.0, 1e9 + 16.0];
        assert_eq!(mean(&values), Some(1e9 + 10.0));
        assert_eq!(variance(&values), Some(30.0));
    }

    #[test]
    fn one_at_a_time_is_all_at_once() {
        let values = [0.5, 1.25, -3.0, 8.0];
        let mut moments = Moments::new();
        values.iter().for_each(|&value| moments.push(value));
        assert_eq!(moments, values.into_iter().collect());
        assert_eq!(moments.count(), 4);
        assert_eq!(moments.standard_deviation(), variance(&values).map(f64::sqrt));
    }
}

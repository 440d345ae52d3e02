//! The binomial distribution: successes among independent trials that are equally likely to succeed.
//!
//! Its tails are those of a beta distribution: number 26.5.24 in M. Abramowitz and I. A. Stegun, "Handbook
//! of Mathematical Functions" (1964).

use super::beta::share;

/// The share of outcomes with at most `k` successes among `n` trials that succeed with chance `p`, inside
/// (0, 1). Up to a hundred thousand trials.
#[must_use]
pub fn cdf(k: u64, n: u64, p: f64) -> f64 {
    if k >= n {
        return 1.0;
    }
    share((n - k) as f64, k as f64 + 1.0, 1.0 - p, p).below
}

/// The smallest number of successes that, or fewer, comes with a chance of at least `share`.
#[must_use]
pub fn quantile(share: f64, n: u64, p: f64) -> u64 {
    let (mut low, mut high) = (0, n);
    while low < high {
        let middle = low + (high - low) / 2;
        if cdf(middle, n, p) < share {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

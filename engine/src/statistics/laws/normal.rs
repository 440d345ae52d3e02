//! The standard normal distribution.

use crate::kernel::distribution::normal;

/// The quantile at the share `p`, inside (0, 1).
#[must_use]
pub fn quantile(p: f64) -> f64 {
    normal::quantile(p)
}

/// The share above `z`, accurate in the upper tail.
#[must_use]
pub fn upper(z: f64) -> f64 {
    normal::cdf(-z)
}

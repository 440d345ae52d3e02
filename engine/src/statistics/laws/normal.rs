//! The standard normal distribution.

use crate::kernel::distribution::normal;

/// The quantile at the share `p`, inside (0, 1).
pub(in crate::statistics) fn quantile(p: f64) -> f64 {
    normal::quantile(p)
}

/// The share above `z`, accurate in the upper tail.
pub(in crate::statistics) fn upper(z: f64) -> f64 {
    normal::cdf(-z)
}

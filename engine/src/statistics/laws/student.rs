//! Student's t distribution, centred on 0.
//!
//! Its tails are those of a beta distribution: number 26.7.1 in M. Abramowitz and I. A. Stegun,
//! "Handbook of Mathematical Functions" (1964). With very many degrees of freedom it is the normal
//! distribution after a small change of scale: G. W. Hill, "Algorithm 395: Student's t-distribution",
//! Communications of the ACM 13 (1970) 617-619.

use std::f64::consts::PI;

use crate::kernel::distribution::inversion::{Tails, invert};

use super::beta::share;
use super::normal;

/// Above so many degrees of freedom the first term of Hill's series gives all digits.
const FREEDOM_MAX: f64 = 100_000.0;

/// The share above `t`, with `freedom` degrees of freedom, above 0.
#[must_use]
pub fn upper(t: f64, freedom: f64) -> f64 {
    if t == 0.0 {
        return 0.5;
    }
    let tail = tails(t.abs(), freedom).upper;
    if t > 0.0 { tail } else { 1.0 - tail }
}

/// The quantile at the share `p`, inside (0, 1); degrees of freedom need not be whole.
#[must_use]
pub fn quantile(p: f64, freedom: f64) -> f64 {
    if p < 0.5 {
        return -quantile(1.0 - p, freedom);
    }
    if p == 0.5 {
        return 0.0;
    }
    // No t distribution has longer tails than that of one degree of freedom, and there 1 / (pi tail) is more.
    let highest = 1.0 / (1.0 - p);
    invert(|t| tails(t, freedom), p, (0.0, highest), normal::quantile(p))
}

/// The tails at `t` above 0.
fn tails(t: f64, freedom: f64) -> Tails {
    let square = t * t;
    if freedom > FREEDOM_MAX {
        let shorter = freedom - 0.5;
        let z = (shorter * libm::log1p(square / freedom)).sqrt();
        let upper = normal::upper(z + z * (z * z + 3.0) / (48.0 * shorter * shorter));
        return Tails { lower: 1.0 - upper, upper, density: libm::exp(-z * z / 2.0) / (2.0 * PI).sqrt() };
    }
    let sum = freedom + square;
    let share = share(freedom / 2.0, 0.5, freedom / sum, square / sum);
    let upper = share.below / 2.0;
    Tails { lower: 1.0 - upper, upper, density: share.front / t }
}

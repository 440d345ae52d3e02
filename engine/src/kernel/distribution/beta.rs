//! The beta distribution.
//!
//! The tails are the regularised incomplete beta function by its continued fraction, number 8.17.22
//! in the NIST Digital Library of Mathematical Functions. It converges fast below
//! (alpha + 1) / (alpha + beta + 2); above, the tails change sides.

use super::fraction;
use super::inversion::{Tails, invert};

/// Pairs of terms after which the fraction is given up; shapes from 1 to 5 need some 20.
const TERMS_MAX: u32 = 500;

/// The quantile at `u` of the beta distribution of these shapes, both at least 1.
pub(super) fn quantile(alpha: f64, beta: f64, u: f64) -> f64 {
    invert(
        |x| tails(alpha, beta, x),
        u,
        (0.0, 1.0),
        alpha / (alpha + beta),
    )
}

/// The tails at `x` inside (0, 1).
pub(super) fn tails(alpha: f64, beta: f64, x: f64) -> Tails {
    let log_beta = libm::lgamma(alpha) + libm::lgamma(beta) - libm::lgamma(alpha + beta);
    let front = libm::exp(alpha * libm::log(x) + beta * libm::log1p(-x) - log_beta);
    let density = front / (x * (1.0 - x));
    if x < (alpha + 1.0) / (alpha + beta + 2.0) {
        let lower = front * lower_fraction(alpha, beta, x) / alpha;
        Tails {
            lower,
            upper: 1.0 - lower,
            density,
        }
    } else {
        let upper = front * lower_fraction(beta, alpha, 1.0 - x) / beta;
        Tails {
            lower: 1.0 - upper,
            upper,
            density,
        }
    }
}

/// 1 / (1 + d1 / (1 + d2 / (1 + ...))) with the coefficients of 8.17.23.
fn lower_fraction(alpha: f64, beta: f64, x: f64) -> f64 {
    let pairs = (0..TERMS_MAX).map(f64::from).flat_map(|m| {
        let (before, at, after) = (
            alpha + 2.0 * m - 1.0,
            alpha + 2.0 * m,
            alpha + 2.0 * m + 1.0,
        );
        let even = if m == 0.0 {
            1.0
        } else {
            m * (beta - m) * x / (before * at)
        };
        let odd = -(alpha + m) * (alpha + beta + m) * x / (at * after);
        [(even, 1.0), (odd, 1.0)]
    });
    fraction::value(pairs)
}

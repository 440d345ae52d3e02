//! The beta distribution.
//!
//! The tails are the regularised incomplete beta function by its continued fraction, number 8.17.22
//! in the NIST Digital Library of Mathematical Functions. It converges fast below
//! (alpha + 1) / (alpha + beta + 2); above, the tails change sides.

use super::fraction;
use super::inversion::{Tails, invert};

/// Pairs of terms after which the fraction is given up; shapes from 1 to 5 need some 20.
const TERMS_MAX: u32 = 500;

/// The beta distribution of two shapes, both at least 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Beta {
    alpha: f64,
    beta: f64,
    /// The logarithm of the beta function at the shapes.
    log_norm: f64,
}

impl Beta {
    pub(super) fn new(alpha: f64, beta: f64) -> Self {
        let log_norm = libm::lgamma(alpha) + libm::lgamma(beta) - libm::lgamma(alpha + beta);
        Self { alpha, beta, log_norm }
    }

    /// The quantile at `u`, searched from the mean.
    pub(super) fn quantile(self, u: f64) -> f64 {
        let mean = self.alpha / (self.alpha + self.beta);
        invert(|x| self.tails(x), u, (0.0, 1.0), mean)
    }

    /// The tails at `x` inside (0, 1).
    pub(super) fn tails(self, x: f64) -> Tails {
        let Self { alpha, beta, log_norm } = self;
        let front = libm::exp(alpha * libm::log(x) + beta * libm::log1p(-x) - log_norm);
        let density = front / (x * (1.0 - x));
        if x < (alpha + 1.0) / (alpha + beta + 2.0) {
            let lower = front * lower_fraction(alpha, beta, x) / alpha;
            Tails { lower, upper: 1.0 - lower, density }
        } else {
            let upper = front * lower_fraction(beta, alpha, 1.0 - x) / beta;
            Tails { lower: 1.0 - upper, upper, density }
        }
    }
}

/// 1 / (1 + d1 / (1 + d2 / (1 + ...))) with the coefficients of 8.17.23.
pub(crate) fn lower_fraction(alpha: f64, beta: f64, x: f64) -> f64 {
    let pairs = (0..TERMS_MAX).map(f64::from).flat_map(|m| {
        let (before, at, after) = (alpha + 2.0 * m - 1.0, alpha + 2.0 * m, alpha + 2.0 * m + 1.0);
        let even = if m == 0.0 { 1.0 } else { m * (beta - m) * x / (before * at) };
        let odd = -(alpha + m) * (alpha + beta + m) * x / (at * after);
        [(even, 1.0), (odd, 1.0)]
    });
    fraction::value(pairs)
}

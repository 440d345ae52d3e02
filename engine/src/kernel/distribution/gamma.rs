//! The gamma distribution with scale 1.
//!
//! Formulas by their numbers in the NIST Digital Library of Mathematical Functions: below shape + 1
//! the series 8.11.4 for the lower tail; above it the even part of the continued fraction 8.9.2
//! for the upper tail.

use std::iter;

use super::fraction;
use super::inversion::{Tails, invert};

/// Terms after which a sum is given up; the slowest shape in use needs some 300.
const TERMS_MAX: u32 = 5000;

/// A relative change this small ends a sum: the unit roundoff.
const CHANGE_MIN: f64 = f64::EPSILON / 2.0;

/// No draw reaches a tail below exp(-40); [`Gamma::quantile`] searches no further.
const DEPTH_MAX: f64 = 40.0;

/// The gamma distribution of one shape, at least 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gamma {
    shape: f64,
    /// The logarithm of the gamma function at the shape.
    log_norm: f64,
}

impl Gamma {
    pub(super) fn new(shape: f64) -> Self {
        Self { shape, log_norm: libm::lgamma(shape) }
    }

    /// The quantile at `u`.
    ///
    /// The search ends at shape + sqrt(2 shape s) + s, beyond which lies at most exp(-s)
    /// (S. Boucheron, G. Lugosi, P. Massart, "Concentration Inequalities" (2013), section 2.4).
    pub(super) fn quantile(self, u: f64) -> f64 {
        let end = self.shape + (2.0 * self.shape * DEPTH_MAX).sqrt() + DEPTH_MAX;
        invert(|x| self.tails(x), u, (0.0, end), self.shape)
    }

    /// The tails at `x` above zero.
    pub(super) fn tails(self, x: f64) -> Tails {
        let front = libm::exp(self.shape * libm::log(x) - x - self.log_norm);
        let density = front / x;
        if x < self.shape + 1.0 {
            let lower = front * lower_series(self.shape, x);
            Tails { lower, upper: 1.0 - lower, density }
        } else {
            let upper = front * upper_fraction(self.shape, x);
            Tails { lower: 1.0 - upper, upper, density }
        }
    }
}

/// The sum of x^n / (shape (shape + 1) ... (shape + n)) over n from 0.
fn lower_series(shape: f64, x: f64) -> f64 {
    let mut term = 1.0 / shape;
    let mut sum = term;
    for n in 1..TERMS_MAX {
        term *= x / (shape + f64::from(n));
        sum += term;
        if term < sum * CHANGE_MIN {
            break;
        }
    }
    sum
}

/// 1 / (x + 1 - a - 1 (1 - a) / (x + 3 - a - 2 (2 - a) / (x + 5 - a - ...))), with a the shape.
fn upper_fraction(shape: f64, x: f64) -> f64 {
    let further = (1..TERMS_MAX).map(f64::from).map(|n| {
        let numerator = -n * (n - shape);
        (numerator, x + 2.0 * n + 1.0 - shape)
    });
    fraction::value(iter::once((1.0, x + 1.0 - shape)).chain(further))
}

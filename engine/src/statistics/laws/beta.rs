//! The share of a beta distribution below a point: the regularised incomplete beta function.
//!
//! Its continued fraction is number 8.17.22 in the NIST Digital Library of Mathematical Functions.
//! What stands in front of it, x^a y^b / B(a, b), is written as a distance from the distribution's
//! centre a / (a + b) times Stirling's formula, as C. Loader does for the binomial ("Fast and accurate
//! computation of binomial probabilities", 2000): differences of large logarithms would lose digits.

use std::f64::consts::PI;

use crate::kernel::distribution::beta::lower_fraction;

/// From here on Stirling's series gives all digits.
const STIRLING_MIN: f64 = 10.0;

/// The share below a point, and x^a y^b / B(a, b) there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Share {
    pub(super) below: f64,
    pub(super) front: f64,
}

/// The share of the beta distribution of shapes `a` and `b`, both above 0, below the point `x`, which is
/// `y` below 1: given both, because either may be too small to be told as 1 less the other. Shapes up to
/// a hundred thousand.
pub(super) fn share(a: f64, b: f64, x: f64, y: f64) -> Share {
    let front = front(a, b, x, y);
    let below = if x < (a + 1.0) / (a + b + 2.0) {
        front * lower_fraction(a, b, x) / a
    } else {
        1.0 - front * lower_fraction(b, a, y) / b
    };
    Share { below, front }
}

/// x^a y^b / B(a, b).
fn front(a: f64, b: f64, x: f64, y: f64) -> f64 {
    let off_centre = b * x - a * y;
    let distance = a * log_of(x * (a + b) / a, off_centre / a) + b * log_of(y * (a + b) / b, -off_centre / b);
    let rest = stirling_rest(a + b) - stirling_rest(a) - stirling_rest(b);
    (a * b / (2.0 * PI * (a + b))).sqrt() * libm::exp(distance + rest)
}

/// The logarithm of a `ratio`, told by how far it lies `beyond` 1 while that is the smaller number.
fn log_of(ratio: f64, beyond: f64) -> f64 {
    if beyond.abs() < 0.5 { libm::log1p(beyond) } else { libm::log(ratio) }
}

/// By how much the logarithm of the gamma function exceeds (z - 1/2) ln z - z + ln(2 pi) / 2: number
/// 5.11.1 in the NIST Digital Library of Mathematical Functions.
fn stirling_rest(z: f64) -> f64 {
    if z < STIRLING_MIN {
        return libm::lgamma(z) - (z - 0.5) * libm::log(z) + z - libm::log(2.0 * PI) / 2.0;
    }
    let inverse = 1.0 / z;
    let square = inverse * inverse;
    let terms = [-691.0 / 360_360.0, 1.0 / 1188.0, -1.0 / 1680.0, 1.0 / 1260.0, -1.0 / 360.0, 1.0 / 12.0];
    terms.iter().fold(0.0, |sum, term| sum * square + term) * inverse
}

//! The standard normal distribution.
//!
//! Quantile: algorithm AS 241 (PPND16) of M. J. Wichura, "The percentage points of the normal
//! distribution", Applied Statistics 37 (1988) 477-484; relative accuracy about 1e-16. Three
//! rational approximations: one in the middle, two in the tails.

use std::f64::consts::FRAC_1_SQRT_2;

/// Half the width of the middle region, in probability.
const MIDDLE: f64 = 0.425;
/// The square of [`MIDDLE`], exact in decimals as Wichura gives it.
const MIDDLE_SQUARED: f64 = 0.180_625;
/// Where the far tail begins, as the square root of minus the logarithm of the tail.
const FAR: f64 = 5.0;
/// Where the near tail's approximation is centred.
const NEAR_CENTRE: f64 = 1.6;

/// Coefficients of numerator and denominator, highest power first.
type Ratio = ([f64; 8], [f64; 8]);

#[expect(clippy::excessive_precision, reason = "as printed by Wichura")]
const MIDDLE_RATIO: Ratio = (
    [
        2.5090809287301226727e+3,
        3.3430575583588128105e+4,
        6.7265770927008700853e+4,
        4.5921953931549871457e+4,
        1.3731693765509461125e+4,
        1.9715909503065514427e+3,
        1.3314166789178437745e+2,
        3.3871328727963666080e+0,
    ],
    [
        5.2264952788528545610e+3,
        2.8729085735721942674e+4,
        3.9307895800092710610e+4,
        2.1213794301586595867e+4,
        5.3941960214247511077e+3,
        6.8718700749205790830e+2,
        4.2313330701600911252e+1,
        1.0,
    ],
);

#[expect(clippy::excessive_precision, reason = "as printed by Wichura")]
const NEAR_RATIO: Ratio = (
    [
        7.74545014278341407640e-4,
        2.27238449892691845833e-2,
        2.41780725177450611770e-1,
        1.27045825245236838258e+0,
        3.64784832476320460504e+0,
        5.76949722146069140550e+0,
        4.63033784615654529590e+0,
        1.42343711074968357734e+0,
    ],
    [
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940e+0,
        2.05319162663775882187e+0,
        1.0,
    ],
);

#[expect(clippy::excessive_precision, reason = "as printed by Wichura")]
const FAR_RATIO: Ratio = (
    [
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        1.24266094738807843860e-3,
        2.65321895265761230930e-2,
        2.96560571828504891230e-1,
        1.78482653991729133580e+0,
        5.46378491116411436990e+0,
        6.65790464350110377720e+0,
    ],
    [
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1.0,
    ],
);

/// The quantile at `u`, for `u` inside (0, 1).
pub(crate) fn quantile(u: f64) -> f64 {
    let centred = u - 0.5;
    if centred.abs() <= MIDDLE {
        return centred * ratio(&MIDDLE_RATIO, MIDDLE_SQUARED - centred * centred);
    }
    let tail = if centred < 0.0 { u } else { 1.0 - u };
    let depth = (-libm::log(tail)).sqrt();
    let magnitude =
        if depth <= FAR { ratio(&NEAR_RATIO, depth - NEAR_CENTRE) } else { ratio(&FAR_RATIO, depth - FAR) };
    if centred < 0.0 { -magnitude } else { magnitude }
}

/// The share at or below `z`, accurate in the lower tail.
pub(crate) fn cdf(z: f64) -> f64 {
    libm::erfc(-z * FRAC_1_SQRT_2) / 2.0
}

fn ratio((numerator, denominator): &Ratio, x: f64) -> f64 {
    let at_x = |powers: &[f64; 8]| powers.iter().fold(0.0, |sum, &power| sum * x + power);
    at_x(numerator) / at_x(denominator)
}

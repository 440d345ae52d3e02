//! Samples whose truth is known, the same on every machine.

use crate::statistics::laws::normal;

/// A stream of uniforms: SplitMix64, of G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom
/// number generators", OOPSLA 2014, 453-472.
pub(in crate::statistics) struct Uniforms(u64);

impl Uniforms {
    pub(in crate::statistics) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next, inside (0, 1).
    pub(in crate::statistics) fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^= word >> 31;
        ((word >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    /// The next value of a law of mean 0 and variance 1.
    pub(in crate::statistics) fn value(&mut self, law: Law) -> f64 {
        let uniform = self.next();
        match law {
            Law::Normal => normal::quantile(uniform),
            Law::Exponential => -libm::log(uniform) - 1.0,
            Law::LogNormal { sigma } => {
                let square = libm::exp(sigma * sigma);
                let value = libm::exp(sigma * normal::quantile(uniform));
                (value - square.sqrt()) / (square * (square - 1.0)).sqrt()
            }
        }
    }
}

/// Shapes of distributions, all moved and stretched to mean 0 and variance 1.
#[derive(Clone, Copy, Debug)]
pub(in crate::statistics) enum Law {
    /// No skew.
    Normal,
    /// Skewness 2.
    Exponential,
    /// Skewness 1.75 with a sigma of 0.5, 6.2 with a sigma of 1.
    LogNormal {
        /// The standard deviation of the logarithm.
        sigma: f64,
    },
}

#[test]
fn laws_are_standardised() {
    for law in [Law::Normal, Law::Exponential, Law::LogNormal { sigma: 0.5 }] {
        let mut uniforms = Uniforms::new(1);
        let moments: crate::statistics::Moments = (0..100_000).map(|_| uniforms.value(law)).collect();
        let (mean, variance) = (moments.mean().unwrap(), moments.variance().unwrap());
        assert!(mean.abs() < 0.01 && (variance - 1.0).abs() < 0.03, "{law:?}: {mean}, {variance}");
    }
}

//! The distribution function of a sample, with a band that holds the true one everywhere at once.
//!
//! The band is the share plus or minus sqrt(ln(2 / (1 - level)) / (2 n)): A. Dvoretzky, J. Kiefer and
//! J. Wolfowitz, Annals of Mathematical Statistics 27 (1956) 642-669, with the constant of P. Massart, "The
//! tight constant in the Dvoretzky-Kiefer-Wolfowitz inequality", Annals of Probability 18 (1990) 1269-1283.

/// From this value on, up to the next step's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Where the step is, in the unit of the values.
    pub value: f64,
    /// The share of values at or below it.
    pub share: f64,
    /// The lower edge of the band, at least 0.
    pub low: f64,
    /// The upper edge of the band, at most 1.
    pub high: f64,
}

/// The steps of `ascending` values, one for each distinct value, with the band at `level`. Below the first
/// step the share is 0 and the band reaches up to [`band_half_width`].
///
/// A value may be infinite: what never happened is a last step that no picture shows. No steps of no
/// values, or of a level outside (0, 1).
#[must_use]
pub fn ecdf(ascending: &[f64], level: f64) -> Vec<Step> {
    debug_assert!(ascending.is_sorted(), "the distribution function is taken of sorted values");
    let Some(half_width) = band_half_width(ascending.len(), level) else {
        return Vec::new();
    };
    let count = ascending.len() as f64;
    let mut below = 0.0;
    let steps = ascending.chunk_by(|a, b| a == b).map(|equal| {
        below += equal.len() as f64;
        let share = below / count;
        Step {
            value: equal[0],
            share,
            low: (share - half_width).max(0.0),
            high: (share + half_width).min(1.0),
        }
    });
    steps.collect()
}

/// Half the width of the band of `count` values at `level`: a share.
///
/// `None` of no values, or of a level outside (0, 1).
#[must_use]
pub fn band_half_width(count: usize, level: f64) -> Option<f64> {
    let is_possible = count > 0 && level > 0.0 && level < 1.0;
    is_possible.then(|| (libm::log(2.0 / (1.0 - level)) / (2.0 * count as f64)).sqrt().min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_are_one_step() {
        let steps = ecdf(&[1.0, 2.0, 2.0, f64::INFINITY], 0.95);
        let shares: Vec<_> = steps.iter().map(|step| (step.value, step.share)).collect();
        assert_eq!(shares, [(1.0, 0.25), (2.0, 0.75), (f64::INFINITY, 1.0)]);
        assert!(steps.iter().all(|step| (0.0..=step.share).contains(&step.low) && step.high <= 1.0));
    }

    #[test]
    fn the_band_narrows_by_the_square_root() {
        // sqrt(ln(40) / 200).
        let found = band_half_width(100, 0.95).unwrap();
        assert!((found - 0.135_810_151_574_061_95).abs() < 1e-15, "{found}");
        assert!((band_half_width(400, 0.95).unwrap() - found / 2.0).abs() < 1e-15);
        assert_eq!(band_half_width(1, 0.95), Some(1.0));
    }

    #[test]
    fn nothing_has_no_steps() {
        assert_eq!(ecdf(&[], 0.95), []);
        assert_eq!(ecdf(&[1.0], 1.0), []);
    }
}

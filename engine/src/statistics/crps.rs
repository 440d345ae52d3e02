//! How far a forecast by a sample lies from what came to pass: the continuous ranked probability score.
//!
//! Of a distribution with independent draws X and X' and an outcome y it is
//! E|X - y| - E|X - X'| / 2: T. Gneiting and A. E. Raftery, "Strictly proper scoring rules, prediction,
//! and estimation", Journal of the American Statistical Association 102 (2007) 359-378. It has the
//! unit of the values; smaller is better; of a sample of one value it is the distance. Spread that is
//! not needed costs as well as a centre in the wrong place, so nothing is won by being vague.

/// The score of an `ascending` sample, taken as the whole forecast, for an outcome.
///
/// `None` of no values.
#[must_use]
pub fn crps(ascending: &[f64], outcome: f64) -> Option<f64> {
    debug_assert!(ascending.is_sorted(), "the score is taken of sorted values");
    let count = ascending.len() as f64;
    if ascending.is_empty() {
        return None;
    }
    let distance: f64 = ascending.iter().map(|value| (value - outcome).abs()).sum();
    // Each pair once: in ascending order a value is the larger of a pair as often as others stand before it.
    let weighted = ascending.iter().enumerate().map(|(at, value)| (2.0 * at as f64 + 1.0 - count) * value);
    Some(distance / count - weighted.sum::<f64>() / (count * count))
}

#[cfg(test)]
mod tests {
    use super::crps;
    use crate::kernel::distribution::Distribution;

    #[test]
    fn small_samples_by_hand() {
        assert_eq!(crps(&[], 1.0), None);
        assert_eq!(crps(&[3.0], 5.0), Some(2.0));
        // E|X - y| = 1, E|X - X'| = 1, all four pairs counted.
        assert_eq!(crps(&[0.0, 2.0], 1.0), Some(0.5));
        // E|X - y| = (4 + 2 + 2) / 3; E|X - X'| = (2 (2 + 6 + 4)) / 9.
        let found = crps(&[0.0, 2.0, 6.0], 4.0).unwrap();
        assert!((found - (8.0 / 3.0 - 12.0 / 9.0)).abs() < 1e-12, "{found}");
    }

    /// The definition, pair by pair.
    #[test]
    fn it_is_its_definition() {
        let values: [f64; 6] = [0.3, 1.0, 1.0, 4.5, 9.0, 30.0];
        let count = values.len() as f64;
        for outcome in [-1.0, 1.0, 5.0, 100.0] {
            let distance = values.iter().map(|x| (x - outcome).abs()).sum::<f64>() / count;
            let pairs = values.iter().flat_map(|x| values.iter().map(move |y| (x - y).abs()));
            let expected = distance - pairs.sum::<f64>() / (count * count) / 2.0;
            assert!((crps(&values, outcome).unwrap() - expected).abs() < 1e-12);
        }
    }

    /// A sample of the evenly spaced quantiles of a distribution stands for it.
    fn stand_in(law: &Distribution) -> Vec<f64> {
        let count = 20_000;
        (0..count).map(|at| law.quantile((f64::from(at) + 0.5) / f64::from(count))).collect()
    }

    /// The standard normal distribution's share below and density.
    fn normal(z: f64) -> (f64, f64) {
        let share = 0.5 * libm::erfc(-z / std::f64::consts::SQRT_2);
        (share, libm::exp(-z * z / 2.0) / libm::sqrt(2.0 * std::f64::consts::PI))
    }

    /// Closed form: S. Baran and S. Lerch, "Log-normal distribution based ensemble model output
    /// statistics models for probabilistic wind-speed forecasting", Quarterly Journal of the Royal
    /// Meteorological Society 141 (2015) 2289-2299.
    #[test]
    fn of_a_log_normal_it_is_the_closed_form() {
        let (median, sigma) = (10.0, 0.6);
        let law = Distribution::LogNormal { median, sigma };
        let sample = stand_in(&law);
        for outcome in [1.0, 8.0, 10.0, 25.0, 120.0] {
            let z = libm::log(outcome / median) / sigma;
            let mean = median * libm::exp(sigma * sigma / 2.0);
            let (below, _) = normal(z);
            let (shifted, _) = normal(z - sigma);
            let (half, _) = normal(sigma / std::f64::consts::SQRT_2);
            let exact = outcome * (2.0 * below - 1.0) - 2.0 * mean * (shifted + half - 1.0);
            let found = crps(&sample, outcome).unwrap();
            assert!((found - exact).abs() < 0.01, "{outcome}: {found}, not {exact}");
        }
    }

    /// sigma (z (2 Phi(z) - 1) + 2 phi(z) - 1 / sqrt(pi)); the normal by the logarithm of a log-normal.
    #[test]
    fn of_a_normal_it_is_the_closed_form() {
        let law = Distribution::LogNormal { median: 1.0, sigma: 1.0 };
        let sample: Vec<f64> = stand_in(&law).into_iter().map(libm::log).collect();
        for z in [-2.0, 0.0, 0.7, 3.0] {
            let (below, density) = normal(z);
            let exact = z * (2.0 * below - 1.0) + 2.0 * density - 1.0 / libm::sqrt(std::f64::consts::PI);
            let found = crps(&sample, z).unwrap();
            assert!((found - exact).abs() < 1e-3, "{z}: {found}, not {exact}");
        }
    }

    #[test]
    fn vagueness_costs() {
        let narrow = [9.0, 10.0, 11.0];
        let wide = [0.0, 10.0, 60.0];
        assert!(crps(&narrow, 10.0) < crps(&wide, 10.0));
    }
}

//! Continued fractions, by Lentz's method as modified by I. J. Thompson and A. R. Barnett, "Coulomb
//! and Bessel functions of complex arguments and order", Journal of Computational Physics 64 (1986)
//! 490-509: forward, so that it can stop as soon as a further term changes nothing.

/// Stands for zero where the method would divide by it.
const TINY: f64 = 1e-300;

/// a1 / (b1 + a2 / (b2 + a3 / (b3 + ...))) of the terms (a, b), until they end or change nothing.
pub(super) fn value(terms: impl Iterator<Item = (f64, f64)>) -> f64 {
    let (mut value, mut c, mut d) = (TINY, TINY, 0.0);
    for (a, b) in terms {
        d = 1.0 / away_from_zero(b + a * d);
        c = away_from_zero(b + a / c);
        let change = c * d;
        value *= change;
        if (change - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    value
}

/// `x`, or a tiny number in place of zero.
fn away_from_zero(x: f64) -> f64 {
    if x.abs() < TINY { TINY } else { x }
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn ones_give_the_golden_section() {
        let golden = (5.0_f64.sqrt() - 1.0) / 2.0;
        let found = value(std::iter::repeat_n((1.0, 1.0), 100));
        assert!((found - golden).abs() < 1e-15, "{found}");
    }

    #[test]
    fn a_zero_ends_the_fraction() {
        let found = value([(1.0, 2.0), (0.0, 5.0), (7.0, 1.0)].into_iter());
        assert!((found - 0.5).abs() < 1e-15, "{found}");
    }
}

//! McNemar's test, for pairs of yes and no: Q. McNemar, "Note on the sampling error of the difference
//! between correlated proportions or percentages", Psychometrika 12 (1947) 153-157.
//!
//! Only pairs that disagree tell anything. If neither of the two is likelier to say yes, each such pair
//! is the toss of a coin: so p is exact, by the binomial distribution.

use super::super::laws::binomial;

/// The chance of a split of the disagreeing pairs at least as uneven as `first_only` pairs with yes for the
/// first alone and `second_only` for the second alone.
///
/// 1 if none disagree. Up to a hundred thousand pairs.
#[must_use]
pub fn mcnemar(first_only: u64, second_only: u64) -> f64 {
    let (fewer, pairs) = (first_only.min(second_only), first_only + second_only);
    if pairs == 0 {
        return 1.0;
    }
    (2.0 * binomial::cdf(fewer, pairs, 0.5)).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::mcnemar;

    #[test]
    fn small_numbers_by_hand() {
        assert_eq!(mcnemar(0, 0), 1.0);
        assert_eq!(mcnemar(7, 7), 1.0);
        // All ten of ten heads or tails.
        assert!((mcnemar(10, 0) - 2.0 / 1024.0).abs() < 1e-16);
        assert_eq!(mcnemar(3, 8), mcnemar(8, 3));
    }
}

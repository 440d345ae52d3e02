//! Wilcoxon's signed-rank test, for the differences of pairs: do they lie about 0 evenly?
//!
//! F. Wilcoxon, "Individual comparisons by ranking methods", Biometrics Bulletin 1 (1945) 80-83. The sizes
//! of the differences are ranked, and the ranks of those above 0 are added. Differences of 0 are left
//! out, as Wilcoxon did. Only ranks count: a few extreme pairs sway it no more than others.
//!
//! Up to fifty differences p is exact, counted over all the ways the signs could have fallen, with ties as
//! without. Beyond, the sum is taken as normal, with the variance that ties leave it and no correction for
//! continuity.

use super::super::laws::normal;
use super::ranks::{Ranks, ranks};

/// So many signs can fall in fewer ways than a float counts exactly.
const EXACT_MAX: usize = 50;

/// What the test found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SignedRank {
    /// How many differences are not 0.
    pub count: usize,
    /// The sum of the ranks of those above 0.
    pub above: f64,
    /// The sum of the ranks of those below 0.
    pub below: f64,
    /// The chance of a sum at least as far from the middle if every sign is the toss of a coin.
    pub p: f64,
    /// Whether p was counted out.
    pub is_exact: bool,
}

impl SignedRank {
    /// The smaller of the two sums, as the statistic is mostly reported: W.
    #[must_use]
    pub fn statistic(&self) -> f64 {
        self.above.min(self.below)
    }
}

/// Tests whether `differences` lie about 0 evenly. They may be infinite.
///
/// If all are 0, p is 1. `None` of no differences, and if one is NaN.
#[must_use]
pub fn signed_rank(differences: &[f64]) -> Option<SignedRank> {
    if differences.is_empty() || differences.iter().any(|difference| difference.is_nan()) {
        return None;
    }
    let differences: Vec<f64> = differences.iter().copied().filter(|&difference| difference != 0.0).collect();
    let sizes: Vec<f64> = differences.iter().map(|difference| difference.abs()).collect();
    let ranks = ranks(&sizes);
    let total: u64 = ranks.doubled.iter().sum();
    let signed = differences.iter().zip(&ranks.doubled);
    let above: u64 = signed.filter(|(difference, _)| **difference > 0.0).map(|(_, rank)| rank).sum();
    let count = differences.len();
    let is_exact = count <= EXACT_MAX;
    let smaller = above.min(total - above);
    let p = if is_exact { exact(&ranks, smaller) } else { approximate(&ranks, smaller) };
    let (above, below) = (above as f64 / 2.0, (total - above) as f64 / 2.0);
    Some(SignedRank { count, above, below, p, is_exact })
}

/// Twice the share of all ways to sign the ranks in which those above add up to `smaller` (doubled) or less.
fn exact(ranks: &Ranks, smaller: u64) -> f64 {
    let smaller = smaller as usize;
    // In how many ways of signing the ranks so far the doubled sum is 0, 1, 2 ... .
    let mut ways = vec![0.0; smaller + 1];
    ways[0] = 1.0;
    for &rank in &ranks.doubled {
        let rank = rank as usize;
        for sum in (rank..=smaller).rev() {
            ways[sum] += ways[sum - rank];
        }
    }
    let all = (1_u64 << ranks.doubled.len()) as f64;
    (2.0 * ways.iter().sum::<f64>() / all).min(1.0)
}

/// The same by the normal distribution.
fn approximate(ranks: &Ranks, smaller: u64) -> f64 {
    let count = ranks.doubled.len() as f64;
    let mean = count * (count + 1.0) / 4.0;
    let ties: f64 = ranks.equals.iter().map(|&equals| equals as f64).map(|t| t * t * t - t).sum();
    let variance = (count * (count + 1.0) * (2.0 * count + 1.0) - ties / 2.0) / 24.0;
    2.0 * normal::upper((mean - smaller as f64 / 2.0) / variance.sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_by_hand() {
        // Ranks 1 below, 2 and 3 above. Of eight ways, no rank or only the first above: two; and mirrored.
        let found = signed_rank(&[-0.1, 5.0, 0.3, 0.0]).unwrap();
        assert_eq!((found.count, found.above, found.below, found.is_exact), (3, 5.0, 1.0, true));
        assert_eq!((found.statistic(), found.p), (1.0, 0.5));
    }

    #[test]
    fn ties_by_hand() {
        // Both of rank 1.5: above either sum to 0, 1.5, 1.5 or 3.
        assert_eq!(signed_rank(&[2.0, 2.0]).unwrap().p, 0.5);
        assert_eq!(signed_rank(&[2.0, -2.0]).unwrap().p, 1.0);
    }

    #[test]
    fn only_ranks_count() {
        let differences = [1.0, -2.0, 3.0, f64::INFINITY];
        assert_eq!(signed_rank(&differences), signed_rank(&[1.0, -2.0, 3.0, 4.0]));
        let mirrored: Vec<f64> = differences.iter().map(|difference| -difference).collect();
        assert_eq!(signed_rank(&mirrored).unwrap().p, signed_rank(&differences).unwrap().p);
    }

    #[test]
    fn no_difference_is_no_evidence() {
        let found = signed_rank(&[0.0, -0.0]).unwrap();
        assert_eq!((found.count, found.p), (0, 1.0));
        assert_eq!(signed_rank(&[]), None);
        assert_eq!(signed_rank(&[f64::NAN, 1.0]), None);
    }

    #[test]
    fn the_two_ways_agree_where_they_meet() {
        let differences: Vec<f64> =
            (1..=50).map(|at| if at % 3 == 0 { -f64::from(at) } else { f64::from(at) }).collect();
        let sizes: Vec<f64> = differences.iter().map(|difference| difference.abs()).collect();
        let found = signed_rank(&differences).unwrap();
        let normal = approximate(&ranks(&sizes), (2.0 * found.statistic()) as u64);
        assert!((found.p - normal).abs() < 0.002, "{} and {normal}", found.p);
    }
}

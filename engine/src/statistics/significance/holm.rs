//! Several tests at once: the chance that any of them finds what is not there stays below what each alone
//! would risk.
//!
//! S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6
//! (1979) 65-70. The smallest of m is multiplied by m, the next by m - 1, and so on; none may end below one
//! that was smaller. It asks nothing of how the tests depend on each other.

/// Adjusted `p` values, in the order given: compare them with the risk taken for the whole family.
///
/// What is not a number (a test that could not be made) counts as 1.
#[must_use]
pub fn holm(p: &[f64]) -> Vec<f64> {
    let p: Vec<f64> = p.iter().map(|p| if p.is_nan() { 1.0 } else { *p }).collect();
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|&a, &b| p[a].total_cmp(&p[b]));
    let mut adjusted = vec![0.0; p.len()];
    let mut reached = 0.0_f64;
    for (rank, at) in order.into_iter().enumerate() {
        let tests_left = (p.len() - rank) as f64;
        reached = reached.max(tests_left * p[at]).min(1.0);
        adjusted[at] = reached;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::holm;

    #[test]
    fn by_hand_in_any_order() {
        assert_eq!(holm(&[0.5, 0.125, 0.25]), [0.5, 0.375, 0.5]);
        assert_eq!(holm(&[0.125, 0.125]), [0.25, 0.25], "the second stays at the first");
        assert_eq!(holm(&[0.03]), [0.03]);
        assert_eq!(holm(&[0.7, f64::NAN, 0.6]), [1.0, 1.0, 1.0]);
        assert_eq!(holm(&[]), [0.0; 0]);
    }
}

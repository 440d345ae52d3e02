//! One factor at a time: everything as it is, and each level of each factor alone.
//!
//! It needs few rows, and sees no interaction: what two factors do together stays unseen.

/// The rows for factors of so many levels: first `None`, everything as it is; then factor and level, in
/// order.
#[must_use]
pub fn one_by_one(levels: &[usize]) -> Vec<Option<(usize, usize)>> {
    let of_factor = |(factor, &count): (usize, &usize)| (0..count).map(move |level| Some((factor, level)));
    std::iter::once(None).chain(levels.iter().enumerate().flat_map(of_factor)).collect()
}

#[cfg(test)]
mod tests {
    use super::one_by_one;

    #[test]
    fn each_level_alone() {
        let rows = one_by_one(&[2, 0, 3]);
        assert_eq!(rows, [None, Some((0, 0)), Some((0, 1)), Some((2, 0)), Some((2, 1)), Some((2, 2))],);
        assert_eq!(one_by_one(&[]), [None]);
    }
}

//! Ranks: places in ascending order. Equals share the mean of the places they take together.

/// The ranks of some values, doubled, so that a shared rank is a whole number too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ranks {
    /// Twice each value's rank, in the order of the values.
    pub(super) doubled: Vec<u64>,
    /// How many values there are of each size, in ascending order.
    pub(super) equals: Vec<u64>,
}

/// The ranks of `values`, none of which is NaN.
pub(super) fn ranks(values: &[f64]) -> Ranks {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut doubled = vec![0; values.len()];
    let (mut equals, mut before) = (Vec::new(), 0);
    for group in order.chunk_by(|&a, &b| values[a] == values[b]) {
        let count = group.len() as u64;
        // The first place of the group and the last, both counted from 1.
        group.iter().for_each(|&at| doubled[at] = (before + 1) + (before + count));
        equals.push(count);
        before += count;
    }
    Ranks { doubled, equals }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_share_their_places() {
        let found = ranks(&[7.0, 1.0, 3.0, 3.0, f64::INFINITY]);
        assert_eq!(found, Ranks { doubled: vec![8, 2, 5, 5, 10], equals: vec![1, 2, 1, 1] });
        assert_eq!(ranks(&[]), Ranks { doubled: vec![], equals: vec![] });
    }
}

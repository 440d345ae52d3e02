//! Full factorials: every combination of the levels of every factor.
//!
//! Rows stand in the order of nested loops: the last factor changes fastest.

/// Every combination of levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factorial {
    levels: Vec<usize>,
}

impl Factorial {
    /// All combinations of factors with so many levels each. Without a factor there is one row, and
    /// nothing stands in it.
    ///
    /// `None` if a factor has no level.
    #[must_use]
    pub fn new(levels: &[usize]) -> Option<Self> {
        levels.iter().all(|&count| count > 0).then(|| Self { levels: levels.to_vec() })
    }

    /// How many rows there are; `None` of more than 64 bits can count.
    #[must_use]
    pub fn count(&self) -> Option<u64> {
        self.levels.iter().try_fold(1_u64, |product, &count| product.checked_mul(count as u64))
    }

    /// The row at `at`, counted from 0: the level of each factor. `None` beyond the last.
    #[must_use]
    pub fn row(&self, at: u64) -> Option<Vec<usize>> {
        let mut left = at;
        let mut row = vec![0; self.levels.len()];
        for (level, &count) in row.iter_mut().zip(&self.levels).rev() {
            *level = (left % count as u64) as usize;
            left /= count as u64;
        }
        (left == 0).then_some(row)
    }

    /// The rows in order, one at a time: there may be more than fit into memory.
    pub fn rows(&self) -> impl Iterator<Item = Vec<usize>> {
        (0..).map_while(|at| self.row(at))
    }
}

#[cfg(test)]
mod tests {
    use super::Factorial;

    #[test]
    fn the_last_factor_changes_fastest() {
        let rows: Vec<_> = Factorial::new(&[2, 3]).unwrap().rows().collect();
        assert_eq!(rows, [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]]);
    }

    #[test]
    fn every_combination_once() {
        let design = Factorial::new(&[3, 1, 4, 2]).unwrap();
        let mut rows: Vec<_> = design.rows().collect();
        assert_eq!(Some(rows.len() as u64), design.count());
        rows.sort();
        rows.dedup();
        assert_eq!(rows.len(), 24);
    }

    /// Every pair of levels of two factors stands in equally many rows.
    #[test]
    fn it_is_balanced() {
        let levels = [2, 3, 4];
        let rows: Vec<_> = Factorial::new(&levels).unwrap().rows().collect();
        for (a, b) in [(0, 1), (0, 2), (1, 2)] {
            for (x, y) in (0..levels[a]).flat_map(|x| (0..levels[b]).map(move |y| (x, y))) {
                let both = rows.iter().filter(|row| row[a] == x && row[b] == y).count();
                assert_eq!(both * levels[a] * levels[b], rows.len());
            }
        }
    }

    #[test]
    fn edges() {
        assert_eq!(Factorial::new(&[2, 0]), None);
        let nothing = Factorial::new(&[]).unwrap();
        assert_eq!(nothing.count(), Some(1));
        assert_eq!(nothing.rows().collect::<Vec<_>>(), [Vec::<usize>::new()]);
        let design = Factorial::new(&[2, 2]).unwrap();
        assert_eq!(design.row(4), None);
        assert_eq!(Factorial::new(&[10; 19]).unwrap().count(), Some(10_000_000_000_000_000_000));
        assert_eq!(Factorial::new(&[10; 20]).unwrap().count(), None);
    }

    /// A design too large to count can still be begun.
    #[test]
    fn a_large_design_is_not_built() {
        let design = Factorial::new(&[1000; 40]).unwrap();
        let second = design.rows().nth(1).unwrap();
        assert_eq!(second.iter().sum::<usize>(), 1);
    }
}

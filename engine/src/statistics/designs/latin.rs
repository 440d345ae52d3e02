//! Latin hypercubes: n rows of places from 0 to 1, every n-th of every column taken exactly once.
//!
//! M. D. McKay, R. J. Beckman and W. J. Conover, "A comparison of three methods for selecting values of
//! input variables in the analysis of output from a computer code", Technometrics 21 (1979) 239-245.
//! The order of each column is a shuffle of its own (Fisher and Yates), the place within a stratum uniform.

use crate::kernel::draws::{Draws, Purpose};

const ORDER: Purpose = Purpose::new("latin hypercube, order of strata");
const PLACE: Purpose = Purpose::new("latin hypercube, place within a stratum");

/// Places within a stratum; a power of two, so that no rounding carries a value into the next stratum.
const CELLS: u64 = 1 << 20;

/// A Latin hypercube of `rows` by `columns`: for each row a place from 0 to below 1 in each column.
///
/// `hypercube` numbers the hypercubes of the same draws: different numbers give independent ones.
#[must_use]
pub fn latin(rows: usize, columns: usize, hypercube: u64, draws: &mut Draws) -> Vec<Vec<f64>> {
    let mut places = vec![vec![0.0; columns]; rows];
    for column in 0..columns {
        let order = shuffled(rows, column as u64, hypercube, draws);
        for (at, (row, stratum)) in places.iter_mut().zip(order).enumerate() {
            let cell = draws.below(CELLS, PLACE, column as u64, hypercube, index(at));
            let within = (cell as f64 + 0.5) / CELLS as f64;
            row[column] = (stratum as f64 + within) / rows as f64;
        }
    }
    places
}

/// The numbers from 0 to `count` - 1 in an order in which every order is equally likely.
fn shuffled(count: usize, column: u64, hypercube: u64, draws: &mut Draws) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    for last in (1..count).rev() {
        let other = draws.below(last as u64 + 1, ORDER, column, hypercube, index(count - 1 - last));
        order.swap(last, other as usize);
    }
    order
}

/// Rows beyond 32 bits are beyond any design.
fn index(at: usize) -> u32 {
    at as u32
}

/// The one of `tries` Latin hypercubes, numbered from `hypercube` on, whose two nearest rows are the
/// farthest apart; the first of equals: M. E. Johnson, L. M. Moore and D. Ylvisaker, "Minimax and maximin
/// distance designs", Journal of Statistical Planning and Inference 26 (1990) 131-148. The work grows
/// with the square of the rows.
///
/// `None` of no tries.
#[must_use]
pub fn maximin(
    rows: usize,
    columns: usize,
    hypercube: u64,
    tries: u64,
    draws: &mut Draws,
) -> Option<Vec<Vec<f64>>> {
    let mut best: Option<(f64, Vec<Vec<f64>>)> = None;
    for number in 0..tries {
        let found = latin(rows, columns, hypercube.wrapping_add(number), draws);
        let apart = nearest_pair(&found);
        if best.as_ref().is_none_or(|(most, _)| apart > *most) {
            best = Some((apart, found));
        }
    }
    best.map(|(_, found)| found)
}

/// The square of the smallest Euclidean distance between two rows; infinite of fewer than two.
fn nearest_pair(rows: &[Vec<f64>]) -> f64 {
    let distance = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(x, y)| (x - y) * (x - y)).sum::<f64>();
    let pairs = rows.iter().enumerate().flat_map(|(at, a)| rows[..at].iter().map(move |b| distance(a, b)));
    pairs.fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::{latin, maximin, nearest_pair};
    use crate::kernel::draws::Draws;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_stratum_of_every_column_once(seed: u64, rows in 1_usize..60, columns in 0_usize..8) {
            let found = latin(rows, columns, 0, &mut Draws::new(seed, 0));
            prop_assert_eq!(found.len(), rows);
            for column in 0..columns {
                let mut strata: Vec<usize> =
                    found.iter().map(|row| (row[column] * rows as f64).floor() as usize).collect();
                strata.sort_unstable();
                prop_assert_eq!(strata, (0..rows).collect::<Vec<_>>());
            }
        }

        #[test]
        fn the_chosen_one_is_no_worse_than_the_first(seed: u64) {
            let draws = &mut Draws::new(seed, 0);
            let chosen = maximin(12, 3, 0, 8, draws).unwrap();
            prop_assert!(nearest_pair(&chosen) >= nearest_pair(&latin(12, 3, 0, draws)));
        }
    }

    #[test]
    fn it_is_a_function_of_its_draws() {
        let first = latin(9, 4, 0, &mut Draws::new(7, 0));
        assert_eq!(first, latin(9, 4, 0, &mut Draws::new(7, 0)));
        assert_ne!(first, latin(9, 4, 1, &mut Draws::new(7, 0)));
        assert_ne!(first, latin(9, 4, 0, &mut Draws::new(8, 0)));
    }

    /// Another column moves no column that was there.
    #[test]
    fn columns_do_not_depend_on_each_other() {
        let narrow = latin(9, 2, 0, &mut Draws::new(7, 0));
        let wide = latin(9, 5, 0, &mut Draws::new(7, 0));
        assert!(narrow.iter().zip(&wide).all(|(a, b)| a[..] == b[..2]));
    }

    /// All six orders of three strata come about equally often: chi-square with 5 degrees of freedom is
    /// below 20.5 in 999 of 1000 cases.
    #[test]
    fn every_order_is_equally_likely() {
        let mut counts = std::collections::BTreeMap::<Vec<usize>, f64>::new();
        for hypercube in 0..6000 {
            let rows = latin(3, 1, hypercube, &mut Draws::new(1, 0));
            *counts.entry(rows.iter().map(|row| (row[0] * 3.0) as usize).collect()).or_default() += 1.0;
        }
        let surprise: f64 = counts.values().map(|count| (count - 1000.0) * (count - 1000.0) / 1000.0).sum();
        assert!(counts.len() == 6 && surprise < 20.5, "{counts:?}");
    }

    /// The mean of a sum of the columns is known far better than from independent rows, whose standard
    /// error would be .041.
    #[test]
    fn sums_are_estimated_well() {
        let rows = latin(100, 2, 0, &mut Draws::new(3, 0));
        let mean = rows.iter().map(|row| row[0] + row[1]).sum::<f64>() / 100.0;
        assert!((mean - 1.0).abs() < 0.004, "{mean}");
    }

    #[test]
    fn nothing_of_nothing() {
        assert_eq!(latin(0, 3, 0, &mut Draws::new(1, 0)), Vec::<Vec<f64>>::new());
        assert_eq!(maximin(5, 2, 0, 0, &mut Draws::new(1, 0)), None);
    }
}

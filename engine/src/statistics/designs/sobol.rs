//! Sobol indices: which share of the variance of the responses is whose.
//!
//! The *first-order* index of a factor is the share that would go if the factor were known; its *total*
//! index, the share that would stay if all others were known. Their difference is what it does together
//! with others. A. Saltelli, P. Annoni, I. Azzini, F. Campolongo, M. Ratto and S. Tarantola, "Variance
//! based sensitivity analysis of model output", Computer Physics Communications 181 (2010) 259-270, with
//! its design: matrices A and B of n rows, and for each factor i the matrix A with the column i of B; n
//! (k + 2) rows for k factors.
//!
//! A and B are Latin hypercubes. A low-discrepancy sequence would converge faster for smooth responses of
//! few factors, but wants a table of direction numbers, powers of two as n, and responses without noise;
//! those of a simulation carry the error of their replications, beside which that gain is small. Latin
//! hypercubes take any n, remove the error of the additive part, which is most of what such responses
//! are, and each factor's columns do not depend on how many others there are.
//!
//! Intervals are percentiles of bootstrap resamples of the n rows; they do not know of the strata, and so
//! are wide rather than narrow. A response must be the same function of its row throughout: replicate
//! with common random numbers, or the luck of the replications counts as interaction of all factors.

use super::super::moments::Moments;
use super::estimate::Bounded;
use super::latin::latin;
use crate::kernel::draws::{Draws, Purpose};

const RESAMPLE: Purpose = Purpose::new("sobol, bootstrap");

/// How the first-order index is estimated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstOrder {
    /// Saltelli and others (2010), table 2 (b): the mean of f(B) (f(A with B's column) - f(A)). Better
    /// for small indices.
    Saltelli,
    /// M. J. W. Jansen, Computer Physics Communications 117 (1999) 35-43: the variance less half the mean
    /// square of f(B) - f(A with B's column). Better for large indices.
    Jansen,
}

/// The indices of one factor, as shares of the variance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Indices {
    /// What the factor does alone.
    pub first: Bounded,
    /// What it does alone and with others, by Jansen's estimator.
    pub total: Bounded,
}

/// The design: two matrices and their mixtures.
#[derive(Clone, Debug, PartialEq)]
pub struct Saltelli {
    a: Vec<Vec<f64>>,
    b: Vec<Vec<f64>>,
}

/// How intervals are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resampling {
    /// How many resamples.
    pub resamples: u32,
    /// The level of the intervals, between 0 and 1.
    pub level: f64,
}

impl Saltelli {
    /// The design for so many factors, on two matrices of `rows` rows.
    #[must_use]
    pub fn new(rows: usize, factors: usize, draws: &mut Draws) -> Self {
        Self { a: latin(rows, factors, 0, draws), b: latin(rows, factors, 1, draws) }
    }

    /// How many factors there are.
    #[must_use]
    pub fn factors(&self) -> usize {
        self.a.first().map_or(0, Vec::len)
    }

    /// The rows: those of A, those of B, then for each factor those of A with its column from B. Each gives a
    /// place from 0 to below 1 for each factor.
    #[must_use]
    pub fn rows(&self) -> Vec<Vec<f64>> {
        let mut rows = [self.a.as_slice(), self.b.as_slice()].concat();
        for factor in 0..self.factors() {
            rows.extend(self.a.iter().zip(&self.b).map(|(a, b)| {
                let mut mixed = a.clone();
                mixed[factor] = b[factor];
                mixed
            }));
        }
        rows
    }

    /// The indices of each factor, from a response per row.
    ///
    /// `None` if there are not as many responses as rows, if they do not vary, or if no interval can be
    /// drawn from fewer than two rows or no resample.
    #[must_use]
    pub fn indices(
        &self,
        responses: &[f64],
        first: FirstOrder,
        resampling: Resampling,
        draws: &mut Draws,
    ) -> Option<Vec<Indices>> {
        let count = self.a.len();
        if count < 2 || responses.len() != count * (self.factors() + 2) {
            return None;
        }
        let blocks: Vec<&[f64]> = responses.chunks(count).collect();
        let whole: Vec<usize> = (0..count).collect();
        let found = shares(&blocks, &whole, first)?;
        let mut replicas = vec![(Vec::new(), Vec::new()); self.factors()];
        for number in 0..resampling.resamples {
            let mut pick = |at| draws.below(count as u64, RESAMPLE, 0, number.into(), at) as usize;
            let sample: Vec<usize> = (0..count as u32).map(&mut pick).collect();
            for (replica, (alone, total)) in
                replicas.iter_mut().zip(shares(&blocks, &sample, first).into_iter().flatten())
            {
                replica.0.push(alone);
                replica.1.push(total);
            }
        }
        let bounded = |((alone, total), replica): ((f64, f64), (Vec<f64>, Vec<f64>))| {
            let first = Bounded::percentile(alone, replica.0, resampling.level)?;
            Some(Indices { first, total: Bounded::percentile(total, replica.1, resampling.level)? })
        };
        found.into_iter().zip(replicas).map(bounded).collect()
    }
}

/// The first-order and total index of each factor from the rows of `sample`; `None` without variance.
fn shares(blocks: &[&[f64]], sample: &[usize], first: FirstOrder) -> Option<Vec<(f64, f64)>> {
    let [a, b, mixed @ ..] = blocks else {
        return None;
    };
    let all: Moments = [a, b].into_iter().flat_map(|block| sample.iter().map(|&at| block[at])).collect();
    let (mean, variance) = (all.mean()?, all.variance()?);
    if variance <= 0.0 {
        return None;
    }
    let average =
        |value: &dyn Fn(usize) -> f64| sample.iter().map(|&at| value(at)).sum::<f64>() / sample.len() as f64;
    let square = |x: f64| x * x;
    let of = |mixed: &&[f64]| {
        let alone = match first {
            // Without the mean, which carries no information, the products vary less.
            FirstOrder::Saltelli => average(&|at| (b[at] - mean) * (mixed[at] - a[at])),
            FirstOrder::Jansen => variance - average(&|at| square(b[at] - mixed[at])) / 2.0,
        };
        let total = average(&|at| square(a[at] - mixed[at])) / 2.0;
        (alone / variance, total / variance)
    };
    Some(mixed.iter().map(of).collect())
}

#[cfg(test)]
mod tests {
    use super::{FirstOrder, Indices, Resampling, Saltelli};
    use crate::kernel::draws::Draws;
    use std::f64::consts::PI;

    const RESAMPLING: Resampling = Resampling { resamples: 200, level: 0.95 };

    fn found(
        rows: usize,
        factors: usize,
        seed: u64,
        first: FirstOrder,
        f: impl Fn(&[f64]) -> f64,
    ) -> Vec<Indices> {
        let draws = &mut Draws::new(seed, 0);
        let design = Saltelli::new(rows, factors, draws);
        let responses: Vec<f64> = design.rows().iter().map(|row| f(row)).collect();
        design.indices(&responses, first, RESAMPLING, draws).unwrap()
    }

    /// T. Ishigami and T. Homma (1990) with a = 7, b = .1.
    fn ishigami(row: &[f64]) -> f64 {
        let [x, y, z] = [row[0], row[1], row[2]].map(|place| PI * (2.0 * place - 1.0));
        let sine = libm::sin(y);
        libm::sin(x) * (1.0 + 0.1 * z * z * z * z) + 7.0 * sine * sine
    }

    /// Exact: first order .313905 .442411 0; total .557589 .442411 .243684.
    #[test]
    fn ishigami_has_its_known_indices() {
        let exact = [(0.313_905, 0.557_589), (0.442_411, 0.442_411), (0.0, 0.243_684)];
        for first in [FirstOrder::Saltelli, FirstOrder::Jansen] {
            for (found, (alone, total)) in found(8192, 3, 1, first, ishigami).iter().zip(exact) {
                for (index, exact) in [(found.first, alone), (found.total, total)] {
                    assert!((index.value - exact).abs() < 0.03, "{first:?}: {index:?}, not {exact}");
                    assert!(index.interval.contains(exact), "{first:?}: {index:?}, not {exact}");
                    assert!(index.interval.half_width() < 0.05, "{first:?}: {index:?}");
                }
            }
        }
    }

    /// Over 40 studies the intervals of the six indices hold the exact value at least as often as they say.
    #[test]
    fn intervals_hold_what_they_say() {
        let exact = [(0.313_905, 0.557_589), (0.442_411, 0.442_411), (0.0, 0.243_684)];
        let mut held = 0;
        for seed in 0..40 {
            for (found, (alone, total)) in found(256, 3, seed, FirstOrder::Jansen, ishigami).iter().zip(exact)
            {
                let holds = |index: super::Bounded, exact: f64| index.interval.contains(exact);
                held += usize::from(holds(found.first, alone)) + usize::from(holds(found.total, total));
            }
        }
        // 228 of 240 would be .95; nine in ten must hold even if all six of a study went together.
        assert!(held >= 216, "{held} of 240");
    }

    /// Of x + 2 y the shares are 1/5 and 4/5, and nothing is shared; a third factor has nothing.
    #[test]
    fn additive_responses_have_no_interaction() {
        for first in [FirstOrder::Saltelli, FirstOrder::Jansen] {
            let found = found(2000, 3, 4, first, |x| x[0] + 2.0 * x[1]);
            for (found, share) in found.iter().zip([0.2, 0.8, 0.0]) {
                assert!((found.first.value - share).abs() < 0.05, "{first:?}: {found:?}");
                assert!((found.total.value - share).abs() < 0.05, "{first:?}: {found:?}");
            }
            // With Jansen's estimator a factor without influence has a total of exactly nothing.
            assert_eq!(found[2].total.value, 0.0);
        }
    }

    #[test]
    fn the_rows_are_mixtures() {
        let design = Saltelli::new(5, 3, &mut Draws::new(2, 0));
        let rows = design.rows();
        assert_eq!(rows.len(), 5 * 5);
        for factor in 0..3 {
            for at in 0..5 {
                for column in 0..3 {
                    let source = if column == factor { &rows[5 + at] } else { &rows[at] };
                    assert_eq!(rows[10 + 5 * factor + at][column], source[column]);
                }
            }
        }
    }

    #[test]
    fn edges() {
        let draws = &mut Draws::new(2, 0);
        let design = Saltelli::new(4, 1, draws);
        let with = |responses: &[f64], resamples, draws: &mut Draws| {
            design.indices(responses, FirstOrder::Jansen, Resampling { resamples, ..RESAMPLING }, draws)
        };
        assert_eq!(with(&[1.0], 10, draws), None);
        assert_eq!(with(&[1.0; 12], 10, draws), None, "nothing varies");
        let varied: Vec<f64> = (0..12).map(f64::from).collect();
        assert_eq!(with(&varied, 0, draws), None, "no resample");
        assert!(with(&varied, 10, draws).is_some());
        assert_eq!(Saltelli::new(0, 0, draws).rows(), Vec::<Vec<f64>>::new());
    }
}

//! The interval of any statistic, by drawing rows again from those there are.
//!
//! B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979) 1-26; the
//! interval is the percentile interval of B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap"
//! (1993), chapter 13: the quantiles of the statistic over the resamples. A row is whatever was observed
//! together, and is drawn as a whole.

use super::super::quantiles::quantile;
use super::interval::Interval;

/// The interval at `level` of a `statistic` of `rows` rows, over so many `resamples`.
///
/// `draw` gives the random number of each place, in [0, 1), from its number: resample times `rows` plus row.
/// It must be a pure function, and so the interval is one. The statistic is told which rows (from 0) a
/// resample holds. `None` of no rows or resamples, of a level outside (0, 1), and if the statistic of one of
/// the resamples is `None` or not a number: leaving that one out would make the interval too narrow.
#[must_use]
pub fn bootstrap_interval(
    rows: usize,
    resamples: usize,
    level: f64,
    draw: impl Fn(u64) -> f64,
    statistic: impl Fn(&[usize]) -> Option<f64>,
) -> Option<Interval> {
    if rows == 0 || !(level > 0.0 && level < 1.0) {
        return None;
    }
    let mut drawn = vec![0; rows];
    let mut values = Vec::with_capacity(resamples);
    for resample in 0..resamples {
        for (row, place) in drawn.iter_mut().enumerate() {
            let uniform = draw((resample * rows + row) as u64);
            *place = ((uniform * rows as f64) as usize).min(rows - 1);
        }
        values.push(statistic(&drawn).filter(|value| !value.is_nan())?);
    }
    values.sort_by(f64::total_cmp);
    Some(Interval {
        low: quantile(&values, (1.0 - level) / 2.0)?,
        high: quantile(&values, (1.0 + level) / 2.0)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_resample_is_told_its_rows() {
        // Two rows: the draws 0, 1/4, 1/2, 3/4 and again give the rows 0 0, 1 1, 0 0, 1 1.
        let draw = |number: u64| (number % 4) as f64 / 4.0;
        let sum = |rows: &[usize]| Some(rows.iter().sum::<usize>() as f64);
        assert_eq!(bootstrap_interval(2, 3, 0.5, draw, sum), Some(Interval { low: 0.0, high: 1.0 }));
        assert_eq!(bootstrap_interval(2, 2, 0.5, draw, sum), Some(Interval { low: 0.5, high: 1.5 }));
    }

    #[test]
    fn what_has_no_interval() {
        let first = |rows: &[usize]| Some(rows[0] as f64);
        assert_eq!(bootstrap_interval(0, 9, 0.9, |_| 0.0, first), None);
        assert_eq!(bootstrap_interval(3, 0, 0.9, |_| 0.0, first), None);
        assert_eq!(bootstrap_interval(3, 9, 1.0, |_| 0.0, first), None);
        assert_eq!(bootstrap_interval(3, 9, 0.9, |_| 0.0, |_| None), None);
        assert_eq!(bootstrap_interval(3, 9, 0.9, |_| 0.0, |_| Some(f64::NAN)), None);
    }

    #[test]
    fn a_draw_of_1_is_the_last_row() {
        let last = |rows: &[usize]| rows.last().map(|&row| row as f64);
        assert_eq!(bootstrap_interval(3, 9, 0.9, |_| 1.0, last), Some(Interval { low: 2.0, high: 2.0 }));
    }
}

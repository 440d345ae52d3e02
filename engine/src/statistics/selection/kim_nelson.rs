//! Fully sequential selection of the best: S.-H. Kim and B. L. Nelson, "A fully sequential procedure for
//! indifference-zone selection in simulation", ACM Transactions on Modeling and Computer Simulation 11 (2001)
//! 251-273: procedure KN with c = 1, for systems under common random numbers.
//!
//! Of each pair of systems the difference of their sums walks up and down; as soon as it leaves a region
//! that narrows to nothing, the one behind is dropped. The region depends on the variance of the
//! difference in the first rows, so shared luck pays. If the best is ahead of all others by at least what
//! matters, it is chosen with the probability asked for, provided that values are about normal.

use super::super::moments::variance;

/// How the selection stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selection {
    /// Further rows are needed.
    Sampling,
    /// This system (counted from 0) is the best, or behind the best by less than what matters.
    Chosen(usize),
    /// The last in play tie to the last bit: none is better.
    Alike,
}

/// A selection among systems, fed one row at a time.
#[derive(Clone, Debug)]
pub struct KimNelson {
    smallest: f64,
    first: usize,
    /// The paper's h^2.
    width: f64,
    in_play: Vec<bool>,
    sums: Vec<f64>,
    count: usize,
    /// The first rows, which the variances are estimated from; empty afterwards.
    rows: Vec<Vec<f64>>,
    /// h^2 times the variance of the difference of two systems, over the square of what matters: after so
    /// many rows the region of the pair has no width left.
    reach: Vec<Vec<f64>>,
}

impl KimNelson {
    /// Among so many `systems`, to be wrong with a probability of at most `risk`, where `smallest` is the
    /// smallest difference that matters, and the `first` rows tell how much differences vary (ten or more).
    ///
    /// `None` of fewer than two systems or first rows, of a risk outside (0, 1/2), and of a smallest
    /// difference that is not above 0.
    #[must_use]
    pub fn new(systems: usize, risk: f64, smallest: f64, first: usize) -> Option<Self> {
        let is_possible = systems >= 2 && first >= 2 && risk > 0.0 && risk < 0.5;
        if !(is_possible && smallest > 0.0 && smallest.is_finite()) {
            return None;
        }
        let freedom = (first - 1) as f64;
        let eta = (libm::pow(2.0 * risk / (systems - 1) as f64, -2.0 / freedom) - 1.0) / 2.0;
        Some(Self {
            smallest,
            first,
            width: 2.0 * eta * freedom,
            in_play: vec![true; systems],
            sums: vec![0.0; systems],
            count: 0,
            rows: Vec::new(),
            reach: Vec::new(),
        })
    }

    /// Which systems are still in play: the values of others are not looked at.
    #[must_use]
    pub fn in_play(&self) -> &[bool] {
        &self.in_play
    }

    /// How many rows were taken into account.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.count
    }

    /// Takes a `row` into account: one value of each system, all under the same luck. Systems
    /// that tie to the last bit when the time of all is over are alike. A row after the end changes nothing.
    ///
    /// `None`, and nothing is changed, if there are not as many values as systems, or one in play is not finite.
    pub fn push(&mut self, row: &[f64]) -> Option<Selection> {
        let is_told = |(value, in_play): (&f64, &bool)| value.is_finite() || !in_play;
        if row.len() != self.in_play.len() || !row.iter().zip(&self.in_play).all(is_told) {
            return None;
        }
        if self.players().count() > 1 && !self.is_over() {
            self.count += 1;
            self.sums.iter_mut().zip(row).for_each(|(sum, value)| *sum += value);
            self.screen(row);
        }
        let mut players = self.players();
        Some(match (players.next(), players.next()) {
            (Some(best), None) => Selection::Chosen(best),
            _ if self.is_over() => Selection::Alike,
            _ => Selection::Sampling,
        })
    }

    /// Whether the region of every two that are still in play has no width left.
    fn is_over(&self) -> bool {
        let has_begun = !self.reach.is_empty();
        has_begun && self.players().all(|own| self.players().all(|other| self.slack(own, other) == 0.0))
    }

    /// Drops what is behind.
    fn screen(&mut self, row: &[f64]) {
        if self.count <= self.first {
            self.rows.push(row.to_vec());
        }
        if self.count < self.first {
            return;
        }
        if self.count == self.first {
            self.estimate();
        }
        let is_kept = |own: usize| {
            self.players().all(|other| self.sums[own] >= self.sums[other] - self.slack(own, other))
        };
        let kept: Vec<bool> = (0..self.in_play.len()).map(|own| self.in_play[own] && is_kept(own)).collect();
        self.in_play = kept;
    }

    /// How far the sum of one may lie behind that of the other and it is still in play.
    fn slack(&self, own: usize, other: usize) -> f64 {
        (self.smallest / 2.0 * (self.reach[own][other] - self.count as f64)).max(0.0)
    }

    /// How long each pair has, from how much its difference varies.
    fn estimate(&mut self) {
        let rows = std::mem::take(&mut self.rows);
        let of_pair = |own: usize, other: usize| {
            let differences: Vec<f64> = rows.iter().map(|row| row[own] - row[other]).collect();
            self.width * variance(&differences).unwrap_or(0.0) / (self.smallest * self.smallest)
        };
        let systems = self.in_play.len();
        self.reach =
            (0..systems).map(|own| (0..systems).map(|other| of_pair(own, other)).collect()).collect();
    }

    fn players(&self) -> impl Iterator<Item = usize> {
        self.in_play.iter().enumerate().filter(|(_, in_play)| **in_play).map(|(at, _)| at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_is_always_ahead_is_chosen_with_the_first_rows() {
        let mut selection = KimNelson::new(3, 0.05, 1.0, 10).unwrap();
        for count in 1..10 {
            let luck = f64::from(count);
            assert_eq!(selection.push(&[luck, luck + 2.0, luck - 1.0]), Some(Selection::Sampling));
        }
        assert_eq!(selection.push(&[0.0, 2.0, -1.0]), Some(Selection::Chosen(1)));
        assert_eq!(selection.push(&[99.0, 0.0, 0.0]), Some(Selection::Chosen(1)), "it is over");
        assert_eq!(selection.count(), 10);
    }

    #[test]
    fn of_equals_none_is_chosen() {
        let mut selection = KimNelson::new(2, 0.05, 1.0, 2).unwrap();
        assert_eq!(selection.push(&[5.0, 5.0]), Some(Selection::Sampling));
        assert_eq!(selection.push(&[7.0, 7.0]), Some(Selection::Alike));
        assert_eq!(selection.push(&[8.0, 7.0]), Some(Selection::Alike), "it is over");
        assert_eq!(selection.count(), 2);
    }

    #[test]
    fn the_region_is_the_papers() {
        // k = 2, risk .05, n0 = 10: eta = (.1^(-2/9) - 1) / 2 = .334052, h^2 = 18 eta = 6.01294.
        let selection = KimNelson::new(2, 0.05, 1.0, 10).unwrap();
        assert!((selection.width - 6.012_94).abs() < 1e-4, "{}", selection.width);
    }

    #[test]
    fn what_is_out_of_play_is_not_looked_at() {
        let mut selection = KimNelson::new(3, 0.05, 1.0, 2).unwrap();
        selection.push(&[0.0, 4.0, -9e9]);
        assert_eq!(selection.push(&[7.0, 1.0, -9e9]), Some(Selection::Sampling));
        assert_eq!(selection.in_play(), [true, true, false]);
        assert_eq!(selection.push(&[1.0, 1.0, f64::NAN]), Some(Selection::Sampling));
        assert_eq!(selection.push(&[1.0, f64::NAN, 0.0]), None);
        assert_eq!(selection.push(&[1.0, 1.0]), None);
        assert_eq!(selection.count(), 3);
    }

    #[test]
    fn what_cannot_be_selected() {
        assert!(KimNelson::new(1, 0.05, 1.0, 10).is_none());
        assert!(KimNelson::new(2, 0.5, 1.0, 10).is_none());
        assert!(KimNelson::new(2, 0.05, 0.0, 10).is_none());
        assert!(KimNelson::new(2, 0.05, 1.0, 1).is_none());
    }
}

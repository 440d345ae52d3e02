//! Survival: the score of a casualty that waits for definitive care, and how likely it survives.
//!
//! Both come from one table and are interpolated along straight lines between its figures. After the last
//! column the score stays what it is. Nobody is chosen by this table: it only tells what became of whom.

use crate::kernel::tick::Tick;

/// Scores go from 0, the worst, to this.
pub const BEST: u8 = 12;

/// The columns of the table are so far apart.
const COLUMN: Tick = Tick(30 * 60_000);

/// A table of survival.
#[derive(Clone, Debug, Default)]
pub struct Survival {
    /// Where it is taken from.
    pub source: String,
    /// The probability of surviving with each score when definitive care begins.
    pub by_score: Vec<f64>,
    /// By score: the score after one, two, ... half hours; nothing where it falls to 0 in the first.
    pub after_half_hours: Vec<Vec<f64>>,
}

impl Survival {
    /// The score of somebody who began with one, after so long without definitive care.
    #[must_use]
    pub fn score_after(&self, score: u8, waited: Tick) -> f64 {
        let waited = waited.max(Tick::ZERO);
        let column = usize::try_from(waited.0 / COLUMN.0).unwrap_or(usize::MAX);
        let part = (waited.0 % COLUMN.0) as f64 / COLUMN.0 as f64;
        let (from, to) = (self.column(score, column), self.column(score, column.saturating_add(1)));
        from + (to - from) * part
    }

    /// The score after whole columns; before the first it is the score itself.
    fn column(&self, score: u8, column: usize) -> f64 {
        let row = self.after_half_hours.get(usize::from(score)).map_or(&[][..], Vec::as_slice);
        match column.checked_sub(1) {
            None => f64::from(score),
            Some(index) => row.get(index).or(row.last()).copied().unwrap_or(0.0),
        }
    }

    /// The probability of surviving with a score.
    #[must_use]
    pub fn chance(&self, score: f64) -> f64 {
        let score = score.clamp(0.0, f64::from(BEST));
        let below = libm::floor(score) as usize;
        let at = |index: usize| self.by_score.get(index).or(self.by_score.last()).copied().unwrap_or(0.0);
        at(below) + (at(below + 1) - at(below)) * (score - below as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Survival {
        let by_score = (0..=12).map(|score| f64::from(score) / 12.0).collect();
        let mut after_half_hours = vec![Vec::new(); 13];
        after_half_hours[8] = vec![8.0, 7.0, 5.0];
        Survival { source: String::new(), by_score, after_half_hours }
    }

    #[test]
    fn a_score_falls_along_straight_lines() {
        let minutes = |minutes: i64| Tick(60_000 * minutes);
        let told: Vec<f64> =
            [-5, 0, 30, 45, 60, 75, 90, 600].map(|at| table().score_after(8, minutes(at))).to_vec();
        assert_eq!(told, [8.0, 8.0, 8.0, 7.5, 7.0, 6.0, 5.0, 5.0]);
        assert_eq!([0, 15, 30, 900].map(|at| table().score_after(2, minutes(at))), [2.0, 1.0, 0.0, 0.0]);
    }

    #[test]
    fn chances_are_interpolated_and_end_where_the_scores_do() {
        for (score, expected) in
            [(0.0, 0.0), (6.0, 0.5), (6.5, 6.5 / 12.0), (12.0, 1.0), (99.0, 1.0), (-1.0, 0.0)]
        {
            let chance = table().chance(score);
            assert!((chance - expected).abs() < 1e-12, "{score}: {chance}");
        }
    }
}

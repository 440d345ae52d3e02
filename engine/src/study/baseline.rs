//! The baseline: usual delays added up, each drawn independently of all others.
//!
//! It is what somebody would foretell who knows how long such things take and nothing of the
//! organisation. A simulation is worth its trouble only where it is nearer to what was recorded.

use super::table;
use crate::diagnostic::codes::tables as code;
use crate::diagnostic::{Files, Problem, Problems, said};
use crate::kernel::distribution::Distribution;
use crate::kernel::draws::{Draws, Purpose};
use crate::kernel::identity::stable;
use std::collections::BTreeMap;

/// The name of the table in problems and pages.
pub const NAME: &str = "baseline.csv";

/// The shipped table: one for all events.
pub const TEXT: &str = include_str!("../../../scenarios/casebook/baseline.csv");

/// Its columns.
const COLUMNS: [&str; 5] = ["key", "minutes", "tag", "source", "note"];

/// The spread of every delay: the standard deviation of its logarithm.
pub const SIGMA: f64 = 0.6;

const DELAY: Purpose = Purpose::new("backtest.baseline");

/// Usual delays: their medians in minutes, by key.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Baseline(BTreeMap<String, f64>);

impl Baseline {
    /// The shipped table.
    #[must_use]
    pub fn shipped(files: &mut Files, problems: &mut Problems) -> Self {
        let file = files.add(NAME, TEXT);
        let mut delays = BTreeMap::new();
        for row in table::rows(files, file, &COLUMNS, problems).unwrap_or_default() {
            let [key, minutes, ..] = row.values::<5>();
            match minutes.parse::<f64>() {
                Ok(median) if median.is_finite() && median > 0.0 => {
                    delays.insert(key.to_owned(), median);
                }
                _ => problems.push(Problem::new(
                    code::NO_MINUTES,
                    row.span,
                    said!("`{minutes}` is no length in minutes", minutes),
                )),
            }
        }
        Self(delays)
    }

    /// Whether there is such a delay.
    #[must_use]
    pub fn knows(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }

    /// The keys, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The sums of the delays of these keys in so many runs, in minutes.
    ///
    /// Each draw is keyed by the milestone, the delay and the run: neither other milestones nor more
    /// runs change it.
    #[must_use]
    pub fn sums(&self, keys: &[String], milestone: &str, seed: u64, runs: u64) -> Vec<f64> {
        let laws: Vec<(u64, Distribution)> = keys
            .iter()
            .filter_map(|key| {
                Some((stable(key), Distribution::LogNormal { median: *self.0.get(key)?, sigma: SIGMA }))
            })
            .collect();
        let subject = stable(milestone);
        let sum = |run| {
            let mut draws = Draws::new(seed, run);
            let drawn = laws.iter().enumerate().map(|(at, (key, law))| {
                // The same delay may stand in a sum twice: its place among the keys tells them apart.
                draws.sample(law, DELAY, subject, *key, at as u32)
            });
            drawn.sum()
        };
        (0..runs).map(sum).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Baseline;
    use crate::diagnostic::{Files, Problems};
    use crate::statistics::quantile;

    fn shipped() -> Baseline {
        let mut problems = Problems::new();
        let baseline = Baseline::shipped(&mut Files::new(), &mut problems);
        assert!(problems.is_empty(), "{problems:?}");
        baseline
    }

    #[test]
    fn one_delay_has_its_median_and_its_spread() {
        let mut sums = shipped().sums(&["relay".to_owned()], "m", 1, 4_000);
        sums.sort_by(f64::total_cmp);
        let [low, median, high] = [0.1, 0.5, 0.9].map(|p| quantile(&sums, p).unwrap());
        assert!((median / 5.0 - 1.0).abs() < 0.05, "{median}");
        // exp(2 x 1.2816 x 0.6) = 4.65
        assert!((high / low / 4.654 - 1.0).abs() < 0.08, "{low} to {high}");
    }

    #[test]
    fn delays_add_up_and_the_same_twice_is_drawn_twice() {
        let baseline = shipped();
        let one = baseline.sums(&["relay".to_owned()], "m", 1, 50);
        let two = baseline.sums(&["relay".to_owned(), "relay".to_owned()], "m", 1, 50);
        assert!(one.iter().zip(&two).all(|(one, two)| two > one && (two - 2.0 * one).abs() > 1e-9));
    }

    #[test]
    fn more_runs_and_other_milestones_change_no_draw() {
        let baseline = shipped();
        let keys = ["call".to_owned(), "report".to_owned()];
        assert_eq!(baseline.sums(&keys, "m", 1, 20), baseline.sums(&keys, "m", 1, 40)[..20]);
        assert_ne!(baseline.sums(&keys, "m", 1, 20), baseline.sums(&keys, "n", 1, 20));
    }
}

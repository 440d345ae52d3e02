//! Two errors kept apart: that of too few replications, and not knowing the settings.
//!
//! A difference is measured under m settings of the parameters, each with n replications. More
//! replications make the first error smaller; only knowing more about the parameters makes the second
//! smaller. Both are variance components of a random-effects analysis of variance: S. R. Searle, G.
//! Casella and C. E. McCulloch, Variance Components (1992), chapters 3 and 4. With m settings (i) and n
//! replications (r) of each, a difference is `mu + a(i) + e(i, r)` if they are nested, and if they are
//! crossed, so that replication r meets the same luck under every setting, `mu + a(i) + b(r) + e(i, r)`.
//!
//! With the mean squares A between settings, B between replications and E of the rest:
//!
//! | | nested | crossed |
//! |---|---|---|
//! | between settings | (A - E) / n | (A - E) / n |
//! | between replications | | (B - E) / m |
//! | variance of the mean, both errors | A / (m n) | (A + B - E) / (m n) |
//! | its degrees of freedom | m - 1 | Satterthwaite's |
//! | variance of the mean, replications only | E / (m n) | B / (m n) |
//! | its degrees of freedom | m (n - 1) | n - 1 |
//!
//! F. E. Satterthwaite, "An approximate distribution of estimates of variance components", Biometrics
//! Bulletin 2 (1946) 110-114. Estimated components below zero are zero. Where A + B - E is less than the
//! greater of A and B, that one takes its place with its own degrees: too wide rather than too narrow.
//! Degrees of freedom below one count as one.

use super::super::intervals::Interval;
use super::super::moments::{Moments, mean};
use super::estimate::Estimate;

/// How the replications of different settings hang together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Each setting has replications of its own.
    Nested,
    /// The same replication of two settings has the same luck.
    Crossed,
}

/// What is known of a mean difference over uncertain settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertainty {
    /// The mean difference with the error of both.
    pub both: Estimate,
    /// The same with the error of the replications only, as if these settings were all there are.
    pub replications: Estimate,
    /// The variance between settings: what not knowing the parameters adds to a single setting.
    pub between: f64,
    /// The variance within a setting, of one replication.
    pub within: f64,
    /// Each setting's mean difference; its error with at least two replications is `within` its own
    /// replications.
    pub settings: Vec<Estimate>,
}

/// How a mean difference stands against not knowing the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not zero with both errors counted, and of the same sign in as many settings as asked for.
    Holds,
    /// Not zero as far as the replications go, but not so once the settings are counted as unknown.
    WithinUncertainty,
    /// Not even the replications tell it from zero.
    Undecided,
}

impl Uncertainty {
    /// Of paired differences, a line of replications for each setting.
    ///
    /// `None` of fewer than two settings or replications, and if not all settings have equally many.
    #[must_use]
    pub fn of(differences: &[Vec<f64>], layout: Layout) -> Option<Self> {
        let (settings, count) = (differences.len(), differences.first()?.len());
        if settings < 2 || count < 2 || differences.iter().any(|line| line.len() != count) {
            return None;
        }
        let squares = Squares::of(differences, layout)?;
        let (both, replications) = squares.errors(layout);
        let settings = differences.iter().map(|line| of_setting(line)).collect::<Option<_>>()?;
        let component = |greater: f64, per: f64| ((greater - squares.rest) / per).max(0.0);
        let shared = component(squares.replications, squares.settings_count);
        Some(Self {
            both,
            replications,
            between: component(squares.settings, squares.replications_count),
            within: squares.rest + shared,
            settings,
        })
    }

    /// The share of settings whose mean difference has the sign of the whole; zero has neither sign.
    #[must_use]
    pub fn agreement(&self) -> f64 {
        let sign = self.both.value;
        let agree = self.settings.iter().filter(|setting| setting.value * sign > 0.0).count();
        agree as f64 / self.settings.len() as f64
    }

    /// How many settings say by themselves, on an interval of their own at `level`, that the difference is
    /// positive, and how many that it is negative.
    #[must_use]
    pub fn sure(&self, level: f64) -> (usize, usize) {
        let intervals: Vec<Interval> =
            self.settings.iter().filter_map(|setting| setting.interval(level)).collect();
        let positive = intervals.iter().filter(|interval| interval.low > 0.0).count();
        (positive, intervals.iter().filter(|interval| interval.high < 0.0).count())
    }

    /// How the difference stands at `level`, if its sign has to hold in this share of the settings: .95, say.
    /// The mean of many settings is sharp even where half of them have the other sign, so that its interval
    /// alone would not do.
    #[must_use]
    pub fn standing(&self, share: f64, level: f64) -> Standing {
        let is_apart =
            |estimate: &Estimate| estimate.interval(level).is_some_and(|interval| !interval.contains(0.0));
        if is_apart(&self.both) && self.agreement() >= share {
            Standing::Holds
        } else if is_apart(&self.replications) {
            Standing::WithinUncertainty
        } else {
            Standing::Undecided
        }
    }
}

fn of_setting(line: &[f64]) -> Option<Estimate> {
    let moments: Moments = line.iter().copied().collect();
    let degrees = line.len() as f64 - 1.0;
    Some(Estimate { value: moments.mean()?, error: moments.standard_error()?, degrees })
}

/// Mean squares, and of how many.
struct Squares {
    mean: f64,
    settings: f64,
    replications: f64,
    rest: f64,
    settings_count: f64,
    replications_count: f64,
}

impl Squares {
    fn of(differences: &[Vec<f64>], layout: Layout) -> Option<Self> {
        let (m, n) = (differences.len() as f64, differences.first()?.len() as f64);
        let rows: Vec<f64> = differences.iter().filter_map(|line| mean(line)).collect();
        let column = |at| mean(&differences.iter().map(|line| line[at]).collect::<Vec<_>>());
        let columns: Vec<f64> = (0..n as usize).filter_map(column).collect();
        let all = mean(&rows)?;
        let spread = |means: &[f64]| means.iter().copied().collect::<Moments>().variance();
        let rest = |line: &[f64], row: f64| -> f64 {
            let expected = |at: usize| match layout {
                Layout::Nested => row,
                Layout::Crossed => row + columns[at] - all,
            };
            line.iter().enumerate().map(|(at, value)| (value - expected(at)) * (value - expected(at))).sum()
        };
        let sum: f64 = differences.iter().zip(&rows).map(|(line, &row)| rest(line, row)).sum();
        let (replications, degrees) = match layout {
            Layout::Nested => (sum / (m * (n - 1.0)), m * (n - 1.0)),
            Layout::Crossed => (m * spread(&columns)?, (m - 1.0) * (n - 1.0)),
        };
        Some(Self {
            mean: all,
            settings: n * spread(&rows)?,
            replications,
            rest: sum / degrees,
            settings_count: m,
            replications_count: n,
        })
    }

    /// The mean with both errors, and with that of the replications only.
    fn errors(&self, layout: Layout) -> (Estimate, Estimate) {
        let (m, n) = (self.settings_count, self.replications_count);
        let estimate = |square: f64, degrees: f64| Estimate {
            value: self.mean,
            error: (square / (m * n)).sqrt(),
            degrees,
        };
        let between = estimate(self.settings, m - 1.0);
        match layout {
            Layout::Nested => (between, estimate(self.rest, m * (n - 1.0))),
            Layout::Crossed => {
                let replications = estimate(self.replications, n - 1.0);
                let sum = self.settings + self.replications - self.rest;
                let greater = if self.settings >= self.replications { between } else { replications };
                if sum <= self.settings.max(self.replications) {
                    return (greater, replications);
                }
                let parts = self.settings * self.settings / (m - 1.0)
                    + self.replications * self.replications / (n - 1.0)
                    + self.rest * self.rest / ((m - 1.0) * (n - 1.0));
                (estimate(sum, (sum * sum / parts).max(1.0)), replications)
            }
        }
    }
}

#[cfg(test)]
mod tests;

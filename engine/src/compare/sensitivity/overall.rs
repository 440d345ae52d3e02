//! A measure over all settings: what it comes to, with the error of too few nights and the uncertainty about
//! the settings kept apart.
//!
//! More nights make the first smaller; only knowing more about the exercise makes the second smaller. A
//! doctrine that is ahead no farther than the settings are unknown is not called better.

use super::{Design, Responses, Under};
use crate::compare::Question;
use crate::statistics::decision::{Verdict, verdict};
use crate::statistics::designs::{Estimate, Layout, Standing, Uncertainty};
use crate::statistics::intervals::Interval;
use crate::statistics::mean;

/// In which share of the settings a sign has to be the same to hold.
pub const SHARE: f64 = 0.95;

/// A measure over all settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Overall {
    /// Its mean over settings and nights, with the error of the nights alone.
    pub nights: Estimate,
    /// The same, with not knowing the settings counted too; `None` if the settings are no sample of what they
    /// might be.
    pub both: Option<Estimate>,
    /// How far single settings lie from the mean, as a standard deviation; `None` as above.
    pub between: Option<f64>,
    /// The lowest and the highest mean of a setting.
    pub range: Interval,
    /// In how many settings, of how many, the mean has the sign of the whole.
    pub agreement: (usize, usize),
    /// Of a difference between doctrines over a sample of settings: what is said of it.
    pub conclusion: Option<Conclusion>,
}

/// What is said of a difference between doctrines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conclusion {
    /// Better, whatever the settings are.
    Better,
    /// Worse, whatever the settings are.
    Worse,
    /// No difference that matters.
    Equivalent,
    /// Ahead or behind no farther than the settings are unknown.
    WithinUncertainty,
    /// Not even enough nights to tell.
    Undecided,
}

impl Overall {
    /// Of the responses to a question; `None` of fewer than two nights.
    #[must_use]
    pub fn of(
        design: &Design,
        question: &Question,
        under: Under,
        responses: &Responses,
        level: f64,
    ) -> Option<Self> {
        let rows = match design.sample() {
            Some(count) => responses.rows.get(..count)?,
            None => &responses.rows,
        };
        let means: Vec<f64> = rows.iter().filter_map(|row| mean(row)).collect();
        let found = Uncertainty::of(rows, Layout::Crossed);
        let nights = match &found {
            Some(found) => found.replications,
            None => over_nights(rows)?,
        };
        let sampled = found.filter(|_| design.sample().is_some());
        let conclusion = match under {
            Under::Doctrine(_) => None,
            Under::Against { .. } => sampled.as_ref().map(|found| conclusion(found, question, level)),
        };
        let agree = means.iter().filter(|mean| **mean * nights.value > 0.0).count();
        let (low, high) = means
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), mean| (low.min(*mean), high.max(*mean)));
        Some(Self {
            nights,
            both: sampled.as_ref().map(|found| found.both),
            between: sampled.as_ref().map(|found| found.between.sqrt()),
            range: Interval { low, high },
            agreement: (agree, means.len()),
            conclusion,
        })
    }
}

/// Of a single setting: its nights.
fn over_nights(rows: &[Vec<f64>]) -> Option<Estimate> {
    let [row] = rows else {
        return None;
    };
    let error = crate::statistics::standard_error(row)?;
    Some(Estimate { value: mean(row)?, error, degrees: row.len() as f64 - 1.0 })
}

fn conclusion(found: &Uncertainty, question: &Question, level: f64) -> Conclusion {
    let gain = |estimate: &Estimate| {
        let interval = estimate.interval(level)?;
        Some(if question.gain(1.0) > 0.0 { interval } else { interval.mirrored() })
    };
    let both = gain(&found.both).map_or(Verdict::Undecided, |gain| verdict(gain, question.smallest));
    match (both, found.standing(SHARE, level)) {
        (Verdict::Equivalent, _) => Conclusion::Equivalent,
        (Verdict::Better, Standing::Holds) => Conclusion::Better,
        (Verdict::Worse, Standing::Holds) => Conclusion::Worse,
        (Verdict::Undecided, Standing::Holds) | (_, Standing::Undecided) => Conclusion::Undecided,
        (_, Standing::WithinUncertainty) => Conclusion::WithinUncertainty,
    }
}

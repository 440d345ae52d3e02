//! Two doctrines in one measure, night by night with the same luck.

use super::losses::{Loss, losses};
use super::{Outcome, Question};
use crate::statistics::correlation::{correlation, variance_ratio};
use crate::statistics::decision::{Verdict, runs_needed, verdict};
use crate::statistics::intervals::{Interval, MeanInterval, mean_interval};
use crate::statistics::significance::{SignedRank, mcnemar, signed_rank, student_test};

/// Differences of shares are told to so much, far less than anybody could measure.
const ROUNDING: f64 = 1e-12;

/// A doctrine held against another. Differences are its value less that of the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The doctrine: its place among them.
    pub doctrine: usize,
    /// The one it is held against.
    pub against: usize,
    /// The mean difference and its interval; `None` if fewer than two nights have both values.
    pub difference: Option<MeanInterval>,
    /// In how many nights it was better, the same, worse.
    pub nights: [u64; 3],
    /// How probable differences as large as these are if the doctrines are the same in the mean: Student's
    /// test of pairs.
    pub p: f64,
    /// The same, made good for how many differences are looked at.
    pub p_adjusted: f64,
    /// Wilcoxon's test of signed ranks; `None` if nothing differs.
    pub ranks: Option<SignedRank>,
    /// McNemar's exact test of how often the full mark was reached; `None` without marks.
    pub marks: Option<f64>,
    /// How far the two go together from night to night.
    pub correlation: Option<f64>,
    /// How many times as many nights would be needed if each doctrine had luck of its own.
    pub variance_ratio: Option<f64>,
    /// What is said of it.
    pub verdict: Verdict,
    /// About how many nights would decide what is undecided.
    pub runs_needed: Option<u64>,
    /// The nights in which it was worse, the worst first.
    pub losses: Vec<Loss>,
    /// The difference of each night that has both values, in their order.
    pub differences: Vec<f64>,
}

impl Pair {
    /// A doctrine held against another.
    #[must_use]
    pub fn of(
        question: &Question,
        (doctrine, nights): (usize, &[Outcome]),
        (against, others): (usize, &[Outcome]),
        confidence: f64,
    ) -> Self {
        let both = || nights.iter().zip(others);
        let values = both().filter_map(|(own, other)| Some((question.value(own)?, question.value(other)?)));
        let (own, other): (Vec<f64>, Vec<f64>) = values.unzip();
        let differences: Vec<f64> = own.iter().zip(&other).map(|(own, other)| clean(own - other)).collect();
        let difference = mean_interval(&differences, confidence);
        let gain = difference.map(|difference| gain(question, &difference));
        let verdict = gain.map_or(Verdict::Undecided, |gain| verdict(gain.interval, question.smallest));
        let needed = gain.and_then(|gain| runs_needed(&gain, confidence, question.smallest));
        let came = |is_meant: &dyn Fn(f64) -> bool| {
            differences.iter().filter(|difference| is_meant(question.gain(**difference))).count() as u64
        };
        Self {
            doctrine,
            against,
            difference,
            nights: [came(&|gain| gain > 0.0), came(&|gain| gain == 0.0), came(&|gain| gain < 0.0)],
            p: student_test(&differences).map_or(1.0, |test| test.p),
            p_adjusted: 1.0,
            ranks: signed_rank(&differences),
            marks: marks(question, nights, others),
            correlation: correlation(&own, &other),
            variance_ratio: variance_ratio(&own, &other),
            verdict,
            runs_needed: needed,
            losses: losses(question, nights, others),
            differences,
        }
    }

    /// Whether the two are the same in every night that has a value.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.differences.iter().all(|difference| *difference == 0.0)
    }

    /// Whether no night has a value under both.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.differences.is_empty()
    }
}

/// Shares are sums of fractions: what differs only in their last digits is the same, so that ties stay ties.
fn clean(difference: f64) -> f64 {
    let rounded = libm::rint(difference / ROUNDING) * ROUNDING;
    if (rounded - difference).abs() < ROUNDING { rounded } else { difference }
}

/// A difference as a gain.
fn gain(question: &Question, difference: &MeanInterval) -> MeanInterval {
    if question.gain(1.0) > 0.0 {
        return *difference;
    }
    let Interval { low, high } = difference.interval;
    MeanInterval { mean: -difference.mean, interval: Interval { low: -high, high: -low }, ..*difference }
}

/// Whether the full mark was reached more often, by the nights in which only one of the two did.
fn marks(question: &Question, nights: &[Outcome], others: &[Outcome]) -> Option<f64> {
    let pairs = nights.iter().zip(others);
    let met: Vec<(bool, bool)> =
        pairs.filter_map(|(own, other)| Some((question.is_met(own)?, question.is_met(other)?))).collect();
    let only = |own: bool| met.iter().filter(|pair| **pair == (own, !own)).count() as u64;
    (!met.is_empty()).then(|| mcnemar(only(true), only(false)))
}

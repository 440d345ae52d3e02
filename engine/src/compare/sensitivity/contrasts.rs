//! Effects of levels, night by night: every night gives each effect once, because all rows share its luck, and
//! nights are independent of each other.
//!
//! Of two levels an effect is what the higher one adds, of two factors half the difference between what one
//! adds at the higher level of the other and at the lower: G. E. P. Box, J. S. Hunter and W. G. Hunter,
//! Statistics for Experimenters (2nd edition, 2005), chapter 5. Of more levels the two are told that lie
//! farthest apart; they were chosen for it, so that their interval is a little too sure.

use super::Responses;
use crate::compare::Question;
use crate::statistics::Moments;
use crate::statistics::designs::{
    Effect, Estimate, Factorial, Fractional, Replications, effects as fractional_effects,
};

/// An effect that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Contrast {
    /// What has it; more than one if the design cannot tell them apart.
    pub effects: Vec<Effect>,
    /// Of each factor of the first, in their order, from which level to which; from what the exercise says if
    /// `None`.
    pub steps: Vec<(Option<usize>, usize)>,
    /// How much the second level of each adds.
    pub value: f64,
    /// The same with the error of the nights; `None` of fewer than two.
    pub estimate: Option<Estimate>,
}

/// Sums of shares leave this much behind where nothing differs.
const ROUNDING: f64 = 1e-12;

impl Contrast {
    /// From the effect in each night.
    fn of(effects: Vec<Effect>, steps: Vec<(Option<usize>, usize)>, nights: &[f64]) -> Self {
        let clean = nights.iter().map(|value| if value.abs() < ROUNDING { 0.0 } else { *value });
        let moments: Moments = clean.collect();
        let value = moments.mean().unwrap_or_default();
        let degrees = nights.len() as f64 - 1.0;
        let estimate = moments.standard_error().map(|error| Estimate { value, error, degrees });
        Self { effects, steps, value, estimate }
    }

    /// Whether it is exactly nothing in every night.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.value == 0.0 && self.estimate.is_none_or(|estimate| estimate.error == 0.0)
    }
}

/// The largest first; of equals the first factor.
pub(super) fn ranked(mut contrasts: Vec<Contrast>) -> Vec<Contrast> {
    contrasts.sort_by(|a, b| b.value.abs().total_cmp(&a.value.abs()).then(a.effects.cmp(&b.effects)));
    contrasts
}

/// Of one factor at a time: each level against everything as it is.
pub(super) fn one_by_one(rows: &[Option<(usize, usize)>], responses: &Responses) -> Vec<Contrast> {
    let Some((base, others)) = responses.rows.split_first() else {
        return Vec::new();
    };
    let contrast = |(row, response): (&Option<(usize, usize)>, &Vec<f64>)| {
        let (factor, level) = (*row)?;
        let nights: Vec<f64> = response.iter().zip(base).map(|(own, as_it_is)| own - as_it_is).collect();
        Some(Contrast::of(vec![Effect::Main(factor)], vec![(None, level)], &nights))
    };
    ranked(rows.iter().skip(1).zip(others).filter_map(contrast).collect())
}

/// Of one harm at a time: the one that makes it worst first, what makes it better last.
pub(super) fn harms(
    rows: &[Option<(usize, usize)>],
    question: &Question,
    responses: &Responses,
) -> Vec<Contrast> {
    let mut found = one_by_one(rows, responses);
    found.sort_by(|a, b| question.gain(a.value).total_cmp(&question.gain(b.value)));
    found
}

/// Of every combination: each factor, and each two.
pub(super) fn full(design: &Factorial, levels: &[usize], responses: &Responses) -> Vec<Contrast> {
    let rows: Vec<Vec<usize>> = design.rows().collect();
    let table = Table { rows: &rows, levels, responses };
    let mains = (0..levels.len()).filter_map(|factor| table.main(factor));
    let pairs = (0..levels.len()).flat_map(|b| (0..b).map(move |a| (a, b)));
    let pairs = pairs.filter_map(|(a, b)| table.pair(a, b));
    ranked(mains.chain(pairs).collect())
}

/// Of a part of the combinations: those together that it cannot tell apart.
pub(super) fn fractional(design: &Fractional, responses: &Responses) -> Vec<Contrast> {
    let found = fractional_effects(design, &responses.rows, Replications::Common).unwrap_or_default();
    let contrast = |found: crate::statistics::designs::EffectEstimate| Contrast {
        steps: vec![(Some(0), 1); factors(found.effects.first().copied()).len()],
        effects: found.effects,
        value: if found.value.abs() < ROUNDING { 0.0 } else { found.value },
        estimate: found.estimate,
    };
    ranked(found.into_iter().map(contrast).collect())
}

/// The factors of an effect.
#[must_use]
pub fn factors(effect: Option<Effect>) -> Vec<usize> {
    match effect {
        None => Vec::new(),
        Some(Effect::Main(factor)) => vec![factor],
        Some(Effect::Pair(a, b)) => vec![a, b],
    }
}

/// The responses to all combinations.
struct Table<'a> {
    rows: &'a [Vec<usize>],
    levels: &'a [usize],
    responses: &'a Responses,
}

impl Table<'_> {
    /// In each night the mean over all rows that `are` meant.
    fn mean(&self, are: &dyn Fn(&[usize]) -> bool) -> Vec<f64> {
        let rows = self.rows.iter().zip(&self.responses.rows).filter(|(row, _)| are(row));
        let mut sums = vec![0.0; self.responses.nights()];
        let mut count = 0.0;
        for (_, row) in rows {
            count += 1.0;
            sums.iter_mut().zip(row).for_each(|(sum, value)| *sum += value);
        }
        sums.iter().map(|sum| sum / count).collect()
    }

    /// The two levels of a factor that lie farthest apart.
    fn main(&self, factor: usize) -> Option<Contrast> {
        let count = self.levels[factor];
        let means: Vec<Vec<f64>> = (0..count).map(|level| self.mean(&|row| row[factor] == level)).collect();
        let of = |low: usize, high: usize| {
            let nights: Vec<f64> = means[high].iter().zip(&means[low]).map(|(b, a)| b - a).collect();
            Contrast::of(vec![Effect::Main(factor)], vec![(Some(low), high)], &nights)
        };
        largest(steps(count).map(|(low, high)| of(low, high)))
    }

    /// The two levels of each of two factors that do most together.
    fn pair(&self, a: usize, b: usize) -> Option<Contrast> {
        let means: Vec<Vec<Vec<f64>>> = (0..self.levels[a])
            .map(|at| {
                (0..self.levels[b]).map(|with| self.mean(&|row| row[a] == at && row[b] == with)).collect()
            })
            .collect();
        let of = |(low, high): (usize, usize), (from, to): (usize, usize)| {
            let night = |at: usize| {
                let adds = |with: usize| means[high][with][at] - means[low][with][at];
                (adds(to) - adds(from)) / 2.0
            };
            let nights: Vec<f64> = (0..self.responses.nights()).map(night).collect();
            Contrast::of(vec![Effect::Pair(a, b)], vec![(Some(low), high), (Some(from), to)], &nights)
        };
        let all = steps(self.levels[a]).flat_map(|own| steps(self.levels[b]).map(move |other| (own, other)));
        largest(all.map(|(own, other)| of(own, other)))
    }
}

/// All steps from a lower level to a higher one.
fn steps(levels: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..levels).flat_map(|high| (0..high).map(move |low| (low, high)))
}

/// The first of the largest.
fn largest(contrasts: impl Iterator<Item = Contrast>) -> Option<Contrast> {
    contrasts.fold(None, |best: Option<Contrast>, one| match best {
        Some(best) if best.value.abs() >= one.value.abs() => Some(best),
        Some(_) | None => Some(one),
    })
}

//! Whether the order of doctrines hangs on the weights of the objectives: they are drawn anew many times.
//!
//! Weights say what somebody thinks is important; others think otherwise. Each draw is a set of weights, all
//! sets alike probable (a flat Dirichlet law: exponential values over their sum).

use super::comparison::Compared;
use crate::kernel::draws::{Draws, Purpose};
use crate::statistics::Moments;

const WEIGHT: Purpose = Purpose::new("compare.weights");

/// How many sets of weights are drawn.
const DRAWS: u64 = 2_000;

/// What becomes of the order of doctrines under other weights.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// By doctrine, the weighted mean of what it comes to in each objective of each exercise, 0 to 1.
    pub means: Vec<f64>,
    /// By doctrine, in which share of the draws it was first, alone or together with others.
    pub first: Vec<f64>,
    /// In which share of the draws the order was the one of the weights as they are stated.
    pub same_order: f64,
}

/// What becomes of the order of doctrines; `None` if no objective has a score under all of them.
#[must_use]
pub fn weights(exercises: &[Compared], seed: u64) -> Option<Weights> {
    let objectives: Vec<Vec<f64>> = exercises.iter().flat_map(objectives).collect();
    let stated = exercises.iter().flat_map(stated);
    let (objectives, stated): (Vec<_>, Vec<_>) = objectives
        .into_iter()
        .zip(stated)
        .filter(|(means, _)| means.iter().all(|mean| mean.is_finite()))
        .unzip();
    let doctrines = objectives.first()?.len();
    let means = weighted(&objectives, &stated);
    let order = order(&means);
    let mut first = vec![0_u64; doctrines];
    let mut same = 0_u64;
    for draw in 0..DRAWS {
        let mut draws = Draws::new(seed, draw);
        let weight = |place: usize| -libm::log(1.0 - draws.unit(WEIGHT, place as u64, 0, 0));
        let drawn: Vec<f64> = (0..objectives.len()).map(weight).collect();
        let means = weighted(&objectives, &drawn);
        let most = means.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        for (count, mean) in first.iter_mut().zip(&means) {
            *count += u64::from(*mean == most);
        }
        same += u64::from(self::order(&means) == order);
    }
    let share = |count: u64| count as f64 / DRAWS as f64;
    Some(Weights { means, first: first.into_iter().map(share).collect(), same_order: share(same) })
}

/// By objective and doctrine, the mean score over the nights that have one; not a number where none has.
fn objectives(one: &Compared) -> Vec<Vec<f64>> {
    let count = one.trial.scenarios.first().map_or(0, |scenario| scenario.objectives.len());
    let mean = |objective: usize, nights: &[super::Outcome]| {
        let scores = nights.iter().filter_map(|night| night.objectives.get(objective).copied().flatten());
        scores.collect::<Moments>().mean().unwrap_or(f64::NAN)
    };
    (0..count)
        .map(|objective| one.trial.nights.iter().map(|nights| mean(objective, nights)).collect())
        .collect()
}

/// The weights of the objectives as they are stated.
fn stated(one: &Compared) -> Vec<f64> {
    let scenario = one.trial.scenarios.first();
    scenario.map_or(Vec::new(), |scenario| scenario.objectives.iter().map(|one| one.weight).collect())
}

/// By doctrine, the mean over objectives with these weights.
fn weighted(objectives: &[Vec<f64>], weights: &[f64]) -> Vec<f64> {
    let whole: f64 = weights.iter().sum();
    let doctrines = objectives.first().map_or(0, Vec::len);
    let sum = |doctrine: usize| {
        objectives.iter().zip(weights).map(|(means, weight)| means[doctrine] * weight).sum::<f64>()
    };
    (0..doctrines).map(|doctrine| if whole > 0.0 { sum(doctrine) / whole } else { 0.0 }).collect()
}

/// The doctrines, the best first; of equals the first named.
fn order(means: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..means.len()).collect();
    order.sort_by(|one, other| means[*other].total_cmp(&means[*one]));
    order
}

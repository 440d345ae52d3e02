//! Which of several doctrines may be the best: each against the best of the others.

use super::{Outcome, Question};
use crate::statistics::selection::{Contender, compare_with_best};

/// Each doctrine against the best of the others, in gains (above 0 is better) in the unit of the question;
/// over the nights that have a value under each.
///
/// Empty for fewer than three doctrines, for which the pair says it all, and of fewer than two such nights.
#[must_use]
pub fn best(question: &Question, nights: &[Vec<Outcome>], confidence: f64) -> Vec<Contender> {
    if nights.len() < 3 {
        return Vec::new();
    }
    let mut gains: Vec<Vec<f64>> = vec![Vec::new(); nights.len()];
    for night in 0..nights.iter().map(Vec::len).min().unwrap_or(0) {
        let values: Option<Vec<f64>> = nights.iter().map(|own| question.value(&own[night])).collect();
        for (own, value) in gains.iter_mut().zip(values.unwrap_or_default()) {
            own.push(question.gain(value));
        }
    }
    let gains: Vec<&[f64]> = gains.iter().map(Vec::as_slice).collect();
    compare_with_best(&gains, confidence).unwrap_or_default()
}

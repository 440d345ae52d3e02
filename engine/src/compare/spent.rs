//! Where the time went under a doctrine: the chains to a measure, added up over all nights.

use super::{Outcome, Question};
use crate::scenario::model::mark::Label;
use std::collections::BTreeMap;

/// The mean time in ms that chains to a measure spent on each label, over the nights in which it came.
///
/// Empty for what is no moment that a chain leads to, and for what never came.
#[must_use]
pub fn spent(question: &Question, nights: &[Outcome]) -> BTreeMap<Label, f64> {
    let came: Vec<_> = nights
        .iter()
        .filter_map(|night| question.came(night))
        .filter(|came| !came.parts.is_empty())
        .collect();
    let mut sums: BTreeMap<Label, f64> = BTreeMap::new();
    for (label, took) in came.iter().flat_map(|came| &came.parts) {
        *sums.entry(*label).or_default() += took.0 as f64;
    }
    sums.values_mut().for_each(|sum| *sum /= came.len() as f64);
    sums
}

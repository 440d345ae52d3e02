//! The survival file: how likely people survive by their score, and how the score falls with time.

use super::decode::Spanned;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A table of survival. The shipped one is part of the program; an exercise may name its own.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Survival {
    /// Format number.
    pub format: Spanned<u32>,
    /// Where it is taken from, or `assumption`.
    pub source: String,
    /// The probability of surviving with a score of 0 (worst), 1, ... 12 when definitive care begins.
    pub by_score: Spanned<Vec<f64>>,
    /// By score: the score after one, two, ... half hours without definitive care. A score without a
    /// row falls to 0 in the first half hour.
    pub after_half_hours: BTreeMap<Spanned<u8>, Vec<f64>>,
}

//! Everything that a study answers: what its factors do, what hangs on each link, what would repair it.

use super::repaired::Repaired;
use super::sensitivity::Sensitivity;
use crate::document::text::Text;
use crate::scenario::Scenario;
use std::sync::Arc;

/// The answers of a study.
#[derive(Clone, Debug)]
pub struct Answers {
    /// The id of its plan.
    pub id: String,
    /// What a reader sees.
    pub title: Text,
    /// The exercise under each doctrine that is studied, as it is.
    pub scenarios: Vec<Arc<Scenario>>,
    /// The place of the doctrine that the others are held against, if there is one.
    pub baseline: Option<usize>,
    /// The seed.
    pub seed: u64,
    /// How many nights each variant was played.
    pub runs: u64,
    /// The confidence of intervals.
    pub confidence: f64,
    /// What the factors of its design do.
    pub factors: Option<Sensitivity>,
    /// What hangs on each link.
    pub links: Option<Sensitivity>,
    /// The smallest repair.
    pub repair: Option<Repaired>,
}

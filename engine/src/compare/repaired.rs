//! Repairs: the fewest of some allowed changes under which a measure is met as often as is wanted, as far as
//! they were looked for.

use super::{Asked, Question};
use crate::document::text::Text;
use crate::scenario::Scenario;
use crate::statistics::designs::Search;
use std::sync::Arc;

/// What a search for a repair came to.
#[derive(Clone, Debug)]
pub struct Repaired {
    /// The exercise under the doctrine that is repaired, as it is.
    pub scenario: Arc<Scenario>,
    /// The measure that is to be met.
    pub question: Question,
    /// Seed and confidence.
    pub asked: Asked,
    /// In which share of the nights it is to be met.
    pub goal: f64,
    /// How many nights each set of changes is played.
    pub runs: u64,
    /// The changes that are allowed.
    pub remedies: Vec<Remedy>,
    /// How many of them at most together.
    pub most: usize,
    /// What was asked about, and what was found. Its changes are places among the remedies.
    pub search: Search,
}

/// A change that is allowed.
#[derive(Clone, Debug, PartialEq)]
pub struct Remedy {
    /// Its id.
    pub id: String,
    /// What a reader sees.
    pub title: Text,
    /// What it costs.
    pub cost: f64,
}

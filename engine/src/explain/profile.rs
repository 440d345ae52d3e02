//! A causal profile: what each change would have gained. Whoever plays the runs again fills it in.

use super::change::Change;
use crate::kernel::tick::Tick;

/// What one change gains on one measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Gain {
    /// The change.
    pub change: Change,
    /// The measure or other milestone, by its id.
    pub measure: String,
    /// By amount: how much earlier the measure came; below zero, later. What never came counts as if it
    /// had come when the exercise ended.
    pub steps: Vec<(f64, Tick)>,
}

impl Gain {
    /// The most that a step gains.
    #[must_use]
    pub fn most(&self) -> Tick {
        self.steps.iter().map(|(_, gain)| *gain).max().unwrap_or(Tick::ZERO)
    }

    /// Whether no step moves the measure at all.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.steps.iter().all(|(_, gain)| *gain == Tick::ZERO)
    }
}

/// Puts gains in order: those on the measure asked for first, then the largest first; of equals, the
/// change that comes first on the chain.
pub fn rank(gains: &mut [Gain], asked: Option<&str>) {
    gains.sort_by_key(|gain| (asked != Some(gain.measure.as_str()), std::cmp::Reverse(gain.most())));
}

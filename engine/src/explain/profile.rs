//! A causal profile: what each change would have gained. Whoever plays the runs again fills it in.

use super::change::Change;
use crate::kernel::tick::Tick;
use std::cmp::Reverse;

/// What one change gains on one measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Gain {
    /// The change.
    pub change: Change,
    /// The measure or other milestone, by its id, or the record that was asked for, as `record:N`.
    pub measure: String,
    /// By amount: how much earlier the measure came; below zero, later. What never came counts as if it
    /// had come when the exercise ended.
    pub steps: Vec<(f64, Tick)>,
}

impl Gain {
    /// What is gained where the element is perfect: the last step.
    #[must_use]
    pub fn perfect(&self) -> Tick {
        self.steps.last().map_or(Tick::ZERO, |(_, gain)| *gain)
    }

    /// Whether no step moves the measure at all.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.steps.iter().all(|(_, gain)| *gain == Tick::ZERO)
    }

    /// Whether every step moves the measure the same way. Where it does not, the run goes another way by
    /// small causes, and the gain says little.
    #[must_use]
    pub fn is_steady(&self) -> bool {
        let gains = || self.steps.iter().map(|(_, gain)| *gain);
        gains().all(|gain| gain >= Tick::ZERO) || gains().all(|gain| gain <= Tick::ZERO)
    }

    /// The sum over all steps: what is gained on the way counts too, so that one lucky step is not
    /// taken for much.
    fn sum(&self) -> Tick {
        self.steps.iter().fold(Tick::ZERO, |sum, (_, gain)| sum + *gain)
    }

    /// The mean over all steps, by which gains are ranked.
    #[must_use]
    pub fn mean(&self) -> Tick {
        Tick(self.sum().0 / i64::try_from(self.steps.len()).unwrap_or(1).max(1))
    }
}

/// Puts gains in order: those on the measure asked for first, then by their mean over the steps, the
/// largest first; of equals, the change that comes first on the chain.
pub fn rank(gains: &mut [Gain], asked: Option<&str>) {
    gains.sort_by_key(|gain| (asked != Some(gain.measure.as_str()), Reverse(gain.mean())));
}

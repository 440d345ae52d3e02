//! When enough nights were played: after so many, at a precision, or when the best is selected.

use super::precision::Precision;
use super::selection::Selecting;
use super::{Asked, Outcome, Stopping};
use crate::scenario::Scenario;
use std::sync::Arc;

/// Watches the nights come.
pub enum Watch {
    /// So many are played, whatever they say.
    Fixed,
    /// Until the intervals are narrow enough.
    Precision(Precision),
    /// Until one doctrine is the best.
    Selection(Selecting),
}

impl Watch {
    /// Watches for what was asked, of exercises under each doctrine; `None` if there is nothing to watch:
    /// no measure in the unit of a precision, no measure to select by in the first exercise, or a confidence
    /// of no more than a half to select with.
    #[must_use]
    pub fn new(asked: &Asked, exercises: &[Vec<Arc<Scenario>>]) -> Option<Self> {
        match &asked.stopping {
            Stopping::Fixed => Some(Self::Fixed),
            Stopping::Precision { half_width, minimum, .. } => {
                Precision::new(asked, half_width, *minimum, exercises).map(Self::Precision)
            }
            Stopping::Selection { measure, .. } => {
                Selecting::new(asked, measure, exercises).map(Self::Selection)
            }
        }
    }

    /// Takes the next night into account: what it came to in each exercise under each doctrine. True if it may
    /// be the last.
    pub fn is_enough(&mut self, night: &[&Outcome]) -> bool {
        match self {
            Self::Fixed => false,
            Self::Precision(precision) => precision.is_reached(night),
            Self::Selection(selecting) => selecting.is_over(night),
        }
    }

    /// Says in what was asked what came of it.
    pub fn finish(self, asked: &mut Asked) {
        match (self, &mut asked.stopping) {
            (Self::Precision(precision), Stopping::Precision { is_reached, .. }) => {
                *is_reached = precision.is_over();
            }
            (Self::Selection(selecting), Stopping::Selection { chosen, .. }) => *chosen = selecting.chosen(),
            _ => {}
        }
    }
}

//! What became of a measure from one run to another.
//!
//! The difference is one of the values as they are shown: who subtracts what he reads gets what he is told.
//! `branch` and the page of two runs tell it by this rule and by no other.

use super::measures::Teller;
use crate::kernel::tick::Tick;
use crate::score::{Direction, MeasureResult, Unit};
use crate::wording::{Term, time};

/// What became of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    /// It reads as it did.
    Same,
    /// It was reached in the second run only.
    Gained,
    /// It was reached in the first run only.
    Lost,
    /// It moved by an amount.
    Moved {
        /// How far, without a sign.
        by: String,
        /// Whether the value is smaller now.
        is_less: bool,
        /// Whether that is what the measure asks for.
        is_better: bool,
    },
    /// The two measures are not of one kind.
    Unlike,
}

impl Teller<'_> {
    /// What became of a measure.
    pub(super) fn shift(&self, before: &MeasureResult, after: &MeasureResult) -> Shift {
        if before.unit != after.unit || before.is_question != after.is_question {
            return Shift::Unlike;
        }
        if self.value(before) == self.value(after) {
            return Shift::Same;
        }
        if after.is_question {
            return if after.mark > before.mark { Shift::Gained } else { Shift::Lost };
        }
        match (before.value, after.value) {
            (Some(was), Some(is)) => self.moved(was, is, after),
            (None, Some(_)) => Shift::Gained,
            (Some(_), None) => Shift::Lost,
            (None, None) => Shift::Unlike,
        }
    }

    fn moved(&self, was: f64, is: f64, measure: &MeasureResult) -> Shift {
        let by = shown(is, measure.unit) - shown(was, measure.unit);
        let wants_less = measure.direction == Direction::Lower;
        // Milliseconds are shown beside a limit: what differs in them only has moved, by less than is told.
        let is_less = if by == 0.0 { is < was } else { by < 0.0 };
        Shift::Moved { by: self.distance(by.abs(), measure.unit), is_less, is_better: is_less == wants_less }
    }

    /// How far: shares lie so many points apart.
    fn distance(&self, by: f64, unit: Unit) -> String {
        let by = libm::round(100.0 * by) / 100.0;
        match unit {
            Unit::Ms | Unit::Count => self.amount(by, unit),
            Unit::Share => {
                let amount = Term::Text(self.decimal(by, 1));
                self.catalogue.phrase("report-points", [("amount", amount)])
            }
        }
    }
}

/// A value as it is shown: milliseconds cut to seconds, percent to one place, numbers to two.
fn shown(value: f64, unit: Unit) -> f64 {
    let rounded = |value: f64, places: usize| format!("{value:.places$}").parse().unwrap_or(value);
    match unit {
        Unit::Ms => time::seconds(Tick::ZERO, Tick::rounded(value)) as f64 * 1_000.0,
        Unit::Share => rounded(100.0 * value, 1),
        Unit::Count => rounded(value, 2),
    }
}

//! One measure by row of the design and by night: its value under a doctrine, or how far the doctrine differs
//! from the baseline in the same night.
//!
//! A night in which the measure has nothing to count in one of the settings is left out of all of them, so
//! that the same nights stand in every row.

use super::Studied;
use crate::compare::{Outcome, Question};
use crate::statistics::Moments;
use std::collections::BTreeMap;

/// What a response is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Under {
    /// The value under a doctrine, by its place.
    Doctrine(usize),
    /// The value under a doctrine less that under another one.
    Against {
        /// The doctrine.
        doctrine: usize,
        /// The other one.
        baseline: usize,
    },
}

/// The responses of a measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Responses {
    /// By row of the design: one number per night, the same nights in each.
    pub rows: Vec<Vec<f64>>,
    /// How many nights were left out.
    pub left_out: usize,
}

impl Responses {
    /// The responses to a question. `outcomes` hold the nights of each setting under each doctrine: settings
    /// one after the other, each under all doctrines.
    #[must_use]
    pub fn of(
        studied: &Studied,
        question: &Question,
        under: Under,
        outcomes: &[Vec<Outcome>],
        doctrines: usize,
    ) -> Self {
        let value = |cell: usize, doctrine: usize, night: usize| {
            question.value(outcomes.get(cell * doctrines + doctrine)?.get(night)?)
        };
        let response = |cell: usize, night: usize| match under {
            Under::Doctrine(doctrine) => value(cell, doctrine, night),
            Under::Against { doctrine, baseline } => {
                Some(value(cell, doctrine, night)? - value(cell, baseline, night)?)
            }
        };
        let nights = outcomes.first().map_or(0, Vec::len);
        let cells = studied.cells();
        let whole: Vec<BTreeMap<usize, f64>> = (0..nights)
            .filter_map(|night| cells.iter().map(|cell| Some((*cell, response(*cell, night)?))).collect())
            .collect();
        let row = |cell: &usize| whole.iter().map(|night| night[cell]).collect();
        Self { rows: studied.cell_of_row.iter().map(row).collect(), left_out: nights - whole.len() }
    }

    /// How many nights each row has.
    #[must_use]
    pub fn nights(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }

    /// The mean of each row.
    #[must_use]
    pub fn means(&self) -> Vec<f64> {
        self.rows.iter().filter_map(|row| row.iter().copied().collect::<Moments>().mean()).collect()
    }
}

//! The rows of a design, as a study plays them.

use crate::statistics::designs::{Factorial, Fractional, Saltelli, Trajectories};

/// A design with what its answers are read by.
#[derive(Clone, Debug, PartialEq)]
pub enum Design {
    /// Everything as it is, then one level of one factor alone.
    OneByOne(Vec<Option<(usize, usize)>>),
    /// Everything as it is, then one harm to one link alone.
    Links(Vec<Option<(usize, usize)>>),
    /// Every combination of so many levels.
    Full(Factorial),
    /// A part of the combinations of two levels.
    Fractional(Fractional),
    /// Places spread evenly.
    Latin(Vec<Vec<f64>>),
    /// Paths that change one factor after the other.
    Morris(Trajectories),
    /// Two matrices and their mixtures.
    Sobol(Saltelli),
}

/// What a factor has in a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// What the exercise says.
    AsItIs,
    /// A level, from 0.
    Level(usize),
    /// A place from 0 to 1.
    Place(f64),
}

impl Design {
    /// Its rows: for each a value per factor, of so many factors.
    #[must_use]
    pub fn rows(&self, factors: usize) -> Vec<Vec<Value>> {
        let levels = |row: Vec<usize>| row.into_iter().map(Value::Level).collect();
        let places = |row: &Vec<f64>| row.iter().copied().map(Value::Place).collect();
        match self {
            Self::OneByOne(rows) | Self::Links(rows) => rows.iter().map(|row| alone(*row, factors)).collect(),
            Self::Full(design) => design.rows().map(levels).collect(),
            Self::Fractional(design) => design.rows().into_iter().map(levels).collect(),
            Self::Latin(rows) => rows.iter().map(places).collect(),
            Self::Morris(design) => design.rows().iter().map(places).collect(),
            Self::Sobol(design) => design.rows().iter().map(places).collect(),
        }
    }

    /// Its word.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::OneByOne(_) => "one-by-one",
            Self::Links(_) => "links",
            Self::Full(_) => "full",
            Self::Fractional(_) => "fractional",
            Self::Latin(_) => "latin",
            Self::Morris(_) => "morris",
            Self::Sobol(_) => "sobol",
        }
    }

    /// How many of its first rows are a sample of all settings that the ranges allow; none if its rows were
    /// chosen for another purpose.
    #[must_use]
    pub fn sample(&self) -> Option<usize> {
        match self {
            Self::Latin(rows) => Some(rows.len()),
            // Of the two matrices and their mixtures, the first.
            Self::Sobol(design) => Some(design.rows().len() / (design.factors() + 2)),
            Self::OneByOne(_) | Self::Links(_) | Self::Full(_) | Self::Fractional(_) | Self::Morris(_) => {
                None
            }
        }
    }
}

fn alone(row: Option<(usize, usize)>, factors: usize) -> Vec<Value> {
    let mut values = vec![Value::AsItIs; factors];
    if let Some((factor, level)) = row {
        values[factor] = Value::Level(level);
    }
    values
}

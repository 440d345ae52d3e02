//! A measure over the nights of each doctrine, and whether it tells any of them apart.

use crate::compare::{Outcome, Question};
use crate::statistics::order_statistic;

/// A measure under all doctrines.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The measure.
    pub question: Question,
    /// What it came to under each doctrine.
    pub under: Vec<Spread>,
}

/// What a measure came to under a doctrine.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// How many nights.
    pub nights: u64,
    /// In how many it had a mark.
    pub marked: u64,
    /// In how many it was met: the full mark.
    pub met: u64,
    /// In how many it never came, which counts until the end of the exercise.
    pub never: u64,
    /// Its least, middle and greatest value; `None` if it had none in any night.
    pub values: Option<[f64; 3]>,
    /// What is the same of it in every night.
    pub same: Option<Same>,
}

/// In what a measure is the same in every night.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Same {
    /// It is always met.
    Met,
    /// It always has half the mark.
    Half,
    /// It is always missed.
    Missed,
    /// It has no mark, and always the same value.
    Value(f64),
    /// There is never anything to count.
    Empty,
}

impl Same {
    /// Its word in documents and among the keys of the catalogue.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Half => "half",
            Self::Missed => "missed",
            Self::Value(_) => "value",
            Self::Empty => "empty",
        }
    }
}

impl Measured {
    /// A measure over nights, by doctrine.
    #[must_use]
    pub fn of<'a>(question: &Question, doctrines: impl Iterator<Item = Vec<&'a Outcome>>) -> Self {
        let under = doctrines.map(|nights| Spread::of(question, &nights)).collect();
        Self { question: question.clone(), under }
    }

    /// What is the same in every night under every doctrine.
    #[must_use]
    pub fn same(&self) -> Option<Same> {
        let (first, others) = self.under.split_first()?;
        first.same.filter(|same| others.iter().all(|spread| spread.same == Some(*same)))
    }

    /// The doctrines under which it is the same in every night, by their places, each with what is.
    pub fn same_under(&self) -> impl Iterator<Item = (usize, Same)> {
        self.under.iter().enumerate().filter_map(|(doctrine, spread)| Some((doctrine, spread.same?)))
    }
}

impl Spread {
    fn of(question: &Question, nights: &[&Outcome]) -> Self {
        let mut values: Vec<f64> = nights.iter().filter_map(|night| question.value(night)).collect();
        values.sort_by(f64::total_cmp);
        let is_met: Vec<bool> = nights.iter().filter_map(|night| question.is_met(night)).collect();
        let never = nights.iter().filter(|night| question.came(night).is_some_and(|came| came.is_never));
        let ends = values.first().copied().zip(values.last().copied());
        let values = ends.zip(order_statistic(&values, 0.5));
        Self {
            nights: nights.len() as u64,
            marked: is_met.len() as u64,
            met: is_met.iter().filter(|is_met| **is_met).count() as u64,
            never: never.count() as u64,
            values: values.map(|((least, greatest), middle)| [least, middle, greatest]),
            same: same(question, nights),
        }
    }
}

fn same(question: &Question, nights: &[&Outcome]) -> Option<Same> {
    let came = |night: &&Outcome| question.came(night).map(|came| (came.mark, question.value(night)));
    let (mark, value) = nights.first().and_then(came)?;
    let all = |is_it: &dyn Fn((Option<u8>, Option<f64>)) -> bool| {
        nights.iter().all(|night| came(night).is_some_and(is_it))
    };
    match mark {
        Some(mark) if all(&|(other, _)| other == Some(mark)) => Some(match mark {
            0 => Same::Missed,
            1 => Same::Half,
            _ => Same::Met,
        }),
        None if all(&|came| came == (None, value)) => Some(value.map_or(Same::Empty, Same::Value)),
        Some(_) | None => None,
    }
}

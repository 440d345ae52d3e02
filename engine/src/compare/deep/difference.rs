//! A night without an entry against the same night with it, measure by measure.

use crate::compare::{Outcome, Question};
use crate::score::Rating;

/// By how much a night is otherwise: without the entry less with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Difference {
    /// Of the score of the exercise; `None` if one of the nights has none.
    pub score: Option<f64>,
    /// Whether the rating of the exercise is another.
    pub is_rated_otherwise: bool,
    /// Each measure that is otherwise, by its place in the exercise.
    pub measures: Vec<(usize, Shift)>,
}

/// How a measure is otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// By how much, in its unit; `None` if it has a value in one of the nights only.
    pub by: Option<f64>,
    /// Whether its mark is another.
    pub is_marked_otherwise: bool,
}

impl Difference {
    /// What is otherwise, of all measures of the exercise in their order; `None` if nothing is.
    #[must_use]
    pub fn between(measures: &[Question], with: &Outcome, without: &Outcome) -> Option<Self> {
        let otherwise = |(place, question)| Some((place, Shift::of(question, with, without)?));
        let measures: Vec<(usize, Shift)> = measures.iter().enumerate().filter_map(otherwise).collect();
        let rating = |night: &Outcome| night.score.map(Rating::of);
        let found = Self {
            score: with.score.zip(without.score).map(|(with, without)| without - with),
            is_rated_otherwise: rating(with) != rating(without),
            measures,
        };
        (!found.measures.is_empty() || with.score != without.score).then_some(found)
    }

    /// Whether it is as much as matters: a measure by its smallest difference that matters, or a mark, or the
    /// rating.
    #[must_use]
    pub fn is_large(&self, measures: &[Question]) -> bool {
        let is_large = |(place, shift): &(usize, Shift)| {
            measures.get(*place).is_some_and(|question| shift.is_large(question))
        };
        self.is_rated_otherwise || self.measures.iter().any(is_large)
    }
}

impl Shift {
    fn of(question: &Question, with: &Outcome, without: &Outcome) -> Option<Self> {
        let values = [with, without].map(|night| question.value(night));
        let (with, without) = (question.came(with)?, question.came(without)?);
        let is_marked_otherwise = with.mark != without.mark;
        let is_same = values[0] == values[1] && with.is_never == without.is_never;
        let by = values[0].zip(values[1]).map(|(with, without)| without - with);
        (!is_same || is_marked_otherwise).then_some(Self { by, is_marked_otherwise })
    }

    /// Whether it is as much as matters in a measure.
    #[must_use]
    pub fn is_large(&self, question: &Question) -> bool {
        self.is_marked_otherwise || self.by.is_none_or(|by| by.abs() >= question.smallest)
    }
}

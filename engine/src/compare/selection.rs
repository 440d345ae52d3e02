//! Selecting the best of several doctrines, night by night, until only one is left.

use super::{Asked, Outcome, Question};
use crate::scenario::Scenario;
use crate::statistics::selection::{KimNelson, Selection};
use std::sync::Arc;

/// How many nights tell how much differences vary, before anything is dropped.
pub const FIRST: usize = 20;

/// A selection among doctrines, by one measure of the first exercise.
pub struct Selecting {
    question: Question,
    rule: KimNelson,
    standing: Selection,
}

impl Selecting {
    /// By a measure, or the score; `None` if there is nothing to select by.
    #[must_use]
    pub fn new(asked: &Asked, measure: &str, exercises: &[Vec<Arc<Scenario>>]) -> Option<Self> {
        let scenarios = exercises.first()?;
        let all = Asked { measures: Vec::new(), ..asked.clone() };
        let questions = Question::all(scenarios.get(asked.baseline)?, &all);
        let question = questions.into_iter().find(|question| question.id == measure)?;
        let rule = KimNelson::new(scenarios.len(), 1.0 - asked.confidence, question.smallest, FIRST)?;
        Some(Self { question, rule, standing: Selection::Sampling })
    }

    /// Takes the next night into account; true if one doctrine is chosen, or if none is better than the others.
    /// A night in which the measure has no value under one that is still in play says nothing.
    pub fn is_over(&mut self, night: &[&Outcome]) -> bool {
        let doctrines = night.iter().zip(self.rule.in_play());
        let gain = |(own, is_in_play): (&&Outcome, &bool)| match self.question.value(own) {
            None if *is_in_play => None,
            // Nobody looks at what was dropped.
            value => Some(value.map_or(0.0, |value| self.question.gain(value))),
        };
        let gains: Option<Vec<f64>> = doctrines.map(gain).collect();
        if let Some(standing) = gains.and_then(|gains| self.rule.push(&gains)) {
            self.standing = standing;
        }
        self.standing != Selection::Sampling
    }

    /// The doctrine that was chosen.
    #[must_use]
    pub fn chosen(&self) -> Option<usize> {
        match self.standing {
            Selection::Chosen(best) => Some(best),
            Selection::Sampling | Selection::Alike => None,
        }
    }
}

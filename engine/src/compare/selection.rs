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
    chosen: Option<usize>,
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
        Some(Self { question, rule, chosen: None })
    }

    /// Takes the next night into account; true if one doctrine is chosen. A night in which the measure has no
    /// value under one of them says nothing.
    pub fn is_chosen(&mut self, night: &[&Outcome]) -> bool {
        let doctrines = self.rule.in_play().len();
        let values: Option<Vec<f64>> =
            night.iter().take(doctrines).map(|own| self.question.value(own)).collect();
        let gains: Option<Vec<f64>> =
            values.map(|values| values.into_iter().map(|value| self.question.gain(value)).collect());
        if let Some(Selection::Chosen(best)) = gains.and_then(|gains| self.rule.push(&gains)) {
            self.chosen = Some(best);
        }
        self.chosen.is_some()
    }

    /// The doctrine that was chosen.
    #[must_use]
    pub fn chosen(&self) -> Option<usize> {
        self.chosen
    }
}

//! A comparison: every question answered, for each exercise, each doctrine and each pair.

use super::best::best;
use super::spent::spent;
use super::weights::{Weights, weights};
use super::{Asked, Outcome, Pair, Question, Sample, Stopping};
use crate::scenario::Scenario;
use crate::scenario::model::mark::Label;
use crate::statistics::selection::Contender;
use crate::statistics::significance::holm;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One exercise under every doctrine, and what its nights came to.
#[derive(Clone, Debug)]
pub struct Trial {
    /// The exercise under each doctrine, in the order in which they were named.
    pub scenarios: Vec<Arc<Scenario>>,
    /// By doctrine: what each night came to, in the order of the replications.
    pub nights: Vec<Vec<Outcome>>,
}

/// What was asked and what came of it.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What was asked.
    pub asked: Asked,
    /// How many nights were played under each doctrine.
    pub runs: u64,
    /// Each exercise.
    pub exercises: Vec<Compared>,
    /// Whether the order of the doctrines hangs on the weights of the objectives.
    pub weights: Option<Weights>,
    /// What a reader should know before he believes it.
    pub warnings: Vec<Warning>,
}

/// One exercise and its answers.
#[derive(Clone, Debug)]
pub struct Compared {
    /// The nights.
    pub trial: Trial,
    /// The score first, then the measures.
    pub answers: Vec<Answer>,
}

/// One question answered.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The question.
    pub question: Question,
    /// What each doctrine came to.
    pub samples: Vec<Sample>,
    /// Each doctrine but the baseline against the baseline.
    pub pairs: Vec<Pair>,
    /// Of three doctrines or more, each against the best of the others.
    pub best: Vec<Contender>,
    /// By doctrine, where the time went on the way to it.
    pub spent: Vec<BTreeMap<Label, f64>>,
}

/// Of fewer nights than so many it is said: what happens in one of ten is missed by so many in one case of eight.
const FEW: usize = 20;

/// What a reader should know.
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// Neither precision nor choice was reached with the nights that were granted.
    NotReached,
    /// So few nights easily miss what differs only now and then.
    FewNights,
    /// The same luck did not help: nights of their own would have told as much.
    LuckDidNotHelp {
        /// The exercise: its place.
        exercise: usize,
        /// The question: its place.
        question: usize,
        /// The doctrine: its place.
        doctrine: usize,
    },
}

impl Comparison {
    /// Compares. Every trial has the same doctrines and the same number of nights under each.
    #[must_use]
    pub fn of(asked: Asked, trials: Vec<Trial>) -> Self {
        let runs = trials.first().and_then(|trial| trial.nights.first()).map_or(0, Vec::len) as u64;
        let mut exercises: Vec<Compared> =
            trials.into_iter().map(|trial| Compared::of(trial, &asked)).collect();
        adjust(&mut exercises);
        let warnings = warnings(&asked, &exercises);
        let weights = weights(&exercises, asked.seed);
        Self { asked, runs, exercises, weights, warnings }
    }

    /// How many differences are looked at together.
    #[must_use]
    pub fn family(&self) -> usize {
        self.exercises.iter().flat_map(|one| &one.answers).map(|answer| answer.pairs.len()).sum()
    }
}

impl Compared {
    fn of(trial: Trial, asked: &Asked) -> Self {
        let questions = Question::all(&trial.scenarios[asked.baseline], asked);
        let answers = questions.into_iter().map(|question| Answer::of(question, &trial, asked)).collect();
        Self { trial, answers }
    }

    /// The exercise under the baseline.
    #[must_use]
    pub fn scenario(&self, asked: &Asked) -> &Arc<Scenario> {
        &self.trial.scenarios[asked.baseline]
    }
}

impl Answer {
    fn of(question: Question, trial: &Trial, asked: &Asked) -> Self {
        let against = (asked.baseline, trial.nights[asked.baseline].as_slice());
        let nights = || trial.nights.iter().enumerate();
        let others = nights().filter(|(doctrine, _)| *doctrine != asked.baseline);
        let pairs = others
            .map(|(doctrine, nights)| Pair::of(&question, (doctrine, nights), against, asked.confidence))
            .collect();
        Self {
            samples: nights().map(|(_, nights)| Sample::of(&question, nights, asked.confidence)).collect(),
            best: best(&question, &trial.nights, asked.confidence),
            spent: nights().map(|(_, nights)| spent(&question, nights)).collect(),
            pairs,
            question,
        }
    }
}

/// Makes the probabilities good for how many differences there are: the family is all of them.
fn adjust(exercises: &mut [Compared]) {
    let pairs = || exercises.iter().flat_map(|one| &one.answers).flat_map(|answer| &answer.pairs);
    let adjusted = holm(&pairs().map(|pair| pair.p).collect::<Vec<_>>());
    let answers = exercises.iter_mut().flat_map(|one| &mut one.answers);
    for (pair, p) in answers.flat_map(|answer| &mut answer.pairs).zip(adjusted) {
        pair.p_adjusted = p;
    }
}

fn warnings(asked: &Asked, exercises: &[Compared]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let nights = exercises.iter().flat_map(|one| &one.trial.nights).map(Vec::len);
    if nights.min().is_some_and(|nights| nights < FEW) {
        warnings.push(Warning::FewNights);
    }
    if matches!(asked.stopping, Stopping::Precision { is_reached: false, .. }) {
        warnings.push(Warning::NotReached);
    }
    if matches!(asked.stopping, Stopping::Selection { chosen: None, .. }) {
        warnings.push(Warning::NotReached);
    }
    for (exercise, one) in exercises.iter().enumerate() {
        for (question, answer) in one.answers.iter().enumerate() {
            let idle =
                answer.pairs.iter().filter(|pair| pair.variance_ratio.is_some_and(|ratio| ratio <= 1.0));
            warnings.extend(idle.map(|pair| Warning::LuckDidNotHelp {
                exercise,
                question,
                doctrine: pair.doctrine,
            }));
        }
    }
    warnings
}

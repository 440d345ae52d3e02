//! What is found of each measure, under each doctrine and against the baseline.

use super::ranks::RESAMPLES;
use super::{Contrast, Design, Overall, Rank, Responses, Studied, Under, contrasts, ranks};
use crate::compare::question::What;
use crate::compare::{Outcome, Question, SCORE};
use crate::kernel::draws::Draws;
use crate::scenario::Scenario;
use crate::statistics::Moments;
use crate::statistics::designs::{FirstOrder, Indices, Resampling, Screening, Trajectories};
use std::sync::Arc;

/// What was studied and what was found.
#[derive(Clone, Debug)]
pub struct Sensitivity {
    /// What was studied.
    pub studied: Studied,
    /// The exercise under each doctrine, as it is.
    pub scenarios: Vec<Arc<Scenario>>,
    /// By measure: under each doctrine, then against the baseline.
    pub answers: Vec<Answer>,
}

/// What is found of a measure.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The measure.
    pub question: Question,
    /// Under which doctrine.
    pub under: Under,
    /// How many nights have a value in every setting.
    pub nights: usize,
    /// How many were left out because some setting has none.
    pub left_out: usize,
    /// In how many nights of how many, all settings together, it never came under the doctrine.
    pub never: (usize, usize),
    /// Over all settings; `None` of fewer than two nights.
    pub overall: Option<Overall>,
    /// By factor.
    pub findings: Findings,
}

/// What is found of the factors, the one that matters most first.
#[derive(Clone, Debug, PartialEq)]
pub enum Findings {
    /// There are too few nights.
    Nothing,
    /// What levels add.
    Effects(Vec<Contrast>),
    /// What goes with what.
    Ranks(Vec<Rank>),
    /// Elementary effects.
    Screened {
        /// By factor.
        factors: Vec<(usize, Screening)>,
        /// What the size of an effect of nothing would come to by the luck of the nights.
        noise: Option<f64>,
    },
    /// Shares of the variance; none if nothing varies.
    Shares(Vec<(usize, Indices)>),
}

impl Sensitivity {
    /// Everything that is found. `outcomes` hold the nights of each setting under each doctrine: settings one
    /// after the other, each under all doctrines.
    #[must_use]
    pub fn of(studied: Studied, scenarios: Vec<Arc<Scenario>>, outcomes: &[Vec<Outcome>]) -> Self {
        let mut answers = Vec::new();
        for question in questions(&studied, &scenarios) {
            for under in responses(&studied, scenarios.len()) {
                answers.push(answer(&studied, &question, under, outcomes, scenarios.len()));
            }
        }
        Self { studied, scenarios, answers }
    }
}

/// What is asked: the measures that are named, else the score and all measures.
fn questions(studied: &Studied, scenarios: &[Arc<Scenario>]) -> Vec<Question> {
    let named = &studied.asked.measures;
    let is_meant = |question: &Question| match question.what {
        What::Score => named.is_empty() || named.iter().any(|id| id == SCORE),
        What::Measure(_) => true,
    };
    let scenario = scenarios.get(studied.baseline.unwrap_or(0));
    let all = scenario.map(|scenario| Question::all(scenario, &studied.asked)).unwrap_or_default();
    all.into_iter().filter(is_meant).collect()
}

/// Each doctrine, then each against the baseline.
fn responses(studied: &Studied, doctrines: usize) -> Vec<Under> {
    let mut all: Vec<Under> = (0..doctrines).map(Under::Doctrine).collect();
    if let Some(baseline) = studied.baseline {
        let others = (0..doctrines).filter(|doctrine| *doctrine != baseline);
        all.extend(others.map(|doctrine| Under::Against { doctrine, baseline }));
    }
    all
}

fn answer(
    studied: &Studied,
    question: &Question,
    under: Under,
    outcomes: &[Vec<Outcome>],
    doctrines: usize,
) -> Answer {
    let level = studied.asked.confidence;
    let responses = Responses::of(studied, question, under, outcomes, doctrines);
    let overall = Overall::of(&studied.design, question, under, &responses, level);
    let findings =
        if responses.nights() < 2 { Findings::Nothing } else { findings(studied, question, &responses) };
    Answer {
        question: question.clone(),
        under,
        nights: responses.nights(),
        left_out: responses.left_out,
        never: never(studied, question, under, outcomes, doctrines),
        overall,
        findings,
    }
}

fn never(
    studied: &Studied,
    question: &Question,
    under: Under,
    outcomes: &[Vec<Outcome>],
    doctrines: usize,
) -> (usize, usize) {
    let (Under::Doctrine(doctrine) | Under::Against { doctrine, .. }) = under;
    let cells = studied.cells();
    let nights = || cells.iter().filter_map(|cell| outcomes.get(cell * doctrines + doctrine)).flatten();
    let never = nights().filter(|night| question.came(night).is_some_and(|came| came.is_never));
    (never.count(), nights().count())
}

fn findings(studied: &Studied, question: &Question, responses: &Responses) -> Findings {
    let level = studied.asked.confidence;
    let levels: Vec<usize> = studied.factors.iter().map(|factor| factor.values.len()).collect();
    let draws = &mut Draws::new(studied.asked.seed, 0);
    match &studied.design {
        Design::OneByOne(rows) => Findings::Effects(contrasts::one_by_one(rows, responses)),
        Design::Links(rows) => Findings::Effects(contrasts::harms(rows, question, responses)),
        Design::Full(design) => Findings::Effects(contrasts::full(design, &levels, responses)),
        Design::Fractional(design) => Findings::Effects(contrasts::fractional(design, responses)),
        Design::Latin(places) => Findings::Ranks(ranks::ranks(places, &levels, responses, level, draws)),
        Design::Morris(design) => {
            let found = design.screen(&responses.means(), RESAMPLES, level, draws).unwrap_or_default();
            let mut factors: Vec<(usize, Screening)> = found.into_iter().enumerate().collect();
            factors.sort_by(|(_, a), (_, b)| b.mu_star.value.total_cmp(&a.mu_star.value));
            Findings::Screened { factors, noise: noise(design, studied.factors.len(), responses) }
        }
        Design::Sobol(design) => {
            let resampling = Resampling { resamples: RESAMPLES, level };
            let found = design.indices(&responses.means(), FirstOrder::Saltelli, resampling, draws);
            let mut factors: Vec<(usize, Indices)> =
                found.unwrap_or_default().into_iter().enumerate().collect();
            factors.sort_by(|(_, a), (_, b)| b.total.value.total_cmp(&a.total.value));
            Findings::Shares(factors)
        }
    }
}

/// What an elementary effect of nothing would come to: from how far the same step differs from night to night.
fn noise(design: &Trajectories, factors: usize, responses: &Responses) -> Option<f64> {
    let steps = responses.rows.chunks(factors + 1).flat_map(|path| path.windows(2));
    let squares = steps.filter_map(|step| {
        let differences = step[1].iter().zip(&step[0]).map(|(after, before)| after - before);
        let error = differences.collect::<Moments>().standard_error()?;
        Some(error * error)
    });
    let mean = squares.collect::<Moments>().mean()?;
    Some(design.noise(mean.sqrt()))
}

//! A comparison as a JSON document, `salambo.compare/1`: a contract with other programs.
//!
//! Every key is always present, null if there is nothing to say; times are in ms, those that never came
//! counted until the end of the exercise; ids are never translated. Differences are the value under
//! `doctrine` less that under `against`.

use super::{direction, unit};
use crate::compare::losses::Cause;
use crate::compare::selection::FIRST;
use crate::compare::{Answer, Comparison, Pair, Sample, Stopping, Warning};
use crate::scenario::Scenario;
use crate::statistics::decision::Verdict;
use crate::trace::archive::ENGINE;
use crate::trace::words::Word;
use serde::Serialize;
use std::collections::BTreeMap;

/// The name and number of the document's format.
const FORMAT: &str = "salambo.compare/1";

/// How many of the nights in which a doctrine was worse are named.
const WORST: usize = 10;

/// What came of a comparison.
#[derive(Clone, Debug, Serialize)]
pub struct Document<'a> {
    format: &'static str,
    engine: &'static str,
    exercises: Vec<&'a str>,
    doctrines: Vec<&'a str>,
    baseline: &'a str,
    seed: u64,
    runs: u64,
    confidence: f64,
    stopping: Rule,
    family: &'static str,
    /// Under other weights of the objectives.
    weights: Option<WeightsEntry<'a>>,
    /// How many differences the family has.
    differences: usize,
    warnings: Vec<Warned<'a>>,
    /// The score of each exercise, told as a measure.
    scores: Vec<MeasureEntry<'a>>,
    measures: Vec<MeasureEntry<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct Rule {
    rule: &'static str,
    minimum: Option<u64>,
    /// By unit.
    half_width: Option<BTreeMap<&'static str, f64>>,
    reached: Option<bool>,
    /// What the best was selected by, and which it is.
    measure: Option<String>,
    chosen: Option<String>,
}

/// The order of the doctrines, as objectives are weighted and under weights drawn anew.
#[derive(Clone, Debug, Serialize)]
struct WeightsEntry<'a> {
    doctrines: Vec<WeightEntry<'a>>,
    same_order: f64,
}

#[derive(Clone, Debug, Serialize)]
struct WeightEntry<'a> {
    doctrine: &'a str,
    mean: f64,
    /// In which share of the draws it was first.
    first: f64,
}

#[derive(Clone, Debug, Serialize)]
struct Warned<'a> {
    warning: &'static str,
    exercise: Option<&'a str>,
    measure: Option<&'a str>,
    doctrine: Option<&'a str>,
}

#[derive(Clone, Debug, Serialize)]
struct MeasureEntry<'a> {
    exercise: &'a str,
    id: &'a str,
    unit: &'static str,
    direction: &'static str,
    smallest: f64,
    doctrines: Vec<DoctrineEntry<'a>>,
    pairs: Vec<PairEntry<'a>>,
    /// Of three doctrines or more, each against the best of the others, in gains.
    best: Vec<BestEntry<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct BestEntry<'a> {
    doctrine: &'a str,
    ahead: f64,
    low: f64,
    high: f64,
    can_be_best: bool,
}

#[derive(Clone, Debug, Serialize)]
struct DoctrineEntry<'a> {
    doctrine: &'a str,
    n: u64,
    /// The share of nights in which it never came.
    never: f64,
    mean: Option<f64>,
    sd: Option<f64>,
    p10: Option<f64>,
    p50: Option<f64>,
    p90: Option<f64>,
    /// Intervals of the quantiles, where there are nights enough.
    around: [Option<[f64; 2]>; 3],
    meets: Option<Meets>,
    /// The mean time in ms that was spent on each label, on the way to it.
    spent: BTreeMap<&'static str, f64>,
}

#[derive(Clone, Debug, Serialize)]
struct Meets {
    target: Option<f64>,
    share: f64,
    low: f64,
    high: f64,
}

#[derive(Clone, Debug, Serialize)]
struct PairEntry<'a> {
    doctrine: &'a str,
    against: &'a str,
    n: usize,
    mean: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    better: u64,
    equal: u64,
    worse: u64,
    p: f64,
    p_adjusted: f64,
    /// Wilcoxon's test of signed ranks.
    p_ranks: Option<f64>,
    /// McNemar's exact test of the full mark.
    p_marks: Option<f64>,
    correlation: Option<f64>,
    variance_ratio: Option<f64>,
    verdict: &'static str,
    runs_needed: Option<u64>,
    worst: Vec<u64>,
    /// Of the worst nights, what cost most.
    causes: Vec<LossEntry<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct LossEntry<'a> {
    replication: u64,
    by: f64,
    cause: &'static str,
    /// What time was lost on.
    label: Option<&'static str>,
    /// How much of it.
    ms: Option<i64>,
    /// Which measure cost the score.
    measure: Option<&'a str>,
}

/// The document.
#[must_use]
pub fn document(of: &Comparison) -> Document<'_> {
    let asked = &of.asked;
    let first = of.exercises.first().map(|one| one.trial.scenarios.as_slice()).unwrap_or_default();
    let doctrines: Vec<&str> = first.iter().map(|one| doctrine(one)).collect();
    let entries: Vec<MeasureEntry<'_>> = of
        .exercises
        .iter()
        .flat_map(|one| one.answers.iter().map(|answer| measure(one.scenario(asked), answer, &doctrines)))
        .collect();
    let (scores, measures) =
        entries.into_iter().partition(|entry: &MeasureEntry<'_>| entry.id == crate::compare::SCORE);
    Document {
        format: FORMAT,
        engine: ENGINE,
        exercises: of.exercises.iter().map(|one| exercise(one.scenario(asked))).collect(),
        baseline: doctrines.get(asked.baseline).copied().unwrap_or_default(),
        seed: asked.seed,
        runs: of.runs,
        confidence: asked.confidence,
        stopping: rule(&asked.stopping, &doctrines),
        weights: of.weights.as_ref().map(|weights| WeightsEntry {
            doctrines: doctrines
                .iter()
                .zip(weights.means.iter().zip(&weights.first))
                .map(|(doctrine, (mean, first))| WeightEntry { doctrine, mean: *mean, first: *first })
                .collect(),
            same_order: weights.same_order,
        }),
        family: "holm",
        differences: of.family(),
        warnings: of.warnings.iter().map(|warning| warned(of, warning, &doctrines)).collect(),
        scores,
        measures,
        doctrines,
    }
}

fn exercise(scenario: &Scenario) -> &str {
    scenario.names.text(scenario.id)
}

fn doctrine(scenario: &Scenario) -> &str {
    scenario.names.text(scenario.doctrine)
}

fn rule(stopping: &Stopping, doctrines: &[&str]) -> Rule {
    let none =
        Rule { rule: "fixed", minimum: None, half_width: None, reached: None, measure: None, chosen: None };
    match stopping {
        Stopping::Fixed => none,
        Stopping::Precision { half_width, minimum, is_reached } => Rule {
            rule: "precision",
            minimum: Some(*minimum),
            half_width: Some(half_width.iter().map(|(of, width)| (unit(*of), *width)).collect()),
            reached: Some(*is_reached),
            ..none
        },
        Stopping::Selection { measure, chosen } => Rule {
            rule: "selection",
            minimum: Some(FIRST as u64),
            reached: Some(chosen.is_some()),
            measure: Some(measure.clone()),
            chosen: chosen.and_then(|place| doctrines.get(place)).map(|id| (*id).to_owned()),
            ..none
        },
    }
}

fn warned<'a>(of: &'a Comparison, warning: &Warning, doctrines: &[&'a str]) -> Warned<'a> {
    match *warning {
        Warning::NotReached => {
            Warned { warning: "precision-not-reached", exercise: None, measure: None, doctrine: None }
        }
        Warning::FewNights => Warned { warning: "few-nights", exercise: None, measure: None, doctrine: None },
        Warning::LuckDidNotHelp { exercise: at, question, doctrine } => {
            let one = &of.exercises[at];
            Warned {
                warning: "common-luck-did-not-help",
                exercise: Some(exercise(one.scenario(&of.asked))),
                measure: Some(&one.answers[question].question.id),
                doctrine: doctrines.get(doctrine).copied(),
            }
        }
    }
}

fn measure<'a>(scenario: &'a Scenario, answer: &'a Answer, doctrines: &[&'a str]) -> MeasureEntry<'a> {
    let question = &answer.question;
    let samples = answer.samples.iter().zip(&answer.spent).zip(doctrines);
    MeasureEntry {
        exercise: exercise(scenario),
        id: &question.id,
        unit: unit(question.unit),
        direction: direction(question.direction),
        smallest: question.smallest,
        doctrines: samples
            .map(|((sample, spent), doctrine)| DoctrineEntry {
                spent: spent.iter().map(|(label, took)| (label.word(), *took)).collect(),
                ..sampled(sample, doctrine, question.target)
            })
            .collect(),
        pairs: answer.pairs.iter().map(|pair| paired(scenario, pair, doctrines)).collect(),
        best: answer
            .best
            .iter()
            .zip(doctrines)
            .map(|(found, doctrine)| BestEntry {
                doctrine,
                ahead: found.ahead,
                low: found.interval.low,
                high: found.interval.high,
                can_be_best: found.can_be_best,
            })
            .collect(),
    }
}

fn sampled<'a>(sample: &Sample, doctrine: &'a str, target: Option<f64>) -> DoctrineEntry<'a> {
    let [p10, p50, p90] = sample.quantiles;
    DoctrineEntry {
        doctrine,
        n: sample.nights,
        never: if sample.nights == 0 { 0.0 } else { sample.never as f64 / sample.nights as f64 },
        mean: sample.mean,
        sd: sample.sd,
        p10,
        p50,
        p90,
        around: sample.around.map(|around| around.map(|found| [found.interval.low, found.interval.high])),
        meets: sample.met.map(|met| Meets {
            target,
            share: met.share,
            low: met.interval.low,
            high: met.interval.high,
        }),
        spent: BTreeMap::new(),
    }
}

fn paired<'a>(scenario: &'a Scenario, pair: &Pair, doctrines: &[&'a str]) -> PairEntry<'a> {
    let [better, equal, worse] = pair.nights;
    let worst = || pair.losses.iter().take(WORST);
    PairEntry {
        doctrine: doctrines[pair.doctrine],
        against: doctrines[pair.against],
        n: pair.differences.len(),
        mean: pair.difference.map(|found| found.mean),
        low: pair.difference.map(|found| found.interval.low),
        high: pair.difference.map(|found| found.interval.high),
        better,
        equal,
        worse,
        p: pair.p,
        p_adjusted: pair.p_adjusted,
        p_ranks: pair.ranks.map(|ranks| ranks.p),
        p_marks: pair.marks,
        correlation: pair.correlation,
        variance_ratio: pair.variance_ratio,
        verdict: verdict(pair.verdict),
        runs_needed: pair.runs_needed,
        worst: worst().map(|loss| loss.replication).collect(),
        causes: worst()
            .map(|loss| {
                let (cause, label, ms, measure) = match loss.cause {
                    Cause::Never => ("never", None, None, None),
                    Cause::Longer(label, by) => ("longer", Some(label.word()), Some(by.0), None),
                    Cause::Measure(place) => ("measure", None, None, measure_id(scenario, place)),
                    Cause::Untold => ("untold", None, None, None),
                };
                LossEntry { replication: loss.replication, by: loss.by, cause, label, ms, measure }
            })
            .collect(),
    }
}

fn measure_id(scenario: &Scenario, place: usize) -> Option<&str> {
    let mut measures = scenario.objectives.iter().flat_map(|objective| &objective.measures);
    measures.nth(place).map(|measure| scenario.names.text(measure.name))
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Better => "better",
        Verdict::Worse => "worse",
        Verdict::Equivalent => "equivalent",
        Verdict::Undecided => "undecided",
    }
}

//! A study as a JSON document, `salambo.study/1`: a contract with other programs.
//!
//! `design` is null, and `rows`, `settings`, `factors` and `answers` are empty, where the plan has none. `links`
//! hold the same of links that were done harm one at a time, the most harmful first; a factor is then a link,
//! its values harms. `repair` tells of the search for the fewest changes: `end` is `found`, `found-among-some`,
//! `not-up-to` or `limit`, `size` the number of changes that it speaks of, `sets` all that were tried.
//!
//! Every key is always present, null if there is nothing to say; times are in ms, those that never came
//! counted until the end of the exercise; ids are never translated.
//!
//! `answers` hold one entry for each measure under each doctrine, and where there is a baseline one more for
//! each other doctrine, `against` it: the value under the doctrine less that under the baseline, night by
//! night. In each, `mean` has the error of the nights alone; `both` counts also that the settings are not
//! known, and like `between` and `verdict` (`better`, `worse`, `equivalent`, `within-uncertainty`,
//! `undecided`) is null where the settings are no sample of what they might be. `factors` stand in the order
//! of how much they matter, by `kind`:
//!
//! | kind | `value`, `low`, `high` are |
//! |---|---|
//! | `effect` | what the step `from` a value `to` another adds; of two factors what they do together |
//! | `rank` | the rank correlation; `means` by level, of a range in its two halves |
//! | `screening` | mu*; `mu` and `sigma` beside it |
//! | `share` | the total index; `first` beside it |

use super::{direction, unit};
use crate::compare::Answers;
use crate::compare::repaired::Repaired;
use crate::compare::sensitivity::contrasts::factors;
use crate::compare::sensitivity::{
    Answer, Conclusion, Contrast, Factor, Findings, Overall, Sensitivity, Under,
};
use crate::scenario::Scenario;
use crate::statistics::designs::{Asked, Bounded, End, Estimate};
use crate::statistics::intervals::Interval;
use crate::trace::archive::ENGINE;
use serde::Serialize;

/// The name and number of the document's format.
const FORMAT: &str = "salambo.study/1";

/// What came of a study.
#[derive(Clone, Debug, Serialize)]
pub struct Document<'a> {
    format: &'static str,
    engine: &'static str,
    plan: &'a str,
    exercise: Option<&'a str>,
    doctrines: Vec<&'a str>,
    baseline: Option<&'a str>,
    seed: u64,
    runs: u64,
    confidence: f64,
    design: Option<&'static str>,
    #[serde(flatten)]
    part: Part<'a>,
    links: Option<Part<'a>>,
    repair: Option<RepairEntry<'a>>,
}

/// What came of a design.
#[derive(Clone, Debug, Default, Serialize)]
struct Part<'a> {
    rows: usize,
    settings: usize,
    factors: Vec<FactorEntry<'a>>,
    answers: Vec<AnswerEntry<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct RepairEntry<'a> {
    measure: &'a str,
    doctrine: &'a str,
    goal: f64,
    runs: u64,
    end: Option<&'static str>,
    size: Option<usize>,
    remedies: Vec<RemedyEntry<'a>>,
    /// The smallest sets that do it, the cheapest first.
    minimal: Vec<Vec<&'a str>>,
    sets: Vec<SetEntry<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct RemedyEntry<'a> {
    id: &'a str,
    cost: f64,
}

#[derive(Clone, Debug, Serialize)]
struct SetEntry<'a> {
    remedies: Vec<&'a str>,
    cost: f64,
    met: Around,
}

#[derive(Clone, Debug, Serialize)]
struct FactorEntry<'a> {
    id: &'a str,
    values: Vec<Option<String>>,
    range: bool,
}

#[derive(Clone, Debug, Serialize)]
struct AnswerEntry<'a> {
    measure: &'a str,
    unit: &'static str,
    direction: &'static str,
    smallest: f64,
    doctrine: Option<&'a str>,
    against: Option<&'a str>,
    nights: usize,
    left_out: usize,
    /// In how many nights of all settings it never came.
    never: usize,
    mean: Option<Around>,
    both: Option<Around>,
    between: Option<f64>,
    lowest: Option<f64>,
    highest: Option<f64>,
    /// In how many settings the mean has the sign of the whole.
    same_sign: Option<usize>,
    verdict: Option<&'static str>,
    /// What the mean size of an elementary effect of nothing would be by the luck of the nights.
    noise: Option<f64>,
    factors: Vec<Found<'a>>,
}

/// A number with its interval.
#[derive(Clone, Copy, Debug, Serialize)]
struct Around {
    value: f64,
    low: Option<f64>,
    high: Option<f64>,
}

/// What was found of a factor, or of several together.
#[derive(Clone, Debug, Default, Serialize)]
struct Found<'a> {
    kind: &'static str,
    /// The factor; two if it is what they do together.
    factors: Vec<&'a str>,
    /// What the design cannot tell it from.
    or: Vec<Vec<&'a str>>,
    /// From which value of each; null for what the exercise says.
    from: Option<Vec<Option<String>>>,
    to: Option<Vec<Option<String>>>,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    first: Option<Around>,
    mu: Option<f64>,
    sigma: Option<f64>,
    means: Option<Vec<Option<f64>>>,
}

/// The document.
#[must_use]
pub fn document(of: &Answers) -> Document<'_> {
    Document {
        format: FORMAT,
        engine: ENGINE,
        plan: &of.id,
        exercise: of.scenarios.first().map(|scenario| scenario.names.text(scenario.id)),
        doctrines: of.scenarios.iter().map(|scenario| doctrine(scenario)).collect(),
        baseline: of.baseline.and_then(|at| of.scenarios.get(at)).map(|scenario| doctrine(scenario)),
        seed: of.seed,
        runs: of.runs,
        confidence: of.confidence,
        design: of.factors.as_ref().map(|found| found.studied.design.word()),
        part: of.factors.as_ref().map(part).unwrap_or_default(),
        links: of.links.as_ref().map(part),
        repair: of.repair.as_ref().map(repair),
    }
}

fn part(of: &Sensitivity) -> Part<'_> {
    let (studied, writer) = (&of.studied, Writer { of });
    let factor = |factor: &'_ Factor| (0..factor.values.len()).map(|level| factor.value(level)).collect();
    let factors = studied.factors.iter();
    Part {
        rows: studied.cell_of_row.len(),
        settings: studied.cells().len(),
        factors: factors
            .map(|one| FactorEntry { id: &one.id, values: factor(one), range: one.is_range })
            .collect(),
        answers: of.answers.iter().map(|answer| writer.answer(answer)).collect(),
    }
}

fn repair(of: &Repaired) -> RepairEntry<'_> {
    let ids = |asked: &Asked| {
        asked.changes.iter().filter_map(|place| of.remedies.get(*place)).map(|one| one.id.as_str()).collect()
    };
    let (end, size) = match of.search.end() {
        Some(End::Found(size)) => (Some("found"), Some(size)),
        Some(End::FoundAmongSome(size)) => (Some("found-among-some"), Some(size)),
        Some(End::NotUpTo(size)) => (Some("not-up-to"), Some(size)),
        Some(End::Limit(size)) => (Some("limit"), size),
        None => (None, None),
    };
    let sets = of.search.asked().iter().map(|asked| SetEntry {
        remedies: ids(asked),
        cost: asked.cost,
        met: around(asked.outcome.share, Some(asked.outcome.interval)),
    });
    RepairEntry {
        measure: &of.question.id,
        doctrine: doctrine(&of.scenario),
        goal: of.goal,
        runs: of.runs,
        end,
        size,
        remedies: of.remedies.iter().map(|one| RemedyEntry { id: &one.id, cost: one.cost }).collect(),
        minimal: of.search.minimal().into_iter().map(ids).collect(),
        sets: sets.collect(),
    }
}

fn doctrine(scenario: &Scenario) -> &str {
    scenario.names.text(scenario.doctrine)
}

fn around(value: f64, interval: Option<Interval>) -> Around {
    Around { value, low: interval.map(|found| found.low), high: interval.map(|found| found.high) }
}

struct Writer<'a> {
    of: &'a Sensitivity,
}

impl<'a> Writer<'a> {
    fn doctrine(&self, at: usize) -> Option<&'a str> {
        self.of.scenarios.get(at).map(|scenario| doctrine(scenario))
    }

    fn estimate(&self, estimate: Estimate) -> Around {
        around(estimate.value, estimate.interval(self.of.studied.asked.confidence))
    }

    fn answer(&self, answer: &'a Answer) -> AnswerEntry<'a> {
        let question = &answer.question;
        let (doctrine, against) = match answer.under {
            Under::Doctrine(doctrine) => (doctrine, None),
            Under::Against { doctrine, baseline } => (doctrine, Some(baseline)),
        };
        let overall = answer.overall.as_ref();
        let noise = match &answer.findings {
            Findings::Screened { noise, .. } => *noise,
            Findings::Nothing | Findings::Effects(_) | Findings::Ranks(_) | Findings::Shares(_) => None,
        };
        AnswerEntry {
            measure: &question.id,
            unit: unit(question.unit),
            direction: direction(question.direction),
            smallest: question.smallest,
            doctrine: self.doctrine(doctrine),
            against: against.and_then(|against| self.doctrine(against)),
            nights: answer.nights,
            left_out: answer.left_out,
            never: answer.never.0,
            mean: overall.map(|overall| self.estimate(overall.nights)),
            both: overall.and_then(|overall| overall.both).map(|both| self.estimate(both)),
            between: overall.and_then(|overall| overall.between),
            lowest: overall.map(|overall| overall.range.low),
            highest: overall.map(|overall| overall.range.high),
            same_sign: overall.map(|overall| overall.agreement.0),
            verdict: overall.and_then(verdict),
            noise,
            factors: self.found(&answer.findings),
        }
    }

    fn found(&self, findings: &Findings) -> Vec<Found<'a>> {
        let one = |kind, factor: usize, found: Option<Bounded>| Found {
            kind,
            factors: self.ids(&[factor]),
            value: found.map(|found| found.value),
            low: found.map(|found| found.interval.low),
            high: found.map(|found| found.interval.high),
            ..Found::default()
        };
        match findings {
            Findings::Nothing => Vec::new(),
            Findings::Effects(found) => found.iter().map(|found| self.effect(found)).collect(),
            Findings::Ranks(found) => found
                .iter()
                .map(|rank| Found {
                    means: Some(rank.means.clone()),
                    ..one("rank", rank.factor, rank.correlation)
                })
                .collect(),
            Findings::Screened { factors, .. } => factors
                .iter()
                .map(|(factor, found)| Found {
                    mu: Some(found.mu),
                    sigma: found.sigma,
                    ..one("screening", *factor, Some(found.mu_star))
                })
                .collect(),
            Findings::Shares(found) => found
                .iter()
                .map(|(factor, found)| Found {
                    first: Some(around(found.first.value, Some(found.first.interval))),
                    ..one("share", *factor, Some(found.total))
                })
                .collect(),
        }
    }

    fn effect(&self, found: &Contrast) -> Found<'a> {
        let of = |effect| factors(Some(effect));
        let own = found.effects.first().copied().map(of).unwrap_or_default();
        let level = |(factor, level): (&usize, usize)| {
            self.of.studied.factors.get(*factor).and_then(|factor| factor.value(level))
        };
        let steps = || own.iter().zip(&found.steps);
        let interval = found.estimate.and_then(|found| found.interval(self.of.studied.asked.confidence));
        Found {
            kind: "effect",
            or: found.effects.iter().skip(1).map(|effect| self.ids(&of(*effect))).collect(),
            from: Some(
                steps().map(|(factor, (from, _))| from.and_then(|from| level((factor, from)))).collect(),
            ),
            to: Some(steps().map(|(factor, (_, to))| level((factor, *to))).collect()),
            factors: self.ids(&own),
            value: Some(found.value),
            low: interval.map(|found| found.low),
            high: interval.map(|found| found.high),
            ..Found::default()
        }
    }

    fn ids(&self, factors: &[usize]) -> Vec<&'a str> {
        let known = &self.of.studied.factors;
        factors.iter().filter_map(|factor| known.get(*factor)).map(|factor| factor.id.as_str()).collect()
    }
}

fn verdict(overall: &Overall) -> Option<&'static str> {
    overall.conclusion.map(|conclusion| match conclusion {
        Conclusion::Better => "better",
        Conclusion::Worse => "worse",
        Conclusion::Equivalent => "equivalent",
        Conclusion::WithinUncertainty => "within-uncertainty",
        Conclusion::Undecided => "undecided",
    })
}

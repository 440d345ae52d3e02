//! What it came to: the injects with what was to be done on them, the measures, the objectives.

use super::{Text, Writer, record};
use crate::kernel::names::Name;
use crate::replay::msel::Entry;
use crate::replay::{Space, measures::Decided};
use crate::report::expectations;
use crate::report::json::{Number, direction, number, unit};
use crate::report::replay::texts::condition;
use crate::score::expectations::Expectation;
use crate::score::{MeasureResult, Rating};
use crate::wording::plain;
use serde::Serialize;

/// An inject.
#[derive(Clone, Debug, Serialize)]
pub(super) struct InjectEntry {
    inject: i64,
    text: Text,
    planned_ms: i64,
    condition: Option<Text>,
    to: Vec<i64>,
    /// When, record.
    delivered: Vec<(i64, i64)>,
    expected: Vec<ExpectedEntry>,
}

/// What the players should do.
#[derive(Clone, Debug, Serialize)]
struct ExpectedEntry {
    number: usize,
    text: Text,
    within_ms: i64,
    outcome: &'static str,
    at_ms: i64,
    record: i64,
}

/// A measure.
#[derive(Clone, Debug, Serialize)]
pub(super) struct MeasureEntry {
    id: String,
    objective: String,
    title: Text,
    objective_title: Text,
    unit: &'static str,
    direction: &'static str,
    full: Option<Number>,
    half: Option<Number>,
    weight: f64,
    critical: bool,
    value: Option<Number>,
    mark: Option<u8>,
    /// When, mark.
    decided: Vec<(i64, u8)>,
    record: i64,
    evidence: Vec<u32>,
}

/// An objective.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ObjectiveEntry<'a> {
    id: &'a str,
    title: Text,
    score: Option<f64>,
    rating: Option<&'static str>,
}

impl<'a> Writer<'a, '_> {
    /// The injects, in the order of the exercise.
    pub(super) fn msel(&self) -> Vec<InjectEntry> {
        self.film.msel.iter().map(|one| self.inject(one)).collect()
    }

    fn inject(&self, one: &Entry) -> InjectEntry {
        let id = self.id(one.inject);
        let said = self.tongues.at(&format!("inject.{id}.message"));
        let title = || self.tongues.say(|_, narrator| narrator.titles().of(crate::wording::Noun::Inject, id));
        let t0 = self.of.scenario.clock.t0;
        let delivered = one.delivered.iter();
        InjectEntry {
            inject: self.place(Space::Inject, one.inject),
            text: said.unwrap_or_else(title),
            planned_ms: one.planned.map_or(-1, |at| at.0),
            condition: condition(one.condition, t0)
                .map(|say| self.tongues.say(|catalogue, _| say(catalogue))),
            to: one.to.iter().map(|actor| self.party(*actor)).collect(),
            delivered: delivered.map(|by| (self.of.trace.get(*by).at.0, record(Some(*by)))).collect(),
            expected: one.expected.iter().map(|one| self.expected(one)).collect(),
        }
    }

    fn expected(&self, one: &Expectation) -> ExpectedEntry {
        ExpectedEntry {
            number: one.number,
            text: self.tongues.say(|_, narrator| expectations::text(one, narrator.titles(), &self.of)),
            within_ms: one.within.map_or(-1, |within| within.0),
            outcome: one.outcome.word(),
            at_ms: one.record.map_or(-1, |number| self.of.trace.get(number).at.0),
            record: record(one.record),
        }
    }

    /// The measures, in the order of the exercise.
    pub(super) fn measures(&self) -> Vec<MeasureEntry> {
        let rows = self.of.score.measures.iter().zip(&self.film.decided);
        rows.map(|(measure, decided)| self.measure(measure, *decided)).collect()
    }

    fn measure(&self, measure: &MeasureResult, decided: Option<Decided>) -> MeasureEntry {
        let number = |value: f64| number(value, measure.unit);
        let ended = measure.milestone.or(decided.and_then(|decided| decided.record));
        MeasureEntry {
            id: self.id(measure.name).to_owned(),
            objective: self.id(measure.objective).to_owned(),
            title: self.entitled("measure", measure.name),
            objective_title: self.entitled("objective", measure.objective),
            unit: unit(measure.unit),
            direction: direction(measure.direction),
            full: measure.full.map(number),
            half: measure.half.map(number),
            weight: measure.weight,
            critical: measure.critical,
            value: measure.value.map(number),
            mark: measure.mark,
            decided: decided.map(|decided| (decided.at.0, decided.mark)).into_iter().collect(),
            record: record(ended),
            evidence: measure.evidence.iter().map(|record| record.number()).collect(),
        }
    }

    fn entitled(&self, kind: &str, name: Name) -> Text {
        let id = self.id(name);
        let title = self.tongues.at(&format!("{kind}.{id}.title"));
        title.unwrap_or_else(|| self.tongues.say(|_, _| plain(id)))
    }

    /// The objectives, in the order of the exercise.
    pub(super) fn objectives(&self) -> Vec<ObjectiveEntry<'a>> {
        let objectives = self.of.score.objectives.iter();
        objectives
            .map(|one| ObjectiveEntry {
                id: self.id(one.name),
                title: self.entitled("objective", one.name),
                score: one.score,
                rating: one.rating.map(Rating::letter),
            })
            .collect()
    }
}

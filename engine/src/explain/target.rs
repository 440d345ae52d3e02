//! What is to be explained, and what a trace knows of it.

use crate::scenario::Scenario;
use crate::scenario::model::script::Quantity;
use crate::score::{MeasureResult, Milestone, Score};
use crate::trace::Trace;
use crate::trace::record::RecordNo;

/// What is to be explained.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// A measure or another milestone, by its id.
    Measure(String, Came),
    /// A record.
    Record(RecordNo),
}

/// What came of a measure.
#[derive(Clone, Debug, PartialEq)]
pub enum Came {
    /// It came true at a record.
    At(RecordNo),
    /// It is a moment that never came.
    Never,
    /// It is no moment: it counts or shares out what these records tell.
    NoMoment(Vec<RecordNo>),
}

impl Target {
    /// The measure or milestone of an id; `None` if the exercise has none.
    #[must_use]
    pub fn measure(scenario: &Scenario, score: &Score, milestones: &[Milestone], id: &str) -> Option<Self> {
        let came = match milestones.iter().find(|milestone| milestone.id == id) {
            Some(milestone) => Came::At(milestone.record),
            None => without_milestone(scenario, score, id)?,
        };
        Some(Self::Measure(id.to_owned(), came))
    }

    /// The record of a number; `None` if the trace has no such record.
    #[must_use]
    pub fn record(trace: &Trace, number: u32) -> Option<Self> {
        let index = usize::try_from(number).ok()?;
        (index < trace.records.len()).then(|| Self::Record(RecordNo::at(index)))
    }

    /// What it is called where gains are told: the id of the measure, or `record:N`.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Measure(id, _) => id.clone(),
            Self::Record(number) => format!("record:{}", number.number()),
        }
    }

    /// The record at which it happened, if it did.
    #[must_use]
    pub fn end(&self) -> Option<RecordNo> {
        match self {
            Self::Record(number) | Self::Measure(_, Came::At(number)) => Some(*number),
            Self::Measure(_, Came::Never | Came::NoMoment(_)) => None,
        }
    }
}

fn without_milestone(scenario: &Scenario, score: &Score, id: &str) -> Option<Came> {
    let name = scenario.names.find(id)?;
    let result = score.measures.iter().find(|measure| measure.name == name)?;
    Some(if is_moment(scenario, result) { Came::Never } else { Came::NoMoment(result.evidence.clone()) })
}

/// Whether a measure asks when something came true.
fn is_moment(scenario: &Scenario, result: &MeasureResult) -> bool {
    let all = scenario.objectives.iter().flat_map(|objective| &objective.measures);
    let mut named = all.filter(|measure| measure.name == result.name);
    named.any(|measure| matches!(measure.quantity, Quantity::Time(..)))
}

/// The ids of everything that can be explained by its name: all measures, then the declarations.
#[must_use]
pub fn names(scenario: &Scenario, milestones: &[Milestone]) -> Vec<String> {
    let measures = scenario.objectives.iter().flat_map(|objective| &objective.measures);
    let mut names: Vec<String> =
        measures.map(|measure| scenario.names.text(measure.name).to_owned()).collect();
    let others = milestones.iter().map(|milestone| &milestone.id);
    let others: Vec<String> = others.filter(|id| !names.contains(id)).cloned().collect();
    names.extend(others);
    names
}

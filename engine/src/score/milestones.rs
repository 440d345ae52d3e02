//! Milestones: the moments that a debriefing speaks of, each with the chain that led to it.

use super::seen::Seen;
use super::time;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::script::Quantity;
use crate::trace::Trace;
use crate::trace::chain::{self, Interval};
use crate::trace::fact::Fact;
use crate::trace::record::RecordNo;
use std::collections::BTreeSet;

/// A moment worth explaining.
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone {
    /// The id of the measure that came true, or `declared:` and what was declared. Unique.
    pub id: String,
    /// The record at which it came true.
    pub record: RecordNo,
    /// Who did it.
    pub actor: Name,
    /// When, from the start.
    pub at: Tick,
    /// From the start to the record, without gaps: their lengths add up to `at`.
    pub intervals: Vec<Interval>,
}

/// Every measure of time that came true and the first declaration of each kind, in order of time.
#[must_use]
pub fn milestones(scenario: &Scenario, trace: &Trace) -> Vec<Milestone> {
    let mut reached = measures(scenario, trace);
    reached.extend(declarations(trace));
    reached.sort_by_key(|(_, record)| *record);
    reached.into_iter().map(|(id, record)| milestone(trace, id, record)).collect()
}

fn milestone(trace: &Trace, id: String, record: RecordNo) -> Milestone {
    let end = trace.get(record);
    Milestone { id, record, actor: end.actor, at: end.at, intervals: chain::back_from(trace, record) }
}

fn measures(scenario: &Scenario, trace: &Trace) -> Vec<(String, RecordNo)> {
    let seen = Seen::new(scenario, trace, Tick::MAX);
    let measures = scenario.objectives.iter().flat_map(|objective| &objective.measures);
    let reached = measures.filter_map(|measure| {
        let Quantity::Time(from, to) = &measure.quantity else {
            return None;
        };
        let record = time::time(&seen, from.as_ref(), to).milestone?;
        Some((scenario.names.text(measure.name).to_owned(), record))
    });
    reached.collect()
}

fn declarations(trace: &Trace) -> Vec<(String, RecordNo)> {
    let mut declared: BTreeSet<Name> = BTreeSet::new();
    let first = trace.iter().filter_map(|(number, record)| match &record.fact {
        Fact::Declared { what } if declared.insert(*what) => {
            Some((format!("declared:{}", trace.names.text(*what)), number))
        }
        _ => None,
    });
    first.collect()
}

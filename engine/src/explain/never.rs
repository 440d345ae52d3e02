//! What never came, as far as the trace tells what kept it: decisions left open, those whose part was
//! missing, what failed on the way to them, and what they were waiting for when the exercise ended.

use super::attempts::Attempts;
use super::back::{Cause, back_from};
use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::model::mark::{Happening, Mark, Value};
use crate::scenario::model::script::{Measure, Quantity};
use crate::score::remedy;
use crate::score::waiting::{Wait, waits};
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::marks;
use crate::trace::record::{Record, RecordNo};
use std::cmp::Reverse;

/// What kept something from coming.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Never {
    /// The moment from which it would count never came either.
    pub is_unbegun: bool,
    /// The ends of decisions left open that would have brought it.
    pub decisions: Vec<RecordNo>,
    /// Procedures that would have brought it and never fired.
    pub unfired: Vec<Name>,
    /// Those who had not done their part.
    pub missing: Vec<Name>,
    /// What failed that would have helped them to it.
    pub failed: Vec<RecordNo>,
    /// What they were waiting for when the exercise ended, the longest first.
    pub waits: Vec<Wait>,
    /// The way back to what somebody could act on, as far as it is proven: each cause rests on the next.
    pub causes: Vec<Cause>,
}

/// What kept a measure from coming true.
#[must_use]
pub fn never(scenario: &Scenario, trace: &Trace, id: &str) -> Never {
    span(scenario, id).map_or_else(Never::default, |(from, to)| of_time(scenario, trace, from, to))
}

/// The way back from a measure that never came to what somebody could act on, as far as it is proven.
#[must_use]
pub fn causes(scenario: &Scenario, trace: &Trace, id: &str) -> Vec<Cause> {
    span(scenario, id).map_or_else(Vec::new, |(from, to)| causes_of(scenario, trace, from, to))
}

/// From when to when a measure of time runs.
fn span<'a>(scenario: &'a Scenario, id: &str) -> Option<(Option<&'a Mark>, &'a Mark)> {
    let mut all = scenario.objectives.iter().flat_map(|objective| &objective.measures);
    match all.find(|measure| scenario.names.text(measure.name) == id) {
        Some(Measure { quantity: Quantity::Time(from, to), .. }) => Some((from.as_ref(), to)),
        Some(_) | None => None,
    }
}

/// The mark from which it counts, if that never came.
fn unbegun<'a>(trace: &Trace, from: Option<&'a Mark>) -> Option<&'a Mark> {
    from.filter(|mark| marks::find_in(mark, &trace.records).is_none())
}

/// What never began is told before what never came after it.
fn causes_of(scenario: &Scenario, trace: &Trace, from: Option<&Mark>, to: &Mark) -> Vec<Cause> {
    let event = &unbegun(trace, from).unwrap_or(to).event;
    back_from(scenario, trace, event, &missing(trace, event))
}

fn of_time(scenario: &Scenario, trace: &Trace, from: Option<&Mark>, to: &Mark) -> Never {
    let missing = missing(trace, &to.event);
    let failed = match &to.event {
        Happening::Learned { element, .. } => Attempts::new(trace).to_tell(&missing, *element),
        _ => Vec::new(),
    };
    let is_concerned = |wait: &Wait| {
        let is_named = |name: &Name| *name == wait.who || Some(*name) == wait.whom;
        wait.open && missing.iter().any(is_named)
    };
    let mut waits: Vec<Wait> = waits(scenario, trace).into_iter().filter(is_concerned).collect();
    waits.sort_by_key(|wait| (Reverse(wait.length()), wait.record));
    Never {
        is_unbegun: unbegun(trace, from).is_some(),
        decisions: remedy::left_open(scenario, trace, &to.event),
        unfired: unfired(scenario, trace, &to.event),
        missing,
        failed,
        waits,
        causes: causes_of(scenario, trace, from, to),
    }
}

/// The procedures that would bring an event about and never fired, in the order of the doctrine.
fn unfired(scenario: &Scenario, trace: &Trace, event: &Happening) -> Vec<Name> {
    let has_fired = |name: Name| {
        let fired =
            |record: &Record| matches!(&record.fact, Fact::Fired { procedure, .. } if *procedure == name);
        trace.records.iter().any(fired)
    };
    let would =
        scenario.procedures.iter().filter(|procedure| remedy::would_bring(scenario, procedure, event));
    would.map(|procedure| procedure.name).filter(|name| !has_fired(*name)).collect()
}

/// Those whom an event names and who have not done their part, in the order of the exercise.
pub(super) fn missing(trace: &Trace, event: &Happening) -> Vec<Name> {
    let parties: Vec<Name> = match event {
        Happening::Learned { who, .. } => who.clone(),
        Happening::Answered { at: Some(names), .. }
        | Happening::Told { to: Some(names), .. }
        | Happening::Acknowledged { from: Some(names), .. }
        | Happening::TookCommand(Some(names))
        | Happening::MetJointly(Some(names))
        | Happening::Arrived { who: Some(names), .. }
        | Happening::Entered(Some(names), _)
        | Happening::Briefed(Some(names))
        | Happening::ResourcesReviewed(Some(names))
        | Happening::Fired(_, Some(names)) => names.clone(),
        Happening::Opened(name)
        | Happening::Started(name)
        | Happening::Done(name)
        | Happening::HandedOver(name)
        | Happening::ZoneDeclared(name)
        | Happening::ZoneReviewed(name)
        | Happening::Contained(name) => vec![*name],
        _ => Vec::new(),
    };
    parties.into_iter().filter(|name| !has_done(trace, event, *name)).collect()
}

/// Whether somebody whom an event names has done his part of it.
fn has_done(trace: &Trace, event: &Happening, name: Name) -> bool {
    trace.records.iter().any(|record| match (event, &record.fact) {
        (Happening::Learned { element, value, .. }, Fact::Learned { element: learned, value: told, .. }) => {
            record.actor == name && learned == element && value.is_none_or(|value: Value| value == *told)
        }
        (Happening::Arrived { at, .. }, Fact::Arrived { at: site, .. }) => {
            record.actor == name && at.is_none_or(|at| at == *site)
        }
        (Happening::Told { form, .. }, Fact::Handled { form: told, .. }) => {
            record.actor == name && form.is_none_or(|form| form == *told)
        }
        (Happening::TookCommand(_), Fact::TookCommand {}) | (Happening::Briefed(_), Fact::Briefed {}) => {
            record.actor == name
        }
        (Happening::Fired(procedure, _), Fact::Fired { procedure: fired, .. }) => {
            record.actor == name && fired == procedure
        }
        _ => false,
    })
}

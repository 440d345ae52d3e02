//! Expectations: what the players should do on an inject, and whether anybody did.
//!
//! Time counts from the first delivery of the inject. What had come true before it and did not come
//! again after it was done already: the inject found it so.

use super::seen::Seen;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::mark::Mark;
use crate::scenario::model::script::Inject;
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::record::RecordNo;

/// One expected action of an inject.
#[derive(Clone, Debug, PartialEq)]
pub struct Expectation {
    /// The inject.
    pub inject: Name,
    /// Which of its expected actions, from 1.
    pub number: usize,
    /// Within how long of the inject; `None` if it does not say.
    pub within: Option<Tick>,
    /// The first delivery of the inject.
    pub injected: Option<RecordNo>,
    /// The record by which it was done.
    pub record: Option<RecordNo>,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of an expected action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was done, in time if a time is said.
    Done,
    /// It was done too late.
    Late,
    /// It had been done before the inject came.
    Before,
    /// It was not done.
    Missed,
    /// The inject never came.
    NotInjected,
    /// Only people can tell: it says no mark, or one of which there are no records.
    Human,
}

impl Outcome {
    /// Its word in documents.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Late => "late",
            Self::Before => "before",
            Self::Missed => "missed",
            Self::NotInjected => "not-injected",
            Self::Human => "human",
        }
    }
}

/// Every expected action of every inject, in the order of the exercise, as a trace stood at an instant.
#[must_use]
pub fn expectations(scenario: &Scenario, trace: &Trace, at: Tick) -> Vec<Expectation> {
    let seen = Seen::new(scenario, trace, at);
    let mut all = Vec::new();
    for inject in &scenario.injects {
        let injected = if inject.expected.is_empty() { None } else { delivery(&seen, inject) };
        for (index, (mark, within)) in inject.expected.iter().enumerate() {
            let told = expectation(&seen, inject.name, injected, (mark.as_ref(), *within));
            all.push(Expectation { number: index + 1, ..told });
        }
    }
    all
}

/// The first delivery of an inject.
fn delivery(seen: &Seen<'_>, inject: &Inject) -> Option<RecordNo> {
    let is_it = |fact: &Fact| matches!(fact, Fact::Injected { inject: name, .. } if *name == inject.name);
    seen.numbered().find(|(_, record)| is_it(&record.fact)).map(|(number, _)| number)
}

fn expectation(
    seen: &Seen<'_>,
    inject: Name,
    injected: Option<RecordNo>,
    (mark, within): (Option<&Mark>, Option<Tick>),
) -> Expectation {
    let (outcome, record) = match (mark, injected) {
        (_, None) => (Outcome::NotInjected, None),
        (None, Some(_)) => (Outcome::Human, None),
        (Some(mark), Some(injected)) => came(seen, mark, injected, within),
    };
    Expectation { inject, number: 1, within, injected, record, outcome }
}

/// Whether and when a mark came true, seen from a delivery.
fn came(
    seen: &Seen<'_>,
    mark: &Mark,
    injected: RecordNo,
    within: Option<Tick>,
) -> (Outcome, Option<RecordNo>) {
    let Some(first) = seen.find(mark) else {
        return (Outcome::Missed, None);
    };
    let again = || seen.all(&mark.event).into_iter().find(|record| *record > injected);
    let after = if first > injected { Some(first) } else { again() };
    let Some(record) = after else {
        return (Outcome::Before, Some(first));
    };
    let took = seen.record(record).at - seen.record(injected).at;
    let is_late = within.is_some_and(|within| took > within);
    (if is_late { Outcome::Late } else { Outcome::Done }, Some(record))
}

//! Correctness: how much of what a form asks for a post has right.
//!
//! What is asked is what was the case at the time, as the end of the trace tells it; what a post
//! does not hold, or holds no longer fresh, is not right. Elements of which the truth is silent
//! are not asked.

use super::measure::{Availability, Outcome};
use super::picture::{Elements, Key, Picture};
use super::seen::Seen;
use crate::document::action::Form;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::Value;
use crate::trace::fact::Fact;
use crate::trace::marks::numbered;
use crate::trace::record::RecordNo;
use std::collections::{BTreeMap, BTreeSet};

/// The elements of a METHANE report (Joint Emergency Services Interoperability Principles).
const METHANE: [&str; 8] = [
    "major_incident",
    "location",
    "incident_type",
    "hazards",
    "access",
    "casualties",
    "services_present",
    "services_required",
];

/// What was the case of one element at one site: the values, since when, and the records.
struct Truth {
    values: BTreeSet<Value>,
    since: Tick,
    records: Vec<RecordNo>,
}

/// The share of a form's elements that a post had right at an instant, 0 to 1.
///
/// The truth is written at the end of a trace but holds from `since` on, so this looks further
/// than the instant of the score.
#[must_use]
pub fn correct(seen: &Seen<'_>, who: Name, form: Form, at: Tick) -> Outcome {
    let truths = truths(seen, form, at);
    if seen.at < at || truths.is_empty() {
        return Outcome::missing(Availability::NotYet);
    }
    let (picture, learned) = picture(seen, who, at);
    let right = truths.iter().filter(|(key, truth)| is_right(seen, &picture, **key, truth)).count();
    let evidence = truths.values().flat_map(|truth| truth.records.iter().copied()).chain(learned).collect();
    Outcome::told(right as f64 / truths.len() as f64, evidence)
}

/// What was the case at an instant, by element and site.
fn truths(seen: &Seen<'_>, form: Form, at: Tick) -> BTreeMap<(Name, Name), Truth> {
    let elements = Elements::of(seen.scenario);
    let mut truths: BTreeMap<(Name, Name), Truth> = BTreeMap::new();
    for (number, record) in numbered(&seen.trace.records) {
        let Fact::Truth { element, site, value, since } = &record.fact else {
            continue;
        };
        if *since > at || !is_asked(seen.scenario.names.text(*element), form) {
            continue;
        }
        let new = || Truth { values: BTreeSet::new(), since: *since, records: Vec::new() };
        let truth = truths.entry((*element, *site)).or_insert_with(new);
        if *since > truth.since && !elements.merge(*element) {
            *truth = new();
        }
        if *since >= truth.since {
            truth.values.insert(*value);
            truth.records.push(number);
        }
    }
    truths
}

fn is_asked(element: &str, form: Form) -> bool {
    match form {
        Form::Methane => METHANE.contains(&element),
        Form::Free | Form::Structured | Form::SharedLog => true,
    }
}

/// What a post held at an instant, and the records by which it had learned of it.
fn picture(seen: &Seen<'_>, who: Name, at: Tick) -> (Picture, Vec<RecordNo>) {
    let elements = Elements::of(seen.scenario);
    let mut picture = Picture::default();
    let mut learned = Vec::new();
    for (number, record) in seen.numbered().filter(|(_, record)| record.actor == who && record.at <= at) {
        if picture.take_in(record, &elements) {
            learned.push(number);
        }
    }
    picture.forget(at);
    (picture, learned)
}

/// Whether a picture holds exactly what was the case. A statement about another site does not
/// count; one about an agency, or about nothing in particular, does.
fn is_right(seen: &Seen<'_>, picture: &Picture, key: (Name, Name), truth: &Truth) -> bool {
    let (element, site) = key;
    let elsewhere =
        |about: Name| about != site && seen.scenario.sites.iter().any(|other| other.name == about);
    let speaks = |key: &Key| key.0 == element && !key.1.is_some_and(elsewhere);
    picture.held().any(|(key, values)| speaks(&key) && *values == truth.values)
}

//! Correctness: how much of what a form asks for a post has right.
//!
//! What is asked is what was the case at the time, as the end of the trace tells it; what a post
//! does not hold, or holds no longer fresh, is not right. Elements of which the truth is silent
//! are not asked.

use super::forms::{asks_for, held_at};
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
    let (picture, learned) = held_at(seen, who, at);
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
        if *since > at || !asks_for(form, seen.scenario.names.text(*element)) {
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

/// Whether a picture holds exactly what was the case. A statement about another site does not
/// count; one about an agency, or about nothing in particular, does.
fn is_right(seen: &Seen<'_>, picture: &Picture, key: (Name, Name), truth: &Truth) -> bool {
    let (element, site) = key;
    let elsewhere =
        |about: Name| about != site && seen.scenario.sites.iter().any(|other| other.name == about);
    let speaks = |key: &Key| key.0 == element && !key.1.is_some_and(elsewhere);
    picture.held().any(|(key, values)| speaks(&key) && *values == truth.values)
}

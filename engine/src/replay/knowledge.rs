//! Knowledge: what each post and unit holds to be true, as it changes; and what was the case.
//!
//! A picture is what `score` takes for one: a statement replaces the one held, but for elements of which
//! several values hold at once; what is not renewed in time is no longer fresh, and gone.

use crate::document::element::Certainty;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::mark::Value;
use crate::score::picture::{Elements, Key, Picture};
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::record::{Record, RecordNo};
use std::collections::{BTreeMap, BTreeSet};

/// A change of what somebody holds of one element.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// When.
    pub at: Tick,
    /// The record by which, if there is one: what grows stale may do so in silence.
    pub record: Option<RecordNo>,
    /// The element, and whose or where.
    pub key: Key,
    /// What is held now; `None` if it is no longer fresh.
    pub held: Option<Held>,
}

/// What is held of an element.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Its values: one, but for elements of which several hold at once.
    pub values: Vec<Value>,
    /// How sure the last statement was.
    pub certainty: Certainty,
    /// When it was observed.
    pub observed: Tick,
    /// Who told it.
    pub from: Name,
}

/// What one actor came to know, in order of time.
#[derive(Clone, Debug)]
pub struct Knowledge {
    /// Whose it is.
    pub holder: Name,
    /// The changes.
    pub changes: Vec<Change>,
}

/// The knowledge of everybody who learned anything, in the order of the exercise.
#[must_use]
pub fn knowledge(scenario: &Scenario, trace: &Trace) -> Vec<Knowledge> {
    let elements = Elements::of(scenario);
    let mut minds: BTreeMap<Name, Mind> = BTreeMap::new();
    for (number, record) in trace.iter() {
        if matches!(record.fact, Fact::Learned { .. } | Fact::Expired { .. }) {
            minds.entry(record.actor).or_default().take_in(number, record, &elements);
        }
    }
    let last = trace.records.last().map_or(Tick::ZERO, |record| record.at);
    let mut all = Vec::new();
    for actor in &scenario.actors {
        if let Some(mind) = minds.remove(&actor.name) {
            all.push(Knowledge { holder: actor.name, changes: mind.into_changes(last) });
        }
    }
    all
}

/// What an actor holds while the trace is read.
#[derive(Default)]
struct Mind {
    picture: Picture,
    /// Until when each key is fresh.
    fresh: BTreeMap<Key, Tick>,
    changes: Vec<Change>,
}

impl Mind {
    fn take_in(&mut self, number: RecordNo, record: &Record, elements: &Elements) {
        self.forget_before(record.at);
        let was_changed = self.picture.take_in(record, elements);
        let (key, told) = match &record.fact {
            Fact::Learned { element, about, certainty, observed, from, .. } => {
                ((*element, *about), Some((*certainty, *observed, *from)))
            }
            Fact::Expired { element, about } => ((*element, *about), None),
            _ => return,
        };
        let held = told.map(|(certainty, observed, from)| Held {
            values: self.picture.values(key).collect(),
            certainty,
            observed,
            from,
        });
        match self.picture.fresh_until(key) {
            Some(until) => self.fresh.insert(key, until),
            None => self.fresh.remove(&key),
        };
        if was_changed {
            self.changes.push(Change { at: record.at, record: Some(number), key, held });
        }
    }

    /// Notes what grew stale in silence before an instant.
    fn forget_before(&mut self, now: Tick) {
        let mut stale: Vec<(Tick, Key)> =
            self.fresh.iter().filter(|(_, until)| **until < now).map(|(key, until)| (*until, *key)).collect();
        stale.sort_unstable();
        for (at, key) in stale {
            self.fresh.remove(&key);
            self.changes.push(Change { at, record: None, key, held: None });
        }
        self.picture.forget(Tick(now.0.saturating_sub(1)));
    }

    fn into_changes(mut self, last: Tick) -> Vec<Change> {
        self.forget_before(last + Tick(1));
        self.changes
    }
}

/// What was the case of one element, seen by those who hold a key of it: from an instant on.
#[derive(Clone, Debug, PartialEq)]
pub struct Truth {
    /// Since when.
    pub since: Tick,
    /// The element, and whose or where, as it stands in pictures.
    pub key: Key,
    /// What was the case; several values where it is so at several places, or several hold at once.
    pub values: Vec<Value>,
}

/// What was the case, for each key that anybody holds, in order of time. A key that names a site asks for
/// that site; any other for all.
#[must_use]
pub fn truth(scenario: &Scenario, trace: &Trace, keys: &BTreeSet<Key>) -> Vec<Truth> {
    let elements = Elements::of(scenario);
    let sites: BTreeSet<Name> = scenario.sites.iter().map(|site| site.name).collect();
    let mut told: Vec<(Tick, Name, Name, Value)> = Vec::new();
    for record in &trace.records {
        if let Fact::Truth { element, site, value, since } = &record.fact {
            told.push((*since, *element, *site, *value));
        }
    }
    told.sort_by_key(|(since, ..)| *since);
    let mut all = Vec::new();
    for key in keys {
        let speaks = |site: Name| key.1.is_none_or(|about| about == site || !sites.contains(&about));
        let mut now: BTreeMap<Name, (Tick, BTreeSet<Value>)> = BTreeMap::new();
        let own = told.iter().filter(|(_, element, site, _)| *element == key.0 && speaks(*site));
        let mut course: Vec<Truth> = Vec::new();
        for (since, element, site, value) in own {
            let (at, values) = now.entry(*site).or_insert((*since, BTreeSet::new()));
            if *since > *at && !elements.merge(*element) {
                values.clear();
            }
            *at = *since;
            values.insert(*value);
            let values: BTreeSet<Value> =
                now.values().flat_map(|(_, values)| values.iter().copied()).collect();
            while course.last().is_some_and(|last| last.since == *since) {
                course.pop();
            }
            course.push(Truth { since: *since, key: *key, values: values.into_iter().collect() });
        }
        all.extend(course);
    }
    all.sort_by_key(|one| one.since);
    all
}

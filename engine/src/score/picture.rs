//! Pictures as the trace tells them: what a post holds to be true, and until when.

use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::mark::Value;
use crate::trace::fact::Fact;
use crate::trace::record::Record;
use std::collections::{BTreeMap, BTreeSet};

/// An element and whose or where, for elements that belong to somebody or somewhere.
pub type Key = (Name, Option<Name>);

/// How elements age and merge.
#[derive(Clone, Debug)]
pub struct Elements(BTreeMap<Name, (Tick, bool)>);

impl Elements {
    /// The elements of a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        Self(
            scenario.elements.iter().map(|element| (element.name, (element.life, element.several))).collect(),
        )
    }

    /// How long a statement of an element stays fresh.
    fn life(&self, element: Name) -> Tick {
        self.0.get(&element).map_or(Tick::MAX, |(life, _)| *life)
    }

    /// Whether several values of an element may hold at once.
    #[must_use]
    pub fn merge(&self, element: Name) -> bool {
        self.0.get(&element).is_some_and(|(_, several)| *several)
    }
}

/// What is held of one element.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Held {
    values: BTreeSet<Value>,
    fresh_until: Tick,
}

/// What one post holds to be true.
#[derive(Clone, Debug, Default)]
pub struct Picture(BTreeMap<Key, Held>);

impl Picture {
    /// Takes in a record of its owner; true if it may have changed the picture.
    pub fn take_in(&mut self, record: &Record, elements: &Elements) -> bool {
        match &record.fact {
            Fact::Learned { element, about, value, observed, .. } => {
                let several = elements.merge(*element);
                let fresh_until = *observed + elements.life(*element);
                let held =
                    self.0.entry((*element, *about)).or_insert(Held { values: BTreeSet::new(), fresh_until });
                if !several || held.fresh_until <= record.at {
                    held.values.clear();
                }
                held.values.insert(*value);
                held.fresh_until = if several { held.fresh_until.max(fresh_until) } else { fresh_until };
                true
            }
            Fact::Expired { element, about } => self.0.remove(&(*element, *about)).is_some(),
            _ => false,
        }
    }

    /// Forgets what is no longer fresh; true if there was any.
    pub fn forget(&mut self, now: Tick) -> bool {
        let before = self.0.len();
        self.0.retain(|_, held| held.fresh_until > now);
        self.0.len() != before
    }

    /// Everything held, with its values.
    pub fn held(&self) -> impl Iterator<Item = (Key, &BTreeSet<Value>)> {
        self.0.iter().map(|(key, held)| (*key, &held.values))
    }

    /// The values held of a key.
    pub fn values(&self, key: Key) -> impl Iterator<Item = Value> {
        self.0.get(&key).into_iter().flat_map(|held| held.values.iter().copied())
    }

    /// Until when a key is fresh, if anything is held of it.
    #[must_use]
    pub fn fresh_until(&self, key: Key) -> Option<Tick> {
        self.0.get(&key).map(|held| held.fresh_until)
    }

    /// How far two pictures agree, 0 to 1: the mean over the elements that one of them holds of
    /// how equal the two are. `None` where both are empty.
    #[must_use]
    pub fn overlap(&self, other: &Self) -> Option<f64> {
        let keys: BTreeSet<&Key> = self.0.keys().chain(other.0.keys()).collect();
        let both = keys.iter().filter_map(|key| self.0.get(*key).zip(other.0.get(*key)));
        let agreed = both.fold(0.0, |sum, (left, right)| sum + equality(&left.values, &right.values));
        (!keys.is_empty()).then(|| agreed / keys.len() as f64)
    }
}

/// How equal two sets of values are: two numbers by their ratio, anything else by what is common.
fn equality(left: &BTreeSet<Value>, right: &BTreeSet<Value>) -> f64 {
    if let ([Value::Number(left)], [Value::Number(right)]) = (only(left).as_slice(), only(right).as_slice()) {
        return ratio(*left, *right);
    }
    let common = left.intersection(right).count();
    let all = left.len() + right.len() - common;
    if all == 0 { 1.0 } else { common as f64 / all as f64 }
}

fn only(values: &BTreeSet<Value>) -> Vec<Value> {
    values.iter().copied().take(2).collect()
}

/// The smaller over the larger; numbers of different signs have nothing in common.
fn ratio(left: i64, right: i64) -> f64 {
    let (small, large) =
        (left.unsigned_abs().min(right.unsigned_abs()), left.unsigned_abs().max(right.unsigned_abs()));
    if left == right {
        1.0
    } else if left.signum() == right.signum() {
        small as f64 / large as f64
    } else {
        0.0
    }
}

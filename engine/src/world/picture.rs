//! Pictures: what an actor holds to be true. Nobody acts on anything else.

use super::mail::Told;
use crate::document::element::Certainty;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, ElementId};
use crate::scenario::model::mark::Value;
use crate::trace::record::RecordNo;
use bevy_ecs::component::Component;

/// A statement that is held.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    /// What is held.
    pub told: Told,
    /// Who said so.
    pub from: ActorId,
    /// The record by which it was learned.
    pub learned: RecordNo,
    /// The record since which the same value has been held, however often it was heard again.
    pub since: RecordNo,
    /// The record by which another value was heard, if one was.
    pub conflict: Option<RecordNo>,
}

/// What an actor holds to be true: element by element, and the subjects of one in the order in
/// which they were first heard of.
#[derive(Clone, Debug, Default, Component)]
pub struct Picture {
    held: Vec<Held>,
}

/// What became of a statement that was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reception {
    /// It is new, or replaces what was held.
    Learned,
    /// It repeats what is held, or is weaker.
    Known,
}

impl Picture {
    /// The place of what a statement speaks of, or where it would stand. Where several values hold
    /// at once, another value is another thing.
    fn find(&self, told: &Told, several: bool) -> Result<usize, usize> {
        let mut place = self.held.partition_point(|held| held.told.element < told.element);
        for held in self.held[place..].iter().take_while(|held| held.told.element == told.element) {
            if held.told.about == told.about && (!several || held.told.value == told.value) {
                return Ok(place);
            }
            place += 1;
        }
        Err(place)
    }

    /// What is held about what a statement speaks of.
    #[must_use]
    pub fn get(&self, told: &Told, several: bool) -> Option<&Held> {
        self.find(told, several).ok().map(|index| &self.held[index])
    }

    /// Everything held about an element, whatever its subject.
    pub fn about(&self, element: ElementId) -> impl Iterator<Item = &Held> {
        let from = self.held.partition_point(|held| held.told.element < element);
        self.held[from..].iter().take_while(move |held| held.told.element == element)
    }

    /// Everything held, element by element.
    pub fn iter(&self) -> impl Iterator<Item = &Held> {
        self.held.iter()
    }

    /// Whether a statement would replace what is held: that is stale, or less sure, or as sure
    /// and older.
    #[must_use]
    pub fn would_learn(&self, told: &Told, several: bool, stale_before: Tick) -> Reception {
        match self.get(told, several) {
            None => Reception::Learned,
            Some(held) if held.told.observed < stale_before => Reception::Learned,
            Some(held) if rank(told) > rank(&held.told) => Reception::Learned,
            Some(_) => Reception::Known,
        }
    }

    /// Holds a statement from now on.
    pub fn hold(&mut self, held: Held, several: bool) {
        match self.find(&held.told, several) {
            Ok(index) => self.held[index] = held,
            Err(index) => self.held.insert(index, held),
        }
    }

    /// Remembers that another value was heard.
    pub fn doubt(&mut self, told: &Told, several: bool, record: RecordNo) {
        if let Ok(index) = self.find(told, several) {
            self.held[index].conflict = Some(record);
        }
    }
}

/// What decides between two statements: certainty, then the time of observation.
fn rank(told: &Told) -> (Certainty, Tick) {
    (told.certainty, told.observed)
}

/// Whether a value counts as a yes: any but `false`.
#[must_use]
pub fn affirms(value: Value) -> bool {
    value != Value::Flag(false)
}

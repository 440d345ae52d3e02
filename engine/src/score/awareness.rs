//! Shared situational awareness: how far posts hold the same picture.
//!
//! At an instant it is the mean, over pairs of posts, of the overlap of what they hold and what is
//! still fresh. Elements weigh the same; numbers agree by their ratio, anything else wholly or not
//! at all, and what only one of the two holds does not agree. (That a place is known more coarsely
//! is not told apart from another place yet.) Two empty pictures agree only until the first call:
//! afterwards two posts that know nothing share nothing.

use super::measure::{Availability, Outcome, ms};
use super::picture::{Elements, Picture};
use super::seen::Seen;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::record::{Record, RecordNo};

/// The awareness that posts share as a trace goes on.
#[derive(Clone, Debug)]
pub struct Awareness {
    elements: Elements,
    among: Vec<Name>,
    pictures: Vec<Picture>,
    /// Overlaps of pairs: of the second with each one before it, of the third ...
    overlaps: Vec<f64>,
    has_begun: bool,
}

impl Awareness {
    /// Among these posts, before anything has happened.
    #[must_use]
    pub fn new(scenario: &Scenario, among: &[Name]) -> Self {
        let mut posts = among.to_vec();
        posts.sort_unstable();
        posts.dedup();
        let pairs = posts.len() * posts.len().saturating_sub(1) / 2;
        Self {
            elements: Elements::of(scenario),
            pictures: vec![Picture::default(); posts.len()],
            overlaps: vec![1.0; pairs],
            among: posts,
            has_begun: false,
        }
    }

    /// Sees the next record; true if what is shared may have changed.
    pub fn observe(&mut self, record: &Record) -> bool {
        let begins = !self.has_begun && matches!(record.fact, Fact::Called { .. } | Fact::Learned { .. });
        self.has_begun |= begins;
        let owner = self.among.binary_search(&record.actor).ok();
        let learned = owner.filter(|owner| self.pictures[*owner].take_in(record, &self.elements));
        let may_differ = begins || learned.is_some();
        if may_differ {
            self.refresh(learned, record.at, begins);
        }
        may_differ
    }

    /// Lets pictures age to an instant.
    pub fn age(&mut self, now: Tick) {
        self.refresh(None, now, false);
    }

    /// What is shared now, 0 to 1; `None` among fewer than two posts.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        let sum: f64 = self.overlaps.iter().sum();
        (!self.overlaps.is_empty()).then(|| sum / self.overlaps.len() as f64)
    }

    /// Whether the first call has been made.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.has_begun
    }

    /// Compares again the pictures that changed, by learning or by age, with all others.
    fn refresh(&mut self, learned: Option<usize>, now: Tick, all: bool) {
        let aged = self.pictures.iter_mut().map(|picture| picture.forget(now));
        let changed: Vec<bool> =
            aged.enumerate().map(|(index, aged)| aged || all || learned == Some(index)).collect();
        let empty = if self.has_begun { 0.0 } else { 1.0 };
        let pairs = (0..self.pictures.len()).flat_map(|right| (0..right).map(move |left| (left, right)));
        for ((left, right), overlap) in pairs.zip(&mut self.overlaps) {
            if changed[left] || changed[right] {
                *overlap = self.pictures[left].overlap(&self.pictures[right]).unwrap_or(empty);
            }
        }
    }
}

/// The awareness shared among posts at an instant; `None` among fewer than two.
#[must_use]
pub fn awareness(scenario: &Scenario, trace: &Trace, among: &[Name], at: Tick) -> Option<f64> {
    let mut awareness = Awareness::new(scenario, among);
    for record in trace.until(at) {
        awareness.observe(record);
    }
    awareness.age(at);
    awareness.value()
}

/// The time from T0 at which awareness first reached a level, after the first call.
#[must_use]
pub fn reaches(seen: &Seen<'_>, among: &[Name], least: f64) -> Outcome {
    let mut awareness = Awareness::new(seen.scenario, among);
    if awareness.value().is_none() {
        return Outcome::missing(Availability::NoOccasion);
    }
    let mut evidence: Vec<RecordNo> = Vec::new();
    for (number, record) in seen.numbered() {
        if !awareness.observe(record) {
            continue;
        }
        evidence.push(number);
        let is_reached = awareness.value().is_some_and(|value| value + 1e-9 >= least);
        if is_reached && awareness.has_begun() {
            let length = (record.at - seen.scenario.clock.t0).max(Tick::ZERO);
            return Outcome::reached(ms(length), number, evidence);
        }
    }
    Outcome::never(evidence)
}

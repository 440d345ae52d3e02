//! The nights as they are: what each came to, and which entries it used.

use super::entries::Known;
use super::look::{Progress, Stage};
use crate::compare::Outcome;
use crate::compare::Question;
use crate::compare::deep::{Entry, Terms};
use crate::run::{RunError, RunLimits};
use crate::scenario::Scenario;
use crate::study::nights::{Night, Stuck};
use crate::study::staged::Staged;
use crate::trace::Trace;
use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};
use std::sync::Arc;

/// How many nights under each doctrine are played before it is looked whether somebody interrupted.
const BATCH: u64 = 16;

/// What a night came to.
#[derive(Clone, Debug)]
pub(super) struct Played {
    /// What its measures came to; where their time went is not kept.
    pub(super) outcome: Outcome,
    /// Whether it used each entry.
    pub(super) used: Vec<bool>,
}

/// What is played, and by which luck.
#[derive(Clone, Copy)]
pub(super) struct Table<'a> {
    pub(super) scenarios: &'a [Arc<Scenario>],
    pub(super) entries: &'a [Entry],
    pub(super) questions: &'a [Question],
    pub(super) terms: Terms,
    pub(super) limits: RunLimits,
    pub(super) progress: &'a dyn Progress,
}

impl Table<'_> {
    /// Plays the nights, by replication and doctrine; fewer than were asked for if somebody interrupts.
    ///
    /// # Errors
    /// The first night, in their order, that came to no end.
    pub(super) fn as_they_are(&self) -> Result<Vec<Vec<Played>>, Stuck> {
        let doctrines = self.scenarios.len();
        self.progress.begins(Stage::AsItIs, self.terms.runs.saturating_mul(doctrines as u64));
        let known: Vec<Known> =
            self.scenarios.iter().map(|scenario| Known::of(scenario, self.entries)).collect();
        let mut nights = Vec::new();
        let mut begun = 0;
        while begun < self.terms.runs && self.progress.goes_on() {
            let next = begun.saturating_add(BATCH).min(self.terms.runs);
            let batch: Vec<Night> = (begun..next)
                .flat_map(|replication| (0..doctrines).map(move |cell| Night { replication, cell }))
                .collect();
            let mut played: Vec<Option<Result<Played, Stuck>>> = Vec::new();
            let play = |night: Night| self.night(night, &known[night.cell]);
            batch.into_par_iter().map(play).collect_into_vec(&mut played);
            // Of what was interrupted the nights count that are whole under each doctrine, up to the first that is not.
            let mut played = played.into_iter();
            for _ in begun..next {
                let Some(night) = played.by_ref().take(doctrines).collect::<Option<Vec<_>>>() else {
                    return Ok(nights);
                };
                nights.push(night.into_iter().collect::<Result<Vec<_>, _>>()?);
            }
            begun = next;
        }
        Ok(nights)
    }

    /// Plays a night; `None` if somebody interrupted.
    fn night(&self, night: Night, known: &Known) -> Option<Result<Played, Stuck>> {
        if !self.progress.goes_on() {
            return None;
        }
        let scenario = &self.scenarios[night.cell];
        let played = self.play(scenario, night.replication).map(|trace| {
            let mut used = vec![false; self.entries.len()];
            for place in trace.records.iter().filter_map(|record| known.used_by(&record.fact)) {
                used[place] = true;
            }
            Played { outcome: outcome(scenario, &trace), used }
        });
        self.progress.played(1);
        Some(played.map_err(|error| Stuck { night, error }))
    }

    /// The trace of a night.
    pub(super) fn play(&self, scenario: &Arc<Scenario>, replication: u64) -> Result<Trace, RunError> {
        Staged::from(Arc::clone(scenario)).play(self.terms.seed, replication, self.limits)
    }
}

/// What a night came to, without where its time went: thousands are kept.
pub(super) fn outcome(scenario: &Scenario, trace: &Trace) -> Outcome {
    let mut outcome = Outcome::of(scenario, trace);
    outcome.measures.iter_mut().for_each(|came| came.parts = Vec::new());
    outcome
}

//! Nights without an entry: each against the same night with it.
//!
//! A night that did not use an entry is the same without it, and is not played.

use super::entries::without;
use super::nights::{Played, Table, outcome};
use crate::compare::deep::Difference;
use crate::compare::deep::weight::Looked;
use crate::kernel::LimitReached;
use crate::run::RunError;
use crate::scenario::Scenario;
use crate::study::nights::{Night, Stuck};
use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};
use std::ops::Range;
use std::sync::Arc;

/// How many entries are taken away, one by one, before it is looked what came of it: each time an exercise is kept
/// for each of them under each doctrine.
pub(super) const TOGETHER: usize = 8;

/// What came of nights without an entry.
#[derive(Clone, Debug)]
pub(super) enum Removed {
    /// What is otherwise in each, by replication and doctrine.
    Looked(Vec<Looked>),
    /// One of them came to no end.
    Endless,
    /// Somebody interrupted.
    Interrupted,
}

/// A night to be played without an entry: which of those that are tried, and how the doctrine stands without it.
struct Job {
    place: usize,
    night: Night,
    scenario: Arc<Scenario>,
}

/// What one night came to: what is otherwise, `None` if somebody interrupted.
type Came = Option<Result<Option<Difference>, RunError>>;

impl Table<'_> {
    /// Takes away each of these entries alone in these nights; only in those that used it. In the order of the
    /// entries.
    ///
    /// # Errors
    /// A fault of the program.
    pub(super) fn each_without(
        &self,
        tried: &[usize],
        replications: Range<u64>,
        nights: &[Vec<Played>],
    ) -> Result<Vec<Removed>, Stuck> {
        let mut all = Vec::new();
        for places in tried.chunks(TOGETHER) {
            let jobs: Vec<Job> =
                places.iter().flat_map(|place| self.jobs(*place, replications.clone(), nights)).collect();
            let mut came: Vec<Came> = Vec::new();
            jobs.par_iter().map(|job| self.job(job, nights)).collect_into_vec(&mut came);
            let mut played = jobs.iter().zip(came).peekable();
            for place in places {
                let mut own = Vec::new();
                while let Some((job, came)) = played.next_if(|(job, _)| job.place == *place) {
                    own.push((job.night, came));
                }
                all.push(self.removed(*place, replications.clone(), own)?);
            }
        }
        Ok(all)
    }

    /// The nights in which an entry has to be taken away.
    fn jobs(&self, place: usize, replications: Range<u64>, nights: &[Vec<Played>]) -> Vec<Job> {
        let entry = &self.entries[place];
        let mut lacking: Vec<Option<Arc<Scenario>>> = vec![None; self.scenarios.len()];
        let mut jobs = Vec::new();
        for replication in replications {
            for cell in entry.under.iter().copied() {
                if nights[replication as usize][cell].used[place] {
                    let scenario = lacking[cell].get_or_insert_with(|| without(&self.scenarios[cell], entry));
                    let night = Night { replication, cell };
                    jobs.push(Job { place, night, scenario: Arc::clone(scenario) });
                }
            }
        }
        jobs
    }

    fn job(&self, job: &Job, nights: &[Vec<Played>]) -> Came {
        if !self.progress.goes_on() {
            return None;
        }
        let Night { replication, cell } = job.night;
        let with = &nights[replication as usize][cell].outcome;
        let played = self.play(&job.scenario, replication);
        let played =
            played.map(|trace| Difference::between(self.questions, with, &outcome(&job.scenario, &trace)));
        self.progress.played(1);
        Some(played)
    }

    /// What the nights of an entry came to, those that did not use it among them.
    fn removed(
        &self,
        place: usize,
        replications: Range<u64>,
        own: Vec<(Night, Came)>,
    ) -> Result<Removed, Stuck> {
        let mut own = own.into_iter().peekable();
        let mut looked = Vec::new();
        for replication in replications {
            for cell in self.entries[place].under.iter().copied() {
                let night = Night { replication, cell };
                let found = match own.next_if(|(played, _)| *played == night) {
                    None => None,
                    Some((_, None)) => return Ok(Removed::Interrupted),
                    Some((_, Some(Ok(found)))) => found,
                    Some((_, Some(Err(error)))) if is_endless(&error) => return Ok(Removed::Endless),
                    Some((_, Some(Err(error)))) => return Err(Stuck { night, error }),
                };
                looked.push((cell, replication, found));
            }
        }
        Ok(Removed::Looked(looked))
    }
}

/// Whether a run came to no end because of what the exercise does, and not by a fault of the program.
fn is_endless(error: &RunError) -> bool {
    match error {
        RunError::Kernel(LimitReached::Instant { .. } | LimitReached::Order(_))
        | RunError::Records { .. } => true,
        RunError::Purposes(_) | RunError::Mechanism(_) => false,
    }
}

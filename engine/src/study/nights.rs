//! Nights: the same replications of several scenarios, so that what one came to can be held against what
//! another came to with the same luck.
//!
//! Nights are played in batches, shared out among threads, and looked at in their order. What comes of them
//! depends neither on the threads, nor on the size of the batches, nor on what was known already.

use super::staged::Staged;
use crate::compare::Outcome;
use crate::compare::ledger::Nights;
use crate::run::{RunError, RunLimits};
use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

/// One run to be played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Night {
    /// The replication under the seed, from 0.
    pub replication: u64,
    /// The place of the scenario among those that are played.
    pub cell: usize,
}

/// What is played, and how far.
#[derive(Clone, Copy, Debug)]
pub struct Series<'a> {
    /// The scenarios: each is played with the luck of every replication.
    pub cells: &'a [Staged],
    /// The seed.
    pub seed: u64,
    /// Limits of each run.
    pub limits: RunLimits,
    /// How many replications at most.
    pub most: u64,
    /// How many replications are played before they are looked at: it changes nothing but how much is played
    /// in vain.
    pub batch: u64,
}

/// A night that came to no end.
#[derive(Clone, Debug)]
pub struct Stuck {
    /// Which.
    pub night: Night,
    /// Why.
    pub error: RunError,
}

impl Series<'_> {
    /// What came of each night, by scenario and replication.
    ///
    /// Nights that are `known` are not played again. `tell` is called after each that was played, from any
    /// thread, in any order. `is_enough` looks at what each replication came to under every scenario, in the
    /// order of the replications, and says whether it may be the last.
    ///
    /// # Errors
    /// The first night, in their order, that came to no end.
    pub fn play(
        &self,
        known: &Nights,
        tell: &(dyn Fn(Night, &Outcome) + Sync),
        is_enough: &mut dyn FnMut(&[&Outcome]) -> bool,
    ) -> Result<Vec<Vec<Outcome>>, Stuck> {
        let mut all: Vec<Vec<Outcome>> = vec![Vec::new(); self.cells.len()];
        let mut begun = 0;
        while begun < self.most {
            let next = begun.saturating_add(self.batch.max(1)).min(self.most);
            let nights: Vec<Night> = (begun..next)
                .flat_map(|replication| (0..self.cells.len()).map(move |cell| Night { replication, cell }))
                .collect();
            let played = self.these(&nights, known, tell)?;
            for row in played.chunks(self.cells.len().max(1)) {
                for (own, outcome) in all.iter_mut().zip(row) {
                    own.push(outcome.clone());
                }
                if is_enough(&row.iter().collect::<Vec<_>>()) {
                    return Ok(all);
                }
            }
            begun = next;
        }
        Ok(all)
    }

    /// What came of these nights, in their order. Those that are `known` are not played again.
    ///
    /// # Errors
    /// The first of them that came to no end.
    pub fn these(
        &self,
        nights: &[Night],
        known: &Nights,
        tell: &(dyn Fn(Night, &Outcome) + Sync),
    ) -> Result<Vec<Outcome>, Stuck> {
        let play = |night: &Night| {
            if let Some(outcome) = known.get(&(night.cell, night.replication)) {
                return Ok(outcome.clone());
            }
            let outcome = self.night(*night)?;
            tell(*night, &outcome);
            Ok(outcome)
        };
        let mut all = Vec::new();
        nights.par_iter().map(play).collect_into_vec(&mut all);
        all.into_iter().collect()
    }

    /// Plays one night.
    fn night(&self, night: Night) -> Result<Outcome, Stuck> {
        let cell = &self.cells[night.cell];
        let trace = cell.play(self.seed, night.replication, self.limits);
        let trace = trace.map_err(|error| Stuck { night, error })?;
        Ok(Outcome::of(&cell.scenario, &trace))
    }
}

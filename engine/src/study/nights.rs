//! Nights: the same replications of several scenarios, so that what one came to can be held against what
//! another came to with the same luck.

use crate::compare::Outcome;
use crate::run::{Plan, RunError, RunLimits, simulate};
use crate::scenario::Scenario;
use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};
use std::sync::Arc;

/// One run to be played: which of the scenarios, and which replication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Night {
    /// The replication under the seed, from 0.
    pub replication: u64,
    /// The place of the scenario among those that are played.
    pub cell: usize,
}

/// What all runs have in common.
#[derive(Clone, Copy, Debug)]
pub struct Common {
    /// The seed.
    pub seed: u64,
    /// Limits of each run.
    pub limits: RunLimits,
}

/// What came of each night, in their order.
///
/// `tell` is called after each run, from any thread, in any order.
///
/// # Errors
/// Why the first night, in their order, came to no end.
pub fn play(
    cells: &[Arc<Scenario>],
    common: Common,
    nights: &[Night],
    tell: &(dyn Fn(Night, &Outcome) + Sync),
) -> Result<Vec<Outcome>, (Night, RunError)> {
    let play = |night: &Night| {
        let plan = Plan {
            seed: common.seed,
            replication: night.replication,
            limits: common.limits,
            ..Plan::default()
        };
        let scenario = &cells[night.cell];
        let trace = simulate(scenario, &plan).map_err(|error| (*night, error))?;
        let outcome = Outcome::of(scenario, &trace);
        tell(*night, &outcome);
        Ok(outcome)
    };
    let mut all = Vec::new();
    nights.par_iter().map(play).collect_into_vec(&mut all);
    all.into_iter().collect()
}

//! Replications: the same exercise many times over, each run with luck of its own.

use crate::run::{Plan, RunError, RunLimits, simulate};
use crate::scenario::Scenario;
use crate::trace::Trace;
use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};
use std::sync::Arc;

/// Which runs.
#[derive(Clone, Copy, Debug)]
pub struct Runs {
    /// The seed of all of them; they differ by their replication, counted from 0.
    pub seed: u64,
    /// How many.
    pub count: u32,
    /// Limits of each.
    pub limits: RunLimits,
}

/// What a look at each run gave, in the order of the replications.
///
/// `tell` is called after each run, from any thread, for whoever shows how far it is.
///
/// # Errors
/// Why the first run, in the order of the replications, came to no end.
pub fn play<T: Send>(
    scenario: &Arc<Scenario>,
    runs: Runs,
    tell: &(dyn Fn() + Sync),
    look: impl Fn(&Trace) -> T + Sync,
) -> Result<Vec<T>, RunError> {
    let play = |replication: u32| {
        let plan =
            Plan { seed: runs.seed, replication: replication.into(), limits: runs.limits, ..Plan::default() };
        let looked = simulate(scenario, &plan).map(|trace| look(&trace));
        tell();
        looked
    };
    let mut all = Vec::new();
    (0..runs.count).into_par_iter().map(play).collect_into_vec(&mut all);
    all.into_iter().collect()
}

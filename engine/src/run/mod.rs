//! A run: an exercise, a seed, a trace.

mod coda;
pub mod dispatch;
mod reference;
pub mod simulation;
mod stated;
mod turn;

use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::compile::Later;
use crate::scenario::ids::InjectId;
use crate::trace::Trace;
use simulation::{Liberties, Simulation};
use std::sync::Arc;
use thiserror::Error;

/// What determines a run beside its scenario.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The seed, below 2^53.
    pub seed: u64,
    /// Which replication under this seed.
    pub replication: u64,
    /// Injects fired by hand, each at an instant counted from the start.
    pub fired: Vec<(InjectId, Tick)>,
    /// What is otherwise from some moment on, in order of time.
    pub turns: Vec<Later>,
    /// Limits of the run.
    pub limits: RunLimits,
}

/// Limits of a run.
#[derive(Clone, Copy, Debug)]
pub struct RunLimits {
    /// Records at most.
    pub records: u32,
    /// Occurrences at one instant at most.
    pub instant: u32,
}

/// As many records as a run file may hold by default: about a gibibyte of lines, and less than that
/// in memory.
const RECORDS: u32 = 5_000_000;

impl Default for RunLimits {
    fn default() -> Self {
        Self { records: RECORDS, instant: 10_000 }
    }
}

/// Why a run did not come to its end.
#[derive(Clone, Debug, Error)]
pub enum RunError {
    /// The kernel stopped it: too much at one instant.
    #[error(transparent)]
    Kernel(#[from] crate::kernel::LimitReached),
    /// More records than the limit allows.
    #[error("more than {limit} records: raise `--limit records=N` or shorten the exercise")]
    Records {
        /// The limit.
        limit: u32,
    },
    /// Two mechanisms would share their luck.
    #[error(transparent)]
    Purposes(#[from] crate::kernel::draws::DuplicatePurpose),
    /// A mechanism could not run: a fault of the program.
    #[error("a mechanism could not run: {0}")]
    Mechanism(String),
}

/// Runs an exercise to its end.
///
/// # Errors
/// A limit was reached.
pub fn simulate(scenario: &Arc<Scenario>, plan: &Plan) -> Result<Trace, RunError> {
    crate::mechanics::purposes()?;
    let simulation = Simulation::new(scenario, plan, &Liberties::default());
    simulation.run().map(|(trace, _)| trace)
}

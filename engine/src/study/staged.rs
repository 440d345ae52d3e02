//! A scenario as it is played: with what is done to it before the first moment.

use crate::run::simulation::{Liberties, Simulation};
use crate::run::{Plan, RunError, RunLimits};
use crate::scenario::Scenario;
use crate::scenario::compile::Later;
use crate::trace::Trace;
use std::sync::Arc;

/// A scenario, and what is done to its runs.
#[derive(Clone, Debug)]
pub struct Staged {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// What is otherwise from some moment on.
    pub turns: Vec<Later>,
    /// What takes longer or shorter throughout.
    pub liberties: Liberties,
}

impl From<Arc<Scenario>> for Staged {
    /// It as it is.
    fn from(scenario: Arc<Scenario>) -> Self {
        Self { scenario, turns: Vec::new(), liberties: Liberties::default() }
    }
}

impl Staged {
    /// Each as it is.
    #[must_use]
    pub fn all(scenarios: &[Arc<Scenario>]) -> Vec<Self> {
        scenarios.iter().map(|scenario| Arc::clone(scenario).into()).collect()
    }

    /// Plays one replication.
    ///
    /// # Errors
    /// A limit was reached.
    pub fn play(&self, seed: u64, replication: u64, limits: RunLimits) -> Result<Trace, RunError> {
        crate::mechanics::purposes()?;
        let plan = Plan { seed, replication, limits, fired: Vec::new(), turns: self.turns.clone() };
        Simulation::new(&self.scenario, &plan, &self.liberties).run().map(|(trace, _)| trace)
    }
}

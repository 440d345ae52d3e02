//! `study`: a plan of many runs, and which settings matter.

mod answer;
mod levels;
mod merge;
mod plan;
mod prepared;
mod run;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Screen;
use clap::Subcommand;

/// What to do with a plan.
#[derive(Debug, Subcommand)]
pub enum Study {
    /// Play a plan, or a share of it
    Run(run::Run),
    /// Say what a plan asks for: how many settings, how many runs, how long they take
    Plan(plan::Plan),
    /// Put shares that were played elsewhere together
    Merge(merge::Merge),
}

impl Study {
    /// Does it.
    pub fn perform(self, screen: &Screen) -> Result<Exit, Failure> {
        match self {
            Self::Run(run) => run.perform(screen),
            Self::Plan(plan) => plan.perform(screen),
            Self::Merge(merge) => merge.perform(screen),
        }
    }
}

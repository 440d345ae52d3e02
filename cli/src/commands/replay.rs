//! `replay`: a run to look at again, at any moment of it.

use super::repeat::{self, Opened};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::limits::{Grant, Limits, grant};
use crate::output::{Format, Screen};
use clap::Args;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::report::Debriefing;
use salambo_engine::report::replay::data;
use salambo_engine::score::{milestones, score};
use std::path::PathBuf;

/// Look at a run again: the page for a browser, or how things stood at a moment.
#[derive(Debug, Args)]
pub struct Replay {
    /// The run file
    run: PathBuf,
    /// Grant more than a limit allows, such as records=100000000
    #[arg(long = "limit", value_name = "NAME=N", value_parser = grant)]
    limits: Vec<Grant>,
}

impl Replay {
    /// Opens the run and shows it.
    pub fn perform(self, screen: &Screen) -> Result<Exit, Failure> {
        let limits = Limits::with(&self.limits).map_err(Failure::BadCommandLine)?;
        let Opened { run, terms } = match repeat::open(&self.run, &limits, screen)? {
            Ok(opened) => opened,
            Err(exit) => return Ok(exit),
        };
        let (scenario, trace) = (&*run.scenario, &run.trace);
        let milestones = milestones(scenario, trace);
        let score = score(scenario, trace, Tick::MAX);
        let of = Debriefing { scenario, trace, score: &score, milestones: &milestones, terms: &terms };
        match screen.format {
            Format::Json => screen.json_line(&data::document(&of, screen.language))?,
            Format::Text => {}
        }
        Ok(Exit::Fine)
    }
}

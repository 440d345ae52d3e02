//! `explain`: why something came when it came, from the records of a run.

use super::repeat::{self, Opened};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::limits::{Grant, Limits, grant};
use crate::output::page::paint;
use crate::output::{Format, Screen};
use clap::Args;
use salambo_engine::document::decode::nearest;
use salambo_engine::explain::{Target, explain, target};
use salambo_engine::kernel::tick::Tick;
use salambo_engine::report::explain as pages;
use salambo_engine::report::json::explain as documents;
use salambo_engine::report::{Debriefing, Look};
use salambo_engine::score::{milestones, score};
use std::path::PathBuf;

/// How many names are told where the one asked for is not among them.
const SOME: usize = 8;

/// Say why something came when it came: the chain of its causes, whose lengths add up.
///
/// Without a measure or a record it tells of all measures that were missed, the costliest first.
/// Exit codes are those of `verify` where the run file is wrong.
#[derive(Debug, Args)]
pub struct Explain {
    /// The run file
    run: PathBuf,
    /// The measure, or `declared:` and what was declared, by its id
    measure: Option<String>,
    /// A record, by its number
    #[arg(long, value_name = "N", conflicts_with = "measure")]
    record: Option<u32>,
    /// Tell everything: every instant, every failed attempt, everything that did not bind
    #[arg(long)]
    details: bool,
    /// Grant more than a limit allows, such as records=100000000
    #[arg(long = "limit", value_name = "NAME=N", value_parser = grant)]
    limits: Vec<Grant>,
}

impl Explain {
    /// Opens the run, finds what is asked for, tells.
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
        let look = Look { language: screen.language, width: screen.width, details: self.details };
        match (self.target(&of)?, screen.format) {
            (None, Format::Json) => screen.json(&documents::overview(&of, screen.language))?,
            (None, Format::Text) => screen.result(paint(&pages::overview(&of, &look), screen.colour))?,
            (Some(target), format) => {
                let explanation = explain(scenario, trace, &target);
                match format {
                    Format::Json => screen.json(&documents::document(&of, &explanation, screen.language))?,
                    Format::Text => {
                        screen.result(paint(&pages::page(&of, &explanation, &look), screen.colour))?
                    }
                }
            }
        }
        Ok(Exit::Fine)
    }

    fn target(&self, of: &Debriefing<'_>) -> Result<Option<Target>, Failure> {
        match (&self.measure, self.record) {
            (None, None) => Ok(None),
            (_, Some(number)) => match Target::record(of.trace, number) {
                Some(target) => Ok(Some(target)),
                None => Err(Failure::BadCommandLine(no_record(of, number))),
            },
            (Some(id), None) => match Target::measure(of.scenario, of.score, of.milestones, id) {
                Some(target) => Ok(Some(target)),
                None => Err(Failure::BadCommandLine(no_measure(of, id))),
            },
        }
    }
}

fn no_record(of: &Debriefing<'_>, number: u32) -> String {
    let last = of.trace.records.len().saturating_sub(1);
    format!("the run has no record {number}: its records are numbered from 0 to {last}")
}

fn no_measure(of: &Debriefing<'_>, id: &str) -> String {
    let names = target::names(of.scenario, of.milestones);
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    match nearest(id, &known).first() {
        Some(near) => format!("there is no measure `{id}`; did you mean `{near}`?"),
        None if known.is_empty() => {
            format!(
                "there is no measure `{id}`: the exercise measures nothing; `--record N` explains a record"
            )
        }
        None => {
            let some = known.iter().take(SOME).copied().collect::<Vec<_>>().join(", ");
            format!("there is no measure `{id}`; there are {some}")
        }
    }
}

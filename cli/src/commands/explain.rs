//! `explain`: why something came when it came, from the records of a run.

use super::repeat::{self, Opened, Repeated};
use super::typed::unknown;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::kept::{Kind, keep};
use crate::limits::{Grant, Limits, grant};
use crate::output::page::paint;
use crate::output::{Format, Screen};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use salambo_engine::explain::change::{self, Change};
use salambo_engine::explain::missed::missed;
use salambo_engine::explain::profile::Gain;
use salambo_engine::explain::{Explanation, Target, explain, target};
use salambo_engine::kernel::tick::Tick;
use salambo_engine::report::explain as pages;
use salambo_engine::report::json::explain as documents;
use salambo_engine::report::{Debriefing, Look};
use salambo_engine::score::{milestones, score};
use salambo_engine::study::profile::{Subject, profile, runs};
use std::path::{Path, PathBuf};

/// What a chain is drawn into.
const PICTURE: Kind = Kind { noun: "picture", beginning: "<svg" };

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
    /// Play nothing again: leave out what would have helped
    #[arg(long, conflicts_with = "profile")]
    quick: bool,
    /// Ask of everything that was missed what would have helped: plays the run many times
    #[arg(long, conflicts_with_all = ["measure", "record"])]
    profile: bool,
    /// Draw the chain as a picture into this file
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
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
        let Opened { run, terms, .. } = match repeat::open(&self.run, &limits, screen)? {
            Ok(opened) => opened,
            Err(exit) => return Ok(exit),
        };
        let (scenario, trace) = (&*run.scenario, &run.trace);
        let milestones = milestones(scenario, trace);
        let score = score(scenario, trace, Tick::MAX);
        let of = Debriefing { scenario, trace, score: &score, milestones: &milestones, terms: &terms };
        let look = Look { language: screen.language, width: screen.width, details: self.details };
        let target = self.target(&of)?;
        let explanation = target.map(|target| explain(scenario, trace, &target));
        if let Some(file) = &self.svg {
            keep_picture(file, explanation.as_ref().and_then(|one| pages::picture(&of, one, &look)))?;
        }
        let gains = match self.changes(&of, explanation.as_ref()) {
            Some(changes) => Some(self.play(&run, &changes, explanation.as_ref())?),
            None => None,
        };
        let gains = gains.as_deref();
        match (&explanation, screen.format) {
            (None, Format::Json) => screen.json(&documents::overview(&of, gains, screen.language))?,
            (None, Format::Text) => {
                screen.result(paint(&pages::overview(&of, gains, &look), screen.colour))?
            }
            (Some(one), Format::Json) => {
                screen.json(&documents::document(&of, one, gains, screen.language))?
            }
            (Some(one), Format::Text) => {
                screen.result(paint(&pages::page(&of, one, gains, &look), screen.colour))?
            }
        }
        Ok(Exit::Fine)
    }

    /// What is asked whether it would have helped: whatever makes the chain of the target quicker, or, if
    /// that is asked for, the chains of all that were missed.
    fn changes(&self, of: &Debriefing<'_>, explanation: Option<&Explanation>) -> Option<Vec<Change>> {
        let (scenario, trace) = (of.scenario, of.trace);
        match explanation {
            Some(one) => (!self.quick).then(|| change::of_explanation(scenario, trace, one)),
            None if self.profile => {
                let all = missed(scenario, of.score).into_iter().filter_map(|one| {
                    let id = scenario.names.text(one.result.name);
                    Target::measure(scenario, of.score, of.milestones, id)
                });
                let mut changes: Vec<Change> = Vec::new();
                for target in all {
                    for change in change::of_explanation(scenario, trace, &explain(scenario, trace, &target))
                    {
                        if !changes.contains(&change) {
                            changes.push(change);
                        }
                    }
                }
                Some(changes)
            }
            None => None,
        }
    }

    /// Plays the run again for each change. A terminal sees how far it is.
    fn play(
        &self,
        run: &Repeated,
        changes: &[Change],
        asked: Option<&Explanation>,
    ) -> Result<Vec<Gain>, Failure> {
        let bar = ProgressBar::new(runs(changes) as u64);
        let style = ProgressStyle::with_template("{wide_bar} {pos} of {len} runs, {eta} left");
        let bar = bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        let of = Subject { scenario: &run.scenario, plan: &run.plan, trace: &run.trace };
        let gains = profile(of, changes, asked.map(|one| &one.target), &|| bar.inc(1));
        bar.finish_and_clear();
        gains.map_err(|error| Failure::of_run(&error, run.scenario.clock.t0))
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

/// Keeps a picture, if there is one.
fn keep_picture(file: &Path, picture: Option<String>) -> Result<(), Failure> {
    let Some(picture) = picture else {
        let why = "--svg draws the chain of a measure or record: name one that has a chain";
        return Err(Failure::BadCommandLine(why.to_owned()));
    };
    keep(file, &picture, &PICTURE)
}

fn no_record(of: &Debriefing<'_>, number: u32) -> String {
    let last = of.trace.records.len().saturating_sub(1);
    format!("the run has no record {number}: its records are numbered from 0 to {last}")
}

fn no_measure(of: &Debriefing<'_>, id: &str) -> String {
    let names = target::names(of.scenario, of.milestones);
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    if known.is_empty() {
        return format!(
            "there is no measure `{id}`: the exercise measures nothing; `--record N` explains a record"
        );
    }
    unknown("measure", id, &known)
}

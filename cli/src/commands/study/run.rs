//! `study run`: a plan played, whole or in shares.

use super::answer;
use super::prepared::prepare;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::limits::{Grant, Limits, grant};
use crate::output::{Screen, check};
use clap::Args;
use salambo_engine::compare::Share;
use std::path::PathBuf;

/// Play the nights of a plan and say which settings matter.
///
/// Interrupted, the same command goes on where it stopped. With --shard only a share of the nights is played,
/// and kept in the file of --nights; `study merge` puts the files together.
#[derive(Debug, Args)]
pub struct Run {
    /// Directory of an exercise, or its file
    #[arg(value_name = "EXERCISE")]
    exercise: PathBuf,
    /// The file of the plan
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// Play share I of N only, such as 2/8
    #[arg(long, value_name = "I/N", value_parser = share, requires = "nights")]
    shard: Option<Share>,
    /// Keep what each night came to in this file, and take from it what was played before
    #[arg(long, value_name = "FILE")]
    nights: Option<PathBuf>,
    /// How many threads; as many as there are processors unless said
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    /// Also keep a report with pictures, in three languages, as this file
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Tell everything, and not only what matters most
    #[arg(long)]
    details: bool,
    /// Grant more than a limit allows, such as cells=100000
    #[arg(long = "limit", value_name = "NAME=N", value_parser = grant)]
    limits: Vec<Grant>,
}

/// Which sets come next hangs on what the ones before came to.
const SHARED_REPAIR: &str = "a repair cannot be looked for in shares: play this plan whole, or put its `repair` \
                             into a plan of its own";

fn share(text: &str) -> Result<Share, String> {
    let numbers = text
        .split_once('/')
        .and_then(|(number, of)| Share::new(number.trim().parse().ok()?, of.trim().parse().ok()?));
    numbers.ok_or_else(|| "a share is written I/N, from 1/N to N/N: 2/8".to_owned())
}

impl Run {
    /// Prepares everything, plays, and tells.
    pub fn perform(self, screen: &Screen) -> Result<Exit, Failure> {
        let limits = Limits::with(&self.limits).map_err(Failure::BadCommandLine)?;
        answer::check(self.html.as_deref())?;
        let prepared = match prepare(&self.exercise, &self.plan, &limits)? {
            Ok(prepared) => prepared,
            Err((checked, exit)) => {
                check::show(&[checked], screen)?;
                return Ok(exit);
            }
        };
        let threads = self.threads.map(usize::from);
        if self.shard.is_some() && prepared.plan.repair.is_some() {
            return Err(Failure::BadCommandLine(SHARED_REPAIR.to_owned()));
        }
        let share = self.shard.unwrap_or(Share::WHOLE);
        let played = prepared.cells(threads, &limits).play(share, self.nights.as_ref())?;
        let nights = match played {
            Ok(nights) => nights,
            Err((checked, exit)) => {
                check::show(&[checked], screen)?;
                return Ok(exit);
            }
        };
        if self.shard.is_some() {
            return Ok(Exit::Fine);
        }
        match answer::repair(&prepared, threads, &limits)? {
            Ok(repair) => {
                let found = answer::of(&prepared, &nights, repair);
                answer::keep(&found, self.html.as_deref(), screen)?;
                answer::tell(&found, self.details, screen)?;
            }
            Err((checked, exit)) => {
                check::show(&[checked], screen)?;
                return Ok(exit);
            }
        }
        Ok(Exit::Fine)
    }
}

//! `study merge`: shares put together. What is told is what `study run` tells, to the byte, whoever played
//! which share, in which order, and however often.

use super::answer;
use super::prepared::prepare;
use crate::cells::Cells;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::ledger;
use crate::limits::{Grant, Limits, grant};
use crate::output::{Screen, check};
use clap::Args;
use salambo_engine::compare::Share;
use salambo_engine::compare::ledger::Nights;
use std::path::PathBuf;

/// Put shares of a plan together and say which settings matter.
#[derive(Debug, Args)]
pub struct Merge {
    /// Directory of the exercise, or its file
    #[arg(value_name = "EXERCISE")]
    exercise: PathBuf,
    /// The file of the plan
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// Files that `study run --nights` made
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
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

impl Merge {
    /// Reads all files and tells what they come to.
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
        let cells = prepared.cells(None, &limits);
        let nights = self.together(&cells, &limits)?;
        match answer::repair(&prepared, None, &limits)? {
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

    /// The nights of all files.
    fn together(&self, cells: &Cells<'_>, limits: &Limits) -> Result<Nights, Failure> {
        let heading = cells.heading();
        let (mut all, mut shares) = (Nights::new(), Vec::new());
        for file in &self.files {
            let (share, nights) = ledger::unsealed(file, &heading, limits)?;
            shares.push(share);
            for (night, outcome) in nights {
                let known = all.entry(night).or_insert_with(|| outcome.clone());
                if *known != outcome {
                    let (cell, replication) = night;
                    return Err(Failure::BadFile(format!(
                        "{}: setting {cell}, replication {replication} came to something else in another file",
                        file.display()
                    )));
                }
            }
        }
        let missing = cells.nights() - all.len() as u64;
        if missing == 0 { Ok(all) } else { Err(Failure::BadFile(lacks(cells, &all, &shares))) }
    }
}

/// Which nights are missing, by the finest division into shares that one of the files knows.
fn lacks(cells: &Cells<'_>, nights: &Nights, shares: &[Share]) -> String {
    let of = shares.iter().map(|share| share.of()).max().unwrap_or(1);
    let lacking = (1..=of).filter_map(|number| Share::new(number, of)).filter_map(|share| {
        let places = share.nights(cells.nights());
        let all = places.end - places.start;
        let missing = places.filter(|place| !nights.contains_key(&cells.at(*place))).count();
        (missing > 0).then(|| format!("share {}/{of} lacks {missing} of {all}", share.number()))
    });
    format!("nights are missing: {}", lacking.collect::<Vec<_>>().join(", "))
}

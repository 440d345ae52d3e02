//! `study plan`: what a plan asks for, before it is played.

use super::prepared::{Prepared, prepare};
use crate::cells::Cells;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::limits::{Grant, Limits, grant};
use crate::nights::failure;
use crate::output::{Screen, check, study};
use clap::Args;
use salambo_engine::compare::Share;
use salambo_engine::compare::ledger::Nights;
use salambo_engine::report::study::Planned;
use salambo_engine::study::nights::{Night, Series};
use salambo_engine::study::repair;
use salambo_engine::study::staged::Staged;
use std::path::PathBuf;
use std::time::Instant;

/// More shares than that are no help to anybody.
const MOST_SHARES: u64 = 100_000;

/// Say what a plan asks for: how many settings and runs, in how many shares, and about how long they take.
#[derive(Debug, Args)]
pub struct Plan {
    /// Directory of an exercise, or its file
    #[arg(value_name = "EXERCISE")]
    exercise: PathBuf,
    /// The file of the plan
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// In how many shares
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..=MOST_SHARES))]
    shards: u64,
    /// Grant more than a limit allows, such as cells=100000
    #[arg(long = "limit", value_name = "NAME=N", value_parser = grant)]
    limits: Vec<Grant>,
}

impl Plan {
    /// Counts, and plays one night under each doctrine to see how long it takes.
    pub fn perform(self, screen: &Screen) -> Result<Exit, Failure> {
        let limits = Limits::with(&self.limits).map_err(Failure::BadCommandLine)?;
        let prepared = match prepare(&self.exercise, &self.plan, &limits)? {
            Ok(prepared) => prepared,
            Err((checked, exit)) => {
                check::show(&[checked], screen)?;
                return Ok(exit);
            }
        };
        let cells = prepared.cells(None, &limits);
        let shares = (1..=self.shards).filter_map(|number| Share::new(number, self.shards));
        let nights = |share: Share| {
            let nights = share.nights(cells.nights());
            nights.end - nights.start
        };
        let asked = Planned {
            id: prepared.plan.id.value.clone(),
            title: prepared.plan.title.clone(),
            rows: prepared.experiment.studied.iter().map(|one| one.cell_of_row.len()).sum(),
            settings: cells.variants.len(),
            doctrines: prepared.scenarios.len(),
            runs: cells.runs,
            nights: cells.nights(),
            sets: prepared.plan.repair.as_ref().map_or(0, repair::count),
            ms: (seconds(&prepared, &cells)? * 1_000.0) as u64,
            shares: shares.map(nights).collect(),
        };
        if let Some(scenario) = prepared.scenarios.first() {
            study::tell(&asked, scenario, screen)?;
        }
        Ok(Exit::Fine)
    }
}

/// About how many seconds one processor takes: from one night under each doctrine.
fn seconds(prepared: &Prepared, cells: &Cells<'_>) -> Result<f64, Failure> {
    let staged = Staged::all(&prepared.scenarios);
    let series = Series { cells: &staged, seed: cells.seed, limits: cells.limits.run, most: 1, batch: 1 };
    let nights: Vec<Night> =
        (0..prepared.scenarios.len()).map(|cell| Night { replication: 0, cell }).collect();
    let begun = Instant::now();
    for night in &nights {
        let played = series.these(std::slice::from_ref(night), &Nights::new(), &|_, _| {});
        played.map_err(|stuck| failure(&stuck, &staged))?;
    }
    let each = begun.elapsed().as_secs_f64() / nights.len().max(1) as f64;
    let sets = prepared.plan.repair.as_ref().map_or(0, repair::count);
    Ok(each * (cells.nights() + sets * cells.runs) as f64)
}

//! Many nights: played on all processors with a bar that says how far they are, kept as they come, taken up
//! again where an interruption stopped them.

use crate::failure::Failure;
use crate::files::ledger::Ledger;
use crate::limits::Limits;
use indicatif::{ProgressBar, ProgressStyle};
use salambo_engine::compare::Outcome;
use salambo_engine::compare::ledger::{Cell, Heading};
use salambo_engine::scenario::Scenario;
use salambo_engine::study::nights::{Night, Series, Stuck};
use salambo_engine::study::staged::Staged;
use salambo_engine::trace::archive::Subject;
use std::env;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

/// Where nights are kept unless said, until all are played.
const RUNS: &str = "runs";

/// What is played, and where it is kept.
pub struct Nights {
    /// Exercises under doctrines.
    pub cells: Vec<Arc<Scenario>>,
    /// The settings of each.
    pub settings: Vec<Vec<(String, String)>>,
    /// The seed.
    pub seed: u64,
    /// How many replications of each at most.
    pub most: u64,
    /// How many are played before they are looked at.
    pub batch: u64,
    /// How many threads play; one for each processor if `None`.
    pub threads: Option<usize>,
    /// The file that keeps them for good, if one was named.
    pub kept: Option<PathBuf>,
}

impl Nights {
    /// What each night came to, by cell and replication. `is_enough` looks at each replication in order.
    ///
    /// # Errors
    /// A night came to no end, or the system refused the ledger.
    pub fn play(
        &self,
        limits: &Limits,
        is_enough: &mut (dyn FnMut(&[&Outcome]) -> bool + Send),
    ) -> Result<Vec<Vec<Outcome>>, Failure> {
        let heading = self.heading(limits);
        let (ledger, known) = match &self.kept {
            Some(path) => Ledger::open(path, &heading, limits)?,
            None => Ledger::passing(&passing(&heading, ""), &heading, limits)?,
        };
        let bar = bar(self.most.saturating_mul(self.cells.len() as u64), known.len() as u64);
        let cells = Staged::all(&self.cells);
        let series =
            Series { cells: &cells, seed: self.seed, limits: limits.run, most: self.most, batch: self.batch };
        let tell = |night: Night, outcome: &Outcome| {
            ledger.add(night.cell, night.replication, outcome);
            bar.inc(1);
        };
        let played = pool(self.threads)?.install(|| series.play(&known, &tell, is_enough));
        bar.finish_and_clear();
        let played = played.map_err(|stuck| failure(&stuck, &cells));
        let path = ledger.close()?;
        if self.kept.is_none() && played.is_ok() {
            // Nobody asked for it: it was there in case of an interruption.
            let _ = fs::remove_file(path);
        }
        played
    }

    /// What is played, in words that tell it from everything else.
    fn heading(&self, limits: &Limits) -> Heading {
        let subject = |id: &str, digest: &str| Subject { id: id.to_owned(), digest: digest.to_owned() };
        let cells = self.cells.iter().zip(&self.settings).map(|(scenario, settings)| Cell {
            exercise: subject(scenario.names.text(scenario.id), &scenario.exercise_digest),
            doctrine: subject(scenario.names.text(scenario.doctrine), &scenario.doctrine_digest),
            settings: settings.clone(),
        });
        Heading::new(cells.collect(), self.seed, limits.of_run())
    }
}

/// So many threads; one for each processor if `None`.
pub fn pool(threads: Option<usize>) -> Result<rayon::ThreadPool, Failure> {
    let builder = rayon::ThreadPoolBuilder::new().num_threads(threads.unwrap_or(0));
    builder.build().map_err(|why| Failure::BadCommandLine(format!("so many threads cannot be had: {why}")))
}

/// How far it is, on a terminal only.
pub fn bar(all: u64, known: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{wide_bar} {pos} of {len} runs, {eta} left");
    let bar = ProgressBar::new(all).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.with_position(known)
}

/// A night that came to no end.
pub fn failure(stuck: &Stuck, cells: &[Staged]) -> Failure {
    let scenario = &cells[stuck.night.cell].scenario;
    let names = [scenario.id, scenario.doctrine].map(|name| scenario.names.text(name));
    let failure = Failure::of_run(&stuck.error, scenario.clock.t0);
    failure.of_which(&format!("{} under {}, replication {}", names[0], names[1], stuck.night.replication))
}

/// Where the nights of a question, or of a share of it, wait for the rest of them. The same question of
/// another program has another file.
pub fn passing(heading: &Heading, share: &str) -> PathBuf {
    let mut hasher = blake3::Hasher::new();
    hasher.update(heading.line().as_bytes());
    hasher.update(share.as_bytes());
    if let Ok(program) = env::current_exe().and_then(fs::read) {
        hasher.update(&program);
    }
    let name = format!("{}.nights", &hasher.finalize().to_hex()[..12]);
    PathBuf::from(RUNS).join(name)
}

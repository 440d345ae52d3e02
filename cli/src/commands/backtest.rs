//! `backtest`: many runs of an exercise held against what was recorded of an event.

use super::exercise::{self, Attempt};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::limits::{Grant, Limits, grant};
use crate::output::check::{self, Checked};
use crate::output::page::paint;
use crate::output::{Format, Screen, backtest as document};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use salambo_engine::report::backtest::{Backtest, page};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::Compiled;
use salambo_engine::study::backtest::{Comparison, Season, season};
use salambo_engine::study::baseline::Baseline;
use salambo_engine::study::recorded::{self, Recorded};
use salambo_engine::study::replications::Runs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The largest seed: every program that reads JSON can hold it.
const LARGEST: u64 = (1 << 53) - 1;

/// More runs than that would say nothing more about an interval.
const MOST_RUNS: i64 = 1_000_000;

/// Hold many runs of an exercise against what was recorded of an event, beside it in `recorded.csv`.
#[derive(Debug, Args)]
pub struct Command {
    /// Directories of exercises, or their files; each with its `recorded.csv`
    #[arg(required = true, value_name = "EXERCISE")]
    exercises: Vec<PathBuf>,
    /// The doctrine, by its id; the first of the exercise unless said
    #[arg(long, value_name = "ID")]
    doctrine: Option<String>,
    /// Play the same luck under this doctrine too, and say what it moves
    #[arg(long = "against", value_name = "ID")]
    against: Vec<String>,
    /// How many runs: the replications from 0 under the seed
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u32).range(1..=MOST_RUNS))]
    runs: u32,
    /// The seed: all luck follows from it
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(0..=LARGEST))]
    seed: u64,
    /// Grant more than a limit allows, such as records=100000000
    #[arg(long = "limit", value_name = "NAME=N", value_parser = grant)]
    limits: Vec<Grant>,
}

/// An exercise to be played, with its record.
struct Prepared {
    scenario: Arc<Scenario>,
    others: Vec<Arc<Scenario>>,
    recorded: Vec<Recorded>,
    baseline: Baseline,
}

/// An exercise that something is wrong with, and the exit code it means.
type Wrong = (Checked, Exit);

impl Command {
    /// Prepares all exercises, so that nothing is played where something is wrong; then plays and tells.
    pub fn perform(self, screen: &Screen) -> Result<Exit, Failure> {
        let limits = Limits::with(&self.limits).map_err(Failure::BadCommandLine)?;
        let (mut prepared, mut wrong) = (Vec::new(), Vec::new());
        for path in &self.exercises {
            match self.prepare(path, &limits)? {
                Ok(one) => prepared.push(one),
                Err(fault) => wrong.push(fault),
            }
        }
        if let Some((_, exit)) = wrong.first() {
            let exit = *exit;
            let checked: Vec<Checked> = wrong.into_iter().map(|(checked, _)| checked).collect();
            check::show(&checked, screen)?;
            return Ok(exit);
        }
        let bar = self.bar(&prepared);
        let played: Result<Vec<Backtest>, Failure> =
            prepared.iter().map(|one| self.play(one, &limits, &bar)).collect();
        bar.finish_and_clear();
        tell(&played?, screen)?;
        Ok(Exit::Fine)
    }

    /// Compiles an exercise under each doctrine asked for, and reads its record.
    fn prepare(&self, path: &Path, limits: &Limits) -> Result<Result<Prepared, Wrong>, Failure> {
        let wrong = |attempt: Attempt| {
            let exit = attempt.exit();
            let checked = Checked { exercise: check::name(path), compiled: attempt.compiled };
            Ok(Err((checked, if exit == Exit::Fine { Exit::BadFile } else { exit })))
        };
        let mut others = Vec::new();
        for doctrine in &self.against {
            let mut attempt = exercise::attempt(path, Some(doctrine), &[], limits)?;
            match attempt.compiled.scenario.take() {
                Some(scenario) => others.push(Arc::new(scenario)),
                None => return wrong(attempt),
            }
        }
        let mut attempt = exercise::attempt(path, self.doctrine.as_deref(), &[], limits)?;
        let Some(scenario) = attempt.compiled.scenario.take() else {
            return wrong(attempt);
        };
        let Compiled { files, problems, .. } = &mut attempt.compiled;
        let baseline = Baseline::shipped(files, problems);
        let file = exercise::beside(path, recorded::NAME, limits, files, problems)?;
        let recorded = file.map(|file| recorded::read(files, file, &scenario, &baseline, problems));
        match recorded.filter(|_| attempt.compiled.problems.is_ok()) {
            Some(recorded) => Ok(Ok(Prepared { scenario: Arc::new(scenario), others, recorded, baseline })),
            None => wrong(attempt),
        }
    }

    /// How far it is, on a terminal only.
    fn bar(&self, prepared: &[Prepared]) -> ProgressBar {
        let seasons: u64 = prepared.iter().map(|one| 1 + one.others.len() as u64).sum();
        let bar = ProgressBar::new(seasons * u64::from(self.runs));
        let style = ProgressStyle::with_template("{wide_bar} {pos} of {len} runs, {eta} left");
        bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
    }

    fn play(&self, one: &Prepared, limits: &Limits, bar: &ProgressBar) -> Result<Backtest, Failure> {
        let runs = Runs { seed: self.seed, count: self.runs, limits: limits.run };
        let play = |scenario: &Arc<Scenario>| -> Result<Season, Failure> {
            let played = season(scenario, &one.recorded, runs, &|| bar.inc(1));
            played.map_err(|error| Failure::of_run(&error, scenario.clock.t0))
        };
        let first = play(&one.scenario)?;
        let others = one.others.iter().map(play).collect::<Result<Vec<_>, _>>()?;
        let comparison =
            Comparison { scenario: &one.scenario, recorded: &one.recorded, baseline: &one.baseline, runs };
        Ok(comparison.of(&first, &others))
    }
}

fn tell(played: &[Backtest], screen: &Screen) -> Result<(), Failure> {
    match screen.format {
        Format::Json => screen.json(&document::Document::of(played)),
        Format::Text => {
            let pages =
                played.iter().map(|one| paint(&page(one, screen.language, screen.width), screen.colour));
            screen.result(pages.collect::<Vec<_>>().join("\n"))
        }
    }
}

//! Cells: one exercise under its doctrines with many settings, compiled a few at a time while their nights are
//! played.
//!
//! All of them at once would not fit into memory. Nights that were played are kept under `runs` as they come,
//! so that the same command goes on where an interruption stopped it; and where a file is named they stand in
//! it at the end, sealed, in their order, whatever was played when.

use crate::commands::exercise;
use crate::failure::Failure;
use crate::files::atomic;
use crate::files::ledger::{self, Ledger};
use crate::interrupt;
use crate::limits::Limits;
use crate::nights::{bar, failure, passing, pool};
use crate::output::check::{self, Checked};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use salambo_engine::compare::ledger::{Cell, Heading, Nights};
use salambo_engine::compare::{Outcome, Share};
use salambo_engine::scenario::Scenario;
use salambo_engine::study::experiment::Settings;
use salambo_engine::study::nights::{Night, Series};
use salambo_engine::trace::archive::Subject;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many cells are compiled before their nights are played.
const TOGETHER: usize = 64;

/// An exercise that is wrong, and the exit code it means.
pub type Wrong = (Checked, crate::exit::Exit);

/// An exercise under its doctrines with settings.
pub struct Cells<'a> {
    /// The exercise.
    pub exercise: &'a Path,
    /// It under each doctrine, as it is.
    pub scenarios: &'a [Arc<Scenario>],
    /// The settings; each is played under every doctrine, one after the other.
    pub settings: &'a [Settings],
    /// The seed.
    pub seed: u64,
    /// How many nights of each.
    pub runs: u64,
    /// How many threads play; one for each processor if `None`.
    pub threads: Option<usize>,
    /// Limits.
    pub limits: &'a Limits,
}

impl Cells<'_> {
    /// How many there are: settings under doctrines.
    pub fn count(&self) -> usize {
        self.settings.len() * self.scenarios.len()
    }

    /// How many nights there are.
    pub fn nights(&self) -> u64 {
        (self.count() as u64).saturating_mul(self.runs)
    }

    /// The cell and the replication of the night at a place in the order of all.
    pub fn at(&self, place: u64) -> (usize, u64) {
        ((place / self.runs) as usize, place % self.runs)
    }

    /// What is played, in words that tell it from everything else.
    pub fn heading(&self) -> Heading {
        let subject = |id: &str, digest: &str| Subject { id: id.to_owned(), digest: digest.to_owned() };
        let cell = |settings: &Settings, scenario: &Scenario| Cell {
            exercise: subject(scenario.names.text(scenario.id), &scenario.exercise_digest),
            doctrine: subject(scenario.names.text(scenario.doctrine), &scenario.doctrine_digest),
            settings: settings.clone(),
        };
        let cells = self
            .settings
            .iter()
            .flat_map(|settings| self.scenarios.iter().map(move |scenario| cell(settings, scenario)));
        Heading::new(cells.collect(), self.seed, self.limits.of_run())
    }

    /// Plays the nights of a share, as far as they are not known, and keeps them sealed in a file if one is
    /// named.
    ///
    /// # Errors
    /// A night came to no end, or the system refused something.
    pub fn play(&self, share: Share, kept: Option<&PathBuf>) -> Result<Result<Nights, Wrong>, Failure> {
        let heading = self.heading();
        if let Some(kept) = kept.filter(|kept| !atomic::folder(kept).is_dir()) {
            let why = format!("{} names a directory that is not there", kept.display());
            return Err(Failure::BadCommandLine(why));
        }
        let mut nights = match kept {
            Some(kept) => ledger::known(kept, &heading, self.limits)?,
            None => Nights::new(),
        };
        let path = passing(&heading, &format!("{}/{}", share.number(), share.of()));
        let (ledger, before) = Ledger::open(&path, &heading, self.limits)?;
        nights.extend(before);
        let wanted: BTreeSet<(usize, u64)> =
            share.nights(self.nights()).map(|place| self.at(place)).collect();
        nights.retain(|night, _| wanted.contains(night));
        interrupt::when_interrupted("nights that were played are kept: the same command goes on from there");
        let bar = bar(wanted.len() as u64, nights.len() as u64);
        let missing: Vec<Night> = wanted
            .iter()
            .filter(|night| !nights.contains_key(night))
            .map(|&(cell, replication)| Night { replication, cell })
            .collect();
        let played = pool(self.threads)?.install(|| self.play_missing(&missing, &ledger, &|| bar.inc(1)));
        bar.finish_and_clear();
        interrupt::when_interrupted("");
        let path = ledger.close()?;
        match played? {
            Ok(played) => nights.extend(played),
            Err(wrong) => return Ok(Err(wrong)),
        }
        if let Some(kept) = kept {
            ledger::seal(kept, &heading, share, &nights)?;
        }
        // Nobody asked for it: it was there in case of an interruption.
        let _ = fs::remove_file(path);
        Ok(Ok(nights))
    }

    fn play_missing(
        &self,
        missing: &[Night],
        ledger: &Ledger,
        tell: &(dyn Fn() + Sync),
    ) -> Result<Result<Nights, Wrong>, Failure> {
        let mut nights = Nights::new();
        let mut left = missing;
        while let Some(first) = left.first() {
            let from = first.cell;
            let (now, later) = left.split_at(left.partition_point(|night| night.cell < from + TOGETHER));
            left = later;
            let to = now.last().map_or(from, |night| night.cell);
            let cells = match self.compiled(from..to + 1)? {
                Ok(cells) => cells,
                Err(wrong) => return Ok(Err(wrong)),
            };
            let series =
                Series { cells: &cells, seed: self.seed, limits: self.limits.run, most: self.runs, batch: 1 };
            let here: Vec<Night> =
                now.iter().map(|night| Night { cell: night.cell - from, ..*night }).collect();
            let keep = |night: Night, outcome: &Outcome| {
                ledger.add(night.cell + from, night.replication, outcome);
                tell();
            };
            let played = series.these(&here, &Nights::new(), &keep);
            let played = played.map_err(|stuck| failure(&stuck, &cells))?;
            nights.extend(now.iter().map(|night| (night.cell, night.replication)).zip(played));
        }
        Ok(Ok(nights))
    }

    /// Compiles some of the cells.
    fn compiled(&self, cells: std::ops::Range<usize>) -> Result<Result<Vec<Arc<Scenario>>, Wrong>, Failure> {
        let cells: Vec<usize> = cells.collect();
        let compile = |cell: &usize| {
            let scenario = &self.scenarios[cell % self.scenarios.len()];
            let doctrine = scenario.names.text(scenario.doctrine);
            let settings = &self.settings[cell / self.scenarios.len()];
            if settings.is_empty() {
                return Ok(Ok(Arc::clone(scenario)));
            }
            compiled(self.exercise, doctrine, settings, self.limits)
        };
        cells.par_iter().map(compile).collect()
    }
}

/// Compiles the exercise under a doctrine with settings.
///
/// # Errors
/// Its name is not UTF-8.
pub fn compiled(
    path: &Path,
    doctrine: &str,
    settings: &Settings,
    limits: &Limits,
) -> Result<Result<Arc<Scenario>, Wrong>, Failure> {
    let mut attempt = exercise::attempt(path, Some(doctrine), settings, limits)?;
    Ok(match attempt.compiled.scenario.take() {
        Some(scenario) => Ok(Arc::new(scenario)),
        None => {
            let exit = attempt.exit();
            Err((Checked { exercise: check::name(path), compiled: attempt.compiled }, exit))
        }
    })
}

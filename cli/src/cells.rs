//! Cells: one exercise under its doctrines in many variants, compiled a few at a time while their nights are
//! played.
//!
//! All of them at once would not fit into memory. Nights that were played are kept under `runs` as they come,
//! so that the same command goes on where an interruption stopped it; and where a file is named they stand in
//! it at the end, sealed, in their order, whatever was played when.

use crate::commands::exercise;
use crate::failure::Failure;
use crate::files::atomic;
use crate::files::ledger::{self, Ledger};
use crate::limits::Limits;
use crate::nights::{bar, failure, passing, pool};
use crate::output::check::{self, Checked};
use indicatif::ProgressBar;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use salambo_engine::compare::ledger::{Cell, Heading, Nights};
use salambo_engine::compare::{Outcome, Share};
use salambo_engine::scenario::Scenario;
use salambo_engine::study::experiment::{Settings, Variant};
use salambo_engine::study::links::harmed;
use salambo_engine::study::nights::{Night, Series};
use salambo_engine::study::staged::Staged;
use salambo_engine::trace::archive::Subject;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many cells are compiled before their nights are played.
const TOGETHER: usize = 64;

/// An exercise that is wrong, and the exit code it means.
pub type Wrong = (Checked, crate::exit::Exit);

/// An exercise under its doctrines in many variants.
pub struct Cells<'a> {
    /// The exercise.
    pub exercise: &'a Path,
    /// It under each doctrine, as it is.
    pub scenarios: &'a [Arc<Scenario>],
    /// The variants; each is played under every doctrine, one after the other.
    pub variants: &'a [Variant],
    /// The seed.
    pub seed: u64,
    /// How many nights of each.
    pub runs: u64,
    /// How many threads play; one for each processor if `None`.
    pub threads: Option<usize>,
    /// Limits.
    pub limits: &'a Limits,
}

impl<'a> Cells<'a> {
    /// How many there are: variants under doctrines.
    pub fn count(&self) -> usize {
        self.variants.len() * self.scenarios.len()
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
        let cell = |variant: &Variant, scenario: &Scenario| Cell {
            exercise: subject(scenario.names.text(scenario.id), &scenario.exercise_digest),
            doctrine: subject(scenario.names.text(scenario.doctrine), &scenario.doctrine_digest),
            settings: variant.words(),
        };
        let cells = self
            .variants
            .iter()
            .flat_map(|variant| self.scenarios.iter().map(move |scenario| cell(variant, scenario)));
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
        let before = match kept {
            Some(kept) => ledger::known(kept, &heading, self.limits)?,
            None => Nights::new(),
        };
        let wanted: Wanted = share.nights(self.nights()).map(|place| self.at(place)).collect();
        let name = format!("{}/{}", share.number(), share.of());
        let mut playing = self.begin(&heading, &name, wanted.len() as u64)?;
        playing.nights.extend(before);
        playing.nights.retain(|night, _| wanted.contains(night));
        let played = playing.these(&wanted);
        let nights = playing.end(matches!(played, Ok(Ok(()))))?;
        if let Err(wrong) = played? {
            return Ok(Err(wrong));
        }
        if let Some(kept) = kept {
            ledger::seal(kept, &heading, share, &nights)?;
        }
        Ok(Ok(nights))
    }

    /// Takes up the nights of a part of these cells where they were left, `all` of them at most.
    ///
    /// # Errors
    /// The system refuses the ledger.
    pub fn begin(&self, heading: &Heading, part: &str, all: u64) -> Result<Playing<'_>, Failure> {
        let (ledger, nights) = Ledger::passing(&passing(heading, part), heading, self.limits)?;
        Ok(Playing { cells: self, ledger, bar: bar(all, 0), nights })
    }

    /// Compiles some of the cells.
    fn compiled(&self, cells: std::ops::Range<usize>) -> Result<Result<Vec<Staged>, Wrong>, Failure> {
        let cells: Vec<usize> = cells.collect();
        let compile = |cell: &usize| {
            let scenario = &self.scenarios[cell % self.scenarios.len()];
            let doctrine = scenario.names.text(scenario.doctrine);
            let variant = &self.variants[cell / self.scenarios.len()];
            let scenario = match variant.settings.is_empty() {
                true => Ok(Arc::clone(scenario)),
                false => compiled(self.exercise, doctrine, &variant.settings, self.limits)?,
            };
            Ok(scenario.map(|scenario| match &variant.harm {
                Some((link, harm)) => harmed(&scenario, link, *harm),
                None => scenario.into(),
            }))
        };
        cells.par_iter().map(compile).collect()
    }
}

/// Nights that are asked for, by cell and replication.
pub type Wanted = BTreeSet<(usize, u64)>;

/// Nights under way, kept as they come.
pub struct Playing<'a> {
    cells: &'a Cells<'a>,
    ledger: Ledger,
    bar: ProgressBar,
    /// What is known.
    pub nights: Nights,
}

impl Playing<'_> {
    /// Plays those of the nights that are not known.
    ///
    /// # Errors
    /// One came to no end, or so many threads cannot be had.
    pub fn these(&mut self, wanted: &Wanted) -> Result<Result<(), Wrong>, Failure> {
        let missing: Vec<Night> = wanted
            .iter()
            .filter(|night| !self.nights.contains_key(night))
            .map(|&(cell, replication)| Night { replication, cell })
            .collect();
        self.bar.inc((wanted.len() - missing.len()) as u64);
        let played = pool(self.cells.threads)?.install(|| self.missing(&missing))?;
        Ok(played.map(|played| self.nights.extend(played)))
    }

    fn missing(&self, missing: &[Night]) -> Result<Result<Nights, Wrong>, Failure> {
        let of = self.cells;
        let mut nights = Nights::new();
        let mut left = missing;
        while let Some(first) = left.first() {
            let from = first.cell;
            let (now, later) = left.split_at(left.partition_point(|night| night.cell < from + TOGETHER));
            left = later;
            let to = now.last().map_or(from, |night| night.cell);
            let cells = match of.compiled(from..to + 1)? {
                Ok(cells) => cells,
                Err(wrong) => return Ok(Err(wrong)),
            };
            let series =
                Series { cells: &cells, seed: of.seed, limits: of.limits.run, most: of.runs, batch: 1 };
            let here: Vec<Night> =
                now.iter().map(|night| Night { cell: night.cell - from, ..*night }).collect();
            let keep = |night: Night, outcome: &Outcome| {
                self.ledger.add(night.cell + from, night.replication, outcome);
                self.bar.inc(1);
            };
            let played = series.these(&here, &Nights::new(), &keep);
            let played = played.map_err(|stuck| failure(&stuck, &cells))?;
            nights.extend(now.iter().map(|night| (night.cell, night.replication)).zip(played));
        }
        Ok(Ok(nights))
    }

    /// All nights that are known at the end. Nobody asked for the file that keeps them: it was there in case
    /// of an interruption, and goes if `all` were played.
    ///
    /// # Errors
    /// One could not be kept.
    pub fn end(self, all: bool) -> Result<Nights, Failure> {
        self.bar.finish_and_clear();
        let path = self.ledger.close()?;
        if all {
            let _ = fs::remove_file(path);
        }
        Ok(self.nights)
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

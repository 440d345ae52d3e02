//! `check --deep`: the exercise is played many times, to see which of its parts carry weight.

use super::{How, checked};
use crate::commands::exercise::{self, Attempt};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::interrupt::{self, Gently};
use crate::limits::Limits;
use crate::nights::{bar, failure, pool};
use crate::output::check::{self, Checked};
use crate::output::page::paint;
use crate::output::{Format, Screen};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use salambo_engine::compare::deep::{Deep, Terms};
use salambo_engine::report::Look;
use salambo_engine::report::deep::page;
use salambo_engine::report::json::deep::document;
use salambo_engine::scenario::Scenario;
use salambo_engine::study::deep::{Progress, Stage, look};
use salambo_engine::study::staged::Staged;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The largest seed: every program that reads JSON can hold it.
const LARGEST: u64 = (1 << 53) - 1;

/// More runs than that would say nothing more.
const MOST_RUNS: u64 = 1_000_000;

/// Nights under each doctrine unless said.
const RUNS: u64 = 200;

/// What `--deep` is asked.
#[derive(Debug, Args)]
pub struct Asked {
    /// Play the exercise many times under each doctrine and say what carries weight: measures that always come out
    /// the same, injects and procedures without which nothing changes
    #[arg(long)]
    deep: bool,
    /// With --deep: how many nights under each doctrine [default: 200]
    #[arg(long, value_name = "N", requires = "deep", value_parser = clap::value_parser!(u64).range(2..=MOST_RUNS))]
    runs: Option<u64>,
    /// With --deep: the seed from which all luck follows [default: 1]
    #[arg(long, value_name = "N", requires = "deep", value_parser = clap::value_parser!(u64).range(0..=LARGEST))]
    seed: Option<u64>,
    /// With --deep: tell everything, every entry and every measure
    #[arg(long, requires = "deep")]
    details: bool,
    /// With --deep: how many threads; as many as there are processors unless said
    #[arg(long, value_name = "N", requires = "deep", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
}

impl Asked {
    /// Whether it is asked for.
    pub fn is_wanted(&self) -> bool {
        self.deep
    }

    /// Looks at the one exercise that was checked and found fine. What is found there is a matter of judgement: it
    /// does not change the exit code.
    pub fn perform(&self, exercises: &[PathBuf], how: &How<'_>, screen: &Screen) -> Result<Exit, Failure> {
        let [path] = exercises else {
            let why = "--deep looks at one exercise at a time";
            return Err(Failure::BadCommandLine(why.to_owned()));
        };
        let mut attempt = checked(path, how)?;
        let exit = attempt.exit();
        let has_problems = attempt.compiled.problems.iter().next().is_some();
        let scenarios = match exit {
            Exit::Fine => scenarios(path, how, &mut attempt)?,
            _ => Vec::new(),
        };
        let is_told = exit != Exit::Fine || (has_problems && screen.format == Format::Text);
        if is_told {
            check::show(&[Checked { exercise: check::name(path), compiled: attempt.compiled }], screen)?;
        }
        if exit != Exit::Fine {
            return Ok(exit);
        }
        if is_told {
            screen.result("\n")?;
        }
        let found = self.look(&scenarios, how.limits)?;
        self.tell(&found, screen)?;
        Ok(if found.is_interrupted { Exit::Interrupted } else { Exit::Fine })
    }

    /// Plays, until somebody interrupts.
    fn look(&self, scenarios: &[Arc<Scenario>], limits: &Limits) -> Result<Deep, Failure> {
        let terms = Terms { seed: self.seed.unwrap_or(1), runs: self.runs.unwrap_or(RUNS) };
        let style = ProgressStyle::with_template("{msg} {wide_bar} {pos} of {len} runs, {eta} left");
        let bar = bar(0, 0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        let progress = Shown { bar, gently: interrupt::gently() };
        let threads = self.threads.map(usize::from);
        let found = pool(threads)?.install(|| look(scenarios, terms, limits.run, &progress));
        progress.bar.finish_and_clear();
        found.map_err(|stuck| failure(&stuck, &Staged::all(scenarios)))
    }

    fn tell(&self, found: &Deep, screen: &Screen) -> Result<(), Failure> {
        match screen.format {
            Format::Json => screen.json(&document(found)),
            Format::Text => {
                let look = Look { language: screen.language, width: screen.width, details: self.details };
                screen.result(paint(&page(found, &look), screen.colour))
            }
        }
    }
}

/// The exercise under each doctrine that is asked for; the first is compiled already.
fn scenarios(path: &Path, how: &How<'_>, first: &mut Attempt) -> Result<Vec<Arc<Scenario>>, Failure> {
    let mut found: Vec<Arc<Scenario>> = first.compiled.scenario.take().map(Arc::new).into_iter().collect();
    let others = if how.doctrine.is_some() { Vec::new() } else { exercise::doctrines(path, how.limits)? };
    for other in others.iter().skip(1) {
        let attempt = exercise::attempt(path, Some(other), how.settings, how.limits)?;
        // It was right a moment ago: unless somebody writes it meanwhile, it is now.
        found.extend(attempt.compiled.scenario.map(Arc::new));
    }
    Ok(found)
}

/// How far it is, on a terminal only; and whether somebody interrupted.
struct Shown {
    bar: ProgressBar,
    gently: Gently,
}

impl Progress for Shown {
    fn begins(&self, stage: Stage, runs: u64) {
        self.bar.reset();
        self.bar.set_length(runs);
        self.bar.set_message(match stage {
            Stage::AsItIs => "1/3 as it is",
            Stage::Trial => "2/3 without each entry",
            Stage::Search => "3/3 without what did nothing yet",
        });
    }

    fn played(&self, runs: u64) {
        self.bar.inc(runs);
    }

    fn goes_on(&self) -> bool {
        !self.gently.is_asked()
    }
}

//! `run`: one run of an exercise, told and kept.

use super::exercise;
use super::typed::{instant, unknown};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::{atomic, run_file};
use crate::limits::{Grant, Limits, grant};
use crate::output::check::{self, Checked};
use crate::output::page::paint;
use crate::output::{Format, Screen, plain, tell};
use clap::Args;
use salambo_engine::diagnostic::Files;
use salambo_engine::document::quantity::Typed;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::report::{Debriefing, Look, Terms, json, text};
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::Compiled;
use salambo_engine::scenario::ids::InjectId;
use salambo_engine::score::{milestones, score};
use salambo_engine::trace::Trace;
use salambo_engine::trace::archive::{self, Fired, Manifest, Setting, Subject};
use salambo_engine::wording::time;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The largest seed: every program that reads JSON can hold it.
const LARGEST: u64 = (1 << 53) - 1;

/// Where runs are kept unless said.
const RUNS: &str = "runs";

/// Bytes of an id in a file's name.
const NAME_BYTES: usize = 80;

/// Run an exercise once: ratings, waits, timeline by agency, marks, and a run file.
#[derive(Debug, Args)]
pub struct Run {
    /// The directory of the exercise, or its file
    exercise: PathBuf,
    /// The doctrine, by its id; the first of the exercise unless said
    #[arg(long, value_name = "ID")]
    doctrine: Option<String>,
    /// The seed: all luck follows from it
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(0..=LARGEST))]
    seed: u64,
    /// Which replication under this seed
    #[arg(long, value_name = "R", default_value_t = 0, value_parser = clap::value_parser!(u64).range(0..=LARGEST))]
    replication: u64,
    /// Set one value, such as post:police.control-room.desks=2
    #[arg(long = "set", value_name = "PATH=VALUE", value_parser = setting)]
    settings: Vec<(String, String)>,
    /// Fire an inject by hand, such as press-call@T+00:25
    #[arg(long = "fire", value_name = "INJECT@T", value_parser = fire)]
    fired: Vec<(String, Typed)>,
    /// The run file [default: runs/EXERCISE.DOCTRINE.SEED.DIGEST.run]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Tell everything: the whole timeline, every agency's lines, waits post by post, every milestone
    #[arg(long)]
    details: bool,
    /// Grant more than a limit allows, such as records=100000000
    #[arg(long = "limit", value_name = "NAME=N", value_parser = grant)]
    limits: Vec<Grant>,
}

/// Reads `PATH=VALUE`.
///
/// # Errors
/// A sentence for the command line.
pub(super) fn setting(text: &str) -> Result<(String, String), String> {
    let parts = text.split_once('=').filter(|(path, _)| !path.trim().is_empty());
    let (path, value) = parts.ok_or("a setting is written PATH=VALUE")?;
    Ok((path.trim().to_owned(), value.trim().to_owned()))
}

fn fire(text: &str) -> Result<(String, Typed), String> {
    let (inject, at) = text.rsplit_once('@').ok_or("written INJECT@T, such as press-call@T+00:25")?;
    Ok((inject.trim().to_owned(), Typed::parse(at)?))
}

impl Run {
    /// Compiles, runs, keeps, tells.
    pub fn perform(self, screen: &Screen) -> Result<Exit, Failure> {
        let limits = Limits::with(&self.limits).map_err(Failure::BadCommandLine)?;
        limits.check_settings(self.settings.len() + self.fired.len(), "settings and injects by hand")?;
        if let Some(out) = &self.out {
            check_target(out)?;
        }
        let mut attempt =
            exercise::attempt(&self.exercise, self.doctrine.as_deref(), &self.settings, &limits)?;
        let exit = attempt.exit();
        attempt.judge_the_doctrine();
        let mut compiled = attempt.compiled;
        let Some(scenario) = compiled.scenario.take() else {
            check::show(&[Checked { exercise: check::name(&self.exercise), compiled }], screen)?;
            return Ok(exit);
        };
        self.tell_of_warnings(&compiled, &scenario, &limits)?;
        let plan = self.plan(&scenario, &limits)?;
        let scenario = Arc::new(scenario);
        let trace = simulate(&scenario, &plan).map_err(|error| Failure::of_run(&error, scenario.clock.t0))?;
        self.finish(&scenario, &compiled.files, &trace, &limits, screen)
    }

    /// How many warnings there are, and the command that shows just those.
    fn tell_of_warnings(
        &self,
        compiled: &Compiled,
        scenario: &Scenario,
        limits: &Limits,
    ) -> Result<(), Failure> {
        let warnings = compiled.problems.warnings();
        if warnings > 0 {
            let is_one_of_several = exercise::doctrines(&self.exercise, limits)?.len() > 1;
            let doctrine = is_one_of_several.then(|| scenario.names.text(scenario.doctrine));
            let command = check::command(&self.exercise, doctrine, &self.settings);
            let noun = if warnings == 1 { "warning" } else { "warnings" };
            tell(format_args!("{warnings} {noun}: see `{}`", plain(&command)));
        }
        Ok(())
    }

    fn plan(&self, scenario: &Scenario, limits: &Limits) -> Result<Plan, Failure> {
        let fired = self.fired.iter().map(|(inject, at)| by_hand(scenario, inject, *at));
        let fired = fired.collect::<Result<_, _>>().map_err(Failure::BadCommandLine)?;
        Ok(Plan {
            seed: self.seed,
            replication: self.replication,
            fired,
            turns: Vec::new(),
            limits: limits.run,
        })
    }

    /// Keeps the run before it is told: whoever closes the pipe early still has the file.
    fn finish(
        &self,
        scenario: &Scenario,
        files: &Files,
        trace: &Trace,
        limits: &Limits,
        screen: &Screen,
    ) -> Result<Exit, Failure> {
        let digest = trace.digest();
        let manifest = self.manifest(scenario, limits);
        let target = match &self.out {
            Some(out) => {
                // Something may have come there while we ran.
                check_target(out)?;
                out.clone()
            }
            None => default_target(scenario, self.seed, &digest, |path| {
                run_file::begins_with(path, &manifest, files, trace)
            })?,
        };
        run_file::write(&target, &manifest, files, trace, limits)?;
        let terms = Terms {
            seed: self.seed,
            replication: self.replication,
            settings: self.settings.clone(),
            run_file: Some(check::name(&target)),
            digest,
        };
        let milestones = milestones(scenario, trace);
        let score = score(scenario, trace, Tick::MAX);
        let of = Debriefing { scenario, trace, score: &score, milestones: &milestones, terms: &terms };
        match screen.format {
            Format::Json => screen.json(&json::document(&of, screen.language))?,
            Format::Text => {
                let look = Look { language: screen.language, width: screen.width, details: self.details };
                screen.result(paint(&text::debriefing(&of, &look), screen.colour))?;
            }
        }
        Ok(Exit::Fine)
    }

    fn manifest(&self, scenario: &Scenario, limits: &Limits) -> Manifest {
        let names = &scenario.names;
        let entry = self.exercise.file_name().filter(|_| !self.exercise.is_dir());
        let entry = entry.map_or("exercise.ron".to_owned(), |name| name.to_string_lossy().into_owned());
        let settings = self.settings.iter();
        let journal = self.fired.iter().filter_map(|(inject, at)| {
            scenario.clock.instant(*at).map(|at| Fired { inject: inject.clone(), at_ms: at.0 })
        });
        Manifest {
            format: archive::FORMAT.to_owned(),
            engine: archive::ENGINE.to_owned(),
            exercise: archive::Exercise {
                id: names.text(scenario.id).to_owned(),
                digest: scenario.exercise_digest.clone(),
                file: entry,
            },
            doctrine: Subject {
                id: names.text(scenario.doctrine).to_owned(),
                digest: scenario.doctrine_digest.clone(),
            },
            seed: self.seed,
            replication: self.replication,
            settings: settings
                .map(|(path, value)| Setting { path: path.clone(), value: value.clone() })
                .collect(),
            journal: journal.collect(),
            parent: None,
            turns: Vec::new(),
            limits: limits.of_run(),
        }
    }
}

/// The same run has the same name. Another one that happens to come to the same records, such as
/// with another target of a measure, has a number behind.
pub(super) fn default_target(
    scenario: &Scenario,
    seed: u64,
    digest: &str,
    is_the_same: impl Fn(&Path) -> bool,
) -> Result<PathBuf, Failure> {
    let runs = Path::new(RUNS);
    fs::create_dir_all(runs).map_err(|why| Failure::system("cannot make the directory", runs, why))?;
    let [exercise, doctrine] =
        [scenario.id, scenario.doctrine].map(|id| part_of_name(scenario.names.text(id)));
    let name = format!("{exercise}.{doctrine}.{}.{}", seed, &digest[..12]);
    let numbers = std::iter::once(String::new()).chain((2..).map(|number: u32| format!("-{number}")));
    let mut targets = numbers.map(|number| runs.join(format!("{name}{number}.run")));
    let is_free = |target: &PathBuf| !run_file::is_run_file(target) || is_the_same(target);
    let target = targets.find(is_free).unwrap_or_else(|| runs.join(format!("{name}.run")));
    check_target(&target)?;
    Ok(target)
}

/// An id as a part of a file's name.
fn part_of_name(id: &str) -> String {
    let keep = |c: char| {
        if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' }
    };
    let safe: String = id.chars().map(keep).collect();
    safe[..safe.floor_char_boundary(NAME_BYTES)].to_owned()
}

/// An inject and the instant from the start at which it is fired.
fn by_hand(scenario: &Scenario, inject: &str, at: Typed) -> Result<(InjectId, Tick), String> {
    let names = &scenario.names;
    let known: Vec<&str> = scenario.injects.iter().map(|inject| names.text(inject.name)).collect();
    let found = known.iter().position(|known| *known == inject);
    let index = found.ok_or_else(|| unknown("inject", inject, &known))?;
    let (t0, end) = (scenario.clock.t0, scenario.clock.end);
    let instant = instant(scenario, at)?;
    let told = |instant| time::moment(instant, t0);
    match instant {
        early if early < Tick::ZERO => {
            let start = told(Tick::ZERO);
            Err(format!("`{inject}` cannot be fired at {}: the exercise begins at {start}", told(early)))
        }
        late if late > end => {
            Err(format!("`{inject}` cannot be fired at {}: the exercise ends at {}", told(late), told(end)))
        }
        _ => Ok((InjectId::at(index), instant)),
    }
}

/// Refuses to replace anything but a run file.
pub(super) fn check_target(target: &Path) -> Result<(), Failure> {
    let refuse = |why: &str| Err(Failure::BadCommandLine(format!("{} {why}", target.display())));
    match fs::symlink_metadata(target) {
        Ok(_) if run_file::is_run_file(target) => Ok(()),
        Ok(_) => refuse("is there already and is no run file: it is not replaced"),
        Err(_) if target.file_name().is_none() => refuse("is no name of a file"),
        Err(_) if !atomic::folder(target).is_dir() => refuse("names a directory that is not there"),
        Err(_) => Ok(()),
    }
}

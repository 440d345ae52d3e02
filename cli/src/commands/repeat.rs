//! A run file, played again from what it holds and nothing else.

use super::verify;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::run_file;
use crate::limits::Limits;
use crate::output::verify::Verdict;
use crate::output::{Format, Screen, check, tell_failure};
use salambo_engine::diagnostic::{Files, Problems, Severity};
use salambo_engine::document::reading::{Request, Shelf};
use salambo_engine::kernel::tick::Tick;
use salambo_engine::report::Terms;
use salambo_engine::run::{Plan, RunLimits, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::{Compiled, Turn, Turned, compile_turned};
use salambo_engine::scenario::ids::InjectId;
use salambo_engine::trace::Trace;
use salambo_engine::trace::archive::{self, Archive, Source};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// A run that came out of its file again.
pub struct Repeated {
    /// The exercise, as it was played.
    pub scenario: Arc<Scenario>,
    /// What determined the run beside it.
    pub plan: Plan,
    /// What happened.
    pub trace: Trace,
}

/// Runs again what an archive holds; the error says why that cannot be.
pub fn repeat(archive: &Archive) -> Result<Repeated, String> {
    let Turned { compiled, later } = recompile(archive);
    let Compiled { files, scenario, problems, .. } = compiled;
    let scenario = scenario.ok_or_else(|| why_not(archive, &problems))?;
    if !same_sources(&archive.sources, &files) {
        return Err(
            "its sources are not those that this program reads, or the shipped defaults differ".to_owned()
        );
    }
    if !is_what_the_manifest_says(archive, &scenario) {
        return Err("its manifest speaks of another exercise or doctrine".to_owned());
    }
    let mut plan = plan(archive, &scenario)
        .ok_or("an inject fired by hand is not in its exercise, or not while that goes on")?;
    plan.turns = later;
    let scenario = Arc::new(scenario);
    let trace = simulate(&scenario, &plan).map_err(|error| error.to_string())?;
    Ok(Repeated { scenario, plan, trace })
}

/// Why an archive cannot be run again, in a line.
fn why_not(archive: &Archive, problems: &Problems) -> String {
    let mut errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
    match errors.next().filter(|_| !archive.manifest.turns.is_empty()) {
        Some(error) => {
            format!("what it says to be otherwise from some moment on cannot be: {}", error.message)
        }
        None => "its sources are no exercise that could be run".to_owned(),
    }
}

/// Compiles the sources of an archive as they were compiled before, with its turns.
pub fn recompile(archive: &Archive) -> Turned {
    let manifest = &archive.manifest;
    let mut limits = Limits::default().texts;
    for (name, value) in &manifest.limits {
        // Those of runs have their place in the plan; the reader has refused what is too much.
        let _of_runs = limits.set(name, usize::try_from(*value).unwrap_or(usize::MAX));
    }
    let settings = manifest.settings.iter().map(|setting| (setting.path.clone(), setting.value.clone()));
    let request = Request {
        entry: manifest.exercise.file.clone(),
        doctrine: Some(manifest.doctrine.id.clone()),
        settings: settings.collect(),
        changes: Vec::new(),
        limits,
    };
    let turn = |turned: &archive::Turned| Turn { at: Tick(turned.at_ms), changes: turned.changes.clone() };
    let turns: Vec<Turn> = manifest.turns.iter().map(turn).collect();
    compile_turned(&mut shelf(&archive.sources), &request, &turns)
}

/// The sources as a library. A text of the program's own may bear the name of one of the
/// exercise's; that one is read first.
fn shelf(sources: &[Source]) -> Shelf {
    let last_first = sources.iter().rev();
    last_first.fold(Shelf::new(), |shelf, source| shelf.with(source.file.clone(), source.text.clone()))
}

fn same_sources(sources: &[Source], files: &Files) -> bool {
    let read = files.ids().map(|id| (files.name(id), &**files.text(id)));
    read.eq(sources.iter().map(|source| (source.file.as_str(), source.text.as_str())))
}

fn is_what_the_manifest_says(archive: &Archive, scenario: &Scenario) -> bool {
    let (exercise, doctrine) = (&archive.manifest.exercise, &archive.manifest.doctrine);
    let said = [&exercise.id, &exercise.digest, &doctrine.id, &doctrine.digest].map(String::as_str);
    let id = |name| scenario.names.text(name);
    said == [id(scenario.id), &scenario.exercise_digest, id(scenario.doctrine), &scenario.doctrine_digest]
}

fn plan(archive: &Archive, scenario: &Scenario) -> Option<Plan> {
    let manifest = &archive.manifest;
    let fired = manifest.journal.iter().map(|fired| {
        let name = scenario.names.find(&fired.inject)?;
        let index = scenario.injects.iter().position(|inject| inject.name == name)?;
        let at = Tick(fired.at_ms);
        (Tick::ZERO..=scenario.clock.end).contains(&at).then_some((InjectId::at(index), at))
    });
    let default = RunLimits::default();
    let limit = |name: &str, default| {
        let limits: &BTreeMap<String, u64> = &manifest.limits;
        limits.get(name).and_then(|value| u32::try_from(*value).ok()).unwrap_or(default)
    };
    Some(Plan {
        seed: manifest.seed,
        replication: manifest.replication,
        fired: fired.collect::<Option<_>>()?,
        turns: Vec::new(),
        limits: RunLimits {
            records: limit("records", default.records),
            instant: limit("instant", default.instant),
        },
    })
}

/// A run as its file holds it, and as it came out again: the same, record by record.
pub struct Opened {
    /// The run.
    pub run: Repeated,
    /// What determined it, and where it is kept.
    pub terms: Terms,
    /// The file.
    pub archive: Archive,
}

/// Opens a run file to look into it: only a run that comes out as its file says can be told of. What
/// stops that is told as `verify` tells it, with the same exit code.
pub fn open(path: &Path, limits: &Limits, screen: &Screen) -> Result<Result<Opened, Exit>, Failure> {
    let archive = match run_file::read(path, limits) {
        Ok(archive) => archive,
        Err(failure) => return refuse(failure, screen).map(Err),
    };
    let digest = archive.digest();
    let verdict = match repeat(&archive) {
        Ok(run) if run.trace.digest() == digest => {
            let terms = terms(&archive, check::name(path), digest);
            return Ok(Ok(Opened { run, terms, archive }));
        }
        Ok(run) => Verdict::comes_out_otherwise(digest, run.trace.digest()),
        Err(why) => Verdict::does_not_hold(digest, &why),
    };
    let failure = Failure::BadFile(format!("{}: {}", path.display(), verdict.message));
    tell_verdict(&verdict, &failure, screen).map(Err)
}

fn refuse(failure: Failure, screen: &Screen) -> Result<Exit, Failure> {
    let verdict = match &failure {
        Failure::RunFile { fault, .. } => Verdict::of_fault(fault),
        _ => None,
    };
    match verdict {
        Some(verdict) => tell_verdict(&verdict, &failure, screen),
        None => verify::unjudged(failure, screen),
    }
}

/// The sentence goes to standard error; a program gets the document of a verification.
fn tell_verdict(verdict: &Verdict, failure: &Failure, screen: &Screen) -> Result<Exit, Failure> {
    if screen.format == Format::Json {
        verdict.show(screen)?;
    }
    tell_failure(failure);
    Ok(verify::exit(verdict))
}

/// What determined a run.
pub fn terms(archive: &Archive, run_file: String, digest: String) -> Terms {
    let manifest = &archive.manifest;
    let settings = manifest.settings.iter().map(|setting| (setting.path.clone(), setting.value.clone()));
    Terms {
        seed: manifest.seed,
        replication: manifest.replication,
        settings: settings.collect(),
        run_file: Some(run_file),
        digest,
    }
}

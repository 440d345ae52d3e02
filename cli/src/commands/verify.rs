//! `verify`: the run is repeated from what its file holds, and nothing else, and compared.
//!
//! The seal finds accidents. A file whose records and seal were rewritten to fit is found out
//! here: the sources in it do not lead to those records.

use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::run_file;
use crate::limits::{Grant, Limits, grant};
use crate::output::verify::{Difference, Reason, Verdict};
use crate::output::{Format, Screen};
use clap::Args;
use salambo_engine::diagnostic::Files;
use salambo_engine::document::reading::{Request, Shelf};
use salambo_engine::kernel::tick::Tick;
use salambo_engine::run::{Plan, RunLimits, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::{Compiled, compile};
use salambo_engine::scenario::ids::InjectId;
use salambo_engine::trace::archive::{Archive, Source};
use salambo_engine::trace::{Trace, line};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// Repeat a run from its file alone and compare.
///
/// Exit code 0 if the run comes out the same. 3 if it differs, or if the file was cut off or
/// changed after it was written, or asks for more than a limit. 1 if the file is no run file or
/// was written by another version.
#[derive(Debug, Args)]
pub struct Verify {
    /// The run file
    run: PathBuf,
    /// Grant more than a limit allows, such as records=100000000
    #[arg(long = "limit", value_name = "NAME=N", value_parser = grant)]
    limits: Vec<Grant>,
}

impl Verify {
    /// Reads, repeats, compares.
    pub fn perform(self, screen: &Screen) -> Result<Exit, Failure> {
        let limits = Limits::with(&self.limits).map_err(Failure::BadCommandLine)?;
        let verdict = match run_file::read(&self.run, &limits) {
            Ok(archive) => verdict(&archive),
            Err(Failure::RunFile { file, fault }) => match Verdict::of_fault(&fault) {
                Some(verdict) => verdict,
                None => return unjudged(Failure::RunFile { file, fault }, screen),
            },
            Err(other) => return unjudged(other, screen),
        };
        verdict.show(screen)?;
        Ok(exit(&verdict))
    }
}

/// What kept the file from being judged is told as any failure is; a program gets its document too.
fn unjudged(failure: Failure, screen: &Screen) -> Result<Exit, Failure> {
    if screen.format == Format::Json {
        Verdict::unjudged(failure.to_string()).show(screen)?;
    }
    Err(failure)
}

fn exit(verdict: &Verdict) -> Exit {
    match verdict.reason {
        None => Exit::Fine,
        Some(Reason::Foreign | Reason::Engine) => Exit::BadFile,
        Some(Reason::Differs | Reason::Truncated | Reason::Altered) => Exit::LimitOrDifference,
    }
}

/// Runs again what an archive holds, and compares.
fn verdict(archive: &Archive) -> Verdict {
    let digest = archive.digest();
    match repeat(archive) {
        Ok(trace) => match first_difference(archive, &trace) {
            None => Verdict::same(digest, archive.count()),
            Some(difference) => Verdict::differs(digest, trace.digest(), difference),
        },
        Err(why) => Verdict::does_not_hold(digest, &why),
    }
}

/// Runs again what an archive holds; the error says why that cannot be.
fn repeat(archive: &Archive) -> Result<Trace, String> {
    let Compiled { files, scenario, .. } = recompile(archive);
    let scenario = scenario.ok_or("its sources are no exercise that could be run")?;
    if !same_sources(&archive.sources, &files) {
        return Err(
            "its sources are not those that this program reads, or the shipped defaults differ".to_owned()
        );
    }
    if !is_what_the_manifest_says(archive, &scenario) {
        return Err("its manifest speaks of another exercise or doctrine".to_owned());
    }
    let plan = plan(archive, &scenario)
        .ok_or("an inject fired by hand is not in its exercise, or not while that goes on")?;
    simulate(&Arc::new(scenario), &plan).map_err(|error| error.to_string())
}

/// Compiles the sources of an archive as they were compiled before.
fn recompile(archive: &Archive) -> Compiled {
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
        limits,
    };
    compile(&mut shelf(&archive.sources), &request)
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
        limits: RunLimits {
            records: limit("records", default.records),
            instant: limit("instant", default.instant),
        },
    })
}

/// The first record that is not written in the file as it comes out of the run.
fn first_difference(archive: &Archive, trace: &Trace) -> Option<Difference> {
    let mut expected = archive.record_lines();
    let mut found = String::new();
    for (number, record) in trace.iter() {
        found.clear();
        line::write(&mut found, number, record, &trace.names);
        let expected = expected.next();
        if expected != Some(&found) {
            return Some(Difference::at(u64::from(number.number()), expected, Some(&found)));
        }
    }
    let left = expected.next()?;
    Some(Difference::at(trace.records.len() as u64, Some(left), None))
}

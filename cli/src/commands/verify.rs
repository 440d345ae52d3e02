//! `verify`: the run is repeated from what its file holds, and nothing else, and compared.
//!
//! The seal finds accidents. A file whose records and seal were rewritten to fit is found out
//! here: the sources in it do not lead to those records.

use super::repeat::{Repeated, repeat};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::run_file;
use crate::limits::{Grant, Limits, grant};
use crate::output::verify::{Difference, Reason, Verdict};
use crate::output::{Format, Screen};
use clap::Args;
use salambo_engine::trace::archive::Archive;
use salambo_engine::trace::{Trace, line};
use std::path::PathBuf;

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
pub(super) fn unjudged(failure: Failure, screen: &Screen) -> Result<Exit, Failure> {
    if screen.format == Format::Json {
        Verdict::unjudged(failure.to_string()).show(screen)?;
    }
    Err(failure)
}

/// The exit code that a verdict means.
pub(super) fn exit(verdict: &Verdict) -> Exit {
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
        Ok(Repeated { trace, .. }) => match first_difference(archive, &trace) {
            None => Verdict::same(digest, archive.count()),
            Some(difference) => Verdict::differs(digest, trace.digest(), difference),
        },
        Err(why) => Verdict::does_not_hold(digest, &why),
    }
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

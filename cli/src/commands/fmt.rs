//! `fmt`: files of exercises laid out. A file that is wrong is told of and left as it is.

use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::{atomic, found};
use crate::limits::{Grant, Limits, grant};
use crate::output::Screen;
use crate::output::check::name;
use crate::output::fmt::{Difference, Report, State};
use clap::Args;
use salambo_engine::document::format::{Refusal, format};
use salambo_engine::document::syntax::{self, decode_bytes};
use std::io;
use std::path::{Path, PathBuf};

/// Lay out the files of exercises: the same words, one look.
///
/// Comments, the order of what is written and the author's lines are kept; blanks, indentation and commas
/// are put in order, and lines that are too long are broken. A file with slips is told of and left as it is.
///
/// Exit code 0 if every file is laid out now; with `--check`, if every file was before.
#[derive(Debug, Args)]
pub struct Fmt {
    /// Files of exercises, or folders: then all their `.ron` files, those in folders within them too
    #[arg(required = true, value_name = "FILE_OR_FOLDER")]
    paths: Vec<PathBuf>,
    /// Write nothing: tell which files would change, and end with exit code 1 if there are any
    #[arg(long)]
    check: bool,
    /// Grant more than a limit allows, such as file=100000000
    #[arg(long = "limit", value_name = "NAME=N", value_parser = grant)]
    limits: Vec<Grant>,
}

impl Fmt {
    /// Goes through all files; the first that is not fine decides the exit code.
    pub fn perform(self, screen: &Screen) -> Result<Exit, Failure> {
        let limits = Limits::with(&self.limits).map_err(Failure::BadCommandLine)?.texts;
        let mut report = Report::new(self.check);
        for path in &self.paths {
            match found::files(path) {
                Ok(files) => files.iter().for_each(|file| self.take(file, &limits, &mut report)),
                Err(failure) => report.add(path, State::Refused(failure)),
            }
        }
        report.show(screen)?;
        Ok(report.exit())
    }

    fn take(&self, file: &Path, limits: &syntax::Limits, report: &mut Report) {
        let state = self.state(file, limits, report).unwrap_or_else(State::Refused);
        report.add(file, state);
    }

    /// Lays out a file, and says what became of it.
    fn state(&self, file: &Path, limits: &syntax::Limits, report: &mut Report) -> Result<State, Failure> {
        let before = found::bytes(file, limits.file_bytes)?;
        let Some(after) = laid_out(&name(file), &before, limits, report)? else {
            return Ok(State::Wrong);
        };
        if before == after.as_bytes() {
            return Ok(State::Same);
        }
        if !self.check {
            replace(file, &after)?;
        }
        Ok(State::Changed(Difference::first(&String::from_utf8_lossy(&before), &after)))
    }
}

/// The bytes of a file laid out; none if something is wrong with it, which is added to the report.
fn laid_out(
    name: &str,
    bytes: &[u8],
    limits: &syntax::Limits,
    report: &mut Report,
) -> Result<Option<String>, Failure> {
    let text = match decode_bytes(name, bytes, limits) {
        Ok(text) => text,
        Err(problem) => {
            report.problems.push(*problem);
            return Ok(None);
        }
    };
    let file = report.files.add(name, text);
    match format(&report.files, file, limits, &mut report.problems) {
        Ok(text) => Ok(Some(text)),
        Err(Refusal::Wrong) => Ok(None),
        Err(refusal @ Refusal::Unfaithful) => Err(Failure::Bug(format!("{name}: {refusal}"))),
    }
}

/// Replaces a file that may be written: a rename would pass over its own permissions.
fn replace(file: &Path, text: &str) -> Result<(), Failure> {
    let refused = |why| Failure::system("cannot write", file, why);
    if file.metadata().map_err(refused)?.permissions().readonly() {
        return Err(refused(io::Error::new(io::ErrorKind::PermissionDenied, "the file is read-only")));
    }
    atomic::write(file, |out| out.write_all(text.as_bytes())).map_err(refused)
}

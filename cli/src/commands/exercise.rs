//! What commands do with an exercise that was named: find its files and compile them.

use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::directory::Directory;
use crate::limits::Limits;
use crate::output::{self, check};
use salambo_engine::diagnostic::{FileId, Files, Problem, Problems, Severity, codes, said};
use salambo_engine::document::reading::{self, Request};
use salambo_engine::scenario::compile::{Compiled, compile};
use std::path::Path;

/// An exercise compiled, and whether the system refused one of its files.
pub struct Attempt {
    /// Texts, problems, and the scenario unless there were errors.
    pub compiled: Compiled,
    was_refused: bool,
}

impl Attempt {
    /// Says with everything else what was found against the doctrine in force.
    pub fn judge_the_doctrine(&mut self) {
        self.compiled.problems.append(std::mem::take(&mut self.compiled.of_doctrine));
        self.compiled.problems.sort();
    }

    /// The exit code of a command that the problems stop.
    pub fn exit(&self) -> Exit {
        match () {
            () if self.was_refused => Exit::System,
            () if self.compiled.problems.is_ok() => Exit::Fine,
            () if self.only_the_command_line_is_wrong() => Exit::BadCommandLine,
            () if self.only_limits_were_reached() => Exit::LimitOrDifference,
            () => Exit::BadFile,
        }
    }

    /// Whether every error is in a setting or in the choice of the doctrine.
    fn only_the_command_line_is_wrong(&self) -> bool {
        let files = &self.compiled.files;
        self.errors().all(|error| {
            error.code == codes::reading::UNKNOWN_DOCTRINE || error.file_name(files).starts_with("--set ")
        })
    }

    /// Whether nothing is wrong but that files ask for more than a limit allows.
    fn only_limits_were_reached(&self) -> bool {
        self.errors().all(|error| codes::LIMITS.contains(&error.code))
    }

    fn errors(&self) -> impl Iterator<Item = &Problem> {
        self.compiled.problems.iter().filter(|problem| problem.severity == Severity::Error)
    }
}

/// Compiles an exercise under a doctrine (its first unless said) with settings.
///
/// # Errors
/// Its name is not UTF-8.
pub fn attempt(
    exercise: &Path,
    doctrine: Option<&str>,
    settings: &[(String, String)],
    limits: &Limits,
) -> Result<Attempt, Failure> {
    if !exercise.exists() {
        return Ok(nothing_there(&check::name(exercise)));
    }
    let (mut library, entry) = open(exercise, limits)?;
    let doctrine = doctrine.map(str::to_owned);
    let request =
        Request { entry, doctrine, settings: settings.to_vec(), changes: Vec::new(), limits: limits.texts };
    let compiled = compile(&mut library, &request);
    Ok(Attempt { compiled, was_refused: library.was_refused() })
}

/// Compiles an exercise with settings under each of its doctrines; what is wrong under several is told
/// once, and what is found against a doctrine only if it is found against each.
///
/// # Errors
/// Its name is not UTF-8.
pub fn attempt_all(
    exercise: &Path,
    settings: &[(String, String)],
    limits: &Limits,
) -> Result<Attempt, Failure> {
    let mut first = attempt(exercise, None, settings, limits)?;
    if first.exit() == Exit::LimitOrDifference {
        return Ok(first);
    }
    for doctrine in doctrines(exercise, limits)?.iter().skip(1) {
        let other = attempt(exercise, Some(doctrine), settings, limits)?.compiled;
        // The same files are read whatever the doctrine, unless somebody writes them meanwhile.
        if names(&other.files).eq(names(&first.compiled.files)) {
            first.compiled.problems.append(other.problems);
            first.compiled.of_doctrine.retain_common(&other.of_doctrine);
        }
    }
    first.judge_the_doctrine();
    Ok(first)
}

/// The ids of the doctrines that an exercise lists.
///
/// # Errors
/// Its name is not UTF-8.
pub fn doctrines(exercise: &Path, limits: &Limits) -> Result<Vec<String>, Failure> {
    let (mut library, entry) = open(exercise, limits)?;
    let request = Request { entry, limits: limits.texts, ..Request::default() };
    let loaded = reading::read(&mut library, &request, &mut Files::new(), &mut Problems::new());
    Ok(loaded.map(|loaded| loaded.doctrines).unwrap_or_default())
}

/// A text that stands beside an exercise and is no part of it, added to the files.
///
/// # Errors
/// The name of the exercise is not UTF-8.
pub fn beside(
    exercise: &Path,
    name: &str,
    limits: &Limits,
    files: &mut Files,
    problems: &mut Problems,
) -> Result<Option<FileId>, Failure> {
    let (mut library, _) = open(exercise, limits)?;
    Ok(reading::beside(&mut library, name, &limits.texts, files, problems))
}

fn names(files: &Files) -> impl Iterator<Item = &str> {
    files.ids().map(|id| files.name(id))
}

fn open(exercise: &Path, limits: &Limits) -> Result<(Directory, String), Failure> {
    let found = Directory::open(exercise, limits.texts.file_bytes as u64);
    found.ok_or_else(|| Failure::BadCommandLine(format!("the name {} is not UTF-8", exercise.display())))
}

/// What is said of an exercise that does not exist.
fn nothing_there(name: &str) -> Attempt {
    let message = said!("there is no exercise `{name}`", name = output::plain(name));
    let problem = Problem::in_file(codes::reading::MISSING_FILE, name, message);
    let mut problems = Problems::new();
    problems.push(
        problem.hint(said!("an exercise is a directory that holds `exercise.ron`, or the file itself")),
    );
    Attempt {
        compiled: Compiled { files: Files::new(), problems, of_doctrine: Problems::new(), scenario: None },
        was_refused: false,
    }
}

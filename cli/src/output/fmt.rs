//! What became of files that were laid out: told, or the document `salambo.fmt/1`.

use super::{Format, Screen, plain, tell_failure};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::check::name;
use salambo_engine::diagnostic::{Files, Phrases, Problems, json, render};
use serde::Serialize;
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::Path;

/// What became of a file.
pub enum State {
    /// It was laid out before.
    Same,
    /// It was not.
    Changed(Difference),
    /// Something is wrong with it: the problems say what.
    Wrong,
    /// It could not be read or written.
    Refused(Failure),
}

/// The first line that differs.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Its number, from 1.
    line: usize,
    /// The line as it was; none at the end of the file.
    before: Option<String>,
    /// The line as it is laid out; none at the end of the file.
    after: Option<String>,
}

impl Difference {
    /// Where two texts first differ.
    pub fn first(before: &str, after: &str) -> Self {
        let (mut old, mut new) = (before.split('\n'), after.split('\n'));
        let mut line = 1;
        loop {
            let (before, after) = (old.next(), new.next());
            if before != after || before.is_none() {
                return Self { line, before: before.map(str::to_owned), after: after.map(str::to_owned) };
            }
            line += 1;
        }
    }
}

/// All files of one command.
pub struct Report {
    /// Their texts.
    pub files: Files,
    /// What is wrong with them.
    pub problems: Problems,
    states: Vec<(String, State)>,
    is_check: bool,
}

impl Report {
    /// A report on no file so far.
    pub fn new(is_check: bool) -> Self {
        Self { files: Files::new(), problems: Problems::new(), states: Vec::new(), is_check }
    }

    /// Adds what became of a file.
    pub fn add(&mut self, file: &Path, state: State) {
        self.states.push((name(file), state));
    }

    /// The exit code: the first file that is not fine decides.
    pub fn exit(&self) -> Exit {
        let exits = self.states.iter().map(|(_, state)| match state {
            State::Same => Exit::Fine,
            State::Changed(_) if !self.is_check => Exit::Fine,
            State::Changed(_) | State::Wrong => Exit::BadFile,
            State::Refused(failure) => failure.exit(),
        });
        exits.into_iter().find(|exit| *exit != Exit::Fine).unwrap_or(Exit::Fine)
    }

    /// Tells it.
    ///
    /// # Errors
    /// The system refuses.
    pub fn show(&self, screen: &Screen) -> Result<(), Failure> {
        match screen.format {
            Format::Json => screen.json(&self.document(screen.phrases())),
            Format::Text => {
                screen.result(self.told(screen))?;
                for (_, state) in &self.states {
                    if let State::Refused(failure) = state {
                        tell_failure(failure);
                    }
                }
                Ok(())
            }
        }
    }

    fn told(&self, screen: &Screen) -> String {
        let mut told = String::new();
        if !self.problems.is_empty() {
            told = render::text(&self.problems, &self.files, screen.look());
        }
        for (file, state) in &self.states {
            let State::Changed(difference) = state else { continue };
            let (file, line) = (plain(file), difference.line);
            if !self.is_check {
                let _ = writeln!(told, "laid out {file}");
                continue;
            }
            let _ = writeln!(told, "{file}:{line}");
            for (sign, text) in [("-", &difference.before), ("+", &difference.after)] {
                let _ = writeln!(told, "  {sign} {}", text.as_deref().map_or_else(String::new, shown));
            }
        }
        told + &self.sum() + "\n"
    }

    /// One sentence for all files.
    fn sum(&self) -> String {
        let count =
            |wanted: fn(&State) -> bool| self.states.iter().filter(|(_, state)| wanted(state)).count();
        let all = self.states.len();
        let changed = count(|state| matches!(state, State::Changed(_)));
        let left = count(|state| matches!(state, State::Wrong | State::Refused(_)));
        let files = if all == 1 { "file" } else { "files" };
        let what = if self.is_check { "would change" } else { "changed" };
        let mut sum = format!("{changed} of {all} {files} {what}");
        if left > 0 {
            let _ = write!(sum, "; {left} left as written, because of what is wrong");
        }
        sum
    }

    fn document(&self, phrases: &Phrases) -> Value {
        let check = json::Check::new(&self.problems, &self.files, phrases);
        let mut check = serde_json::to_value(check).expect("invariant: our documents can be written as JSON");
        let files = self.states.iter().map(|(file, state)| {
            let (word, difference, message) = match state {
                State::Same => ("same", None, None),
                State::Changed(difference) => ("changed", Some(difference), None),
                State::Wrong => ("wrong", None, None),
                State::Refused(failure) => ("refused", None, Some(failure.to_string())),
            };
            json!({ "file": file, "state": word, "first_difference": difference, "message": message })
        });
        json!({
            "format": "salambo.fmt/1",
            "ok": self.exit() == Exit::Fine,
            "files": files.collect::<Vec<_>>(),
            "problems": check["problems"].take(),
            "truncated": check["truncated"].take(),
        })
    }
}

/// A line with its indentation, without what a terminal would obey.
fn shown(line: &str) -> String {
    let text = line.trim_start_matches(' ');
    " ".repeat(line.len() - text.len()) + &plain(text)
}

//! Problems of exercises: drawn for people, or the document `salambo.check/1` for programs.

use super::new::typed;
use super::{Format, Screen};
use crate::failure::Failure;
use salambo_engine::diagnostic::codes::Entry;
use salambo_engine::diagnostic::{Phrases, json, render, said};
use salambo_engine::scenario::compile::Compiled;
use serde::Serialize;
use serde_json::{Value, json};
use std::path::Path;

/// An exercise that was checked.
pub struct Checked {
    /// How it was named.
    pub exercise: String,
    /// What came of it.
    pub compiled: Compiled,
}

/// How a path is shown: with `/`, whatever the system writes.
pub fn name(path: &Path) -> String {
    let text = path.display().to_string();
    if std::path::MAIN_SEPARATOR == '/' { text } else { text.replace(std::path::MAIN_SEPARATOR, "/") }
}

/// The command that checks an exercise under a doctrine with settings, as it is typed in a shell.
pub fn command(exercise: &Path, doctrine: Option<&str>, settings: &[(String, String)]) -> String {
    let mut command = format!("salambo check {}", typed(&name(exercise)));
    if let Some(doctrine) = doctrine {
        command.push_str(&format!(" --doctrine {}", typed(doctrine)));
    }
    for (path, value) in settings {
        command.push_str(&format!(" --set {}", typed(&format!("{path}={value}"))));
    }
    command
}

/// Prints all problems of all exercises.
///
/// # Errors
/// The system refuses.
pub fn show(checked: &[Checked], screen: &Screen) -> Result<(), Failure> {
    match screen.format {
        Format::Json => screen.json(&document(checked, screen.phrases())),
        Format::Text => {
            checked.iter().try_for_each(|one| screen.result(drawn(one, checked.len() > 1, screen)))
        }
    }
}

fn drawn(checked: &Checked, is_one_of_several: bool, screen: &Screen) -> String {
    let Compiled { files, problems, .. } = &checked.compiled;
    let drawn = match problems.is_empty() {
        true => format!("{}\n", said!("no problems").told(screen.phrases())),
        false => render::text(problems, files, screen.look()),
    };
    if is_one_of_several { format!("{}: {drawn}", super::plain(&checked.exercise)) } else { drawn }
}

/// One document for all exercises: each problem says beside the contract's keys whose it is.
fn document(checked: &[Checked], phrases: &Phrases) -> Value {
    let mut parts = checked.iter().map(|one| {
        let check = json::Check::new(&one.compiled.problems, &one.compiled.files, phrases);
        let mut part = serde_json::to_value(check).expect("invariant: our documents can be written as JSON");
        for problem in part["problems"].as_array_mut().into_iter().flatten() {
            problem["exercise"] = json!(one.exercise);
        }
        part
    });
    let first = parts.next().unwrap_or(Value::Null);
    parts.fold(first, together)
}

/// Two documents as one.
fn together(mut all: Value, mut more: Value) -> Value {
    all["ok"] = json!(all["ok"] == json!(true) && more["ok"] == json!(true));
    for count in ["errors", "warnings", "truncated"] {
        all[count] = json!(all[count].as_u64().unwrap_or(0) + more[count].as_u64().unwrap_or(0));
    }
    if let (Some(problems), Some(others)) = (all["problems"].as_array_mut(), more["problems"].as_array_mut())
    {
        problems.append(others);
    }
    all
}

/// A code in full: `salambo.code/1`.
#[derive(Debug, Serialize)]
pub struct Explanation {
    format: &'static str,
    code: &'static str,
    severity: &'static str,
    title: &'static str,
    explanation: &'static str,
}

impl Explanation {
    /// The document of an entry of the table, in a language.
    pub fn of(entry: &'static Entry, phrases: &'static Phrases) -> Self {
        Self {
            format: "salambo.code/1",
            code: entry.code.as_str(),
            severity: entry.code.severity().word(),
            title: phrases.of(entry.title),
            explanation: phrases.of(entry.explanation),
        }
    }
}

//! Problems as a JSON document, `salambo.check/1`: a contract with other programs.
//!
//! Every key is always present, null if there is nothing to say. Columns are counted
//! from 1 in Unicode scalars; `end_column` is the column after the last character.

use serde::Serialize;

use super::{Files, Phrases, Position, Problem, Problems, Related};

/// The name and number of the format.
pub const FORMAT: &str = "salambo.check/1";

/// The outcome of a check.
#[derive(Clone, Debug, Serialize)]
pub struct Check<'a> {
    format: &'static str,
    ok: bool,
    errors: usize,
    warnings: usize,
    /// How many problems are not listed.
    truncated: usize,
    problems: Vec<Entry<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct Entry<'a> {
    code: &'static str,
    severity: &'static str,
    message: String,
    hint: Option<String>,
    file: Option<&'a str>,
    line: Option<u32>,
    column: Option<u32>,
    end_line: Option<u32>,
    end_column: Option<u32>,
    suggestion: Option<Edit<'a>>,
    related: Vec<Place<'a>>,
    path: &'a [String],
}

#[derive(Clone, Debug, Serialize)]
struct Edit<'a> {
    replace: &'a str,
    with: &'a str,
}

#[derive(Clone, Debug, Serialize)]
struct Place<'a> {
    file: &'a str,
    line: u32,
    column: u32,
    message: String,
}

impl<'a> Check<'a> {
    /// The document that tells of these problems, in their present order, in a language.
    #[must_use]
    pub fn new(problems: &'a Problems, files: &'a Files, phrases: &Phrases) -> Self {
        Self {
            format: FORMAT,
            ok: problems.is_ok(),
            errors: problems.errors(),
            warnings: problems.warnings(),
            truncated: problems.truncated(),
            problems: problems.shown().iter().map(|problem| entry(problem, files, phrases)).collect(),
        }
    }
}

fn entry<'a>(problem: &'a Problem, files: &'a Files, phrases: &Phrases) -> Entry<'a> {
    let ends = problem.span.map(|span| (files.start(span), files.end(span)));
    let file = problem.file_name(files);
    Entry {
        code: problem.code.as_str(),
        severity: problem.severity.word(),
        message: problem.message.told(phrases),
        hint: problem.hint.as_ref().map(|hint| hint.told(phrases)),
        file: (!file.is_empty()).then_some(file),
        line: ends.map(|(start, _)| start.line),
        column: ends.map(|(start, _)| start.column),
        end_line: ends.map(|(_, end)| end.line),
        end_column: ends.map(|(_, end)| end.column),
        suggestion: problem.suggestion.as_ref().map(|edit| Edit { replace: &edit.replace, with: &edit.with }),
        related: problem.related.iter().map(|other| place(files, other, phrases)).collect(),
        path: &problem.path,
    }
}

fn place<'a>(files: &'a Files, other: &Related, phrases: &Phrases) -> Place<'a> {
    let Position { line, column } = files.start(other.span);
    Place { file: files.name(other.span.file), line, column, message: other.message.told(phrases) }
}

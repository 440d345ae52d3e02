//! Exercises in, scenarios or problems out.

mod shipped;

use super::{Compiled, Request, compile};
use crate::diagnostic::{Files, Problem};
use crate::document::reading::Shelf;

/// Compiles `exercise.ron` of a shelf.
fn compiled(mut shelf: Shelf) -> Compiled {
    let request = Request {
        entry: "exercise.ron".to_owned(),
        ..Request::default()
    };
    compile(&mut shelf, &request)
}

/// Problems as an author reads them, without the drawing.
fn told(compiled: &Compiled) -> String {
    let lines = compiled
        .problems
        .iter()
        .map(|problem| line(&compiled.files, problem));
    lines.collect::<Vec<_>>().join("\n")
}

fn line(files: &Files, problem: &Problem) -> String {
    let place = problem.span.map(|span| files.place(span));
    let place = place.or(problem.file.clone()).unwrap_or_default();
    let mut line = format!(
        "{} {place} [{}] {}",
        problem.code,
        problem.path.join(" "),
        problem.message
    );
    if let Some(hint) = &problem.hint {
        line += &format!("\n    hint: {hint}");
    }
    if let Some(suggestion) = &problem.suggestion {
        line += &format!(
            "\n    write: {} instead of {}",
            suggestion.with, suggestion.replace
        );
    }
    for related in &problem.related {
        line += &format!("\n    {}: {}", files.place(related.span), related.message);
    }
    line
}

//! Entries put into an exercise as somebody would write them: at the head of each list, so that
//! everything else changes its place.

use super::shipped::Shipped;
use crate::good_input::shelf::{folder, shelf, text};
use salambo_engine::diagnostic::render::{self, Look};
use salambo_engine::document::reading::{Library, Shelf};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::{Request, compile};
use std::sync::Arc;

/// A document, one of its lists, and entries for it.
pub type Insertion<'a> = (&'a str, &'a str, &'a str);

/// A shipped exercise with entries put in.
pub fn into_shipped(exercise: &Shipped, insertions: &[Insertion<'_>]) -> Arc<Scenario> {
    let mut shelf = shelf(&folder(&exercise.folder));
    let is_whole = text(&shelf, &exercise.entry).contains("Organisation(");
    for insertion in insertions {
        let name = match insertion.0 {
            "Exercise" => exercise.entry.clone(),
            _ if is_whole => exercise.entry.clone(),
            document => {
                let scenario = exercise.scenario();
                holder(&shelf, document, scenario.names.text(scenario.doctrine))
            }
        };
        let changed = inserted(&text(&shelf, &name), *insertion);
        shelf.put(name, changed);
    }
    compiled(shelf, &exercise.request())
}

/// The file of a shelf that holds a document: of doctrines the one that is in force.
fn holder(shelf: &Shelf, document: &str, doctrine: &str) -> String {
    let (opening, id) = (format!("\n{document}("), format!("id: \"{doctrine}\""));
    let mut shelf = shelf.clone();
    let mut names = Vec::new();
    for place in ["", "doctrines", "../shared/doctrines"] {
        let found = shelf.list(place).unwrap_or_default().into_iter();
        names.extend(found.map(|name| if place.is_empty() { name } else { format!("{place}/{name}") }));
    }
    let mut holds = |name: &String| {
        let bytes = shelf.read(name).unwrap_or_default();
        let text = format!("\n{}", String::from_utf8_lossy(&bytes));
        let is_it = document != "Doctrine" || text.contains(&id);
        name.ends_with(".ron") && text.contains(&opening) && is_it
    };
    let found = names.into_iter().find(|name| holds(name));
    found.unwrap_or_else(|| panic!("no file holds {document}"))
}

/// An exercise of one text with entries put in.
pub fn into_text(text: &str, insertions: &[Insertion<'_>]) -> Arc<Scenario> {
    let text = insertions.iter().fold(text.to_owned(), |text, insertion| inserted(&text, *insertion));
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    compiled(Shelf::new().with("exercise.ron", text), &request)
}

fn compiled(mut shelf: Shelf, request: &Request) -> Arc<Scenario> {
    let compiled = compile(&mut shelf, request);
    let told = || render::text(&compiled.problems, &compiled.files, Look::default());
    Arc::new(compiled.scenario.unwrap_or_else(|| panic!("{}:\n{}", request.entry, told())))
}

/// A text with entries at the head of a list, which is added to the document if it has none.
fn inserted(text: &str, (document, list, entries): Insertion<'_>) -> String {
    let opening = format!("{document}(");
    let begin = text.find(&opening).unwrap_or_else(|| panic!("no {document}")) + opening.len();
    let head = format!("{list}: [");
    match field(&text[begin..], &head) {
        Some(at) => {
            let (before, after) = text.split_at(begin + at + head.len());
            format!("{before} {entries}, {after}")
        }
        None => {
            let (before, after) = text.split_at(begin);
            format!("{before} {list}: [ {entries} ], {after}")
        }
    }
}

/// Where a field stands in the document that begins here: not in a part of it, a text or a comment.
fn field(document: &str, head: &str) -> Option<usize> {
    let (mut depth, mut at) = (0, 0);
    while let Some(next) = document[at..].chars().next() {
        let rest = &document[at..];
        if depth == 0 && rest.starts_with(head) && !document[..at].ends_with(char::is_alphanumeric) {
            return Some(at);
        }
        match next {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => return None,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        at += match next {
            '"' => 2 + rest[1..].find('"')?,
            '/' if rest.starts_with("//") => rest.find('\n')?,
            _ => next.len_utf8(),
        };
    }
    None
}

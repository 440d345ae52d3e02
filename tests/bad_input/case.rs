//! One case: a text file with sections, read and acted out.
//!
//! ```text
//! # What this case shows.
//! -- change organisation.ron --
//! desks: 3
//! ->
//! desks: "3"
//! -- expected --
//! error[E0201]: ...
//! ```
//!
//! Sections: `-- NAME --` is a whole file, `-- change NAME --` replaces a part of the good file,
//! `-- without NAME --` takes the good file away, `-- set --` holds one setting a line,
//! `-- doctrine --` the id asked for, `-- limit --` one `NAME=N` a line.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use salambo_engine::diagnostic::render::{self, Look};
use salambo_engine::document::reading::{Library, Request, Shelf};
use salambo_engine::scenario::compile::compile;

const EXPECTED: &str = "expected";

/// A case as it stands in its file.
pub struct Case {
    /// Everything before what is expected.
    pub head: String,
    /// What a person reads.
    pub expected: String,
    sections: Vec<(String, String)>,
}

impl Case {
    pub fn parse(text: &str) -> Self {
        let mut head = String::new();
        let mut expected = String::new();
        let mut sections: Vec<(String, String)> = Vec::new();
        for line in text.split_inclusive('\n') {
            let title = title(line);
            if let Some(title) = title.filter(|_| !within(&sections)) {
                sections.push((title.to_owned(), String::new()));
            } else if let Some((_, body)) = sections.last_mut() {
                body.push_str(line);
            }
            match within(&sections) {
                false => head.push_str(line),
                true if title.is_some_and(|title| title == EXPECTED) => {}
                true => expected.push_str(line),
            }
        }
        Self { head, expected, sections }
    }

    /// What a person reads about the files of this case.
    pub fn outcome(&self, good: &BTreeMap<String, String>) -> String {
        let mut texts = good.clone();
        let mut request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
        for (title, body) in &self.sections {
            match title.split_once(' ').unwrap_or((title, "")) {
                (EXPECTED, _) => {}
                ("change", name) => change(&mut texts, name, body),
                ("without", name) => drop(texts.remove(name).expect("a good file")),
                ("set", _) => request.settings = settings(body).collect(),
                ("doctrine", _) => request.doctrine = Some(body.trim().to_owned()),
                ("limit", _) => settings(body).for_each(|(name, value)| {
                    let value = value.parse().expect("a number");
                    request.limits.set(&name, value).expect("a limit");
                }),
                (name, _) => drop(texts.insert(name.to_owned(), body.clone())),
            }
        }
        let mut shelf = Shelf::new();
        for (name, text) in texts {
            shelf.put(name, text);
        }
        drawn(shelf, &request)
    }
}

/// Whether what is expected has begun.
fn within(sections: &[(String, String)]) -> bool {
    sections.last().is_some_and(|(title, _)| title == EXPECTED)
}

fn title(line: &str) -> Option<&str> {
    line.trim_end().strip_prefix("-- ")?.strip_suffix(" --")
}

fn settings(body: &str) -> impl Iterator<Item = (String, String)> {
    let lines = body.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| {
        let (path, value) = line.split_once('=').expect("PATH=VALUE");
        (path.to_owned(), value.to_owned())
    })
}

/// Replaces a part of a good file, which must be there exactly once.
fn change(texts: &mut BTreeMap<String, String>, name: &str, body: &str) {
    let (old, new) = body.split_once("->\n").expect("an arrow on its own line");
    let (old, new) = (old.trim_end_matches('\n'), new.trim_end_matches('\n'));
    let text = texts.get_mut(name).expect("a good file");
    assert_eq!(text.matches(old).count(), 1, "{name}: {old}");
    *text = text.replacen(old, new, 1);
}

/// The problems of an exercise as a person reads them.
pub fn drawn(mut shelf: Shelf, request: &Request) -> String {
    drawn_from(&mut shelf, request)
}

/// The same for any library.
pub fn drawn_from(library: &mut dyn Library, request: &Request) -> String {
    let mut compiled = compile(library, request);
    // Who asks for a doctrine is told what is found against it alone.
    if request.doctrine.is_some() {
        compiled.problems.append(std::mem::take(&mut compiled.of_doctrine));
        compiled.problems.sort();
    }
    let text = render::text(&compiled.problems, &compiled.files, Look::default());
    assert_eq!(
        compiled.scenario.is_some(),
        compiled.problems.is_ok(),
        "there is a scenario exactly if there is no error:\n{text}"
    );
    match text.is_empty() {
        true => "no problem\n".to_owned(),
        false => text,
    }
}

/// The files of the good exercise.
pub fn good(folder: &Path) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(&inner).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).expect("inside");
            let name = name.to_str().expect("a plain name").replace('\\', "/");
            texts.insert(name, fs::read_to_string(&path).expect("a text"));
        }
    }
    texts
}

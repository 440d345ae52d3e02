//! The text of a setting: its path and its value, with their places.

use crate::diagnostic::codes::reading as code;
use crate::diagnostic::{FileId, Files, Problem, Problems, Span, said};
use crate::document::syntax::{Kind, Limits, Node, parse};

/// A setting as typed.
pub(super) struct Setting<'s> {
    pub path: &'s str,
    file: FileId,
    length: usize,
    pub value: Node,
}

impl<'s> Setting<'s> {
    /// Reads a setting; what is wrong with its value is added to `problems`.
    pub fn read(
        path: &'s str,
        value: &str,
        files: &mut Files,
        limits: &Limits,
        problems: &mut Problems,
    ) -> Self {
        let name = format!("--set {}", path.escape_debug());
        let text = format!("{path}={value}");
        Self::typed((name, &text), (path, path.len() + 1), files, limits, problems)
    }

    /// Reads a setting out of a whole text that is shown under a name: its path, and where its value begins.
    pub fn typed(
        (name, text): (String, &str),
        (path, at): (&'s str, usize),
        files: &mut Files,
        limits: &Limits,
        problems: &mut Problems,
    ) -> Self {
        let value = text.get(at..).unwrap_or_default();
        let parsed = parse_value(at, value, files, limits);
        let file = files.add(name, text);
        let value = meant(path, value, parsed, problems);
        Self { path, file, length: text.len(), value }
    }

    /// The place of a part of the path; `part` is a slice of it. A path that was not typed is nowhere.
    pub fn place(&self, part: &str) -> Span {
        let start = part.as_ptr() as usize - self.path.as_ptr() as usize;
        let within = |at: usize| at.min(self.length) as u32;
        Span::new(self.file, within(start), within(start + part.len()))
    }
}

/// The tree of the value, with the places that it has after its path.
fn parse_value(at: usize, value: &str, files: &Files, limits: &Limits) -> (Node, Problems) {
    let mut scratch = Files::new();
    for _ in files.ids() {
        scratch.add("", "");
    }
    let blanks = " ".repeat(at);
    let file = scratch.add("", format!("{blanks}{value}"));
    let mut problems = Problems::new();
    let node = parse(&scratch, file, limits, &mut problems);
    (node, problems)
}

/// The value that is meant. Quotes are a burden on a command line, so whatever is no value of the
/// language and does not look as if it were meant to be one is a text: `2 min`, `a.room`.
fn meant(path: &str, text: &str, parsed: (Node, Problems), problems: &mut Problems) -> Node {
    let (node, found) = parsed;
    let text = text.trim();
    let span = node.span;
    if text.is_empty() {
        problems.push(no_value(span.file, path));
        return Node::error(span);
    }
    let bare = match &node.kind {
        Kind::Ident(word) if found.is_empty() => is_small(word) || is_for_people(path),
        _ if found.is_empty() => false,
        _ => !text.contains(['(', '[', '{', '"']),
    };
    if bare && !matches!(node.kind, Kind::Struct { .. } | Kind::Tuple { .. }) {
        let kind = Kind::Str(text.to_owned());
        return Node { span, kind };
    }
    problems.append(found);
    node
}

fn no_value(file: FileId, path: &str) -> Problem {
    let end = path.len() as u32 + 1;
    let message = said!("there is no value after the equals sign");
    let problem = Problem::new(code::BAD_SETTING, Span::new(file, end, end), message);
    problem.hint(said!("write what is set, as in `post:a.room.desks=2`"))
}

/// Whether a path leads to a text that people read: no word of the language stands there.
fn is_for_people(path: &str) -> bool {
    let field = path.rsplit('.').next().unwrap_or_default();
    matches!(field, "title" | "message" | "notes" | "text" | "because" | "source" | "number")
}

/// Words of the language begin with a capital; ids are mostly small.
fn is_small(word: &str) -> bool {
    !word.starts_with(char::is_uppercase)
}

//! Which texts of a document were written anew by one that extends it: their translations no
//! longer say the same.

use std::collections::BTreeSet;

use crate::document::syntax::{Kind, Node};

/// Fields written anew, by the list and the id of their entry; those of the document itself by none.
#[derive(Clone, Debug, Default)]
pub(super) struct Rewritten(BTreeSet<[String; 3]>);

impl Rewritten {
    /// Adds all that an exercise or a doctrine writes.
    pub fn add(&mut self, document: &Node) {
        for field in document.fields() {
            self.0.insert([String::new(), String::new(), field.name.clone()]);
            self.add_entries(&field.name, &field.value);
        }
    }

    /// Adds the fields of every entry with an id.
    fn add_entries(&mut self, list: &str, node: &Node) {
        let id = node.field("id").and_then(Node::text);
        for field in node.fields() {
            if let Some(id) = id {
                self.0.insert([list.to_owned(), id.to_owned(), field.name.clone()]);
            }
            self.add_entries(&field.name, &field.value);
        }
        if let Kind::List(items) = &node.kind {
            items.iter().for_each(|item| self.add_entries(list, item));
        }
    }

    /// Whether the text of a path, such as `inject.first-call.message`, was written anew.
    pub fn holds(&self, path: &str) -> bool {
        let (kind, id, field) = match path.split_once('.').map(|(kind, rest)| (kind, rest.rsplit_once('.'))) {
            Some((kind, Some((id, field)))) => (kind, id, field),
            Some((_, None)) | None => ("", "", path),
        };
        let field = match (kind, field) {
            ("expected", _) => "expected",
            (_, "question") => "measure",
            (_, "warning") => "then",
            (_, field) => field,
        };
        lists(kind).iter().any(|list| self.0.contains(&[list, id, field].map(str::to_owned)))
    }
}

/// The lists in which entries stand whose texts have a path of this kind.
fn lists(kind: &str) -> &'static [&'static str] {
    match kind {
        "" => &[""],
        "element" => &["elements"],
        "word" => &["words"],
        "term" => &["terms"],
        "incident" => &["incidents"],
        "inject" | "expected" => &["injects"],
        "task" => &["tasks", "demands"],
        "objective" => &["objectives"],
        "measure" => &["measures"],
        "authority" => &["authorities"],
        "procedure" => &["procedures"],
        "channel" => &["channels"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Files, Problems};
    use crate::document::syntax::{Limits, parse};

    #[test]
    fn what_an_extension_writes_is_written_anew() {
        let text = r#"Exercise(title: "t", injects: [Change(id: "call.1", message: "m", expected: [Expected(text: "e")])],
            objectives: [Objective(id: "o", title: "x", measures: [Measure(id: "m", measure: Observed("?"))])],
            authorities: [Change(id: "a", held_by: "b")], procedures: [Change(id: "a", title: "p", then: [])])"#;
        let (mut files, mut problems) = (Files::new(), Problems::new());
        let file = files.add("a.ron", text);
        let node = parse(&files, file, &Limits::default(), &mut problems);
        assert!(problems.is_empty());
        let mut rewritten = Rewritten::default();
        rewritten.add(&node);
        for path in [
            "title",
            "inject.call.1.message",
            "expected.call.1.2",
            "objective.o.title",
            "measure.m.question",
            "procedure.a.title",
            "procedure.a.warning",
        ] {
            assert!(rewritten.holds(path), "{path}");
        }
        for path in [
            "notes",
            "inject.call.1.title",
            "inject.call.2.message",
            "measure.m.title",
            "post.call.1.role",
            "authority.a.title",
            "procedure.a.because",
        ] {
            assert!(!rewritten.holds(path), "{path}");
        }
    }
}

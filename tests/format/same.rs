//! Whatever is read says the same when it is laid out: shipped files, cases of bad input, examples.

use super::texts::{files, laid_out, top};
use crate::reference::page::blocks;
use salambo_engine::diagnostic::{Files, Problems};
use salambo_engine::document::syntax::{Kind, Limits, Node, parse};
use std::fs;

/// A tree without places.
fn said(node: &Node) -> String {
    let all = |nodes: &[Node]| nodes.iter().map(said).collect::<Vec<_>>().join(",");
    match &node.kind {
        Kind::Struct { fields, .. } => {
            let fields = fields.iter().map(|field| format!("{:?}:{}", field.name, said(&field.value)));
            format!("{:?}({})", node.name(), fields.collect::<Vec<_>>().join(","))
        }
        Kind::Tuple { items, .. } => format!("{:?}({})", node.name(), all(items)),
        Kind::List(items) => format!("[{}]", all(items)),
        Kind::Map(pairs) => {
            let pairs = pairs.iter().map(|(key, value)| format!("{}:{}", said(key), said(value)));
            format!("{{{}}}", pairs.collect::<Vec<_>>().join(","))
        }
        other => format!("{other:?}"),
    }
}

fn tree(text: &str) -> String {
    let mut files = Files::new();
    let file = files.add("a.ron", text);
    let mut problems = Problems::new();
    let node = parse(&files, file, &Limits { nesting: 500, ..Limits::default() }, &mut problems);
    assert!(problems.is_ok(), "{text}");
    said(&node)
}

/// Lays out a text, if it has no slips, and holds the result against it.
fn holds(name: &str, text: &str) -> bool {
    let Some(once) = laid_out(text) else { return false };
    assert_eq!(tree(text), tree(&once), "{name} says something else");
    assert_eq!(laid_out(&once).as_deref(), Some(once.as_str()), "{name} is laid out twice");
    true
}

#[test]
fn shipped_files_say_the_same() {
    for (name, text) in files("scenarios", "ron") {
        assert!(holds(&name, &text), "{name} has slips");
        // The same with the author's lines and blanks lost, as far as comments let them go.
        let flat = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let flat =
            flat.map(|line| if line.contains("//") { format!("{line}\n") } else { format!("{line} ") });
        let flat = flat.collect::<String>();
        assert!(holds(&name, &flat), "{name} has slips on one line");
        assert_eq!(tree(&text), tree(&flat), "{name}");
    }
}

#[test]
fn cases_of_bad_input_say_the_same_where_they_can_be_read() {
    let mut count = 0;
    for (name, case) in files("tests/bad_input/cases", "txt") {
        for part in case.split("\n-- ").filter(|part| !part.starts_with("expected")) {
            let Some((_, body)) = part.split_once(" --\n") else { continue };
            count += usize::from(holds(&name, body));
        }
    }
    for (name, text) in files("tests/bad_input/cases/good", "ron") {
        count += usize::from(holds(&name, &text));
    }
    assert!(count >= 20, "only {count} texts could be read");
}

#[test]
fn examples_of_pages_say_the_same_where_they_can_be_read() {
    let mut count = 0;
    for page in ["scenarios/README.md", "scenarios/casebook/README.md", "engine/README.md"] {
        let text = fs::read_to_string(top().join(page)).expect("a page");
        for block in blocks(&text).iter().filter(|block| block.kind == "ron") {
            count += usize::from(holds(page, &format!("({})", block.text())));
        }
    }
    assert!(count >= 20, "only {count} examples could be read");
}

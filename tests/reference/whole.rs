//! All examples of the page together are one exercise, which compiles: so their ids agree, and
//! whoever puts pieces of the page together gets something that works.

use std::collections::BTreeSet;
use std::fmt::Write;

use salambo_engine::diagnostic::render::{self, Look};
use salambo_engine::diagnostic::{Files, Problems};
use salambo_engine::document::reading::{Request, Shelf};
use salambo_engine::document::syntax::{self, Kind, Limits, Node};
use salambo_engine::scenario::compile::{Compiled, compile};

use super::page::{blocks, page};

/// A document put together from the parts of the page: its fields with the values of each.
#[derive(Default)]
struct Document(Vec<(String, Vec<String>)>);

impl Document {
    /// Adds the fields of an example: lists and tables grow, of anything else the first counts.
    fn add(&mut self, part: &str) {
        let (mut files, mut problems) = (Files::new(), Problems::new());
        let whole = format!("Part({part})");
        let limits = Limits::default();
        let node = syntax::read(&mut files, "part", whole.as_bytes(), &limits, &mut problems);
        let node = node.unwrap_or_else(|| panic!("{part}"));
        for field in node.fields() {
            let values = values(&field.value, &files);
            match self.0.iter_mut().find(|(name, _)| *name == field.name) {
                Some((_, all)) if is_several(&field.value) => all.extend(values),
                Some(_) => {}
                None => self.0.push((field.name.clone(), values)),
            }
        }
    }

    /// The text of the document's fields; of entries with the same id the first counts.
    fn text(&self) -> String {
        let mut text = String::new();
        for (name, values) in &self.0 {
            let mut seen = BTreeSet::new();
            let new = |value: &&String| id(value).is_none_or(|id| seen.insert(id.to_owned()));
            let values: Vec<&str> = values.iter().filter(new).map(String::as_str).collect();
            let _ = match name.as_str() {
                "parameters" => writeln!(text, "{name}: {{ {} }},", values.join(", ")),
                _ if LISTS.contains(&name.as_str()) => {
                    writeln!(text, "{name}: [ {} ],", values.join(", "))
                }
                _ => writeln!(text, "{name}: {},", values.join(", ")),
            };
        }
        text
    }
}

/// The fields whose values are lists of entries.
const LISTS: [&str; 26] = [
    "agencies",
    "authorities",
    "channels",
    "command",
    "elements",
    "entry_rules",
    "facilities",
    "incidents",
    "injects",
    "languages",
    "liaisons",
    "lists",
    "loads",
    "objectives",
    "posts",
    "procedures",
    "reviews",
    "routes",
    "sites",
    "sources",
    "support",
    "tasks",
    "unit_types",
    "units",
    "words",
    "doctrines",
];

fn is_several(node: &Node) -> bool {
    matches!(node.kind, Kind::List(_) | Kind::Map(_))
}

/// The items of a list, the rows of a table, or the value itself, as written.
fn values(node: &Node, files: &Files) -> Vec<String> {
    let slice = |node: &Node| files.slice(node.span).to_owned();
    match &node.kind {
        Kind::List(items) => items.iter().map(slice).collect(),
        Kind::Map(pairs) => {
            let row = |(key, value): &(Node, Node)| format!("{}: {}", slice(key), slice(value));
            pairs.iter().map(row).collect()
        }
        _ => vec![slice(node)],
    }
}

/// The id of an entry as written: what stands after `id: ` or, for a fleet, `of: `.
fn id(entry: &str) -> Option<&str> {
    let (_, after) = entry.split_once('(')?;
    let after = after.strip_prefix("id: ")?;
    after.split(',').next()
}

/// The exercise of the page.
fn shelf(text: &str) -> Shelf {
    let (mut exercise, mut organisation, mut doctrine) =
        (Document::default(), Document::default(), Document::default());
    for block in blocks(text).iter().filter(|block| block.kind == "ron") {
        let part = block.text();
        match block.lines.first().map(|line| line.trim()) {
            Some("// exercise") => exercise.add(&part),
            Some("// organisation") => organisation.add(&part),
            Some("// doctrine") => doctrine.add(&part),
            _ => {}
        }
    }
    let entry = format!(
        "Exercise(format: 1, id: \"page\", title: \"Page\", clock: Clock(end: \"T+02:00\"),\n\
         organisation: Organisation(format: 1, id: \"small-town\",\n{}),\n\
         doctrine: Doctrine(format: 1, id: \"d\",\n{}),\n{})",
        organisation.text(),
        doctrine.text(),
        exercise.text()
    );
    Shelf::new().with("exercise.ron", entry)
}

/// The settings of the page's table.
fn settings(text: &str) -> Vec<(String, String)> {
    let (_, after) = text.split_once("## Settings").expect("the heading");
    let (table, _) = after.split_once("\n## ").expect("another heading");
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    let example = |row: &str| {
        let setting = row.rsplit('`').nth(1)?;
        let (path, value) = setting.split_once('=')?;
        Some((path.to_owned(), value.to_owned()))
    };
    rows.map(|row| example(row).unwrap_or_else(|| panic!("{row}"))).collect()
}

fn compiled(text: &str, settings: Vec<(String, String)>) -> Compiled {
    let request = Request { entry: "exercise.ron".to_owned(), settings, ..Request::default() };
    compile(&mut shelf(text), &request)
}

fn errors(compiled: &Compiled) -> String {
    match compiled.problems.errors() {
        0 => String::new(),
        _ => render::text(&compiled.problems, &compiled.files, Look::default()),
    }
}

#[test]
fn all_examples_together_compile() {
    let found = errors(&compiled(&page("scenarios/README.md"), Vec::new()));
    assert!(found.is_empty(), "{found}");
}

#[test]
fn every_setting_of_the_page_can_be_set() {
    let text = page("scenarios/README.md");
    let settings = settings(&text);
    assert!(settings.len() >= 15, "only {} settings", settings.len());
    for setting in settings {
        let path = setting.0.clone();
        let found = errors(&compiled(&text, vec![setting]));
        assert!(found.is_empty(), "{path}:\n{found}");
    }
}

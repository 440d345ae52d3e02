//! The JSON Schema against the program, the page, and whatever is shipped.

use super::page::{Section, page, sections};
use super::validator::fault;
use crate::format::texts::files;
use salambo_engine::diagnostic::{Files, Problems};
use salambo_engine::document::reading::Document;
use salambo_engine::document::schema::{Kind, Shape, json_schema, shapes};
use salambo_engine::document::syntax::{self, Limits, Node};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The definitions of everything.
fn definitions() -> Map<String, Value> {
    let schema = json_schema(&Document::ALL);
    schema["$defs"].as_object().expect("definitions").clone()
}

/// The alternatives of a schema, those within alternatives and behind references too.
fn alternatives<'s>(schema: &'s Value, definitions: &'s Map<String, Value>) -> Vec<&'s Value> {
    if let Some(path) = schema["$ref"].as_str() {
        let name = path.rsplit('/').next().expect("a name");
        return alternatives(&definitions[name], definitions);
    }
    let lists = ["anyOf", "oneOf"].iter().filter_map(|key| schema[*key].as_array());
    let inner: Vec<&Value> = lists.flatten().flat_map(|inner| alternatives(inner, definitions)).collect();
    if inner.is_empty() { vec![schema] } else { inner }
}

/// The words that a schema takes: each with its fields, or how many values stand after it.
fn words(schema: &Value, definitions: &Map<String, Value>) -> BTreeMap<String, (BTreeSet<String>, usize)> {
    let mut words = BTreeMap::new();
    for form in alternatives(schema, definitions) {
        let bare = [&form["const"]].into_iter().chain(form["enum"].as_array().into_iter().flatten());
        for word in bare.filter_map(Value::as_str) {
            words.insert(word.to_owned(), (BTreeSet::new(), 0));
        }
        let Some([word]) = form["required"].as_array().map(Vec::as_slice) else { continue };
        let word = word.as_str().expect("a name");
        let inside = &form["properties"][word];
        let fields = inside["properties"].as_object();
        let named: BTreeSet<String> = fields.into_iter().flatten().map(|(name, _)| name.clone()).collect();
        let values = match inside["prefixItems"].as_array() {
            Some(items) => items.len(),
            None => usize::from(named.is_empty()),
        };
        words.insert(word.to_owned(), (named, values));
    }
    words
}

/// The fields of an entry.
fn fields(schema: &Value) -> BTreeSet<&str> {
    schema["properties"].as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect()
}

fn longer_form<'s>(schema: &'s Value, definitions: &'s Map<String, Value>) -> &'s Value {
    let forms = alternatives(schema, definitions);
    forms.into_iter().find(|form| form["properties"].is_object()).expect("named fields")
}

#[test]
fn the_schema_has_every_entry_and_word_and_no_other() {
    let definitions = definitions();
    for Shape { name, kind } in shapes() {
        let schema = definitions.get(name).unwrap_or_else(|| panic!("`{name}` is not defined"));
        match kind {
            Kind::Struct { fields: known } => {
                let known: BTreeSet<&str> = known.into_iter().collect();
                assert_eq!(fields(longer_form(schema, &definitions)), known, "{name}");
            }
            Kind::Enum { variants } => {
                let known: BTreeMap<String, (BTreeSet<String>, usize)> = variants
                    .into_iter()
                    .map(|variant| {
                        let fields = variant.fields.iter().map(|field| (*field).to_owned()).collect();
                        (variant.name.to_owned(), (fields, variant.values))
                    })
                    .collect();
                assert_eq!(words(schema, &definitions), known, "{name}");
            }
        }
    }
}

/// The fields that the schema says must be written.
fn required(schema: &Value) -> BTreeSet<&str> {
    // An exercise says it for one that extends none.
    let whole = if schema["else"].is_object() { &schema["else"] } else { schema };
    whole["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

#[test]
fn the_page_says_of_the_same_fields_that_they_are_required() {
    let (text, definitions) = (page("scenarios/README.md"), definitions());
    let sections = sections(&text);
    let section = |name: &str| sections.iter().find(|section: &&Section<'_>| section.name == name);
    let (mut count, mut differ) = (0, Vec::new());
    for Shape { name, kind } in shapes() {
        let (Kind::Struct { .. }, Some(section)) = (kind, section(name)) else { continue };
        let schema = longer_form(&definitions[name], &definitions);
        let told: BTreeSet<&str> = section.required.iter().copied().collect();
        let required = required(schema);
        let only_one_says = required.symmetric_difference(&told).collect::<Vec<_>>();
        if !only_one_says.is_empty() {
            differ.push(format!("{name}: {only_one_says:?}"));
        }
        count += told.len();
    }
    assert!(
        differ.is_empty(),
        "either the schema or the page says that these are required:\n{}",
        differ.join("\n")
    );
    assert!(count > 60, "only {count} fields are required");
}

#[test]
fn comments_of_the_types_describe_what_is_defined() {
    let definitions = definitions();
    for (document, part) in [
        ("Post", "How many work there"),
        ("Procedure", ""),
        ("Who", "a post or unit"),
        ("Exercise", "An exercise"),
    ] {
        assert!(definitions[document]["description"].is_string(), "{document}");
        assert!(
            definitions[document].to_string().to_lowercase().contains(&part.to_lowercase()),
            "{document}: {part}"
        );
    }
    let entries = shapes().into_iter().filter(|shape| matches!(shape.kind, Kind::Struct { .. }));
    for entry in entries {
        let schema = longer_form(&definitions[entry.name], &definitions);
        let described = |field: &&str| schema["properties"][*field]["description"].is_string();
        let silent: Vec<&str> = fields(schema).into_iter().filter(|field| !described(field)).collect();
        assert!(silent.is_empty() || entry.name == "Text", "{}: {silent:?}", entry.name);
    }
}

/// A document as JSON, by the rule that the schema states.
fn as_json(node: &Node, entries: &BTreeSet<&str>) -> Value {
    let several = |nodes: &[Node]| nodes.iter().map(|node| as_json(node, entries)).collect::<Vec<_>>();
    let after = |word: Option<&str>, inside: Value| match word {
        Some(word) => json!({ word: inside }),
        None => inside,
    };
    match &node.kind {
        syntax::Kind::Bool(flag) => json!(flag),
        syntax::Kind::Int(number) => json!(i64::try_from(*number).expect("a number of JSON")),
        syntax::Kind::Float(number) => json!(number),
        syntax::Kind::Str(text) => json!(text),
        syntax::Kind::Ident(word) if word == "None" => Value::Null,
        syntax::Kind::Ident(word) => json!(word),
        syntax::Kind::Struct { fields, .. } => {
            let inside = fields.iter().map(|field| (field.name.clone(), as_json(&field.value, entries)));
            let inside = Value::Object(inside.collect());
            after(node.name().filter(|word| !entries.contains(word)), inside)
        }
        syntax::Kind::Tuple { items, .. } if node.name() == Some("Some") => as_json(&items[0], entries),
        syntax::Kind::Tuple { items, .. } if items.is_empty() => after(node.name(), json!({})),
        syntax::Kind::Tuple { items, .. } => match &several(items)[..] {
            [one] => after(node.name(), one.clone()),
            all => after(node.name(), json!(all)),
        },
        syntax::Kind::List(items) => json!(several(items)),
        syntax::Kind::Map(pairs) => {
            let key = |node: &Node| match as_json(node, entries) {
                Value::String(text) => text,
                other => other.to_string(),
            };
            Value::Object(pairs.iter().map(|(name, value)| (key(name), as_json(value, entries))).collect())
        }
        other => panic!("{other:?} has no JSON"),
    }
}

fn tree(text: &str) -> Node {
    let mut files = Files::new();
    let file = files.add("a.ron", text);
    let mut problems = Problems::new();
    let node = syntax::parse(&files, file, &Limits::default(), &mut problems);
    assert!(problems.is_ok(), "{text}");
    node
}

#[test]
fn whatever_is_shipped_fits_the_schema_of_its_kind() {
    let shapes = shapes();
    let is_entry = |shape: &&Shape| matches!(shape.kind, Kind::Struct { .. });
    let entries: BTreeSet<&str> = shapes.iter().filter(is_entry).map(|shape| shape.name).collect();
    let schemas: BTreeMap<&str, Value> =
        Document::ALL.into_iter().map(|kind| (kind.word(), json_schema(&[kind]))).collect();
    let wrong = |node: &Node, kind: &str| fault(&as_json(node, &entries), &schemas[kind], &schemas[kind], "");
    let mut count = BTreeMap::new();
    for (name, text) in files("scenarios", "ron") {
        let node = tree(&text);
        let kind = node.name().expect("a kind of document");
        assert_eq!(wrong(&node, kind), None, "{name}");
        *count.entry(kind.to_owned()).or_insert(0) += 1;
    }
    assert_eq!(count.len(), Document::ALL.len(), "{count:?}");
    for (text, kind) in [
        ("Plan(format: 1)", "Plan"),
        ("Organisation(format: 1, id: \"a\", posts: [ Post(id: \"a.b\", desk: 2) ])", "Organisation"),
        ("Doctrine(format: 1, id: \"a\", lists: [ Change(id: 3) ])", "Doctrine"),
        (
            "Exercise(format: 1, id: \"a\", title: \"b\", clock: Clock(end: \"T+1 h\"), organisation: \"o\")",
            "Exercise",
        ),
    ] {
        assert!(wrong(&tree(text), kind).is_some(), "{text}");
    }
}

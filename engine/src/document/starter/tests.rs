//! What is made is what was said, whatever was said.

use super::Starter;
use crate::diagnostic::{Files, Problems};
use crate::document::format::format;
use crate::document::syntax::{Kind, Limits, Node, parse};
use crate::document::text::Language;

const LANGUAGES: [Language; 3] = [Language::En, Language::Fr, Language::Ar];

fn tree(text: &str) -> Node {
    let mut files = Files::new();
    let file = files.add("a.ron", text);
    let mut problems = Problems::new();
    let node = parse(&files, file, &Limits::default(), &mut problems);
    assert!(problems.is_empty(), "{problems:?} in {text}");
    assert_eq!(
        format(&files, file, &Limits::default(), &mut problems).as_deref(),
        Ok(text),
        "it is laid out"
    );
    node
}

/// What a tree says but for what people read.
fn outline(node: &Node) -> String {
    let all = |nodes: &[Node]| nodes.iter().map(outline).collect::<Vec<_>>().join(" ");
    match &node.kind {
        Kind::Struct { fields, .. } => {
            let told = |name: &str| {
                matches!(name, "title" | "message" | "because" | "languages" | "id" | "who" | "to")
            };
            let fields = fields.iter().map(|field| match told(&field.name) {
                true => field.name.clone(),
                false => format!("{}: {}", field.name, outline(&field.value)),
            });
            format!("{:?}({})", node.name(), fields.collect::<Vec<_>>().join(", "))
        }
        Kind::Tuple { items, .. } => format!("{:?}({})", node.name(), all(items)),
        Kind::List(items) => format!("[{}]", all(items)),
        other => format!("{other:?}"),
    }
}

#[test]
fn the_three_languages_make_the_same_exercise() {
    let outlines = LANGUAGES.map(|language| {
        let files = Starter::usual(language).files(language);
        files.iter().map(|(name, text)| (*name, outline(&tree(text)))).collect::<Vec<_>>()
    });
    assert_eq!(outlines[0], outlines[1]);
    assert_eq!(outlines[0], outlines[2]);
    let names: Vec<&str> = outlines[0].iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["exercise.ron", "organisation.ron", "doctrines/without-delay.ron"]);
}

#[test]
fn what_people_say_stays_a_text() {
    let hostile = "a \"b\" \\ {event} {other}\n// c\u{202e}\t, d: [(\u{7}é قُ";
    let starter = Starter {
        title: hostile.to_owned(),
        event: format!("{hostile}!"),
        agencies: vec![hostile.to_owned(), "{id}".to_owned(), "x".repeat(300)],
    };
    for language in LANGUAGES {
        let files = starter.files(language);
        let trees: Vec<Node> = files.iter().map(|(_, text)| tree(text)).collect();
        assert_eq!(trees[0].field("title").and_then(Node::text), Some(hostile));
        let inject = &trees[0].field("injects").expect("injects").items()[0];
        assert_eq!(inject.field("message").and_then(Node::text), Some(starter.event.as_str()));
        let agencies = trees[1].field("agencies").expect("agencies").items();
        let titles: Vec<_> =
            agencies.iter().map(|agency| agency.field("title").and_then(Node::text)).collect();
        assert_eq!(titles, [Some(hostile), Some("{id}"), Some(starter.agencies[2].as_str())]);
        assert!(files.iter().all(|(_, text)| !text.contains(['\u{202e}', '\u{7}'])));
    }
}

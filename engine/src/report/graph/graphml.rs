//! A relation as GraphML, which programs that analyse networks read.
//!
//! Titles stand in all languages. In a document whose edges have a direction, a way that leads both ways is two
//! edges: not every reader takes edges of both sorts (<http://graphml.graphdrawing.org/primer/graphml-primer.html>).

use super::drawing::{Drawing, Edge, Mark, Node};
use super::words::Words;
use crate::report::picture::svg::{Attribute, Svg};

/// What every such file begins with.
pub const BEGINNING: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- salambo.graph/1 -->\n";

const SPACE: &str = "http://graphml.graphdrawing.org/xmlns";

/// Key, what it belongs to, type.
const KEYS: [(&str, &str, &str); 21] = [
    ("mark", "graph", "string"),
    ("relation", "graph", "string"),
    ("exercise", "graph", "string"),
    ("doctrine", "graph", "string"),
    ("title_en", "node", "string"),
    ("title_fr", "node", "string"),
    ("title_ar", "node", "string"),
    ("kind", "node", "string"),
    ("count", "node", "int"),
    ("agency", "node", "string"),
    ("agency_title_en", "node", "string"),
    ("agency_title_fr", "node", "string"),
    ("agency_title_ar", "node", "string"),
    ("marks", "node", "string"),
    ("gatekeeper_of", "node", "int"),
    ("edge_kind", "edge", "string"),
    ("label_en", "edge", "string"),
    ("label_fr", "edge", "string"),
    ("label_ar", "edge", "string"),
    ("travel_ms", "edge", "long"),
    ("by", "edge", "string"),
];

/// The document.
#[must_use]
pub fn graphml(drawing: &Drawing) -> String {
    let mut xml = Svg::default();
    let root = [
        named("xmlns", SPACE),
        named("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        named("xsi:schemaLocation", &format!("{SPACE} {SPACE}/1.0/graphml.xsd")),
    ];
    xml.open("graphml", &root);
    for (key, of, kind) in KEYS {
        let name = key.strip_prefix("edge_").unwrap_or(key);
        let declared =
            [named("id", key), named("for", of), named("attr.name", name), named("attr.type", kind)];
        xml.leaf("key", &declared);
    }
    let is_undirected = !drawing.edges.is_empty() && drawing.edges.iter().all(|edge| edge.is_two_way);
    let preset = if is_undirected { "undirected" } else { "directed" };
    xml.open("graph", &[named("id", drawing.relation.word()), named("edgedefault", preset)]);
    data(&mut xml, "mark", "EXERCISE - EXERCICE - تمرين");
    data(&mut xml, "relation", drawing.relation.word());
    data(&mut xml, "exercise", &drawing.exercise.id);
    data(&mut xml, "doctrine", &drawing.doctrine.id);
    for node in &drawing.nodes {
        add_node(&mut xml, node, drawing);
    }
    for (row, edge) in drawing.edges.iter().enumerate() {
        add_edge(&mut xml, &format!("e{row}"), edge, [edge.from, edge.to], drawing);
        if edge.is_two_way && !is_undirected {
            add_edge(&mut xml, &format!("e{row}.back"), edge, [edge.to, edge.from], drawing);
        }
    }
    format!("{BEGINNING}{}", xml.finish())
}

fn named(name: &'static str, value: &str) -> Attribute {
    (name, value.to_owned())
}

fn data(xml: &mut Svg, key: &str, value: &str) {
    xml.text("data", &[named("key", key)], value);
}

fn in_all(xml: &mut Svg, keys: [&str; 3], words: &Words) {
    for (key, text) in keys.into_iter().zip(&words.0) {
        data(xml, key, text);
    }
}

fn add_node(xml: &mut Svg, node: &Node, drawing: &Drawing) {
    xml.open("node", &[named("id", &node.id)]);
    in_all(xml, ["title_en", "title_fr", "title_ar"], &node.title);
    data(xml, "kind", node.kind.word());
    data(xml, "count", &node.count.to_string());
    if let Some(agency) = node.agency.map(|place| &drawing.agencies[place]) {
        data(xml, "agency", &agency.id);
        in_all(xml, ["agency_title_en", "agency_title_fr", "agency_title_ar"], &agency.title);
    }
    let marks: Vec<&str> = node.marks.iter().map(|mark| mark.word()).collect();
    data(xml, "marks", &marks.join(" "));
    for mark in &node.marks {
        if let Mark::Gatekeeper { posts } = mark {
            data(xml, "gatekeeper_of", &posts.to_string());
        }
    }
    xml.close();
}

fn add_edge(xml: &mut Svg, id: &str, edge: &Edge, ends: [usize; 2], drawing: &Drawing) {
    let [source, target] = ends.map(|place| drawing.nodes[place].id.as_str());
    xml.open("edge", &[named("id", id), named("source", source), named("target", target)]);
    data(xml, "edge_kind", edge.kind.word());
    if let Some(label) = &edge.label {
        in_all(xml, ["label_en", "label_fr", "label_ar"], label);
    }
    if let Some(time) = edge.travel_ms {
        data(xml, "travel_ms", &time.to_string());
    }
    let by: Vec<&str> = edge.by.iter().map(|by| by.id.as_str()).collect();
    data(xml, "by", &by.join(" "));
    xml.close();
}

//! A relation in the language of Graphviz.
//!
//! Every text stands in quotes, in which only the quote and the backslash mean something
//! (<https://graphviz.org/doc/info/lang.html>).

use super::drawing::{Drawing, Edge, EdgeKind, Mark, Node, NodeKind};
use super::told;
use crate::document::text::Language;
use crate::wording::{Catalogue, plain};
use std::fmt::Write;

/// What every such file begins with.
pub const BEGINNING: &str = "// salambo.graph/1: EXERCISE - EXERCICE - تمرين\ndigraph ";

/// The text in a language.
#[must_use]
pub fn dot(drawing: &Drawing, catalogue: &Catalogue) -> String {
    let language = catalogue.language();
    let mut out = String::from(BEGINNING);
    let head = told::heading(drawing, catalogue);
    let direction = if language == Language::Ar { "RL" } else { "LR" };
    let _ = writeln!(out, "{} {{", quoted(drawing.relation.word()));
    let _ = writeln!(out, "  graph [label={}, labelloc=t, rankdir={direction}];", joined(&head));
    let _ = writeln!(out, "  node [shape=box, fontname=\"sans-serif\"];");
    let _ = writeln!(out, "  edge [fontname=\"sans-serif\"];");
    for (place, agency) in drawing.agencies.iter().enumerate() {
        let _ = writeln!(out, "  subgraph {} {{", quoted(&format!("cluster_{}", agency.id)));
        let _ = writeln!(out, "    label={};", quoted(agency.title.told(language)));
        for node in drawing.nodes.iter().filter(|node| node.agency == Some(place)) {
            add_node(&mut out, "    ", node, catalogue);
        }
        out.push_str("  }\n");
    }
    for node in drawing.nodes.iter().filter(|node| node.agency.is_none()) {
        add_node(&mut out, "  ", node, catalogue);
    }
    for edge in &drawing.edges {
        add_edge(&mut out, edge, drawing, language);
    }
    out.push_str("}\n");
    out
}

fn add_node(out: &mut String, indent: &str, node: &Node, catalogue: &Catalogue) {
    let mut lines = vec![told::name(node, catalogue)];
    lines.extend(told::marks(node, catalogue));
    let style = match style(node) {
        [] => String::new(),
        styles => format!(", style={}", quoted(&styles.join(","))),
    };
    let label = joined(&lines);
    let _ = writeln!(out, "{indent}{} [label={label}, shape={}{style}];", quoted(&node.id), form(node.kind));
}

fn form(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Post | NodeKind::Agency => "box",
        NodeKind::Units => "box3d",
        NodeKind::Public | NodeKind::Excon | NodeKind::Voice | NodeKind::Site => "ellipse",
        NodeKind::Channel => "hexagon",
    }
}

/// Bold where the alert hangs on one post, dashed where a post is closed at first or never reached.
fn style(node: &Node) -> &'static [&'static str] {
    let has = |wanted: fn(&Mark) -> bool| node.marks.iter().any(wanted);
    let is_gatekeeper = has(|mark| matches!(mark, Mark::Gatekeeper { .. }));
    let is_missing = has(|mark| !matches!(mark, Mark::Gatekeeper { .. }));
    match (is_gatekeeper, is_missing) {
        (true, true) => &["bold", "dashed"],
        (true, false) => &["bold"],
        (false, true) => &["dashed"],
        (false, false) => &[],
    }
}

fn add_edge(out: &mut String, edge: &Edge, drawing: &Drawing, language: Language) {
    let ends = [edge.from, edge.to].map(|place| quoted(&drawing.nodes[place].id));
    let mut looks: Vec<String> = Vec::new();
    looks.extend(edge.label.iter().map(|label| format!("label={}", quoted(label.told(language)))));
    if edge.is_two_way {
        looks.push("dir=none".to_owned());
    }
    match edge.kind {
        EdgeKind::Scripted | EdgeKind::Guest => looks.push("style=dashed".to_owned()),
        EdgeKind::Calls | EdgeKind::Sends => looks.push("style=dotted".to_owned()),
        EdgeKind::Directs
        | EdgeKind::Reports
        | EdgeKind::Alerts
        | EdgeKind::Member
        | EdgeKind::Lends
        | EdgeKind::Way => {}
    }
    let looks = if looks.is_empty() { String::new() } else { format!(" [{}]", looks.join(", ")) };
    let _ = writeln!(out, "  {} -> {}{looks};", ends[0], ends[1]);
}

/// Lines of one label.
fn joined(lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
    format!("\"{}\"", lines.join("\\n"))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

fn escaped(text: &str) -> String {
    plain(text).replace('\\', "\\\\").replace('"', "\\\"")
}

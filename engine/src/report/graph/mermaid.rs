//! A relation as a flowchart of Mermaid, which many pages draw where they stand.
//!
//! Mermaid looks for comments, directives, styles and markup before it looks at quotes. So of an author's text
//! only letters, figures and a few harmless marks stand as they are; whatever else is written by its number,
//! as its own documentation says (`#35;`).

use super::drawing::{Drawing, Edge, EdgeKind, Mark, Node, NodeKind};
use super::told;
use crate::document::text::Language;
use crate::wording::{Catalogue, plain};
use std::fmt::Write;

/// What every such file begins with.
pub const BEGINNING: &str = "%% salambo.graph/1: EXERCISE - EXERCICE - تمرين\nflowchart ";

/// Marks that mean nothing to Mermaid inside quotes.
const HARMLESS: &str = " ,.()+/'’–-";

/// The text in a language.
#[must_use]
pub fn mermaid(drawing: &Drawing, catalogue: &Catalogue) -> String {
    let language = catalogue.language();
    let mut out = String::from(BEGINNING);
    out.push_str(if language == Language::Ar { "RL\n" } else { "LR\n" });
    for (place, agency) in drawing.agencies.iter().enumerate() {
        let _ = writeln!(out, "  subgraph g{place}[\"{}\"]", escaped(agency.title.told(language)));
        for (row, node) in members(drawing, Some(place)) {
            add_node(&mut out, "    ", (row, node), catalogue);
        }
        out.push_str("  end\n");
    }
    for (row, node) in members(drawing, None) {
        add_node(&mut out, "  ", (row, node), catalogue);
    }
    for edge in &drawing.edges {
        add_edge(&mut out, edge, language);
    }
    add_looks(&mut out, drawing);
    out
}

fn members(drawing: &Drawing, agency: Option<usize>) -> impl Iterator<Item = (usize, &Node)> {
    drawing.nodes.iter().enumerate().filter(move |(_, node)| node.agency == agency)
}

fn add_node(out: &mut String, indent: &str, (row, node): (usize, &Node), catalogue: &Catalogue) {
    let mut lines = vec![escaped(&told::name(node, catalogue))];
    lines.extend(told::marks(node, catalogue).iter().map(|mark| escaped(mark)));
    let text = lines.join("<br>");
    let (open, close) = match node.kind {
        NodeKind::Post | NodeKind::Agency => ("[", "]"),
        NodeKind::Units => ("[[", "]]"),
        NodeKind::Public | NodeKind::Excon | NodeKind::Voice | NodeKind::Site => ("([", "])"),
        NodeKind::Channel => ("{{", "}}"),
    };
    let _ = writeln!(out, "{indent}n{row}{open}\"{text}\"{close}");
}

fn add_edge(out: &mut String, edge: &Edge, language: Language) {
    let arrow = match (edge.kind, edge.is_two_way) {
        (EdgeKind::Guest, _) => "-.-",
        (_, true) => "---",
        (EdgeKind::Scripted | EdgeKind::Calls | EdgeKind::Sends, false) => "-.->",
        (_, false) => "-->",
    };
    let label =
        edge.label.as_ref().map_or(String::new(), |label| format!("|\"{}\"|", escaped(label.told(language))));
    let _ = writeln!(out, "  n{} {arrow}{label} n{}", edge.from, edge.to);
}

/// A thick border where the alert hangs on one post, a dashed one where a post is closed at first or never reached.
fn add_looks(out: &mut String, drawing: &Drawing) {
    let with = |wanted: fn(&Mark) -> bool| -> Vec<String> {
        let rows = drawing.nodes.iter().enumerate().filter(|(_, node)| node.marks.iter().any(wanted));
        rows.map(|(row, _)| format!("n{row}")).collect()
    };
    let gatekeepers = with(|mark| matches!(mark, Mark::Gatekeeper { .. }));
    let missing = with(|mark| !matches!(mark, Mark::Gatekeeper { .. }));
    for (name, look, rows) in
        [("gatekeeper", "stroke-width:4px", gatekeepers), ("missing", "stroke-dasharray:6 4", missing)]
    {
        if !rows.is_empty() {
            let _ = writeln!(out, "  classDef {name} {look}\n  class {} {name}", rows.join(","));
        }
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in plain(text).chars() {
        if c.is_alphanumeric() || HARMLESS.contains(c) {
            out.push(c);
        } else {
            let _ = write!(out, "#{};", u32::from(c));
        }
    }
    out
}

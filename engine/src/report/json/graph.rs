//! A relation as a JSON document, `salambo.graph/1`: a contract with other programs.
//!
//! Every key is always present, null if there is nothing to say; ids are never translated, titles stand in all
//! languages. Edges name their ends by the ids of nodes.

use crate::report::graph::{Drawing, Mark, Thing, Words};
use crate::trace::archive::ENGINE;
use serde::Serialize;

/// The name and number of the document's format.
const FORMAT: &str = "salambo.graph/1";

/// A relation.
#[derive(Clone, Debug, Serialize)]
pub struct Document<'a> {
    format: &'static str,
    engine: &'static str,
    relation: &'static str,
    exercise: Titled<'a>,
    doctrine: Titled<'a>,
    agencies: Vec<Titled<'a>>,
    nodes: Vec<NodeEntry<'a>>,
    edges: Vec<EdgeEntry<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct Titled<'a> {
    id: &'a str,
    title: Text<'a>,
}

#[derive(Clone, Debug, Serialize)]
struct Text<'a> {
    en: &'a str,
    fr: &'a str,
    ar: &'a str,
}

#[derive(Clone, Debug, Serialize)]
struct NodeEntry<'a> {
    id: &'a str,
    title: Text<'a>,
    kind: &'static str,
    agency: Option<&'a str>,
    /// Units of a fleet; 1 for everybody else.
    count: usize,
    marks: Vec<&'static str>,
    /// To how many other posts the only way of the alert leads through it.
    gatekeeper_of: usize,
}

#[derive(Clone, Debug, Serialize)]
struct EdgeEntry<'a> {
    from: &'a str,
    to: &'a str,
    kind: &'static str,
    two_way: bool,
    label: Option<Text<'a>>,
    travel_ms: Option<i64>,
    by: Vec<Titled<'a>>,
}

/// The document of a relation.
#[must_use]
pub fn document(drawing: &Drawing) -> Document<'_> {
    let nodes = drawing.nodes.iter().map(|node| NodeEntry {
        id: &node.id,
        title: text(&node.title),
        kind: node.kind.word(),
        agency: node.agency.map(|place| drawing.agencies[place].id.as_str()),
        count: node.count,
        marks: node.marks.iter().map(|mark| mark.word()).collect(),
        gatekeeper_of: node.marks.iter().map(gatekeeper_of).sum(),
    });
    let edges = drawing.edges.iter().map(|edge| EdgeEntry {
        from: &drawing.nodes[edge.from].id,
        to: &drawing.nodes[edge.to].id,
        kind: edge.kind.word(),
        two_way: edge.is_two_way,
        label: edge.label.as_ref().map(text),
        travel_ms: edge.travel_ms,
        by: edge.by.iter().map(|by| Titled { id: &by.id, title: text(&by.title) }).collect(),
    });
    Document {
        format: FORMAT,
        engine: ENGINE,
        relation: drawing.relation.word(),
        exercise: titled(&drawing.exercise),
        doctrine: titled(&drawing.doctrine),
        agencies: drawing.agencies.iter().map(titled).collect(),
        nodes: nodes.collect(),
        edges: edges.collect(),
    }
}

fn gatekeeper_of(mark: &Mark) -> usize {
    match mark {
        Mark::Gatekeeper { posts } => *posts,
        Mark::Unalerted | Mark::NeverOpens | Mark::OpensLater | Mark::OffAllChannels => 0,
    }
}

fn titled(thing: &Thing) -> Titled<'_> {
    Titled { id: &thing.id, title: text(&thing.title) }
}

fn text(words: &Words) -> Text<'_> {
    let [en, fr, ar] = &words.0;
    Text { en, fr, ar }
}

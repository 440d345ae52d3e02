//! An exercise that extends another: the same incident played in another organisation, or on
//! another day.

use std::collections::BTreeSet;

use super::lay::{Under, lay};
use super::layer::EXERCISE;
use super::room::Room;
use crate::diagnostic::codes::reading as code;
use crate::diagnostic::{Problem, said};
use crate::document::reading::findings::Findings;
use crate::document::reading::heading::{self, Document};
use crate::document::reading::paths;
use crate::document::reading::rewritten::Rewritten;
use crate::document::reading::sources::Sources;
use crate::document::syntax::{Kind, Node};

const EXTENDS: &str = "extends";

/// An exercise in full.
pub(in crate::document::reading) struct Exercise {
    /// What it says after all changes; `extends` is taken out of it.
    pub node: Node,
    /// Its own id.
    pub id: Option<Node>,
    /// The ids of those it extends, the nearest first, and what became of the texts of each.
    pub extended: Vec<(Node, Rewritten)>,
    /// Whether all that it extends could be read.
    pub whole: bool,
}

/// Reads the exercises that this one extends, and lays it on them. `path` is its own.
pub(in crate::document::reading) fn exercise(
    entry: Node,
    path: &str,
    sources: &mut Sources<'_>,
    findings: &mut Findings<'_>,
) -> Exercise {
    let (mut chain, whole) = chain(entry, path, sources, findings);
    let (id, extended) = ids(&chain);
    let mut room = Room::of(sources.limits().items);
    let mut full = None;
    while let Some(written) = chain.pop() {
        let below = full.as_ref().filter(|_| room.is_left());
        let under = Under::of(below, whole && (below.is_some() || full.is_none()));
        let at = written.name_span();
        let node = lay(&EXERCISE, under, written, findings);
        if full.is_some() {
            room.take(&node, at, said!("with what it extends, this exercise"), findings);
        }
        full = Some(node);
    }
    let mut node = full.unwrap_or_else(|| Node::error(crate::diagnostic::Span::default()));
    if let Kind::Struct { fields, .. } = &mut node.kind {
        fields.retain(|field| field.name != EXTENDS);
    }
    Exercise { node, id, extended, whole }
}

/// The exercise, what it extends, what that extends; and whether the end of it was reached.
fn chain(
    entry: Node,
    path: &str,
    sources: &mut Sources<'_>,
    findings: &mut Findings<'_>,
) -> (Vec<Node>, bool) {
    let mut seen: BTreeSet<String> = paths::resolve(path).into_iter().collect();
    let mut base = entry.field(EXTENDS).cloned();
    let mut chain = vec![entry];
    while let Some(name) = base.filter(|name| name.name() != Some("None")) {
        let Some(text) = name.text() else {
            not_a_file(&name, findings);
            return (chain, false);
        };
        if paths::resolve(text).is_ok_and(|path| !seen.insert(path)) {
            let message = said!("`{text}` is reached again: exercises extend one another in a circle", text);
            let problem = Problem::new(code::EXTENDS_CYCLE, name.span, message);
            findings.push(problem.hint(said!("one of them must extend nothing")));
            return (chain, false);
        }
        let node = sources.open(text, Some(name.span), findings);
        let node = node.and_then(|node| heading::accept(node, Document::Exercise, Some(name.span), findings));
        let Some(node) = node else {
            return (chain, false);
        };
        base = node.field(EXTENDS).cloned();
        chain.push(node);
    }
    (chain, true)
}

fn not_a_file(name: &Node, findings: &mut Findings<'_>) {
    let message = said!("an exercise extends another by the name of its file");
    let hint = said!("write `extends: \"exercise.ron\"`");
    findings.tell(code::NOT_A_PART, name.span, message, hint);
}

/// The id of the first exercise of a chain; those of the others, with what is written anew of
/// their texts by those that extend them.
fn ids(chain: &[Node]) -> (Option<Node>, Vec<(Node, Rewritten)>) {
    let id = |node: &Node| node.field("id").cloned();
    let mut rewritten = Rewritten::default();
    let mut extended = Vec::new();
    for pair in chain.windows(2) {
        rewritten.add(&pair[0]);
        extended.extend(id(&pair[1]).map(|id| (id, rewritten.clone())));
    }
    (chain.first().and_then(id), extended)
}

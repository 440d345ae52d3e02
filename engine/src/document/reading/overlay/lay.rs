//! One document laid on another of its kind, field by field.

use crate::diagnostic::said;
use std::collections::BTreeSet;

use super::command;
use super::entries::{self, Verb};
use super::layer::{Layer, Rule};
use crate::diagnostic::codes::reading as code;
use crate::document::reading::findings::Findings;
use crate::document::syntax::{Field, Kind, Node};

/// What a document is laid on.
#[derive(Clone, Copy)]
pub(super) enum Under<'n> {
    /// It extends nothing.
    Nothing,
    /// What it extends cannot be had; that was reported.
    Unknown,
    /// A document in full.
    Whole(&'n Node),
    /// A document from which something is missing; that was reported.
    Partial(&'n Node),
}

impl<'n> Under<'n> {
    /// What is known of what lies below, and whether that is all of it.
    pub(super) fn of(node: Option<&'n Node>, whole: bool) -> Self {
        match (node, whole) {
            (None, true) => Self::Nothing,
            (None, false) => Self::Unknown,
            (Some(node), true) => Self::Whole(node),
            (Some(node), false) => Self::Partial(node),
        }
    }

    fn node(self) -> Option<&'n Node> {
        match self {
            Self::Whole(node) | Self::Partial(node) => Some(node),
            Self::Nothing | Self::Unknown => None,
        }
    }

    /// Whether all that lies below is known, so that what is missing is really missing.
    pub(super) fn is_whole(self) -> bool {
        match self {
            Self::Nothing | Self::Whole(_) => true,
            Self::Unknown | Self::Partial(_) => false,
        }
    }

    /// The entries of a list.
    pub(super) fn entries(self, field: &str) -> &'n [Node] {
        let list = self.node().and_then(|node| node.field(field));
        list.map_or(&[], Node::items)
    }

    /// What lies below a field.
    fn field(self, name: &str) -> Self {
        Self::of(self.node().and_then(|node| node.field(name)), self.is_whole())
    }
}

/// What a document says in full: its own fields, and below them those of what it extends.
pub(super) fn lay(layer: &Layer, under: Under<'_>, mut node: Node, findings: &mut Findings<'_>) -> Node {
    let Kind::Struct { fields, .. } = &mut node.kind else {
        return node;
    };
    for field in fields.iter_mut() {
        lay_field(layer, under, field, findings);
    }
    let written: BTreeSet<&str> = fields.iter().map(|own| own.name.as_str()).collect();
    let chosen = layer.either.iter().any(|name| written.contains(name));
    let below = under.node().map_or(&[][..], Node::fields).iter();
    let taken_over = below.filter(|field| {
        let name = field.name.as_str();
        let another = chosen && layer.either.contains(&name);
        !written.contains(name) && !another && !layer.own.contains(&name)
    });
    let taken_over: Vec<Field> = taken_over.cloned().collect();
    fields.extend(taken_over);
    node
}

fn lay_field(layer: &Layer, under: Under<'_>, field: &mut Field, findings: &mut Findings<'_>) {
    let Some(rule) = layer.rule(&field.name) else {
        return;
    };
    let span = field.value.span;
    match (&mut field.value.kind, rule) {
        (Kind::List(items), Rule::Entries(_) | Rule::Command | Rule::Joined) => {
            let written = std::mem::take(items);
            *items = match rule {
                Rule::Entries(table) => entries::lay(layer, table, under, written, findings),
                Rule::Command => command::lay(layer, under, written, findings),
                _ => join(under.entries(&field.name), written, findings),
            };
            if items.is_empty() && under.is_whole() && !under.entries(&field.name).is_empty() {
                let message = said!("nothing is left of `{name}`", name = &field.name);
                let hint = said!("{below} had entries here: was that meant?", below = (layer.below)());
                findings.tell(code::EMPTIED, span, message, hint);
            }
        }
        (Kind::Map(pairs), Rule::Keys) => lay_table(under.field(&field.name), pairs),
        (Kind::Struct { .. }, Rule::Inside(inner)) => {
            let written = std::mem::replace(&mut field.value, Node::error(span));
            field.value = lay(inner, under.field(&field.name), written, findings);
        }
        _ => {}
    }
}

/// Entries without ids: those below, then those written. Nothing tells which one a verb means.
fn join(below: &[Node], written: Vec<Node>, findings: &mut Findings<'_>) -> Vec<Node> {
    let mut all = below.to_vec();
    for entry in written {
        if Verb::of(&entry) == Verb::InFull {
            all.push(entry);
            continue;
        }
        let message = said!("entries without an id join those there are: none of them is changed");
        let hint = said!("write the new entry in full, or change the file that holds the other");
        findings.tell(code::BAD_OVERLAY, entry.name_span(), message, hint);
    }
    all
}

/// A table from keys to values: each key written replaces that key.
fn lay_table(under: Under<'_>, pairs: &mut Vec<(Node, Node)>) {
    let Some(Kind::Map(below)) = under.node().map(|node| &node.kind) else {
        return;
    };
    let written: BTreeSet<String> =
        pairs.iter().filter_map(|(key, _)| key.text().map(str::to_owned)).collect();
    let taken_over = below.iter().filter(|(key, _)| key.text().is_none_or(|key| !written.contains(key)));
    pairs.extend(taken_over.cloned());
}

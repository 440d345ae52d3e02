//! One doctrine laid on another, field by field.

use std::collections::BTreeSet;

use super::command;
use super::entries;
use super::table::TABLES;
use crate::diagnostic::codes::reading as code;
use crate::document::reading::findings::Findings;
use crate::document::syntax::{Field, Kind, Node};

/// What a doctrine is laid on.
#[derive(Clone, Copy)]
pub(super) enum Under<'n> {
    /// It extends nothing.
    Nothing,
    /// What it extends cannot be had; that was reported.
    Unknown,
    /// A doctrine in full.
    Doctrine(&'n Node),
    /// A doctrine from which something is missing; that was reported.
    Partial(&'n Node),
}

impl<'n> Under<'n> {
    fn node(self) -> Option<&'n Node> {
        match self {
            Self::Doctrine(node) | Self::Partial(node) => Some(node),
            Self::Nothing | Self::Unknown => None,
        }
    }

    /// Whether all that lies below is known, so that what is missing is really missing.
    pub(super) fn is_whole(self) -> bool {
        match self {
            Self::Nothing | Self::Doctrine(_) => true,
            Self::Unknown | Self::Partial(_) => false,
        }
    }

    /// The entries of a list.
    pub(super) fn entries(self, field: &str) -> &'n [Node] {
        let list = self.node().and_then(|node| node.field(field));
        list.map_or(&[], Node::items)
    }
}

/// Fields that a doctrine never takes over from another.
const OWN: [&str; 4] = ["format", "id", "title", "extends"];

/// What a doctrine says in full: its own fields, and below them those of what it extends.
pub(super) fn lay(under: Under<'_>, written: &Node, findings: &mut Findings<'_>) -> Node {
    let mut node = written.clone();
    let Kind::Struct { fields, .. } = &mut node.kind else {
        return node;
    };
    for field in fields.iter_mut() {
        lay_field(under, field, findings);
    }
    let written: BTreeSet<&str> = written.fields().iter().map(|own| own.name.as_str()).collect();
    let below = under.node().map_or(&[][..], Node::fields).iter();
    let taken_over = below.filter(|field| {
        let name = field.name.as_str();
        !written.contains(name) && !OWN.contains(&name)
    });
    fields.extend(taken_over.cloned());
    node
}

fn lay_field(under: Under<'_>, field: &mut Field, findings: &mut Findings<'_>) {
    let span = field.value.span;
    match &mut field.value.kind {
        Kind::List(items) => {
            let written = std::mem::take(items);
            let any_below = under.is_whole() && !under.entries(&field.name).is_empty();
            let table = TABLES.iter().find(|table| table.field == field.name);
            *items = match table {
                Some(table) => entries::lay(table, under, written, findings),
                None if field.name == "command" => command::lay(under, written, findings),
                None => written,
            };
            if items.is_empty() && any_below {
                let message = format!("nothing is left of `{}`", field.name);
                let hint = "the extended doctrine had entries here: was that meant?";
                findings.tell(code::EMPTIED, span, message, hint);
            }
        }
        Kind::Map(pairs) if field.name == "parameters" => lay_table(under, pairs),
        _ => {}
    }
}

/// A table from keys to values: each key written replaces that key.
fn lay_table(under: Under<'_>, pairs: &mut Vec<(Node, Node)>) {
    let below = under.node().and_then(|node| node.field("parameters"));
    let Some(Kind::Map(below)) = below.map(|node| &node.kind) else {
        return;
    };
    let written: BTreeSet<String> =
        pairs.iter().filter_map(|(key, _)| key.text().map(str::to_owned)).collect();
    let taken_over = below.iter().filter(|(key, _)| key.text().is_none_or(|key| !written.contains(key)));
    pairs.extend(taken_over.cloned());
}

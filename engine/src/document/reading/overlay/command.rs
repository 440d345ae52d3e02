//! Who directs whom, re-arranged: a post named again is directed by whoever names it last.

use std::collections::BTreeSet;

use super::entries::{Verb, nothing_to_change};
use super::lay::Under;
use super::layer::Layer;
use crate::diagnostic::codes::reading as code;
use crate::diagnostic::{Problem, said};
use crate::document::reading::findings::Findings;
use crate::document::syntax::{Kind, Node};

/// The relations of command after the changes that an extension makes.
pub(super) fn lay(
    layer: &Layer,
    under: Under<'_>,
    written: Vec<Node>,
    findings: &mut Findings<'_>,
) -> Vec<Node> {
    let below = under.entries("command");
    let mut off = BTreeSet::new();
    let mut own = Vec::new();
    for entry in written {
        match (Verb::of(&entry), under) {
            (Verb::InFull, _) => own.push(entry),
            (_, Under::Unknown) => {}
            (_, Under::Nothing) => nothing_to_change(layer, &entry, findings),
            (Verb::Change, Under::Whole(_) | Under::Partial(_)) => {
                cannot_change(&entry, findings);
            }
            (Verb::Off, Under::Whole(_) | Under::Partial(_)) => {
                off.extend(switched_off(&entry, under, findings));
            }
        }
    }
    let named: BTreeSet<String> = own.iter().flat_map(subordinates).map(str::to_owned).collect();
    let kept = below.iter().filter(|entry| superior(entry).is_none_or(|superior| !off.contains(superior)));
    let mut all: Vec<Node> = kept.filter_map(|entry| without(entry, &named)).collect();
    all.extend(own);
    all
}

fn cannot_change(entry: &Node, findings: &mut Findings<'_>) {
    let message = said!("relations of command are not changed, they are written again");
    let hint = said!(
        "write `Directs(\"superior\", [\"post\"])`: a post that is named again is directed by the one who names it here"
    );
    findings.tell(code::BAD_OVERLAY, entry.name_span(), message, hint);
}

/// The superior whose relations are taken away.
fn switched_off(off: &Node, under: Under<'_>, findings: &mut Findings<'_>) -> Option<String> {
    let [at] = off.items() else {
        let message = said!("this does not say what is switched off");
        findings.tell(code::BAD_OVERLAY, off.span, message, said!("write `Off(\"superior\")`"));
        return None;
    };
    let name = at.text()?;
    let superiors: BTreeSet<&str> = under.entries("command").iter().filter_map(superior).collect();
    if superiors.contains(name) {
        return Some(name.to_owned());
    }
    if !under.is_whole() {
        return None;
    }
    let message = said!("in what this doctrine extends `{name}` directs nobody", name);
    let problem = Problem::new(code::UNKNOWN_ENTRY, at.span, message);
    findings.unknown(problem, at, superiors);
    None
}

/// Who directs, in `Directs("superior", [...])`.
fn superior(entry: &Node) -> Option<&str> {
    entry.items().first().and_then(Node::text)
}

/// Who is directed.
fn subordinates(entry: &Node) -> impl Iterator<Item = &str> {
    let list = entry.items().get(1).map_or(&[][..], Node::items);
    list.iter().filter_map(Node::text)
}

/// A relation without posts that are named again; none if nobody is left.
fn without(entry: &Node, named: &BTreeSet<String>) -> Option<Node> {
    let again = |node: &Node| node.text().is_some_and(|text| named.contains(text));
    let mut entry = entry.clone();
    let Kind::Tuple { items, .. } = &mut entry.kind else {
        return Some(entry);
    };
    let Some(Kind::List(posts)) = items.get_mut(1).map(|list| &mut list.kind) else {
        return Some(entry);
    };
    let before = posts.len();
    posts.retain(|post| !again(post));
    (before == 0 || !posts.is_empty()).then_some(entry)
}

//! What is said of a drawing and its nodes, for every export that shows it to people.

use super::drawing::{Drawing, Mark, Node, NodeKind};
use crate::wording::{Catalogue, Term};

/// What a drawing is called: the mark of exercises, the relation, exercise and doctrine.
pub(super) fn heading(drawing: &Drawing, catalogue: &Catalogue) -> [String; 3] {
    let language = catalogue.language();
    let under = [
        drawing.exercise.title.told(language).to_owned(),
        catalogue.entry("report-doctrine", drawing.doctrine.title.told(language)),
    ];
    [catalogue.word("report-mark"), catalogue.word(drawing.relation.key()), catalogue.list(&under)]
}

/// What a node is called; of units how many there are too.
pub(super) fn name(node: &Node, catalogue: &Catalogue) -> String {
    let title = node.title.told(catalogue.language()).to_owned();
    match node.kind {
        NodeKind::Units if node.count > 1 => {
            let number = Term::Number(whole(node.count));
            catalogue.phrase("graph-units", [("title", Term::Text(title)), ("number", number)])
        }
        NodeKind::Units
        | NodeKind::Post
        | NodeKind::Public
        | NodeKind::Excon
        | NodeKind::Voice
        | NodeKind::Channel
        | NodeKind::Agency
        | NodeKind::Site => title,
    }
}

/// What there is to know about a node, a line for each mark.
pub(super) fn marks(node: &Node, catalogue: &Catalogue) -> Vec<String> {
    let told = |mark: &Mark| match mark {
        Mark::Gatekeeper { posts } => {
            catalogue.phrase("graph-gatekeeper", [("posts", Term::Number(whole(*posts)))])
        }
        Mark::Unalerted => catalogue.word("graph-unalerted"),
        Mark::NeverOpens => catalogue.word("graph-never-opens"),
        Mark::OpensLater => catalogue.word("graph-opens-later"),
        Mark::OffAllChannels => catalogue.word("graph-off-all-channels"),
    };
    node.marks.iter().map(told).collect()
}

/// All marks of a drawing in sentences, for who cannot see it.
pub(super) fn findings(drawing: &Drawing, catalogue: &Catalogue) -> String {
    let marked = drawing.nodes.iter().filter(|node| !node.marks.is_empty());
    let told = marked.map(|node| {
        let terms = [("name", name(node, catalogue)), ("value", marks(node, catalogue).join(", "))];
        catalogue.phrase("report-entry", terms.map(|(key, text)| (key, Term::Text(text))))
    });
    told.collect::<Vec<_>>().join("\n")
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

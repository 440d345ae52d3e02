//! Translations: the files of the folder `texts` that belong to this exercise.

use super::findings::Findings;
use super::heading::{self, Document};
use super::parts::{Doctrine, Parts};
use super::rewritten::Rewritten;
use super::sources::Sources;
use crate::diagnostic::codes::reading as code;
use crate::diagnostic::{Problem, said};
use crate::document::decode::decode;
use crate::document::languages::mixed_up;
use crate::document::syntax::Node;
use crate::document::texts::Texts;

/// The folder where translations stand, beside the exercise.
const FOLDER: &str = "texts";

/// The path of a doctrine's title.
const TITLE: &str = "doctrine.title";

/// Translations, as trees and typed.
#[derive(Default)]
pub(super) struct Translations {
    pub nodes: Vec<Node>,
    pub texts: Vec<Texts>,
    /// Those of what is extended, without what is written anew, from the nearest to the farthest.
    pub taken_over: Vec<Texts>,
}

impl Translations {
    /// Takes over those of the doctrines that the one in force extends. `chain` begins with it.
    pub fn take_over(&mut self, chain: &[&Doctrine]) {
        let mut rewritten = Rewritten::default();
        for pair in chain.windows(2) {
            rewritten.add(&pair[0].node);
            let of_base = self.texts.iter().filter(|texts| pair[1].id() == Some(texts.of.value.as_str()));
            let taken_over = of_base.map(|texts| {
                let mut texts = still_valid(texts.clone(), &rewritten);
                // Each doctrine has a title of its own, or none.
                texts.texts.retain(|path, _| path.value != TITLE);
                texts
            });
            self.taken_over.extend(taken_over);
        }
    }
}

/// Reads the translations of the exercise and its parts.
pub(super) fn read(parts: &Parts, sources: &mut Sources<'_>, findings: &mut Findings<'_>) -> Translations {
    let mut found = Translations::default();
    let mut taken_over = Vec::new();
    for name in sources.list(FOLDER, findings) {
        if !name.ends_with(".ron") {
            continue;
        }
        let path = format!("{FOLDER}/{name}");
        let Some(node) = sources.open(&path, None, findings) else {
            continue;
        };
        let Some(node) = heading::accept(node, Document::Texts, None, findings) else {
            continue;
        };
        let texts: Option<Texts> = decode(&node, sources.files, mixed_up, findings.problems());
        if let Some(texts) = texts.filter(|_| belongs(&node, parts, sources, findings)) {
            match parts.extended.iter().position(|(id, _)| id.text() == Some(texts.of.value.as_str())) {
                Some(at) => taken_over.push((at, still_valid(texts, &parts.extended[at].1))),
                None => found.texts.push(texts),
            }
            found.nodes.push(node);
        }
    }
    taken_over.sort_by_key(|(at, _)| *at);
    found.taken_over = taken_over.into_iter().map(|(_, texts)| texts).collect();
    found
}

/// Translations of texts that were not written anew.
fn still_valid(mut texts: Texts, rewritten: &Rewritten) -> Texts {
    texts.texts.retain(|path, _| !rewritten.holds(&path.value));
    texts
}

/// Whether a file translates one of the documents; a folder may serve several exercises, so that
/// another one is no error.
fn belongs(node: &Node, parts: &Parts, sources: &mut Sources<'_>, findings: &mut Findings<'_>) -> bool {
    let Some((of, id)) = node.field("of").and_then(|of| Some((of, of.text()?))) else {
        return false;
    };
    let documents = documents(parts);
    if documents.contains(&id) {
        return true;
    }
    if parts.complete && !stands_beside_others(sources, findings) {
        let message = said!("nothing here is called `{id}`: these translations are not used", id);
        let problem = Problem::new(code::FOREIGN_TRANSLATION, of.span, message);
        findings.unknown(problem, of, documents);
    }
    false
}

/// Whether the folder holds documents that this exercise does not use: exercises of their own,
/// whose translations stand in the same folder.
fn stands_beside_others(sources: &mut Sources<'_>, findings: &mut Findings<'_>) -> bool {
    let names = sources.list("", findings);
    let used = |name: &String| sources.files.ids().any(|id| sources.files.name(id) == name);
    names.iter().any(|name| name.ends_with(".ron") && !used(name))
}

/// The ids of all documents that may be translated.
fn documents(parts: &Parts) -> Vec<&str> {
    let extended = parts.extended.iter().map(|(id, _)| id);
    let ids = parts.id.iter().chain(extended).chain(&parts.joined).filter_map(Node::text);
    ids.chain(parts.doctrines.iter().filter_map(Doctrine::id)).collect()
}

//! Translations: the files of the folder `texts` that belong to this exercise.

use super::findings::Findings;
use super::heading::{self, Document};
use super::parts::{Doctrine, Parts};
use super::sources::Sources;
use crate::diagnostic::Problem;
use crate::diagnostic::codes::reading as code;
use crate::document::decode::decode;
use crate::document::languages::mixed_up;
use crate::document::syntax::Node;
use crate::document::texts::Texts;

/// The folder where translations stand, beside the exercise.
const FOLDER: &str = "texts";

/// Translations, as trees and typed.
#[derive(Default)]
pub(super) struct Translations {
    pub nodes: Vec<Node>,
    pub texts: Vec<Texts>,
}

/// Reads the translations of the exercise and its parts.
pub(super) fn read(parts: &Parts, sources: &mut Sources<'_>, findings: &mut Findings<'_>) -> Translations {
    let mut found = Translations::default();
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
        if let Some(texts) = texts.filter(|_| belongs(&node, parts, findings)) {
            found.texts.push(texts);
            found.nodes.push(node);
        }
    }
    found
}

/// Whether a file translates one of the documents; a folder may serve several exercises, so that
/// another one is no error.
fn belongs(node: &Node, parts: &Parts, findings: &mut Findings<'_>) -> bool {
    let Some((of, id)) = node.field("of").and_then(|of| Some((of, of.text()?))) else {
        return false;
    };
    let documents = documents(parts);
    if documents.contains(&id) {
        return true;
    }
    if parts.complete {
        let message = format!("nothing here is called `{id}`: these translations are not used");
        let problem = Problem::new(code::FOREIGN_TRANSLATION, of.span, message);
        findings.unknown(problem, of, documents);
    }
    false
}

/// The ids of all documents that may be translated.
fn documents(parts: &Parts) -> Vec<&str> {
    let nodes = [Some(&parts.exercise), parts.organisation.as_ref()];
    let ids = nodes.into_iter().flatten();
    let ids = ids.filter_map(|node| node.field("id")?.text());
    ids.chain(parts.doctrines.iter().filter_map(Doctrine::id)).collect()
}

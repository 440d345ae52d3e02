//! Ids: what they may be made of, and that each is used once in its kind.
//!
//! Ids stand in settings, in file names, in records and in three writing systems beside one
//! another, so two of them that a person would take for one are refused.

use std::collections::BTreeMap;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::findings::{Findings, folded, quoted};
use super::overlay::Verb;
use super::parts::Parts;
use crate::diagnostic::codes::reading as code;
use crate::diagnostic::{Problem, Said, said};
use crate::document::syntax::{Node, has_bidi_control};

/// Ids become parts of file names.
const LONGEST: usize = 100;

/// A list of entries in a document: the fields that lead to it, and the one that holds the id.
type List = (&'static [&'static str], &'static str);

/// Entries that share one space of names.
struct Space {
    exercise: &'static [List],
    organisation: &'static [List],
    doctrine: &'static [List],
}

const NONE: Space = Space { exercise: &[], organisation: &[], doctrine: &[] };

/// Every space of names. Posts and fleets act, so they share one; places have their own.
const SPACES: [Space; 21] = [
    Space { organisation: &[(&["agencies"], "id")], ..NONE },
    Space { organisation: &[(&["posts"], "id"), (&["units"], "of")], ..NONE },
    Space { organisation: &[(&["unit_types"], "id")], ..NONE },
    Space { organisation: &[(&["sites"], "id")], ..NONE },
    Space { organisation: &[(&["facilities"], "id")], ..NONE },
    Space { organisation: &[(&["channels"], "id")], doctrine: &[(&["channels"], "id")], ..NONE },
    Space { organisation: &[(&["elements"], "id")], exercise: &[(&["elements"], "id")], ..NONE },
    Space { organisation: &[(&["words"], "id")], exercise: &[(&["words"], "id")], ..NONE },
    // An exercise may say once more what its organisation says.
    Space { organisation: &[(&["terms"], "id")], ..NONE },
    Space { exercise: &[(&["terms"], "id")], ..NONE },
    Space { doctrine: &[(&["authorities"], "id")], ..NONE },
    Space { doctrine: &[(&["lists"], "id")], ..NONE },
    Space { doctrine: &[(&["procedures"], "id")], ..NONE },
    Space { doctrine: &[(&["entry_rules"], "id")], ..NONE },
    Space { doctrine: &[(&["reviews"], "id")], ..NONE },
    Space { exercise: &[(&["incidents"], "id")], ..NONE },
    Space { exercise: &[(&["injects"], "id")], ..NONE },
    Space { exercise: &[(&["injects", "does"], "id")], ..NONE },
    Space { exercise: &[(&["sources"], "id")], ..NONE },
    Space { exercise: &[(&["tasks"], "id"), (&["incidents", "demands"], "id")], ..NONE },
    Space { exercise: &[(&["objectives"], "id"), (&["objectives", "measures"], "id")], ..NONE },
];

/// Ids of one space by their folded form, where each was first written and in which list.
type Seen<'n> = BTreeMap<String, Written<'n>>;

/// An id in a list of entries; in none if it is a document's.
#[derive(Clone, Copy)]
struct Written<'n> {
    id: &'n Node,
    list: &'static str,
}

/// Checks the ids of all documents of an exercise.
pub(super) fn check(parts: &Parts, findings: &mut Findings<'_>) {
    check_documents(parts, findings);
    for space in &SPACES {
        let mut seen = Seen::new();
        if let Some(organisation) = &parts.organisation {
            check_lists(organisation, space.organisation, &mut seen, findings);
        }
        check_lists(&parts.exercise, space.exercise, &mut seen, findings);
        if space.doctrine.is_empty() {
            continue;
        }
        for doctrine in &parts.doctrines {
            let mut seen = seen.clone();
            check_lists(&doctrine.node, space.doctrine, &mut seen, findings);
        }
    }
}

/// Checks the id of a document that stands for itself, and those of its entries, each list at the end of
/// one of these paths a space of names of its own.
pub(super) fn check_alone(document: &Node, paths: &[&'static [&'static str]], findings: &mut Findings<'_>) {
    if let Some(id) = document.field("id") {
        check_id(Written { id, list: "" }, "id", &mut Seen::new(), findings);
    }
    for &path in paths {
        check_lists(document, &[(path, "id")], &mut Seen::new(), findings);
    }
}

/// The ids of the documents themselves; those of one kind are told apart by theirs.
fn check_documents(parts: &Parts, findings: &mut Findings<'_>) {
    let exercises = parts.extended.iter().map(|(id, _)| id).rev().chain(&parts.id);
    let doctrines = parts.doctrines.iter().filter_map(|doctrine| doctrine.node.field("id"));
    let kinds: [Vec<&Node>; 3] = [exercises.collect(), parts.joined.iter().collect(), doctrines.collect()];
    for ids in kinds {
        let mut seen = Seen::new();
        for id in ids {
            check_id(Written { id, list: "" }, "id", &mut seen, findings);
        }
    }
}

fn check_lists<'n>(document: &'n Node, lists: &[List], seen: &mut Seen<'n>, findings: &mut Findings<'_>) {
    for (path, key) in lists {
        let list = path.last().copied().unwrap_or_default();
        for entry in entries(document, path) {
            if let (Verb::InFull, Some(id)) = (Verb::of(entry), entry.field(key)) {
                check_id(Written { id, list }, key, seen, findings);
            }
        }
    }
}

/// The entries at the end of a path of lists.
fn entries<'n>(document: &'n Node, path: &[&str]) -> Vec<&'n Node> {
    let mut entries = vec![document];
    for field in path {
        let lists = entries.iter().filter_map(|entry| entry.field(field));
        entries = lists.flat_map(Node::items).collect();
    }
    entries
}

fn check_id<'n>(written: Written<'n>, key: &str, seen: &mut Seen<'n>, findings: &mut Findings<'_>) {
    let id = written.id;
    let Some(text) = id.text() else { return };
    // Control characters of writing direction in a field `id` were found by the parser.
    let told = key == "id" && has_bidi_control(text);
    if let (false, Some(fault)) = (told, fault(text)) {
        let message = said!("this id {what}", what = fault.what);
        let mut problem = Problem::new(code::BAD_ID, id.span, message).hint(fault.hint);
        // An edit names what stands there: an escaped text is written otherwise than it reads.
        if let Some(better) = fault.better.filter(|_| !text.contains(['"', '\\', '\n'])) {
            problem = problem.suggest(id.span, quoted(text), quoted(&better));
        }
        findings.push(problem);
    }
    if let Some(first) = seen.insert(folded(text), written) {
        duplicate(text, written, first, findings);
        seen.insert(folded(text), first);
    }
}

fn duplicate(text: &str, written: Written<'_>, first: Written<'_>, findings: &mut Findings<'_>) {
    let other = first.id.text().unwrap_or_default();
    let message = match other == text {
        true => said!("the id `{text}` is used twice", text),
        false => said!("the ids `{other}` and `{text}` look alike", other, text),
    };
    let problem = Problem::new(code::DUPLICATE_ID, written.id.span, message);
    let problem = problem.hint(match (first.list, written.list) {
        ("objectives", "measures") | ("measures", "objectives") => {
            said!("objectives and measures share one space of names: give one of them another id")
        }
        ("posts", "units") | ("units", "posts") => {
            said!("posts and fleets share one space of names: give one of them another id")
        }
        _ => said!("give one of them another id"),
    });
    findings.push(problem.related(first.id.span, said!("it is used here first")));
}

/// What is wrong with an id.
struct Fault {
    what: Said,
    hint: Said,
    better: Option<String>,
}

fn fault(id: &str) -> Option<Fault> {
    let composed: String = id.nfc().collect();
    let strange = composed.chars().find(|&c| !is_possible(c));
    let fault = |what, hint, better| Some(Fault { what, hint, better });
    match (id, strange) {
        ("", _) => fault(said!("is empty"), said!("write a short word"), None),
        (id, _) if id.chars().count() > LONGEST => {
            fault(said!("is longer than 100 characters"), said!("keep it short: titles are for people"), None)
        }
        (_, Some(' ')) => {
            let joined = composed.split_whitespace().collect::<Vec<_>>().join("-");
            fault(said!("holds a space"), said!("join the words with `-`"), Some(joined))
        }
        (_, Some(c)) => {
            let what = said!("holds {character}", character = character(c));
            fault(what, said!("ids are made of letters, digits, `-`, `_` and points"), None)
        }
        (id, None) if id.split('.').any(str::is_empty) => fault(
            said!("has a point with nothing before or after it"),
            said!("points join words: `a.b`"),
            None,
        ),
        (id, None) if !is_nfc(id) => {
            let hint = said!("write letters with their accents as one character (Unicode NFC)");
            fault(said!("holds a letter and its accent as two characters"), hint, Some(composed))
        }
        _ => None,
    }
}

/// Letters and digits of every writing system with the marks that belong to them, and the three
/// signs that join words.
fn is_possible(c: char) -> bool {
    let joins = matches!(c, '-' | '_' | '.');
    joins || c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c)
}

/// A character for people, who may not be able to see it.
fn character(c: char) -> Said {
    match c.is_ascii_graphic() {
        true => said!("`{c}`", c),
        false => said!("the character U+{code}", code = format!("{:04X}", c as u32)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_ids_pass_in_every_language() {
        for id in ["hall", "police.control-room", "1-2", "a.1", "zone_state", "hôpital", "قاعة-1"] {
            assert!(fault(id).is_none(), "{id}");
        }
    }

    #[test]
    fn doubtful_ids_are_refused_with_the_reason() {
        for (id, part) in [
            ("", "empty"),
            ("control room", "space"),
            ("a\u{a0}b", "U+00A0"),
            ("a\tb", "U+0009"),
            ("a\u{202e}b", "U+202E"),
            ("a\u{200b}b", "U+200B"),
            ("a=b", "`=`"),
            ("police*", "`*`"),
            ("a/b", "`/`"),
            (".a", "point"),
            ("a..b", "point"),
            ("ho\u{302}pital", "accent"),
        ] {
            let fault = fault(id).expect(id);
            assert!(fault.what.to_string().contains(part), "{id}: {}", fault.what);
        }
        assert!(fault(&"a".repeat(101)).is_some_and(|fault| fault.what.to_string().contains("100")));
    }
}

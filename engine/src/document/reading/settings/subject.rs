//! What a setting is about: the words before the colon, and where their entries stand.

/// The document that holds something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Home {
    Exercise,
    Organisation,
    Doctrine,
}

/// A list of entries: its document, the fields that lead to it, and the fields of its entries that
/// tell one from the others.
pub(super) type List = (Home, &'static [&'static str], &'static [&'static str]);

/// What a word before the colon stands for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Subject {
    /// A parameter by its key.
    Parameter,
    /// A field of a document itself.
    Document(Home),
    /// A field of an entry of one of these lists.
    Entry(&'static [List]),
    /// Something that has no id, and the path of the field that holds it.
    Within(&'static str),
}

use Home::{Doctrine, Exercise, Organisation};

const LIAISON: &[&str] = &["of", "at"];
const BETWEEN: &[&str] = &["from", "to"];

/// All words that may stand before the colon.
pub(super) const SUBJECTS: [(&str, Subject); 33] = [
    ("default", Subject::Parameter),
    ("exercise", Subject::Document(Exercise)),
    ("organisation", Subject::Document(Organisation)),
    ("doctrine", Subject::Document(Doctrine)),
    ("agency", Subject::Entry(&[(Organisation, &["agencies"], &["id"])])),
    ("post", Subject::Entry(&[(Organisation, &["posts"], &["id"])])),
    (
        "unit",
        Subject::Entry(&[(Organisation, &["units"], &["of"]), (Organisation, &["unit_types"], &["id"])]),
    ),
    ("facility", Subject::Entry(&[(Organisation, &["facilities"], &["id"])])),
    (
        "channel",
        Subject::Entry(&[(Organisation, &["channels"], &["id"]), (Doctrine, &["channels"], &["id"])]),
    ),
    ("authority", Subject::Entry(&[(Doctrine, &["authorities"], &["id"])])),
    ("list", Subject::Entry(&[(Doctrine, &["lists"], &["id"])])),
    ("procedure", Subject::Entry(&[(Doctrine, &["procedures"], &["id"])])),
    ("entry-rule", Subject::Entry(&[(Doctrine, &["entry_rules"], &["id"])])),
    ("review", Subject::Entry(&[(Doctrine, &["reviews"], &["id"])])),
    ("incident", Subject::Entry(&[(Exercise, &["incidents"], &["id"])])),
    ("inject", Subject::Entry(&[(Exercise, &["injects"], &["id"])])),
    ("source", Subject::Entry(&[(Exercise, &["sources"], &["id"])])),
    ("load", Subject::Entry(&[(Exercise, &["loads"], &["post"])])),
    (
        "task",
        Subject::Entry(&[(Exercise, &["tasks"], &["id"]), (Exercise, &["incidents", "demands"], &["id"])]),
    ),
    ("objective", Subject::Entry(&[(Exercise, &["objectives"], &["id"])])),
    ("measure", Subject::Entry(&[(Exercise, &["objectives", "measures"], &["id"])])),
    (
        "element",
        Subject::Entry(&[(Exercise, &["elements"], &["id"]), (Organisation, &["elements"], &["id"])]),
    ),
    ("site", Subject::Entry(&[(Organisation, &["sites"], &["id"])])),
    (
        "liaison",
        Subject::Entry(&[(Organisation, &["liaisons"], LIAISON), (Doctrine, &["liaisons"], LIAISON)]),
    ),
    ("pair", Subject::Entry(&[(Organisation, &["interoperability", "pairs"], BETWEEN)])),
    ("support", Subject::Entry(&[(Organisation, &["support"], BETWEEN)])),
    ("clock", Subject::Within("exercise:clock")),
    ("calls", Subject::Within("incident:ID.calls")),
    ("casualties", Subject::Within("incident:ID.casualties")),
    ("threat", Subject::Within("incident:ID.threat_active")),
    ("expected", Subject::Within("inject:ID.expected")),
    ("route", Subject::Within("organisation:routes")),
    ("directs", Subject::Within("doctrine:command")),
];

/// What a word stands for.
pub(super) fn named(word: &str) -> Option<Subject> {
    let found = SUBJECTS.iter().find(|(name, _)| *name == word);
    found.map(|(_, subject)| *subject)
}

/// The words that may stand before the colon of a setting.
pub(in crate::document::reading) fn subjects() -> impl Iterator<Item = &'static str> {
    SUBJECTS.iter().map(|(word, _)| *word)
}

/// Whether a word may stand before the colon of a setting.
#[must_use]
pub fn is_subject(word: &str) -> bool {
    named(word).is_some()
}

//! What can be laid on what: the lists of each kind of document, and how one speaks of what lies
//! below.

use super::table::{Table, by_id};
use crate::diagnostic::{Said, said};

/// How one field of a document is laid on that below.
#[derive(Debug)]
pub(super) enum Rule {
    /// Entries with ids are changed, switched off or added.
    Entries(Table),
    /// Entries without ids: new ones join those below.
    Joined,
    /// Who directs whom.
    Command,
    /// A table from keys to values: each key written replaces that key.
    Keys,
    /// An entry whose own fields are laid.
    Inside(&'static Layer),
}

/// A kind of document that is laid on another of its kind. A field without a rule replaces that
/// below.
#[derive(Debug)]
pub(super) struct Layer {
    pub rules: &'static [(&'static str, Rule)],
    /// Fields that are never taken over from below.
    pub own: &'static [&'static str],
    /// Fields of which a document has one: writing one takes the others away.
    pub either: &'static [&'static str],
    /// What lies below, in words.
    pub below: fn() -> Said,
    /// Why there is nothing to change: what follows the verb, and what to do.
    pub nothing: fn() -> [Said; 2],
}

impl Layer {
    /// The rule of a field.
    pub fn rule(&self, field: &str) -> Option<&'static Rule> {
        self.rules.iter().find(|(name, _)| *name == field).map(|(_, rule)| rule)
    }
}

const fn listed(field: &'static str) -> (&'static str, Rule) {
    (field, Rule::Entries(by_id(field)))
}

const fn keyed(field: &'static str, key: &'static [&'static str]) -> (&'static str, Rule) {
    (field, Rule::Entries(Table { key, ..by_id(field) }))
}

/// A list in one of two forms; a change of the form is a change of the list.
pub(super) const FORMS: &[&str] = &["in_order", "at_once"];

pub(super) static DOCTRINE: Layer = Layer {
    rules: &[
        listed("authorities"),
        ("lists", Rule::Entries(Table { either: FORMS, ..by_id("lists") })),
        listed("procedures"),
        listed("entry_rules"),
        listed("reviews"),
        listed("channels"),
        keyed("liaisons", &["of", "at"]),
        ("command", Rule::Command),
        ("parameters", Rule::Keys),
    ],
    own: &["format", "id", "title", "extends"],
    either: &[],
    below: || said!("what this doctrine extends"),
    nothing: || {
        [
            said!("changes what another doctrine says, and this one extends none"),
            said!("say which doctrine it changes with `extends: \"...\"`, or write the entry in full"),
        ]
    },
};

pub(super) static EXERCISE: Layer = Layer {
    rules: &[
        listed("elements"),
        listed("words"),
        listed("terms"),
        listed("incidents"),
        listed("injects"),
        listed("sources"),
        keyed("loads", &["post"]),
        listed("tasks"),
        listed("objectives"),
        ("parameters", Rule::Keys),
    ],
    own: &["format", "id", "extends"],
    either: &["doctrine", "doctrines"],
    below: || said!("what this exercise extends"),
    nothing: || {
        [
            said!("changes what another exercise says, and this one extends none"),
            said!("say which exercise it changes with `extends: \"...\"`, or write the entry in full"),
        ]
    },
};

/// A part of an organisation on the parts before it.
pub(super) static PART: Layer = Layer {
    rules: &[
        listed("agencies"),
        listed("posts"),
        listed("unit_types"),
        keyed("units", &["of"]),
        listed("sites"),
        ("routes", Rule::Joined),
        listed("facilities"),
        listed("channels"),
        keyed("liaisons", &["of", "at"]),
        ("interoperability", Rule::Inside(&INTEROPERABILITY)),
        keyed("support", &["from", "to"]),
        listed("elements"),
        listed("words"),
        listed("terms"),
    ],
    own: &[],
    either: &[],
    below: BEFORE,
    nothing: FIRST,
};

static INTEROPERABILITY: Layer =
    Layer { rules: &[keyed("pairs", &["from", "to"])], own: &[], either: &[], below: BEFORE, nothing: FIRST };

const BEFORE: fn() -> Said = || said!("the organisation before this part");
const FIRST: fn() -> [Said; 2] = || {
    [
        said!("changes what another part of the organisation says, and none stands before this one"),
        said!("list the part that it changes before this one, or write the entry in full"),
    ]
};

/// A list whose entries another document may change.
pub(crate) struct Changeable {
    /// The entry that holds the list.
    pub document: &'static str,
    /// The field that holds it.
    pub field: &'static str,
    /// The fields that together tell an entry from the others.
    pub key: &'static [&'static str],
}

/// All lists whose entries another document may change.
pub(crate) fn changeable() -> Vec<Changeable> {
    let layers = [
        ("Exercise", &EXERCISE),
        ("Organisation", &PART),
        ("Interoperability", &INTEROPERABILITY),
        ("Doctrine", &DOCTRINE),
    ];
    let mut lists = Vec::new();
    for (document, layer) in layers {
        lists.extend(layer.rules.iter().filter_map(|(field, rule)| match rule {
            Rule::Entries(table) => Some(Changeable { document, field, key: table.key }),
            // A superior is named as an entry is.
            Rule::Command => Some(Changeable { document, field, key: &["id"] }),
            Rule::Joined | Rule::Keys | Rule::Inside(_) => None,
        }));
    }
    lists
}

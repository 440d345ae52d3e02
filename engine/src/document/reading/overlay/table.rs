//! The lists of a doctrine whose entries an extension may change.

use std::borrow::Cow;

use crate::document::syntax::Node;

/// A list of entries that are told apart by their ids.
#[derive(Debug)]
pub(super) struct Table {
    /// The field that holds the list.
    pub field: &'static str,
    /// The fields that together tell an entry from the others.
    pub key: &'static [&'static str],
    /// Fields of which an entry has one: writing one takes the others away.
    pub either: &'static [&'static str],
}

const fn by_id(field: &'static str) -> Table {
    Table { field, key: &["id"], either: &[] }
}

/// All such lists of a doctrine.
pub(super) const TABLES: [Table; 7] = [
    by_id("authorities"),
    Table { either: &["in_order", "at_once"], ..by_id("lists") },
    by_id("procedures"),
    by_id("entry_rules"),
    by_id("reviews"),
    by_id("channels"),
    Table { key: &["of", "at"], ..by_id("liaisons") },
];

impl Table {
    /// What tells an entry from the others, in words; none if the entry does not say it.
    pub fn key_of<'n>(&self, entry: &'n Node) -> Option<Cow<'n, str>> {
        match self.key {
            [one] => entry.field(one)?.text().map(Cow::Borrowed),
            several => {
                let parts: Option<Vec<&str>> = several.iter().map(|key| entry.field(key)?.text()).collect();
                parts.map(|parts| Cow::Owned(parts.join(" at ")))
            }
        }
    }

    /// Where the key of an entry stands.
    pub fn place_of<'n>(&self, entry: &'n Node) -> &'n Node {
        let first = self.key.first().and_then(|key| entry.field(key));
        first.unwrap_or(entry)
    }

    /// How a change of an entry is written, as far as its key: `Change(id: "...", `.
    pub fn change(&self) -> String {
        let keys: Vec<String> = self.key.iter().map(|key| format!("{key}: \"...\"")).collect();
        format!("Change({}, ...)", keys.join(", "))
    }

    /// How an entry is switched off.
    pub fn off(&self) -> &'static str {
        match self.key {
            [_] => "Off(\"...\")",
            _ => "Off(of: \"...\", at: \"...\")",
        }
    }
}

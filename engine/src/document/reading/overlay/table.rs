//! The lists whose entries an extension may change.

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

/// A list of entries with ids.
pub(super) const fn by_id(field: &'static str) -> Table {
    Table { field, key: &["id"], either: &[] }
}

impl Table {
    /// What tells an entry from the others, in words; none if the entry does not say it.
    pub fn key_of<'n>(&self, entry: &'n Node) -> Option<Cow<'n, str>> {
        match self.key {
            [one] => entry.field(one)?.text().map(Cow::Borrowed),
            [first, others @ ..] => {
                let mut words = entry.field(first)?.text()?.to_owned();
                for key in others {
                    words.push_str(&format!(" {key} {}", entry.field(key)?.text()?));
                }
                Some(Cow::Owned(words))
            }
            [] => None,
        }
    }

    /// Where the key of an entry stands.
    pub fn place_of<'n>(&self, entry: &'n Node) -> &'n Node {
        let first = self.key.first().and_then(|key| entry.field(key));
        first.unwrap_or(entry)
    }

    /// How a change of an entry is written, as far as its key: `Change(id: "...", `.
    pub fn change(&self) -> String {
        format!("Change({}, ...)", self.keys())
    }

    /// How an entry is switched off.
    pub fn off(&self) -> String {
        match self.key {
            [_] => "Off(\"...\")".to_owned(),
            _ => format!("Off({})", self.keys()),
        }
    }

    fn keys(&self) -> String {
        let keys: Vec<String> = self.key.iter().map(|key| format!("{key}: \"...\"")).collect();
        keys.join(", ")
    }
}

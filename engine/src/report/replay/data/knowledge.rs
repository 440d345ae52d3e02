//! What everybody knew, and what was the case.

use super::{Writer, record};
use crate::kernel::names::Name;
use crate::replay::Space;
use crate::report::replay::texts::{element, values};
use crate::scenario::model::mark::Value;
use crate::score::picture::Key;
use crate::trace::words::Word;
use serde::Serialize;

/// An element, and whose or where as a text, or -1.
#[derive(Clone, Debug, Serialize)]
pub(super) struct KeyEntry {
    element: i64,
    about: i64,
}

/// What somebody came to know.
#[derive(Clone, Debug, Serialize)]
pub(super) struct HolderEntry {
    holder: i64,
    changes: Vec<ChangeEntry>,
}

/// When, record, key, what, value, certainty, observed, from, gone.
type ChangeEntry = (i64, i64, i64, usize, i64, Option<&'static str>, i64, i64, u8);

/// Since when, key, value.
pub(super) type TruthEntry = (i64, i64, usize);

impl Writer<'_, '_> {
    /// The keys of all pictures.
    pub(super) fn keys(&mut self) -> Vec<KeyEntry> {
        let film = self.film;
        let mut keys = Vec::new();
        for (element, about) in &film.keys {
            let about = about.map_or(-1, |about| self.shared_text(&[Value::Word(about)]) as i64);
            keys.push(KeyEntry { element: self.place(Space::Element, *element), about });
        }
        keys
    }

    fn key(&self, key: &Key) -> i64 {
        super::index(self.film.keys.iter().position(|known| known == key))
    }

    fn shared_text(&mut self, held: &[Value]) -> usize {
        let text = self.tongues.say(|catalogue, narrator| values(catalogue, narrator, held));
        self.shared.number(text)
    }

    fn shared_element(&mut self, key: &Key) -> usize {
        let text = self.tongues.say(|catalogue, narrator| element(catalogue, narrator, *key));
        self.shared.number(text)
    }

    /// What everybody came to know.
    pub(super) fn knowledge(&mut self) -> Vec<HolderEntry> {
        let film = self.film;
        let mut holders = Vec::new();
        for one in &film.knowledge {
            let mut changes: Vec<ChangeEntry> = Vec::new();
            for change in &one.changes {
                let what = self.shared_element(&change.key);
                let (at, by, key) = (change.at.0, record(change.record), self.key(&change.key));
                changes.push(match &change.held {
                    Some(held) => {
                        let value = self.shared_text(&held.values) as i64;
                        let from = self.party(held.from);
                        (at, by, key, what, value, Some(held.certainty.word()), held.observed.0, from, 0)
                    }
                    None => (at, by, key, what, -1, None, -1, -1, 1),
                });
            }
            holders.push(HolderEntry { holder: self.holder(one.holder), changes });
        }
        holders
    }

    fn holder(&self, name: Name) -> i64 {
        self.party(name)
    }

    /// What was the case, for each key.
    pub(super) fn truth(&mut self) -> Vec<TruthEntry> {
        let film = self.film;
        let mut all = Vec::new();
        for one in &film.truth {
            all.push((one.since.0, self.key(&one.key), self.shared_text(&one.values)));
        }
        all
    }
}

//! The catalogue: every id of an exercise by kind, with the place it was written at.

use super::kind::{Kind, Space};
use crate::diagnostic::Span;
use std::cell::Cell;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// Something that has an id.
#[derive(Clone, Copy, Debug)]
pub(in crate::scenario::compile) struct Entry {
    /// Its row in the table of its kind; posts, units and voices are rows of the actors.
    pub(in crate::scenario::compile) row: usize,
    /// Where its id was written.
    pub(in crate::scenario::compile) span: Span,
    /// Whether it is in force: `enabled: false` leaves the id known.
    pub(in crate::scenario::compile) on: bool,
}

/// Every id of an exercise.
#[derive(Debug, Default)]
pub(in crate::scenario::compile) struct Catalogue {
    entries: BTreeMap<Kind, BTreeMap<String, Entry>>,
    folded: BTreeMap<(Space, String), (String, Span)>,
    /// How often it was asked what somebody may have meant.
    pub(super) guesses: Cell<u32>,
}

/// An id in the form in which ids are compared.
pub(in crate::scenario::compile) fn normal(id: &str) -> String {
    if id.is_ascii() { id.to_owned() } else { id.nfc().collect() }
}

impl Catalogue {
    /// Adds an id.
    ///
    /// # Errors
    /// An earlier id of the same space that differs in nothing but case, with its place.
    pub(in crate::scenario::compile) fn add(
        &mut self,
        kind: Kind,
        id: &str,
        entry: Entry,
    ) -> Result<(), (String, Span)> {
        let id = normal(id);
        let folded = (kind.space(), id.to_lowercase());
        if let Some(earlier) = self.folded.get(&folded) {
            return Err(earlier.clone());
        }
        self.folded.insert(folded, (id.clone(), entry.span));
        self.entries.entry(kind).or_default().insert(id, entry);
        Ok(())
    }

    /// Adds an id that several places may mention, such as a capability; its first place counts.
    pub(in crate::scenario::compile) fn mention(&mut self, kind: Kind, id: &str, span: Span) -> usize {
        let of_kind = self.entries.entry(kind).or_default();
        let row = of_kind.len();
        of_kind.entry(normal(id)).or_insert(Entry { row, span, on: true }).row
    }

    /// The entry of a kind with this id.
    pub(in crate::scenario::compile) fn find(&self, kind: Kind, id: &str) -> Option<Entry> {
        self.entries.get(&kind)?.get(normal(id).as_str()).copied()
    }

    /// How many ids of a kind there are.
    pub(in crate::scenario::compile) fn count(&self, kind: Kind) -> usize {
        self.entries.get(&kind).map_or(0, BTreeMap::len)
    }

    /// The ids of a kind, in the order of their rows.
    pub(in crate::scenario::compile) fn ids(&self, kind: Kind) -> Vec<&str> {
        let mut ids: Vec<_> = self.entries.get(&kind).into_iter().flatten().collect();
        ids.sort_by_key(|(_, entry)| entry.row);
        ids.into_iter().map(|(id, _)| id.as_str()).collect()
    }

    /// What else has this id.
    pub(in crate::scenario::compile) fn elsewhere(&self, id: &str, wanted: &[Kind]) -> Option<(Kind, Entry)> {
        let others = Kind::ALL.into_iter().filter(|kind| !wanted.contains(kind));
        others.filter_map(|kind| Some((kind, self.find(kind, id)?))).next()
    }
}

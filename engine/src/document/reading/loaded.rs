//! What reading an exercise gives.

use crate::document::defaults::Defaults;
use crate::document::doctrine::Doctrine;
use crate::document::exercise::Exercise;
use crate::document::organisation::Organisation;
use crate::document::reading::library::{Brought, Entry};
use crate::document::survival::Survival;
use crate::document::texts::Texts;

/// Everything written about one exercise under one doctrine, read but not resolved.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The exercise.
    pub exercise: Exercise,
    /// Its order of battle.
    pub organisation: Organisation,
    /// The doctrine in force, overlays laid.
    pub doctrine: Doctrine,
    /// The ids of all doctrines of the exercise, in its order.
    pub doctrines: Vec<String>,
    /// The ids of the parts of the organisation, in their order; it is called as the first.
    pub parts: Vec<String>,
    /// The default parameters.
    pub defaults: Defaults,
    /// The survival table.
    pub survival: Survival,
    /// Translations.
    pub translations: Vec<Texts>,
    /// Translations of what the exercise and its doctrine extend, without the texts that they write
    /// anew, from the nearest to the farthest.
    pub taken_over: Vec<Texts>,
    /// Digest of the exercise's, the organisation's and the translations' parsed content and of
    /// a survival table of its own, 64 hex digits. Settings do not change it: a run names them beside it.
    pub exercise_digest: String,
    /// Digest of the doctrine's parsed content after overlays, 64 hex digits; settings do not
    /// change it.
    pub doctrine_digest: String,
    /// The entries that changes of a run in the middle bring.
    pub brought: Vec<Brought>,
}

impl Loaded {
    /// The change that brings an entry whose moment has not come.
    #[must_use]
    pub fn awaited(&self, what: Entry, id: &str) -> Option<&Brought> {
        self.brought(what, id).filter(|brought| brought.awaited)
    }

    /// The change that brings an entry, if one does.
    #[must_use]
    pub fn brought(&self, what: Entry, id: &str) -> Option<&Brought> {
        self.brought.iter().find(|brought| brought.what == what && brought.id == id)
    }
}

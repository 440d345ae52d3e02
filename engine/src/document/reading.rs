//! Reading an exercise: its files, found, parsed, overlaid and typed.

use super::defaults::Defaults;
use super::doctrine::Doctrine;
use super::exercise::Exercise;
use super::organisation::Organisation;
use super::texts::Texts;

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
    /// The default parameters.
    pub defaults: Defaults,
    /// Translations.
    pub translations: Vec<Texts>,
    /// Digest of the exercise's and the organisation's parsed content, 64 hex digits.
    pub exercise_digest: String,
    /// Digest of the doctrine's parsed content after overlays, 64 hex digits.
    pub doctrine_digest: String,
}

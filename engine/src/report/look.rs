//! How much of a run is told, and how wide.

use super::page::{Page, Tone};
use crate::document::text::Language;
use crate::wording::{Catalogue, Term};

/// How a debriefing is to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The language of titles and sentences.
    pub language: Language,
    /// Columns to fit into; 0 if lines may be as long as they like.
    pub width: usize,
    /// Everything, instead of what matters most.
    pub details: bool,
}

/// Says how much more there is, if there is more.
pub(super) fn more(page: &mut Page, catalogue: &Catalogue, key: &str, indent: usize, count: usize) {
    if count > 0 {
        let count = Term::Number(i64::try_from(count).unwrap_or(i64::MAX));
        page.text(indent, Tone::Faint, &catalogue.phrase(key, [("count", count)]));
    }
}

//! A translator's file: texts of one language, keyed by the path of the bare text.

use super::Id;
use super::decode::Spanned;
use super::text::Language;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Translations into one language.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// Format number.
    pub format: Spanned<u32>,
    /// The language translated into.
    pub language: Language,
    /// The exercise, organisation or doctrine that is translated.
    pub of: Id,
    /// Path to translation: `"inject.first-call.message"`.
    pub texts: BTreeMap<Id, String>,
}

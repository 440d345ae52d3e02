//! Texts that people read, in up to three languages.

use super::forms::{TextOr, text_or};
use crate::diagnostic::Said;
use schemars::JsonSchema;
use serde::Deserialize;

/// A language of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
    /// Arabic, written from right to left.
    Ar,
}

/// A text: bare, in the exercise's first language, or given per language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Written as a bare string: it may be translated in a `Texts` file by its path.
    pub bare: Option<String>,
    /// English.
    pub en: Option<String>,
    /// French.
    pub fr: Option<String>,
    /// Arabic.
    pub ar: Option<String>,
}

/// `(en: "...", fr: "...", ar: "...")`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
pub struct TextByLanguage {
    en: Option<String>,
    fr: Option<String>,
    ar: Option<String>,
}

impl TextOr for Text {
    type Long = TextByLanguage;
    const HAS_FIELDS: bool = true;
    const EXPECTED: &'static str = "a text, or (en: \"...\", fr: \"...\", ar: \"...\")";

    fn from_text(text: &str) -> Result<Self, Said> {
        Ok(Text { bare: Some(text.to_owned()), ..Text::default() })
    }

    fn from_long(long: TextByLanguage) -> Self {
        Text { bare: None, en: long.en, fr: long.fr, ar: long.ar }
    }
}

text_or!(Text);

//! Plural forms of whole numbers, by the rules of the Unicode Common Locale Data Repository.
//!
//! The library's own choice is not used: it takes Arabic 103 for a number of its last form, where
//! the rule looks at the last two digits. Nothing at all is always told apart, because most
//! sentences leave it out.

use crate::document::text::Language;

/// The form that a number takes: `zero`, `one`, `two`, `few`, `many` or `other`.
pub(super) fn form(language: Language, number: i64) -> &'static str {
    match (language, number) {
        (_, 0) => "zero",
        (_, 1) => "one",
        (Language::En | Language::Fr, _) => "other",
        (Language::Ar, 2) => "two",
        (Language::Ar, _) => match number.rem_euclid(100) {
            3..=10 => "few",
            11..=99 => "many",
            _ => "other",
        },
    }
}

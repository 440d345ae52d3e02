//! What sentences do with a term: `CAPITAL(-term)` at the beginning, `A(-term)` behind an English article.

use crate::scenario::glossary::capital;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

/// Adds the functions to the sentences of a language.
pub(super) fn add(bundle: &mut FluentBundle<FluentResource>) {
    let capital = bundle.add_function("CAPITAL", |given, _: &FluentArgs| of(given, capital));
    let article = bundle.add_function("A", |given, _: &FluentArgs| of(given, with_article));
    debug_assert!(capital.is_ok() && article.is_ok(), "a new bundle has no function yet");
}

fn of<'a>(given: &[FluentValue<'a>], change: impl Fn(&str) -> String) -> FluentValue<'a> {
    match given {
        [FluentValue::String(text)] => FluentValue::from(change(text)),
        _ => FluentValue::Error,
    }
}

/// A term behind its indefinite article, by its first letter: good enough for the terms of the glossary.
fn with_article(term: &str) -> String {
    let is_vowel = term.starts_with(|c: char| "aeiouAEIOU".contains(c));
    format!("{} {term}", if is_vowel { "an" } else { "a" })
}

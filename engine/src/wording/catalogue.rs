//! A language's catalogue.

use super::{functions, plain, plural};
use crate::document::text::Language;
use crate::scenario::Scenario;
use crate::scenario::glossary::Terms;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::collections::{BTreeMap, BTreeSet};
use unic_langid::LanguageIdentifier;

/// What stands for a variable in a phrase.
#[derive(Clone, Debug, PartialEq)]
pub enum Term {
    /// A text.
    Text(String),
    /// A number. Its plural form goes with it as `form_NAME`.
    Number(i64),
}

/// The words and phrases of one language.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// The catalogue of a language with the terms of the glossary. Reports never use it: what they tell of
    /// is an exercise, which may have terms of its own.
    #[cfg(test)]
    pub(crate) fn new(language: Language) -> Self {
        Self::with(language, &Terms::default())
    }

    /// The catalogue of a language as an exercise speaks it: with what it calls the terms of the field.
    #[must_use]
    pub fn of(language: Language, scenario: &Scenario) -> Self {
        Self::with(language, &scenario.terms)
    }

    /// The catalogue of a language with terms.
    #[must_use]
    pub fn with(language: Language, terms: &Terms) -> Self {
        let (tag, text) = source(language);
        let tag: LanguageIdentifier =
            tag.parse().expect("invariant: the tags of the product's languages are valid");
        let resource = FluentResource::try_new(text.to_owned());
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.set_use_isolating(false);
        functions::add(&mut bundle);
        for resource in [resource, FluentResource::try_new(entries(language, terms))] {
            bundle.add_resource_overriding(resource.unwrap_or_else(|(whole, _)| whole));
        }
        Self { language, bundle }
    }

    /// Its language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The word of a key; the key itself where the catalogue has none.
    #[must_use]
    pub fn word(&self, key: &str) -> String {
        self.phrase(key, [])
    }

    /// Whether the catalogue says anything under a key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The word of a key if the catalogue has one.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<String> {
        self.has(key).then(|| self.word(key))
    }

    /// The phrase of a key with its variables; the key itself where the catalogue has none.
    pub fn phrase<'a>(&self, key: &str, terms: impl IntoIterator<Item = (&'a str, Term)>) -> String {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        let Some(pattern) = pattern else {
            return key.to_owned();
        };
        let mut arguments = FluentArgs::new();
        for (name, term) in terms {
            if let Term::Number(number) = term {
                arguments.set(format!("form_{name}"), plural::form(self.language, number));
            }
            arguments.set(name, value(term));
        }
        let mut wrong = Vec::new();
        let phrase = self.bundle.format_pattern(pattern, Some(&arguments), &mut wrong).into_owned();
        // A variable that is missing shows as its name; whoever tries the program finds it before readers do.
        debug_assert!(wrong.is_empty(), "{key}: {wrong:?}");
        phrase
    }

    /// The phrases whose keys begin so, each variable in them standing as its name: `{count}`.
    #[must_use]
    pub fn templates(&self, prefixes: &[&str]) -> BTreeMap<String, String> {
        let (_, text) = source(self.language);
        let variables = text.split("{ $").skip(1).filter_map(|rest| rest.split_once([' ', '}']));
        let names: BTreeSet<&str> = variables.map(|(name, _)| name).collect();
        let terms: Vec<_> = names.iter().map(|name| (*name, Term::Text(format!("{{{name}}}")))).collect();
        let keys = text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
        let wanted = keys.filter(|key| prefixes.iter().any(|prefix| key.starts_with(prefix)));
        wanted.map(|key| (key.to_owned(), self.phrase(key, terms.iter().cloned()))).collect()
    }

    /// The word of a key with what it is: `seed: 1`.
    #[must_use]
    pub fn entry(&self, key: &str, value: impl Into<String>) -> String {
        let terms = [("name", self.word(key)), ("value", value.into())];
        self.phrase("report-entry", terms.map(|(name, text)| (name, Term::Text(text))))
    }

    /// Several things as a list in words.
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        items.join(&self.word("list-separator"))
    }
}

fn value(term: Term) -> FluentValue<'static> {
    match term {
        Term::Text(text) => FluentValue::from(text),
        Term::Number(number) => FluentValue::from(number),
    }
}

/// The terms as entries of a catalogue, each a text in quotes: whatever a country writes stays a text.
fn entries(language: Language, terms: &Terms) -> String {
    let mut entries = String::new();
    for id in terms.ids().filter(|id| !id.contains('.')) {
        let term = plain(terms.get(id, language).unwrap_or_default());
        let quoted = term.replace('\\', "\\\\").replace('"', "\\\"");
        entries.push_str(&format!("-{id} = {{\"{quoted}\"}}\n"));
    }
    entries
}

/// The tag of a language and its catalogue as written.
pub(super) fn source(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::En => ("en", include_str!("en.ftl")),
        Language::Fr => ("fr", include_str!("fr.ftl")),
        Language::Ar => ("ar", include_str!("ar.ftl")),
    }
}

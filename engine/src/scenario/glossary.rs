//! The glossary: the terms of the field in three languages, and what an exercise says in their place.
//!
//! Services of different countries call the same thing by different names. The terms stand in one
//! table; the sentences of the catalogues and the texts of exercises name them by their ids, so that
//! who replaces a term replaces it wherever it is said. Records hold ids and never a term: what a
//! country calls things moves no result.
//!
//! A text names a term between curly brackets: `{staging-area}`, with a capital `{Staging-area}`. Of a
//! term that is also said of several there is the plural: `{casualty-plural}`.

use super::Text;
use crate::document::text::Language;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The table: id, English, French, Arabic, then the three plurals or nothing.
const TABLE: &str = include_str!("glossary.tsv");

/// What the id of a plural ends with.
pub(crate) const PLURAL: &str = "-plural";

/// The languages in the order of the table.
const LANGUAGES: [Language; 3] = [Language::En, Language::Fr, Language::Ar];

/// What every term is called in an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    by_id: BTreeMap<String, Text>,
}

impl Default for Terms {
    /// The terms of the glossary.
    fn default() -> Self {
        let mut by_id = BTreeMap::new();
        for line in TABLE.lines().skip(1) {
            let mut cells = line.split('\t').map(str::to_owned);
            let id = cells.next().unwrap_or_default();
            let mut three =
                || Text { by_language: [(); 3].map(|()| cells.next().filter(|cell| !cell.is_empty())) };
            let (term, plural) = (three(), three());
            if plural != Text::default() {
                by_id.insert(format!("{id}{PLURAL}"), plural);
            }
            by_id.insert(id, term);
        }
        Self { by_id }
    }
}

impl Named {
    /// The name as it stands in the text.
    pub(super) fn written<'t>(&self, text: &'t str) -> &'t str {
        &text[self.from..self.to]
    }
}

impl Terms {
    /// The ids of all terms, plurals among them.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(String::as_str)
    }

    /// Whether there is such a term.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.by_id.contains_key(id)
    }

    /// What a term is called in a language.
    #[must_use]
    pub fn get(&self, id: &str, language: Language) -> Option<&str> {
        self.by_id.get(id)?.get(language)
    }

    /// Says something else in the place of a term, in the languages of the text.
    pub(super) fn replace(&mut self, id: &str, text: &Text) {
        let term = self.by_id.entry(id.to_owned()).or_default();
        for language in LANGUAGES {
            if let Some(said) = &text.by_language[language as usize] {
                term.by_language[language as usize] = Some(said.clone());
            }
        }
    }

    /// A text with the terms that it names. What names no term stays as it is written.
    pub(super) fn expand<'t>(&self, text: &'t str, language: Language) -> Cow<'t, str> {
        let mut out = String::new();
        let mut rest = 0;
        for named in named(text) {
            let Some(term) = self.get(&named.id, language) else {
                continue;
            };
            out.push_str(&text[rest..named.from]);
            out.push_str(&if named.capital { capital(term) } else { term.to_owned() });
            rest = named.to;
        }
        if rest == 0 {
            return Cow::Borrowed(text);
        }
        out.push_str(&text[rest..]);
        Cow::Owned(out)
    }
}

/// A term as a text names it: where, by which id, whether with a capital.
pub(super) struct Named {
    pub(super) id: String,
    capital: bool,
    from: usize,
    to: usize,
}

/// The terms that a text names, whether there are such terms or not.
pub(super) fn named(text: &str) -> impl Iterator<Item = Named> {
    text.match_indices('{').filter_map(|(from, _)| {
        let inside = &text[from + 1..];
        let end = inside.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))?;
        let (id, after) = inside.split_at(end);
        let is_named = after.starts_with('}')
            && id.starts_with(|c: char| c.is_ascii_alphabetic())
            && !text[..from].ends_with('$');
        let capital = id.starts_with(|c: char| c.is_ascii_uppercase());
        let (mut id, to) = (id.to_owned(), from + end + 2);
        if capital {
            id[..1].make_ascii_lowercase();
        }
        is_named.then_some(Named { id, capital, from, to })
    })
}

/// A text that begins with a capital, where its writing has any.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or(String::new(), |first| first.to_uppercase().chain(signs).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_term_stands_in_three_languages_once() {
        let rows: Vec<Vec<&str>> = TABLE.lines().skip(1).map(|line| line.split('\t').collect()).collect();
        assert_eq!(rows.iter().map(|row| row[0]).collect::<BTreeSet<_>>().len(), rows.len());
        for row in &rows {
            assert_eq!(row.len(), 7, "{row:?}");
            assert!(row[..4].iter().all(|cell| !cell.trim().is_empty()), "{row:?}");
            let plurals = row[4..].iter().filter(|cell| !cell.is_empty()).count();
            assert!(plurals == 0 || plurals == 3, "{row:?}");
            assert!(row[0].chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{row:?}");
            assert!(!row[0].ends_with(PLURAL), "{row:?}");
            assert!(row[3].chars().any(|c| ('\u{600}'..'\u{700}').contains(&c)), "{row:?}");
        }
    }

    #[test]
    fn a_text_says_the_terms_that_it_names() {
        let terms = Terms::default();
        for (text, said) in [
            ("to the {staging-area}, by {casualty-plural}", "to the staging area, by casualties"),
            ("{Staging-area} north", "Staging area north"),
            (
                "{nothing-known} and {} and { staging-area } stay",
                "{nothing-known} and {} and { staging-area } stay",
            ),
            ("{staging-area", "{staging-area"),
            ("${rumour}", "${rumour}"),
            ("{{rumour}}", "{rumour}"),
        ] {
            assert_eq!(terms.expand(text, Language::En), said, "{text}");
        }
        assert_eq!(terms.expand("{Rumour} !", Language::Fr), "Rumeur !");
        assert_eq!(terms.expand("{Rumour}", Language::Ar), "إشاعة");
    }

    #[test]
    fn what_a_country_says_stands_in_the_languages_it_says_it_in() {
        let mut terms = Terms::default();
        let french = Text { by_language: [None, Some("ZRV {rumour}".to_owned()), None] };
        terms.replace("staging-area", &french);
        assert_eq!(terms.get("staging-area", Language::En), Some("staging area"));
        assert_eq!(terms.expand("{staging-area}", Language::Fr), "ZRV {rumour}", "a term names no term");
        terms.replace("pc-silver", &french);
        assert_eq!(terms.get("pc-silver", Language::Ar), Some("ZRV {rumour}"), "better than none");
    }
}

//! Sentences about problems in other languages than English.
//!
//! Each stands in a table beside its English template, one table for each part of the engine that
//! finds problems. English itself needs no table.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What templates are in a language.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    by_template: BTreeMap<&'static str, &'static str>,
}

/// The French tables: a heading, then English and French with a tab between.
const FRENCH: [&str; 4] = [
    include_str!("french/codes.tsv"),
    include_str!("french/document.tsv"),
    include_str!("french/drawing.tsv"),
    include_str!("french/scenario.tsv"),
];

impl Phrases {
    /// The templates as they are.
    #[must_use]
    pub fn english() -> &'static Self {
        static PHRASES: Phrases = Phrases { by_template: BTreeMap::new() };
        &PHRASES
    }

    /// French.
    #[must_use]
    pub fn french() -> &'static Self {
        static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
            let tables = FRENCH.into_iter().map(Phrases::read);
            Phrases { by_template: tables.flat_map(|table| table.by_template).collect() }
        });
        &PHRASES
    }

    /// What a template is in this language; itself where nobody translated it.
    #[must_use]
    pub fn of<'a>(&'a self, template: &'a str) -> &'a str {
        self.by_template.get(template).copied().unwrap_or(template)
    }

    /// All templates and what they are in this language, in their order.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &'static str)> + '_ {
        self.by_template.iter().map(|(template, told)| (*template, *told))
    }

    pub(super) fn read(table: &'static str) -> Self {
        let lines = table.lines().skip(1);
        Self { by_template: lines.filter_map(|line| line.split_once('\t')).collect() }
    }
}

//! A text in every language, and who finds it.

use crate::document::text::Language;
use crate::scenario::Scenario;
use crate::wording::{Catalogue, Noun, Titles, plain};

/// The languages, in the order in which texts stand.
const LANGUAGES: [Language; 3] = [Language::En, Language::Fr, Language::Ar];

/// A text in English, French and Arabic.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words(pub [String; 3]);

impl Words {
    /// The text in a language.
    #[must_use]
    pub fn told(&self, language: Language) -> &str {
        let [en, fr, ar] = &self.0;
        match language {
            Language::En => en,
            Language::Fr => fr,
            Language::Ar => ar,
        }
    }
}

/// The catalogues of all languages, as an exercise speaks them.
pub(super) fn catalogues(scenario: &Scenario) -> [Catalogue; 3] {
    LANGUAGES.map(|language| Catalogue::of(language, scenario))
}

/// What things are called in every language.
pub(super) struct Tongues<'a> {
    tongues: [(&'a Catalogue, Titles<'a>); 3],
}

impl<'a> Tongues<'a> {
    pub(super) fn new(catalogues: &'a [Catalogue; 3], scenario: &'a Scenario) -> Self {
        Self { tongues: catalogues.each_ref().map(|one| (one, Titles::new(scenario, one))) }
    }

    /// What is said in each language.
    pub(super) fn say(&self, say: impl Fn(&Catalogue, &Titles<'a>) -> String) -> Words {
        Words(self.tongues.each_ref().map(|(catalogue, titles)| say(catalogue, titles)))
    }

    /// What something is called.
    pub(super) fn of(&self, noun: Noun, id: &str) -> Words {
        self.say(|_, titles| titles.of(noun, id))
    }

    /// What the exercise says at a path, else an id.
    pub(super) fn at(&self, path: &str, id: &str) -> Words {
        self.say(|_, titles| titles.text(path).unwrap_or_else(|| plain(id)))
    }
}

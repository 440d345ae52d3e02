//! Texts of a replay in all languages at once, each distinct one kept once.

use crate::document::text::Language;
use crate::kernel::tick::Tick;
use crate::replay::msel::Condition;
use crate::replay::{Kind, Subject};
use crate::scenario::Scenario;
use crate::scenario::model::mark::Value;
use crate::score::picture::Key;
use crate::trace::Trace;
use crate::wording::{Catalogue, Narrator, Noun, Term, Titles, time};
use serde::Serialize;
use std::collections::BTreeMap;

/// The languages, in the order of the page.
pub(super) const LANGUAGES: [Language; 3] = [Language::En, Language::Fr, Language::Ar];

/// A text in every language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Text {
    en: String,
    fr: String,
    ar: String,
}

impl Text {
    /// A text of which each language has its own.
    pub(super) fn of([en, fr, ar]: [String; 3]) -> Self {
        Self { en, fr, ar }
    }

    /// The text in a language.
    pub(super) fn told(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Fr => &self.fr,
            Language::Ar => &self.ar,
        }
    }
}

/// The catalogues of all languages, as an exercise speaks them.
pub(super) fn catalogues(scenario: &Scenario) -> [Catalogue; 3] {
    LANGUAGES.map(|language| Catalogue::of(language, scenario))
}

/// Who tells of a run in every language.
pub(super) struct Tongues<'a> {
    narrators: [(&'a Catalogue, Narrator<'a>); 3],
}

impl<'a> Tongues<'a> {
    pub(super) fn new(catalogues: &'a [Catalogue; 3], scenario: &'a Scenario, trace: &'a Trace) -> Self {
        let narrators = catalogues.each_ref();
        Self { narrators: narrators.map(|one| (one, Narrator::new(one, scenario, trace))) }
    }

    /// What is said in each language.
    pub(super) fn say(&self, say: impl Fn(&'a Catalogue, &Narrator<'a>) -> String) -> Text {
        Text::of(self.each(say))
    }

    /// The same, language by language.
    pub(super) fn each(&self, say: impl Fn(&'a Catalogue, &Narrator<'a>) -> String) -> [String; 3] {
        self.narrators.each_ref().map(|(catalogue, narrator)| say(catalogue, narrator))
    }

    /// A word of the catalogues.
    pub(super) fn word(&self, key: &str) -> Text {
        self.say(|catalogue, _| catalogue.word(key))
    }

    /// What the exercise says at a path, if it says anything.
    pub(super) fn at(&self, path: &str) -> Option<Text> {
        let is_there = self.narrators[0].1.titles().text(path).is_some();
        is_there.then(|| self.say(|_, narrator| narrator.titles().text(path).unwrap_or_default()))
    }

    /// What a subject is called.
    pub(super) fn title(&self, id: &str, subject: &Subject) -> Text {
        self.say(|_, narrator| called(narrator.titles(), id, subject.kind))
    }
}

/// What a subject is called.
pub(super) fn called(titles: &Titles<'_>, id: &str, kind: Kind) -> String {
    titles.of(noun(kind), id)
}

fn noun(kind: Kind) -> Noun {
    match kind {
        Kind::Agency => Noun::Agency,
        Kind::Post | Kind::Unit | Kind::Public | Kind::Excon | Kind::Voice => Noun::Actor,
        Kind::Casualty | Kind::Other => Noun::Actor,
        Kind::Site => Noun::Site,
        Kind::Facility => Noun::Facility,
        Kind::Channel => Noun::Channel,
        Kind::Incident => Noun::Incident,
        Kind::Inject => Noun::Inject,
        Kind::Element => Noun::Element,
        Kind::Procedure => Noun::Procedure,
        Kind::Task => Noun::Task,
    }
}

/// Texts by number.
#[derive(Default)]
pub(super) struct Shared {
    texts: Vec<Text>,
    numbers: BTreeMap<Text, usize>,
}

impl Shared {
    /// The number of a text, met now or before.
    pub(super) fn number(&mut self, text: Text) -> usize {
        if let Some(number) = self.numbers.get(&text) {
            return *number;
        }
        let number = self.texts.len();
        self.texts.push(text.clone());
        self.numbers.insert(text, number);
        number
    }

    /// All of them, each at its number.
    pub(super) fn into_texts(self) -> Vec<Text> {
        self.texts
    }
}

/// What an element is called, with whose or where.
pub(super) fn element(catalogue: &Catalogue, narrator: &Narrator<'_>, (element, about): Key) -> String {
    let titles = narrator.titles();
    let element = titles.of(Noun::Element, narrator.id(element));
    match about {
        None => element,
        Some(about) => {
            let about = titles.of(Noun::Value, narrator.id(about));
            let terms = [("element", Term::Text(element)), ("about", Term::Text(about))];
            catalogue.phrase("replay-element-about", terms)
        }
    }
}

/// Values in words.
pub(super) fn values(catalogue: &Catalogue, narrator: &Narrator<'_>, values: &[Value]) -> String {
    let one = |value: &Value| match value {
        Value::Flag(true) => catalogue.word("value-yes"),
        Value::Flag(false) => catalogue.word("value-no"),
        Value::Number(number) => number.to_string(),
        Value::Word(name) => narrator.titles().of(Noun::Value, narrator.id(*name)),
    };
    catalogue.list(&values.iter().map(one).collect::<Vec<_>>())
}

/// On what it depends when an inject comes, if it is not planned for an instant.
pub(super) fn condition(condition: Condition, t0: Tick) -> Option<impl Fn(&Catalogue) -> String> {
    let length = |length: Tick| time::length(Tick::ZERO, length);
    let (key, at) = match condition {
        Condition::Planned => return None,
        Condition::After(after) => ("replay-when-after", length(after)),
        Condition::Unless(by) => ("replay-when-unless", time::moment(by, t0)),
        Condition::When => ("replay-when-true", String::new()),
        Condition::Every(interval) => ("replay-when-every", length(interval)),
        Condition::Several => ("replay-when-several", String::new()),
        Condition::ByHand => ("replay-when-by-hand", String::new()),
    };
    Some(move |catalogue: &Catalogue| catalogue.phrase(key, [("at", Term::Text(at.clone()))]))
}

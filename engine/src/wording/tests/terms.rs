//! The terms of the glossary in the sentences, and what a country says in their place.

use super::{LANGUAGES, exercise, messages, source};
use crate::document::text::Language;
use crate::scenario::glossary::Terms;
use crate::wording::{Catalogue, Term};
use std::collections::{BTreeMap, BTreeSet};

/// Messages that say a term in some languages only, and why.
const IN_OTHER_WORDS: [(&str, &str); 5] = [
    ("form-shared-log", "English has one word for the shared log"),
    ("need-retry", "in a table English has no room for more than a receipt"),
    ("wait-retry", "a sign that a message has arrived is more than its acknowledgement"),
    ("report-people", "English speaks of people hurt where the others have one word"),
    ("element-serious", "those with an absolute emergency are the serious casualties"),
];

/// The terms that each message says. A term stands after a hyphen, alone or inside a function.
fn said(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let (_, text) = source(language);
    let mut said: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            current = line.split(" = ").next().unwrap_or_default().to_owned();
        }
        for before in ["{ -", "(-"] {
            let terms = line.split(before).skip(1).map(|rest| {
                let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(rest.len());
                rest[..end].to_owned()
            });
            said.entry(current.clone()).or_default().extend(terms);
        }
    }
    said.retain(|_, terms| !terms.is_empty());
    said
}

fn base(terms: &BTreeSet<String>) -> BTreeSet<&str> {
    terms.iter().map(|term| term.strip_suffix("-plural").unwrap_or(term)).collect()
}

#[test]
fn the_languages_say_the_same_terms_in_the_same_messages() {
    let all: Vec<_> = LANGUAGES.map(said).into();
    let keys: BTreeSet<&String> = all.iter().flat_map(BTreeMap::keys).collect();
    let none = BTreeSet::new();
    let differs: BTreeSet<&str> = (keys.into_iter())
        .filter(|key| {
            let of = |language: usize| base(all[language].get(*key).unwrap_or(&none));
            of(0) != of(1) || of(0) != of(2)
        })
        .map(String::as_str)
        .collect();
    assert_eq!(differs, IN_OTHER_WORDS.iter().map(|(key, _)| *key).collect());
}

#[test]
fn every_term_that_a_message_says_is_one() {
    let terms = Terms::default();
    for language in LANGUAGES {
        for (key, said) in said(language) {
            assert!(said.iter().all(|term| terms.has(term)), "{language:?} {key}: {said:?}");
        }
    }
}

/// Messages that are word for word a term of the glossary and mean something else.
const ANOTHER_SENSE: [(&str, &str); 2] = [
    ("kind-warning", "a kind of message; Arabic has one word for it and for an alert"),
    ("report-people-hurt", "the head of a column beside those who survived and died"),
];

/// A term of the glossary that stands in a sentence as plain text is one that nobody can replace.
/// What is left is bent by grammar, part of a longer word or another sense.
#[test]
fn a_sentence_that_is_a_term_names_it() {
    let terms = Terms::default();
    for language in LANGUAGES {
        let (_, text) = source(language);
        for line in text.lines().filter(|line| !line.starts_with(['#', '-'])) {
            let Some((key, words)) = line.split_once(" = ") else {
                continue;
            };
            if ANOTHER_SENSE.iter().any(|(other, _)| *other == key) {
                continue;
            }
            let is_term = terms.ids().find(|id| terms.get(id, language) == Some(words.trim()));
            assert_eq!(is_term, None, "{language:?} {key}: write the term's id");
        }
    }
}

/// What a country says in the place of every term.
fn in_other_words(language: Language) -> Terms {
    let ids: Vec<String> = Terms::default().ids().map(str::to_owned).collect();
    let rows = ids.iter().filter(|id| !id.ends_with("-plural"));
    let rows = rows.map(|id| {
        format!(
            r#"Term(id: "{id}", title: ({}: "<{id}>"), plural: ({}: "<{id}s>"))"#,
            tag(language),
            tag(language)
        )
    });
    exercise(&rows.collect::<Vec<_>>().join(",\n")).terms
}

fn tag(language: Language) -> &'static str {
    source(language).0
}

#[test]
fn a_country_replaces_every_term_that_sentences_say_in_its_language_alone() {
    for language in LANGUAGES {
        let terms = in_other_words(language);
        for other in LANGUAGES {
            let (ours, theirs) = (Catalogue::with(other, &terms), Catalogue::new(other));
            let said = said(other);
            for (key, variables) in messages(other) {
                let given = || variables.iter().map(|name| (name.as_str(), super::sample(name, 1, "yes")));
                let (ours, theirs) = (ours.phrase(&key, given()), theirs.phrase(&key, given()));
                let is_replaced = other == language && said.contains_key(&key);
                assert_eq!(ours != theirs, is_replaced, "{language:?} {other:?} {key}: {ours}");
                assert_eq!(ours.contains('<'), is_replaced || theirs.contains('<'), "{key}: {ours}");
            }
        }
    }
}

#[test]
fn what_a_country_writes_stays_a_text() {
    let hostile = r#"{ -rumour } \\ \"x\" { $actor } </script>"#;
    let scenario = exercise(&format!(r#"Term(id: "milestone", title: "{hostile}", plural: "m")"#));
    let word = Catalogue::of(Language::En, &scenario).word("backtest-milestone");
    assert_eq!(word, r#"{ -rumour } \ "x" { $actor } </script>"#);
    assert_eq!(Catalogue::of(Language::Fr, &scenario).word("backtest-milestone"), "jalon");
}

#[test]
fn a_term_stands_with_a_capital_and_behind_its_article() {
    let scenario =
        exercise(r#"Term(id: "evaluator", title: "umpire"), Term(id: "timeline", title: "étapes")"#);
    let english = Catalogue::of(Language::En, &scenario);
    assert_eq!(english.word("report-human"), "for an umpire");
    assert_eq!(english.word("report-timeline"), "Étapes of the response");
    let placed = |catalogue: &Catalogue| {
        let terms =
            [("of", "army"), ("at", "police")].map(|(name, text)| (name, Term::Text(text.to_owned())));
        catalogue.phrase("fact-LiaisonPlaced", terms)
    };
    assert_eq!(placed(&english), "A liaison officer of army takes his place at police");
    assert_eq!(placed(&Catalogue::new(Language::Fr)), "Officier de liaison de army en place : police");
}

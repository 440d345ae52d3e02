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

/// Terms that sentences say as plain text: in which messages, and what is meant there instead.
const ANOTHER_SENSE: [(&str, &[&str], &str); 12] = [
    (
        "agency",
        &[
            "fact-OutOfAction",
            "fact-BackInAction",
            "reason-lost",
            "replay-state-lost",
            "replay-doing-lost",
            "replay-idle-lost",
            "replay-page-graph-channel-works",
            "replay-page-graph-channel-dead",
        ],
        "French has one word for an agency and for being in service",
    ),
    (
        "agency-plural",
        &["element-services_present", "element-services_required"],
        "the last letter of METHANE",
    ),
    (
        "workload",
        &["fact-Taken", "fact-TakenOn", "replay-stage-treated", "replay-stage-short-treated"],
        "to take up is prendre en charge",
    ),
    ("delegation", &["fact-Delegated"], "the act, not the principle"),
    (
        "alert",
        &["fact-Warned", "fact-WarningReached", "kind-warning", "sign-declared"],
        "a warning of the public, and a kind of message",
    ),
    (
        "alert",
        &[
            "graph-alert",
            "graph-told-alert",
            "graph-gatekeeper",
            "graph-unalerted",
            "graph-key-gatekeeper",
            "graph-key-amiss",
        ],
        "all that sets others in motion, which grows together with its article",
    ),
    ("public-warning", &["fact-Warned"], "the act, in Arabic its own noun"),
    (
        "situation-report",
        &["fact-BriefingBegan", "fact-Briefed", "fact-Paused"],
        "a briefing by word of mouth",
    ),
    (
        "casualty-plural",
        &["fact-Fates", "report-people-hurt", "replay-stage-hurt"],
        "those hurt, beside those who survived and died",
    ),
    ("reporting", &["kind-report", "element-last_report"], "a report, not the reporting"),
    ("handover", &["reason-not-retained", "label-relay"], "a message passed on, not a patient"),
    ("evaluator", &["report-unmarked"], "a thing without a mark"),
];

/// The word of every day, which grows together with its article: l'exercice, التمرين.
const EVERYDAY: &str = "exercise";

/// The sentences of a language without what stands in them for something else: key and plain text.
fn plain_texts(language: Language) -> Vec<(String, String)> {
    let (_, text) = source(language);
    let mut texts = Vec::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut said = line;
        if let Some((key, words)) = line.split_once(" = ").filter(|_| !line.starts_with([' ', '-'])) {
            (current, said) = (key.to_owned(), words);
        }
        // A variant begins with its name in brackets.
        if let Some((_, words)) =
            said.split_once("] ").filter(|(name, _)| name.trim().starts_with(['[', '*']))
        {
            said = words;
        }
        let mut plain = String::new();
        for piece in said.split('{') {
            plain.push_str(piece.rsplit_once('}').map_or(piece, |(_, after)| after));
            plain.push('\u{1}');
        }
        texts.push((current.clone(), plain.to_lowercase()));
    }
    texts
}

/// Whether a text says a term as words of their own.
fn says(text: &str, term: &str) -> bool {
    text.match_indices(term).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + term.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

/// A term of the glossary that stands in a sentence as plain text is one that nobody can replace.
#[test]
fn a_sentence_that_says_a_term_names_it() {
    let terms = Terms::default();
    let mut used: BTreeSet<(&str, &str)> = BTreeSet::new();
    for language in LANGUAGES {
        for (key, text) in plain_texts(language).iter().filter(|(key, _)| key != "report-mark") {
            for id in terms.ids().filter(|id| *id != EVERYDAY) {
                let Some(term) = terms.get(id, language).filter(|term| says(text, &term.to_lowercase()))
                else {
                    continue;
                };
                let sense =
                    ANOTHER_SENSE.iter().find(|(other, keys, _)| *other == id && keys.contains(&&**key));
                let (id, keys, _) =
                    sense.unwrap_or_else(|| panic!("{language:?} {key} says `{term}`: name {id}"));
                used.extend(keys.iter().filter(|other| *other == key).map(|key| (*id, *key)));
            }
        }
    }
    let all = ANOTHER_SENSE.iter().flat_map(|(id, keys, _)| keys.iter().map(|key| (*id, *key)));
    assert_eq!(used, all.collect(), "nobody says these any more");
    assert!(
        says("an inject, then", "inject") && !says("injected", "inject") && says("l'exercice", "exercice")
    );
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
    assert_eq!(placed(&Catalogue::new(Language::Fr)), "Officier de liaison de army en place\u{a0}: police");
}

//! The three catalogues say the same things with the same variables.

mod terms;

use super::catalogue::source;
use super::{Catalogue, Term};
use crate::diagnostic::render::{self, Look};
use crate::document::action::Form;
use crate::document::condition::{HoldReason, MessageKind, Zone};
use crate::document::element::Certainty;
use crate::document::mark::Label;
use crate::document::reading::{Request, Shelf};
use crate::document::text::Language;
use crate::scenario::Scenario;
use crate::scenario::compile::compile;
use crate::score::Rating;
use crate::trace::fact::{Category, Fact, Reason};
use crate::trace::words::Word;
use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: [Language; 3] = [Language::En, Language::Fr, Language::Ar];

/// Keys with the variables that their messages use. A variable stands after a dollar sign.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let (_, text) = source(language);
    FluentResource::try_new(text.to_owned()).expect("the catalogue has no slip");
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) =
            line.split_once(" = ").filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        {
            current = key.to_owned();
            assert!(messages.insert(current.clone(), BTreeSet::new()).is_none(), "{current} stands twice");
        }
        let variables = line.split('$').skip(1).map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
            rest[..end].to_owned()
        });
        messages.entry(current.clone()).or_default().extend(variables);
    }
    messages.remove("");
    messages
}

#[test]
fn the_catalogues_hold_the_same_messages_with_the_same_variables() {
    let english = messages(Language::En);
    for language in [Language::Fr, Language::Ar] {
        assert_eq!(messages(language), english, "{language:?}");
    }
}

#[test]
fn every_fact_has_a_sentence_that_uses_its_fields_only() {
    let messages = messages(Language::En);
    for (kind, fields) in Fact::KINDS {
        let variables =
            messages.get(&format!("fact-{kind}")).unwrap_or_else(|| panic!("{kind} has no sentence"));
        for variable in variables.iter().filter(|variable| *variable != "actor") {
            let field = variable.strip_prefix("has_").or(variable.strip_prefix("form_")).unwrap_or(variable);
            assert!(fields.contains(&field), "{kind} has no field {field}");
        }
    }
    let sentences = messages.keys().filter(|key| key.starts_with("fact-")).count();
    assert_eq!(sentences, Fact::KINDS.len(), "a sentence tells of no fact");
}

/// What is wrong with the spaces of a line of French: each mark with what stands before it. A mark at the start
/// of a message is a sign, not punctuation; a colon with nothing after it but figures is a time.
fn badly_spaced(line: &str) -> Vec<String> {
    let said: Vec<char> = line.split_once(" = ").map_or(line, |(_, said)| said).trim().chars().collect();
    let mut wrong = Vec::new();
    for (place, mark) in said.iter().enumerate() {
        let before = place.checked_sub(1).map(|before| said[before]);
        let after = said.get(place + 1).copied();
        let is_right = match mark {
            ':' if after.is_none_or(char::is_whitespace) => before == Some('\u{a0}'),
            '%' if before.is_some_and(char::is_whitespace) => before == Some('\u{a0}'),
            ';' | '?' | '!' => before.is_none_or(|before| before == '\u{202f}'),
            '«' => after == Some('\u{a0}'),
            '»' => before == Some('\u{a0}'),
            _ => true,
        };
        if !is_right {
            wrong.push(said[place.saturating_sub(8)..said.len().min(place + 2)].iter().collect());
        }
    }
    wrong
}

#[test]
fn french_breaks_no_line_before_a_mark_that_has_a_space() {
    for (line, count) in [
        ("a = b : « c » ; d ? e !", 6),
        ("a = b\u{a0}: «\u{a0}c\u{a0}»\u{202f}; d\u{202f}? e\u{202f}!", 0),
        ("a = b: «c»; d? e!", 6),
        ("    [one] { $x } : 1 %", 2),
        ("a = ? b 12:30", 0),
    ] {
        assert_eq!(badly_spaced(line).len(), count, "{line}");
    }
    let (_, text) = source(Language::Fr);
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.starts_with('#')) {
        assert_eq!(badly_spaced(line), [""; 0], "fr.ftl:{number}");
    }
}

fn words<T: Word>(list: &'static str) -> impl Iterator<Item = String> {
    T::WORDS.iter().map(move |(_, word)| format!("{list}-{word}"))
}

#[test]
fn every_word_of_a_closed_list_has_an_entry() {
    let ratings = Rating::THRESHOLDS.iter().map(|(_, rating)| format!("rating-{}", rating.letter()));
    let expected: BTreeSet<String> = words::<Label>("label")
        .chain(words::<MessageKind>("kind"))
        .chain(words::<Form>("form"))
        .chain(words::<Certainty>("certainty"))
        .chain(words::<Zone>("zone"))
        .chain(words::<HoldReason>("hold"))
        .chain(words::<Reason>("reason"))
        .chain(words::<Category>("category"))
        .chain(ratings)
        .collect();
    let lists: BTreeSet<&str> = expected.iter().filter_map(|key| key.split('-').next()).collect();
    let messages = messages(Language::En);
    let there = messages.keys().filter(|key| key.split('-').next().is_some_and(|list| lists.contains(list)));
    assert_eq!(there.cloned().collect::<BTreeSet<_>>(), expected);
}

/// Six forms are stated wherever something is counted: a number that a sentence shows without asking for its
/// form stands alone, as a mere figure.
const FIGURES: [&str; 9] =
    ["attempt", "covered", "counted", "died", "fixed", "nearer", "number", "record", "survived"];

#[test]
fn what_a_sentence_counts_it_bends() {
    let numbers = ["waiting", "desks", "beds", "lines", "missing", "lines_left", "count", "posts"];
    // The page fills in its figures by itself, and says them beside what they count.
    let sentences = messages(Language::Ar).into_iter().filter(|(key, _)| !key.starts_with("replay-"));
    for (key, variables) in sentences {
        for number in numbers.iter().filter(|number| variables.contains(**number)) {
            assert!(variables.contains(&format!("form_{number}")), "{key}: {number}");
        }
        let forms = variables.iter().filter_map(|variable| variable.strip_prefix("form_"));
        for form in forms {
            assert!(numbers.contains(&form) && !FIGURES.contains(&form), "{key}: {form} is no number");
        }
    }
}

/// A sentence chooses between wordings by what it is asked to: whether something is given, a flag, a form.
#[test]
fn sentences_choose_by_what_has_few_values() {
    let flags = ["meant", "again", "first", "enough", "bed", "own", "open"];
    for language in LANGUAGES {
        let (_, text) = source(language);
        for choice in text.lines().filter(|line| line.trim_end().ends_with("->")) {
            let name = choice.rsplit('$').next().and_then(|rest| rest.split_whitespace().next());
            let name = name.expect("a choice is made by a variable");
            let is_known = name.starts_with("has_") || name.starts_with("form_") || flags.contains(&name);
            assert!(is_known, "{language:?}: {choice}");
        }
    }
}

/// A small exercise that replaces terms.
fn exercise(terms: &str) -> Scenario {
    let text = format!(
        r#"Exercise(format: 1, id: "page", title: "To the {{staging-area}}", languages: [En, Fr, Ar], defaults: Ideal,
        clock: Clock(end: "T+01:00"), terms: [{terms}],
        organisation: Organisation(format: 1, id: "one",
            agencies: [Agency(id: "guard")], posts: [Post(id: "guard.room", service: "2 min")]),
        doctrine: Doctrine(format: 1, id: "none"),
        injects: [Inject(id: "call", when: "T+00:10", from: Public, to: "guard.room",
            tells: [Likely("location", "quay")])])"#
    );
    let mut shelf = Shelf::new().with("exercise.ron", text);
    let compiled = compile(&mut shelf, &Request { entry: "exercise.ron".to_owned(), ..Request::default() });
    compiled
        .scenario
        .unwrap_or_else(|| panic!("{}", render::text(&compiled.problems, &compiled.files, Look::default())))
}

#[test]
fn every_element_of_the_base_set_has_its_words() {
    let scenario = exercise("");
    let base = scenario.elements.iter().map(|element| scenario.names.text(element.name));
    let expected: BTreeSet<String> = base.map(|name| format!("element-{name}")).collect();
    let messages = messages(Language::En);
    let there = messages.keys().filter(|key| key.starts_with("element-"));
    assert_eq!(there.cloned().collect::<BTreeSet<_>>(), expected);
}

#[test]
fn every_phrase_comes_out_whole_for_every_count() {
    for language in LANGUAGES {
        let catalogue = Catalogue::new(language);
        for (key, variables) in messages(language) {
            for number in [0, 1, 2, 3, 11, 100] {
                for given in ["yes", "no"] {
                    let terms = variables.iter().map(|name| (name.as_str(), sample(name, number, given)));
                    let phrase = catalogue.phrase(&key, terms);
                    assert!(!phrase.trim().is_empty() || key == "list-separator", "{key}");
                    assert!(!phrase.contains(['{', '}', '$', '\u{2068}']), "{key}: {phrase}");
                }
            }
        }
    }
}

fn sample(name: &str, number: i64, given: &str) -> Term {
    match name {
        "waiting" | "attempt" | "desks" | "beds" | "missing" | "lines_left" | "count" => Term::Number(number),
        _ if name.starts_with("form_") => Term::Text("other".to_owned()),
        _ if name.starts_with("has_") || ["first", "meant", "bed"].contains(&name) => {
            Term::Text(given.to_owned())
        }
        _ => Term::Text("x".to_owned()),
    }
}

#[test]
fn arabic_counts_in_six_forms() {
    let arabic = Catalogue::new(Language::Ar);
    let records = |count| arabic.phrase("report-records", [("count", Term::Number(count))]);
    let forms = [0, 1, 2, 3, 11, 100].map(records);
    assert_eq!(forms, ["لا سجلّ", "سجلّ واحد", "سجلّان", "3 سجلّات", "11 سجلًّا", "100 سجلّ"]);
    let shown: Vec<String> = [102, 103, 110, 111, 1_000].map(records).into();
    assert_eq!(shown, ["102 سجلّ", "103 سجلّات", "110 سجلّات", "111 سجلًّا", "1000 سجلّ"]);
}

#[test]
fn arabic_states_all_six_forms_wherever_it_counts() {
    let (_, text) = source(Language::Ar);
    let counts = text.matches("{ $form_").count();
    for form in ["[zero]", "[one]", "[two]", "[few]", "[many]"] {
        assert_eq!(text.matches(form).count(), counts, "{form}");
    }
}

#[test]
fn french_counts_nothing_as_one() {
    let french = Catalogue::new(Language::Fr);
    let records = |count| french.phrase("report-records", [("count", Term::Number(count))]);
    assert_eq!([0, 1, 2].map(records), ["0 enregistrement", "1 enregistrement", "2 enregistrements"]);
}

#[test]
fn a_key_that_nobody_knows_stands_for_itself() {
    let catalogue = Catalogue::new(Language::En);
    assert_eq!(catalogue.word("no-such-key"), "no-such-key");
    assert_eq!(catalogue.find("no-such-key"), None);
}

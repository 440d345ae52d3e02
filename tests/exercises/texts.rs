//! Whatever people read stands in all three languages, under every doctrine.

use super::exercise::Exercise;
use salambo_engine::scenario::model::mark::Value;
use salambo_engine::scenario::model::organisation::ActorKind;
use salambo_engine::scenario::{Scenario, Text};
use std::collections::BTreeSet;

/// Why a rule exists is for the designer, and stands in English only.
const FOR_THE_DESIGNER: &str = ".because";

/// The texts that people meet in an evening.
fn read(scenario: &Scenario) -> impl Iterator<Item = (&str, &Text)> {
    let all = scenario.texts.iter().filter(|(path, _)| !path.ends_with(FOR_THE_DESIGNER));
    all.map(|(path, text)| (path.as_str(), text))
}

pub fn every_text_stands_in_three_languages(exercise: &Exercise) {
    for scenario in exercise.scenarios() {
        let stands = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
        let lacking: Vec<&str> = read(&scenario)
            .filter(|(_, text)| !text.by_language.iter().all(stands))
            .map(|(path, _)| path)
            .collect();
        assert!(lacking.is_empty(), "{lacking:#?}");
        assert!(read(&scenario).count() > 250, "{}", read(&scenario).count());
    }
}

pub fn arabic_stands_in_arabic_letters(exercise: &Exercise) {
    let is_arabic = |c: char| ('\u{600}'..='\u{6ff}').contains(&c);
    for scenario in exercise.scenarios() {
        for (path, text) in &scenario.texts {
            let arabic = text.by_language[2].as_deref();
            assert!(arabic.is_none_or(|arabic| arabic.contains(is_arabic)), "{path}: {arabic:?}");
        }
    }
}

/// Words that are the same in both languages.
const ALIKE: [&str; 2] = ["Ambulance", "triage"];

/// A French text that is the English one was forgotten, or is a word of both.
pub fn french_is_not_english(exercise: &Exercise) {
    for scenario in exercise.scenarios() {
        let alike: BTreeSet<&str> = read(&scenario)
            .filter(|(_, text)| text.by_language[0] == text.by_language[1])
            .filter_map(|(_, text)| text.by_language[0].as_deref())
            .filter(|text| !ALIKE.contains(text))
            .collect();
        assert!(alike.is_empty(), "{alike:#?}");
    }
}

/// The ids that have no title of their own by their kind: what people hear said of an element, who
/// says it, what a unit can do, who is held. Without a word for it the id itself would be read.
fn bare_ids(scenario: &Scenario) -> BTreeSet<&str> {
    let tells = scenario.injects.iter().flat_map(|inject| &inject.tells);
    let facts = scenario.incidents.iter().flat_map(|incident| &incident.facts);
    let values = tells.map(|statement| statement.value).chain(facts.map(|(_, value)| *value));
    let said = values.filter_map(|value| match value {
        Value::Word(word) => Some(word),
        Value::Flag(_) | Value::Number(_) => None,
    });
    let voices = scenario.actors.iter().filter(|actor| matches!(actor.kind, ActorKind::Voice));
    let names = said
        .chain(voices.map(|voice| voice.name))
        .chain(scenario.capabilities.iter().copied())
        .chain(scenario.custodies.iter().map(|custody| custody.name));
    names.map(|name| scenario.names.text(name)).collect()
}

pub fn every_value_voice_and_capability_has_a_word(exercise: &Exercise) {
    for scenario in exercise.scenarios() {
        let has_word = |id: &&str| {
            let kinds = ["word", "site", "agency", "post", "facility", "fleet"];
            kinds.iter().any(|kind| scenario.texts.contains_key(&format!("{kind}.{id}.title")))
        };
        let bare: Vec<&str> = bare_ids(&scenario).into_iter().filter(|id| !has_word(id)).collect();
        assert!(bare.is_empty(), "{bare:#?}");
    }
}

/// A title of what people meet in the timeline: without one its id would stand there.
pub fn every_decision_has_a_title(exercise: &Exercise) {
    for scenario in exercise.scenarios() {
        let decisions = scenario.procedures.iter().filter(|procedure| {
            procedure.authority.is_some() || !procedure.needs.is_empty() || !procedure.essential.is_empty()
        });
        let untitled: Vec<&str> = decisions
            .map(|procedure| scenario.names.text(procedure.name))
            .filter(|id| !scenario.texts.contains_key(&format!("procedure.{id}.title")))
            .collect();
        assert!(untitled.is_empty(), "{untitled:#?}");
    }
}

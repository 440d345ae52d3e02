//! Whatever people read stands in all three languages, under every doctrine.

use super::season::{DOCTRINES, exercise};

/// Why a rule exists is for the designer, and stands in English only.
const FOR_THE_DESIGNER: &str = ".because";

#[test]
fn every_text_stands_in_three_languages() {
    for doctrine in DOCTRINES {
        let scenario = exercise(doctrine).scenario();
        let read = scenario.texts.iter().filter(|(path, _)| !path.ends_with(FOR_THE_DESIGNER));
        let lacking: Vec<&str> = read
            .clone()
            .filter(|(_, text)| text.by_language.iter().any(Option::is_none))
            .map(|(path, _)| path.as_str())
            .collect();
        assert!(lacking.is_empty(), "{doctrine}: {lacking:#?}");
        assert!(read.count() > 300, "{doctrine}");
    }
}

#[test]
fn arabic_stands_in_arabic_letters() {
    let is_arabic = |c: char| ('\u{600}'..='\u{6ff}').contains(&c);
    for doctrine in DOCTRINES {
        let scenario = exercise(doctrine).scenario();
        for (path, text) in &scenario.texts {
            let arabic = text.by_language[2].as_deref();
            assert!(arabic.is_none_or(|arabic| arabic.contains(is_arabic)), "{path}: {arabic:?}");
        }
    }
}

/// A title of what people meet in the timeline: without one its id would stand there.
#[test]
fn every_decision_has_a_title() {
    for doctrine in DOCTRINES {
        let scenario = exercise(doctrine).scenario();
        let decisions = scenario.procedures.iter().filter(|procedure| {
            procedure.authority.is_some() || !procedure.needs.is_empty() || !procedure.essential.is_empty()
        });
        let untitled: Vec<&str> = decisions
            .map(|procedure| scenario.names.text(procedure.name))
            .filter(|id| !scenario.texts.contains_key(&format!("procedure.{id}.title")))
            .collect();
        assert!(untitled.is_empty(), "{doctrine}: {untitled:#?}");
    }
}

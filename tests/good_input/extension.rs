//! An exercise that extends another says what the other says, and what it changes.

use salambo_engine::document::reading::{Request, Shelf};
use salambo_engine::document::text::Language;
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::compile;

use super::shelf::{edited, good, loaded, text};

fn request() -> Request {
    Request { entry: "other.ron".to_owned(), ..Request::default() }
}

/// The good exercise with another one laid on it.
fn other(fields: &str) -> Shelf {
    good()
        .with("other.ron", format!("Exercise(format: 1, extends: \"exercise.ron\", id: \"other\", {fields})"))
}

fn compiled(shelf: &mut Shelf) -> Scenario {
    let compiled = compile(shelf, &request());
    assert!(compiled.problems.is_ok(), "{:?}", compiled.problems);
    compiled.scenario.expect("nothing is wrong")
}

#[test]
fn it_is_the_same_as_the_whole_written_in_full() {
    let full = [
        ("id: \"night\"", "id: \"other\""),
        ("end: \"T+02:00\"", "end: \"T+03:00\""),
        ("when: \"T+00:01\"", "when: \"T+00:02\""),
        ("desks: 2", "desks: 9"),
    ];
    let shelf = edited(good(), "organisation.ron", full[3].0, full[3].1);
    let written = full[..3].iter().fold(text(&shelf, "exercise.ron"), |text, (old, new)| {
        assert_eq!(text.matches(old).count(), 1, "{old}");
        text.replace(old, new)
    });
    let without =
        |shelf: Shelf| shelf.with("texts/fr.ron", "Texts(format: 1, language: Fr, of: \"base\", texts: {})");
    let full = loaded(without(shelf.with("other.ron", written)), &request());
    let changed = other(
        r#"clock: Clock(t0: "2026-03-18 19:40", start: "T-00:05", end: "T+03:00"),
        organisation: ["organisation.ron", Organisation(format: 1, id: "more", posts: [ Change(id: "rescue.room", desks: 9) ])],
        injects: [ Change(id: "first-call", when: "T+00:02") ]"#,
    );
    let laid = loaded(without(changed), &request());
    assert_eq!(laid.exercise_digest, full.exercise_digest);
    assert_eq!(laid.doctrines, full.doctrines);
    assert_ne!(laid.exercise_digest, loaded(without(other("")), &request()).exercise_digest);
}

#[test]
fn entries_are_added_changed_and_taken_away() {
    let laid = loaded(
        other(
            r#"injects: [ Off("reminder"), Inject(id: "late", when: "T+01:00", to: Excon) ],
            loads: [ Load(post: "rescue.room", peak: "1 per min", decay: "30 min") ],
            parameters: { "redial": "1 min" }"#,
        ),
        &request(),
    );
    let injects: Vec<&str> = laid.exercise.injects.iter().map(|inject| inject.id.value.as_str()).collect();
    assert_eq!(injects, ["first-call", "late"]);
    assert_eq!((laid.exercise.loads.len(), laid.exercise.incidents.len()), (1, 1));
    assert_eq!(laid.exercise.id.value, "other");
}

#[test]
fn one_doctrine_takes_the_place_of_several() {
    assert_eq!(loaded(other(r#"doctrine: "doctrines/base.ron""#), &request()).doctrines, ["base"]);
    assert_eq!(loaded(other(""), &request()).doctrines, ["base", "variant"]);
}

#[test]
fn an_extension_of_an_extension_is_laid_on_both() {
    let shelf = other(r#"injects: [ Off("reminder") ]"#).with(
        "third.ron",
        r#"Exercise(format: 1, extends: "other.ron", id: "third", injects: [ Change(id: "first-call", priority: 9) ])"#,
    );
    let request = Request { entry: "third.ron".to_owned(), ..Request::default() };
    let laid = loaded(shelf, &request);
    assert_eq!(laid.exercise.injects.len(), 1);
    assert_eq!(laid.exercise.id.value, "third");
}

#[test]
fn translations_are_taken_over_unless_the_text_was_written_anew() {
    let french = |shelf: &mut Shelf| {
        let scenario = compiled(shelf);
        let text = scenario.texts["inject.first-call.message"].clone();
        text.get(Language::Fr).map(str::to_owned)
    };
    let told = "Un appelant voit de la fumée.".to_owned();
    assert_eq!(french(&mut other("")), Some(told.clone()));
    assert_eq!(french(&mut other(r#"injects: [ Change(id: "first-call", priority: 9) ]"#)), Some(told));
    let anew = r#"injects: [ Change(id: "first-call", message: "Somebody smells gas.") ]"#;
    assert_ne!(french(&mut other(anew)).as_deref(), Some("Un appelant voit de la fumée."));
}

#[test]
fn translations_of_an_extension_stand_beside_those_of_what_it_extends() {
    let shelf = other("").with(
        "texts/other.ron",
        "Texts(format: 1, language: Fr, of: \"other\", texts: { \"inject.first-call.message\": \"Fumée.\" })",
    );
    let first = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    assert_eq!(loaded(shelf.clone(), &first).translations.len(), 1, "the other exercise's are left alone");
    assert_eq!(loaded(shelf, &request()).translations.len(), 1);
}

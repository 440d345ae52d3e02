//! The terms of a country: read everywhere, kept in the run file, and no record moved.

use super::program::{Answer, Folder};
use std::fs;

const TERMS: &str = r#"
    terms: [
        Term(id: "agency", title: (en: "corps", fr: "corps")),
        Term(id: "doctrine", title: (en: "playbook", ar: "دليل العمل")),
        Term(id: "gold", title: "the gold commander"),
    ],
    title: (en: "A night of {gold} at the {staging-area}", fr: "Une nuit"),
"#;

/// Lays an exercise with other terms over the example.
fn in_our_words(folder: &Folder) {
    let overlay = format!(r#"Exercise(format: 1, extends: "exercise.ron", id: "in-our-words", {TERMS})"#);
    folder.write("example/ours.ron", overlay);
}

fn told(folder: &Folder, arguments: &[&str]) -> Answer {
    let answer = folder.run(arguments);
    assert_eq!(answer.code, 0, "{answer:?}");
    answer
}

fn digest(answer: &Answer) -> String {
    answer.json()["digest"].as_str().expect("a digest").to_owned()
}

#[test]
fn other_terms_are_read_everywhere_and_move_no_record() {
    let folder = Folder::with_example();
    let as_shipped = told(&folder, &["run", "example", "--out", "a.run", "--format", "json"]);
    in_our_words(&folder);
    let ours = told(&folder, &["run", "example/ours.ron", "--out", "b.run", "--format", "json"]);
    assert_eq!(digest(&as_shipped), digest(&ours), "terms are for readers");
    fs::remove_dir_all(folder.path("example")).expect("it was there");

    assert_eq!(folder.run(["verify", "b.run"]).code, 0);
    let english = told(&folder, &["explain", "b.run", "--lang", "en"]).out;
    assert!(
        english.contains("playbook: ")
            && english.contains("A night of the gold commander at the staging area"),
        "{english}"
    );
    let arabic = told(&folder, &["explain", "b.run", "--lang", "ar"]).out;
    assert!(arabic.contains("دليل العمل") && !arabic.contains("العقيدة"), "{arabic}");
    let before = told(&folder, &["explain", "a.run", "--lang", "en"]).out;
    assert!(before.contains("doctrine: "), "{before}");
}

#[test]
fn a_debriefing_speaks_the_terms_of_the_country() {
    let folder = Folder::with_example();
    in_our_words(&folder);
    let english = told(&folder, &["run", "example/ours.ron", "--out", "b.run", "--lang", "en"]).out;
    assert!(english.contains("Timeline by corps"), "{english}");
    let french = told(&folder, &["run", "example/ours.ron", "--out", "c.run", "--lang", "fr"]).out;
    assert!(french.contains("Chronologie par corps") && french.contains("Une nuit"), "{french}");
}

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

/// Every command that tells of a run, and in which form.
const TELLING: [(&str, &[&str]); 8] = [
    ("run", &["run", "example/ours.ron", "--out", "again.run"]),
    ("explain", &["explain", "b.run", "all-know"]),
    ("explain as data", &["explain", "b.run", "all-know", "--format", "json"]),
    ("branch", &["branch", "b.run", "--at", "T+10m", "--with", CHANGE, "--out", "c.run"]),
    (
        "branch as data",
        &["branch", "b.run", "--at", "T+10m", "--with", CHANGE, "--out", "d.run", "--format", "json"],
    ),
    ("replay", &["replay", "b.run"]),
    ("replay at a moment", &["replay", "b.run", "--at", "T+4m"]),
    ("the data of a page", &["replay", "b.run", "--format", "json"]),
];

/// A change whose first record speaks of an inject.
const CHANGE: &str = r#"Fire("press-call")"#;

/// What a country says in the place of words that every report has.
const MARKED: &str = r#"
    terms: [
        Term(id: "agency", title: (en: "<agency>", fr: "<agency>"), plural: (en: "<agencies>", fr: "<agencies>")),
        Term(id: "doctrine", title: (en: "<doctrine>", fr: "<doctrine>")),
        Term(id: "inject", title: (en: "<inject>", fr: "<inject>"), plural: (en: "<injects>", fr: "<injects>")),
    ],
"#;

#[test]
fn every_command_speaks_the_terms_of_the_country() {
    let folder = Folder::with_example();
    let overlay = format!(r#"Exercise(format: 1, extends: "exercise.ron", id: "in-our-words", {MARKED})"#);
    folder.write("example/ours.ron", overlay);
    told(&folder, &["run", "example/ours.ron", "--out", "b.run"]);
    for (what, arguments) in TELLING {
        let text = told(&folder, arguments).out;
        assert!(text.contains("<inject>") || text.contains("<doctrine>"), "{what}: {text}");
        // A key of a document is no word of a sentence, and an id is what its author wrote.
        for ours in ["Inject ", "Injects", "doctrine: ", "Agency", "agencies "] {
            assert!(!text.contains(ours), "{what} says {ours}: {text}");
        }
    }
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

//! JSON documents: a contract with other programs.

use super::program::{Folder, scenarios};
use super::shape::Shape::{Flag, Hex, Number, Object, Text, Whole, Word};
use super::shape::{Shape, list, maybe};
use serde_json::Value;

const RATINGS: &[&str] = &["P", "S", "M", "U"];

fn subject() -> Shape {
    Object(vec![("id", Text), ("digest", Hex(64))])
}

fn interval() -> Shape {
    Object(vec![
        ("from_ms", Whole),
        ("to_ms", Whole),
        ("label", Text),
        ("actor", Text),
        ("from_record", Whole),
        ("to_record", Whole),
        ("released_by", maybe(Whole)),
    ])
}

fn milestone() -> Shape {
    Object(vec![
        ("id", Text),
        ("actor", Text),
        ("title", Text),
        ("at_ms", Whole),
        ("record", Whole),
        ("intervals", list(interval())),
    ])
}

fn measure() -> Shape {
    Object(vec![
        ("id", Text),
        ("objective", Text),
        ("title", maybe(Text)),
        ("value", maybe(Number)),
        ("unit", Word(&["ms", "share", "count"])),
        ("direction", Word(&["lower", "higher"])),
        ("full", maybe(Number)),
        ("half", maybe(Number)),
        ("mark", maybe(Whole)),
        ("weight", Number),
        ("critical", Flag),
        ("milestone", maybe(Text)),
        ("evidence", list(Whole)),
    ])
}

fn objective() -> Shape {
    Object(vec![
        ("id", Text),
        ("title", maybe(Text)),
        ("score", maybe(Number)),
        ("rating", maybe(Word(RATINGS))),
        ("capped_by", list(Text)),
    ])
}

fn wait() -> Shape {
    Object(vec![
        ("who", Text),
        ("for", maybe(Text)),
        ("label", Text),
        ("count", Whole),
        ("total_ms", Whole),
        ("longest_ms", Whole),
        ("open", Whole),
    ])
}

fn costly() -> Shape {
    Object(vec![
        ("measure", Text),
        ("who", Text),
        ("for", maybe(Text)),
        ("label", Text),
        ("from_ms", Whole),
        ("to_ms", Whole),
        ("record", Whole),
        ("sentence", Text),
    ])
}

fn run() -> Shape {
    Object(vec![
        ("format", Word(&["salambo.run/1"])),
        ("engine", Text),
        ("exercise", subject()),
        ("doctrine", subject()),
        ("seed", Whole),
        ("replication", Whole),
        ("settings", list(Object(vec![("path", Text), ("value", Text)]))),
        ("end_ms", Whole),
        ("records", Whole),
        ("waits", list(wait())),
        ("costliest", list(costly())),
        ("digest", Hex(64)),
        ("run_file", maybe(Text)),
        ("score", maybe(Number)),
        ("rating", maybe(Word(RATINGS))),
        ("milestones", list(milestone())),
        ("measures", list(measure())),
        ("objectives", list(objective())),
    ])
}

fn verification() -> Shape {
    Object(vec![
        ("format", Word(&["salambo.verify/1"])),
        ("same", Flag),
        ("expected", maybe(Hex(64))),
        ("found", maybe(Hex(64))),
        ("reason", maybe(Word(&["differs", "truncated", "altered", "foreign", "engine"]))),
        (
            "first_difference",
            maybe(Object(vec![
                ("record", Whole),
                ("expected", maybe(Object(vec![]))),
                ("found", maybe(Object(vec![]))),
            ])),
        ),
    ])
}

fn check() -> Shape {
    let related = Object(vec![("file", Text), ("line", Whole), ("column", Whole), ("message", Text)]);
    let problem = Object(vec![
        ("code", Text),
        ("severity", Word(&["error", "warning", "note"])),
        ("message", Text),
        ("hint", maybe(Text)),
        ("file", maybe(Text)),
        ("line", maybe(Whole)),
        ("column", maybe(Whole)),
        ("end_line", maybe(Whole)),
        ("end_column", maybe(Whole)),
        ("suggestion", maybe(Object(vec![("replace", Text), ("with", Text)]))),
        ("related", list(related)),
        ("path", list(Text)),
    ]);
    Object(vec![
        ("format", Word(&["salambo.check/1"])),
        ("ok", Flag),
        ("errors", Whole),
        ("warnings", Whole),
        ("truncated", Whole),
        ("problems", list(problem)),
    ])
}

#[test]
fn a_run_keeps_the_contract() {
    let folder = Folder::with_example();
    for (exercise, more) in
        [("example", &["--set", "post:police.control-room.desks=5"][..]), ("example", &["--lang", "ar"])]
    {
        let answer = folder.run([&["run", exercise, "--format", "json"], more].concat());
        assert_eq!(answer.code, 0, "{answer:?}");
        run().check(&answer.json(), "run");
    }
}

#[test]
fn the_intervals_of_a_milestone_lead_from_the_start_to_it() {
    let folder = Folder::new();
    let example = scenarios().join("harbour-hall").display().to_string();
    let document = folder.run(["run", &example, "--format", "json"]).json();
    let milestones = document["milestones"].as_array().expect("milestones");
    assert!(!milestones.is_empty(), "something was reached");
    for milestone in milestones {
        let mut now = Value::from(0);
        let mut record = Value::from(0);
        for interval in milestone["intervals"].as_array().expect("intervals") {
            assert_eq!((&interval["from_ms"], &interval["from_record"]), (&now, &record), "{milestone}");
            now = interval["to_ms"].clone();
            record = interval["to_record"].clone();
        }
        assert_eq!((&milestone["at_ms"], &milestone["record"]), (&now, &record), "{milestone}");
    }
    for measure in document["measures"].as_array().expect("measures") {
        let mark = measure["mark"].as_u64();
        assert!(mark.is_none_or(|mark| mark <= 2), "{measure}");
        let is_milestone = |id: &Value| milestones.iter().any(|milestone| milestone["id"] == *id);
        assert!(measure["milestone"].is_null() || is_milestone(&measure["milestone"]), "{measure}");
    }
}

#[test]
fn a_verification_keeps_the_contract() {
    let folder = Folder::with_example();
    folder.run_of_example();
    verification().check(&folder.run(["verify", "example.run", "--format", "json"]).json(), "verify");
    folder.write("other.run", "something else");
    verification().check(&folder.run(["verify", "other.run", "--format", "json"]).json(), "verify");
}

#[test]
fn a_check_keeps_the_contract_whoever_prints_it() {
    let folder = Folder::with_example();
    check().check(&folder.run(["check", "example", "--format", "json"]).json(), "check");
    check().check(&folder.run(["check", "nowhere", "example", "--format", "json"]).json(), "check");
    folder.write("example/exercise.ron", "Exercise(format: 1, id: harbour, titel: [,)");
    for command in ["check", "run"] {
        let answer = folder.run([command, "example", "--format", "json"]);
        assert_eq!(answer.code, 1, "{answer:?}");
        let document = answer.json();
        check().check(&document, "check");
        assert_eq!(document["ok"], false);
    }
}

//! The command: what it prints, keeps and refuses.

use super::xml::parsed;
use crate::cli::program::{Answer, Folder};
use crate::cli::shape::Shape::{Flag, Object, Text, Whole, Word};
use crate::cli::shape::{Shape, list, maybe};
use std::fs;

fn graph(folder: &Folder, arguments: &[&str]) -> Answer {
    folder.run([&["graph", "example"], arguments].concat())
}

fn titled() -> Vec<(&'static str, Shape)> {
    vec![("id", Text), ("title", Object(vec![("en", Text), ("fr", Text), ("ar", Text)]))]
}

fn document() -> Shape {
    let mut node = titled();
    node.extend([
        ("kind", Word(&["post", "units", "public", "excon", "voice", "channel", "agency", "site"])),
        ("agency", maybe(Text)),
        ("count", Whole),
        ("marks", list(Word(&["gatekeeper", "unalerted", "never-opens", "opens-later", "off-all-channels"]))),
        ("gatekeeper_of", Whole),
    ]);
    let edge = vec![
        ("from", Text),
        ("to", Text),
        ("kind", Text),
        ("two_way", Flag),
        ("label", maybe(Object(vec![("en", Text), ("fr", Text), ("ar", Text)]))),
        ("travel_ms", maybe(Whole)),
        ("by", list(Object(titled()))),
    ];
    Object(vec![
        ("format", Word(&["salambo.graph/1"])),
        ("engine", Text),
        ("relation", Word(&["command", "report", "alert", "talk", "support", "travel"])),
        ("exercise", Object(titled())),
        ("doctrine", Object(titled())),
        ("agencies", list(Object(titled()))),
        ("nodes", list(Object(node))),
        ("edges", list(Object(edge))),
    ])
}

#[test]
fn the_document_is_what_the_contract_says() {
    let folder = Folder::with_example();
    for relation in ["command", "report", "alert", "talk", "support", "travel"] {
        let answer = graph(&folder, &["--relation", relation, "--format", "json"]);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{relation}");
        document().check(&answer.json(), relation);
        assert_eq!(answer.json()["relation"], relation);
    }
}

#[test]
fn a_drawing_is_printed_or_kept() {
    let folder = Folder::with_example();
    for form in ["svg", "dot", "mermaid", "graphml"] {
        let asked = ["--relation", "command", "--as", form];
        let printed = graph(&folder, &asked);
        assert_eq!((printed.code, printed.err.as_str()), (0, ""), "{form}");
        let kept = graph(&folder, &[&asked[..], &["--out", "drawing"]].concat());
        assert_eq!((kept.code, kept.out.as_str(), kept.err.as_str()), (0, "", ""), "{form}");
        // Again, over the old one.
        assert_eq!(graph(&folder, &[&asked[..], &["--out", "drawing"]].concat()).code, 0, "{form}");
        assert_eq!(fs::read_to_string(folder.path("drawing")).expect("it is there"), printed.out, "{form}");
        fs::remove_file(folder.path("drawing")).expect("it can be removed");
    }
    let preset = graph(&folder, &["--relation", "command"]);
    assert_eq!(parsed(&preset.out).name, "svg");
}

#[test]
fn the_document_goes_beside_the_drawing() {
    let folder = Folder::with_example();
    let answer = graph(&folder, &["--relation", "talk", "--format", "json", "--out", "talk.svg"]);
    assert_eq!(answer.json()["relation"], "talk");
    assert!(fs::read_to_string(folder.path("talk.svg")).expect("it is there").starts_with("<svg"));
}

#[test]
fn doctrines_and_settings_count() {
    let folder = Folder::with_example();
    let command = |arguments: &[&str]| {
        let all = [&["--relation", "command", "--format", "json"], arguments].concat();
        graph(&folder, &all).json()
    };
    let (first, other) = (command(&["--doctrine", "centralised"]), command(&["--doctrine", "joint"]));
    assert_eq!(
        (&first["doctrine"]["id"], &other["doctrine"]["id"]),
        (&"centralised".into(), &"joint".into())
    );
    assert_ne!(first["edges"], other["edges"]);
    let set = command(&["--set", "post:police.headquarters.under=hospital.crisis-cell"]);
    let edges = set["edges"].as_array().expect("edges");
    let is_it = |edge: &&serde_json::Value| {
        edge["from"] == "post:hospital.crisis-cell" && edge["to"] == "post:police.headquarters"
    };
    assert_eq!(edges.iter().filter(is_it).count(), 1);
}

#[test]
fn languages_change_titles_and_direction() {
    let folder = Folder::with_example();
    let of = |lang: &str| graph(&folder, &["--relation", "command", "--lang", lang]).out;
    let [en, fr, ar] = ["en", "fr", "ar"].map(of);
    assert!(en.contains("who directs whom") && fr.contains("qui dirige qui") && ar.contains("من يقود من"));
    assert!(ar.contains("direction=\"rtl\"") && !fr.contains("direction=\"rtl\""));
    let width = parsed(&en).number("width");
    assert!(width > 0.0);
    assert_eq!(graph(&folder, &["--relation", "command", "--as", "graphml"]).out, {
        graph(&folder, &["--relation", "command", "--as", "graphml", "--lang", "ar"]).out
    });
}

#[test]
fn what_is_wrong_is_said_and_nothing_is_written() {
    let folder = Folder::with_example();
    folder.write("notes.txt", "mine");
    folder.write("bad.ron", "Exercise(");
    for (arguments, code, said) in [
        (&["graph", "example"][..], 2, "--relation"),
        (&["graph", "example", "--relation", "friendship"], 2, "friendship"),
        (&["graph", "example", "--relation", "alert", "--as", "png"], 2, "png"),
        (&["graph", "example", "--relation", "alert", "--doctrine", "nobody", "--out", "new.svg"], 2, ""),
        (&["graph", "example", "--relation", "alert", "--out", "notes.txt"], 2, "notes.txt is there already"),
        (
            &["graph", "example", "--relation", "alert", "--out", "no/where.svg"],
            2,
            "a directory that is not there",
        ),
        (&["graph", "nowhere", "--relation", "alert"], 1, ""),
        (&["graph", "bad.ron", "--relation", "alert", "--out", "new.svg"], 1, ""),
        (&["graph", "example", "--relation", "alert", "--limit", "items=1", "--out", "new.svg"], 3, ""),
    ] {
        let answer = folder.run(arguments);
        assert_eq!(answer.code, code, "{arguments:?}: {answer:?}");
        assert!(answer.err.contains(said), "{arguments:?}: {answer:?}");
        assert!(!answer.out.contains("<svg"), "{arguments:?}");
    }
    assert_eq!(fs::read_to_string(folder.path("notes.txt")).expect("it is there"), "mine");
    assert_eq!(folder.names("."), ["bad.ron", "example", "notes.txt"]);
}

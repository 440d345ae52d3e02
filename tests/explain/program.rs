//! The command: documents, pictures, and everything that may be wrong with what is asked.

use crate::cli::program::{Answer, Folder};
use crate::cli::shape::{Shape, list, maybe};
use salambo_engine::kernel::digest::Digest;
use std::fs;

fn explain(folder: &Folder, arguments: &[&str]) -> Answer {
    folder.run([&["explain"], arguments].concat())
}

fn document() -> Shape {
    let map = || Shape::Object(Vec::new());
    let part = || {
        vec![
            ("record", Shape::Whole),
            ("from_ms", Shape::Whole),
            ("to_ms", Shape::Whole),
            ("label", Shape::Text),
            ("actor", Shape::Text),
            ("sentence", Shape::Text),
        ]
    };
    let mut link = part();
    link.extend([
        ("cause", Shape::Whole),
        ("released_by", maybe(Shape::Whole)),
        ("meanwhile", list(Shape::Object(part()))),
        ("failed", list(Shape::Whole)),
        ("reached", maybe(Shape::Whole)),
    ]);
    let step = vec![("amount", Shape::Number), ("gain_ms", Shape::Number)];
    let gain = vec![
        ("change", Shape::Text),
        ("measure", Shape::Text),
        ("gain_ms", Shape::Number),
        ("counted", Shape::Word(&["share", "more", "whole"])),
        ("steady", Shape::Flag),
        ("steps", list(Shape::Object(step))),
        ("sentence", Shape::Text),
    ];
    let cause = Shape::Object(vec![
        ("kind", Shape::Text),
        ("who", maybe(Shape::Text)),
        ("procedure", maybe(Shape::Text)),
        ("record", maybe(Shape::Whole)),
        ("sentence", Shape::Text),
    ]);
    let target = vec![("kind", Shape::Word(&["measure", "record"])), ("id", Shape::Text)];
    Shape::Object(vec![
        ("format", Shape::Word(&["salambo.explain/1"])),
        ("run", Shape::Hex(64)),
        ("run_file", maybe(Shape::Text)),
        ("exercise", Shape::Text),
        ("doctrine", Shape::Text),
        ("seed", Shape::Whole),
        ("replication", Shape::Whole),
        ("target", maybe(Shape::Object(target))),
        ("at_ms", maybe(Shape::Whole)),
        ("record", maybe(Shape::Whole)),
        ("chain", list(Shape::Object(link))),
        ("totals", Shape::Object(vec![("label", map()), ("agency", map()), ("level", map())])),
        ("slack", list(Shape::Object(vec![("record", Shape::Whole), ("slack_ms", Shape::Whole)]))),
        ("never", maybe(Shape::Object(vec![("missing", list(Shape::Text)), ("causes", list(cause))]))),
        ("rests_on", maybe(list(Shape::Whole))),
        ("missed", maybe(list(map()))),
        ("profile", maybe(list(Shape::Object(gain)))),
    ])
}

/// The ids of the measures of the example that came true, or not, by the document of its run.
fn measures(folder: &Folder, is_milestone: bool) -> Vec<String> {
    let run = folder.run(["run", "example", "--out", "example.run", "--format", "json"]).json();
    let all = run["measures"].as_array().expect("measures").iter();
    let wanted = all.filter(|measure| measure["milestone"].is_null() != is_milestone);
    wanted.map(|measure| measure["id"].as_str().expect("an id").to_owned()).collect()
}

#[test]
fn the_document_is_what_the_contract_says() {
    let folder = Folder::with_example();
    let came = measures(&folder, true);
    let named = explain(&folder, &["example.run", &came[0], "--format", "json"]).json();
    document().check(&named, "measure");
    assert_eq!(named["target"]["id"], came[0].as_str());
    assert!(named["missed"].is_null());
    assert!(!named["profile"].as_array().expect("it was played again").is_empty());
    let quick = explain(&folder, &["example.run", &came[0], "--quick", "--format", "json"]).json();
    assert!(quick["profile"].is_null());
    let record = explain(&folder, &["example.run", "--record", "100", "--format", "json"]).json();
    document().check(&record, "record");
    assert_eq!((&record["target"]["id"], &record["record"]), (&"100".into(), &100.into()));
    let all = explain(&folder, &["example.run", "--format", "json"]).json();
    document().check(&all, "overview");
    assert!(all["target"].is_null() && all["profile"].is_null());
    assert!(!all["missed"].as_array().expect("a list").is_empty());
    for id in measures(&folder, false) {
        let other = explain(&folder, &["example.run", &id, "--quick", "--format", "json"]);
        assert_eq!(other.code, 0, "{id}: {other:?}");
        let other = other.json();
        document().check(&other, &id);
        assert!(other["at_ms"].is_null() && other["record"].is_null());
        assert!(other["never"].is_null() != other["rests_on"].is_null(), "{id}");
    }
}

#[test]
fn the_same_is_said_whatever_the_number_of_threads() {
    let folder = Folder::with_example();
    let came = measures(&folder, true);
    let with = |threads: &str| {
        let mut command = folder.command(["explain", "example.run", &came[0], "--format", "json"]);
        Answer::of(command.env("RAYON_NUM_THREADS", threads).output().expect("it starts")).out
    };
    assert_eq!(with("1"), with("2"));
}

#[test]
fn what_is_not_there_is_refused_with_what_is() {
    let folder = Folder::with_example();
    let came = measures(&folder, true);
    let misspelt = format!("{}x", came[0]);
    let answer = explain(&folder, &["example.run", &misspelt]);
    assert_eq!((answer.code, answer.out.as_str()), (2, ""));
    assert!(answer.err.contains(&format!("did you mean `{}`", came[0])), "{answer:?}");
    let answer = explain(&folder, &["example.run", "zzzzzzzzzzzzzzzz"]);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("there are "), "{answer:?}");
    let answer = explain(&folder, &["example.run", "--record", "4000000000"]);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("numbered from 0 to "), "{answer:?}");
    for arguments in [
        &["example.run", "--record", "-1"][..],
        &["example.run", "--record", "one"],
        &["example.run", came[0].as_str(), "--record", "1"],
        &["example.run", came[0].as_str(), "--profile"],
        &["example.run", "--quick", "--profile"],
        &["example.run", "--limit", "nothing=1"],
        &[],
    ] {
        assert_eq!(explain(&folder, arguments).code, 2, "{arguments:?}");
    }
}

#[test]
fn a_run_file_that_is_wrong_is_refused_as_by_verify() {
    let folder = Folder::with_example();
    let whole = fs::read(folder.run_of_example()).expect("the run file");
    folder.write("cut.run", &whole[..whole.len() / 2]);
    folder.write("foreign.run", "something else");
    folder.write("empty.run", "");
    let text = String::from_utf8(zstd::decode_all(whole.as_slice()).expect("packed")).expect("text");
    let pack = |name: &str, text: &str| {
        folder.write(name, zstd::encode_all(text.as_bytes(), 3).expect("it can be packed"));
    };
    pack("altered.run", &text.replacen("\"seed\":1,", "\"seed\":2,", 1));
    let (records, seal) = text.trim_end().rsplit_once('\n').expect("a seal");
    let forged = records.replacen("\"meant\":true", "\"meant\":false", 1) + "\n";
    assert!(forged.len() > records.len() + 1);
    let count = seal.split("\"records\":").nth(1).and_then(|rest| rest.split(',').next()).expect("a count");
    let digest = Digest::of(forged.as_bytes()).hex();
    pack("forged.run", &format!("{forged}{{\"seal\":{{\"records\":{count},\"digest\":\"{digest}\"}}}}\n"));
    let engine = records.replacen("\"engine\":\"", "\"engine\":\"99.", 1) + "\n";
    let digest = Digest::of(engine.as_bytes()).hex();
    pack("engine.run", &format!("{engine}{{\"seal\":{{\"records\":{count},\"digest\":\"{digest}\"}}}}\n"));
    for (file, code, reason) in [
        ("cut.run", 3, "truncated"),
        ("altered.run", 3, "altered"),
        ("forged.run", 3, "differs"),
        ("foreign.run", 1, "foreign"),
        ("empty.run", 1, "foreign"),
        ("engine.run", 1, "engine"),
    ] {
        let verified = folder.run(["verify", file, "--format", "json"]);
        let asked = explain(&folder, &[file, "--format", "json"]);
        assert_eq!((verified.code, asked.code), (code, code), "{file}: {asked:?}");
        assert_eq!(verified.json()["reason"], reason, "{file}");
        assert_eq!(asked.json()["reason"], reason, "{file}");
        let asked = explain(&folder, &[file]);
        assert_eq!((asked.code, asked.out.as_str()), (code, ""), "{file}");
        assert!(asked.err.contains(file), "{asked:?}");
    }
    for nothing in ["nowhere.run", "example"] {
        assert_eq!(explain(&folder, &[nothing]).code, folder.run(["verify", nothing]).code, "{nothing}");
    }
}

#[test]
fn a_picture_is_kept_whole_and_replaces_nothing_but_pictures() {
    let folder = Folder::with_example();
    let came = measures(&folder, true);
    let draw = |file: &str, more: &[&str]| {
        explain(&folder, &[&["example.run", "--quick", "--svg", file], more].concat())
    };
    for language in ["en", "fr", "ar", "en"] {
        let answer = draw("chain.svg", &[&came[0], "--lang", language]);
        assert_eq!(answer.code, 0, "{answer:?}");
        let drawn = fs::read_to_string(folder.path("chain.svg")).expect("it is there");
        assert!(drawn.starts_with("<svg ") && drawn.ends_with("</svg>\n"), "{drawn}");
        assert!(drawn.contains(&format!("xml:lang=\"{language}\"")));
    }
    folder.write("notes.txt", "notes");
    let before = folder.names(".");
    for (file, more) in [
        ("notes.txt", vec![came[0].as_str()]),
        ("example", vec![came[0].as_str()]),
        ("nowhere/chain.svg", vec![came[0].as_str()]),
        ("new.svg", vec![]),
        ("new.svg", vec!["--record", "0"]),
    ] {
        let answer = draw(file, &more);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{file} {more:?}: {answer:?}");
    }
    assert_eq!(folder.names("."), before);
    assert_eq!(fs::read_to_string(folder.path("notes.txt")).expect("it is there"), "notes");
}

#[test]
fn pages_are_told_in_each_language_and_width() {
    let folder = Folder::with_example();
    let came = measures(&folder, true);
    for language in ["en", "fr", "ar"] {
        for arguments in [vec!["example.run"], vec!["example.run", &came[0], "--details"]] {
            let mut command = folder.command([&["explain", "--lang", language][..], &arguments].concat());
            let answer = Answer::of(command.env("COLUMNS", "60").output().expect("it starts"));
            assert_eq!(answer.code, 0, "{answer:?}");
            assert!(!answer.out.contains("explain-") && !answer.out.contains("change-"), "{}", answer.out);
        }
    }
}

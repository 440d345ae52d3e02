//! Run files: repeated from themselves alone, and each way of being wrong told by name.

use super::program::{Answer, Folder};
use salambo_engine::kernel::digest::Digest;
use serde_json::Value;
use std::fs;

/// The lines of a run file.
fn lines(folder: &Folder) -> Vec<String> {
    let packed = fs::read(folder.run_of_example()).expect("the run file");
    let text = zstd::decode_all(packed.as_slice()).expect("it can be unpacked");
    let text = String::from_utf8(text).expect("it is text");
    text.lines().map(str::to_owned).collect()
}

/// Writes lines as a run file.
fn pack(folder: &Folder, lines: &[String]) {
    let text: String = lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect();
    folder.write("made.run", zstd::encode_all(text.as_bytes(), 3).expect("it can be packed"));
}

/// Lines with a seal that fits them, as a forger would write it.
fn sealed(mut lines: Vec<String>) -> Vec<String> {
    lines.pop();
    let text: String = lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect();
    let records = lines.iter().filter(|line| line.starts_with("{\"n\":")).count();
    let digest = Digest::of(text.as_bytes()).hex();
    lines.push(format!("{{\"seal\":{{\"records\":{records},\"digest\":\"{digest}\"}}}}"));
    lines
}

fn verify(folder: &Folder, name: &str) -> Answer {
    folder.run(["verify", name, "--format", "json"])
}

/// Verifies what was packed: exit code and document.
fn verdict(folder: &Folder, lines: &[String]) -> (i32, Value) {
    pack(folder, lines);
    let answer = verify(folder, "made.run");
    (answer.code, answer.json())
}

fn with_manifest(lines: &[String], change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut manifest: Value = serde_json::from_str(&lines[0]).expect("a manifest");
    change(&mut manifest);
    let mut lines = lines.to_vec();
    lines[0] = manifest.to_string();
    sealed(lines)
}

#[test]
fn a_run_is_repeated_after_all_its_sources_are_gone() {
    let folder = Folder::with_example();
    let arguments = [
        "run",
        "example",
        "--doctrine",
        "joint",
        "--seed",
        "9007199254740991",
        "--replication",
        "3",
        "--out",
        "a.run",
    ];
    let more = [
        "--set",
        "post:police.control-room.desks=1",
        "--fire",
        "press-call@T+00:25",
        "--limit",
        "nesting=90",
    ];
    assert_eq!(folder.run([&arguments[..], &more].concat()).code, 0);
    fs::remove_dir_all(folder.path("example")).expect("it was there");
    let answer = folder.run(["verify", "a.run"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(answer.out.starts_with("the same"), "{answer:?}");
    let document = verify(&folder, "a.run").json();
    assert_eq!(document["same"], true);
    assert_eq!(document["expected"], document["found"]);
    assert!(document["reason"].is_null() && document["first_difference"].is_null());
}

#[test]
fn a_run_of_a_single_file_is_repeated() {
    let folder = Folder::new();
    let laboratory = super::program::scenarios().join("laboratory/pert.ron");
    fs::copy(laboratory, folder.path("plan.ron")).expect("it can be copied");
    assert_eq!(folder.run(["run", "plan.ron", "--out", "a.run"]).code, 0);
    fs::remove_file(folder.path("plan.ron")).expect("it was there");
    assert_eq!(folder.run(["verify", "a.run"]).code, 0);
}

#[test]
fn a_run_of_shared_parts_and_an_extension_is_repeated_from_its_file_alone() {
    let folder = Folder::with_scenarios();
    let exercise = "scenarios/two-houses/one-directorate.ron";
    assert_eq!(folder.run(["run", exercise, "--lang", "ar", "--out", "a.run"]).code, 0);
    fs::remove_dir_all(folder.path("scenarios")).expect("it was there");
    let answer = folder.run(["verify", "a.run"]);
    assert_eq!(answer.code, 0, "{answer:?}");
}

#[test]
fn a_file_that_ends_early_is_truncated_wherever_it_ends() {
    let folder = Folder::with_example();
    let whole = fs::read(folder.run_of_example()).expect("the run file");
    for kept in [4, 5, 100, whole.len() / 2, whole.len() - 5, whole.len() - 1] {
        folder.write("cut.run", &whole[..kept]);
        let answer = verify(&folder, "cut.run");
        assert_eq!((answer.code, &answer.json()["reason"]), (3, &"truncated".into()), "{kept} bytes");
    }
    let lines = lines(&folder);
    for kept in [1, 2, lines.len() / 2, lines.len() - 1] {
        let (code, document) = verdict(&folder, &lines[..kept]);
        assert_eq!((code, &document["reason"]), (3, &"truncated".into()), "{kept} lines");
    }
}

#[test]
fn a_file_that_was_changed_is_altered() {
    let folder = Folder::with_example();
    let lines = lines(&folder);
    for (line, from, to) in [(0, "\"seed\":1,", "\"seed\":2,"), (1, "1", "2"), (lines.len() - 2, "null", "1")]
    {
        let mut lines = lines.clone();
        let before = lines[line].clone();
        lines[line] = before.replacen(from, to, 1);
        assert_ne!(lines[line], before, "{from}");
        let (code, document) = verdict(&folder, &lines);
        assert_eq!((code, &document["reason"]), (3, &"altered".into()), "{from}: {document}");
    }
}

#[test]
fn a_bit_that_flips_is_told_wherever_it_changes_what_the_file_says() {
    let folder = Folder::with_example();
    let whole = fs::read(folder.run_of_example()).expect("the run file");
    let says = |packed: &[u8]| zstd::decode_all(packed).ok();
    let mut told = 0;
    for part in 1..8 {
        let mut packed = whole.clone();
        packed[whole.len() * part / 8] ^= 0x10;
        // Packing leaves bits that mean nothing.
        if says(&packed) == says(&whole) {
            continue;
        }
        told += 1;
        folder.write("bit.run", &packed);
        let answer = verify(&folder, "bit.run");
        assert_eq!((answer.code, &answer.json()["reason"]), (3, &"altered".into()), "in part {part}");
    }
    assert!(told >= 4, "only {told} bits mean anything");
}

#[test]
fn a_forged_record_with_a_fitting_seal_is_found_by_running_again() {
    let folder = Folder::with_example();
    let lines = lines(&folder);
    let is_record = |line: &&String| line.contains("\"Handled\"");
    let forged = lines.iter().position(|line| is_record(&line)).expect("somebody handled something");
    let mut changed = lines.clone();
    changed[forged] = changed[forged].replace("\"meant\":true", "\"meant\":false");
    assert_ne!(changed[forged], lines[forged]);
    let number: Value = serde_json::from_str(&lines[forged]).expect("a record");
    let (code, document) = verdict(&folder, &sealed(changed));
    assert_eq!((code, &document["reason"]), (3, &"differs".into()), "{document}");
    let difference = &document["first_difference"];
    assert_eq!(difference["record"], number["n"]);
    assert_eq!(difference["expected"]["fact"]["Handled"]["meant"], false);
    assert_eq!(difference["found"]["fact"]["Handled"]["meant"], true);
    assert_ne!(document["expected"], document["found"]);
}

#[test]
fn records_left_out_or_added_are_found_by_running_again() {
    let folder = Folder::with_example();
    let lines = lines(&folder);
    let records = lines.iter().filter(|line| line.starts_with("{\"n\":")).count();
    let mut fewer = lines.clone();
    fewer.remove(lines.len() - 2);
    let (code, document) = verdict(&folder, &sealed(fewer));
    assert_eq!((code, &document["reason"]), (3, &"differs".into()));
    assert_eq!(document["first_difference"]["record"], records - 1);
    assert!(document["first_difference"]["expected"].is_null());
    let mut more = lines.clone();
    let last = lines.len() - 2;
    more.insert(last + 1, more[last].replace(&format!("\"n\":{}", records - 1), &format!("\"n\":{records}")));
    let (code, document) = verdict(&folder, &sealed(more));
    assert_eq!((code, &document["reason"]), (3, &"differs".into()));
    assert!(document["first_difference"]["found"].is_null());
}

#[test]
fn another_manifest_or_other_sources_lead_to_another_run() {
    let folder = Folder::with_example();
    let lines = lines(&folder);
    let changed = [
        with_manifest(&lines, |manifest| manifest["seed"] = 2.into()),
        with_manifest(&lines, |manifest| manifest["doctrine"]["id"] = "joint".into()),
        with_manifest(&lines, |manifest| manifest["exercise"]["id"] = "other".into()),
        with_manifest(&lines, |manifest| manifest["exercise"]["file"] = "none.ron".into()),
        with_manifest(&lines, |manifest| {
            manifest["settings"] = serde_json::json!([{"path": "nonsense", "value": "1"}])
        }),
        with_manifest(&lines, |manifest| {
            manifest["journal"] = serde_json::json!([{"inject": "none", "at_ms": 5}])
        }),
        with_manifest(&lines, |manifest| {
            manifest["journal"] =
                serde_json::json!([{"inject": "press-call", "at_ms": 9_000_000_000_000_000_000_i64}])
        }),
        with_manifest(&lines, |manifest| {
            manifest["journal"] = serde_json::json!([{"inject": "press-call", "at_ms": -5}])
        }),
    ];
    for lines in changed {
        let (code, document) = verdict(&folder, &lines);
        assert_eq!((code, &document["reason"]), (3, &"differs".into()), "{}: {document}", lines[0]);
    }
    let source = lines.iter().position(|line| line.contains("defaults.ron")).expect("the defaults are there");
    let mut other_defaults = lines;
    other_defaults[source] = other_defaults[source].replace("5.4 s", "6.4 s");
    let (code, document) = verdict(&folder, &sealed(other_defaults));
    assert_eq!((code, &document["reason"]), (3, &"differs".into()));
}

#[test]
fn other_files_and_other_versions_are_told_by_name() {
    let folder = Folder::with_example();
    let lines = lines(&folder);
    let engine = with_manifest(&lines, |manifest| manifest["engine"] = "99.1.2".into());
    let (code, document) = verdict(&folder, &engine);
    assert_eq!((code, &document["reason"]), (1, &"engine".into()));
    assert!(document["message"].as_str().is_some_and(|message| message.contains("99.1.2")), "{document}");
    let future = with_manifest(&lines, |manifest| manifest["format"] = "salambo.run/2".into());
    let (code, document) = verdict(&folder, &future);
    assert_eq!((code, &document["reason"]), (1, &"engine".into()));
    assert!(
        document["message"].as_str().is_some_and(|message| message.contains("salambo.run/2")),
        "{document}"
    );
    let foreign = with_manifest(&lines, |manifest| manifest["format"] = "salambo.study/1".into());
    assert_eq!(verdict(&folder, &foreign).1["reason"], "foreign");
    assert_eq!(verdict(&folder, &["hello".to_owned()]).1["reason"], "foreign");
    for (name, bytes) in [("empty.run", &b""[..]), ("text.run", b"Exercise()"), ("short.run", b"\x28\xb5")] {
        folder.write(name, bytes);
        let answer = verify(&folder, name);
        assert_eq!((answer.code, &answer.json()["reason"]), (1, &"foreign".into()), "{name}");
    }
}

#[test]
fn hostile_files_are_refused_before_work() {
    let folder = Folder::with_example();
    let lines = lines(&folder);
    for limit in ["records", "items", "file", "instant", "unheard-of"] {
        let greedy =
            with_manifest(&lines, |manifest| manifest["limits"][limit] = 4_000_000_000_000_u64.into());
        pack(&folder, &greedy);
        let answer = folder.run(["verify", "made.run"]);
        assert_eq!(answer.code, 3, "{limit}: {answer:?}");
        assert!(answer.err.contains(limit), "{limit}: {answer:?}");
    }
    let mut long = lines.clone();
    long[1] = "x".repeat(2 << 20);
    pack(&folder, &long);
    let answer = folder.run(["verify", "made.run"]);
    assert_eq!(answer.code, 3, "{answer:?}");
    assert!(answer.err.contains("`line`"), "{answer:?}");
    pack(&folder, &lines);
    let answer = folder.run(["verify", "made.run", "--limit", "decompressed=10000"]);
    assert_eq!(answer.code, 3, "{answer:?}");
    assert!(answer.err.contains("`decompressed`"), "{answer:?}");
    let answer = folder.run(["verify", "made.run", "--limit", "records=5"]);
    assert_eq!(answer.code, 3, "{answer:?}");
}

#[test]
fn what_cannot_be_judged_has_a_document_too() {
    let folder = Folder::with_example();
    folder.run_of_example();
    let missing = verify(&folder, "none.run");
    let limited = folder.run(["verify", "example.run", "--format", "json", "--limit", "records=5"]);
    for (answer, code, part) in [(missing, 1, "none.run"), (limited, 3, "`records`")] {
        assert_eq!(answer.code, code, "{answer:?}");
        let document = answer.json();
        assert_eq!((&document["format"], &document["same"]), (&"salambo.verify/1".into(), &false.into()));
        for key in ["expected", "found", "reason", "first_difference"] {
            assert!(document.get(key).is_some_and(Value::is_null), "{key}: {document}");
        }
        assert!(document["message"].as_str().is_some_and(|message| message.contains(part)), "{document}");
        assert!(answer.err.contains(part), "{answer:?}");
    }
}

#[test]
fn records_that_are_no_json_are_shown_and_obeyed_by_no_terminal() {
    let folder = Folder::with_example();
    let mut lines = lines(&folder);
    let last = lines.len() - 2;
    lines[last] = "{\"n\":\u{1b}[2J".to_owned();
    pack(&folder, &sealed(lines));
    let answer = folder.run(["verify", "made.run"]);
    assert_eq!(answer.code, 3, "{answer:?}");
    assert!(!answer.out.contains('\u{1b}'), "{answer:?}");
    assert_eq!(verify(&folder, "made.run").json()["reason"], "differs");
}

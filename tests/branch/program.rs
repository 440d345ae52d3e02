//! The command: moments, documents, languages, branches of branches, and hostile run files.

use crate::cli::program::{Answer, Folder};
use crate::cli::shape::{Shape, list, maybe};
use salambo_engine::kernel::digest::Digest;
use serde_json::{Value, json};
use std::fs;

const LOSE: &str = "LosePost(post: \"police.control-room\", lasts: \"20 min\")";

/// A folder with a run of the shipped example.
fn night() -> Folder {
    let folder = Folder::with_example();
    assert_eq!(folder.run(["run", "example", "--out", "night.run"]).code, 0);
    folder
}

fn branch(folder: &Folder, arguments: &[&str]) -> Answer {
    folder.run([&["branch"], arguments].concat())
}

/// A branch kept in a file, with its document.
fn kept(folder: &Folder, run: &str, at: &str, change: &str, out: &str) -> Value {
    let answer = branch(folder, &[run, "--at", at, "--with", change, "--out", out, "--format", "json"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    answer.json()
}

fn document() -> Shape {
    let record = || {
        Shape::Object(vec![
            ("record", Shape::Whole),
            ("at_ms", Shape::Whole),
            ("sentence", Shape::Text),
            ("line", Shape::Text),
        ])
    };
    let subject = || Shape::Object(vec![("id", Shape::Text), ("digest", Shape::Hex(64))]);
    let sides =
        |shape: fn() -> Shape| Shape::Object(vec![("before", maybe(shape())), ("after", maybe(shape()))]);
    let part = Shape::Object(vec![("label", Shape::Text), ("longer_ms", Shape::Whole)]);
    let told = || Shape::Object(vec![("record", Shape::Whole), ("sentence", Shape::Text)]);
    let wait = vec![
        ("who", Shape::Text),
        ("whom", maybe(Shape::Text)),
        ("label", Shape::Text),
        ("from_ms", Shape::Whole),
        ("to_ms", Shape::Whole),
        ("record", Shape::Whole),
    ];
    let never = vec![
        ("unbegun", Shape::Flag),
        ("missing", list(Shape::Text)),
        ("decisions", list(told())),
        ("unfired", list(Shape::Text)),
        ("failed", list(told())),
        ("waits", list(Shape::Object(wait))),
    ];
    let measure = vec![
        ("id", Shape::Text),
        ("objective", Shape::Text),
        ("title", Shape::Text),
        ("unit", Shape::Word(&["ms", "share", "count"])),
        ("changed", Shape::Flag),
        ("before", maybe(Shape::Number)),
        ("after", maybe(Shape::Number)),
        ("difference", maybe(Shape::Number)),
        ("mark_before", maybe(Shape::Whole)),
        ("mark_after", maybe(Shape::Whole)),
        ("parts", list(part)),
        ("chain", list(record())),
        ("parted", maybe(record())),
        ("never", maybe(Shape::Object(never))),
    ];
    let difference = Shape::Object(vec![("before", maybe(record())), ("after", maybe(record()))]);
    Shape::Object(vec![
        ("format", Shape::Word(&["salambo.branch/1"])),
        ("engine", Shape::Text),
        ("parent", Shape::Hex(64)),
        ("run", Shape::Hex(64)),
        ("run_file", maybe(Shape::Text)),
        ("exercise", subject()),
        ("doctrine", subject()),
        ("seed", Shape::Whole),
        ("replication", Shape::Whole),
        ("at_ms", Shape::Whole),
        ("changes", list(Shape::Text)),
        ("first_difference", maybe(difference)),
        ("score", sides(|| Shape::Number)),
        ("rating", sides(|| Shape::Text)),
        ("measures", list(Shape::Object(measure))),
    ])
}

#[test]
fn the_document_is_what_the_contract_says() {
    let folder = night();
    let told = kept(&folder, "night.run", "T+2m", LOSE, "branch.run");
    document().check(&told, "branch");
    let run = folder.run(["verify", "night.run", "--format", "json"]).json();
    assert_eq!(told["parent"], run["expected"], "it names the run that it leaves");
    assert_eq!(told["at_ms"], 7 * 60_000, "counted from the start, five minutes before T0");
    assert_eq!(told["changes"], json!([LOSE]));
    assert!(told["first_difference"]["after"]["line"].as_str().expect("a line").contains("OutOfAction"));
    let measures = told["measures"].as_array().expect("measures");
    let moved: Vec<_> = measures.iter().filter(|measure| measure["changed"] == true).collect();
    assert!(!moved.is_empty());
    for measure in measures {
        let (before, after) = (measure["before"].as_f64(), measure["after"].as_f64());
        let difference = before.zip(after).map(|(before, after)| after - before);
        assert_eq!(measure["difference"].as_f64(), difference, "{measure}");
        for key in ["before", "after", "difference"] {
            let is_whole = measure[key].is_null() || measure[key].is_i64();
            assert!(measure["unit"] != "ms" || is_whole, "milliseconds are whole: {measure}");
        }
        let longer =
            measure["parts"].as_array().expect("parts").iter().map(|part| part["longer_ms"].as_i64());
        let longer: i64 = longer.map(|part| part.expect("a number")).sum();
        let from_the_start = measure["id"] == "police-know" || measure["id"] == "first-unit";
        if let (true, Some(difference)) = (from_the_start, difference) {
            assert_eq!(longer as f64, difference, "its parts add up: {measure}");
        }
    }
}

/// The chain of a measure begins with what the change did and ends where the measure came true.
#[test]
fn the_chain_leads_from_the_change_to_the_measure() {
    let folder = night();
    let told = kept(&folder, "night.run", "T+2m", LOSE, "branch.run");
    let first = told["first_difference"]["after"]["record"].as_u64().expect("a record");
    let measures = told["measures"].as_array().expect("measures");
    let chains =
        measures.iter().filter_map(|measure| measure["chain"].as_array()).filter(|chain| !chain.is_empty());
    let mut found = 0;
    for chain in chains {
        let numbers: Vec<u64> = chain.iter().map(|link| link["record"].as_u64().expect("a number")).collect();
        assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]), "{numbers:?}");
        assert!(numbers[0] >= first, "{numbers:?}");
        found += 1;
    }
    assert!(found > 0, "{told}");
}

#[test]
fn a_moment_is_taken_however_it_is_typed() {
    let folder = night();
    let digests: Vec<Value> = ["T+22m", "22", "T+22 min", "T+00:22", "0h22", "20:02", "20:02:00"]
        .iter()
        .map(|at| kept(&folder, "night.run", at, LOSE, "branch.run")["run"].clone())
        .collect();
    assert!(digests.windows(2).all(|pair| pair[0] == pair[1]), "{digests:?}");
    for (at, why) in [
        ("T-5m", "`salambo run --set`"),
        ("-5m", "`salambo run --set`"),
        ("T-1h", "`salambo run --set`"),
        ("T+9h", "the exercise ends at T+03:00:00"),
        ("soon", "expected T+22m"),
    ] {
        let answer = branch(&folder, &["night.run", "--at", at, "--with", LOSE]);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{at}");
        assert!(answer.err.contains(why), "{at}: {answer:?}");
    }
    // One reader: injects are fired by hand in the same words.
    let fired = |at: &str| {
        let arguments = ["run", "example", "--fire", at, "--out", "fired.run", "--format", "json"];
        folder.run(arguments).json()["digest"].clone()
    };
    assert_eq!(fired("press-call@T+25m"), fired("press-call@T+00:25"));
    assert_eq!(fired("press-call@20:05"), fired("press-call@T+00:25"));
}

/// What reads runs reads branches, and branches of branches; each stands alone.
#[test]
fn branches_are_runs_and_can_be_branched() {
    let folder = night();
    let first = kept(&folder, "night.run", "T+4m", LOSE, "first.run");
    let second = kept(&folder, "first.run", "T+10m", "post:samu.dispatch.desks=1", "second.run");
    let third = kept(&folder, "second.run", "T+10m", "Fire(\"press-call\")", "third.run");
    assert_eq!(second["parent"], first["run"]);
    assert_eq!(third["parent"], second["run"]);
    fs::remove_dir_all(folder.path("example")).expect("it was there");
    for file in ["first.run", "second.run", "third.run"] {
        let verified = folder.run(["verify", file]);
        assert_eq!(verified.code, 0, "{file}: {verified:?}");
        assert!(verified.out.starts_with("the same"), "{file}: {verified:?}");
        let explained = folder.run(["explain", file, "declared"]);
        assert_eq!(explained.code, 0, "{file}: {explained:?}");
    }
    let manifest = |file: &str| -> Value {
        let text = zstd::decode_all(fs::read(folder.path(file)).expect("a file").as_slice()).expect("packed");
        let text = String::from_utf8(text).expect("text");
        serde_json::from_str(text.lines().next().expect("a line")).expect("a manifest")
    };
    let turns = manifest("third.run")["manifest"]["turns"].clone();
    let turns = if turns.is_null() { manifest("third.run")["turns"].clone() } else { turns };
    assert_eq!(turns.as_array().map(Vec::len), Some(3), "{turns}");
    let before = branch(&folder, &["second.run", "--at", "T+9m", "--with", LOSE]);
    assert_eq!(before.code, 2, "{before:?}");
    assert!(before.err.contains("it turned at T+00:10:00 already"), "{before:?}");
}

#[test]
fn a_change_that_changes_nothing_says_so() {
    let folder = night();
    let change = "RestorePost(\"police.headquarters\")";
    let answer = branch(&folder, &["night.run", "--at", "T+10m", "--with", change, "--out", "same.run"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(answer.out.contains("The change changes nothing: every record is as it was"), "{answer:?}");
    let told = kept(&folder, "night.run", "T+10m", change, "same.run");
    assert!(told["first_difference"].is_null());
    assert!(told["measures"].as_array().expect("measures").iter().all(|measure| measure["changed"] == false));
}

/// Records that differ need not move a measure: nobody counts the others then.
#[test]
fn a_change_that_moves_no_measure_says_so() {
    let folder = night();
    let change = "Inject(id: \"late\", to: \"samu.dispatch\", message: \"m\")";
    let arguments = ["night.run", "--at", "T+89m", "--with", change, "--out", "late.run", "--lang"];
    for (language, words) in [
        ("en", "  no measure is otherwise\n"),
        ("fr", "  aucune mesure n'a changé\n"),
        ("ar", "لم يتغيّر أيّ مقياس\n"),
    ] {
        let answer = branch(&folder, &[&arguments[..], &[language]].concat());
        assert_eq!(answer.code, 0, "{answer:?}");
        assert!(answer.out.contains(words), "{answer:?}");
    }
}

#[test]
fn it_is_told_in_every_language_and_the_run_is_one() {
    let folder = night();
    let tell = |language: &str| {
        let arguments =
            ["night.run", "--at", "T+2m", "--with", LOSE, "--out", "told.run", "--lang", language];
        let answer = branch(&folder, &arguments);
        assert_eq!(answer.code, 0, "{answer:?}");
        (answer.out, fs::read(folder.path("told.run")).expect("a file"))
    };
    let (en, run) = tell("en");
    for (language, words) in [
        ("en", ["What is otherwise from T+00:02:00 on", "The first record that differs", "Why"]),
        ("fr", ["Ce qui change à partir de", "Le premier enregistrement différent", "Pourquoi"]),
        ("ar", ["ما يتغيّر ابتداءً من", "أوّل سجلّ مختلف", "لماذا"]),
    ] {
        let (told, same) = tell(language);
        for word in words {
            assert!(told.contains(word), "{language}: {word}: {told}");
        }
        assert!(told.contains(LOSE), "what was typed is told as it was typed");
        assert_eq!(same, run, "{language}");
        assert_eq!(told == en, language == "en");
    }
}

#[test]
fn wrong_changes_are_drawn_and_nothing_is_written() {
    let folder = night();
    let arguments = [
        "night.run",
        "--at",
        "T+4m",
        "--with",
        "LosPost(post: \"x\")",
        "post:police.control-room.desk=4",
        "--out",
        "no.run",
    ];
    let answer = branch(&folder, &arguments);
    assert_eq!(answer.code, 2, "{answer:?}");
    for part in ["write `LosePost`", "--with:1:1", "write `desks`", "--with:1:26", "2 errors"] {
        assert!(answer.out.contains(part), "{part}: {answer:?}");
    }
    assert!(!folder.path("no.run").exists());
    let json = branch(&folder, &[&arguments[..], &["--format", "json"]].concat());
    assert_eq!((json.code, &json.json()["format"]), (2, &json!("salambo.check/1")));
}

/// Writes a run file anew with another manifest and a seal that fits.
fn forged(folder: &Folder, change: impl FnOnce(&mut Value)) {
    let packed = fs::read(folder.path("branch.run")).expect("the run file");
    let text = String::from_utf8(zstd::decode_all(packed.as_slice()).expect("packed")).expect("text");
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut manifest: Value = serde_json::from_str(&lines[0]).expect("a manifest");
    change(match manifest.get("manifest") {
        Some(_) => &mut manifest["manifest"],
        None => &mut manifest,
    });
    lines[0] = manifest.to_string();
    lines.pop();
    let text: String = lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect();
    let records = lines.iter().filter(|line| line.starts_with("{\"n\":")).count();
    let digest = Digest::of(text.as_bytes()).hex();
    let sealed = format!("{text}{{\"seal\":{{\"records\":{records},\"digest\":\"{digest}\"}}}}\n");
    folder.write("forged.run", zstd::encode_all(sealed.as_bytes(), 1).expect("it can be packed"));
}

#[test]
fn a_hostile_manifest_ends_in_a_clear_error() {
    let folder = night();
    kept(&folder, "night.run", "T+2m", LOSE, "branch.run");
    let turn = |at: i64, change: &str| json!({ "at_ms": at, "changes": [change] });
    let spare = "post:samu.dispatch.desks=3";
    let cases = [
        ("out of order", json!([turn(600_000, spare), turn(599_000, spare)]), "not in order of time"),
        ("before the start", json!([turn(-1, spare)]), "not in order of time"),
        ("at no time at all", json!([turn(i64::MIN, spare)]), "not in order of time"),
        ("after the end", json!([turn(i64::MAX, spare)]), "not in order of time"),
        ("of no change", json!([turn(600_000, "make it better")]), "no change of a run"),
        ("of nobody", json!([turn(600_000, "LosePost(post: \"nobody.here\")")]), "no post is called"),
        ("of another type", json!([{ "at_ms": "soon", "changes": [] }]), ""),
        ("with more to say", json!([{ "at_ms": 600_000, "changes": [], "then": 1 }]), ""),
        (
            "a million times",
            Value::Array((0..1_000_000).map(|at| turn(600_000 + at, spare)).collect()),
            "settings",
        ),
        (
            "a hundred times",
            Value::Array((0..100).map(|at| turn(600_000 + at, spare)).collect()),
            "64 times at most",
        ),
        ("of something else", json!([turn(600_000, "post:samu.dispatch.desks=9")]), ""),
    ];
    for (name, turns, why) in cases {
        forged(&folder, |manifest| manifest["turns"] = turns);
        for command in ["verify", "explain"] {
            let answer = folder.run([command, "forged.run", "--limit", "line=100000000"]);
            assert!([1, 3].contains(&answer.code), "{name}: {command}: {answer:?}");
            let told = format!("{}{}", answer.out, answer.err);
            assert!(told.contains(why) && !told.contains("panicked"), "{name}: {command}: {told:.400}");
        }
    }
    for parent in [json!("no digest"), json!(7), json!([]), Value::Null] {
        forged(&folder, |manifest| manifest["parent"] = parent.clone());
        let answer = folder.run(["verify", "forged.run"]);
        assert_eq!(answer.code, 3, "{parent}: {answer:?}");
        assert!(answer.out.contains("line 1"), "{parent}: {answer:?}");
    }
    forged(&folder, |manifest| manifest["turns"] = json!([]));
    assert_eq!(folder.run(["verify", "forged.run"]).code, 3, "it leaves a run and does not turn");
}

/// What never comes has no chain: told is what kept it.
#[test]
fn what_never_came_in_the_branch_is_told_with_what_kept_it() {
    let folder = night();
    let change = "procedure:declare.enabled=false";
    let told = kept(&folder, "night.run", "T-4m", change, "branch.run");
    let measures = told["measures"].as_array().expect("measures");
    let lost: Vec<_> = measures
        .iter()
        .filter(|measure| {
            measure["unit"] == "ms" && !measure["before"].is_null() && measure["after"].is_null()
        })
        .collect();
    assert!(!lost.is_empty(), "{told}");
    for measure in &lost {
        assert!(measure["never"].is_object() && measure["chain"] == json!([]), "{measure}");
    }
    let kept: Vec<_> =
        lost.iter().filter(|measure| measure["never"]["unfired"] == json!(["declare"])).collect();
    assert!(!kept.is_empty(), "{lost:?}");
    assert!(
        measures.iter().all(|measure| measure["after"].is_null() || measure["never"].is_null()),
        "{told}"
    );
    let told = branch(&folder, &["night.run", "--at", "T-4m", "--with", change, "--out", "branch.run"]).out;
    assert!(told.contains("would have brought it and never fired"), "{told}");
}

/// Whoever replays a branch sees the channels as they are from the turn on.
#[test]
fn a_replay_knows_what_became_of_the_channels() {
    let folder = night();
    let broken = |run: &str, at: &str| {
        let answer = folder.run(["replay", run, "--at", at, "--format", "json"]);
        assert_eq!(answer.code, 0, "{answer:?}");
        answer.json()["channels"].clone()
    };
    let changes = [
        ("channel:telephone.lines=1", "telephone", 1),
        ("channel:police-net.enabled=false", "police-net", 0),
    ];
    for (change, channel, lines_left) in changes {
        kept(&folder, "night.run", "T+30m", change, "branch.run");
        let now = broken("branch.run", "T+2h");
        let expected = json!({"channel": channel, "lines_left": lines_left});
        assert!(now.as_array().is_some_and(|all| all.contains(&expected)), "{change}: {now}");
        assert!(!broken("night.run", "T+2h").as_array().is_some_and(|all| all.contains(&expected)));
    }
    let direct = "Channel(id: \"direct\", kind: Phone, members: Everyone)";
    kept(&folder, "night.run", "T+30m", direct, "branch.run");
    let film = folder.run(["replay", "branch.run", "--format", "json"]).json();
    let run = &film["runs"][0];
    let states = run["channels"].as_array().expect("channels").iter().filter_map(|channel| {
        let place = usize::try_from(channel["channel"].as_u64()?).ok()?;
        (run["names"][place]["id"] == "direct").then(|| channel["state"].clone())
    });
    assert_eq!(states.collect::<Vec<_>>(), [json!([[35 * 60_000, -1]])], "it is there from the turn on");
}

/// What differs first in two runs is the same for whoever asks.
#[test]
fn a_branch_and_a_pair_differ_first_in_the_same_record() {
    let folder = night();
    let told = kept(&folder, "night.run", "T+4m", "post:samu.dispatch.desks=1", "branch.run");
    let difference = &told["first_difference"];
    assert!(difference["after"]["record"].is_u64(), "{told}");
    let film = folder.run(["replay", "night.run", "branch.run", "--format", "json"]).json();
    let found = &film["pair"]["first_difference"];
    assert_eq!(found["a"], difference["before"]["record"]);
    assert_eq!(found["b"], difference["after"]["record"]);
}

/// A post that comes is in whatever reads the branch, and in nothing that reads the run that was left.
#[test]
fn a_post_comes_and_whatever_reads_the_branch_has_it() {
    let folder = night();
    let post = "Post(id: \"samu.annexe\", role: \"control-room\", under: \"hospital.crisis-cell\", takes_calls: true, \
                desks: 2, title: \"Annexe\")";
    let told = kept(&folder, "night.run", "T+6m", post, "branch.run");
    document().check(&told, "branch");
    let first = told["first_difference"]["after"]["line"].as_str().expect("a line");
    assert!(first.contains("samu.annexe") && first.contains("Opened"), "{first}");
    let second = kept(&folder, "branch.run", "T+30m", "LosePost(post: \"samu.annexe\")", "second.run");
    assert_eq!(second["parent"], told["run"]);
    fs::remove_dir_all(folder.path("example")).expect("it was there");
    for file in ["branch.run", "second.run"] {
        let verified = folder.run(["verify", file]);
        assert!(verified.out.starts_with("the same"), "{file}: {verified:?}");
    }
    let state = |file: &str, at: &str| -> Option<Value> {
        let told = folder.run(["replay", file, "--at", at, "--format", "json"]).json();
        let posts = told["posts"].as_array().expect("posts").clone();
        posts.into_iter().find(|post| post["post"] == "samu.annexe").map(|post| post["state"].clone())
    };
    assert_eq!(state("night.run", "T+20m"), None);
    assert_eq!(state("branch.run", "T+5m"), Some(json!("closed")), "it has not come");
    assert_eq!(state("branch.run", "T+7m"), Some(json!("open")));
    assert_eq!(state("second.run", "T+31m"), Some(json!("lost")));
    for command in
        [&["replay", "night.run", "branch.run", "--html", "page.html"][..], &["explain", "branch.run"]]
    {
        let answer = folder.run(command);
        assert_eq!(answer.code, 0, "{answer:?}");
    }
}

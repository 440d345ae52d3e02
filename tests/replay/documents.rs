//! The data of the page: every index in range, every sentence in every language.

use crate::cli::program::Folder;
use serde_json::Value;

/// The run of a document.
fn run(document: &Value) -> &Value {
    &document["runs"][0]
}

fn list<'a>(value: &'a Value, key: &str) -> &'a Vec<Value> {
    value[key].as_array().unwrap_or_else(|| panic!("`{key}` is a list"))
}

fn played(folder: &Folder, seed: &str) {
    let answer = folder.run(["run", "example", "--seed", seed, "--out", &format!("{seed}.run")]);
    assert_eq!(answer.code, 0, "{answer:?}");
}

fn document(folder: &Folder, runs: &[&str]) -> Value {
    let answer = folder.run([&["replay", "--format", "json"], runs].concat());
    assert_eq!(answer.code, 0, "{}", answer.err);
    answer.json()
}

#[test]
fn every_index_names_somebody_and_every_sentence_stands_in_every_language() {
    let folder = Folder::with_example();
    played(&folder, "1");
    let document = document(&folder, &["1.run"]);
    assert_eq!(document["format"], "salambo.replay/1");
    assert_eq!(document["pair"], Value::Null);
    let run = run(&document);
    let names = list(run, "names").len() as i64;
    let is_name = |value: &Value| value.as_i64().is_some_and(|index| (0..names).contains(&index));
    let records = &run["records"];
    let count = list(records, "at").len();
    for column in ["cause", "released_by", "wait", "actor", "kind", "weight"] {
        assert_eq!(list(records, column).len(), count, "{column}");
    }
    assert!(list(records, "actor").iter().all(is_name));
    for language in ["en", "fr", "ar"] {
        let sentences = list(&records["sentence"], language);
        assert_eq!(sentences.len(), count, "{language}");
        assert!(sentences.iter().all(|one| one.as_str().is_some_and(|text| !text.trim().is_empty())));
    }
    for cause in list(records, "cause").iter().enumerate() {
        assert!(cause.1.as_i64().is_some_and(|number| number < cause.0 as i64), "{cause:?}");
    }
    let kinds = list(run, "kinds").len() as i64;
    assert!(list(records, "kind").iter().all(|kind| kind.as_i64().is_some_and(|kind| kind < kinds)));
    parts_name_somebody(run, &is_name);
    let texts = list(run, "texts").len() as i64;
    for change in list(run, "knowledge").iter().flat_map(|one| list(one, "changes")) {
        assert!(change[3].as_i64().is_some_and(|text| text < texts), "{change}");
        assert_eq!(change[4].as_i64() == Some(-1), change[8] == 1, "{change}");
    }
}

fn parts_name_somebody(run: &Value, is_name: &dyn Fn(&Value) -> bool) {
    for (part, key) in [
        ("agencies", "agency"),
        ("posts", "post"),
        ("channels", "channel"),
        ("units", "unit"),
        ("sites", "site"),
        ("facilities", "facility"),
        ("people", "incident"),
        ("knowledge", "holder"),
        ("msel", "inject"),
    ] {
        assert!(list(run, part).iter().all(|one| is_name(&one[key])), "{part}");
    }
    assert!(!list(run, "posts").is_empty() && !list(run, "transmissions").is_empty());
    for hop in list(run, "transmissions") {
        assert!(is_name(&hop[2]) && is_name(&hop[3]), "{hop}");
        assert!(hop[0].as_i64() <= hop[1].as_i64(), "{hop}");
    }
    for span in list(run, "units").iter().flat_map(|unit| list(unit, "spans")) {
        assert!(is_name(&span[3]) && (span[4] == -1 || is_name(&span[4])), "{span}");
    }
}

#[test]
fn two_runs_stand_side_by_side_with_the_first_record_that_differs() {
    let folder = Folder::with_example();
    played(&folder, "1");
    played(&folder, "2");
    let pair = document(&folder, &["1.run", "2.run"]);
    assert_eq!(list(&pair, "runs").len(), 2);
    let found = &pair["pair"]["first_difference"];
    let record = found["a"].as_u64().expect("they differ") as usize;
    assert_eq!(found["a"], found["b"]);
    assert_eq!(found["at_ms"].as_i64(), {
        let at = |run: usize| pair["runs"][run]["records"]["at"][record].as_i64();
        at(0).min(at(1))
    });
    for language in ["en", "fr", "ar"] {
        let sentence = &run(&pair)["records"]["sentence"][language][record];
        let said = found["says"][language].as_str().expect("a text");
        assert!(said.contains(sentence.as_str().expect("a text")), "{said}");
    }
    let same = document(&folder, &["1.run", "1.run"]);
    assert_eq!(same["pair"]["first_difference"], Value::Null);
}

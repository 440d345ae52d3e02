//! Plans of which the answer is known without playing them.

use super::{folder, study};
use serde_json::{Value, json};

/// What a factor alone does to the declaration.
fn effect<'a>(document: &'a Value, factor: &str) -> &'a Value {
    let factors = document["answers"][0]["factors"].as_array().expect("factors");
    factors.iter().find(|found| found["factors"] == json!([factor])).expect("it was varied")
}

#[test]
fn each_factor_does_what_it_does() {
    let folder = folder();
    let answer = study(&folder, "run", &["--format", "json"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    let document = answer.json();
    assert_eq!((&document["rows"], &document["settings"]), (&json!(8), &json!(8)));
    let answers = document["answers"].as_array().expect("answers");
    assert_eq!((answers.len(), &answers[0]["measure"]), (1, &json!("declared")), "{document}");
    for (factor, adds) in [("ten", 180_000.0), ("room", 300_000.0), ("idle", 0.0)] {
        let found = effect(&document, factor);
        assert_eq!(found["value"], json!(adds), "{factor}: {found}");
        assert_eq!((&found["low"], &found["high"]), (&json!(adds), &json!(adds)), "{factor}: {found}");
    }
    let first = &answers[0]["factors"][0]["factors"];
    assert_eq!(*first, json!(["room"]), "the strongest stands first");
}

/// Of several levels the two that lie farthest apart are told; of two factors that only add up, no more than that.
#[test]
fn of_three_levels_the_farthest_are_told() {
    let folder = folder();
    folder.write(
        "plan.ron",
        super::PLAN.replace(r#"["10 min", "13 min"]"#, r#"["10 min", "13 min", "6 min"]"#),
    );
    let answer = study(&folder, "run", &["--format", "json"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    let document = answer.json();
    let found = effect(&document, "ten");
    assert_eq!(
        (&found["value"], &found["from"], &found["to"]),
        (&json!(-420_000.0), &json!(["13 min"]), &json!(["6 min"]))
    );
    let factors = document["answers"][0]["factors"].as_array().expect("factors");
    let pairs: Vec<&Value> =
        factors.iter().filter(|found| found["factors"].as_array().map(Vec::len) == Some(2)).collect();
    assert_eq!(pairs.len(), 3, "each two of three factors");
    assert!(pairs.iter().all(|pair| pair["value"] == json!(0.0)), "{pairs:?}");
}

#[test]
fn the_page_names_the_strongest_first() {
    let folder = folder();
    for lang in ["en", "fr", "ar"] {
        let answer = study(&folder, "run", &["--lang", lang]);
        assert_eq!(answer.code, 0, "{answer:?}");
        let place = |factor: &str| answer.out.find(factor);
        assert!(place("room").is_some() && place("room") < place("ten"), "{answer:?}");
    }
}

#[test]
fn a_plan_says_what_it_asks_for_before_anything_is_played() {
    let folder = folder();
    let asked = study(&folder, "plan", &["--shards", "3", "--format", "json"]).json();
    let counts =
        ["rows", "settings", "doctrines", "cells", "runs", "nights", "sets"].map(|key| asked[key].clone());
    assert_eq!(counts, [8, 8, 1, 8, 4, 32, 0].map(|count| json!(count)), "{asked}");
    assert_eq!(asked["shards"][2], json!({"shard": 3, "nights": 11}));
    for (lang, together) in
        [("en", "runs in all"), ("fr", "exécutions en tout"), ("ar", "مجموع مرّات التشغيل")]
    {
        let answer = study(&folder, "plan", &["--shards", "3", "--lang", lang]);
        assert_eq!(answer.code, 0, "{answer:?}");
        let line = answer.out.lines().find(|line| line.contains(together));
        assert!(line.is_some_and(|line| line.contains("32")), "{answer:?}");
        assert!(answer.out.contains("--shard 2/3"), "{answer:?}");
    }
    assert_eq!(folder.names(""), ["night", "plan.ron"]);
}

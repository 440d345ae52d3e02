//! What is not known of the settings is kept apart from the luck of the nights.

use super::{folder, study};
use serde_json::{Value, json};

/// Under `slow` a room takes what is not known, and under `quick` another one takes 7 minutes.
fn plan(from: &str, to: &str) -> String {
    format!(
        r#"Plan(format: 1, id: "unsure", title: "What if we err?", doctrines: ["slow", "quick"], runs: 2,
            measures: "declared", design: Latin(rows: 40),
            factors: [Range(id: "ten", path: "post:a.ten.service", from: "{from}", to: "{to}")])"#
    )
}

fn answers(from: &str, to: &str) -> Vec<Value> {
    let folder = folder();
    folder.write("plan.ron", plan(from, to));
    let answer = study(&folder, "run", &["--format", "json"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    answer.json()["answers"].as_array().expect("answers").clone()
}

/// How `quick` does against `slow`.
fn against(from: &str, to: &str) -> Value {
    answers(from, to)
        .pop()
        .filter(|last| last["against"] == "slow")
        .expect("the first doctrine is held against")
}

#[test]
fn a_lead_inside_what_is_not_known_is_no_lead() {
    // In the mean three minutes earlier, but in one setting of five later.
    let unsure = against("5 min", "15 min");
    assert_eq!((&unsure["doctrine"], &unsure["verdict"]), (&json!("quick"), &json!("within-uncertainty")));
    let share = unsure["same_sign"].as_u64().expect("a count");
    assert_eq!(share, 32, "of 40 settings");
    for (from, to, verdict) in
        [("8 min", "14 min", "better"), ("3 min", "6 min", "worse"), ("6.9 min", "7.1 min", "equivalent")]
    {
        assert_eq!(against(from, to)["verdict"], json!(verdict), "{from} to {to}");
    }
}

#[test]
fn more_nights_say_no_more_of_the_settings() {
    let answers = answers("5 min", "15 min");
    assert_eq!(answers.len(), 3, "each of two doctrines, and what lies between them");
    let slow = &answers[0];
    let width = |key: &str| {
        let [low, high] = ["low", "high"].map(|end| slow[key][end].as_f64().expect("an end"));
        high - low
    };
    assert!(width("mean") == 0.0, "no night differs from another: {slow}");
    // Ten minutes spread evenly have a standard deviation of 2.887; of 40 the mean is known within
    // 2 x 2.023 x 2.887 / sqrt(40) = 1.847 minutes.
    let minutes = width("both") / 60_000.0;
    assert!((1.75..1.95).contains(&minutes), "{minutes}");
    let between = slow["between"].as_f64().expect("settings differ") / 60_000.0;
    assert!((2.8..3.0).contains(&between), "{between}");
}

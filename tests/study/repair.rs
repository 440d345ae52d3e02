//! Repairs, where it is known which changes do it.

use super::{folder, study};
use crate::cli::program::Answer;
use serde_json::{Value, json};

/// The flood is declared after 22 minutes, and should be after 20: `bit` and `room` save a minute each,
/// `seven` saves three, `idle` nothing.
fn plan(remedies: &[&str], more: &str) -> String {
    let of = |id: &&str| match *id {
        "bit" => r#"Remedy(id: "bit", title: "Nine minutes", sets: "post:a.ten.service=9 min")"#,
        "room" => r#"Remedy(id: "room", title: "One minute", sets: "post:a.room.service=1 min", cost: 2)"#,
        "seven" => {
            r#"Remedy(id: "seven", title: "Seven minutes", sets: "post:a.ten.service=7 min", cost: 9)"#
        }
        _ => r#"Remedy(id: "idle", title: "Two desks", sets: "post:a.seven.desks=2")"#,
    };
    let remedies: Vec<&str> = remedies.iter().map(of).collect();
    format!(
        r#"Plan(format: 1, id: "mend", title: "What would it take?", doctrines: "slow", runs: 4,
            repair: Repair(measure: "declared", probability: "50 %", {more} remedies: [{}]))"#,
        remedies.join(", ")
    )
}

fn run(plan: &str, more: &[&str]) -> Answer {
    let folder = folder();
    folder.write("plan.ron", plan);
    study(&folder, "run", more)
}

fn found(plan: &str) -> Value {
    let answer = run(plan, &["--format", "json"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    answer.json()["repair"].clone()
}

#[test]
fn one_change_is_found_before_two() {
    let repair = found(&plan(&["bit", "room", "seven", "idle"], ""));
    assert_eq!((&repair["end"], &repair["size"]), (&json!("found"), &json!(1)));
    assert_eq!(repair["minimal"], json!([["seven"]]));
    assert_eq!(repair["sets"].as_array().map(Vec::len), Some(1 + 4), "no set of two was tried");
    assert_eq!(repair["sets"][0]["met"]["value"], json!(0.0), "as it is it is too late");
}

#[test]
fn two_changes_may_do_what_neither_does() {
    let repair = found(&plan(&["idle", "bit", "room"], ""));
    assert_eq!((&repair["end"], &repair["size"]), (&json!("found"), &json!(2)));
    assert_eq!(repair["minimal"], json!([["bit", "room"]]));
    let last = repair["sets"].as_array().and_then(|sets| sets.last()).expect("sets");
    assert_eq!((&last["remedies"], &last["cost"]), (&json!(["bit", "room"]), &json!(3.0)));
    assert_eq!(last["met"]["value"], json!(1.0));
}

#[test]
fn what_cannot_be_found_is_said() {
    let repair = found(&plan(&["bit", "idle"], ""));
    assert_eq!((&repair["end"], &repair["size"]), (&json!("not-up-to"), &json!(2)));
    assert_eq!(repair["minimal"], json!([]));
    let repair = found(&plan(&["idle", "bit", "room"], "most: 1,"));
    assert_eq!((&repair["end"], &repair["size"]), (&json!("not-up-to"), &json!(1)));
    let repair = found(&plan(&["idle", "bit", "room"], "tries: 3,"));
    assert_eq!((&repair["end"], &repair["size"]), (&json!("limit"), &json!(0)));
    assert_eq!(repair["sets"].as_array().map(Vec::len), Some(3));
}

#[test]
fn the_page_says_what_to_change() {
    for lang in ["en", "fr", "ar"] {
        let answer = run(&plan(&["idle", "bit", "room"], ""), &["--lang", lang]);
        assert_eq!(answer.code, 0, "{answer:?}");
        assert!(answer.out.contains("Nine minutes") && answer.out.contains("One minute"), "{answer:?}");
        assert!(!answer.out.contains("Two desks"), "{answer:?}");
    }
}

#[test]
fn it_is_not_looked_for_in_shares() {
    let answer = run(&plan(&["bit"], ""), &["--shard", "1/2", "--nights", "one.nights"]);
    assert_eq!(answer.code, 2, "{answer:?}");
    assert!(answer.err.contains("shares"), "{answer:?}");
}

#[test]
fn a_measure_without_a_target_is_told() {
    let answer = run(&plan(&["bit"], "").replace("\"declared\"", "\"read\""), &[]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(format!("{}{}", answer.out, answer.err).contains("E0808"), "{answer:?}");
}

#[test]
fn a_remedy_that_cannot_be_is_told_where_it_stands() {
    let answer = run(&plan(&["bit"], "").replace("a.ten.service", "a.tne.service"), &[]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(format!("{}{}", answer.out, answer.err).contains("a.tne"), "{answer:?}");
}

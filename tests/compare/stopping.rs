//! Playing to a precision.

use super::exercise::{document, folder, pair};
use serde_json::json;

/// The step under `gamble` has a standard deviation of 2.887 min: for half a minute either way it takes
/// about (1.96 x 2.887 / 0.5)^2 = 128 nights.
#[test]
fn nights_are_played_until_they_say_enough() {
    let folder = folder();
    let ask = |batch| {
        let more = ["--precision", "30 s", "--measure", "declared", "--batch", batch];
        document(&folder, &["slow", "gamble"], &more)
    };
    let found = ask("1");
    let runs = found["runs"].as_u64().expect("a count");
    assert!((105..200).contains(&runs), "{runs}");
    let half = ["low", "high"].map(|key| pair(&found, "declared")[key].as_f64().expect("an end"));
    assert!((half[1] - half[0]) / 2.0 <= 30_000.0, "{half:?}");
    let stopping = &found["stopping"];
    let expected = json!({"rule": "precision", "minimum": 100, "half_width": {"ms": 30_000.0}, "reached": true, "measure": null, "chosen": null});
    assert_eq!(*stopping, expected);
    assert_eq!(ask("64"), found, "where it stops does not depend on the batches");
}

/// Of two that are the same to the bit none is the best, and more nights would not tell.
#[test]
fn of_the_same_none_is_selected() {
    let folder = folder();
    let select =
        |doctrines: &[&str]| document(&folder, doctrines, &["--select", "declared", "--runs", "200"]);
    let same = select(&["slow", "twin"]);
    assert_eq!((&same["runs"], &same["stopping"]["chosen"]), (&json!(20), &json!(null)), "{same}");
    let found = select(&["slow", "quick", "deaf"]);
    assert_eq!((&found["runs"], &found["stopping"]["chosen"]), (&json!(20), &json!("quick")), "{found}");
}

#[test]
fn what_cannot_be_reached_is_said() {
    let folder = folder();
    let more = ["--precision", "1 s", "--runs", "30"];
    let found = document(&folder, &["slow", "gamble"], &more);
    assert_eq!((&found["runs"], &found["stopping"]["reached"]), (&json!(30), &json!(false)));
    assert_eq!(found["warnings"][0]["warning"], "precision-not-reached");
}

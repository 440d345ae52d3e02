//! What is of use by construction is found to be, and what is not is not.

use super::exercise::{EXERCISE, document, folder, of};
use crate::cli::shape::Shape::{self, Flag, Number, Object, Text, Whole, Word};
use crate::cli::shape::{list, maybe};
use serde_json::{Value, json};

#[test]
fn what_is_useless_never_mattered() {
    let found = document(&folder(), &["--runs", "30"]);
    for id in ["chat", "log"] {
        let entry = of(&found, "entries", id);
        let expected = json!({"fate": "nothing", "used": 60, "tried": 60, "course": true, "weight": null});
        for (key, value) in expected.as_object().expect("an object") {
            assert_eq!(entry[key], *value, "{id} {key}: {entry}");
        }
    }
    for id in ["late", "count"] {
        let entry = of(&found, "entries", id);
        assert_eq!(
            (&entry["fate"], &entry["used"], &entry["tried"]),
            (&json!("unused"), &json!(0), &Value::Null)
        );
    }
}

#[test]
fn what_is_needed_matters_in_every_night() {
    let found = document(&folder(), &["--runs", "30"]);
    assert_eq!(found["trial"], json!(8));
    for (id, measure) in [("call", "known"), ("tell", "declared"), ("declare", "declared")] {
        let weight = &of(&found, "entries", id)["weight"];
        assert_eq!((&weight["changed"], &weight["large"]), (&json!(16), &json!(16)), "{id}: {weight}");
        assert_eq!(weight["most"]["measure"], measure, "{id}: {weight}");
        assert_eq!(weight["doctrines"], json!(["direct", "relayed"]));
        assert_eq!(weight["first"], json!({"doctrine": "direct", "replication": 0}));
    }
    // Declared 22 minutes after the start, and never without the desk: the whole exercise of two hours.
    let declared =
        of(&document(&folder(), &["--runs", "4", "--doctrine", "direct"]), "entries", "declare").clone();
    assert_eq!(declared["weight"]["most"]["by"], json!(98.0 * 60_000.0), "{declared}");
    // Of the two marked measures one is always met: the score is 1, and half of it without the other.
    assert_eq!(declared["weight"]["score"], json!(-0.5), "{declared}");
    assert_eq!((&declared["weight"]["rated"], &declared["tried"]), (&json!(4), &json!(4)), "{declared}");
}

/// Nobody is to tell the archive anything, and one procedure does: without it that holds in all nights, not in none.
#[test]
fn what_spoils_a_yes_or_no_makes_it_higher_when_it_is_taken_away() {
    let folder = folder();
    let read = EXERCISE.lines().find(|line| line.contains(r#"id: "read""#)).expect("it is there");
    let quiet = r#"Measure(id: "quiet", measure: Never(Told(to: "a.archive")), target: Yes),"#;
    folder.write("weights/exercise.ron", EXERCISE.replace(read, quiet));
    let found = document(&folder, &["--runs", "4"]);
    let most = &of(&found, "entries", "log")["weight"]["most"];
    assert_eq!((&most["measure"], &most["by"]), (&json!("quiet"), &json!(1.0)), "{found}");
}

#[test]
fn a_doctrine_that_alone_needs_something_is_named() {
    let found = document(&folder(), &["--runs", "10"]);
    let relay = of(&found, "entries", "relay");
    assert_eq!((&relay["used"], &relay["tried"]), (&json!(20), &json!(16)), "{relay}");
    assert_eq!(
        (&relay["weight"]["changed"], &relay["weight"]["doctrines"]),
        (&json!(8), &json!(["relayed"]))
    );
    let alone = document(&folder(), &["--runs", "10", "--doctrine", "direct"]);
    assert_eq!(of(&alone, "entries", "relay")["fate"], "nothing");
}

#[test]
fn measures_that_tell_nothing_apart_are_flagged() {
    let found = document(&folder(), &["--runs", "40"]);
    let measure = |id| of(&found, "measures", id);
    assert_eq!((&measure("known")["same"], &measure("read")["same"]), (&json!("met"), &json!("value")));
    assert_eq!(measure("declared")["same"], Value::Null);
    let [direct, relayed] = [0, 1].map(|place: usize| &measure("declared")["doctrines"][place]);
    assert_eq!((&direct["same"], &direct["met"], &direct["marked"]), (&json!("met"), &json!(40), &json!(40)));
    let expected = json!(22 * 60_000);
    for key in ["least", "middle", "greatest"] {
        assert_eq!(direct[key].as_f64(), expected.as_f64(), "{key}: {direct}");
    }
    assert_eq!(relayed["same"], Value::Null);
    let met = relayed["met"].as_u64().expect("a count");
    assert!(met > 5 && met < 35, "half of them in the mean: {relayed}");
    let minutes = |key: &str| relayed[key].as_f64().expect("a number") / 60_000.0;
    assert!(37.0 <= minutes("least") && minutes("greatest") <= 47.0, "{relayed}");
    assert!(minutes("least") < minutes("middle") && minutes("middle") < minutes("greatest"), "{relayed}");
    let score = |place: usize| found["doctrines"][place]["score"].as_f64().expect("a score");
    assert_eq!((score(0), &found["doctrines"][0]["rating"]), (1.0, &json!("P")));
    // What is not met then has half the mark: of two measures a quarter is lost.
    let lost = 0.25 * (40 - met) as f64 / 40.0;
    assert!((score(1) - 1.0 + lost).abs() < 1e-9, "{met}: {}", found["doctrines"][1]);
}

/// The desk is told directly; now and then that gets lost, and only then it hears of it by the relay. What matters so
/// seldom takes more nights than all are tried in, and is found all the same.
#[test]
fn what_matters_seldom_is_found_later() {
    let folder = folder();
    let path = "weights/organisation.ron";
    let text = std::fs::read_to_string(folder.path(path)).expect("it is there");
    folder.write(path, text.replace("latency: \"0 s\"", "latency: \"0 s\", loss: \"3 %\""));
    let found = document(&folder, &["--runs", "200", "--seed", "4", "--doctrine", "direct"]);
    let relay = of(&found, "entries", "relay");
    assert_eq!((&relay["fate"], &relay["weight"]["changed"]), (&json!("matters"), &json!(1)), "{relay}");
    let first = relay["weight"]["first"]["replication"].as_u64().expect("a night");
    assert!(first >= 8, "{relay}");
    assert_eq!(relay["tried"], json!(first + 1), "all up to the first count: {relay}");
}

/// Without the chat the spare post asks again and again: more records than are granted.
#[test]
fn what_cannot_be_taken_away_is_said() {
    let folder = folder();
    let path = "weights/direct.ron";
    let text = std::fs::read_to_string(folder.path(path)).expect("it is there");
    let nagging = r#"Procedure(id: "nag", who: "a.spare", when: Not(Knows("access")), repeat: Every("20 s"), then: [Inform(to: "a.archive")]), Procedure(id: "log""#;
    folder.write(path, text.replace(r#"Procedure(id: "log""#, nagging));
    let asked = ["--runs", "3", "--doctrine", "direct", "--limit", "records=1000"];
    let found = document(&folder, &asked);
    assert_eq!(of(&found, "entries", "chat")["fate"], "endless", "{found}");
    assert_eq!(of(&found, "entries", "call")["fate"], "matters");
    let page = super::exercise::deep(&folder, &asked);
    assert!(
        page.out.contains("Could not be taken away, because without it a night comes to no end (1): chat"),
        "{page:?}"
    );
}

#[test]
fn the_bytes_do_not_hang_on_the_threads() {
    let folder = folder();
    let of = |threads| {
        super::exercise::deep(&folder, &["--runs", "30", "--format", "json", "--threads", threads]).out
    };
    let one = of("1");
    assert!(one.contains("salambo.deep/1"), "{one}");
    assert!(of("2") == one && of("5") == one);
    assert_eq!(folder.names(""), ["weights"], "nothing is left");
}

fn shape() -> Shape {
    let spread = Object(vec![
        ("doctrine", Text),
        ("nights", Whole),
        ("marked", Whole),
        ("met", Whole),
        ("never", Whole),
        ("least", maybe(Number)),
        ("middle", maybe(Number)),
        ("greatest", maybe(Number)),
        ("same", maybe(Word(&["met", "half", "missed", "value", "empty"]))),
    ]);
    let measure = Object(vec![
        ("id", Text),
        ("unit", Word(&["ms", "share", "count"])),
        ("direction", Word(&["lower", "higher"])),
        ("same", maybe(Word(&["met", "half", "missed", "value", "empty"]))),
        ("doctrines", list(spread)),
    ]);
    let most = Object(vec![("measure", Text), ("unit", Text), ("nights", Whole), ("by", maybe(Number))]);
    let weight = Object(vec![
        ("changed", Whole),
        ("large", Whole),
        ("rated", Whole),
        ("score", maybe(Number)),
        ("first", Object(vec![("doctrine", Text), ("replication", Whole)])),
        ("doctrines", list(Text)),
        ("most", maybe(most)),
    ]);
    let entry = Object(vec![
        ("kind", Word(&["inject", "procedure"])),
        ("id", Text),
        ("doctrines", list(Text)),
        ("used", Whole),
        ("fate", Word(&["unused", "untried", "endless", "nothing", "matters"])),
        ("tried", maybe(Whole)),
        ("course", maybe(Flag)),
        ("weight", maybe(weight)),
    ]);
    Object(vec![
        ("format", Word(&["salambo.deep/1"])),
        ("engine", Text),
        ("exercise", Text),
        ("seed", Whole),
        ("runs", Whole),
        ("nights", Whole),
        ("trial", Whole),
        ("interrupted", Flag),
        (
            "doctrines",
            list(Object(vec![
                ("id", Text),
                ("score", maybe(Number)),
                ("rating", maybe(Word(&["P", "S", "M", "U"]))),
            ])),
        ),
        ("measures", list(measure)),
        ("entries", list(entry)),
    ])
}

#[test]
fn the_document_keeps_the_contract() {
    shape().check(&document(&folder(), &["--runs", "9"]), "deep");
}

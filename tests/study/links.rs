//! Links that are done harm, where it is known what hangs on each.

use super::{folder, study};
use serde_json::{Value, json};

/// Nobody is told without the phone; the seven minute room has no part in it.
const PLAN: &str = r#"Plan(
    format: 1, id: "links", title: "What hangs on what?", doctrines: "slow", runs: 3, measures: ["declared"],
    links: Links(of: [Channels, Posts, Procedures]),
)"#;

const MINUTE: f64 = 60_000.0;

fn document(plan: &str) -> Value {
    let folder = folder();
    folder.write("plan.ron", plan);
    let answer = study(&folder, "run", &["--format", "json"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert_eq!(folder.names(""), ["night", "plan.ron", "runs"], "nothing stays but an empty folder");
    answer.json()
}

/// By how much a harm to a link delays the declaration, in every night.
fn delay(document: &Value, link: &str, harm: &str) -> f64 {
    let found = document["links"]["answers"][0]["factors"].as_array().expect("links");
    let is_meant = |found: &&Value| found["factors"] == json!([link]) && found["to"] == json!([harm]);
    let found = found.iter().find(is_meant).unwrap_or_else(|| panic!("{link} {harm}: {document}"));
    assert_eq!((&found["low"], &found["high"]), (&found["value"], &found["value"]), "{found}");
    found["value"].as_f64().expect("a number")
}

#[test]
fn what_hangs_on_each_is_what_is_lost_with_it() {
    let document = document(PLAN);
    assert_eq!((&document["design"], &document["rows"]), (&Value::Null, &json!(0)));
    // Declared 22 minutes after the start; what never comes counts until the end, after an hour.
    let never = 38.0;
    for (link, harm, minutes) in [
        ("channel:phone", "Removed", never),
        ("channel:phone", "Slower(2)", 0.0),
        ("post:a.room", "Removed", never),
        ("post:a.room", "Slower(2)", 2.0),
        ("post:a.ten", "Removed", never),
        ("post:a.ten", "Slower(2)", 10.0),
        ("post:a.seven", "Removed", 0.0),
        ("post:a.seven", "Slower(2)", 0.0),
        ("procedure:tell", "Removed", never),
        ("procedure:declare", "Removed", never),
    ] {
        assert_eq!(delay(&document, link, harm), minutes * MINUTE, "{link} {harm}");
    }
    let first = &document["links"]["answers"][0]["factors"][0];
    assert_eq!(first["value"], json!(never * MINUTE), "the worst stands first");
}

#[test]
fn what_is_left_alone_is_not_harmed() {
    let plan = PLAN.replace("Procedures]", "Procedures], how: Removed, except: [\"phone\", \"tell\"]");
    let document = document(&plan);
    let links = document["links"]["factors"].as_array().expect("links");
    let ids: Vec<&str> = links.iter().filter_map(|link| link["id"].as_str()).collect();
    assert_eq!(ids, ["post:a.room", "post:a.ten", "post:a.seven", "post:a.luck", "procedure:declare"]);
    assert_eq!(links[0]["values"], json!(["Removed"]));
}

/// A design and links of one plan are played together, and what they share once.
#[test]
fn a_design_and_links_stand_side_by_side() {
    let folder = folder();
    let plan = super::PLAN.replace("design: Full,", "design: OneByOne, links: Links(of: Channels),");
    folder.write("plan.ron", plan);
    let answer = study(&folder, "run", &["--format", "json"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    let document = answer.json();
    assert_eq!((&document["design"], &document["settings"]), (&json!("one-by-one"), &json!(7)));
    assert_eq!(document["links"]["settings"], json!(3));
    assert_eq!(delay(&document, "channel:phone", "Removed"), 38.0 * MINUTE);
}

#[test]
fn the_page_names_the_worst_first() {
    let folder = folder();
    folder.write("plan.ron", PLAN);
    for (lang, word) in [("en", "taken away"), ("fr", "supprimé"), ("ar", "محذوف")] {
        let answer = study(&folder, "run", &["--lang", lang]);
        assert_eq!(answer.code, 0, "{answer:?}");
        assert!(answer.out.contains(word), "{answer:?}");
        let place = |link: &str| answer.out.find(link);
        assert!(place("phone") < place("a.seven"), "{answer:?}");
    }
}

//! A small exercise under several doctrines, in a folder.

use crate::cli::program::{Answer, Folder};
use serde_json::Value;

/// A call reaches `a.room`, which tells another room, each doctrine another one, and that declares. The room
/// of `gamble` takes as long as that of `slow` in the mean, by the luck of the night.
const EXERCISE: &str = r#"Exercise(
    format: 1, id: "night", title: (en: "A night", fr: "Une nuit", ar: "ليلة"), defaults: Ideal,
    clock: Clock(end: "T+01:00"), organisation: "organisation.ron",
    doctrines: ["slow.ron", "quick.ron", "twin.ron", "gamble.ron", "deaf.ron"],
    injects: [Inject(id: "call", when: "T+00:10", to: "a.room", message: "m", tells: [Observed("location", "quay")])],
    objectives: [Objective(id: "o", title: "Alert", measures: [
        Measure(id: "declared", title: (en: "Flood declared", fr: "Inondation déclarée", ar: "إعلان الفيضان"),
            measure: Time(to: Declared("flood")), target: AtMost("20 min")),
        Measure(id: "known", title: "Place known", measure: Time(to: Learned(who: "a.room", element: "location")), target: AtMost("15 min")),
        Measure(id: "read", title: "Messages read", measure: Count(Told(to: "a.room"))),
    ])],
)"#;

const ORGANISATION: &str = r#"Organisation(
    format: 1, id: "one", agencies: [Agency(id: "a")], sites: [Site(id: "quay")],
    channels: [Channel(id: "phone", kind: Phone, members: Everyone, latency: "0 s")],
    posts: [
        Post(id: "a.room", service: "2 min"), Post(id: "a.ten", service: "10 min"), Post(id: "a.seven", service: "7 min"),
        Post(id: "a.luck", service: Uniform(min: "5 min", max: "15 min")),
    ],
)"#;

fn doctrine(id: &str, element: &str, room: &str) -> String {
    format!(
        r#"Doctrine(format: 1, id: "{id}", title: "Doctrine {id}", procedures: [
            Procedure(id: "tell", who: "a.room", when: Knows("{element}"), then: [Inform(to: "{room}")]),
            Procedure(id: "declare", who: "{room}", when: Knows("location"), then: [Declare("flood")]),
        ])"#
    )
}

/// The folder.
pub fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("night/exercise.ron", EXERCISE);
    folder.write("night/organisation.ron", ORGANISATION);
    let doctrines = [
        ("slow", "location", "a.ten"),
        ("quick", "location", "a.seven"),
        ("twin", "location", "a.ten"),
        ("gamble", "location", "a.luck"),
        ("deaf", "access", "a.ten"),
    ];
    for (id, element, room) in doctrines {
        folder.write(&format!("night/{id}.ron"), doctrine(id, element, room));
    }
    folder
}

/// What a comparison of it answers.
pub fn compare(folder: &Folder, doctrines: &[&str], more: &[&str]) -> Answer {
    let mut words = vec!["compare", "night"];
    words.extend(doctrines.iter().flat_map(|doctrine| ["--doctrine", doctrine]));
    words.extend(more);
    folder.run(words)
}

/// The document of a comparison of it.
pub fn document(folder: &Folder, doctrines: &[&str], more: &[&str]) -> Value {
    let answer = compare(folder, doctrines, &[more, &["--format", "json"]].concat());
    assert_eq!(answer.code, 0, "{answer:?}");
    answer.json()
}

/// The pair of a measure.
pub fn pair<'a>(document: &'a Value, measure: &str) -> &'a Value {
    &self::measure(document, measure)["pairs"][0]
}

/// A measure.
pub fn measure<'a>(document: &'a Value, id: &str) -> &'a Value {
    let measures = document["measures"].as_array().expect("measures");
    measures.iter().find(|measure| measure["id"] == id).expect("it was asked for")
}

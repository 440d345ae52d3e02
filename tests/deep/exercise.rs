//! An exercise of which it is known what is of use in it.

use crate::cli::program::{Answer, Folder};
use serde_json::Value;

/// A call reaches `a.room`, and `a.desk` declares. Of the injects `call` is needed, `chat` changes nothing that is
/// measured, `late` comes only if nobody declares. The room always learns where it is within its target, and is always
/// told once: two measures that tell nothing apart.
pub const EXERCISE: &str = r#"Exercise(
    format: 1, id: "weights", title: (en: "Weights", fr: "Poids", ar: "أوزان"), defaults: Ideal,
    clock: Clock(end: "T+02:00"), organisation: "organisation.ron", doctrines: ["direct.ron", "relayed.ron"],
    injects: [
        Inject(id: "call", title: (en: "The call", fr: "L’appel", ar: "الاتصال"), when: "T+00:10", to: "a.room", message: "m", tells: [Observed("location", "quay")]),
        Inject(id: "chat", when: "T+00:30", to: "a.spare", message: "m", tells: [Observed("access", "open")]),
        Inject(id: "late", when: IfNot(mark: Declared("flood"), by: "T+01:30"), to: "a.room", message: "m", tells: [Observed("access", "open")]),
    ],
    objectives: [Objective(id: "o", title: "Alert", measures: [
        Measure(id: "declared", title: (en: "Flood declared", fr: "Inondation déclarée", ar: "إعلان الفيضان"),
            measure: Time(to: Declared("flood")), target: AtMost("42 min")),
        Measure(id: "known", title: (en: "Place known", fr: "Lieu connu", ar: "معرفة المكان"), measure: Time(to: Learned(who: "a.room", element: "location")), target: AtMost("15 min")),
        Measure(id: "read", title: (en: "Messages read", fr: "Messages lus", ar: "الرسائل المقروءة"), measure: Count(Told(to: "a.room"))),
    ])],
)"#;

const ORGANISATION: &str = r#"Organisation(
    format: 1, id: "one", agencies: [Agency(id: "a")], sites: [Site(id: "quay")],
    channels: [Channel(id: "phone", kind: Phone, members: Everyone, latency: "0 s")],
    posts: [
        Post(id: "a.room", service: "2 min"), Post(id: "a.desk", service: "10 min"),
        Post(id: "a.relay", service: Uniform(min: "15 min", max: "25 min")),
        Post(id: "a.spare", service: "2 min"), Post(id: "a.archive", service: "1 min"),
    ],
)"#;

/// `tell` and `declare` are needed, `log` fires for nothing, `count` never. `relay` is there under both doctrines: under
/// `direct` the desk has declared by then, under `relayed` it hears of it from nobody else.
fn doctrine(id: &str, told: &str) -> String {
    format!(
        r#"Doctrine(format: 1, id: "{id}", title: "Doctrine {id}", procedures: [
            Procedure(id: "tell", who: "a.room", when: Knows("location"), then: [Inform(to: {told})]),
            Procedure(id: "relay", who: "a.relay", when: Knows("location"), then: [Inform(to: "a.desk")]),
            Procedure(id: "declare", who: "a.desk", when: Knows("location"), then: [Declare("flood")]),
            Procedure(id: "log", who: "a.spare", when: Knows("access"), then: [Inform(to: "a.archive")]),
            Procedure(id: "count", who: "a.room", when: Backlog(at_least: 5), then: [Inform(to: "a.archive")]),
        ])"#
    )
}

/// The folder.
pub fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("weights/exercise.ron", EXERCISE);
    folder.write("weights/organisation.ron", ORGANISATION);
    folder.write("weights/direct.ron", doctrine("direct", r#"["a.desk", "a.relay"]"#));
    folder.write("weights/relayed.ron", doctrine("relayed", r#""a.relay""#));
    folder
}

/// What a deep check of it answers.
pub fn deep(folder: &Folder, more: &[&str]) -> Answer {
    folder.run([&["check", "weights", "--deep"], more].concat())
}

/// The document of a deep check of it.
pub fn document(folder: &Folder, more: &[&str]) -> Value {
    let answer = deep(folder, &[more, &["--format", "json"]].concat());
    assert_eq!(answer.code, 0, "{answer:?}");
    answer.json()
}

/// The entry or measure of an id.
pub fn of<'a>(document: &'a Value, list: &str, id: &str) -> &'a Value {
    let all = document[list].as_array().expect("a list");
    all.iter().find(|one| one["id"] == id).unwrap_or_else(|| panic!("{id}: {document}"))
}

//! A small organisation in, each relation out, in every form.
//!
//! `UPDATE_EXPECT=1 cargo test graph::small` writes the files anew.

use super::drawn::{Drawn, compiled};
use expect_test::{expect, expect_file};
use salambo_engine::document::text::Language;
use salambo_engine::report::graph::{Relation, draw};
use salambo_engine::report::json::graph::document;

/// Calls come to a room, which alone tells the chief; a third post hears nothing, a fourth never opens.
pub const EXERCISE: &str = r#"Exercise(
    format: 1, id: "quay", title: (en: "The quay", fr: "Le quai", ar: "الرصيف"), defaults: Ideal,
    clock: Clock(end: "T+01:00"),
    organisation: Organisation(
        format: 1, id: "town",
        agencies: [
            Agency(id: "fire", title: (en: "Fire brigade", fr: "Pompiers", ar: "الحماية المدنية")),
            Agency(id: "port"),
        ],
        sites: [Site(id: "berth"), Site(id: "station"), Site(id: "island")],
        routes: [Route("station", "berth", "6 min"), OneWay("berth", "island", "90 s")],
        unit_types: [UnitType(id: "engine", capabilities: ["pump"], turnout: "1 min")],
        units: [Units(of: "fire.engine", type: "engine", directed_by: "fire.room", home: {"station": 2})],
        posts: [
            Post(id: "fire.room", title: (en: "Control room", fr: "Salle", ar: "قاعة العمليات"), under: "fire.chief", takes_calls: true, service: "1 min"),
            Post(id: "fire.chief", service: "1 min"),
            Post(id: "port.watch", service: "1 min"),
            Post(id: "port.cell", under: "port.watch", service: "1 min", opens: OnOrder(staffed_after: "5 min")),
        ],
        channels: [
            Channel(id: "phone", kind: Phone, members: ["fire.room", "fire.chief", "port.cell"], latency: "0 s"),
            Channel(id: "net", kind: Radio, members: "fire.room", latency: "0 s"),
        ],
        support: [Lends(from: "fire", to: "port", capabilities: ["pump"])],
    ),
    doctrine: Doctrine(format: 1, id: "none", procedures: [
        Procedure(id: "tell", who: "fire.room", when: Knows("location"), then: [Report(to: Superior)]),
    ]),
    injects: [Inject(id: "call", when: "T+00:10", from: Public, to: "fire.room", tells: [Observed("location", "berth")])],
)"#;

#[test]
fn the_alert_of_a_small_town() {
    let drawn = Drawn::of(&compiled(EXERCISE), Relation::Alert, Language::En);
    expect_file!["small.alert.svg"].assert_eq(&drawn.svg);
    expect_file!["small.alert.dot"].assert_eq(&drawn.dot);
    expect_file!["small.alert.mmd"].assert_eq(&drawn.mermaid);
    expect_file!["small.alert.graphml"].assert_eq(&drawn.graphml);
}

#[test]
fn every_relation_in_the_shortest_form() {
    let scenario = compiled(EXERCISE);
    let told = Relation::ALL.map(|relation| Drawn::of(&scenario, relation, Language::En).dot);
    expect![[""]].assert_eq(&told.join("\n"));
}

#[test]
fn from_right_to_left() {
    let scenario = compiled(EXERCISE);
    let drawn = Drawn::of(&scenario, Relation::Travel, Language::Ar);
    expect_file!["small.travel.ar.svg"].assert_eq(&drawn.svg);
    assert!(drawn.dot.contains("rankdir=RL") && drawn.mermaid.contains("flowchart RL"));
}

#[test]
fn the_plain_model() {
    let drawing = draw(&compiled(EXERCISE), Relation::Alert);
    let text = serde_json::to_string_pretty(&document(&drawing)).expect("a document");
    expect_file!["small.alert.json"].assert_eq(&(text + "\n"));
}

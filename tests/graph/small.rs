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
    expect![[r#"
        // salambo.graph/1: EXERCISE - EXERCICE - تمرين
        digraph "command" {
          graph [label="EXERCISE – EXERCICE – تمرين\nCommand: who directs whom\nThe quay, doctrine: none", labelloc=t, rankdir=LR];
          node [shape=box, fontname="sans-serif"];
          edge [fontname="sans-serif"];
          subgraph "cluster_fire" {
            label="Fire brigade";
            "post:fire.room" [label="Control room", shape=box];
            "post:fire.chief" [label="fire.chief", shape=box];
            "units:fire.engine" [label="fire.engine × 2", shape=box3d];
          }
          subgraph "cluster_port" {
            label="port";
            "post:port.watch" [label="port.watch", shape=box];
            "post:port.cell" [label="port.cell\nnever opens", shape=box, style="dashed"];
          }
          "post:fire.room" -> "units:fire.engine";
          "post:fire.chief" -> "post:fire.room";
          "post:port.watch" -> "post:port.cell";
        }

        // salambo.graph/1: EXERCISE - EXERCICE - تمرين
        digraph "report" {
          graph [label="EXERCISE – EXERCICE – تمرين\nReports: who reports to whom\nThe quay, doctrine: none", labelloc=t, rankdir=LR];
          node [shape=box, fontname="sans-serif"];
          edge [fontname="sans-serif"];
          subgraph "cluster_fire" {
            label="Fire brigade";
            "post:fire.room" [label="Control room", shape=box];
            "post:fire.chief" [label="fire.chief", shape=box];
          }
          subgraph "cluster_port" {
            label="port";
            "post:port.watch" [label="port.watch", shape=box];
            "post:port.cell" [label="port.cell\nnever opens", shape=box, style="dashed"];
          }
          "post:fire.room" -> "post:fire.chief";
        }

        // salambo.graph/1: EXERCISE - EXERCICE - تمرين
        digraph "alert" {
          graph [label="EXERCISE – EXERCICE – تمرين\nAlert: who sets whom in motion\nThe quay, doctrine: none", labelloc=t, rankdir=LR];
          node [shape=box, fontname="sans-serif"];
          edge [fontname="sans-serif"];
          subgraph "cluster_fire" {
            label="Fire brigade";
            "post:fire.room" [label="Control room\nthe only way of the alert to 1 more post", shape=box, style="bold"];
            "post:fire.chief" [label="fire.chief", shape=box];
          }
          subgraph "cluster_port" {
            label="port";
            "post:port.watch" [label="port.watch\nno alert gets there", shape=box, style="dashed"];
            "post:port.cell" [label="port.cell\nno alert gets there\nnever opens", shape=box, style="dashed"];
          }
          "public" [label="the public", shape=ellipse];
          "post:fire.room" -> "post:fire.chief";
          "public" -> "post:fire.room" [style=dashed];
        }

        // salambo.graph/1: EXERCISE - EXERCICE - تمرين
        digraph "talk" {
          graph [label="EXERCISE – EXERCICE – تمرين\nChannels: who talks where\nThe quay, doctrine: none", labelloc=t, rankdir=LR];
          node [shape=box, fontname="sans-serif"];
          edge [fontname="sans-serif"];
          subgraph "cluster_fire" {
            label="Fire brigade";
            "post:fire.room" [label="Control room", shape=box];
            "post:fire.chief" [label="fire.chief", shape=box];
            "units:fire.engine" [label="fire.engine × 2", shape=box3d];
          }
          subgraph "cluster_port" {
            label="port";
            "post:port.watch" [label="port.watch\non no channel", shape=box, style="dashed"];
            "post:port.cell" [label="port.cell\nnever opens", shape=box, style="dashed"];
          }
          "channel:phone" [label="phone", shape=hexagon];
          "channel:net" [label="net", shape=hexagon];
          "post:fire.room" -> "channel:phone" [dir=none];
          "post:fire.room" -> "channel:net" [dir=none];
          "post:fire.chief" -> "channel:phone" [dir=none];
          "post:port.cell" -> "channel:phone" [dir=none];
          "units:fire.engine" -> "channel:phone" [dir=none, style=dashed];
          "units:fire.engine" -> "channel:net" [dir=none, style=dashed];
        }

        // salambo.graph/1: EXERCISE - EXERCICE - تمرين
        digraph "support" {
          graph [label="EXERCISE – EXERCICE – تمرين\nSupport: who lends units to whom\nThe quay, doctrine: none", labelloc=t, rankdir=LR];
          node [shape=box, fontname="sans-serif"];
          edge [fontname="sans-serif"];
          subgraph "cluster_fire" {
            label="Fire brigade";
            "agency:fire" [label="Fire brigade", shape=box];
          }
          subgraph "cluster_port" {
            label="port";
            "agency:port" [label="port", shape=box];
          }
          "agency:fire" -> "agency:port" [label="pump"];
        }

        // salambo.graph/1: EXERCISE - EXERCICE - تمرين
        digraph "travel" {
          graph [label="EXERCISE – EXERCICE – تمرين\nWays: how long they take without traffic\nThe quay, doctrine: none", labelloc=t, rankdir=LR];
          node [shape=box, fontname="sans-serif"];
          edge [fontname="sans-serif"];
          "site:berth" [label="berth", shape=ellipse];
          "site:station" [label="station", shape=ellipse];
          "site:island" [label="island", shape=ellipse];
          "site:berth" -> "site:station" [label="6 min", dir=none];
          "site:berth" -> "site:island" [label="1 min 30 s"];
        }
    "#]].assert_eq(&told.join("\n"));
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

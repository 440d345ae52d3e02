//! Scenes: where an incident goes on, and only there, is somebody on the scene.

use super::story::Story;
use expect_test::expect;

const CREWS: &str = r#"
    unit_types: [UnitType(id: "u", capabilities: "c", turnout: "1 min")],
    units: [Units(of: "a.u", type: "u", directed_by: "a.x", home: { "yard": 1 })],
"#;

const FIRST_REPORT: &str =
    r#"Procedure(id: "first", who: FirstOnScene, when: FirstThere, then: [WarnPublic("stay away")])"#;

const AN_HOUR_OF_FIRE: &str = r#"Incident(id: "fire", site: "hall", begins: "T+00:05", threat_active: [Between(from: "T+00:05", until: "T+00:40")])"#;

fn told(send_to: &str, script: &str) -> String {
    let doctrine = format!(
        r#"procedures: [{FIRST_REPORT}, Procedure(id: "send", who: "a.x", when: Knows("location"), then: [Dispatch(need: {{ "c": 1 }}, to: {send_to})])]"#
    );
    let story = Story { organisation: CREWS, doctrine: &doctrine, script, ..Story::default() };
    let of_the_unit = |line: &&str| line.contains("a.u.1") || line.contains("begins at");
    story.told().lines().filter(of_the_unit).map(|line| line.to_owned() + "\n").collect()
}

fn a_call(about: &str) -> String {
    format!(
        r#"injects: [Inject(id: "call", when: "T+00:06", to: "a.x", message: "m", tells: [Observed("location", "{about}")])], incidents: [{AN_HOUR_OF_FIRE}]"#
    )
}

#[test]
fn whoever_is_there_sees_it_change() {
    expect![[r#"
        T+00:05:00  Incident fire begins at hall  (script 00:05:00)
        T+00:07:00  a.x sends a.u.1 to hall (c)
        T+00:07:00  a.x sends an order to a.u.1
        T+00:07:00  a.u.1 receives an order from a.x
        T+00:07:00  a.u.1 takes up an order
        T+00:07:00  a.u.1 has taken in an order from a.x
        T+00:07:00  a.u.1 learns from a.x: location = hall, observed
        T+00:07:00  a.u.1 is ordered to hall by a.x
        T+00:07:00  a.u.1 acknowledges a message from a.x
        T+00:08:00  a.u.1 leaves for hall  (turnout 00:01:00)
        T+00:18:00  a.u.1 arrives at hall, the first there  (travel 00:10:00)
        T+00:18:00  a.u.1 has had a first look at hall
        T+00:18:00  a.u.1 learns from a.u.1: location = hall, observed
        T+00:18:00  a.u.1 learns from a.u.1: casualties = 0, observed
        T+00:18:00  a.u.1 learns from a.u.1: threat active = yes, observed
        T+00:18:00  a.u.1 learns from a.u.1: services present (a) = hall, observed
        T+00:18:00  a.u.1 learns from a.u.1: first on the scene (hall) = a.u.1, observed
        T+00:18:00  Procedure first fires at a.u.1
        T+00:18:00  a.u.1 begins procedure first
        T+00:18:00  a.u.1 has finished procedure first
        T+00:18:00  a.u.1 warns the public
        T+00:40:00  a.u.1 learns from a.u.1: threat active = no, observed  (script 00:40:00)
    "#]]
    .assert_eq(&told(r#"Of("location")"#, &a_call("hall")));
}

#[test]
fn who_is_sent_elsewhere_is_first_nowhere() {
    expect![[r#"
        T+00:05:00  Incident fire begins at hall  (script 00:05:00)
        T+00:07:00  a.x sends a.u.1 to yard (c)
        T+00:07:00  a.x sends an order to a.u.1
        T+00:07:00  a.u.1 receives an order from a.x
        T+00:07:00  a.u.1 takes up an order
        T+00:07:00  a.u.1 has taken in an order from a.x
        T+00:07:00  a.u.1 learns from a.x: location = hall, observed
        T+00:07:00  a.u.1 is ordered to yard by a.x
        T+00:07:00  a.u.1 acknowledges a message from a.x
        T+00:08:00  a.u.1 leaves for yard  (turnout 00:01:00)
        T+00:08:00  a.u.1 arrives at yard
        T+00:08:00  a.u.1 has had a first look at yard
        T+00:08:00  a.u.1 learns from a.u.1: services present (a) = yard, observed
    "#]]
    .assert_eq(&told(r#""yard""#, &a_call("hall")));
}

#[test]
fn who_finds_nothing_where_something_was_said_to_be_knows_it_for_a_rumour() {
    expect![[r#"
        T+00:05:00  Incident fire begins at hall  (script 00:05:00)
        T+00:07:00  a.x sends a.u.1 to yard (c)
        T+00:07:00  a.x sends an order to a.u.1
        T+00:07:00  a.u.1 receives an order from a.x
        T+00:07:00  a.u.1 takes up an order
        T+00:07:00  a.u.1 has taken in an order from a.x
        T+00:07:00  a.u.1 learns from a.x: location = yard, observed
        T+00:07:00  a.u.1 is ordered to yard by a.x
        T+00:07:00  a.u.1 acknowledges a message from a.x
        T+00:08:00  a.u.1 leaves for yard  (turnout 00:01:00)
        T+00:08:00  a.u.1 arrives at yard
        T+00:08:00  a.u.1 has had a first look at yard
        T+00:08:00  a.u.1 learns from a.u.1: rumour = yard, observed
        T+00:08:00  a.u.1 learns from a.u.1: services present (a) = yard, observed
    "#]]
    .assert_eq(&told(r#"Of("location")"#, &a_call("yard")));
}

#[test]
fn home_is_a_scene_like_any_other() {
    let script = a_call("yard").replace(r#"site: "hall""#, r#"site: "yard""#);
    expect![[r#"
        T+00:05:00  Incident fire begins at yard  (script 00:05:00)
        T+00:05:00  a.u.1 learns from a.u.1: location = yard, observed
        T+00:05:00  a.u.1 learns from a.u.1: casualties = 0, observed
        T+00:05:00  a.u.1 learns from a.u.1: threat active = yes, observed
        T+00:07:00  a.x sends a.u.1 to yard (c)
        T+00:07:00  a.x sends an order to a.u.1
        T+00:07:00  a.u.1 receives an order from a.x
        T+00:07:00  a.u.1 takes up an order
        T+00:07:00  a.u.1 has taken in an order from a.x
        T+00:07:00  a.u.1 learns from a.x: location = yard, observed
        T+00:07:00  a.u.1 is ordered to yard by a.x
        T+00:07:00  a.u.1 acknowledges a message from a.x
        T+00:08:00  a.u.1 leaves for yard  (turnout 00:01:00)
        T+00:08:00  a.u.1 arrives at yard, the first there
        T+00:08:00  a.u.1 has had a first look at yard
        T+00:08:00  a.u.1 learns from a.u.1: location = yard, observed
        T+00:08:00  a.u.1 learns from a.u.1: casualties = 0, observed
        T+00:08:00  a.u.1 learns from a.u.1: threat active = yes, observed
        T+00:08:00  a.u.1 learns from a.u.1: services present (a) = yard, observed
        T+00:08:00  a.u.1 learns from a.u.1: first on the scene (yard) = a.u.1, observed
        T+00:08:00  Procedure first fires at a.u.1
        T+00:08:00  a.u.1 begins procedure first
        T+00:08:00  a.u.1 has finished procedure first
        T+00:08:00  a.u.1 warns the public
        T+00:40:00  a.u.1 learns from a.u.1: threat active = no, observed  (script 00:40:00)
    "#]]
    .assert_eq(&told(r#"Of("location")"#, &script));
}

#[test]
fn who_waits_where_it_begins_was_there_first() {
    let script = a_call("yard").replace(r#"begins: "T+00:05""#, r#"begins: "T+00:20""#);
    expect![[r#"
        T+00:07:00  a.x sends a.u.1 to hall (c)
        T+00:07:00  a.x sends an order to a.u.1
        T+00:07:00  a.u.1 receives an order from a.x
        T+00:07:00  a.u.1 takes up an order
        T+00:07:00  a.u.1 has taken in an order from a.x
        T+00:07:00  a.u.1 learns from a.x: location = yard, observed
        T+00:07:00  a.u.1 is ordered to hall by a.x
        T+00:07:00  a.u.1 acknowledges a message from a.x
        T+00:08:00  a.u.1 leaves for hall  (turnout 00:01:00)
        T+00:18:00  a.u.1 arrives at hall  (travel 00:10:00)
        T+00:18:00  a.u.1 has had a first look at hall
        T+00:18:00  a.u.1 learns from a.u.1: services present (a) = hall, observed
        T+00:20:00  Incident fire begins at hall  (script 00:20:00)
        T+00:20:00  a.u.1 learns from a.u.1: location = hall, observed
        T+00:20:00  a.u.1 hears otherwise from a.u.1: location = hall, not yard
        T+00:20:00  a.u.1 learns from a.u.1: casualties = 0, observed
        T+00:20:00  a.u.1 learns from a.u.1: threat active = yes, observed
        T+00:20:00  a.u.1 learns from a.u.1: first on the scene (hall) = a.u.1, observed
        T+00:20:00  Procedure first fires at a.u.1
        T+00:20:00  a.u.1 begins procedure first
        T+00:20:00  a.u.1 has finished procedure first
        T+00:20:00  a.u.1 warns the public
        T+00:40:00  a.u.1 learns from a.u.1: threat active = no, observed  (script 00:40:00)
    "#]]
    .assert_eq(&told(r#""hall""#, &script));
}

#[test]
fn what_an_effect_begins_goes_on_from_then() {
    let script = r#"
        incidents: [Incident(id: "fire", site: "yard", begins: ByInject, threat_active: [Between(from: "T+00:00", until: "T+00:35")])],
        injects: [Inject(id: "spark", when: "T+00:05", does: [BeginIncident("fire")])]
    "#;
    expect![[r#"
        T+00:05:00  Incident fire begins at yard
        T+00:05:00  a.u.1 learns from a.u.1: location = yard, observed
        T+00:05:00  a.u.1 learns from a.u.1: casualties = 0, observed
        T+00:05:00  a.u.1 learns from a.u.1: threat active = yes, observed
        T+00:40:00  a.u.1 learns from a.u.1: threat active = no, observed  (script 00:35:00)
    "#]]
    .assert_eq(&told(r#"Of("location")"#, script));
}

#[test]
fn a_service_is_absent_so_long_after_the_place_was_first_known() {
    let story = Story {
        posts: r#"Post(id: "a.x", service: "3 min")"#,
        doctrine: r#"procedures: [Procedure(id: "missed", who: "a.x", when: Absent(who: Agency("b"), longer_than: "10 min"), then: [Declare("major-incident")])]"#,
        script: r#"injects: [
            Inject(id: "one", when: "T+00:02", to: "a.x", message: "m", tells: [Observed("location", "hall")]),
            Inject(id: "two", when: "T+00:08", to: "a.x", message: "m", tells: [Observed("location", "hall")]),
        ]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:02:00  a.x receives information from exercise control
        T+00:02:00  a.x takes up information
        T+00:05:00  a.x has taken in information from exercise control  (processing 00:03:00)
        T+00:05:00  a.x learns from exercise control: location = hall, observed
        T+00:08:00  a.x receives information from exercise control
        T+00:08:00  a.x takes up information
        T+00:11:00  a.x has taken in information from exercise control  (processing 00:03:00)
        T+00:11:00  a.x learns from exercise control: location = hall, observed
        T+00:15:00  Procedure missed fires at a.x  (timer 00:10:00)
        T+00:15:00  a.x begins procedure missed
        T+00:15:00  a.x has finished procedure missed
        T+00:15:00  a.x declares: major incident
        T+00:15:00  a.x learns from a.x: major incident (a) = yes, observed
    "#]]
    .assert_eq(&story.told());
}

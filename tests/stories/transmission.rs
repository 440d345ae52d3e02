//! Transmission: who learns what is sent, and who finds out that it did not arrive.

use super::story::Story;
use expect_test::expect;

/// A message from `a.x` to `b.y`, over a channel of these properties.
fn told(posts: &str, channels: &str, procedure: &str, parameters: &str) -> String {
    let doctrine =
        format!(r#"procedures: [Procedure(id: "tell", who: "a.x", when: Knows("location"), {procedure})]"#);
    let script = format!(
        r#"parameters: {{ {parameters} }}, injects: [
            Inject(id: "seen", when: "T+00:05", to: "a.x", message: "m", tells: [Observed("location", "hall"), Observed("access", "north")]),
        ]"#
    );
    let told = Story { posts, channels, doctrine: &doctrine, script: &script, ..Story::default() }.told();
    // From the sending on: what goes before is the same in all of them.
    let told: Vec<&str> =
        told.lines().skip_while(|line| !line.contains("has finished procedure tell")).collect();
    told.join("\n") + "\n"
}

const TWO: &str = r#"Post(id: "a.x", service: "1 min"), Post(id: "b.y", service: "1 min")"#;
const THREE: &str = r#"Post(id: "a.x", service: "1 min"), Post(id: "b.y", service: "1 min"), Post(id: "b.z", service: "1 min")"#;

#[test]
fn who_passes_a_message_on_does_not_learn_what_it_says() {
    let posts = r#"
        Post(id: "a.x", service: "1 min", under: "a.chief"), Post(id: "a.chief", service: "2 min"),
        Post(id: "b.y", service: "1 min", under: "a.chief"),
    "#;
    let channels = r#"
        Channel(id: "up", kind: Radio, members: ["a.x", "a.chief"]), Channel(id: "down", kind: Radio, members: ["a.chief", "b.y"]),
    "#;
    expect![[r#"
        T+00:06:00  a.x has finished procedure tell
        T+00:06:00  a.x sends information to b.y
        T+00:06:00  a.chief receives information from a.x
        T+00:06:00  a.chief takes up information
        T+00:08:00  a.chief has taken in information from a.x that was meant for somebody else  (relay 00:02:00)
        T+00:08:00  a.chief passes a message for b.y on to b.y
        T+00:08:00  b.y receives information from a.chief
        T+00:08:00  b.y takes up information
        T+00:09:00  b.y has taken in information from a.x  (processing 00:01:00)
        T+00:09:00  b.y learns from a.x: location = hall, observed
        T+00:09:00  b.y learns from a.x: access = north, observed
    "#]].assert_eq(&told(posts, channels, r#"then: [Inform(to: "b.y")]"#, ""));
}

#[test]
fn what_needs_no_acknowledgement_vanishes_unnoticed() {
    let channel = r#"Channel(id: "radio", kind: Radio, members: Everyone, loss: 1.0)"#;
    let tell = r#"then: [Inform(to: "b.y")]"#;
    expect![[r#"
        T+00:06:00  a.x has finished procedure tell
        T+00:06:00  a.x sends information to b.y
        T+00:06:00  A message to b.y is lost at a.x: it vanished on the way
    "#]]
    .assert_eq(&told(TWO, channel, tell, ""));
}

#[test]
fn what_is_to_be_acknowledged_is_repeated_and_given_up() {
    let channel = r#"Channel(id: "radio", kind: Radio, members: Everyone, loss: 1.0)"#;
    let tell = r#"then: [Inform(to: "b.y", acknowledge: true)]"#;
    expect![[r#"
        T+00:06:00  a.x has finished procedure tell
        T+00:06:00  a.x sends information to b.y
        T+00:06:00  A message to b.y is lost at a.x: it vanished on the way
        T+00:08:00  a.x repeats a message to b.y (attempt 1)  (retry 00:02:00)
        T+00:08:00  a.x sends information to b.y
        T+00:08:00  A message to b.y is lost at a.x: it vanished on the way
        T+00:10:00  a.x repeats a message to b.y (attempt 2)  (retry 00:02:00)
        T+00:10:00  a.x sends information to b.y
        T+00:10:00  A message to b.y is lost at a.x: it vanished on the way
        T+00:12:00  a.x repeats a message to b.y (attempt 3)  (retry 00:02:00)
        T+00:12:00  a.x sends information to b.y
        T+00:12:00  A message to b.y is lost at a.x: it vanished on the way
        T+00:14:00  a.x gives up reaching b.y: nobody answered  (retry 00:02:00)
    "#]]
    .assert_eq(&told(TWO, channel, tell, ""));
}

#[test]
fn the_wrong_post_may_pass_it_on_to_the_right_one() {
    let channel = r#"Channel(id: "phone", kind: Phone, members: Everyone, misroute: 1.0)"#;
    let tell = r#"then: [Inform(to: "b.y")]"#;
    expect![[r#"
        T+00:06:00  a.x has finished procedure tell
        T+00:06:00  a.x sends information to b.y
        T+00:06:00  b.z receives a message meant for b.y
        T+00:06:00  b.z receives information from a.x
        T+00:06:00  b.z takes up information
        T+00:07:00  b.z has taken in information from a.x that was meant for somebody else  (relay 00:01:00)
        T+00:07:00  b.z passes a message for b.y on to b.y
        T+00:07:00  b.y receives information from b.z
        T+00:07:00  b.y takes up information
        T+00:08:00  b.y has taken in information from a.x  (processing 00:01:00)
        T+00:08:00  b.y learns from a.x: location = hall, observed
        T+00:08:00  b.y learns from a.x: access = north, observed
    "#]]
    .assert_eq(&told(THREE, channel, tell, r#""misroute.forwarded": 1"#));
    expect![[r#"
        T+00:06:00  a.x has finished procedure tell
        T+00:06:00  a.x sends information to b.y
        T+00:06:00  b.z receives a message meant for b.y
        T+00:06:00  b.z receives information from a.x
        T+00:06:00  b.z takes up information
        T+00:07:00  b.z has taken in information from a.x that was meant for somebody else  (relay 00:01:00)
        T+00:07:00  A message to b.y is lost at b.z: it reached somebody else
    "#]]
    .assert_eq(&told(THREE, channel, tell, r#""misroute.forwarded": 0"#));
}

#[test]
fn who_misses_what_it_cannot_do_without_asks_back() {
    let doctrine = r#"procedures: [
        Procedure(id: "tell", who: "a.x", when: Knows("location"), then: [Inform(to: "b.y", form: Structured)]),
        Procedure(id: "act", who: "b.y", when: Knows("access"), essential: "access", within: "5 min", then: [Declare("ready")]),
    ]"#;
    let story = Story {
        channels: r#"Channel(id: "radio", kind: Radio, members: Everyone)"#,
        doctrine,
        script: r#"parameters: { "retention.structured": 0, "interoperability.retention-gain": 0 }, injects: [
            Inject(id: "seen", when: "T+00:05", to: "a.x", message: "m", tells: [Observed("location", "hall"), Observed("access", "north")]),
        ]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:05:00  a.x receives information from exercise control
        T+00:05:00  a.x takes up information
        T+00:06:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:06:00  a.x learns from exercise control: location = hall, observed
        T+00:06:00  a.x learns from exercise control: access = north, observed
        T+00:06:00  Procedure tell fires at a.x
        T+00:06:00  a.x begins procedure tell
        T+00:06:00  a.x has finished procedure tell
        T+00:06:00  a.x sends information to b.y
        T+00:06:00  b.y receives information from a.x
        T+00:06:00  location does not come across to b.y: it did not survive the hop
        T+00:06:00  access does not come across to b.y: it did not survive the hop
        T+00:06:00  b.y takes up information
        T+00:07:00  b.y has taken in information from a.x  (processing 00:01:00)
        T+00:07:00  b.y sends a request to a.x
        T+00:07:00  a.x receives a request from b.y
        T+00:07:00  a.x takes up a request
        T+00:08:00  a.x has taken in a request from b.y  (processing 00:01:00)
        T+00:08:00  a.x sends information to b.y
        T+00:08:00  b.y receives information from a.x
        T+00:08:00  b.y takes up information
        T+00:09:00  b.y has taken in information from a.x  (processing 00:01:00)
        T+00:09:00  b.y learns from a.x: access = north, observed
        T+00:09:00  Procedure act fires at b.y
        T+00:09:00  b.y begins procedure act
        T+00:09:00  b.y decides: act
        T+00:09:00  b.y has finished procedure act
        T+00:09:00  b.y declares: ready
        T+00:09:00  b.y learns from b.y: ready (b) = yes, observed
    "#]]
    .assert_eq(&story.told());
}

/// A unit of one agency tells one of another. They have no common superior; their control rooms share
/// a telephone, and so do these others.
fn across(others: &str) -> String {
    let channels = format!(
        r#"
            Channel(id: "a-net", kind: Radio, members: AllOf("a"), latency: "5 s"), Channel(id: "b-net", kind: Radio, members: AllOf("b"), latency: "6 s"),
            Channel(id: "phone", kind: Phone, members: ["a.x", "b.y" {others}], latency: "20 s"),
        "#
    );
    let story = Story {
        posts: r#"Post(id: "a.x", takes_calls: true, service: "1 min"), Post(id: "b.y", takes_calls: true, service: "2 min")"#,
        channels: &channels,
        organisation: r#"
            unit_types: [UnitType(id: "u", capabilities: "c")],
            units: [
                Units(of: "a.u", type: "u", directed_by: "a.x", home: { "yard": 1 }),
                Units(of: "b.u", type: "u", directed_by: "b.y", home: { "yard": 1 }),
            ],
        "#,
        doctrine: r#"procedures: [
            Procedure(id: "tell", who: "a.u", when: Knows("access"), then: [Inform(to: "b.u")]),
        ]"#,
        script: r#"injects: [
            Inject(id: "seen", when: "T+00:05", to: "a.u.1", message: "m", tells: [Observed("access", "north")]),
        ]"#,
    };
    let told = story.told();
    let told: Vec<&str> = told.lines().skip_while(|line| !line.contains("sends")).collect();
    told.join("\n") + "\n"
}

#[test]
fn units_speak_to_other_services_through_their_control() {
    expect![[r#"
        T+00:05:00  a.u.1 sends information to b.u.1
        T+00:05:05  a.x receives information from a.u.1  (transmission 00:00:05)
        T+00:05:05  a.x takes up information
        T+00:06:05  a.x has taken in information from a.u.1 that was meant for somebody else  (relay 00:01:00)
        T+00:06:05  a.x passes a message for b.u.1 on to b.y
        T+00:06:25  b.y receives information from a.x  (transmission 00:00:20)
        T+00:06:25  b.y takes up information
        T+00:08:25  b.y has taken in information from a.u.1 that was meant for somebody else  (relay 00:02:00)
        T+00:08:25  b.y passes a message for b.u.1 on to b.u.1
        T+00:08:31  b.u.1 receives information from b.y  (transmission 00:00:06)
        T+00:08:31  b.u.1 takes up information
        T+00:08:31  b.u.1 has taken in information from a.u.1
        T+00:08:31  b.u.1 learns from a.u.1: access = north, observed
    "#]]
    .assert_eq(&across(""));
}

#[test]
fn units_that_are_members_themselves_speak_to_other_services() {
    expect![[r#"
        T+00:05:00  a.u.1 sends information to b.u.1
        T+00:05:20  b.u.1 receives information from a.u.1  (transmission 00:00:20)
        T+00:05:20  b.u.1 takes up information
        T+00:05:20  b.u.1 has taken in information from a.u.1
        T+00:05:20  b.u.1 learns from a.u.1: access = north, observed
    "#]]
    .assert_eq(&across(r#", "a.u", "b.u""#));
}

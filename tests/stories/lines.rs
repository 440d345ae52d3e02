//! Lines: who can be reached, over what, and how well.

use super::story::Story;
use expect_test::expect;

#[test]
fn an_engaged_caller_rings_again_until_somebody_answers() {
    let story = Story {
        channels: r#"Channel(id: "phone", kind: Phone, members: Everyone, lines: 1)"#,
        script: r#"sources: [
            Source(id: "calls", to: "a.x", arrivals: At(["T+00:01", "T+00:01:10"]), channel: "phone", redial: After("2 min")),
        ]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:01:00  the public calls a.x  (script 00:01:00)
        T+00:01:00  the public sends a call to a.x
        T+00:01:00  a.x receives a call from the public
        T+00:01:00  a.x takes up a call
        T+00:01:10  the public calls a.x  (script 00:01:10)
        T+00:01:10  the public finds every line of a.x engaged
        T+00:02:00  a.x has taken in a call from the public  (processing 00:01:00)
        T+00:03:10  the public repeats a message to a.x (attempt 1)  (line-engaged 00:02:00)
        T+00:03:10  the public sends a call to a.x
        T+00:03:10  a.x receives a call from the public
        T+00:03:10  a.x takes up a call
        T+00:04:10  a.x has taken in a call from the public  (processing 00:01:00)
    "#]]
    .assert_eq(&story.told());
}

#[test]
fn a_caller_rings_again_while_the_network_is_down() {
    let story = Story {
        script: r#"
            injects: [Inject(id: "failure", when: "T+00:00", to: Excon, message: "m", does: [FailChannel(channel: "phone", lasts: "3 min")])],
            sources: [Source(id: "calls", to: "a.x", arrivals: At(["T+00:01"]), channel: "phone", redial: After("90 s"))]
        "#,
        ..Story::default()
    };
    expect![[r#"
        T+00:00:00  Channel phone fails
        T+00:01:00  the public calls a.x  (script 00:01:00)
        T+00:01:00  A message to a.x is lost at the public: the channel does not work
        T+00:02:30  the public repeats a message to a.x (attempt 1)  (retry 00:01:30)
        T+00:02:30  A message to a.x is lost at the public: the channel does not work
        T+00:03:00  Channel phone works again  (script 00:03:00)
        T+00:04:00  the public repeats a message to a.x (attempt 2)  (retry 00:01:30)
        T+00:04:00  the public sends a call to a.x
        T+00:04:00  a.x receives a call from the public
        T+00:04:00  a.x takes up a call
        T+00:05:00  a.x has taken in a call from the public  (processing 00:01:00)
    "#]]
    .assert_eq(&story.told());
}

#[test]
fn a_call_takes_a_line_at_both_ends() {
    let story = Story {
        posts: r#"Post(id: "a.x", service: "1 min", desks: 2), Post(id: "b.y", service: "5 min"), Post(id: "b.z", service: "1 min")"#,
        channels: r#"Channel(id: "phone", kind: Phone, members: Everyone, lines: 1)"#,
        doctrine: r#"procedures: [
            Procedure(id: "tell", who: "a.x", when: Knows("location"), then: [Inform(to: "b.y")]),
            Procedure(id: "answer", who: "b.z", when: Knows("access"), then: [Inform(to: "a.x", only: "access")]),
        ]"#,
        script: r#"parameters: { "redial": "3 min" }, injects: [
            Inject(id: "one", when: "T+00:01", to: "a.x", message: "m", tells: [Observed("location", "hall")]),
            Inject(id: "two", when: "T+00:02", to: "b.z", message: "m", tells: [Observed("access", "north")]),
        ]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:01:00  a.x receives information from exercise control
        T+00:01:00  a.x takes up information
        T+00:02:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:02:00  a.x learns from exercise control: location = hall, observed
        T+00:02:00  b.z receives information from exercise control
        T+00:02:00  b.z takes up information
        T+00:02:00  Procedure tell fires at a.x
        T+00:02:00  a.x begins procedure tell
        T+00:02:00  a.x has finished procedure tell
        T+00:02:00  a.x sends information to b.y
        T+00:02:00  b.y receives information from a.x
        T+00:02:00  b.y takes up information
        T+00:03:00  b.z has taken in information from exercise control  (processing 00:01:00)
        T+00:03:00  b.z learns from exercise control: access = north, observed
        T+00:03:00  Procedure answer fires at b.z
        T+00:03:00  b.z begins procedure answer
        T+00:03:00  b.z has finished procedure answer
        T+00:03:00  b.z finds every line of a.x engaged
        T+00:06:00  b.z repeats a message to a.x (attempt 1)  (line-engaged 00:03:00)
        T+00:06:00  b.z finds every line of a.x engaged
        T+00:07:00  b.y has taken in information from a.x  (processing 00:05:00)
        T+00:07:00  b.y learns from a.x: location = hall, observed
        T+00:09:00  b.z repeats a message to a.x (attempt 2)  (line-engaged 00:03:00)
        T+00:09:00  b.z sends information to a.x
        T+00:09:00  a.x receives information from b.z
        T+00:09:00  a.x takes up information
        T+00:10:00  a.x has taken in information from b.z  (processing 00:01:00)
        T+00:10:00  a.x learns from b.z: access = north, observed
    "#]]
    .assert_eq(&story.told());
}

#[test]
fn a_channel_with_lines_left_is_not_down() {
    let story = Story {
        doctrine: r#"procedures: [Procedure(id: "warn", who: "a.x", when: ChannelDown("phone"), then: [Declare("cut-off")])]"#,
        script: r#"injects: [
            Inject(id: "half", when: "T+00:05", to: Excon, message: "m", does: [FailChannel(channel: "phone", lines_left: 1, lasts: "20 min")]),
            Inject(id: "whole", when: "T+00:10", to: Excon, message: "m", does: [FailChannel(channel: "phone", lasts: "5 min")]),
        ]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:05:00  Channel phone is down to 1 line
        T+00:10:00  Channel phone fails
        T+00:10:00  Procedure warn fires at a.x
        T+00:10:00  a.x begins procedure warn
        T+00:10:00  a.x has finished procedure warn
        T+00:10:00  a.x declares: cut-off
        T+00:10:00  a.x learns from a.x: cut_off (a) = yes, observed
        T+00:15:00  Channel phone is down to 1 line  (script 00:05:00)
        T+00:25:00  Channel phone works again  (script 00:20:00)
    "#]]
    .assert_eq(&story.told());
}

/// When a message from `a.x` comes to `b.y`, over a channel that takes ten seconds between those who
/// fit, where the two agencies do not.
fn strangers(site: &str, pairs: &str, liaisons: &str, doctrine: &str) -> String {
    let posts =
        format!(r#"Post(id: "a.x", service: "1 min" {site}), Post(id: "b.y", service: "1 min" {site})"#);
    let organisation = format!(
        "interoperability: Interoperability(default: Conflicted, pairs: [{pairs}]), liaisons: [{liaisons}]"
    );
    let doctrine = format!(
        r#"procedures: [
            {doctrine}
            Procedure(id: "tell", who: "a.x", when: Knows("location"), then: [Inform(to: "b.y")]),
        ]"#
    );
    let story = Story {
        posts: &posts,
        channels: r#"Channel(id: "radio", kind: Radio, members: Everyone, latency: "10 s", misroute: 0)"#,
        organisation: &organisation,
        doctrine: &doctrine,
        script: r#"parameters: { "interoperability.latency-slope": 3 }, injects: [
            Inject(id: "early", when: "T+00:01", to: "b.y", message: "m", tells: [Observed("access", "north")]),
            Inject(id: "seen", when: "T+00:05", to: "a.x", message: "m", tells: [Observed("location", "hall")]),
        ]"#,
    };
    let told = story.told();
    let received = told.lines().find(|line| line.contains("b.y receives information from a.x"));
    received.unwrap_or("never").to_owned()
}

#[test]
fn an_officer_of_the_sender_makes_strangers_understand_one_another() {
    let early = r#"Liaison(of: "a", at: "b.y", from: "T+00:02")"#;
    let late = r#"Liaison(of: "a", at: "b.y", from: "T+00:40")"#;
    let other_way = r#"Liaison(of: "b", at: "a.x")"#;
    let pair = r#"Pair(from: "a", to: "b", index: 0.5)"#;
    let parts =
        r#"Pair(from: "a", to: "b", technical: 0.2, procedural: 0.5, language: 1.0, relationship: 0.6)"#;
    let placed = r#"Procedure(id: "place", who: "b.y", when: Knows("access"), then: [PlaceLiaison(of: "a", at: "b.y")]),"#;
    let told = [
        ("strangers", strangers("", "", "", "")),
        ("an officer", strangers("", "", early, "")),
        ("an officer placed", strangers("", "", "", placed)),
        ("an officer to come", strangers("", "", late, "")),
        ("an officer of the other", strangers("", "", other_way, "")),
        ("a pair that is named", strangers("", pair, early, "")),
        ("a pair by its parts", strangers("", parts, early, "")),
        ("at one site", strangers(r#", site: "hall""#, "", "", "")),
    ];
    let told: String = told.iter().map(|(what, line)| format!("{what}: {line}\n")).collect();
    expect![[r#"
        strangers: T+00:06:37  b.y receives information from a.x  (transmission 00:00:37)
        an officer: T+00:06:14  b.y receives information from a.x  (transmission 00:00:14)
        an officer placed: T+00:06:14  b.y receives information from a.x  (transmission 00:00:14)
        an officer to come: T+00:06:37  b.y receives information from a.x  (transmission 00:00:37)
        an officer of the other: T+00:06:37  b.y receives information from a.x  (transmission 00:00:37)
        a pair that is named: T+00:06:25  b.y receives information from a.x  (transmission 00:00:25)
        a pair by its parts: T+00:06:24  b.y receives information from a.x  (transmission 00:00:24)
        at one site: T+00:06:10  b.y receives information from a.x  (transmission 00:00:10)
    "#]]
    .assert_eq(&told);
}

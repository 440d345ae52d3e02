//! Failures: what is said again, what is taken up again, and when it is over.

use super::story::Story;
use expect_test::expect;

/// A story about one message that wants an acknowledgement.
fn told(posts: &str, channel: &str, does: &str, parameters: &str) -> String {
    let channels = format!(r#"Channel(id: "way", members: Everyone, {channel})"#);
    let script = format!(
        r#"parameters: {{ {parameters} }}, injects: [
            Inject(id: "seen", when: "T+00:05", to: "a.x", message: "m", tells: [Observed("location", "hall")]),
            Inject(id: "failure", when: "T+00:01", to: Excon, message: "m", does: [{does}]),
        ]"#
    );
    let doctrine = r#"procedures: [
        Procedure(id: "tell", who: "a.x", when: Knows("location"), then: [Inform(to: "b.y", acknowledge: true)]),
    ]"#;
    Story { posts, channels: &channels, doctrine, script: &script, ..Story::default() }.told()
}

const TWO: &str = r#"Post(id: "a.x", service: "1 min"), Post(id: "b.y", service: "1 min")"#;

#[test]
fn what_finds_no_way_is_repeated_after_the_time_out() {
    let told = told(TWO, "kind: Radio", r#"FailChannel(channel: "way", lasts: "8 min")"#, "");
    expect![[r#"
        T+00:01:00  Channel way fails
        T+00:05:00  a.x receives information from exercise control
        T+00:05:00  a.x takes up information
        T+00:06:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:06:00  a.x learns from exercise control: location = hall, observed
        T+00:06:00  Procedure tell fires at a.x
        T+00:06:00  a.x begins procedure tell
        T+00:06:00  a.x has finished procedure tell
        T+00:06:00  A message to b.y is lost at a.x: no channel leads there
        T+00:08:00  a.x repeats a message to b.y (attempt 1)  (retry 00:02:00)
        T+00:08:00  A message to b.y is lost at a.x: no channel leads there
        T+00:09:00  Channel way works again  (script 00:08:00)
        T+00:10:00  a.x repeats a message to b.y (attempt 2)  (retry 00:02:00)
        T+00:10:00  a.x sends information to b.y
        T+00:10:00  b.y receives information from a.x
        T+00:10:00  b.y takes up information
        T+00:11:00  b.y has taken in information from a.x  (processing 00:01:00)
        T+00:11:00  b.y learns from a.x: location = hall, observed
        T+00:11:00  b.y acknowledges a message from a.x
    "#]]
    .assert_eq(&told);
}

#[test]
fn who_rings_a_dead_telephone_rings_again() {
    let does = r#"FailChannel(channel: "way", lasts: "8 min")"#;
    let told = told(TWO, "kind: Phone", does, r#""redial": "3 min""#);
    expect![[r#"
        T+00:01:00  Channel way fails
        T+00:05:00  a.x receives information from exercise control
        T+00:05:00  a.x takes up information
        T+00:06:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:06:00  a.x learns from exercise control: location = hall, observed
        T+00:06:00  Procedure tell fires at a.x
        T+00:06:00  a.x begins procedure tell
        T+00:06:00  a.x has finished procedure tell
        T+00:06:00  A message to b.y is lost at a.x: the channel does not work
        T+00:09:00  Channel way works again  (script 00:08:00)
        T+00:09:00  a.x repeats a message to b.y (attempt 1)  (retry 00:03:00)
        T+00:09:00  a.x sends information to b.y
        T+00:09:00  b.y receives information from a.x
        T+00:09:00  b.y takes up information
        T+00:10:00  b.y has taken in information from a.x  (processing 00:01:00)
        T+00:10:00  b.y learns from a.x: location = hall, observed
        T+00:10:00  b.y acknowledges a message from a.x
    "#]]
    .assert_eq(&told);
}

#[test]
fn what_reached_the_wrong_post_is_repeated_until_the_retries_are_used_up() {
    let posts = r#"Post(id: "a.x", service: "1 min"), Post(id: "b.y", service: "1 min"), Post(id: "b.z", service: "1 min")"#;
    let told =
        told(posts, "kind: Phone, misroute: 1.0", "", r#""misroute.forwarded": 0, "acknowledge.retries": 2"#);
    expect![[r#"
        T+00:05:00  a.x receives information from exercise control
        T+00:05:00  a.x takes up information
        T+00:06:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:06:00  a.x learns from exercise control: location = hall, observed
        T+00:06:00  Procedure tell fires at a.x
        T+00:06:00  a.x begins procedure tell
        T+00:06:00  a.x has finished procedure tell
        T+00:06:00  a.x sends information to b.y
        T+00:06:00  b.z receives a message meant for b.y
        T+00:06:00  b.z receives information from a.x
        T+00:06:00  b.z takes up information
        T+00:07:00  b.z has taken in information from a.x that was meant for somebody else  (relay 00:01:00)
        T+00:07:00  A message to b.y is lost at b.z: it reached somebody else
        T+00:08:00  a.x repeats a message to b.y (attempt 1)  (retry 00:02:00)
        T+00:08:00  a.x sends information to b.y
        T+00:08:00  b.z receives a message meant for b.y
        T+00:08:00  b.z receives information from a.x
        T+00:08:00  b.z takes up information
        T+00:09:00  b.z has taken in information from a.x that was meant for somebody else  (relay 00:01:00)
        T+00:09:00  A message to b.y is lost at b.z: it reached somebody else
        T+00:10:00  a.x repeats a message to b.y (attempt 2)  (retry 00:02:00)
        T+00:10:00  a.x sends information to b.y
        T+00:10:00  b.z receives a message meant for b.y
        T+00:10:00  b.z receives information from a.x
        T+00:10:00  b.z takes up information
        T+00:11:00  b.z has taken in information from a.x that was meant for somebody else  (relay 00:01:00)
        T+00:11:00  A message to b.y is lost at b.z: it reached somebody else
        T+00:12:00  a.x gives up reaching b.y: nobody answered  (retry 00:02:00)
    "#]]
    .assert_eq(&told);
}

#[test]
fn what_only_waits_at_the_other_end_is_repeated_too_and_changes_nothing_more() {
    let posts = r#"Post(id: "a.x", service: "1 min"), Post(id: "b.y", service: "3 min")"#;
    expect![[r#"
        T+00:05:00  a.x receives information from exercise control
        T+00:05:00  a.x takes up information
        T+00:06:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:06:00  a.x learns from exercise control: location = hall, observed
        T+00:06:00  Procedure tell fires at a.x
        T+00:06:00  a.x begins procedure tell
        T+00:06:00  a.x has finished procedure tell
        T+00:06:00  a.x sends information to b.y
        T+00:06:00  b.y receives information from a.x
        T+00:06:00  b.y takes up information
        T+00:08:00  a.x repeats a message to b.y (attempt 1)  (retry 00:02:00)
        T+00:08:00  a.x sends information to b.y
        T+00:08:00  b.y receives information from a.x
        T+00:09:00  b.y has taken in information from a.x  (processing 00:03:00)
        T+00:09:00  b.y learns from a.x: location = hall, observed
        T+00:09:00  b.y takes up information  (queueing 00:01:00)
        T+00:09:00  b.y acknowledges a message from a.x
        T+00:12:00  b.y has taken in information from a.x  (processing 00:03:00)
    "#]]
    .assert_eq(&told(posts, "kind: Phone", "", ""));
}

#[test]
fn what_comes_to_a_lost_post_is_repeated() {
    let told = told(TWO, "kind: Radio", r#"LosePost(post: "b.y", lasts: "6 min")"#, "");
    expect![[r#"
        T+00:01:00  b.y is out of action
        T+00:05:00  a.x receives information from exercise control
        T+00:05:00  a.x takes up information
        T+00:06:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:06:00  a.x learns from exercise control: location = hall, observed
        T+00:06:00  Procedure tell fires at a.x
        T+00:06:00  a.x begins procedure tell
        T+00:06:00  a.x has finished procedure tell
        T+00:06:00  a.x sends information to b.y
        T+00:06:00  A message to b.y is lost at a.x: the post or unit was lost
        T+00:07:00  b.y is back in action  (script 00:06:00)
        T+00:08:00  a.x repeats a message to b.y (attempt 1)  (retry 00:02:00)
        T+00:08:00  a.x sends information to b.y
        T+00:08:00  b.y receives information from a.x
        T+00:08:00  b.y takes up information
        T+00:09:00  b.y has taken in information from a.x  (processing 00:01:00)
        T+00:09:00  b.y learns from a.x: location = hall, observed
        T+00:09:00  b.y acknowledges a message from a.x
    "#]]
    .assert_eq(&told);
}

#[test]
fn who_telephones_to_a_lost_post_rings_again() {
    let does = r#"LosePost(post: "b.y", lasts: "6 min")"#;
    expect![[r#"
        T+00:01:00  b.y is out of action
        T+00:05:00  a.x receives information from exercise control
        T+00:05:00  a.x takes up information
        T+00:06:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:06:00  a.x learns from exercise control: location = hall, observed
        T+00:06:00  Procedure tell fires at a.x
        T+00:06:00  a.x begins procedure tell
        T+00:06:00  a.x has finished procedure tell
        T+00:06:00  a.x sends information to b.y
        T+00:06:00  A message to b.y is lost at a.x: the post or unit was lost
        T+00:07:00  b.y is back in action  (script 00:06:00)
        T+00:09:00  a.x repeats a message to b.y (attempt 1)  (retry 00:03:00)
        T+00:09:00  a.x sends information to b.y
        T+00:09:00  b.y receives information from a.x
        T+00:09:00  b.y takes up information
        T+00:10:00  b.y has taken in information from a.x  (processing 00:01:00)
        T+00:10:00  b.y learns from a.x: location = hall, observed
        T+00:10:00  b.y acknowledges a message from a.x
    "#]]
    .assert_eq(&told(TWO, "kind: Phone", does, r#""redial": "3 min""#));
}

#[test]
fn a_lost_post_does_nothing_and_goes_on_where_it_was() {
    let story = Story {
        doctrine: r#"procedures: [
            Procedure(id: "tell", who: "a.x", when: Knows("location"), then: [Inform(to: ["b.y", "b.y2"])]),
        ]"#,
        posts: r#"Post(id: "a.x", service: "1 min", desks: 2), Post(id: "b.y", service: "1 min"), Post(id: "b.y2", service: "1 min")"#,
        script: r#"parameters: { "message.sending": "5 min" }, injects: [
            Inject(id: "seen", when: "T+00:01", to: "a.x", message: "m", tells: [Observed("location", "hall")]),
            Inject(id: "more", when: "T+00:07:30", to: "a.x", message: "m", tells: [Observed("access", "north")]),
            Inject(id: "failure", when: "T+00:08", to: Excon, message: "m", does: [LosePost(post: "a.x", lasts: "10 min")]),
        ]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:01:00  a.x receives information from exercise control
        T+00:01:00  a.x takes up information
        T+00:02:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:02:00  a.x learns from exercise control: location = hall, observed
        T+00:02:00  Procedure tell fires at a.x
        T+00:02:00  a.x begins procedure tell
        T+00:07:00  a.x sends information to b.y  (processing 00:05:00)
        T+00:07:00  b.y receives information from a.x
        T+00:07:00  b.y takes up information
        T+00:07:30  a.x receives information from exercise control
        T+00:07:30  a.x takes up information
        T+00:08:00  a.x is out of action
        T+00:08:00  a.x has to leave what was in hand  (processing 00:06:00)
        T+00:08:00  a.x has to leave what was in hand  (processing 00:00:30)
        T+00:08:00  b.y has taken in information from a.x  (processing 00:01:00)
        T+00:08:00  b.y learns from a.x: location = hall, observed
        T+00:18:00  a.x is back in action  (script 00:10:00)
        T+00:18:00  a.x goes on with procedure tell; 1 other item waits  (queueing 00:10:00)
        T+00:18:00  a.x takes up information  (queueing 00:10:00)
        T+00:19:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:19:00  a.x learns from exercise control: access = north, observed
        T+00:23:00  a.x has finished procedure tell  (processing 00:05:00)
        T+00:23:00  a.x sends information to b.y2  (processing 00:05:00)
        T+00:23:00  b.y2 receives information from a.x
        T+00:23:00  b.y2 takes up information
        T+00:24:00  b.y2 has taken in information from a.x  (processing 00:01:00)
        T+00:24:00  b.y2 learns from a.x: location = hall, observed
        T+00:24:00  b.y2 learns from a.x: access = north, observed
    "#]]
    .assert_eq(&story.told());
}

#[test]
fn who_is_lost_decides_nothing_until_he_is_back() {
    let story = Story {
        posts: r#"Post(id: "a.x", service: "1 min", under: "b.y"), Post(id: "b.y", service: "1 h")"#,
        doctrine: r#"
            authorities: [Authority(id: "close", held_by: "b.y", default_after: "10 min")],
            procedures: [Procedure(id: "close", who: "a.x", when: Knows("location"), authority: "close", then: [Declare("closed")])],
        "#,
        script: r#"parameters: { "acknowledge.time-out": "50 min" }, injects: [
            Inject(id: "seen", when: "T+00:01", to: "a.x", message: "m", tells: [Observed("location", "hall")]),
            Inject(id: "failure", when: "T+00:08", to: Excon, message: "m", does: [LosePost(post: "a.x", lasts: "10 min")]),
        ]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:01:00  a.x receives information from exercise control
        T+00:01:00  a.x takes up information
        T+00:02:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:02:00  a.x learns from exercise control: location = hall, observed
        T+00:02:00  Procedure close fires at a.x
        T+00:02:00  a.x asks b.y for authority: close (attempt 1)
        T+00:02:00  a.x sends a request to b.y
        T+00:02:00  b.y receives a request from a.x
        T+00:02:00  b.y takes up a request
        T+00:08:00  a.x is out of action
        T+00:18:00  a.x is back in action  (script 00:10:00)
        T+00:18:00  a.x acts without an answer: close  (authority 00:16:00)
        T+00:18:00  a.x begins procedure close
        T+00:18:00  a.x decides: close
        T+00:18:00  a.x has finished procedure close
        T+00:18:00  a.x declares: closed
        T+00:18:00  a.x learns from a.x: closed (a) = yes, observed
        T+00:52:00  a.x repeats a message to b.y (attempt 1)  (retry 00:50:00)
        T+00:52:00  a.x sends a request to b.y
        T+00:52:00  b.y receives a request from a.x
    "#]]
    .assert_eq(&story.told());
}

#[test]
fn what_failed_twice_is_back_when_both_failures_are_over() {
    let both = |lasts: &str| {
        format!(r#"FailChannel(channel: "phone", lasts: {lasts}), LosePost(post: "a.x", lasts: {lasts})"#)
    };
    let (longer, shorter) = (both(r#""30 min""#), both(r#""10 min""#));
    let script = format!(
        r#"injects: [
            Inject(id: "one", when: "T+00:01", to: Excon, message: "m", does: [{shorter}]),
            Inject(id: "two", when: "T+00:05", to: Excon, message: "m", does: [{longer}]),
            Inject(id: "three", when: "T+00:20", to: Excon, message: "m", does: [
                FailChannel(channel: "phone", lines_left: 2, lasts: "20 min"), {shorter}
            ]),
        ]"#
    );
    expect![[r#"
        T+00:01:00  Channel phone fails
        T+00:01:00  a.x is out of action
        T+00:05:00  Channel phone fails
        T+00:05:00  a.x is out of action
        T+00:20:00  Channel phone is down to 2 lines
        T+00:20:00  Channel phone fails
        T+00:20:00  a.x is out of action
        T+00:35:00  a.x is back in action  (script 00:30:00)
        T+00:35:00  Channel phone is down to 2 lines  (script 00:30:00)
        T+00:40:00  Channel phone works again  (script 00:20:00)
    "#]]
    .assert_eq(&Story { script: &script, ..Story::default() }.told());
}

//! Procedures: when they fire again, and whom they answer.

use super::story::Story;
use expect_test::expect;

#[test]
fn a_rule_on_each_change_fires_when_its_condition_comes_true_again() {
    let story = Story {
        posts: r#"Post(id: "a.x")"#,
        doctrine: r#"procedures: [Procedure(id: "ask", who: "a.x", when: All([Knows("location"), Not(Knows("access"))]), repeat: EachChange, then: [WarnPublic("stay away")])]"#,
        script: r#"parameters: { "life.access": "10 min" }, injects: [
            Inject(id: "one", when: "T+00:01", to: "a.x", message: "m", tells: [Observed("location", "hall")]),
            Inject(id: "two", when: "T+00:05", to: "a.x", message: "m", tells: [Observed("access", "north")]),
            Inject(id: "three", when: "T+00:20", to: "a.x", message: "m", tells: [Observed("access", "south")]),
        ]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:01:00  a.x receives information from exercise control
        T+00:01:00  a.x takes up information
        T+00:01:00  a.x has taken in information from exercise control
        T+00:01:00  a.x learns from exercise control: location = hall, observed
        T+00:01:00  Procedure ask fires at a.x
        T+00:01:00  a.x begins procedure ask
        T+00:01:00  a.x has finished procedure ask
        T+00:01:00  a.x warns the public
        T+00:05:00  a.x receives information from exercise control
        T+00:05:00  a.x takes up information
        T+00:05:00  a.x has taken in information from exercise control
        T+00:05:00  a.x learns from exercise control: access = north, observed
        T+00:15:00  What a.x knows is out of date: access  (timer 00:10:00)
        T+00:15:00  Procedure ask fires at a.x  (timer 00:14:00)
        T+00:15:00  a.x begins procedure ask
        T+00:15:00  a.x has finished procedure ask
        T+00:15:00  a.x warns the public
        T+00:20:00  a.x receives information from exercise control
        T+00:20:00  a.x takes up information
        T+00:20:00  a.x has taken in information from exercise control
        T+00:20:00  a.x learns from exercise control: access = south, observed
        T+00:30:00  What a.x knows is out of date: access  (timer 00:10:00)
        T+00:30:00  Procedure ask fires at a.x  (timer 00:29:00)
        T+00:30:00  a.x begins procedure ask
        T+00:30:00  a.x has finished procedure ask
        T+00:30:00  a.x warns the public
    "#]]
    .assert_eq(&story.told());
}

#[test]
fn the_sender_is_whose_message_led_here_not_who_was_heard_last() {
    let story = Story {
        posts: r#"Post(id: "a.x"), Post(id: "b.y"), Post(id: "b.z")"#,
        doctrine: r#"procedures: [
            Procedure(id: "tell", who: ["b.y"], when: Knows("location"), then: [Report(to: "a.x")]),
            Procedure(id: "say", who: ["b.z"], when: Knows("access"), then: [Inform(to: "a.x")]),
            Procedure(id: "thank", who: "a.x", when: All([Received(kind: Report), TimeIs(after: "T+00:10")]), then: [Inform(to: Sender)]),
        ]"#,
        script: r#"injects: [
            Inject(id: "one", when: "T+00:01", to: "b.y", message: "m", tells: [Observed("location", "hall")]),
            Inject(id: "two", when: "T+00:05", to: "b.z", message: "m", tells: [Observed("access", "north")]),
        ]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:01:00  b.y receives information from exercise control
        T+00:01:00  b.y takes up information
        T+00:01:00  b.y has taken in information from exercise control
        T+00:01:00  b.y learns from exercise control: location = hall, observed
        T+00:01:00  Procedure tell fires at b.y
        T+00:01:00  b.y begins procedure tell
        T+00:01:00  b.y has finished procedure tell
        T+00:01:00  b.y sends a report to a.x
        T+00:01:00  a.x receives a report from b.y
        T+00:01:00  a.x takes up a report
        T+00:01:00  a.x has taken in a report from b.y
        T+00:01:00  a.x learns from b.y: location = hall, observed
        T+00:05:00  b.z receives information from exercise control
        T+00:05:00  b.z takes up information
        T+00:05:00  b.z has taken in information from exercise control
        T+00:05:00  b.z learns from exercise control: access = north, observed
        T+00:05:00  Procedure say fires at b.z
        T+00:05:00  b.z begins procedure say
        T+00:05:00  b.z has finished procedure say
        T+00:05:00  b.z sends information to a.x
        T+00:05:00  a.x receives information from b.z
        T+00:05:00  a.x takes up information
        T+00:05:00  a.x has taken in information from b.z
        T+00:05:00  a.x learns from b.z: access = north, observed
        T+00:10:00  Procedure thank fires at a.x  (timer 00:10:00)
        T+00:10:00  a.x begins procedure thank
        T+00:10:00  a.x has finished procedure thank
        T+00:10:00  a.x sends information to b.y
        T+00:10:00  b.y receives information from a.x
        T+00:10:00  b.y takes up information
        T+00:10:00  b.y has taken in information from a.x
        T+00:10:00  b.y learns from a.x: access = north, observed
    "#]]
    .assert_eq(&story.told());
}

#[test]
fn a_rule_that_repeats_does_so_by_itself_though_nothing_else_happens() {
    let story = Story {
        posts: r#"Post(id: "a.x")"#,
        doctrine: r#"procedures: [Procedure(id: "again", who: "a.x", when: Knows("location"), repeat: Every("25 min"), then: [WarnPublic("stay away")])]"#,
        script: r#"injects: [
            Inject(id: "one", when: "T+00:01", to: "a.x", message: "m", tells: [Observed("location", "hall")]),
        ]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:01:00  a.x receives information from exercise control
        T+00:01:00  a.x takes up information
        T+00:01:00  a.x has taken in information from exercise control
        T+00:01:00  a.x learns from exercise control: location = hall, observed
        T+00:01:00  Procedure again fires at a.x
        T+00:01:00  a.x begins procedure again
        T+00:01:00  a.x has finished procedure again
        T+00:01:00  a.x warns the public
        T+00:26:00  Procedure again fires at a.x  (timer 00:25:00)
        T+00:26:00  a.x begins procedure again
        T+00:26:00  a.x has finished procedure again
        T+00:26:00  a.x warns the public
        T+00:51:00  Procedure again fires at a.x  (timer 00:25:00)
        T+00:51:00  a.x begins procedure again
        T+00:51:00  a.x has finished procedure again
        T+00:51:00  a.x warns the public
    "#]]
    .assert_eq(&story.told());
}

//! Answers: who is asked, and what he says.

use super::story::Story;
use expect_test::expect;

#[test]
fn a_unit_that_asks_is_answered() {
    let story = Story {
        organisation: r#"
            unit_types: [UnitType(id: "u", capabilities: "c")],
            units: [Units(of: "a.u", type: "u", directed_by: "a.x", home: { "yard": 1 })]
        "#,
        doctrine: r#"procedures: [Procedure(id: "ask", who: "a.u", when: Knows("location"), then: [Ask(to: "a.x", about: "access")])]"#,
        script: r#"injects: [
            Inject(id: "one", when: "T+00:00", to: "a.x", message: "m", tells: [Observed("access", "north")]),
            Inject(id: "two", when: "T+00:05", to: "a.u.1", message: "m", tells: [Observed("location", "hall")]),
        ]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:00:00  a.x receives information from exercise control
        T+00:00:00  a.x takes up information
        T+00:01:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:01:00  a.x learns from exercise control: access = north, observed
        T+00:05:00  a.u.1 receives information from exercise control
        T+00:05:00  a.u.1 takes up information
        T+00:05:00  a.u.1 has taken in information from exercise control
        T+00:05:00  a.u.1 learns from exercise control: location = hall, observed
        T+00:05:00  Procedure ask fires at a.u.1
        T+00:05:00  a.u.1 begins procedure ask
        T+00:05:00  a.u.1 has finished procedure ask
        T+00:05:00  a.u.1 sends a request to a.x
        T+00:05:00  a.x receives a request from a.u.1
        T+00:05:00  a.x takes up a request
        T+00:06:00  a.x has taken in a request from a.u.1  (processing 00:01:00)
        T+00:06:00  a.x sends information to a.u.1
        T+00:06:00  a.u.1 receives information from a.x
        T+00:06:00  a.u.1 takes up information
        T+00:06:00  a.u.1 has taken in information from a.x
        T+00:06:00  a.u.1 learns from a.x: access = north, observed
    "#]]
    .assert_eq(&story.told());
}

#[test]
fn an_item_takes_the_time_of_its_source_else_that_of_the_post() {
    let story = Story {
        posts: r#"Post(id: "a.x", service: "1 min", takes_calls: true), Post(id: "b.y", takes_calls: true)"#,
        script: r#"parameters: { "call.process": "3 min" }, sources: [
            Source(id: "own", to: "a.x", arrivals: At(["T+00:05"]), service: "2 min"),
            Source(id: "posts", to: "a.x", arrivals: At(["T+00:10"])),
            Source(id: "calls", to: "b.y", arrivals: At(["T+00:20"])),
        ]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:05:00  the public calls a.x  (script 00:05:00)
        T+00:05:00  a.x receives a call from the public
        T+00:05:00  a.x takes up a call
        T+00:07:00  a.x has taken in a call from the public  (processing 00:02:00)
        T+00:10:00  the public calls a.x  (script 00:10:00)
        T+00:10:00  a.x receives a call from the public
        T+00:10:00  a.x takes up a call
        T+00:11:00  a.x has taken in a call from the public  (processing 00:01:00)
        T+00:20:00  the public calls b.y  (script 00:20:00)
        T+00:20:00  b.y receives a call from the public
        T+00:20:00  b.y takes up a call
        T+00:23:00  b.y has taken in a call from the public  (processing 00:03:00)
    "#]]
    .assert_eq(&story.told());
}

#[test]
fn who_hears_a_roll_call_says_so_and_who_does_not_is_missed() {
    let story = Story {
        posts: r#"Post(id: "a.x", service: "1 min"), Post(id: "b.y", service: "1 min"), Post(id: "b.z", service: "1 min")"#,
        doctrine: r#"
            lists: [List(id: "all", at_once: ["b.y", "b.z"])],
            procedures: [
                Procedure(id: "call", who: "a.x", when: Knows("location"), then: [RollCall("all"), Remind(after: "5 min", name: "look")]),
                Procedure(id: "miss-y", who: "a.x", when: All([Rang("look"), Not(Received(kind: Information, from: "b.y"))]), then: [Declare("y-missing")]),
                Procedure(id: "miss-z", who: "a.x", when: All([Rang("look"), Not(Received(kind: Information, from: "b.z"))]), then: [Declare("z-missing")]),
            ]
        "#,
        script: r#"parameters: { "redial": "2 h" }, injects: [
            Inject(id: "loss", when: "T+00:00", to: Excon, message: "m", does: [LosePost(post: "b.z")]),
            Inject(id: "seen", when: "T+00:09", to: "a.x", message: "m", tells: [Observed("location", "hall")]),
        ]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:00:00  b.z is out of action
        T+00:09:00  a.x receives information from exercise control
        T+00:09:00  a.x takes up information
        T+00:10:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:10:00  a.x learns from exercise control: location = hall, observed
        T+00:10:00  Procedure call fires at a.x
        T+00:10:00  a.x begins procedure call
        T+00:10:00  a.x has finished procedure call
        T+00:10:00  a.x sets a timer: look
        T+00:10:00  a.x sends a request to b.y
        T+00:10:00  a.x sends a request to b.z
        T+00:10:00  b.y receives a request from a.x
        T+00:10:00  b.y takes up a request
        T+00:10:00  A message to b.z is lost at a.x: the post or unit was lost
        T+00:11:00  b.y has taken in a request from a.x  (processing 00:01:00)
        T+00:11:00  b.y sends information to a.x
        T+00:11:00  a.x receives information from b.y
        T+00:11:00  a.x takes up information
        T+00:12:00  a.x has taken in information from b.y  (processing 00:01:00)
        T+00:15:00  A timer rings at a.x: look  (timer 00:05:00)
        T+00:15:00  Procedure miss-z fires at a.x
        T+00:15:00  a.x begins procedure miss-z
        T+00:15:00  a.x has finished procedure miss-z
        T+00:15:00  a.x declares: z-missing
        T+00:15:00  a.x learns from a.x: z_missing (a) = yes, observed
    "#]]
    .assert_eq(&story.told());
}

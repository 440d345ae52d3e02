//! Lookouts: a rule fires at the instant at which what it looks at changes, and for that reason.

use super::story::Story;
use expect_test::expect;

const SOMETHING_HAPPENS: &str = r#"incidents: [Incident(id: "fire", site: "hall", begins: "T+00:00")]"#;

const OTHER_DOOR: &str = r#"Post(id: "a.x"), Post(id: "b.y", opens: At("T+00:10"))"#;

#[test]
fn a_door_that_opens_is_seen_from_another_post() {
    let story = Story {
        posts: OTHER_DOOR,
        doctrine: r#"procedures: [Procedure(id: "go", who: "a.x", when: IsOpen("b.y"), then: [Declare("major-incident")])]"#,
        script: SOMETHING_HAPPENS,
        ..Story::default()
    };
    expect![[r#"
        T+00:00:00  Incident fire begins at hall
        T+00:10:00  b.y opens  (staffing 00:10:00)
        T+00:10:00  Procedure go fires at a.x
        T+00:10:00  a.x begins procedure go
        T+00:10:00  a.x has finished procedure go
        T+00:10:00  a.x declares: major incident
        T+00:10:00  a.x learns from a.x: major incident (a) = yes, observed
    "#]]
    .assert_eq(&story.told());
}

#[test]
fn so_many_items_wait_when_the_last_of_them_has_come() {
    let story = Story {
        posts: r#"Post(id: "a.x", service: "10 min")"#,
        doctrine: r#"procedures: [Procedure(id: "more", who: "a.x", when: Backlog(at_least: 2), then: [AddDesks(2)])]"#,
        script: r#"injects: [Inject(id: "many", when: "T+00:05", to: "a.x", message: "m", does: [Overload(post: "a.x", items: 3, over: "3 min")])]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:05:00  a.x receives information from exercise control
        T+00:05:00  a.x takes up information
        T+00:05:00  a.x receives information from exercise control
        T+00:06:00  a.x receives information from exercise control  (script 00:01:00)
        T+00:06:00  Procedure more fires at a.x
        T+00:07:00  a.x receives information from exercise control  (script 00:02:00)
        T+00:15:00  a.x has taken in information from exercise control  (processing 00:10:00)
        T+00:15:00  a.x takes up information; 3 other items wait  (queueing 00:10:00)
        T+00:25:00  a.x has taken in information from exercise control  (processing 00:10:00)
        T+00:25:00  a.x takes up information; 2 other items wait  (queueing 00:19:00)
        T+00:35:00  a.x has taken in information from exercise control  (processing 00:10:00)
        T+00:35:00  a.x begins procedure more; 1 other item waits  (queueing 00:29:00)
        T+00:35:00  a.x has finished procedure more
        T+00:35:00  a.x now has 3 desks
        T+00:35:00  a.x takes up information  (queueing 00:28:00)
        T+00:45:00  a.x has taken in information from exercise control  (processing 00:10:00)
    "#]]
    .assert_eq(&story.told());
}

#[test]
fn a_liaison_officer_is_there_from_his_time_on() {
    let story = Story {
        posts: OTHER_DOOR,
        doctrine: r#"
            liaisons: [Liaison(of: "b", at: "a.x", from: "T+00:40")],
            procedures: [Procedure(id: "go", who: "a.x", when: LiaisonFrom("b"), then: [Declare("major-incident")])],
        "#,
        script: SOMETHING_HAPPENS,
        ..Story::default()
    };
    expect![[r#"
        T+00:00:00  Incident fire begins at hall
        T+00:10:00  b.y opens  (staffing 00:10:00)
        T+00:40:00  Procedure go fires at a.x  (timer 00:40:00)
        T+00:40:00  a.x begins procedure go
        T+00:40:00  a.x has finished procedure go
        T+00:40:00  a.x declares: major incident
        T+00:40:00  a.x learns from a.x: major incident (a) = yes, observed
    "#]]
    .assert_eq(&story.told());
}

const SLOW_SUPERIOR: &str =
    r#"Post(id: "a.x", service: "1 min", under: "b.boss"), Post(id: "b.boss", service: "1 h")"#;

const LOCATION_IS_TOLD: &str = r#"injects: [
    Inject(id: "one", when: "T+00:01", to: "a.x", message: "m", tells: [Observed("location", "hall")]),
]"#;

#[test]
fn no_answer_is_noticed_when_its_time_is_up() {
    let story = Story {
        posts: SLOW_SUPERIOR,
        doctrine: r#"
            authorities: [Authority(id: "leave", held_by: "b.boss", default_after: "30 min")],
            procedures: [
                Procedure(id: "ask", who: "a.x", when: Knows("location"), then: [WarnPublic("stay away")], authority: "leave", within: "5 min", objective_shared: true),
                Procedure(id: "alone", who: "a.x", when: NoAnswer(to: "leave", longer_than: "5 min"), then: [Declare("major-incident")]),
            ],
        "#,
        script: LOCATION_IS_TOLD,
        ..Story::default()
    };
    expect![[r#"
        T+00:01:00  a.x receives information from exercise control
        T+00:01:00  a.x takes up information
        T+00:02:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:02:00  a.x learns from exercise control: location = hall, observed
        T+00:02:00  Procedure ask fires at a.x
        T+00:02:00  a.x asks b.boss for authority: leave (attempt 1)
        T+00:02:00  a.x sends a request to b.boss
        T+00:02:00  b.boss receives a request from a.x
        T+00:02:00  b.boss takes up a request
        T+00:04:00  a.x repeats a message to b.boss (attempt 1)  (retry 00:02:00)
        T+00:04:00  a.x sends a request to b.boss
        T+00:04:00  b.boss receives a request from a.x
        T+00:06:00  a.x repeats a message to b.boss (attempt 2)  (retry 00:02:00)
        T+00:06:00  a.x sends a request to b.boss
        T+00:06:00  b.boss receives a request from a.x
        T+00:07:00  Procedure alone fires at a.x  (timer 00:05:00)
        T+00:07:00  a.x begins procedure alone
        T+00:07:00  a.x has finished procedure alone
        T+00:07:00  a.x declares: major incident
        T+00:07:00  a.x learns from a.x: major incident (a) = yes, observed
        T+00:08:00  a.x repeats a message to b.boss (attempt 3)  (retry 00:02:00)
        T+00:08:00  a.x sends a request to b.boss
        T+00:08:00  b.boss receives a request from a.x
        T+00:10:00  a.x gives up reaching b.boss: nobody answered  (retry 00:02:00)
        T+00:32:00  a.x acts without an answer: leave  (authority 00:30:00)
        T+00:32:00  a.x begins procedure ask
        T+00:32:00  a.x decides: ask
        T+00:32:00  a.x has finished procedure ask
        T+00:32:00  a.x warns the public
    "#]]
    .assert_eq(&story.told());
}

#[test]
fn who_asks_for_leave_as_a_step_waits_for_an_answer_too() {
    let story = Story {
        posts: SLOW_SUPERIOR,
        doctrine: r#"
            authorities: [Authority(id: "leave", held_by: "b.boss")],
            procedures: [
                Procedure(id: "ask", who: "a.x", when: Knows("location"), then: [Request(from: "b.boss", authority: "leave")]),
                Procedure(id: "alone", who: "a.x", when: NoAnswer(to: "leave", longer_than: "5 min"), then: [Declare("major-incident")]),
            ],
        "#,
        script: LOCATION_IS_TOLD,
        ..Story::default()
    };
    expect![[r#"
        T+00:01:00  a.x receives information from exercise control
        T+00:01:00  a.x takes up information
        T+00:02:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:02:00  a.x learns from exercise control: location = hall, observed
        T+00:02:00  Procedure ask fires at a.x
        T+00:02:00  a.x begins procedure ask
        T+00:02:00  a.x asks b.boss for authority: leave (attempt 1)
        T+00:02:00  a.x has finished procedure ask
        T+00:02:00  a.x sends a request to b.boss
        T+00:02:00  b.boss receives a request from a.x
        T+00:02:00  b.boss takes up a request
        T+00:04:00  a.x repeats a message to b.boss (attempt 1)  (retry 00:02:00)
        T+00:04:00  a.x sends a request to b.boss
        T+00:04:00  b.boss receives a request from a.x
        T+00:06:00  a.x repeats a message to b.boss (attempt 2)  (retry 00:02:00)
        T+00:06:00  a.x sends a request to b.boss
        T+00:06:00  b.boss receives a request from a.x
        T+00:07:00  Procedure alone fires at a.x  (timer 00:05:00)
        T+00:07:00  a.x begins procedure alone
        T+00:07:00  a.x has finished procedure alone
        T+00:07:00  a.x declares: major incident
        T+00:07:00  a.x learns from a.x: major incident (a) = yes, observed
        T+00:08:00  a.x repeats a message to b.boss (attempt 3)  (retry 00:02:00)
        T+00:08:00  a.x sends a request to b.boss
        T+00:08:00  b.boss receives a request from a.x
        T+00:10:00  a.x gives up reaching b.boss: nobody answered  (retry 00:02:00)
    "#]]
    .assert_eq(&story.told());
}

#[test]
fn a_post_notices_when_its_last_unit_leaves() {
    let story = Story {
        organisation: r#"
            unit_types: [UnitType(id: "u", capabilities: "c", turnout: "1 min")],
            units: [Units(of: "a.u", type: "u", directed_by: "a.x", home: { "yard": 2 })],
        "#,
        doctrine: r#"procedures: [
            Procedure(id: "send", who: "a.x", when: Knows("location"), repeat: Every("50 min"), then: [Dispatch(need: { "c": 1 }, to: Of("location"))]),
            Procedure(id: "none", who: "a.x", when: Free(capability: "c", fewer_than: 1), then: [Declare("major-incident")]),
        ]"#,
        script: r#"injects: [Inject(id: "one", when: "T+00:00", to: "a.x", message: "m", tells: [Observed("location", "hall")])]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:00:00  a.x receives information from exercise control
        T+00:00:00  a.x takes up information
        T+00:01:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:01:00  a.x learns from exercise control: location = hall, observed
        T+00:01:00  Procedure send fires at a.x
        T+00:01:00  a.x begins procedure send
        T+00:01:00  a.x sends a.u.1 to hall (c)
        T+00:01:00  a.x has finished procedure send
        T+00:01:00  a.x sends an order to a.u.1
        T+00:01:00  a.u.1 receives an order from a.x
        T+00:01:00  a.u.1 takes up an order
        T+00:01:00  a.u.1 has taken in an order from a.x
        T+00:01:00  a.u.1 learns from a.x: location = hall, observed
        T+00:01:00  a.u.1 is ordered to hall by a.x
        T+00:01:00  a.u.1 acknowledges a message from a.x
        T+00:02:00  a.u.1 leaves for hall  (turnout 00:01:00)
        T+00:12:00  a.u.1 arrives at hall  (travel 00:10:00)
        T+00:12:00  a.u.1 has had a first look at hall
        T+00:12:00  a.u.1 learns from a.u.1: rumour = hall, observed
        T+00:12:00  a.u.1 learns from a.u.1: services present (a) = hall, observed
        T+00:51:00  Procedure send fires at a.x  (timer 00:50:00)
        T+00:51:00  a.x begins procedure send
        T+00:51:00  a.x sends a.u.2 to hall (c)
        T+00:51:00  a.x has finished procedure send
        T+00:51:00  a.x sends an order to a.u.2
        T+00:51:00  a.u.2 receives an order from a.x
        T+00:51:00  a.u.2 takes up an order
        T+00:51:00  a.u.2 has taken in an order from a.x
        T+00:51:00  a.u.2 learns from a.x: location = hall, observed
        T+00:51:00  a.u.2 is ordered to hall by a.x
        T+00:51:00  a.u.2 acknowledges a message from a.x
        T+00:51:00  Procedure none fires at a.x
        T+00:51:00  a.x begins procedure none
        T+00:51:00  a.x has finished procedure none
        T+00:51:00  a.x declares: major incident
        T+00:51:00  a.x learns from a.x: major incident (a) = yes, observed
        T+00:52:00  a.u.2 leaves for hall  (turnout 00:01:00)
    "#]]
    .assert_eq(&story.told());
}

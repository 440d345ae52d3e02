//! Every kind of change as a story.
//!
//! Two agencies with a room each; `a.room` learns of a flood and has to ask `a.chief` before it declares. A
//! car of `a` stands in the yard, ten minutes from the hall.

use super::night::{Night, turn};
use expect_test::{Expect, expect};
use salambo_engine::document::reading::{Request, Shelf};
use salambo_engine::kernel::tick::Tick;
use salambo_engine::trace::fact::Fact;

const NIGHT: &str = r#"Exercise(
    format: 1, id: "night", title: "A night", defaults: Ideal,
    clock: Clock(t0: "2026-03-18 19:40", end: "T+01:00"),
    parameters: { "message.service": "1 min" },
    organisation: Organisation(
        format: 1, id: "two", agencies: [Agency(id: "a"), Agency(id: "b")],
        posts: [
            Post(id: "a.chief", level: 3, service: "40 min"), Post(id: "a.room", under: "a.chief"),
            Post(id: "b.room"), Post(id: "b.forward", under: "b.room", opens: OnOrder(staffed_after: "30 min")),
        ],
        unit_types: [UnitType(id: "car", capabilities: "drive", turnout: "1 min")],
        units: [Units(of: "a.car", type: "car", directed_by: "a.room", home: { "yard": 1 })],
        channels: [Channel(id: "phone", kind: Phone, members: Everyone)],
        sites: [Site(id: "hall"), Site(id: "yard")], routes: [Route("yard", "hall", "10 min")],
    ),
    doctrine: Doctrine(format: 1, id: "rules", culture: StrictHierarchy,
        authorities: [Authority(id: "alarm", held_by: "a.chief")],
        procedures: [
            Procedure(id: "declare", who: "a.room", when: Knows("location"), authority: "alarm", initiative: 0.0, then: [Declare("flood")]),
            Procedure(id: "give-up", who: "a.room", when: Refused("alarm"), then: [Declare("nothing")]),
            Procedure(id: "joined", who: "a.room", when: LiaisonFrom("b"), then: [Declare("joined")]),
            Procedure(id: "spare", who: "b.room", when: Knows("location"), then: [Declare("spare")], enabled: false),
        ],
    ),
    injects: [
        Inject(id: "caller", when: "T+00:05", to: "a.room", message: "m", tells: [Observed("location", "hall")]),
        Inject(id: "other", when: ByHand, to: "b.room", message: "m", tells: [Observed("location", "hall")]),
    ],
)"#;

/// What happens from the moment on, in the minutes after it.
fn told(minute: i64, changes: &[&str], until: i64, expected: &Expect) {
    let told = Night::of(NIGHT).played(&[turn(minute * 60_000, changes)]).told();
    let end = format!("T+00:{until:02}:01");
    let shown: String =
        told.lines().take_while(|line| *line < end.as_str()).flat_map(|line| [line, "\n"]).collect();
    expected.assert_eq(&shown);
}

#[test]
fn a_channel_is_lost_and_one_is_added() {
    told(
        4,
        &["channel:phone.enabled=false"],
        9,
        &expect![[r#"
            T+00:04:00  From now on channel:phone.enabled=false  (script 00:04:00)
            T+00:04:00  Channel phone is there no longer
            T+00:05:00  Inject caller is delivered to a.room  (script 00:05:00)
            T+00:05:00  a.room receives information from exercise control
            T+00:05:00  a.room takes up information
            T+00:06:00  a.room has taken in information from exercise control  (processing 00:01:00)
            T+00:06:00  a.room learns from exercise control: location = hall, observed
            T+00:06:00  Procedure declare fires at a.room
            T+00:06:00  a.room asks a.chief for authority: alarm (attempt 1)
            T+00:06:00  A message to a.chief is lost at a.room: no channel leads there
            T+00:08:00  a.room repeats a message to a.chief (attempt 1)  (retry 00:02:00)
            T+00:08:00  A message to a.chief is lost at a.room: no channel leads there
        "#]],
    );
    told(
        4,
        &[
            "channel:phone.enabled=false",
            "Channel(id: \"net\", kind: Radio, members: AllOf(\"a\"), latency: \"7 s\")",
        ],
        7,
        &expect![[r#"
            T+00:04:00  From now on channel:phone.enabled=false  (script 00:04:00)
            T+00:04:00  From now on Channel(id: "net", kind: Radio, members: AllOf("a"), latency: "7 s")  (script 00:04:00)
            T+00:04:00  Channel phone is there no longer
            T+00:04:00  Channel net is there with as many lines as are needed
            T+00:05:00  Inject caller is delivered to a.room  (script 00:05:00)
            T+00:05:00  a.room receives information from exercise control
            T+00:05:00  a.room takes up information
            T+00:06:00  a.room has taken in information from exercise control  (processing 00:01:00)
            T+00:06:00  a.room learns from exercise control: location = hall, observed
            T+00:06:00  Procedure declare fires at a.room
            T+00:06:00  a.room asks a.chief for authority: alarm (attempt 1)
            T+00:06:00  a.room sends a request to a.chief
            T+00:06:07  a.chief receives a request from a.room  (transmission 00:00:07)
            T+00:06:07  a.chief takes up a request
        "#]],
    );
}

#[test]
fn a_channel_fails_and_works_again() {
    let run = Night::of(NIGHT).played(&[
        turn(60_000, &["FailChannel(channel: \"phone\", lasts: \"30 min\")"]),
        turn(120_000, &["RestoreChannel(\"phone\")"]),
    ]);
    let told: String = run.told().lines().take(4).flat_map(|line| [line, "\n"]).collect();
    expect![[r#"
        T+00:01:00  From now on FailChannel(channel: "phone", lasts: "30 min")  (script 00:01:00)
        T+00:01:00  Channel phone fails
        T+00:02:00  From now on RestoreChannel("phone")  (script 00:02:00)
        T+00:02:00  Channel phone works again
    "#]]
    .assert_eq(&told);
    assert_eq!(run.told().matches("works again").count(), 1, "the failure does not end a second time");
}

#[test]
fn a_post_is_lost_and_comes_back() {
    let run = Night::of(NIGHT).played(&[
        turn(240_000, &["LosePost(post: \"a.room\", lasts: \"30 min\")"]),
        turn(600_000, &["RestorePost(\"a.room\")"]),
    ]);
    let told: String = run.told().lines().take(8).flat_map(|line| [line, "\n"]).collect();
    expect![[r#"
        T+00:04:00  From now on LosePost(post: "a.room", lasts: "30 min")  (script 00:04:00)
        T+00:04:00  a.room is out of action
        T+00:05:00  Inject caller is delivered to a.room  (script 00:05:00)
        T+00:05:00  A message to a.room is lost at exercise control: the post or unit was lost
        T+00:10:00  From now on RestorePost("a.room")  (script 00:10:00)
        T+00:10:00  a.room is back in action
    "#]]
    .assert_eq(&told);
    assert_eq!(run.told().matches("is back in action").count(), 1, "the loss does not end a second time");
}

#[test]
fn a_post_that_was_closed_opens_at_once() {
    told(
        2,
        &["OpenPost(\"b.forward\")"],
        4,
        &expect![[r#"
        T+00:02:00  From now on OpenPost("b.forward")  (script 00:02:00)
        T+00:02:00  b.forward opens
    "#]],
    );
}

#[test]
fn a_liaison_officer_takes_his_place() {
    told(
        2,
        &["PlaceLiaison(of: \"b\", at: \"a.room\")"],
        4,
        &expect![[r#"
        T+00:02:00  From now on PlaceLiaison(of: "b", at: "a.room")  (script 00:02:00)
        T+00:02:00  A liaison officer of b takes his place at a.room
        T+00:02:00  Procedure joined fires at a.room
        T+00:02:00  a.room begins procedure joined
        T+00:02:00  a.room has finished procedure joined
        T+00:02:00  a.room declares: joined
        T+00:02:00  a.room learns from a.room: joined (a) = yes, observed
    "#]],
    );
}

#[test]
fn an_authority_is_delegated_before_it_is_needed_and_while_it_is_awaited() {
    told(
        2,
        &["Delegate(authority: \"alarm\", to: \"a.room\")"],
        30,
        &expect![[r#"
        T+00:02:00  From now on Delegate(authority: "alarm", to: "a.room")  (script 00:02:00)
        T+00:02:00  exercise control delegates to a.room: alarm
        T+00:02:00  a.room receives an order from exercise control
        T+00:02:00  a.room takes up an order
        T+00:03:00  a.room has taken in an order from exercise control  (processing 00:01:00)
        T+00:05:00  Inject caller is delivered to a.room  (script 00:05:00)
        T+00:05:00  a.room receives information from exercise control
        T+00:05:00  a.room takes up information
        T+00:06:00  a.room has taken in information from exercise control  (processing 00:01:00)
        T+00:06:00  a.room learns from exercise control: location = hall, observed
        T+00:06:00  Procedure declare fires at a.room
        T+00:06:00  a.room begins procedure declare
        T+00:06:00  a.room decides: declare
        T+00:06:00  a.room has finished procedure declare
        T+00:06:00  a.room declares: flood
        T+00:06:00  a.room learns from a.room: flood (a) = yes, observed
    "#]],
    );
    told(
        10,
        &["Delegate(authority: \"alarm\", to: \"a.room\")"],
        30,
        &expect![[r#"
        T+00:10:00  From now on Delegate(authority: "alarm", to: "a.room")  (script 00:10:00)
        T+00:10:00  exercise control delegates to a.room: alarm
        T+00:10:00  a.room receives an order from exercise control
        T+00:10:00  a.room takes up an order
        T+00:10:00  a.room repeats a message to a.chief (attempt 2)  (retry 00:02:00)
        T+00:10:00  a.room sends a request to a.chief
        T+00:10:00  a.chief receives a request from a.room
        T+00:11:00  a.room has taken in an order from exercise control  (processing 00:01:00)
        T+00:11:00  a.room has authority from exercise control: alarm  (authority 00:05:00)
        T+00:11:00  a.room begins procedure declare
        T+00:11:00  a.room decides: declare
        T+00:11:00  a.room has finished procedure declare
        T+00:11:00  a.room declares: flood
        T+00:11:00  a.room learns from a.room: flood (a) = yes, observed
        T+00:12:00  a.room repeats a message to a.chief (attempt 3)  (retry 00:02:00)
        T+00:12:00  a.room sends a request to a.chief
        T+00:12:00  a.chief receives a request from a.room
        T+00:14:00  a.room gives up reaching a.chief: nobody answered  (retry 00:02:00)
    "#]],
    );
    told(
        10,
        &["authority:alarm.held_by=a.room"],
        30,
        &expect![[r#"
        T+00:10:00  From now on authority:alarm.held_by=a.room  (script 00:10:00)
        T+00:10:00  a.room repeats a message to a.chief (attempt 2)  (retry 00:02:00)
        T+00:10:00  a.room sends a request to a.chief
        T+00:10:00  a.chief receives a request from a.room
        T+00:12:00  a.room repeats a message to a.chief (attempt 3)  (retry 00:02:00)
        T+00:12:00  a.room sends a request to a.chief
        T+00:12:00  a.chief receives a request from a.room
        T+00:14:00  a.room gives up reaching a.chief: nobody answered  (retry 00:02:00)
        T+00:16:00  a.room cannot go on with declare: nobody above had the authority  (authority 00:10:00)
        T+00:16:00  a.room takes declare up again
        T+00:16:00  a.room begins procedure declare
        T+00:16:00  a.room decides: declare
        T+00:16:00  a.room has finished procedure declare
        T+00:16:00  a.room declares: flood
        T+00:16:00  a.room learns from a.room: flood (a) = yes, observed
    "#]],
    );
}

#[test]
fn a_decision_is_answered_or_refused_in_the_place_of_whoever_would() {
    told(
        10,
        &["Grant(authority: \"alarm\", to: \"a.room\")"],
        14,
        &expect![[r#"
        T+00:10:00  From now on Grant(authority: "alarm", to: "a.room")  (script 00:10:00)
        T+00:10:00  exercise control grants a.room authority: alarm
        T+00:10:00  a.room receives an order from exercise control
        T+00:10:00  a.room takes up an order
        T+00:10:00  a.room repeats a message to a.chief (attempt 2)  (retry 00:02:00)
        T+00:10:00  a.room sends a request to a.chief
        T+00:10:00  a.chief receives a request from a.room
        T+00:11:00  a.room has taken in an order from exercise control  (processing 00:01:00)
        T+00:11:00  a.room has authority from exercise control: alarm  (authority 00:05:00)
        T+00:11:00  a.room begins procedure declare
        T+00:11:00  a.room has finished procedure declare
        T+00:11:00  a.room declares: flood
        T+00:11:00  a.room learns from a.room: flood (a) = yes, observed
        T+00:12:00  a.room repeats a message to a.chief (attempt 3)  (retry 00:02:00)
        T+00:12:00  a.room sends a request to a.chief
        T+00:12:00  a.chief receives a request from a.room
        T+00:14:00  a.room gives up reaching a.chief: nobody answered  (retry 00:02:00)
    "#]],
    );
    told(
        10,
        &["Refuse(authority: \"alarm\", to: \"a.room\")"],
        14,
        &expect![[r#"
        T+00:10:00  From now on Refuse(authority: "alarm", to: "a.room")  (script 00:10:00)
        T+00:10:00  exercise control refuses a.room authority: alarm
        T+00:10:00  a.room receives an order from exercise control
        T+00:10:00  a.room takes up an order
        T+00:10:00  a.room repeats a message to a.chief (attempt 2)  (retry 00:02:00)
        T+00:10:00  a.room sends a request to a.chief
        T+00:10:00  a.chief receives a request from a.room
        T+00:11:00  a.room has taken in an order from exercise control  (processing 00:01:00)
        T+00:11:00  a.room gives it up: exercise control refused alarm  (authority 00:05:00)
        T+00:11:00  Procedure give-up fires at a.room
        T+00:11:00  a.room begins procedure give-up
        T+00:11:00  a.room has finished procedure give-up
        T+00:11:00  a.room declares: nothing
        T+00:11:00  a.room learns from a.room: nothing (a) = yes, observed
        T+00:12:00  a.room repeats a message to a.chief (attempt 3)  (retry 00:02:00)
        T+00:12:00  a.room sends a request to a.chief
        T+00:12:00  a.chief receives a request from a.room
        T+00:14:00  a.room gives up reaching a.chief: nobody answered  (retry 00:02:00)
    "#]],
    );
}

#[test]
fn a_unit_is_moved() {
    told(
        2,
        &["SendUnits(who: \"a.car\", to: \"hall\")"],
        16,
        &expect![[r#"
        T+00:02:00  From now on SendUnits(who: "a.car", to: "hall")  (script 00:02:00)
        T+00:02:00  a.car.1 receives an order from exercise control
        T+00:02:00  a.car.1 takes up an order
        T+00:02:00  a.car.1 has taken in an order from exercise control
        T+00:02:00  a.car.1 is ordered to hall by exercise control
        T+00:03:00  a.car.1 leaves for hall  (turnout 00:01:00)
        T+00:05:00  Inject caller is delivered to a.room  (script 00:05:00)
        T+00:05:00  a.room receives information from exercise control
        T+00:05:00  a.room takes up information
        T+00:06:00  a.room has taken in information from exercise control  (processing 00:01:00)
        T+00:06:00  a.room learns from exercise control: location = hall, observed
        T+00:06:00  Procedure declare fires at a.room
        T+00:06:00  a.room asks a.chief for authority: alarm (attempt 1)
        T+00:06:00  a.room sends a request to a.chief
        T+00:06:00  a.chief receives a request from a.room
        T+00:06:00  a.chief takes up a request
        T+00:08:00  a.room repeats a message to a.chief (attempt 1)  (retry 00:02:00)
        T+00:08:00  a.room sends a request to a.chief
        T+00:08:00  a.chief receives a request from a.room
        T+00:10:00  a.room repeats a message to a.chief (attempt 2)  (retry 00:02:00)
        T+00:10:00  a.room sends a request to a.chief
        T+00:10:00  a.chief receives a request from a.room
        T+00:12:00  a.room repeats a message to a.chief (attempt 3)  (retry 00:02:00)
        T+00:12:00  a.room sends a request to a.chief
        T+00:12:00  a.chief receives a request from a.room
        T+00:13:00  a.car.1 arrives at hall  (travel 00:10:00)
        T+00:13:00  a.car.1 has had a first look at hall
        T+00:13:00  a.car.1 learns from a.car.1: services present (a) = hall, observed
        T+00:14:00  a.room gives up reaching a.chief: nobody answered  (retry 00:02:00)
        T+00:16:00  a.room asks a.chief for authority: alarm (attempt 2)  (authority 00:10:00)
        T+00:16:00  a.room sends a request to a.chief
        T+00:16:00  a.chief receives a request from a.room
    "#]],
    );
}

#[test]
fn a_procedure_is_switched_off_and_one_is_switched_on() {
    told(
        4,
        &["procedure:declare.enabled=false"],
        7,
        &expect![[r#"
        T+00:04:00  From now on procedure:declare.enabled=false  (script 00:04:00)
        T+00:05:00  Inject caller is delivered to a.room  (script 00:05:00)
        T+00:05:00  a.room receives information from exercise control
        T+00:05:00  a.room takes up information
        T+00:06:00  a.room has taken in information from exercise control  (processing 00:01:00)
        T+00:06:00  a.room learns from exercise control: location = hall, observed
    "#]],
    );
    told(
        4,
        &["procedure:spare.enabled=true", "Fire(\"other\")"],
        6,
        &expect![[r#"
        T+00:04:00  From now on procedure:spare.enabled=true  (script 00:04:00)
        T+00:04:00  From now on Fire("other")  (script 00:04:00)
        T+00:04:00  Inject other is delivered to b.room
        T+00:04:00  b.room receives information from exercise control
        T+00:04:00  b.room takes up information
        T+00:05:00  Inject caller is delivered to a.room  (script 00:05:00)
        T+00:05:00  b.room has taken in information from exercise control  (processing 00:01:00)
        T+00:05:00  b.room learns from exercise control: location = hall, observed
        T+00:05:00  a.room receives information from exercise control
        T+00:05:00  a.room takes up information
        T+00:05:00  Procedure spare fires at b.room
        T+00:05:00  b.room begins procedure spare
        T+00:05:00  b.room has finished procedure spare
        T+00:05:00  b.room declares: spare
        T+00:05:00  b.room learns from b.room: spare (b) = yes, observed
        T+00:06:00  a.room has taken in information from exercise control  (processing 00:01:00)
        T+00:06:00  a.room learns from exercise control: location = hall, observed
        T+00:06:00  Procedure declare fires at a.room
        T+00:06:00  a.room asks a.chief for authority: alarm (attempt 1)
        T+00:06:00  a.room sends a request to a.chief
        T+00:06:00  a.chief receives a request from a.room
        T+00:06:00  a.chief takes up a request
    "#]],
    );
}

#[test]
fn a_procedure_is_added() {
    told(
        7,
        &[
            "Procedure(id: \"pass-on\", who: \"a.room\", when: Knows(\"location\"), then: [Inform(to: \"b.room\")])",
        ],
        9,
        &expect![[r#"
            T+00:07:00  From now on Procedure(id: "pass-on", who: "a.room", when: Knows("location"), then: [Inform(to: "b.room")])  (script 00:07:00)
            T+00:07:00  Procedure pass-on fires at a.room
            T+00:07:00  a.room begins procedure pass-on
            T+00:07:00  a.room has finished procedure pass-on
            T+00:07:00  a.room sends information to b.room
            T+00:07:00  b.room receives information from a.room
            T+00:07:00  b.room takes up information
            T+00:08:00  b.room has taken in information from a.room  (processing 00:01:00)
            T+00:08:00  b.room learns from a.room: location = hall, observed
            T+00:08:00  a.room repeats a message to a.chief (attempt 1)  (retry 00:02:00)
            T+00:08:00  a.room sends a request to a.chief
            T+00:08:00  a.chief receives a request from a.room
        "#]],
    );
}

#[test]
fn an_inject_is_fired_and_one_is_added() {
    told(
        1,
        &["Fire(\"other\")"],
        3,
        &expect![[r#"
        T+00:01:00  From now on Fire("other")  (script 00:01:00)
        T+00:01:00  Inject other is delivered to b.room
        T+00:01:00  b.room receives information from exercise control
        T+00:01:00  b.room takes up information
        T+00:02:00  b.room has taken in information from exercise control  (processing 00:01:00)
        T+00:02:00  b.room learns from exercise control: location = hall, observed
    "#]],
    );
    told(
        1,
        &["Inject(id: \"new\", to: \"b.room\", message: \"m\", tells: [Likely(\"location\", \"yard\")])"],
        3,
        &expect![[r#"
            T+00:01:00  From now on Inject(id: "new", to: "b.room", message: "m", tells: [Likely("location", "yard")])  (script 00:01:00)
            T+00:01:00  Inject new is delivered to b.room
            T+00:01:00  b.room receives information from exercise control
            T+00:01:00  b.room takes up information
            T+00:02:00  b.room has taken in information from exercise control  (processing 00:01:00)
            T+00:02:00  b.room learns from exercise control: location = yard, likely
        "#]],
    );
}

#[test]
fn desks_are_staffed() {
    told(
        6,
        &["post:a.room.desks=2"],
        6,
        &expect![[r#"
        T+00:06:00  From now on post:a.room.desks=2  (script 00:06:00)
        T+00:06:00  a.room now has 2 desks
        T+00:06:00  a.room has taken in information from exercise control  (processing 00:01:00)
        T+00:06:00  a.room learns from exercise control: location = hall, observed
        T+00:06:00  Procedure declare fires at a.room
        T+00:06:00  a.room asks a.chief for authority: alarm (attempt 1)
        T+00:06:00  a.room sends a request to a.chief
        T+00:06:00  a.chief receives a request from a.room
        T+00:06:00  a.chief takes up a request
    "#]],
    );
}

/// Injects of an exercise have the same effects, and what they say to do comes from exercise control.
#[test]
fn injects_have_the_same_effects() {
    let does = r#"Inject(id: "play-the-chief", when: "T+00:10", message: "m", does: [
        Grant(authority: "alarm", to: "a.room"), SendUnits(who: "a.car", to: "hall"), PlaceLiaison(of: "b", at: "a.room"),
        Delegate(authority: "alarm", to: "b.room"), OpenPost("b.forward"), RestoreChannel("phone"), RestorePost("a.room"),
        Refuse(authority: "alarm", to: "b.room"),
    ]), Inject(id: "other","#;
    let shelf = Shelf::new().with("exercise.ron", NIGHT.replace(r#"Inject(id: "other","#, does));
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    let told = Night { shelf, request, seed: 1 }.played(&[]).told();
    let from: Vec<&str> = told.lines().filter(|line| *line >= "T+00:10:00" && *line < "T+00:12").collect();
    expect![[r#"
        T+00:10:00  Inject play-the-chief takes effect  (script 00:10:00)
        T+00:10:00  exercise control grants a.room authority: alarm
        T+00:10:00  A liaison officer of b takes his place at a.room
        T+00:10:00  exercise control delegates to b.room: alarm
        T+00:10:00  b.forward opens
        T+00:10:00  a.room receives an order from exercise control
        T+00:10:00  a.room takes up an order
        T+00:10:00  b.room receives an order from exercise control
        T+00:10:00  b.room takes up an order
        T+00:10:00  a.car.1 receives an order from exercise control
        T+00:10:00  a.car.1 takes up an order
        T+00:10:00  a.car.1 has taken in an order from exercise control
        T+00:10:00  a.car.1 is ordered to hall by exercise control
        T+00:10:00  a.room repeats a message to a.chief (attempt 2)  (retry 00:02:00)
        T+00:10:00  a.room sends a request to a.chief
        T+00:10:00  a.chief receives a request from a.room
        T+00:10:00  Procedure joined fires at a.room
        T+00:11:00  a.room has taken in an order from exercise control  (processing 00:01:00)
        T+00:11:00  a.room has authority from exercise control: alarm  (authority 00:05:00)
        T+00:11:00  b.room has taken in an order from exercise control  (processing 00:01:00)
        T+00:11:00  a.car.1 leaves for hall  (turnout 00:01:00)
        T+00:11:00  a.room begins procedure joined  (queueing 00:01:00)
        T+00:11:00  a.room has finished procedure joined
        T+00:11:00  a.room declares: joined
        T+00:11:00  a.room learns from a.room: joined (a) = yes, observed
        T+00:11:00  a.room begins procedure declare
        T+00:11:00  a.room has finished procedure declare
        T+00:11:00  a.room declares: flood
        T+00:11:00  a.room learns from a.room: flood (a) = yes, observed
    "#]]
    .assert_eq(&(from.join("\n") + "\n"));
}

/// A post that is lost cannot open: it does when it is back.
#[test]
fn a_post_that_is_lost_opens_when_it_is_back() {
    told(
        4,
        &["LosePost(post: \"b.forward\", lasts: \"3 min\")", "OpenPost(\"b.forward\")"],
        7,
        &expect![[r#"
            T+00:04:00  From now on LosePost(post: "b.forward", lasts: "3 min")  (script 00:04:00)
            T+00:04:00  From now on OpenPost("b.forward")  (script 00:04:00)
            T+00:04:00  b.forward is out of action
            T+00:05:00  Inject caller is delivered to a.room  (script 00:05:00)
            T+00:05:00  a.room receives information from exercise control
            T+00:05:00  a.room takes up information
            T+00:06:00  a.room has taken in information from exercise control  (processing 00:01:00)
            T+00:06:00  a.room learns from exercise control: location = hall, observed
            T+00:06:00  Procedure declare fires at a.room
            T+00:06:00  a.room asks a.chief for authority: alarm (attempt 1)
            T+00:06:00  a.room sends a request to a.chief
            T+00:06:00  a.chief receives a request from a.room
            T+00:06:00  a.chief takes up a request
            T+00:07:00  b.forward is back in action  (script 00:03:00)
            T+00:07:00  b.forward opens  (staffing 00:03:00)
        "#]],
    );
}

/// Who is elsewhere from the start on is not sent, and that is told.
#[test]
fn a_unit_that_is_elsewhere_is_not_sent() {
    let away = NIGHT.replace("home: { \"yard\": 1 }", "home: { \"yard\": 1 }, free: 0.0");
    let told = Night::of(&away).played(&[turn(240_000, &["SendUnits(who: \"a.car\", to: \"hall\")"])]).told();
    assert!(told.contains("T+00:04:00  a.car.1 is busy elsewhere and cannot be sent"), "{told}");
    assert!(!told.contains("a.car.1 is ordered"), "{told}");
}

/// What is decided by an authority that exercise control gave rests on its being given.
#[test]
fn a_decision_rests_on_the_authority_that_was_given_for_it() {
    let run = Night::of(NIGHT).played(&[turn(60_000, &["Delegate(authority: \"alarm\", to: \"a.room\")"])]);
    let records = &run.trace.records;
    let decided =
        records.iter().find(|record| matches!(record.fact, Fact::Decided { .. })).expect("a decision");
    let names = &run.trace.names;
    let given = decided.others.iter().map(|other| run.trace.get(*other));
    let by: Vec<(&str, bool)> = given
        .map(|given| {
            (names.text(given.actor), matches!(given.fact, Fact::Handled { .. }) && given.at == Tick(120_000))
        })
        .collect();
    assert_eq!(by, [("a.room", true)]);
}

//! Agreements and meetings: who waits for whose answer, and what is done meanwhile.

use super::story::Story;
use expect_test::expect;

const NEWS: &str =
    r#"Inject(id: "news", when: "T+00:00", to: "a.x", message: "m", tells: [Observed("location", "hall")])"#;

fn story(then: &str, (injects, channels): (&str, &str), organisation: &str) -> String {
    let doctrine = format!(
        r#"procedures: [Procedure(id: "plan", who: "a.x", when: Knows("location"), then: [{then}])]"#
    );
    let script = format!("injects: [{NEWS}, {injects}]");
    let story = Story { doctrine: &doctrine, script: &script, organisation, channels, ..Story::default() };
    let of_interest = [
        "proposal",
        "invited",
        "agree",
        "meets",
        "sends",
        "procedure",
        "finds too few",
        "rendezvous",
        "gives up",
    ];
    let told = story.told();
    let lines = told.lines().filter(|line| of_interest.iter().any(|word| line.contains(word)));
    lines.map(|line| line.to_owned() + "\n").collect()
}

const PHONE: &str = r#"Channel(id: "phone", kind: Phone, members: Everyone)"#;
const RADIO: &str = r#"Channel(id: "radio", kind: Radio, members: Everyone)"#;

const CREWS: &str = r#"
    unit_types: [UnitType(id: "u", capabilities: "c", turnout: "1 min")],
    units: [Units(of: "a.u", type: "u", directed_by: "a.x", home: { "hall": 1 })],
"#;

#[test]
fn units_go_to_a_point_when_it_is_agreed_and_not_before() {
    let then = r#"Agree(on: "rendezvous_point", with: "b.y"), Dispatch(need: { "c": 1 }, to: Of("rendezvous_point"))"#;
    expect![[r#"
        T+00:01:00  a.x begins procedure plan
        T+00:01:00  a.x has put a proposal to b.y and waits: rendezvous point
        T+00:01:00  a.x sends information to b.y
        T+00:02:00  b.y learns from a.x: rendezvous point = yard, observed
        T+00:02:00  a.x agrees with b.y: rendezvous point
        T+00:02:00  a.x learns from a.x: rendezvous point = yard, observed
        T+00:02:00  a.x goes on with procedure plan
        T+00:02:00  a.x sends a.u.1 to yard (c)
        T+00:02:00  a.x has finished procedure plan
        T+00:02:00  a.x sends an order to a.u.1
        T+00:02:00  a.u.1 learns from a.x: rendezvous point = yard, observed
    "#]]
    .assert_eq(&story(then, ("", PHONE), CREWS));
}

#[test]
fn who_cannot_be_reached_has_not_agreed() {
    let then = r#"Agree(on: "rendezvous_point", with: "b.y"), Dispatch(need: { "c": 1 }, to: Of("rendezvous_point"))"#;
    let lost = r#"Inject(id: "lost", when: "T+00:00", does: [LosePost(post: "b.y", lasts: "50 min")])"#;
    expect![[r#"
        T+00:01:00  a.x begins procedure plan
        T+00:01:00  a.x has put a proposal to b.y and waits: rendezvous point
        T+00:01:00  a.x sends information to b.y
        T+00:03:00  a.x sends information to b.y
        T+00:05:00  a.x sends information to b.y
        T+00:07:00  a.x sends information to b.y
        T+00:09:00  a.x gives up reaching b.y: nobody answered  (retry 00:02:00)
        T+00:09:00  a.x comes to no agreement with b.y: rendezvous point
        T+00:09:00  a.x goes on with procedure plan
        T+00:09:00  a.x has finished procedure plan
    "#]]
    .assert_eq(&story(then, (lost, RADIO), CREWS));
}

#[test]
fn a_meeting_takes_place_when_those_invited_have_heard() {
    expect![[r#"
        T+00:01:00  a.x begins procedure plan
        T+00:01:00  a.x has invited b.y to meet and waits
        T+00:01:00  a.x sends information to b.y
        T+00:02:00  a.x meets jointly with b.y
        T+00:02:00  a.x goes on with procedure plan
        T+00:02:00  a.x has finished procedure plan
    "#]]
    .assert_eq(&story(r#"Meet(with: "b.y"), Declare("major-incident")"#, ("", PHONE), ""));
}

#[test]
fn a_standing_meeting_is_held_again_so_long_after_it_ended() {
    expect![[r#"
        T+00:01:00  a.x begins procedure plan
        T+00:01:00  a.x has invited b.y to meet and waits
        T+00:01:00  a.x sends information to b.y
        T+00:02:00  a.x meets jointly with b.y
        T+00:02:00  a.x goes on with procedure plan
        T+00:02:00  a.x has finished procedure plan
        T+00:17:00  a.x begins procedure plan
        T+00:17:00  a.x has invited b.y to meet and waits
        T+00:17:00  a.x sends information to b.y
        T+00:18:00  a.x meets jointly with b.y
        T+00:18:00  a.x goes on with procedure plan
        T+00:18:00  a.x has finished procedure plan
        T+00:33:00  a.x begins procedure plan
        T+00:33:00  a.x has invited b.y to meet and waits
        T+00:33:00  a.x sends information to b.y
        T+00:34:00  a.x meets jointly with b.y
        T+00:34:00  a.x goes on with procedure plan
        T+00:34:00  a.x has finished procedure plan
        T+00:49:00  a.x begins procedure plan
        T+00:49:00  a.x has invited b.y to meet and waits
        T+00:49:00  a.x sends information to b.y
        T+00:50:00  a.x meets jointly with b.y
        T+00:50:00  a.x goes on with procedure plan
        T+00:50:00  a.x has finished procedure plan
    "#]]
    .assert_eq(&story(r#"Meet(with: "b.y", every: "15 min"), Declare("major-incident")"#, ("", PHONE), ""));
}

#[test]
fn who_is_out_of_action_meets_as_soon_as_it_is_back() {
    let meets = r#"Meet(with: "b.y", every: "10 min"), Declare("major-incident")"#;
    let lost = r#"
        Inject(id: "lost", when: "T+00:05", does: [LosePost(post: "a.x", lasts: "20 min")]),
    "#;
    expect![[r#"
        T+00:01:00  a.x begins procedure plan
        T+00:01:00  a.x has invited b.y to meet and waits
        T+00:01:00  a.x sends information to b.y
        T+00:02:00  a.x meets jointly with b.y
        T+00:02:00  a.x goes on with procedure plan
        T+00:02:00  a.x has finished procedure plan
        T+00:25:00  a.x begins procedure plan
        T+00:25:00  a.x has invited b.y to meet and waits
        T+00:25:00  a.x sends information to b.y
        T+00:26:00  a.x meets jointly with b.y
        T+00:26:00  a.x goes on with procedure plan
        T+00:26:00  a.x has finished procedure plan
        T+00:36:00  a.x begins procedure plan
        T+00:36:00  a.x has invited b.y to meet and waits
        T+00:36:00  a.x sends information to b.y
        T+00:37:00  a.x meets jointly with b.y
        T+00:37:00  a.x goes on with procedure plan
        T+00:37:00  a.x has finished procedure plan
        T+00:47:00  a.x begins procedure plan
        T+00:47:00  a.x has invited b.y to meet and waits
        T+00:47:00  a.x sends information to b.y
        T+00:48:00  a.x meets jointly with b.y
        T+00:48:00  a.x goes on with procedure plan
        T+00:48:00  a.x has finished procedure plan
        T+00:58:00  a.x begins procedure plan
        T+00:58:00  a.x has invited b.y to meet and waits
        T+00:58:00  a.x sends information to b.y
        T+00:59:00  a.x meets jointly with b.y
        T+00:59:00  a.x goes on with procedure plan
        T+00:59:00  a.x has finished procedure plan
    "#]]
    .assert_eq(&story(meets, (lost, PHONE), ""));
}

#[test]
fn who_has_closed_convenes_no_more() {
    expect![[r#"
        T+00:01:00  a.x begins procedure plan
        T+00:01:00  a.x has invited b.y to meet and waits
        T+00:01:00  a.x sends information to b.y
        T+00:02:00  a.x meets jointly with b.y
        T+00:02:00  a.x goes on with procedure plan
        T+00:02:00  a.x has finished procedure plan
    "#]]
    .assert_eq(&story(r#"Meet(with: "b.y", every: "10 min"), Close("a.x")"#, ("", PHONE), ""));
}

/// One proposal after the other would be put to two posts; there is none.
#[test]
fn who_has_nothing_to_propose_says_nothing_to_anybody() {
    let doctrine = r#"procedures: [Procedure(id: "plan", who: "a.x", when: Knows("access"), then: [Agree(on: "hazards", with: ["b.y", "b.z"])])]"#;
    let script = r#"injects: [Inject(id: "news", when: "T+00:00", to: "a.x", message: "m", tells: [Observed("access", "free")])]"#;
    let posts = r#"Post(id: "a.x", service: "1 min"), Post(id: "b.y"), Post(id: "b.z")"#;
    let story = Story { posts, doctrine, script, ..Story::default() };
    expect![[r#"
        T+00:00:00  a.x receives information from exercise control
        T+00:00:00  a.x takes up information
        T+00:01:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:01:00  a.x learns from exercise control: access = free, observed
        T+00:01:00  Procedure plan fires at a.x
        T+00:01:00  a.x begins procedure plan
        T+00:01:00  a.x comes to no agreement with b.y, b.z: hazards
        T+00:01:00  a.x has finished procedure plan
    "#]]
    .assert_eq(&story.told());
}

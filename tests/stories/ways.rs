//! Ways: units on the road, and how those fare that are sent elsewhere.

use super::story::Story;
use expect_test::expect;

/// A unit at half the speed of the graph is sent to the hall, ten minutes away by the graph, and
/// something else comes at five minutes past.
fn told(then: &str, when: &str) -> String {
    let doctrine = format!(
        r#"procedures: [
            Procedure(id: "send", who: "a.x", when: Knows("location"), then: [Dispatch(need: {{ "c": 1 }}, to: "hall")]),
            Procedure(id: "think-again", who: "a.x", when: Knows("hazards"), then: [{then}]),
        ]"#
    );
    let script = format!(
        r#"injects: [
            Inject(id: "one", when: "T+00:00", to: "a.x", message: "m", tells: [Observed("location", "hall")]),
            Inject(id: "two", when: "{when}", to: "a.x", message: "m", tells: [Observed("hazards", "smoke")]),
        ]"#
    );
    let story = Story {
        posts: r#"Post(id: "a.x")"#,
        organisation: r#"
            unit_types: [UnitType(id: "u", capabilities: "c", turnout: "1 min", speed: 2.0)],
            units: [Units(of: "a.u", type: "u", directed_by: "a.x", home: { "yard": 1 })],
        "#,
        doctrine: &doctrine,
        script: &script,
        ..Story::default()
    };
    let moves = ["leaves", "arrives", "ordered", "released"];
    let on_the_road = |line: &&str| moves.iter().any(|word| line.contains(word));
    story.told().lines().filter(on_the_road).map(|line| line.to_owned() + "\n").collect()
}

#[test]
fn who_is_sent_to_where_it_goes_already_loses_no_time() {
    expect![[r#"
        T+00:00:00  a.u.1 is ordered to hall by a.x
        T+00:01:00  a.u.1 leaves for hall  (turnout 00:01:00)
        T+00:06:00  a.u.1 is ordered to hall by a.x
        T+00:06:00  a.u.1 leaves for hall
        T+00:21:00  a.u.1 arrives at hall  (travel 00:15:00)
    "#]]
    .assert_eq(&told(r#"Redirect(who: "a.u.1", to: "hall")"#, "T+00:06"));
}

#[test]
fn who_turns_round_has_gone_only_so_far() {
    expect![[r#"
        T+00:00:00  a.u.1 is ordered to hall by a.x
        T+00:01:00  a.u.1 leaves for hall  (turnout 00:01:00)
        T+00:06:00  a.u.1 is ordered to yard by a.x
        T+00:06:00  a.u.1 leaves for yard
        T+00:11:00  a.u.1 arrives at yard  (travel 00:05:00)
    "#]]
    .assert_eq(&told(r#"Redirect(who: "a.u.1", to: "yard")"#, "T+00:06"));
}

#[test]
fn who_is_called_back_before_it_leaves_stays() {
    expect![[r#"
        T+00:00:00  a.u.1 is ordered to hall by a.x
        T+00:00:30  a.u.1 is released by a.x
    "#]]
    .assert_eq(&told(r#"Recall("a.u.1")"#, "T+00:00:30"));
}

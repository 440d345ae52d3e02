//! The clock, incidents, injects, measures.

use super::{ids, problems, scenario};
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::{Happening, Value};
use crate::scenario::model::script::{Amount, Quantity, Scale, Trigger};
use expect_test::expect;

const MINUTE: i64 = 60_000;

#[test]
fn time_counts_from_the_start_of_the_exercise() {
    let town = scenario(&[]);
    assert_eq!(town.clock.t0, Tick(5 * MINUTE));
    assert_eq!(town.clock.end, Tick(125 * MINUTE));
    assert_eq!(town.clock.local.as_deref(), Some("2026-03-18T19:40"));
    assert_eq!(town.incidents[0].begins, Some(Tick(5 * MINUTE)));
    assert_eq!(town.incidents[0].casualties[0].at, Tick(15 * MINUTE));
    assert!(matches!(town.injects[0].when, Trigger::At(Tick(at)) if at == 7 * MINUTE));
}

#[test]
fn an_incident_begun_by_an_inject_has_a_clock_of_its_own() {
    let town = scenario(&[
        ("begins: \"T+00:00\"", "begins: ByInject"),
        ("tests: [\"known\"])", "tests: [\"known\"], does: [BeginIncident(\"flood\")])"),
    ]);
    assert_eq!(town.incidents[0].begins, None);
    assert_eq!(town.incidents[0].casualties[0].at, Tick(10 * MINUTE));
}

#[test]
fn the_clock_must_run_forward() {
    let told = problems(&[
        ("t0: \"2026-03-18 19:40\"", "t0: \"18 March\""),
        ("end: \"T+02:00\"", "end: \"T-00:10\""),
    ]);
    expect![[r#"
        E0406 exercise.ron:3:22 [clock t0] "18 March" is no date and time such as "2026-03-18 19:40"
        E0403 exercise.ron:3:57 [clock] the exercise ends before it starts
            exercise.ron:3:41: it starts here
    "#]]
    .assert_eq(&told);
}

#[test]
fn what_lies_outside_the_exercise_is_said() {
    let told = problems(&[
        ("when: \"T+00:02\"", "when: \"T+03:00\""),
        ("at: \"T+00:10\"", "at: \"T-00:01\""),
        ("begins: \"T+00:00\"", "begins: \"T-00:20\""),
    ]);
    expect![[r#"
        E0404 exercise.ron:46:53 [incidents flood] it begins before the exercise starts
            exercise.ron:3:49: it starts here
        W0405 exercise.ron:49:34 [injects call when] it comes after the exercise has ended
            exercise.ron:3:65: it ends here
    "#]]
    .assert_eq(&told);
}

#[test]
fn what_may_hold_several_values_is_kept_by_value() {
    let town = scenario(&[("tells: [", "tells: [Observed(\"services_required\", \"police\"), ")]);
    let told = town.injects[0].tells[0];
    assert_eq!(told.about, town.names.find("police"));
    assert_eq!(town.injects[0].tells[1].about, None);
    assert_eq!(told.value, Value::Word(town.names.find("police").expect("a name")));
}

#[test]
fn arrivals_of_agencies_are_groups() {
    let town = scenario(&[(
        "Time(to: Learned(who: \"police.room\", element: \"location\"))",
        "Time(to: Arrived(who: [Agency(\"police\"), \"fire.engine\"], at: \"quay\", which: Every))",
    )]);
    let Quantity::Time(None, mark) = &town.objectives[0].measures[0].quantity else { panic!("a time") };
    let Happening::Arrived { who: Some(who), groups, .. } = &mark.event else { panic!("an arrival") };
    assert_eq!(who.len(), 5);
    assert_eq!(groups.iter().map(Vec::len).collect::<Vec<_>>(), [3, 1, 1]);
}

/// The scale of the town's measure with another quantity and target.
fn scale(quantity: &str, target: &str) -> Scale {
    let town = scenario(&[
        ("Time(to: Learned(who: \"police.room\", element: \"location\"))", quantity),
        ("target: AtMost(\"5 min\")", target),
    ]);
    town.objectives[0].measures[0].scale
}

#[test]
fn the_half_mark_is_twice_or_half_the_target_unless_said() {
    let time = |minutes: i64| Amount::Time(Tick(minutes * MINUTE));
    let count = Amount::Number;
    let arrived = "Time(to: Arrived(at: \"quay\"))";
    let sent = "Count(Sent(capability: \"pump\"))";
    let share = "Share(of: Waited(at: \"fire.room\", label: Queueing), within: \"1 min\")";
    for (quantity, target, expected) in [
        (arrived, "target: AtMost(\"5 min\")", Scale::Lower { full: time(5), half: time(10) }),
        (
            arrived,
            "target: AtMost(\"5 min\"), limit: \"7 min\"",
            Scale::Lower { full: time(5), half: time(7) },
        ),
        (arrived, "target: AtLeast(\"4 min\")", Scale::Higher { full: time(4), half: time(2) }),
        (sent, "target: AtMost(0)", Scale::Lower { full: count(0.0), half: count(0.0) }),
        (sent, "target: AtMost(4)", Scale::Lower { full: count(4.0), half: count(8.0) }),
        (share, "target: AtLeast(\"90 %\")", Scale::Higher { full: count(0.9), half: count(0.45) }),
        (share, "target: AtMost(\"80 %\")", Scale::Lower { full: count(0.8), half: count(1.0) }),
        (
            arrived,
            "target: Exactly(value: \"6 min\", tolerance: 0.1)",
            Scale::Exactly { value: time(6), tolerance: 0.1 },
        ),
        ("Never(Sent(capability: \"pump\"))", "target: Yes", Scale::Yes),
        (arrived, "weight: 2", Scale::Unmarked),
    ] {
        assert_eq!(scale(quantity, target), expected, "{quantity} {target}");
    }
}

#[test]
fn a_target_speaks_the_unit_of_its_measure() {
    let measure = |quantity: &str, target: &str| {
        problems(&[
            ("Time(to: Learned(who: \"police.room\", element: \"location\"))", quantity),
            ("target: AtMost(\"5 min\")", target),
        ])
    };
    expect![[r#"
        E0407 exercise.ron:54:66 [objectives o measures known target] this measure wants a count such as AtMost(0)
    "#]].assert_eq(&measure("Count(Sent())", "target: AtMost(\"5 min\")"));
    expect![[r#"
        E0407 exercise.ron:54:72 [objectives o measures known target] this measure wants a length of time such as AtMost("5 min")
    "#]].assert_eq(&measure("Time(to: Arrived())", "target: Yes"));
    expect![[r#"
        E0408 exercise.ron:54:96 [objectives o measures known limit] the half mark lies below the full mark: nothing would earn it
            exercise.ron:54:72: the full mark
    "#]].assert_eq(&measure(
        "Time(to: Arrived())",
        "target: AtMost(\"5 min\"), limit: \"4 min\"",
    ));
    expect![[r#"
        E0407 exercise.ron:54:121 [objectives o measures known expect] an expectation is exact: `expect: Exactly(value: "7.5 min", tolerance: 0.02)`
    "#]].assert_eq(&measure(
        "Time(to: Arrived())",
        "target: Exactly(value: \"5 min\", tolerance: 0.1), expect: AtMost(\"5 min\")",
    ));
    expect![[r#"
        E0402 exercise.ron:54:72 [objectives o measures known weight] a weight is a number above 0, at most a million: what does not count is left out
        E0408 exercise.ron:54:82 [objectives o measures known limit] a half mark needs a full mark with a direction: `target: AtMost(...)` or `AtLeast(...)`
    "#]].assert_eq(&measure(
        "Time(to: Arrived())",
        "weight: 0, limit: \"4 min\"",
    ));
}

#[test]
fn every_and_last_state_their_set() {
    let told = problems(&[
        ("Time(to: Learned(who: \"police.room\", element: \"location\"))", "Time(to: Arrived(which: Every))"),
        ("when: \"T+00:02\"", "when: Arrived(who: \"fire.engine\", which: Last)"),
    ]);
    expect![[r#"
        E0409 exercise.ron:49:34 [injects call when] the last one is known only at the end: nothing can wait for it
        E0409 exercise.ron:54:25 [objectives o measures known measure] `Every` and `Share` need to know of whom: name them in this mark
    "#]].assert_eq(&told);
}

#[test]
fn callers_of_an_agency_ring_its_posts_that_take_calls() {
    let calls = |numbers: &str| {
        let calls = format!(
            "calls: Calls(peak: \"6 per min\", peak_at: \"T+00:04\", half_life: \"12 min\", numbers: {numbers}), casualties"
        );
        calls
    };
    let town = scenario(&[("casualties", &calls("{ \"police\": 3, \"fire\": 1 }"))]);
    let calls_made = town.incidents[0].calls.as_ref().expect("calls");
    let rooms: Vec<_> = calls_made.answered_by.iter().map(|(post, _)| *post).collect();
    assert_eq!(ids(&town, &rooms), ["police.room", "fire.room"]);
    assert_eq!(calls_made.peak_at, Tick(9 * MINUTE));
    expect![[r#"
        E0315 exercise.ron:46:148 [incidents flood calls] no post of `hospital` has `takes_calls: true`: nobody would answer
    "#]].assert_eq(&problems(&[("casualties", &calls("{ \"hospital\": 1 }"))]));
}

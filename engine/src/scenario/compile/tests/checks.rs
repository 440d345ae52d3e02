//! Checks of exercises that read well: each is silent on the town and speaks when it should.

use super::problems;
use expect_test::{Expect, expect};

fn check(changes: &[(&str, &str)], expected: Expect) {
    expected.assert_eq(&problems(changes));
}

#[test]
fn an_element_that_nobody_can_learn() {
    check(
        &[(
            "when: Knows(\"location\")",
            "when: All([Knows(\"location\"), Sure(element: \"access\", at_least: Likely)])",
        )],
        expect![[r#"
            W0520 exercise.ron:39:27 [procedures alert] nobody can ever learn `access`
                hint: let an inject tell it, or write it among the facts of an incident
            W0557 exercise.ron:54:25 [measures known] this measure can never be met: nothing leads to what it waits for
                hint: see who would have to do it, and who tells him
        "#]],
    );
    check(
        &[("Declare(\"flood-plan\"), ", "")],
        expect![[r#"
            W0520 exercise.ron:41:27 [procedures send] nobody ever declares `flood-plan` under this doctrine
                hint: a procedure would need Declare("flood-plan") among its actions
        "#]],
    );
}

#[test]
fn a_mark_that_can_never_come_true() {
    let measure = |mark: &str, expected: Expect| {
        let mark = format!("Time(to: {mark})");
        check(&[("Time(to: Learned(who: \"police.room\", element: \"location\"))", &mark)], expected);
    };
    measure("Declared(\"flood_plan\")", expect![""]);
    measure(
        "Declared(\"storm-plan\")",
        expect![[r#"
            W0521 exercise.ron:54:25 [measures known] this can never come true: nobody declares `storm-plan` under this doctrine
                hint: a procedure would need a Declare of it among its actions
        "#]],
    );
    measure(
        "Opened(\"mayor.cell\")",
        expect![[r#"
            W0521 exercise.ron:54:25 [measures known] this can never come true: `mayor.cell` is open from the start
                hint: a procedure would need an Open of it among its actions
        "#]],
    );
    measure(
        "ZoneReviewed(\"quay\")",
        expect![[r#"
            W0521 exercise.ron:54:25 [measures known] this can never come true: no procedure reviews zones under this doctrine
                hint: it would need ReviewZone among its actions
        "#]],
    );
    measure("Granted(\"evacuate\")", expect![""]);
    measure(
        "MetJointly()",
        expect![[r#"
            W0521 exercise.ron:54:25 [measures known] this can never come true: no procedure calls a meeting under this doctrine
                hint: it would need Meet among its actions
        "#]],
    );
}

#[test]
fn an_authority_that_nobody_can_use() {
    check(
        &[("held_by: \"mayor.cell\"", "held_by: \"hospital.cell\""), (", Open(\"hospital.cell\")", "")],
        expect![[r#"
            W0522 exercise.ron:36:37 [authorities evacuate] `evacuate` is held by `hospital.cell`, which never opens
                hint: let a procedure open the post, or give the authority to another one as well
        "#]],
    );
}

#[test]
fn a_capability_that_no_unit_has() {
    check(
        &[("type: \"engine\"", "type: \"patrol\""), ("fire.engine", "fire.car")],
        expect![[r#"
            E0523 exercise.ron:41:27 [procedures send] no unit can `pump`: nobody will ever come
        "#]],
    );
    check(
        &[("\"pump\": 1", "\"pump\": 3")],
        expect![[r#"
            W0524 exercise.ron:41:27 [procedures send] 3 units that can `pump` are needed; there are 2 in all
        "#]],
    );
}

#[test]
fn a_place_that_nobody_ever_learns() {
    check(
        &[("to: Of(\"location\")", "to: Of(\"rendezvous_point\")")],
        expect![[r#"
            W0525 exercise.ron:41:27 [procedures send] units are sent where `rendezvous_point` says, but nobody ever learns it
                hint: a procedure would need Agree(on: "rendezvous_point", with: ...) among its actions
        "#]],
    );
}

#[test]
fn a_place_that_is_not_on_the_map() {
    check(
        &[("Observed(\"location\", \"quay\")", "Observed(\"location\", \"qauy\")")],
        expect![[r#"
            W0412 exercise.ron:50:42 [injects call tells] no site is called `qauy`: nobody can be sent there
                hint: did you mean `quay`?
                write: "quay" instead of "qauy"
                exercise.ron:27:26: `quay` is written here
        "#]],
    );
}

#[test]
fn a_post_that_no_channel_reaches() {
    check(
        &[("members: Everyone", "members: But(of: Everyone, not: \"hospital.cell\")")],
        expect![[r#"
            W0527 exercise.ron:16:22 [posts hospital.cell] no channel reaches `hospital.cell`: nobody can tell it anything
        "#]],
    );
}

#[test]
fn somebody_whom_no_way_leads_to() {
    check(
        &[(
            "id: \"telephone\", kind: Phone, members: Everyone, lines: 4",
            "id: \"line\", kind: Email, members: [\"fire.room\", \"hospital.cell\", \"mayor.cell\"]",
        )],
        expect![[r#"
            W0528 exercise.ron:39:27 [procedures alert] no way of talking leads from `police.room` to `fire.room`
                hint: they share no channel, have no common superior to pass it on, and no telephone joins their control rooms
            W0557 exercise.ron:54:25 [measures known] this measure can never be met: nothing leads to what it waits for
                hint: see who would have to do it, and who tells him
        "#]],
    );
}

#[test]
fn a_home_without_a_way_to_the_incident() {
    check(
        &[("OneWay(\"station\", \"quay\"", "OneWay(\"quay\", \"station\"")],
        expect![[r#"
            E0529 exercise.ron:25:23 [units fire.engine] no route leads from `station`, the home of `fire.engine`, to the incident `flood`
                hint: add a Route from `station`
                exercise.ron:46:22: this incident
        "#]],
    );
}

#[test]
fn text_and_truth_that_disagree() {
    check(
        &[("Observed(\"location\", \"quay\")", "Observed(\"location\", \"yard\")")],
        expect![[r#"
            W0530 exercise.ron:49:20 [injects call] `yard` is where no incident is
                hint: write `untrue: true` if the inject is meant to mislead
        "#]],
    );
    check(
        &[("tests: [\"known\"])", "tests: [\"known\"], untrue: true)")],
        expect![[r#"
            W0530 exercise.ron:49:20 [injects call] this inject is marked untrue, but tells where an incident is
                hint: take `untrue` away, or let it tell of another place
        "#]],
    );
}

#[test]
fn an_objective_that_no_inject_tests() {
    check(
        &[(
            "objectives: [",
            "objectives: [Objective(id: \"p\", title: \"Help comes\", measures: [Measure(id: \"came\", measure: Time(to: Arrived(at: \"quay\")))]),",
        )],
        expect![[r#"
            N0531 exercise.ron:52:32 [objectives p] no inject tests the objective `p`
                hint: name one of its measures in `tests` of the inject that puts it to the test
        "#]],
    );
    check(
        &[("objectives: [", "objectives: [Objective(id: \"p\", title: \"Nothing\"),")],
        expect![[r#"
            E0411 exercise.ron:52:32 [objectives p] the objective `p` has no measure: nothing can be said of it
        "#]],
    );
}

#[test]
fn what_is_simulated_is_not_said_to_be_read_only() {
    check(
        &[
            (
                "posts: [",
                "facilities: [Facility(id: \"clinic\", site: \"quay\", kind: Hospital)], support: [Lends(from: \"fire\", to: \"hospital\")], posts: [",
            ),
            (
                "Open(\"hospital.cell\")]",
                "Open(\"hospital.cell\"), Meet(with: \"hospital.cell\", every: \"5 min\")]",
            ),
        ],
        expect![""],
    );
}

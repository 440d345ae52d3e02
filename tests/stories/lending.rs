//! Lending: whose units a post may send.

use super::story::Story;
use expect_test::expect;

/// `a` has one pump at the yard, ten minutes away; `b` has one at the hall itself.
fn told(support: &str, authority: &str, then: &str) -> String {
    let organisation = format!(
        r#"
        unit_types: [UnitType(id: "u", capabilities: ["pump", "ladder"], turnout: "1 min")],
        units: [
            Units(of: "a.u", type: "u", directed_by: "a.x", home: {{ "yard": 1 }}),
            Units(of: "b.u", type: "u", directed_by: "b.y", home: {{ "hall": 1 }}),
        ],
        support: [{support}],
        "#
    );
    let doctrine = format!(
        r#"
        authorities: [Authority(id: "send", held_by: "a.x")],
        procedures: [
            Procedure(id: "send-both", who: "a.x", when: Knows("location"), {authority} then: [{then}]),
        ]
        "#
    );
    let script = r#"injects: [
        Inject(id: "one", when: "T+00:00", to: "a.x", tells: [Observed("location", "hall")]),
    ]"#;
    let story = Story { organisation: &organisation, doctrine: &doctrine, script, ..Story::default() };
    let of_interest = ["to hall", "too few", "short", "say over", "arrives"];
    let told = story.told();
    let lines = told.lines().filter(|line| of_interest.iter().any(|word| line.contains(word)));
    lines.map(|line| line.to_owned() + "\n").collect()
}

const AGREED: &str = r#"Lends(from: "b", to: "a", capabilities: "pump")"#;
const UNDER_AUTHORITY: &str = r#"authority: "send", deliberation: "0 s","#;
const TWO_PUMPS: &str = r#"Dispatch(need: { "pump": 2 }, to: Scene)"#;

#[test]
fn lent_units_are_sent_after_ones_own_even_if_they_are_nearer() {
    expect![[r#"
        T+00:01:00  a.x sends a.u.1 to hall (pump)
        T+00:01:00  a.x sends b.u.1 to hall (pump)
        T+00:01:00  a.u.1 is ordered to hall by a.x
        T+00:01:00  b.u.1 is ordered to hall by a.x
        T+00:02:00  b.u.1 arrives at hall
        T+00:12:00  a.u.1 arrives at hall  (travel 00:10:00)
    "#]]
    .assert_eq(&told(AGREED, UNDER_AUTHORITY, TWO_PUMPS));
}

#[test]
fn without_an_agreement_they_are_not() {
    expect![[r#"
        T+00:01:00  a.x sends a.u.1 to hall (pump)
        T+00:01:00  a.x is 1 unit short for hall (pump)
        T+00:01:00  a.u.1 is ordered to hall by a.x
        T+00:12:00  a.u.1 arrives at hall  (travel 00:10:00)
    "#]]
    .assert_eq(&told("", UNDER_AUTHORITY, TWO_PUMPS));
}

#[test]
fn what_is_lent_is_lent_to_who_acts_under_an_authority() {
    expect![[r#"
        T+00:01:00  a.x sends a.u.1 to hall (pump)
        T+00:01:00  a.x is 1 unit short for hall (pump)
        T+00:01:00  a.u.1 is ordered to hall by a.x
        T+00:12:00  a.u.1 arrives at hall  (travel 00:10:00)
    "#]]
    .assert_eq(&told(AGREED, "", TWO_PUMPS));
}

#[test]
fn an_agreement_lends_what_it_names() {
    expect![[r#"
        T+00:01:00  a.x sends a.u.1 to hall (pump)
        T+00:01:00  a.x is 1 unit short for hall (pump)
        T+00:01:00  a.u.1 is ordered to hall by a.x
        T+00:12:00  a.u.1 arrives at hall  (travel 00:10:00)
    "#]]
    .assert_eq(&told(r#"Lends(from: "b", to: "a", capabilities: "ladder")"#, UNDER_AUTHORITY, TWO_PUMPS));
}

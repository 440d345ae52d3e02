//! Pictures: what replaces what is held, what grows stale, and what becomes of what was false.

use super::story::Story;
use expect_test::expect;

/// What the room `a.x` learns, loses and hears in contradiction.
fn told(doctrine: &str, injects: &str) -> String {
    let doctrine = format!("procedures: [{doctrine}]");
    let script = format!(r#"parameters: {{ "life.casualties": "30 min" }}, injects: [{injects}]"#);
    let story = Story { doctrine: &doctrine, script: &script, ..Story::default() };
    let of_interest = ["learns", "fresh", "stale", "hears", "corrects", "Procedure", "no longer"];
    let told = story.told();
    let lines = told.lines().filter(|line| of_interest.iter().any(|word| line.contains(word)));
    lines.map(|line| line.to_owned() + "\n").collect()
}

fn inject(id: &str, when: &str, tells: &str) -> String {
    format!(r#"Inject(id: "{id}", when: "{when}", to: "a.x", tells: [{tells}]),"#)
}

#[test]
fn a_vague_call_does_not_overwrite_an_exact_report() {
    let exact = inject("exact", "T+00:00", r#"Observed("location", "hall")"#);
    let vague = inject("vague", "T+00:05", r#"Possible("location", "yard")"#);
    expect![[r#"
        T+00:01:00  a.x learns from exercise control: location = hall, observed
        T+00:06:00  a.x hears otherwise from exercise control: location = yard, not hall
    "#]]
    .assert_eq(&told("", &(exact + &vague)));
}

#[test]
fn of_two_equally_sure_the_later_observation_counts() {
    let first = inject("first", "T+00:00", r#"Likely("casualties", 3)"#);
    let second = inject("second", "T+00:05", r#"Likely("casualties", 8)"#);
    expect![[r#"
        T+00:01:00  a.x learns from exercise control: casualties = 3, likely
        T+00:06:00  a.x learns from exercise control: casualties = 8, likely
    "#]]
    .assert_eq(&told("", &(first + &second)));
}

#[test]
fn what_is_stale_gives_way_to_anything_newer() {
    let exact = inject("exact", "T+00:00", r#"Observed("casualties", 3)"#);
    let vague = inject("vague", "T+00:35", r#"Possible("casualties", 9)"#);
    expect![[r#"
        T+00:01:00  a.x learns from exercise control: casualties = 3, observed
        T+00:36:00  a.x learns from exercise control: casualties = 9, possible
    "#]]
    .assert_eq(&told("", &(exact + &vague)));
}

#[test]
fn dangers_add_up() {
    let one = inject("one", "T+00:00", r#"Observed("hazards", "gas")"#);
    let other = inject("other", "T+00:05", r#"Observed("hazards", "water")"#);
    let rule = r#"Procedure(id: "gas", who: "a.x", when: All([Is("hazards", "gas"), Is("hazards", "water")]), then: [Inform(to: "b.y", only: ["hazards"])])"#;
    expect![[r#"
        T+00:01:00  a.x learns from exercise control: hazards (gas) = gas, observed
        T+00:06:00  a.x learns from exercise control: hazards (water) = water, observed
        T+00:06:00  Procedure gas fires at a.x
        T+00:07:00  b.y learns from a.x: hazards (gas) = gas, observed
        T+00:07:00  b.y learns from a.x: hazards (water) = water, observed
    "#]]
    .assert_eq(&told(rule, &(one + &other)));
}

#[test]
fn a_false_statement_is_held_and_told_until_it_is_corrected() {
    let rumour = r#"Inject(id: "rumour", when: "T+00:00", to: "a.x", untrue: true, tells: [Likely("location", "yard")]),"#;
    let truth = inject("truth", "T+00:10", r#"Observed("location", "hall")"#);
    let rules = r#"
        Procedure(id: "tell", who: "a.x", when: Knows("location"), then: [Inform(to: "b.y", only: ["location"])]),
        Procedure(id: "correct", who: "a.x", when: Conflicting("location"), then: [Correct("location")]),
    "#;
    expect![[r#"
        T+00:01:00  a.x learns from exercise control: location = yard, likely
        T+00:01:00  Procedure tell fires at a.x
        T+00:02:00  b.y learns from a.x: location = yard, likely
        T+00:11:00  a.x learns from exercise control: location = hall, observed
        T+00:11:00  a.x hears otherwise from exercise control: location = hall, not yard
        T+00:11:00  Procedure correct fires at a.x
        T+00:11:00  a.x corrects a false statement: location
        T+00:12:00  b.y learns from a.x: location = hall, observed
        T+00:12:00  b.y hears otherwise from a.x: location = hall, not yard
    "#]]
    .assert_eq(&told(rules, &(rumour.to_owned() + &truth)));
}

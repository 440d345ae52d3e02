//! Openings: posts that are not there from the start, and what came for them before.

use super::story::Story;
use expect_test::expect;

/// The cell opens as `opens` says; the room informs it at once and may order it to open.
fn told(opens: &str, then: &str) -> String {
    let posts = format!(
        r#"
        Post(id: "a.x", service: "1 min", under: "a.cell"),
        Post(id: "a.cell", level: 3, service: "1 min", opens: {opens}),
        Post(id: "b.y", service: "1 min")
        "#
    );
    let doctrine = format!(
        r#"procedures: [
            Procedure(id: "tell", who: "a.x", when: Knows("location"), then: [{then}]),
            Procedure(id: "lead", who: "a.cell", when: Knows("location"), then: [TakeCommand]),
        ]"#
    );
    let script =
        r#"injects: [Inject(id: "news", when: "T+00:00", to: "a.x", tells: [Observed("location", "hall")])]"#;
    let story = Story { posts: &posts, doctrine: &doctrine, script, ..Story::default() };
    let told = story.told();
    let lines = told.lines().filter(|line| line.contains("a.cell"));
    lines.map(|line| line.to_owned() + "\n").collect()
}

#[test]
fn what_comes_before_a_post_opens_waits_at_its_door() {
    expect![[r#"
        T+00:01:00  a.x sends information to a.cell
        T+00:01:00  a.cell receives information from a.x
        T+00:20:00  a.cell opens  (staffing 00:20:00)
        T+00:20:00  a.cell finds a message that came before it was open  (staffing 00:19:00)
        T+00:20:00  a.cell takes up information
        T+00:21:00  a.cell has taken in information from a.x  (processing 00:01:00)
        T+00:21:00  a.cell learns from a.x: location = hall, observed
        T+00:21:00  Procedure lead fires at a.cell
        T+00:21:00  a.cell begins procedure lead
        T+00:21:00  a.cell has finished procedure lead
        T+00:21:00  a.cell takes command
        T+00:21:00  a.cell learns from a.cell: in command (a) = a.cell, observed
    "#]]
    .assert_eq(&told(r#"At("T+00:20")"#, r#"Inform(to: "a.cell")"#));
}

#[test]
fn a_post_opens_when_its_staff_has_come_after_the_order() {
    expect![[r#"
        T+00:01:00  a.x orders a.cell to open
        T+00:01:00  a.x sends information to a.cell
        T+00:01:00  a.cell receives information from a.x
        T+00:13:00  a.cell opens  (staffing 00:12:00)
        T+00:13:00  a.cell finds a message that came before it was open  (staffing 00:12:00)
        T+00:13:00  a.cell takes up information
        T+00:14:00  a.cell has taken in information from a.x  (processing 00:01:00)
        T+00:14:00  a.cell learns from a.x: location = hall, observed
        T+00:14:00  Procedure lead fires at a.cell
        T+00:14:00  a.cell begins procedure lead
        T+00:14:00  a.cell has finished procedure lead
        T+00:14:00  a.cell takes command
        T+00:14:00  a.cell learns from a.cell: in command (a) = a.cell, observed
    "#]]
    .assert_eq(&told(r#"OnOrder(staffed_after: "12 min")"#, r#"Open("a.cell"), Inform(to: "a.cell")"#));
}

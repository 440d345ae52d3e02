//! Debriefs: a wait of a short exercise is told as it was.

use super::story::Story;
use expect_test::expect;

/// The room wants to warn the public and asks its superior, who is busy with an hour's reading until
/// twenty past.
const SCRIPT: &str = r#"
    objectives: [Objective(id: "o", title: "The public is warned", measures: [
        Measure(id: "warned", title: "First warning", measure: Time(to: Warned()), target: AtMost("10 min")),
    ])],
    injects: [
        Inject(id: "news", when: "T+00:05", to: "a.room", tells: [Observed("location", "hall")]),
    ],
"#;

const DOCTRINE: &str = r#"
    authorities: [Authority(id: "warn", held_by: ["b.y"])],
    procedures: [Procedure(id: "warn", who: "a.room", when: Knows("location"), authority: "warn", then: [WarnPublic("stay in")])],
"#;

fn told(service: &str) -> String {
    let posts = format!(
        r#"Post(id: "b.y", service: "{service}"), Post(id: "a.room", under: "b.y", service: "1 min"), Post(id: "a.x", service: "1 min")"#
    );
    Story { posts: &posts, doctrine: DOCTRINE, script: SCRIPT, ..Story::default() }.debriefed()
}

#[test]
fn who_waited_for_leave_and_what_it_cost_is_told_in_a_sentence() {
    expect![[r#"
    "#]]
    .assert_eq(&told("20 min"));
}

#[test]
fn an_answer_that_never_comes_is_told_as_open() {
    expect![[r#"
    "#]]
    .assert_eq(&told("2 h"));
}

//! Debriefs: a wait of a short exercise is told as it was.

use super::story::Story;
use expect_test::expect;

/// The room learns at six minutes past that it should warn the public, and should have by ten.
const SCRIPT: &str = r#"
    objectives: [Objective(id: "o", title: "The public is warned", measures: [
        Measure(id: "warned", title: "First warning", measure: Time(to: Warned()), target: AtMost("10 min")),
    ])],
    injects: [
        Inject(id: "news", when: "T+00:05", to: "a.room", tells: [Observed("location", "hall")]),
    ],
"#;

/// The room asks its superior for leave, who needs so long to read a message; after so long the room
/// may act alone.
fn told(reading: &str, patience: &str) -> String {
    let posts = format!(
        r#"Post(id: "b.y", service: "{reading}"), Post(id: "a.room", under: "b.y", service: "1 min"), Post(id: "a.x", service: "1 min")"#
    );
    let doctrine = format!(
        r#"
            authorities: [Authority(id: "warn", held_by: ["b.y"], default_after: "{patience}")],
            procedures: [Procedure(id: "warn", who: "a.room", when: Knows("location"), authority: "warn", then: [WarnPublic("stay in")])],
        "#
    );
    Story { posts: &posts, doctrine: &doctrine, script: SCRIPT, ..Story::default() }.debriefed()
}

#[test]
fn who_waited_for_leave_and_what_it_cost_is_told_in_a_sentence() {
    expect![[r#"
        The costliest waits
          1.  a.room waited 20 min for an answer from b.y (T+00:06:00 to T+00:26:00): “First warning” came
              16 min after its target
              began with record 7: a.room asks b.y for authority: warn (attempt 1)
              ended by record 25: a.room acts without an answer: warn
        Who waited for whom
          who  for whom  what for   times     total   longest  open
          a    b         authority      1  00:20:00  00:20:00     –
          b    b         attention      1  00:34:00  00:34:00     1
          sums of item-time: several items that wait at once count several times
    "#]]
    .assert_eq(&told("20 min", "20 min"));
}

#[test]
fn an_answer_that_never_comes_is_told_as_open() {
    expect![[r#"
        The costliest waits
          1.  a.room waited 54 min for an answer from b.y (from T+00:06:00, still open at the end): “First
              warning” never came
              began with record 7: a.room asks b.y for authority: warn (attempt 1)
              record 22, the last of it: warn at a.room is left open: the exercise ended first
        Who waited for whom
          who  for whom  what for   times     total   longest  open
          a    b         authority      1  00:54:00  00:54:00     1
          sums of item-time: several items that wait at once count several times
        Measures by objective
          The public is warned  U, unable to be performed (0.00)
            0/2  First warning  never  ≤ 00:10:00  (half mark: 00:20:00)
                 “warn” waited at a.room for authority: warn; b.y, asked at T+00:06:00, never answered [7]
    "#]]
    .assert_eq(&told("2 h", "3 h"));
}

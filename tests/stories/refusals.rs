//! Refusals: a superior who knows better says no, and other rules may follow from that.

use super::story::Story;
use expect_test::expect;

const POSTS: &str = r#"
    Post(id: "a.x", service: "1 min"), Post(id: "a.room", under: "a.x", service: "1 min"), Post(id: "b.y", service: "1 min"),
"#;

/// The room wants to warn the public because it believes that a threat is active; its superior has
/// the authority, and holds what these injects tell it.
fn told(injects: &str) -> String {
    let doctrine = r#"
        authorities: [Authority(id: "warn", held_by: ["a.x"])],
        procedures: [
            Procedure(id: "warn", who: "a.room", when: All([Knows("location"), Is("threat_active", true)]), authority: "warn", then: [WarnPublic("stay in")]),
            Procedure(id: "no", who: "a.room", when: Refused("warn"), then: [Inform(to: "b.y")]),
        ],
    "#;
    let news = r#"Inject(id: "news", when: "T+00:05", to: "a.room", tells: [Observed("location", "hall"), Likely("threat_active", true)])"#;
    let script = format!("injects: [{injects} {news}]");
    let story = Story { posts: POSTS, doctrine, script: &script, ..Story::default() };
    let of_interest =
        ["asks", "refuse", "warns", "authority", "grants", "may go on", "Procedure no", "gives it up"];
    let told = story.told();
    let lines = told.lines().filter(|line| of_interest.iter().any(|word| line.contains(word)));
    lines.map(|line| line.to_owned() + "\n").collect()
}

#[test]
fn a_superior_who_holds_nothing_else_gives_leave() {
    expect![[r#"
        T+00:06:00  a.room asks a.x for authority: warn (attempt 1)
        T+00:07:00  a.x grants a.room authority: warn
        T+00:08:00  a.room has authority from a.x: warn  (authority 00:02:00)
        T+00:08:00  a.room warns the public
    "#]]
    .assert_eq(&told(""));
}

#[test]
fn a_superior_who_knows_better_refuses_and_the_matter_ends() {
    let calm =
        r#"Inject(id: "calm", when: "T+00:02", to: "a.x", tells: [Observed("threat_active", false)]),"#;
    expect![[r#"
        T+00:06:00  a.room asks a.x for authority: warn (attempt 1)
        T+00:07:00  a.x refuses a.room authority: warn
        T+00:08:00  a.room gives it up: a.x refused warn  (authority 00:02:00)
        T+00:08:00  Procedure no fires at a.room
    "#]]
    .assert_eq(&told(calm));
}

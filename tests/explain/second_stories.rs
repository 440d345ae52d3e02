//! What others did meanwhile, what failed that would have ended a wait, what did not bind, and what kept
//! something from coming at all.

use super::played::{KNOWS, POSTS, Played, TELLS, small};
use expect_test::expect;

/// The room is under the chief, who holds the authority, and declares when it has it.
const ASKS: &str = r#"
    authorities: [ Authority(id: "leave", held_by: "a.chief") ],
    procedures: [ Procedure(id: "declare", who: "a.room", when: Knows("location"), authority: "leave",
        then: [Declare("closed")]) ]"#;

const ROOM: &str = r#"posts: [
    Post(id: "a.chief", level: 2, service: "5 min"), Post(id: "a.room", under: "a.chief", service: "1 min"),
],"#;

const DECLARED: &str = r#"
    injects: [
        Inject(id: "news", when: "T+00:10", to: "a.room", tells: [Observed("location", "hall")]),
        Inject(id: "noise", when: "T+00:10", to: "a.chief", tells: [Observed("access", "north")]),
    ],
    objectives: [ Objective(id: "o", title: "Closed", measures: [
        Measure(id: "closed", title: "The place is closed", target: AtMost("12 min"), measure: Time(to: Declared("closed"))),
    ]) ],"#;

fn steps(page: &str) -> String {
    let (_, steps) = page.split_once("The chain of causes\n").expect("a chain");
    steps.split("\n\n").next().unwrap_or_default().to_owned() + "\n"
}

#[test]
fn what_the_other_did_meanwhile_is_told_beside_the_wait() {
    let played = Played::text(&small(ROOM, ASKS, DECLARED));
    expect![[""]].assert_eq(&steps(&played.page("closed", None)));
}

#[test]
fn a_question_that_was_lost_is_told_with_the_wait() {
    let text = small(ROOM, ASKS, DECLARED).replace(r#"latency: "30 s""#, r#"latency: "30 s", loss: 1.0"#);
    let played = Played::text(&text);
    expect![[""]].assert_eq(&played.page("closed", None));
}

#[test]
fn what_never_came_says_who_is_missing_and_what_failed() {
    let lossy = small(POSTS, TELLS, KNOWS).replace(r#"latency: "30 s""#, r#"latency: "30 s", loss: 1.0"#);
    expect![[""]].assert_eq(&Played::text(&lossy).page("known", None));
    let silent = small(POSTS, "", KNOWS);
    expect![[""]].assert_eq(&Played::text(&silent).page("known", None));
}

#[test]
fn what_came_before_it_was_needed_has_slack() {
    let script = KNOWS.replace(
        "injects: [",
        r#"injects: [
            Inject(id: "early", when: "T+00:03", from: Public, to: "a.x", tells: [Likely("access", "north")]),"#,
    );
    let both = TELLS.replace(r#"Knows("location")"#, r#"All([Knows("location"), Knows("access")])"#);
    assert!(script != KNOWS && both != TELLS);
    let page = Played::text(&small(POSTS, &both, &script)).page("known", None);
    let (_, slack) = page.split_once("What did not bind\n").expect("it is told");
    expect![[""]].assert_eq(slack);
}

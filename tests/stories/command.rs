//! Command and authority change hands by messages, and others know of it when they are told.

use super::story::Story;
use expect_test::expect;

const POSTS: &str = r#"
    Post(id: "a.x", service: "1 min"), Post(id: "a.front", under: "a.x", service: "1 min"), Post(id: "b.y", service: "1 min"),
"#;

fn story(procedures: &str, injects: &str, doctrine: &str) -> String {
    let doctrine = format!("{doctrine} procedures: [{procedures}]");
    let news = r#"Inject(id: "news", when: "T+00:00", to: "a.x", message: "m", tells: [Observed("location", "hall")])"#;
    let script = format!("injects: [{news}, {injects}]");
    Story { posts: POSTS, doctrine: &doctrine, script: &script, ..Story::default() }.told()
}

#[test]
fn it_is_taken_by_who_hears_the_order_and_left_by_who_hears_the_answer() {
    let told = story(
        r#"Procedure(id: "take", who: "a.x", when: Knows("location"), then: [TakeCommand, HandOver(to: "a.front")]),
           Procedure(id: "lead", who: Lead, when: Knows("location"), repeat: Every("2 min"), then: [WarnPublic("m")])"#,
        "",
        "",
    );
    let of_interest = ["command", "warns", "order", "acknowl"];
    let lines = told.lines().filter(|line| of_interest.iter().any(|word| line.contains(word)));
    let told: String = lines.take(16).map(|line| line.to_owned() + "\n").collect();
    expect![[r#"
        T+00:01:00  a.x takes command
        T+00:01:00  a.x learns from a.x: in command (a) = a.x, observed
        T+00:01:00  a.x sends an order to a.front
        T+00:01:00  a.front receives an order from a.x
        T+00:01:00  a.front takes up an order
        T+00:01:00  a.x warns the public
        T+00:02:00  a.front has taken in an order from a.x  (processing 00:01:00)
        T+00:02:00  a.front learns from a.x: in command (a) = a.x, observed
        T+00:02:00  a.front takes command
        T+00:02:00  a.front learns from a.front: in command (a) = a.front, observed
        T+00:02:00  a.front acknowledges a message from a.x
        T+00:02:00  a.x learns from a.x: in command (a) = a.front, observed
        T+00:02:00  a.front warns the public
        T+00:04:00  a.front warns the public
        T+00:06:00  a.front warns the public
        T+00:08:00  a.front warns the public
    "#]]
    .assert_eq(&told);
}

#[test]
fn who_is_in_command_is_known_to_those_who_were_told() {
    let told = story(
        r#"Procedure(id: "take", who: "a.front", when: Knows("location"), then: [TakeCommand, Report(to: "b.y")]),
           Procedure(id: "tell", who: "b.y", when: Received(kind: Report), then: [Report(to: Lead)])"#,
        r#"Inject(id: "more", when: "T+00:10", to: "a.front", message: "m", tells: [Observed("location", "hall")])"#,
        "",
    );
    let lines = told.lines().filter(|line| line.contains("b.y") || line.contains("command"));
    let told: String = lines.map(|line| line.to_owned() + "\n").collect();
    expect![[r#"
        T+00:11:00  a.front takes command
        T+00:11:00  a.front learns from a.front: in command (a) = a.front, observed
        T+00:11:00  a.front sends a report to b.y
        T+00:11:00  b.y receives a report from a.front
        T+00:11:00  b.y takes up a report
        T+00:12:00  b.y has taken in a report from a.front  (processing 00:01:00)
        T+00:12:00  b.y learns from a.front: location = hall, observed
        T+00:12:00  b.y learns from a.front: in command (a) = a.front, observed
        T+00:12:00  Procedure tell fires at b.y
        T+00:12:00  b.y begins procedure tell
        T+00:12:00  b.y has finished procedure tell
        T+00:12:00  b.y sends a report to a.front
        T+00:12:00  a.front receives a report from b.y
        T+00:13:00  a.front has taken in a report from b.y  (processing 00:01:00)
    "#]]
    .assert_eq(&told);
}

#[test]
fn authority_comes_with_the_message_that_delegates_it() {
    let told = story(
        r#"Procedure(id: "give", who: "a.x", when: Knows("location"), then: [Delegate(authority: "close-road", to: "a.front")]),
           Procedure(id: "close", who: "a.front", when: May("close-road"), then: [WarnPublic("m")])"#,
        "",
        r#"authorities: [Authority(id: "close-road", held_by: "a.x")],"#,
    );
    expect![[r#"
        T+00:00:00  a.x receives information from exercise control
        T+00:00:00  a.x takes up information
        T+00:01:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:01:00  a.x learns from exercise control: location = hall, observed
        T+00:01:00  Procedure give fires at a.x
        T+00:01:00  a.x begins procedure give
        T+00:01:00  a.x delegates to a.front: close-road
        T+00:01:00  a.x has finished procedure give
        T+00:01:00  a.x sends an order to a.front
        T+00:01:00  a.front receives an order from a.x
        T+00:01:00  a.front takes up an order
        T+00:02:00  a.front has taken in an order from a.x  (processing 00:01:00)
        T+00:02:00  a.front acknowledges a message from a.x
        T+00:02:00  Procedure close fires at a.front
        T+00:02:00  a.front begins procedure close
        T+00:02:00  a.front has finished procedure close
        T+00:02:00  a.front warns the public
    "#]]
    .assert_eq(&told);
}

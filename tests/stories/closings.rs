//! Closings: who stood in the queue when a post closed waits for a desk all along; who came later
//! waits at its door.

use super::story::Story;
use expect_test::expect;

#[test]
fn a_queue_outlasts_the_closing_of_its_post() {
    let story = Story {
        posts: r#"Post(id: "a.x"), Post(id: "b.y", service: "10 min")"#,
        doctrine: r#"procedures: [
            Procedure(id: "close", who: "a.x", when: Knows("hazards"), then: [Close("b.y")]),
            Procedure(id: "open", who: "a.x", when: Knows("access"), then: [Open("b.y")]),
        ]"#,
        script: r#"injects: [
            Inject(id: "served", when: "T+00:05", to: "b.y", message: "m"),
            Inject(id: "queues", when: "T+00:06", to: "b.y", message: "m"),
            Inject(id: "smoke", when: "T+00:08", to: "a.x", tells: [Observed("hazards", "smoke")]),
            Inject(id: "at-the-door", when: "T+00:09", to: "b.y", message: "m"),
            Inject(id: "clear", when: "T+00:20", to: "a.x", tells: [Observed("access", "clear")]),
        ]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:05:00  b.y receives information from exercise control
        T+00:05:00  b.y takes up information
        T+00:06:00  b.y receives information from exercise control
        T+00:08:00  a.x receives information from exercise control
        T+00:08:00  a.x takes up information
        T+00:08:00  a.x has taken in information from exercise control
        T+00:08:00  a.x learns from exercise control: hazards (smoke) = smoke, observed
        T+00:08:00  Procedure close fires at a.x
        T+00:08:00  a.x begins procedure close
        T+00:08:00  a.x has finished procedure close
        T+00:08:00  b.y closes
        T+00:09:00  b.y receives information from exercise control
        T+00:15:00  b.y has taken in information from exercise control  (processing 00:10:00)
        T+00:20:00  a.x receives information from exercise control
        T+00:20:00  a.x takes up information
        T+00:20:00  a.x has taken in information from exercise control
        T+00:20:00  a.x learns from exercise control: access = clear, observed
        T+00:20:00  Procedure open fires at a.x
        T+00:20:00  a.x begins procedure open
        T+00:20:00  a.x has finished procedure open
        T+00:20:00  a.x orders b.y to open
        T+00:20:00  b.y opens
        T+00:20:00  b.y finds a message that came before it was open  (staffing 00:11:00)
        T+00:20:00  b.y takes up information; 1 other item waits  (queueing 00:14:00)
        T+00:30:00  b.y has taken in information from exercise control  (processing 00:10:00)
        T+00:30:00  b.y takes up information  (queueing 00:10:00)
        T+00:40:00  b.y has taken in information from exercise control  (processing 00:10:00)
    "#]]
    .assert_eq(&story.told());
}

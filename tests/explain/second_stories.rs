//! What others did meanwhile, what failed that would have ended a wait, what did not bind, and what kept
//! something from coming at all.

use super::played::{KNOWS, POSTS, Played, TELLS, small};
use expect_test::expect;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::scenario::model::mark::Label;
use salambo_engine::wording::time;

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
    let steps = page.find("The chain of causes").map(|at| &page[at..]).expect("a chain");
    steps.split("\n\n").next().unwrap_or_default().to_owned() + "\n"
}

#[test]
fn a_question_that_lies_at_a_desk_is_told_with_the_wait() {
    let played = Played::text(&small(ROOM, ASKS, DECLARED));
    expect![[r#"
        The chain of causes
          T+00:10:00  00:10:00  the script's own time: Inject news is delivered to a.room [1]
                                at once, with one record between: a.room takes up information [6]
          T+00:11:00  00:01:00  processing: a.room has taken in information from exercise control [7]
                                at once, with 2 records between: a.room asks a.chief for authority: leave
                                (attempt 1) [10]
          T+00:21:00  00:10:00  waiting for authority: a.room asks a.chief for authority: leave (attempt 2)
                                [30]
                                failed at T+00:19:00: a.room gives up reaching a.chief: nobody answered [25]
                                came no further, at T+00:20:00: a.chief takes up a request; 2 other items
                                wait [28]
          T+00:31:00  00:10:00  waiting for authority: a.room acts without an answer: leave [47]
                                at once, with 3 records between: a.room declares: closed [51]
                                failed at T+00:29:00: a.room gives up reaching a.chief: nobody answered [44]
          T+00:31:00  00:31:00  in all, since the start of the exercise
    "#]]
    .assert_eq(&steps(&played.page("closed", None)));
}

#[test]
fn a_question_that_was_lost_is_told_with_the_wait() {
    let text = small(ROOM, ASKS, DECLARED).replace(r#"latency: "30 s""#, r#"latency: "30 s", loss: 1.0"#);
    let played = Played::text(&text);
    expect![[r#"
        Why “The place is closed” came at T+00:31:00
          0/2  The place is closed  00:31:00  ≤ 00:12:00  (half mark: 00:24:00)

        The chain of causes
          T+00:10:00  00:10:00  the script's own time: Inject news is delivered to a.room [1]
                                at once, with one record between: a.room takes up information [6]
          T+00:11:00  00:01:00  processing: a.room has taken in information from exercise control [7]
                                at once, with 2 records between: a.room asks a.chief for authority: leave
                                (attempt 1) [10]
          T+00:21:00  00:10:00  waiting for authority: a.room asks a.chief for authority: leave (attempt 2)
                                [25]
                                failed at T+00:11:30: A message to a.chief is lost at a.room: it vanished on
                                the way [12]
                                failed at T+00:13:30: A message to a.chief is lost at a.room: it vanished on
                                the way [15]
                                failed at T+00:15:30: A message to a.chief is lost at a.room: it vanished on
                                the way [20]
                                and 2 more: --details
          T+00:31:00  00:10:00  waiting for authority: a.room acts without an answer: leave [38]
                                at once, with 3 records between: a.room declares: closed [42]
                                failed at T+00:21:30: A message to a.chief is lost at a.room: it vanished on
                                the way [27]
                                failed at T+00:23:30: A message to a.chief is lost at a.room: it vanished on
                                the way [30]
                                failed at T+00:25:30: A message to a.chief is lost at a.room: it vanished on
                                the way [33]
                                and 2 more: --details
          T+00:31:00  00:31:00  in all, since the start of the exercise

        Where the time went
          by what it was spent on
            00:20:00  65 %  waiting for authority
            00:10:00  32 %  the script's own time
            00:01:00   3 %  processing
          by agency
            00:21:00  68 %  a
            00:10:00  32 %  of no agency
          by level
            00:21:00  68 %  tactical
            00:10:00  32 %  outside the organisation

        What did not bind
          no step had another prerequisite beside the one it waited for
    "#]]
    .assert_eq(&played.page("closed", None));
}

#[test]
fn what_never_came_says_who_is_missing_and_what_failed() {
    let lossy = small(POSTS, TELLS, KNOWS).replace(r#"latency: "30 s""#, r#"latency: "30 s", loss: 1.0"#);
    expect![[r#"
        Why “The second post knows” never came
          0/2  The second post knows  never  ≤ 00:12:00  (half mark: 00:24:00)

        Back along what would have brought it
          1.  sent to b.y, did not come: location; at T+00:11:30, A message to b.y is lost at a.x: it
              vanished on the way [11]

        What failed that would have helped
          T+00:11:30  A message to b.y is lost at a.x: it vanished on the way [11]
    "#]]
    .assert_eq(&Played::text(&lossy).page("known", None));
    let silent = small(POSTS, "", KNOWS);
    expect![[r#"
        Why “The second post knows” never came
          0/2  The second post knows  never  ≤ 00:12:00  (half mark: 00:24:00)

        Back along what would have brought it
          1.  b.y never learned: location; a.x knew it at T+00:11:00 and told b.y nothing of it [6]
    "#]]
    .assert_eq(&Played::text(&silent).page("known", None));
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
    let slack = page.find("What did not bind").map(|at| &page[at..]).expect("it is told");
    expect![[r#"
        What did not bind
          00:07:00  a.x learns from the public: access = north, likely [6]  for record 13
          each could have come later by so much, and nothing would have moved
    "#]]
    .assert_eq(slack);
}

/// Two items come before the call: the second of them ends its wait, and had waited for the first.
#[test]
fn what_the_other_did_meanwhile_is_told_beside_the_wait() {
    let script = KNOWS.replace(
        "injects: [",
        r#"injects: [
            Inject(id: "one", when: "T+00:09:30", from: Public, to: "a.x", tells: [Likely("access", "north")]),
            Inject(id: "two", when: "T+00:09:31", from: Public, to: "a.x", tells: [Likely("access", "south")]),"#,
    );
    let played = Played::text(&small(POSTS, TELLS, &script));
    let explanation = played.explained("known");
    let wait =
        explanation.steps.iter().find(|step| step.interval.label == Label::Queueing).expect("it waited");
    let told = |at: Tick| time::moment(at, played.scenario.clock.t0);
    assert_eq!([told(wait.interval.from), told(wait.interval.to)], ["T+00:10:00", "T+00:11:30"]);
    let meanwhile: Vec<_> =
        wait.meanwhile.iter().map(|part| (part.label, told(part.from), told(part.to))).collect();
    let expected =
        [(Label::Queueing, "T+00:09:31", "T+00:10:30"), (Label::Processing, "T+00:10:30", "T+00:11:30")];
    assert_eq!(meanwhile, expected.map(|(label, from, to)| (label, from.to_owned(), to.to_owned())));
    let page = steps(&played.page("known", None));
    assert!(
        page.contains("meanwhile, T+00:10:30 to T+00:11:30: processing: a.x has taken in a call"),
        "{page}"
    );
}

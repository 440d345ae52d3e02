//! Back from what never came to what somebody could act on: one exercise for each kind of cause.

use super::played::{KNOWS, POSTS, Played, TELLS, small};
use expect_test::expect;
use salambo_engine::document::text::Language;
use salambo_engine::explain::back::Cause;
use salambo_engine::report::explain::page;
use salambo_engine::report::{Look, text};

/// Three posts in a row, the first of which is called.
const ROW: &str = r#"posts: [
    Post(id: "a.x", service: "1 min"), Post(id: "a.z", service: "1 min"), Post(id: "b.y", service: "2 min"),
],"#;

/// The last is told by the second, who is told by the first.
const ON: &str = r#"procedures: [
    Procedure(id: "pass-on", who: "a.x", when: Knows("location"), then: [Inform(to: "a.z", only: ["location"])]),
    Procedure(id: "warn", who: "a.z", when: Knows("location"), then: [Inform(to: "b.y")]),
]"#;

/// The kinds of the causes of an exercise's only measure, and its page.
fn told(text: &str) -> (Vec<&'static str>, String) {
    let played = Played::text(text);
    let never = played.explained("known").never.expect("it never came");
    (never.causes.iter().map(Cause::kind).collect(), played.page("known", None))
}

#[test]
fn who_knew_and_told_nobody_is_named() {
    let rules = ON.replace("only: [\"location\"]", "only: [\"access\"]");
    assert!(rules != ON);
    let (kinds, page) = told(&small(ROW, &rules, KNOWS));
    assert_eq!(kinds, ["unlearned", "silent"]);
    expect![[r#"
        Why “The second post knows” never came
          0/2  The second post knows  never  ≤ 00:12:00  (half mark: 00:24:00)

        Back along what would have brought it
          1.  “warn” never fired at a.z, who never learned: location
          2.  a.z never learned: location; a.x knew it at T+00:11:00 and told a.z nothing of it [6]
    "#]]
    .assert_eq(&page);
}

#[test]
fn the_message_that_was_lost_on_the_way_is_named() {
    let lossy = small(ROW, ON, KNOWS).replace(r#"latency: "30 s""#, r#"latency: "30 s", loss: 1.0"#);
    let (kinds, page) = told(&lossy);
    assert_eq!(kinds, ["unlearned", "lost"]);
    expect![[r#"
        Why “The second post knows” never came
          0/2  The second post knows  never  ≤ 00:12:00  (half mark: 00:24:00)

        Back along what would have brought it
          1.  “warn” never fired at a.z, who never learned: location
          2.  sent to a.z, did not come: location; at T+00:11:30, A message to a.z is lost at a.x: it
              vanished on the way [11]
    "#]]
    .assert_eq(&page);
}

/// What was done before anything was known is not done again.
#[test]
fn a_rule_that_had_fired_before_it_knew_is_named() {
    let rules = r#"procedures: [
        Procedure(id: "pass-on", who: "a.x", when: Knows("access"), then: [Inform(to: "b.y")]),
    ]"#;
    let script = KNOWS.replace(
        "injects: [",
        r#"injects: [
            Inject(id: "early", when: "T+00:03", from: Public, to: "a.x", tells: [Likely("access", "north")]),"#,
    );
    let (kinds, page) = told(&small(POSTS, rules, &script));
    assert_eq!(kinds, ["done"]);
    expect![[r#"
        Why “The second post knows” never came
          0/2  The second post knows  never  ≤ 00:12:00  (half mark: 00:24:00)

        Back along what would have brought it
          1.  “pass-on” was done at a.x at T+00:04:00 and did not fire again; only later, at T+00:11:00, was
              this known there: location [9]
    "#]]
    .assert_eq(&page);
}

#[test]
fn whoever_was_asked_for_an_authority_and_never_answered_is_named() {
    let posts = r#"posts: [
        Post(id: "a.x", service: "1 min", under: "a.chief"), Post(id: "b.y", service: "2 min"),
        Post(id: "a.chief", service: "1 min", level: 3, opens: OnOrder(staffed_after: "1 min")),
    ],"#;
    let rules = r#"culture: StrictHierarchy, authorities: [Authority(id: "leave", held_by: "a.chief")], procedures: [
        Procedure(id: "pass-on", who: "a.x", when: Knows("location"), authority: "leave", then: [Inform(to: "b.y")]),
        Procedure(id: "open", who: "a.x", when: Knows("access"), then: [Open("a.chief")]),
    ]"#;
    let (kinds, page) = told(&small(posts, rules, KNOWS));
    assert_eq!(kinds, ["unanswered", "closed", "unlearned", "unknown"]);
    expect![[r#"
        Why “The second post knows” never came
          0/2  The second post knows  never  ≤ 00:12:00  (half mark: 00:24:00)

        Back along what would have brought it
          1.  “pass-on” waited at a.x for authority: leave; a.chief, asked at T+01:38:42, never answered
              [79]
          2.  a.chief never opened
          3.  “open” never fired at a.x, who never learned: access
          4.  nobody ever learned: access
    "#]]
    .assert_eq(&page);
}

#[test]
fn a_post_that_never_opened_is_named() {
    let posts = POSTS.replace(r#"id: "b.y","#, r#"id: "b.y", opens: OnOrder(staffed_after: "1 min"),"#);
    assert!(posts != POSTS);
    let rules = TELLS.replace(
        "procedures: [",
        r#"procedures: [
            Procedure(id: "open", who: "a.x", when: Is("location", "hall"), then: [Open("b.y")]),"#,
    );
    let (kinds, page) = told(&small(&posts, &rules, KNOWS));
    assert_eq!(kinds, ["closed", "unlearned", "unknown"]);
    expect![[r#"
        Why “The second post knows” never came
          0/2  The second post knows  never  ≤ 00:12:00  (half mark: 00:24:00)

        Back along what would have brought it
          1.  b.y never opened
          2.  “open” never fired at a.x, who never learned: location = hall
          3.  nobody ever learned: location = hall

        Still waiting when the exercise ended
          01:48:30  a.x for b.y: staffing and briefing  b.y receives information from a.x [11]
    "#]]
    .assert_eq(&page);
}

/// Nobody tells the one who is to be told, and the debriefing says so under the measure.
#[test]
fn the_debriefing_tells_the_first_cause_in_each_language() {
    let script = KNOWS.replace(r#"Learned(who: "b.y", element: "location")"#, r#"Told(to: "b.y")"#);
    assert!(script != KNOWS);
    let played = Played::text(&small(POSTS, "", &script));
    let mut lines = String::new();
    for language in [Language::En, Language::Fr, Language::Ar] {
        let look = Look { language, width: 0, details: false };
        let told = text::debriefing(&played.debriefing(), &look).to_string();
        let rows: Vec<&str> = told.lines().collect();
        let at = rows.iter().rposition(|row| row.contains("≤ 00:12:00")).expect("the measure stands there");
        lines += &format!("{}\n", rows[at + 1].trim_start_matches([' ', '\u{200f}']));
        let page = page(&played.debriefing(), &played.explained("known"), None, &look).to_string();
        assert!(page.contains(rows[at + 1].trim_start_matches([' ', '\u{200f}'])), "{page}");
    }
    expect![[r#"
        no procedure has anybody tell b.y anything
        aucune procédure ne prévoit de parler à b.y
        b.y: لا إجراء ينصّ على إبلاغ أيّ شيء
    "#]]
    .assert_eq(&lines);
}

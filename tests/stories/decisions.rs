//! Decisions: what is sought before them, who is asked for leave, and what becomes of silence.

use super::story::Story;
use expect_test::expect;

/// The room is under the chief, and the chief under nobody.
const POSTS: &str = r#"
    Post(id: "a.chief", level: 2, service: "1 min"),
    Post(id: "a.room", under: "a.chief", service: "1 min"),
    Post(id: "b.y", service: "1 min"),
"#;

const NEWS: &str =
    r#"Inject(id: "news", when: "T+00:00", to: "a.room", tells: [Observed("location", "hall")])"#;

/// One procedure of the room, which is to declare, and what becomes of it.
fn told(procedure: &str, (doctrine, parameters): (&str, &str), injects: &str) -> String {
    let doctrine = format!(
        r#"
        authorities: [
            Authority(id: "leave", held_by: "a.chief"), Authority(id: "both", held_by: ["a.room", "a.chief"]),
        ],
        procedures: [
            Procedure(id: "declare", who: "a.room", when: Knows("location"), {procedure} then: [Declare("closed")]),
        ],
        {doctrine}
        "#
    );
    let script = format!(
        r#"
        elements: [Element(id: "depth", custodian: "b.y")],
        parameters: {{ {parameters} }},
        injects: [{NEWS}, {injects}]
        "#
    );
    let story = Story { posts: POSTS, doctrine: &doctrine, script: &script, ..Story::default() };
    let of_interest = [
        "fires",
        "seeks",
        "lacks",
        "asks",
        "decides",
        "declares",
        "grants",
        "authority",
        "without an answer",
        "cannot go on",
        "again",
        "depth",
        "left open",
    ];
    let told = story.told();
    let lines = told.lines().filter(|line| of_interest.iter().any(|word| line.contains(word)));
    lines.map(|line| line.to_owned() + "\n").collect()
}

#[test]
fn who_may_and_knows_enough_deliberates_and_decides() {
    expect![[r#"
        T+00:01:00  Procedure declare fires at a.room
        T+00:05:00  a.room decides: declare  (deliberation 00:04:00)
        T+00:05:00  a.room declares: closed
    "#]]
    .assert_eq(&told(r#"needs: "location", deliberation: "4 min","#, ("", ""), ""));
}

#[test]
fn what_lacks_is_asked_of_its_custodian() {
    let depth = r#"Inject(id: "gauge", when: "T+00:00", to: "b.y", tells: [Observed("depth", 3)])"#;
    expect![[r#"
        T+00:01:00  b.y learns from exercise control: depth = 3, observed
        T+00:01:00  Procedure declare fires at a.room
        T+00:01:00  a.room seeks information for declare: depth
        T+00:03:00  a.room learns from b.y: depth = 3, observed
        T+00:03:00  a.room takes declare up again  (seeking 00:02:00)
        T+00:03:00  a.room decides: declare
        T+00:03:00  a.room declares: closed
    "#]]
    .assert_eq(&told(r#"needs: ["location", "depth"], essential: "depth","#, ("", ""), depth));
}

#[test]
fn who_has_sought_long_enough_decides_all_the_same_if_it_dares() {
    let needs = r#"needs: ["depth", "access", "hazards"], initiative: 1.0,"#;
    expect![[r#"
        T+00:01:00  Procedure declare fires at a.room
        T+00:01:00  a.room seeks information for declare: hazards, access, depth
        T+00:06:00  a.room takes declare up again  (seeking 00:05:00)
        T+00:06:00  a.room decides: declare
        T+00:06:00  a.room declares: closed
    "#]]
    .assert_eq(&told(needs, ("", ""), ""));
}

#[test]
fn who_does_not_dare_is_stalled_where_nobody_is_above() {
    let needs = r#"needs: ["depth", "access", "hazards"], initiative: 0.0,"#;
    let on_top = r#"command: [Directs("b.y", ["a.chief"]), Directs("a.chief", ["a.room"])],"#;
    expect![[r#"
        T+00:01:00  Procedure declare fires at a.room
        T+00:01:00  a.room seeks information for declare: hazards, access, depth
        T+00:06:00  a.room cannot go on with declare: information was missing  (seeking 00:05:00)
        T+00:36:00  a.room takes declare up again  (stalled 00:30:00)
        T+00:36:00  a.room seeks information for declare: hazards, access, depth
        T+00:41:00  a.room cannot go on with declare: information was missing  (seeking 00:05:00)
        T+01:00:00  declare at a.room is left open: information was missing  (stalled 00:19:00)
    "#]]
    .assert_eq(&told(needs, (on_top, r#""decision.reconsider": "30 min""#), ""));
}

#[test]
fn who_does_not_dare_puts_it_to_a_superior_who_may() {
    let needs = r#"needs: ["depth", "access", "hazards"], initiative: 0.0, authority: "both","#;
    expect![[r#"
        T+00:01:00  Procedure declare fires at a.room
        T+00:01:00  a.room seeks information for declare: hazards, access, depth
        T+00:06:00  a.room asks a.chief for authority: both (attempt 1)  (seeking 00:05:00)
        T+00:07:00  a.chief seeks information for declare: hazards, access, depth
        T+00:12:00  a.chief cannot go on with declare: information was missing  (seeking 00:05:00)
        T+00:16:00  a.room asks a.chief for authority: both (attempt 2)  (authority 00:10:00)
        T+00:26:00  a.room asks a.chief for authority: both (attempt 3)  (authority 00:10:00)
        T+00:36:00  a.room cannot go on with declare: nobody answered  (authority 00:10:00)
        T+00:36:03  a.chief takes declare up again  (stalled 00:24:03)
        T+00:36:03  a.chief seeks information for declare: hazards, access, depth
        T+00:41:03  a.chief cannot go on with declare: information was missing  (seeking 00:05:00)
        T+00:44:31  a.room takes declare up again  (stalled 00:08:31)
        T+00:44:31  a.room seeks information for declare: hazards, access, depth
        T+00:49:31  a.room asks a.chief for authority: both (attempt 4)  (seeking 00:05:00)
        T+00:59:19  a.chief takes declare up again  (stalled 00:18:16)
        T+00:59:19  a.chief seeks information for declare: hazards, access, depth
        T+00:59:31  a.room cannot go on with declare: nobody answered  (authority 00:10:00)
        T+01:00:00  declare at a.room is left open: nobody answered  (stalled 00:00:29)
        T+01:00:00  declare at a.chief is left open: information was missing  (seeking 00:00:41)
    "#]]
    .assert_eq(&told(needs, ("", ""), ""));
}

#[test]
fn leave_comes_from_the_superior_who_deliberates_on_its_own() {
    expect![[r#"
        T+00:01:00  Procedure declare fires at a.room
        T+00:01:00  a.room asks a.chief for authority: leave (attempt 1)
        T+00:08:00  a.chief decides: declare  (deliberation 00:06:00)
        T+00:08:00  a.chief grants a.room authority: leave
        T+00:09:00  a.room has authority from a.chief: leave  (authority 00:08:00)
        T+00:09:00  a.room declares: closed
    "#]]
    .assert_eq(&told(r#"authority: "leave", deliberation: "6 min","#, ("", ""), ""));
}

const SILENT: &str =
    r#"Inject(id: "gone", when: "T+00:00", does: [LosePost(post: "a.chief", lasts: "1 h")])"#;

#[test]
fn silence_is_leave_for_who_takes_the_initiative() {
    expect![[r#"
        T+00:01:00  Procedure declare fires at a.room
        T+00:01:00  a.room asks a.chief for authority: leave (attempt 1)
        T+00:11:00  a.room acts without an answer: leave  (authority 00:10:00)
        T+00:11:00  a.room decides: declare
        T+00:11:00  a.room declares: closed
    "#]]
    .assert_eq(&told(r#"authority: "leave", initiative: 1.0,"#, ("", ""), SILENT));
}

#[test]
fn others_ask_again_and_are_stalled_in_the_end() {
    expect![[r#"
        T+00:01:00  Procedure declare fires at a.room
        T+00:01:00  a.room asks a.chief for authority: leave (attempt 1)
        T+00:11:00  a.room asks a.chief for authority: leave (attempt 2)  (authority 00:10:00)
        T+00:21:00  a.room asks a.chief for authority: leave (attempt 3)  (authority 00:10:00)
        T+00:31:00  a.room cannot go on with declare: nobody answered  (authority 00:10:00)
        T+00:51:00  a.room takes declare up again  (stalled 00:20:00)
        T+00:51:00  a.room asks a.chief for authority: leave (attempt 4)
        T+01:00:00  declare at a.room is left open: nobody answered  (authority 00:09:00)
    "#]]
    .assert_eq(&told(
        r#"authority: "leave", initiative: 0.0,"#,
        ("", r#""decision.attempts": 3, "decision.reconsider": "20 min""#),
        SILENT,
    ));
}

/// How long the room deliberates on telling `b.y`, with a median of four minutes and a factor for
/// agencies that pursue no common plan.
fn deliberation(organisation: &str, procedure: &str) -> String {
    let doctrine = format!(
        r#"procedures: [
            Procedure(id: "plan", who: "a.room", when: Knows("location"), needs: "location", {procedure} then: [Inform(to: "b.y")]),
        ]"#
    );
    let script = format!(
        r#"parameters: {{ "decision.deliberation.2": "4 min", "decision.unshared-factor": 1.5 }}, injects: [{NEWS}]"#
    );
    let story = Story {
        posts: &POSTS
            .replace(r#""b.y","#, r#""b.y", site: "yard","#)
            .replace(r#""a.room","#, r#""a.room", site: "hall","#),
        doctrine: &doctrine,
        script: &script,
        organisation,
        ..Story::default()
    };
    story.told().lines().find(|line| line.contains("decides")).unwrap_or("never").to_owned() + "\n"
}

#[test]
fn who_sits_together_or_has_agreed_on_a_plan_decides_sooner() {
    let apart = deliberation("", "");
    let agreed = deliberation("", "objective_shared: true,");
    let officer = deliberation(r#"liaisons: [Liaison(of: "b", at: "a.room")],"#, "");
    expect![[r#"
        T+00:07:00  a.room decides: plan  (deliberation 00:06:00)
        T+00:05:00  a.room decides: plan  (deliberation 00:04:00)
        T+00:05:00  a.room decides: plan  (deliberation 00:04:00)
    "#]]
    .assert_eq(&(apart + &agreed + &officer));
}

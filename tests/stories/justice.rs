//! Justice: clocks of custody, scenes that are walked over, who is told what was handed over.

use super::story::Story;
use expect_test::expect;

/// Lines of a story that tell of these.
fn told(story: &Story<'_>, of: &[&str]) -> String {
    let told = story.told();
    let lines = told.lines().filter(|line| of.iter().any(|word| line.contains(word)));
    lines.map(|line| line.to_owned() + "\n").collect()
}

const CUSTODY: [&str; 5] = [" holds ", "judge", "lets", "limit", "order to"];

fn custody(then: &str, injects: &str) -> String {
    let doctrine = format!(
        r#"procedures: [
            Procedure(id: "tell", who: "a.x", when: Knows("custody"), then: [Inform(to: "b.y")]),
            Procedure(id: "act", who: "b.y", when: CustodyEnds(within: "20 min"), then: [{then}]),
        ]"#
    );
    let script = format!("injects: [{injects}]");
    told(&Story { doctrine: &doctrine, script: &script, ..Story::default() }, &CUSTODY)
}

const TWO: &str = r#"Inject(id: "held", when: "T+00:00", does: [
    Custody(id: "first", holder: "a.x", limit: "30 min"), Custody(id: "second", holder: "a.x", limit: "30 min", at_most: "40 min")])"#;

#[test]
fn each_that_is_known_of_is_prolonged_unless_one_is_named() {
    expect![[r#"
        T+00:00:00  a.x holds first until T+00:30:00
        T+00:00:00  a.x holds second until T+00:30:00
        T+00:10:00  b.y sends an order to a.x
        T+00:10:00  b.y sends an order to a.x
        T+00:11:00  a.x holds first until T+00:50:00, as b.y decided
        T+00:12:00  a.x holds second until T+00:40:00, as b.y decided
        T+00:40:00  The limit of the custody is reached at a.x: second  (timer 00:28:00)
        T+00:40:00  a.x lets second go, as a.x decided
        T+00:50:00  The limit of the custody is reached at a.x: first  (timer 00:39:00)
        T+00:50:00  a.x lets first go, as a.x decided
    "#]]
    .assert_eq(&custody(r#"Prolong(by: "20 min")"#, TWO));
    expect![[r#"
        T+00:00:00  a.x holds first until T+00:30:00
        T+00:00:00  a.x holds second until T+00:30:00
        T+00:10:00  b.y sends an order to a.x
        T+00:11:00  a.x holds second until T+00:40:00, as b.y decided
        T+00:30:00  The limit of the custody is reached at a.x: first  (timer 00:30:00)
        T+00:30:00  a.x lets first go, as a.x decided
        T+00:40:00  The limit of the custody is reached at a.x: second  (timer 00:29:00)
        T+00:40:00  a.x lets second go, as a.x decided
    "#]]
    .assert_eq(&custody(r#"Prolong(custody: "second", by: "20 min")"#, TWO));
}

#[test]
fn a_clock_ends_before_the_judge_and_when_somebody_is_let_go() {
    expect![[r#"
        T+00:00:00  a.x holds first until T+00:30:00
        T+00:00:00  a.x holds second until T+00:30:00
        T+00:10:00  b.y sends an order to a.x
        T+00:10:00  b.y sends an order to a.x
        T+00:11:00  first is brought before a judge by a.x, as b.y decided
        T+00:12:00  a.x lets second go, as b.y decided
    "#]]
    .assert_eq(&custody(
        r#"Present(custody: "first"), Release(custody: "second"), Prolong(by: "10 min")"#,
        TWO,
    ));
}

/// The order is taken in at two minutes: in the last instant, or half a minute after it.
#[test]
fn what_comes_in_the_last_instant_is_in_time_and_what_comes_later_too_late() {
    let doctrine = r#"procedures: [
        Procedure(id: "tell", who: "a.x", when: Knows("custody"), then: [Inform(to: "b.y")]),
        Procedure(id: "act", who: "b.y", when: CustodyEnds(within: "20 min"), then: [Present()]),
    ]"#;
    let script = r#"injects: [Inject(id: "held", when: "T+00:00", does: [Custody(id: "first", holder: "a.x", limit: "2 min")])]"#;
    let story = |service: &str| {
        let posts = format!(r#"Post(id: "a.x", service: "{service}"), Post(id: "b.y", service: "1 min")"#);
        told(&Story { posts: &posts, doctrine, script, ..Story::default() }, &CUSTODY)
    };
    expect![[r#"
        T+00:00:00  a.x holds first until T+00:02:00
        T+00:01:00  b.y sends an order to a.x
        T+00:02:00  first is brought before a judge by a.x, as b.y decided
    "#]]
    .assert_eq(&story("1 min"));
    expect![[r#"
        T+00:00:00  a.x holds first until T+00:02:00
        T+00:01:00  b.y sends an order to a.x
        T+00:02:00  The limit of the custody is reached at a.x: first  (timer 00:02:00)
        T+00:02:00  a.x lets first go, as a.x decided
    "#]]
    .assert_eq(&story("90 s"));
}

/// A patrol that goes in though nobody's life can be saved any more, and one that goes in for that.
#[test]
fn a_scene_is_disturbed_by_what_can_wait() {
    let organisation = r#"
        unit_types: [UnitType(id: "p", capabilities: "secure", turnout: "0 s"), UnitType(id: "m", capabilities: ["treat", "repair"], turnout: "0 s"), UnitType(id: "f", capabilities: "forensics")],
        units: [Units(of: "a.p", type: "p", directed_by: "a.x", home: { "yard": 1 }), Units(of: "a.m", type: "m", directed_by: "a.x", home: { "yard": 1 }), Units(of: "b.f", type: "f", directed_by: "b.y", home: { "yard": 1 })],
    "#;
    let doctrine = r#"procedures: [
        Procedure(id: "send", who: "a.x", when: Knows("location"), then: [Dispatch(need: { "secure": 1 }, to: Scene), Dispatch(need: { "treat": 1 }, to: Scene)]),
        Procedure(id: "in", who: ["a.p", "a.m"], when: OnScene(Own), then: [Enter(Warm)]),
    ]"#;
    let script = r#"
        incidents: [Incident(id: "i", site: "hall", begins: "T+00:00", demands: [
            Task(id: "keep", kind: PreserveScene, needs: { "forensics": 1 }, effort: "10 min"),
            Task(id: "mend", kind: Treat, needs: { "treat": 1 }, zone: Warm, effort: "5 min"),
            Task(id: "repair", kind: RestoreService, needs: { "repair": 1 }, zone: Warm, after: Done("mend"), effort: "5 min"),
        ])],
        injects: [Inject(id: "news", when: "T+00:00", to: "a.x", tells: [Observed("location", "hall")])],
    "#;
    let story = Story { organisation, doctrine, script, ..Story::default() };
    expect![[r#"
        T+00:11:00  a.p.1 goes into the warm zone (controlled) at hall
        T+00:11:00  a.p.1 walks over the scene at hall before it is preserved
        T+00:11:00  a.m.1 goes into the warm zone (controlled) at hall
        T+00:11:00  Task mend starts
        T+00:16:00  Task mend is done  (work 00:05:00)
        T+00:16:00  Task repair starts
        T+00:16:00  a.m.1 walks over the scene at hall before it is preserved
        T+00:21:00  Task repair is done  (work 00:05:00)
        T+01:00:00  Task keep was never done  (resource 01:00:00)
    "#]]
    .assert_eq(&told(&story, &["walks over", "Task", "goes into"]));
}

#[test]
fn advisers_bring_what_lacks_and_are_called_up_by_being_asked() {
    let posts = r#"Post(id: "a.x", service: "1 min"), Post(id: "b.y", service: "1 min", opens: OnOrder(staffed_after: "3 min"))"#;
    let organisation = r#"elements: [Element(id: "forecast")],"#;
    let doctrine = r#"
        parameters: { "advice.time": "2 min", "decision.seek.2": "30 min" },
        authorities: [Authority(id: "close", held_by: "a.x")],
        procedures: [Procedure(id: "close", who: "a.x", when: Knows("access"), authority: "close", needs: ["access", "forecast"], advice: "b.y", deliberation: "10 min", then: [Declare("closed")])],
    "#;
    let script = r#"injects: [
        Inject(id: "news", when: "T+00:00", to: "a.x", tells: [Observed("access", "ford")]),
        Inject(id: "gauge", when: "T+00:00", to: "b.y", tells: [Observed("forecast", "rising")]),
    ]"#;
    let story = Story { posts, organisation, doctrine, script, ..Story::default() };
    expect![[r#"
        T+00:01:00  a.x learns from exercise control: access = ford, observed
        T+00:01:00  a.x asks b.y for advice
        T+00:01:00  a.x seeks information for close: forecast
        T+00:01:00  a.x orders b.y to open
        T+00:04:00  b.y opens  (staffing 00:03:00)
        T+00:04:00  b.y finds a message that came before it was open  (staffing 00:04:00)
        T+00:04:00  b.y finds a message that came before it was open  (staffing 00:03:00)
        T+00:04:00  b.y finds a message that came before it was open  (staffing 00:01:00)
        T+00:05:00  b.y learns from exercise control: forecast = rising, observed
        T+00:06:00  b.y learns from a.x: access = ford, observed
        T+00:08:00  b.y begins procedure close  (queueing 00:02:00)
        T+00:10:00  b.y has its advice for a.x ready  (deliberation 00:02:00)
        T+00:10:00  b.y has finished procedure close
        T+00:11:00  a.x learns from b.y: forecast = rising, observed
        T+00:11:00  a.x has the advice of b.y
        T+00:11:00  a.x takes close up again  (seeking 00:10:00)
        T+00:11:00  a.x begins procedure close
        T+00:17:00  a.x decides: close  (deliberation 00:06:00)
        T+00:17:00  a.x has finished procedure close
        T+00:17:00  a.x learns from a.x: closed (a) = yes, observed
    "#]]
    .assert_eq(&told(&story, &["advice", "open", "seeks", "learns", "takes close", "decides", "procedure"]));
}

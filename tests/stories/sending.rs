//! Sending: which units are chosen, what they do on the way, and who goes unasked.

use super::story::Story;
use expect_test::expect;

/// Two fleets: light ones at the yard, a heavy one at the hall itself.
const CREWS: &str = r#"
    unit_types: [
        UnitType(id: "light", capabilities: ["pump"], turnout: "1 min", speed: 1.0),
        UnitType(id: "heavy", tier: Specialised, capabilities: ["pump", "lift"], turnout: "3 min", equips: "2 min"),
    ],
    units: [
        Units(of: "a.light", type: "light", directed_by: "a.x", home: { "yard": 2 }),
        Units(of: "a.heavy", type: "heavy", directed_by: "a.x", home: { "hall": 1 }),
    ],
"#;

fn told(procedures: &str, injects: &str) -> String {
    let doctrine = format!("procedures: [{procedures}]");
    let script = format!(
        r#"parameters: {{ "size-up": "2 min" }},
        incidents: [Incident(id: "flood", site: "hall", begins: "T+00:00")],
        injects: [
            Inject(id: "news", when: "T+00:00", to: "a.x", tells: [Observed("location", "hall")]),
            {injects}
        ]"#
    );
    let story = Story { organisation: CREWS, doctrine: &doctrine, script: &script, ..Story::default() };
    let told = story.told();
    let of_interest = ["light", "heavy", "short"];
    let unseen = ["learns", "receives", "takes up", "order to", "taken in", "begins procedure", "finished"];
    let lines = told.lines().filter(|line| {
        of_interest.iter().any(|word| line.contains(word)) && !unseen.iter().any(|word| line.contains(word))
    });
    lines.map(|line| line.to_owned() + "\n").collect()
}

#[test]
fn the_nearest_that_can_are_sent_and_the_rest_is_missed() {
    let send = r#"Procedure(id: "send", who: "a.x", when: Knows("location"), then: [Dispatch(need: { "lift": 1, "pump": 3 }, to: Scene)])"#;
    expect![[r#"
        T+00:01:00  a.x sends a.heavy.1 to hall (lift)
        T+00:01:00  a.x sends a.light.1 to hall (pump)
        T+00:01:00  a.x sends a.light.2 to hall (pump)
        T+00:01:00  a.x is 1 unit short for hall (pump)
        T+00:01:00  a.light.1 is ordered to hall by a.x
        T+00:01:00  a.light.1 acknowledges a message from a.x
        T+00:01:00  a.light.2 is ordered to hall by a.x
        T+00:01:00  a.light.2 acknowledges a message from a.x
        T+00:01:00  a.heavy.1 is ordered to hall by a.x
        T+00:01:00  a.heavy.1 acknowledges a message from a.x
        T+00:02:00  a.light.1 leaves for hall  (turnout 00:01:00)
        T+00:02:00  a.light.2 leaves for hall  (turnout 00:01:00)
        T+00:04:00  a.heavy.1 takes its equipment  (turnout 00:03:00)
        T+00:06:00  a.heavy.1 leaves for hall  (equipment 00:02:00)
        T+00:06:00  a.heavy.1 arrives at hall, the first there
        T+00:08:00  a.heavy.1 has had a first look at hall  (size-up 00:02:00)
        T+00:12:00  a.light.1 arrives at hall  (travel 00:10:00)
        T+00:12:00  a.light.2 arrives at hall  (travel 00:10:00)
        T+00:14:00  a.light.1 has had a first look at hall  (size-up 00:02:00)
        T+00:14:00  a.light.2 has had a first look at hall  (size-up 00:02:00)
    "#]]
    .assert_eq(&told(send, ""));
}

#[test]
fn in_order_means_in_the_order_of_the_organisation() {
    let send = r#"Procedure(id: "send", who: "a.x", when: Knows("location"), then: [Dispatch(need: { "pump": 1 }, to: Scene, rule: InOrder)])"#;
    expect![[r#"
        T+00:01:00  a.x sends a.light.1 to hall (pump)
        T+00:01:00  a.light.1 is ordered to hall by a.x
        T+00:01:00  a.light.1 acknowledges a message from a.x
        T+00:02:00  a.light.1 leaves for hall  (turnout 00:01:00)
        T+00:12:00  a.light.1 arrives at hall, the first there  (travel 00:10:00)
        T+00:14:00  a.light.1 has had a first look at hall  (size-up 00:02:00)
    "#]]
    .assert_eq(&told(send, ""));
}

#[test]
fn what_is_held_back_stays() {
    let send = r#"Procedure(id: "send", who: "a.x", when: Knows("location"), then: [Reserve({ "pump": 2 }), Dispatch(need: { "pump": 3 }, to: Scene)])"#;
    expect![[r#"
        T+00:01:00  a.x sends a.heavy.1 to hall (pump)
        T+00:01:00  a.x is 2 units short for hall (pump)
        T+00:01:00  a.heavy.1 is ordered to hall by a.x
        T+00:01:00  a.heavy.1 acknowledges a message from a.x
        T+00:04:00  a.heavy.1 takes its equipment  (turnout 00:03:00)
        T+00:06:00  a.heavy.1 leaves for hall  (equipment 00:02:00)
        T+00:06:00  a.heavy.1 arrives at hall, the first there
        T+00:08:00  a.heavy.1 has had a first look at hall  (size-up 00:02:00)
    "#]]
    .assert_eq(&told(send, ""));
}

#[test]
fn a_unit_that_hears_of_it_sets_out_by_itself_where_doctrine_lets_it() {
    let rules = r#"
        Procedure(id: "tell", who: "a.x", when: Knows("location"), then: [Inform(to: "a.light.1", only: ["location"])]),
        Procedure(id: "go", who: "a.light", when: Knows("location"), then: [SelfDeploy]),
    "#;
    expect![[r#"
        T+00:01:00  a.x sends information to a.light.1
        T+00:01:00  Procedure go fires at a.light.1
        T+00:01:00  a.light.1 is ordered to hall by a.light.1
        T+00:02:00  a.light.1 leaves for hall  (turnout 00:01:00)
        T+00:12:00  a.light.1 arrives at hall, the first there  (travel 00:10:00)
        T+00:14:00  a.light.1 has had a first look at hall  (size-up 00:02:00)
    "#]]
    .assert_eq(&told(rules, ""));
}

#[test]
fn who_has_arrived_may_be_sent_on_and_is_called_home() {
    let rules = r#"
        Procedure(id: "send", who: "a.x", when: Knows("location"), then: [Dispatch(need: { "lift": 1 }, to: Scene)]),
        Procedure(id: "on", who: "a.x", when: Knows("access"), then: [Redirect(who: "a.heavy", to: "yard")]),
        Procedure(id: "home", who: "a.x", when: Knows("hazards"), then: [Recall("a.heavy")]),
    "#;
    let injects = r#"
        Inject(id: "on", when: "T+00:15", to: "a.x", tells: [Observed("access", "free")]),
        Inject(id: "home", when: "T+00:40", to: "a.x", tells: [Observed("hazards", "none")]),
    "#;
    expect![[r#"
        T+00:01:00  a.x sends a.heavy.1 to hall (lift)
        T+00:01:00  a.heavy.1 is ordered to hall by a.x
        T+00:01:00  a.heavy.1 acknowledges a message from a.x
        T+00:04:00  a.heavy.1 takes its equipment  (turnout 00:03:00)
        T+00:06:00  a.heavy.1 leaves for hall  (equipment 00:02:00)
        T+00:06:00  a.heavy.1 arrives at hall, the first there
        T+00:08:00  a.heavy.1 has had a first look at hall  (size-up 00:02:00)
        T+00:16:00  a.heavy.1 is ordered to yard by a.x
        T+00:16:00  a.heavy.1 leaves for yard
        T+00:16:00  a.heavy.1 acknowledges a message from a.x
        T+00:26:00  a.heavy.1 arrives at yard  (travel 00:10:00)
        T+00:28:00  a.heavy.1 has had a first look at yard  (size-up 00:02:00)
        T+00:41:00  a.heavy.1 is released by a.x
        T+00:41:00  a.heavy.1 is ordered to hall by a.x
        T+00:41:00  a.heavy.1 leaves for hall
        T+00:41:00  a.heavy.1 acknowledges a message from a.x
        T+00:51:00  a.heavy.1 arrives at hall  (travel 00:10:00)
    "#]]
    .assert_eq(&told(rules, injects));
}

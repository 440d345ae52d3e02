//! Tasks: what starts work at a scene, what interrupts it, and who is told when it is done.

use super::story::Story;
use expect_test::expect;

const CREWS: &str = r#"
    unit_types: [
        UnitType(id: "u", capabilities: ["c", "d"], turnout: "1 min", equips: "2 min"),
    ],
    units: [Units(of: "a.u", type: "u", directed_by: "a.x", home: { "yard": 2 })],
"#;

/// Two calls, the second ten minutes after the first, each followed by a unit; `then` adds procedures,
/// `demands` is the work and `injects` adds to the script.
fn told(then: &str, demands: &str, injects: &str) -> String {
    let of_interest = ["Task", "arrives", "equipment", "is ordered", "leaves", "report", "action"];
    told_of(&of_interest, then, demands, injects)
}

/// The same, as far as the lines hold one of these words.
fn told_of(of_interest: &[&str], then: &str, demands: &str, injects: &str) -> String {
    let doctrine = format!(
        r#"procedures: [
            Procedure(id: "send", who: "a.x", when: Knows("location"), then: [Dispatch(need: {{ "c": 1 }}, to: Scene)]),
            Procedure(id: "send-again", who: "a.x", when: Knows("access"), then: [Dispatch(need: {{ "c": 1 }}, to: Scene)]),
            {then}
        ]"#
    );
    let script = format!(
        r#"incidents: [Incident(id: "fire", site: "hall", begins: "T+00:00", demands: [{demands}])],
        injects: [
            Inject(id: "one", when: "T+00:00", to: "a.x", tells: [Observed("location", "hall")]),
            Inject(id: "two", when: "T+00:10", to: "a.x", tells: [Observed("access", "free")]),
            {injects}
        ]"#
    );
    let story = Story { organisation: CREWS, doctrine: &doctrine, script: &script, ..Story::default() };
    let told = story.told();
    let lines = told.lines().filter(|line| of_interest.iter().any(|word| line.contains(word)));
    lines.map(|line| line.to_owned() + "\n").collect()
}

#[test]
fn work_waits_for_all_its_units_and_then_for_one_that_becomes_free() {
    let demands = r#"
        Task(id: "search", needs: { "c": 2 }, effort: "5 min"),
        Task(id: "clear", needs: { "d": 1 }, effort: "7 min"),
    "#;
    expect![[r#"
        T+00:01:00  a.u.1 is ordered to hall by a.x
        T+00:02:00  a.u.1 takes its equipment  (turnout 00:01:00)
        T+00:04:00  a.u.1 leaves for hall  (equipment 00:02:00)
        T+00:11:00  a.u.2 is ordered to hall by a.x
        T+00:12:00  a.u.2 takes its equipment  (turnout 00:01:00)
        T+00:14:00  a.u.1 arrives at hall, the first there  (travel 00:10:00)
        T+00:14:00  a.u.2 leaves for hall  (equipment 00:02:00)
        T+00:14:00  Task clear starts
        T+00:21:00  Task clear is done  (work 00:07:00)
        T+00:24:00  a.u.2 arrives at hall  (travel 00:10:00)
        T+00:24:00  Task search starts
        T+00:29:00  Task search is done  (work 00:05:00)
    "#]]
    .assert_eq(&told("", demands, ""));
}

#[test]
fn prerequisites_come_before_units() {
    let demands = r#"
        Task(id: "clear", needs: { "d": 1 }, after: Done("search"), effort: "7 min"),
        Task(id: "search", needs: { "c": 1 }, effort: "20 min", hand_over: "b.y"),
    "#;
    expect![[r#"
        T+00:01:00  a.u.1 is ordered to hall by a.x
        T+00:02:00  a.u.1 takes its equipment  (turnout 00:01:00)
        T+00:04:00  a.u.1 leaves for hall  (equipment 00:02:00)
        T+00:11:00  a.u.2 is ordered to hall by a.x
        T+00:12:00  a.u.2 takes its equipment  (turnout 00:01:00)
        T+00:14:00  a.u.1 arrives at hall, the first there  (travel 00:10:00)
        T+00:14:00  a.u.2 leaves for hall  (equipment 00:02:00)
        T+00:14:00  Task search starts
        T+00:24:00  a.u.2 arrives at hall  (travel 00:10:00)
        T+00:34:00  Task search is done  (work 00:20:00)
        T+00:34:00  a.u.1 sends a report to b.y
        T+00:34:00  b.y receives a report from a.u.1
        T+00:34:00  b.y takes up a report
        T+00:34:00  Task clear starts
        T+00:35:00  b.y has taken in a report from a.u.1  (processing 00:01:00)
        T+00:41:00  Task clear is done  (work 00:07:00)
    "#]]
    .assert_eq(&told("", demands, ""));
}

#[test]
fn work_rests_when_its_unit_is_lost_and_goes_on_with_another() {
    let demands = r#"Task(id: "search", needs: { "c": 1 }, effort: "20 min")"#;
    let lost = r#"Inject(id: "lost", when: "T+00:16", does: [LoseUnits(who: "a.u", count: 1)])"#;
    expect![[r#"
        T+00:01:00  a.u.1 is ordered to hall by a.x
        T+00:02:00  a.u.1 takes its equipment  (turnout 00:01:00)
        T+00:04:00  a.u.1 leaves for hall  (equipment 00:02:00)
        T+00:11:00  a.u.2 is ordered to hall by a.x
        T+00:12:00  a.u.2 takes its equipment  (turnout 00:01:00)
        T+00:14:00  a.u.1 arrives at hall, the first there  (travel 00:10:00)
        T+00:14:00  a.u.2 leaves for hall  (equipment 00:02:00)
        T+00:14:00  Task search starts
        T+00:16:00  a.u.1 is out of action
        T+00:16:00  Task search rests: a unit had to leave  (work 00:02:00)
        T+00:24:00  a.u.2 arrives at hall  (travel 00:10:00)
        T+00:24:00  Task search goes on
        T+00:42:00  Task search is done  (work 00:18:00)
    "#]]
    .assert_eq(&told("", demands, lost));
}

#[test]
fn an_order_comes_before_the_order_of_arrival() {
    let order = r#"Procedure(id: "order", who: "a.x", when: Knows("hazards"), then: [Order(who: "a.u.2", task: "clear")]),"#;
    let demands = r#"Task(id: "clear", needs: { "d": 1 }, after: Injected("three"), effort: "7 min")"#;
    let injects = r#"
        Inject(id: "hazard", when: "T+00:01", to: "a.x", tells: [Observed("hazards", "gas")]),
        Inject(id: "three", when: "T+00:40", to: "a.x"),
    "#;
    expect![[r#"
        T+00:02:00  a.u.1 is ordered to hall by a.x
        T+00:02:00  a.u.2 is ordered to hall by a.x
        T+00:02:00  a.u.2 is ordered by a.x to do clear
        T+00:03:00  a.u.1 takes its equipment  (turnout 00:01:00)
        T+00:03:00  a.u.2 takes its equipment  (turnout 00:01:00)
        T+00:05:00  a.u.1 leaves for hall  (equipment 00:02:00)
        T+00:05:00  a.u.2 leaves for hall  (equipment 00:02:00)
        T+00:15:00  a.u.1 arrives at hall, the first there  (travel 00:10:00)
        T+00:15:00  a.u.2 arrives at hall  (travel 00:10:00)
        T+00:40:00  Task clear starts
        T+00:47:00  Task clear is done  (work 00:07:00)
    "#]]
    .assert_eq(&told(order, demands, injects));
}

#[test]
fn equipment_may_lie_elsewhere() {
    let fetch = r#"Procedure(id: "fetch", who: "a.u.1", when: OnScene(Own), then: [EquipAt("yard")]),"#;
    let demands = r#"Task(id: "search", needs: { "c": 1 }, after: Injected("three"), effort: "3 min")"#;
    let injects = r#"Inject(id: "three", when: "T+00:14", to: "a.x"),"#;
    expect![[r#"
        T+00:01:00  a.u.1 is ordered to hall by a.x
        T+00:02:00  a.u.1 takes its equipment  (turnout 00:01:00)
        T+00:04:00  a.u.1 leaves for hall  (equipment 00:02:00)
        T+00:11:00  a.u.2 is ordered to hall by a.x
        T+00:12:00  a.u.2 takes its equipment  (turnout 00:01:00)
        T+00:14:00  a.u.1 arrives at hall, the first there  (travel 00:10:00)
        T+00:14:00  a.u.2 leaves for hall  (equipment 00:02:00)
        T+00:14:00  a.u.1 is ordered to yard by a.u.1
        T+00:14:00  a.u.1 leaves for yard
        T+00:24:00  a.u.1 arrives at yard  (travel 00:10:00)
        T+00:24:00  a.u.1 takes its equipment
        T+00:24:00  a.u.2 arrives at hall  (travel 00:10:00)
        T+00:24:00  Task search starts
        T+00:26:00  a.u.1 leaves for hall  (equipment 00:02:00)
        T+00:27:00  Task search is done  (work 00:03:00)
        T+00:36:00  a.u.1 arrives at hall  (travel 00:10:00)
    "#]]
    .assert_eq(&told(fetch, demands, injects));
}

#[test]
fn who_did_the_work_knows_what_comes_of_it_and_tells_who_goes_on() {
    let demands = r#"
        Task(id: "search", needs: { "c": 1 }, effort: "20 min", hand_over: "b.y", tells: [Observed("hazards", "none")]),
    "#;
    let told = told_of(&["Task", "hazards"], "", demands, "");
    expect![[r#"
        T+00:14:00  Task search starts
        T+00:34:00  Task search is done  (work 00:20:00)
        T+00:34:00  a.u.1 learns from a.u.1: hazards (none) = none, observed
        T+00:35:00  b.y learns from a.u.1: hazards (none) = none, observed
    "#]]
    .assert_eq(&told);
}

#[test]
fn a_second_place_has_elements_of_its_own() {
    let story = Story {
        organisation: CREWS,
        doctrine: r#"procedures: [
            Procedure(id: "send", who: "a.x", when: Knows("location"), then: [Dispatch(need: { "c": 1 }, to: Scene)]),
        ]"#,
        script: r#"elements: [Element(id: "quay_injured"), Element(id: "second_place")],
        incidents: [
            Incident(id: "rush", site: "hall", begins: "T+00:00", casualties: [Casualties(count: 4, score: 12, at: "T+00:01")],
                facts: { "access": "west" }, known_as: { "casualties": "quay_injured", "location": "second_place" }),
        ],
        injects: [Inject(id: "one", when: "T+00:00", to: "a.x", tells: [Observed("location", "hall")])]"#,
        ..Story::default()
    };
    let told = story.told();
    let lines = told.lines().filter(|line| line.contains("a.u.1 learns"));
    let told: String = lines.map(|line| line.to_owned() + "\n").collect();
    expect![[r#"
        T+00:01:00  a.u.1 learns from a.x: location = hall, observed
        T+00:14:00  a.u.1 learns from a.u.1: second_place = hall, observed
        T+00:14:00  a.u.1 learns from a.u.1: quay_injured = 4, observed
        T+00:14:00  a.u.1 learns from a.u.1: threat active = no, observed
        T+00:14:00  a.u.1 learns from a.u.1: access = west, observed
        T+00:14:00  a.u.1 learns from a.u.1: services present (a) = hall, observed
        T+00:14:00  a.u.1 learns from a.u.1: first on the scene (hall) = a.u.1, observed
    "#]]
    .assert_eq(&told);
}

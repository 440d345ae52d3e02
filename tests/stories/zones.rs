//! Zones: who goes in, who waits outside, and what ends the wait.

use super::story::Story;
use expect_test::expect;

/// A team that may be hot, and an ambulance, ten minutes from the hall.
const CREWS: &str = r#"
    unit_types: [
        UnitType(id: "team", tier: Specialised, capabilities: ["contain", "secure"], may_enter: [Hot, Warm, Cold]),
        UnitType(id: "ambulance", capabilities: "treat"),
    ],
    units: [
        Units(of: "a.team", type: "team", directed_by: "a.x", home: { "yard": 1 }),
        Units(of: "b.ambulance", type: "ambulance", directed_by: "b.y", home: { "yard": 1 }),
    ],
"#;

const CALLS: &str = r#"
    Inject(id: "one", when: "T+00:00", to: "a.x", tells: [Observed("location", "hall")]),
    Inject(id: "two", when: "T+00:00", to: "b.y", tells: [Observed("location", "hall")]),
"#;

const SEND: &str = r#"
    Procedure(id: "send-team", who: "a.x", when: Knows("location"), then: [Dispatch(need: { "contain": 1 }, to: Scene)]),
    Procedure(id: "send-ambulance", who: "b.y", when: Knows("location"), then: [Dispatch(need: { "treat": 1 }, to: Scene)]),
"#;

/// What is told of zones and of work, under these procedures and entry rules.
fn told(procedures: &str, rules: &str, (demands, injects): (&str, &str)) -> String {
    let doctrine = format!("procedures: [{SEND} {procedures}], {rules}");
    let script = format!(
        r#"incidents: [Incident(id: "fire", site: "hall", begins: "T+00:00", threat_active: [UntilContained(from: "T+00:00")], demands: [{demands}])],
        injects: [{CALLS} {injects}]"#
    );
    let story = Story { organisation: CREWS, doctrine: &doctrine, script: &script, ..Story::default() };
    let of_interest = ["zone", "Task", "contained", "arrives", "equipment", "is ordered by", "warns", "asks"];
    let told = story.told();
    let lines = told.lines().filter(|line| of_interest.iter().any(|word| line.contains(word)));
    lines.map(|line| line.to_owned() + "\n").collect()
}

const TREAT: &str = r#"Task(id: "treat", kind: Treat, needs: { "treat": 1 }, zone: Warm, effort: "5 min")"#;
const CONTAIN: &str =
    r#"Task(id: "contain", kind: Contain, needs: { "contain": 1 }, zone: Hot, effort: "12 min")"#;

#[test]
fn a_zone_counts_only_where_it_is_known() {
    let declares = r#"
        Procedure(id: "declare", who: "a.x", when: Knows("threat_active"), then: [DeclareZone, Inform(to: "b.ambulance", only: ["zone_state"])])
    "#;
    let looks = r#"Inject(id: "look", when: "T+00:20", to: "a.x", tells: [Observed("threat_active", true)])"#;
    expect![[r#"
        T+00:11:00  a.team.1 arrives at hall, the first there  (travel 00:10:00)
        T+00:11:00  b.ambulance.1 arrives at hall  (travel 00:10:00)
        T+00:11:00  b.ambulance.1 waits outside the warm zone (controlled) at hall: the zone is not known
        T+00:21:00  a.x declares a zone at hall: hot zone (exclusion)
        T+00:21:00  a.x learns from a.x: state of the zone (hall) = hot, observed
        T+00:21:00  b.ambulance.1 learns from a.x: state of the zone (hall) = hot, observed
        T+00:21:00  b.ambulance.1 goes into the warm zone (controlled) at hall  (holding 00:10:00)
        T+00:21:00  Task treat starts
        T+00:26:00  Task treat is done  (work 00:05:00)
    "#]]
    .assert_eq(&told(declares, "", (TREAT, looks)));
}

#[test]
fn medics_wait_for_their_escort() {
    let rules =
        r#"entry_rules: [Entry(id: "medics", capability: "treat", zone: Warm, may: WithEscort("secure"))]"#;
    let lost = r#"
        Inject(id: "lost", when: "T+00:00", does: [LoseUnits(who: "a.team", lasts: "20 min")]),
        Inject(id: "zone", when: "T+00:02", to: "b.ambulance", tells: [Observed("zone_state", "warm")]),
        Inject(id: "again", when: "T+00:21", to: "a.x", tells: [Observed("threat_active", true)]),
    "#;
    let again = r#"Procedure(id: "again", who: "a.x", when: Knows("threat_active"), then: [Dispatch(need: { "contain": 1 }, to: Scene)]),"#;
    expect![[r#"
        T+00:02:00  b.ambulance.1 learns from exercise control: state of the zone = warm, observed
        T+00:11:00  b.ambulance.1 arrives at hall, the first there  (travel 00:10:00)
        T+00:11:00  b.ambulance.1 waits outside the warm zone (controlled) at hall: nobody has allowed it in
        T+00:32:00  a.team.1 arrives at hall  (travel 00:10:00)
        T+00:32:00  b.ambulance.1 goes into the warm zone (controlled) at hall  (holding 00:21:00)
        T+00:32:00  Task treat starts
        T+00:37:00  Task treat is done  (work 00:05:00)
    "#]]
    .assert_eq(&told(again, rules, (TREAT, lost)));
}

#[test]
fn who_comes_first_may_act_where_doctrine_says_so() {
    let act = r#"Procedure(id: "act", who: FirstOnScene, when: SpecialistEta(longer_than: "5 min"), then: [Order(who: Own, task: "contain")]),"#;
    let rules = |may: &str| {
        format!(r#"entry_rules: [Entry(id: "first", capability: "contain", zone: Hot, may: {may})]"#)
    };
    expect![[r#"
        T+00:11:00  a.team.1 arrives at hall, the first there  (travel 00:10:00)
        T+00:11:00  b.ambulance.1 arrives at hall  (travel 00:10:00)
        T+00:11:00  a.team.1 is ordered by a.team.1 to do contain
        T+00:11:00  a.team.1 goes into the hot zone (exclusion) at hall
        T+00:11:00  Task contain starts
        T+00:23:00  Task contain is done  (work 00:12:00)
        T+00:23:00  The threat of fire is contained
    "#]]
    .assert_eq(&told(act, &rules("FirstArriver"), (CONTAIN, "")));
    expect![[r#"
        T+00:11:00  a.team.1 arrives at hall, the first there  (travel 00:10:00)
        T+00:11:00  b.ambulance.1 arrives at hall  (travel 00:10:00)
        T+00:11:00  a.team.1 is ordered by a.team.1 to do contain
        T+00:11:00  a.team.1 waits outside the hot zone (exclusion) at hall: the zone is not known
        T+01:00:00  Task contain was never done  (holding 00:49:00)
    "#]]
    .assert_eq(&told(act, &rules("Never"), (CONTAIN, "")));
}

#[test]
fn what_is_known_of_a_zone_grows_stale_and_is_reviewed() {
    let declares = r#"
        Procedure(id: "declare", who: "a.x", when: Knows("threat_active"), then: [DeclareZone, Inform(to: "b.ambulance", only: ["zone_state"])]),
        Procedure(id: "held", who: "b.ambulance", when: Holding(StaleZone), then: [Ask(to: "a.x", about: "zone_state")]),
        Procedure(id: "pass-on", who: "a.team", when: ZoneIs(Warm), then: [Inform(to: "b.ambulance", only: ["zone_state"])]),
    "#;
    let looks = r#"
        Inject(id: "look", when: "T+00:01", to: "a.x", tells: [Observed("threat_active", true)]),
        Inject(id: "calm", when: "T+00:30", to: "a.x", tells: [Observed("threat_active", false)]),
    "#;
    let rules = r#"
        reviews: [Review(id: "zones", who: "a.x", of: Zone("hall"), every: "33 min")],
        parameters: { "life.zone_state": "8 min" }
    "#;
    expect![[r#"
        T+00:02:00  a.x declares a zone at hall: hot zone (exclusion)
        T+00:02:00  a.x learns from a.x: state of the zone (hall) = hot, observed
        T+00:02:00  b.ambulance.1 learns from a.x: state of the zone (hall) = hot, observed
        T+00:10:00  What a.x knows is out of date: state of the zone (hall)  (timer 00:08:00)
        T+00:10:00  What b.ambulance.1 knows is out of date: state of the zone (hall)  (timer 00:08:00)
        T+00:11:00  b.ambulance.1 arrives at hall, the first there  (travel 00:10:00)
        T+00:11:00  b.ambulance.1 waits outside the warm zone (controlled) at hall: what is known of the zone is too old
        T+00:12:00  a.team.1 arrives at hall  (travel 00:10:00)
        T+00:35:00  Procedure zones fires at a.x  (timer 00:33:00)
        T+00:35:00  a.x begins procedure zones
        T+00:35:00  a.x reviews the zones at hall
        T+00:35:00  a.x learns from a.x: state of the zone (hall) = warm, observed
        T+00:35:00  a.x has finished procedure zones
        T+00:35:00  a.team.1 learns from a.x: state of the zone (hall) = warm, observed
        T+00:35:00  b.ambulance.1 learns from a.team.1: state of the zone (hall) = warm, observed
        T+00:35:00  b.ambulance.1 goes into the warm zone (controlled) at hall  (holding 00:24:00)
        T+00:35:00  Task treat starts
        T+00:40:00  Task treat is done  (work 00:05:00)
        T+00:43:00  What a.x knows is out of date: state of the zone (hall)  (timer 00:08:00)
        T+00:43:00  What a.team.1 knows is out of date: state of the zone (hall)  (timer 00:08:00)
        T+00:43:00  What b.ambulance.1 knows is out of date: state of the zone (hall)  (timer 00:08:00)
    "#]].assert_eq(&told(declares, rules, (TREAT, looks)));
}

#[test]
fn a_unit_goes_in_by_its_own_decision_if_it_is_equipped() {
    let bold = |who: &str, zone: &str| {
        format!(r#"Procedure(id: "bold", who: "{who}", when: OnScene(Own), then: [Enter({zone})]),"#)
    };
    expect![[r#"
        T+00:11:00  a.team.1 arrives at hall, the first there  (travel 00:10:00)
        T+00:11:00  b.ambulance.1 arrives at hall  (travel 00:10:00)
        T+00:11:00  b.ambulance.1 goes into the warm zone (controlled) at hall
        T+00:11:00  Task treat starts
        T+00:16:00  Task treat is done  (work 00:05:00)
    "#]]
    .assert_eq(&told(&bold("b.ambulance", "Warm"), "", (TREAT, "")));
    expect![[r#"
        T+00:11:00  a.team.1 arrives at hall, the first there  (travel 00:10:00)
        T+00:11:00  b.ambulance.1 arrives at hall  (travel 00:10:00)
        T+00:11:00  b.ambulance.1 waits outside the hot zone (exclusion) at hall: equipment is missing
        T+01:00:00  Task treat was never done  (resource 01:00:00)
    "#]]
    .assert_eq(&told(&bold("b.ambulance", "Hot"), "", (TREAT, "")));
}

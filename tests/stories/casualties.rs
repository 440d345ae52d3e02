//! Casualties: who is sorted, brought out, driven away or walks off, and who has a bed.

use super::story::lines;
use crate::properties::stage;
use expect_test::{Expect, expect};
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::record::Record;
use std::sync::Arc;

/// What differs from story to story: fields that stand in an exercise with a room, a clinic and three kinds of
/// units, all ten minutes from the scene, the clinic a quarter of an hour.
#[derive(Default)]
struct Evening<'a> {
    /// Fleets: kind and how many.
    fleets: &'a [(&'a str, u32)],
    carries: u32,
    facility: &'a str,
    casualties: &'a str,
    demands: &'a str,
    procedures: &'a str,
    parameters: &'a str,
    script: &'a str,
    objectives: &'a str,
}

impl Evening<'_> {
    fn text(&self) -> String {
        let Self {
            fleets,
            carries,
            facility,
            casualties,
            demands,
            procedures,
            parameters,
            script,
            objectives,
        } = self;
        let need: Vec<String> = fleets.iter().map(|(kind, count)| format!("\"{kind}\": {count}")).collect();
        let types: Vec<String> = fleets
            .iter()
            .map(|(kind, _)| {
                format!("UnitType(id: \"{kind}\", capabilities: \"{kind}\", carries: {carries})")
            })
            .collect();
        let units: Vec<String> = fleets
            .iter()
            .map(|(kind, count)| {
                format!("Units(of: \"samu.{kind}\", type: \"{kind}\", directed_by: \"samu.room\", home: {{ \"base\": {count} }})")
            })
            .collect();
        let (need, types, units) = (need.join(", "), types.join(", "), units.join(", "));
        format!(
            r#"Exercise(format: 1, id: "evening", title: "People hurt", defaults: Ideal, clock: Clock(end: "T+04:00"),
    organisation: Organisation(format: 1, id: "town",
        agencies: [Agency(id: "samu", kind: Medical), Agency(id: "clinic", kind: Hospital)],
        posts: [Post(id: "samu.room"), Post(id: "clinic.desk", service: "1 min")],
        channels: [Channel(id: "radio", kind: Radio, members: Everyone)],
        unit_types: [{types}], units: [{units}],
        sites: [Site(id: "base"), Site(id: "quay"), Site(id: "clinic"), Site(id: "hill")],
        routes: [Route("base", "quay", "10 min"), Route("quay", "clinic", "15 min"), Route("quay", "hill", "20 min")],
        facilities: [Facility(id: "clinic", site: "clinic", kind: Hospital, agency: "clinic"{facility})],
    ),
    doctrine: Doctrine(format: 1, id: "send", procedures: [
        Procedure(id: "send", who: "samu.room", when: Knows("location"), then: [Dispatch(need: {{ {need} }}, to: Scene)]),
        {procedures}
    ]),
    parameters: {{ {parameters} }},
    incidents: [Incident(id: "fire", site: "quay", begins: "T+00:00", casualties: [{casualties}], demands: [{demands}])],
    injects: [Inject(id: "place", when: "T+00:00", to: "samu.room", tells: [Observed("location", "quay")]), {script}],
    {objectives}
)"#
        )
    }

    fn run(&self) -> (Arc<Scenario>, Trace) {
        let scenario = stage::compiled(&self.text());
        let trace = simulate(&scenario, &Plan { seed: 1, ..Plan::default() }).expect("within the limits");
        (scenario, trace)
    }

    /// The records about people and their care.
    fn told(&self, expected: &Expect) {
        let (scenario, trace) = self.run();
        expected.assert_eq(&lines(&scenario, &trace, &is_care));
    }
}

fn is_care(record: &Record) -> bool {
    let kinds = [
        "TaskStarted",
        "TaskInterrupted",
        "TaskResumed",
        "TaskDone",
        "TaskOpen",
        "OutOfAction",
        "BackInAction",
        "TakenOn",
        "PutDown",
        "Triaged",
        "Extracted",
        "FirstAid",
        "Boarded",
        "Evacuated",
        "WalkedOff",
        "Admitted",
        "Treated",
        "FreeAgain",
        "BedFreed",
        "SurgeOpened",
        "Fates",
        "Reference",
    ];
    kinds.contains(&record.fact.kind())
}

const TRIAGE: &str =
    r#"Task(id: "sort", kind: Triage, needs: { "triage": 1 }, effort: PerCasualty("1 min")),"#;
const EXTRACT: &str =
    r#"Task(id: "bring-out", kind: Extract, needs: { "extract": 1 }, effort: PerCasualty("6 min")),"#;
const TREAT: &str = r#"Task(id: "aid", kind: Treat, needs: { "treat": 1 }, effort: PerCasualty("4 min")),"#;
const DRIVE: &str =
    r#"Task(id: "drive", kind: Transport, needs: { "transport": 1 }, effort: PerCasualty("2 min")),"#;

#[test]
fn every_hand_takes_the_next_and_late_casualties_are_waited_for() {
    Evening {
        fleets: &[("triage", 2)],
        casualties: r#"Casualties(count: 3, score: 8, at: "T+00:00"), Casualties(count: 1, score: 4, at: "T+00:20")"#,
        demands: TRIAGE,
        ..Evening::default()
    }
    .told(&expect![[r#"
        T+00:10:00  Task sort starts
        T+00:10:00  samu.triage.1 takes casualty 1 of fire in hand: sort
        T+00:10:00  samu.triage.2 takes casualty 2 of fire in hand: sort
        T+00:11:00  samu.triage.1 sorts casualty 1 of fire: T2 (relative emergency)  (work 00:01:00)
        T+00:11:00  samu.triage.2 sorts casualty 2 of fire: T2 (relative emergency)  (work 00:01:00)
        T+00:11:00  samu.triage.1 takes casualty 3 of fire in hand: sort  (resource 00:01:00)
        T+00:12:00  samu.triage.1 sorts casualty 3 of fire: T2 (relative emergency)  (work 00:01:00)
        T+00:20:00  samu.triage.1 takes casualty 4 of fire in hand: sort  (script 00:20:00)
        T+00:21:00  samu.triage.1 sorts casualty 4 of fire: T1 (absolute emergency)  (work 00:01:00)
        T+00:21:00  Task sort is done
        T+04:00:00  People hurt, fire: 1 survive, 3 die who could have survived, 0 whom nothing could save, 4 without definitive care
    "#]]);
}

#[test]
fn the_worst_go_first_and_the_rest_as_they_came() {
    let demands = format!("{TRIAGE} {DRIVE}");
    Evening {
        fleets: &[("triage", 1), ("transport", 1)],
        carries: 2,
        casualties: r#"Casualties(count: 2, score: 11, at: "T+00:00"), Casualties(count: 1, score: 8, at: "T+00:01"), Casualties(count: 2, score: 4, at: "T+00:02")"#,
        demands: &demands.replace(r#"kind: Transport,"#, r#"kind: Transport, after: Done("sort"),"#),
        ..Evening::default()
    }
    .told(&expect![[r#"
        T+00:10:00  Task sort starts
        T+00:10:00  samu.triage.1 takes casualty 1 of fire in hand: sort
        T+00:11:00  samu.triage.1 sorts casualty 1 of fire: T3 (minor)  (work 00:01:00)
        T+00:11:00  samu.triage.1 takes casualty 2 of fire in hand: sort  (resource 00:01:00)
        T+00:12:00  samu.triage.1 sorts casualty 2 of fire: T3 (minor)  (work 00:01:00)
        T+00:12:00  samu.triage.1 takes casualty 3 of fire in hand: sort  (resource 00:02:00)
        T+00:13:00  samu.triage.1 sorts casualty 3 of fire: T2 (relative emergency)  (work 00:01:00)
        T+00:13:00  samu.triage.1 takes casualty 4 of fire in hand: sort  (resource 00:03:00)
        T+00:14:00  samu.triage.1 sorts casualty 4 of fire: T1 (absolute emergency)  (work 00:01:00)
        T+00:14:00  samu.triage.1 takes casualty 5 of fire in hand: sort  (resource 00:04:00)
        T+00:15:00  samu.triage.1 sorts casualty 5 of fire: T1 (absolute emergency)  (work 00:01:00)
        T+00:15:00  Task sort is done
        T+00:15:00  Task drive starts
        T+00:15:00  samu.transport.1 takes casualty 4 of fire in hand: drive
        T+00:17:00  casualty 4 of fire is aboard of samu.transport.1  (work 00:02:00)
        T+00:17:00  samu.transport.1 takes casualty 5 of fire in hand: drive  (resource 00:02:00)
        T+00:19:00  casualty 5 of fire is aboard of samu.transport.1  (work 00:02:00)
        T+00:19:00  samu.transport.1 leaves with casualty 4 of fire for clinic  (resource 00:02:00)
        T+00:19:00  samu.transport.1 leaves with casualty 5 of fire for clinic
        T+00:34:00  casualty 4 of fire is admitted to clinic
        T+00:34:00  Definitive care of casualty 4 of fire begins at clinic
        T+00:34:00  casualty 5 of fire is admitted to clinic
        T+00:34:00  Definitive care of casualty 5 of fire begins at clinic
        T+00:49:00  samu.transport.1 takes casualty 3 of fire in hand: drive
        T+00:51:00  casualty 3 of fire is aboard of samu.transport.1  (work 00:02:00)
        T+00:51:00  samu.transport.1 takes casualty 1 of fire in hand: drive  (resource 00:36:00)
        T+00:53:00  casualty 1 of fire is aboard of samu.transport.1  (work 00:02:00)
        T+00:53:00  samu.transport.1 leaves with casualty 3 of fire for clinic  (resource 00:02:00)
        T+00:53:00  samu.transport.1 leaves with casualty 1 of fire for clinic
        T+01:08:00  casualty 3 of fire is admitted to clinic
        T+01:08:00  Definitive care of casualty 3 of fire begins at clinic
        T+01:08:00  casualty 1 of fire is admitted to clinic
        T+01:08:00  Definitive care of casualty 1 of fire begins at clinic
        T+01:23:00  samu.transport.1 takes casualty 2 of fire in hand: drive
        T+01:25:00  casualty 2 of fire is aboard of samu.transport.1  (work 00:02:00)
        T+01:25:00  Task drive is done
        T+01:25:00  samu.transport.1 leaves with casualty 2 of fire for clinic
        T+01:40:00  casualty 2 of fire is admitted to clinic
        T+01:40:00  Definitive care of casualty 2 of fire begins at clinic
        T+01:40:00  samu.transport.1 has handed over and is free again at clinic
        T+03:04:00  The bed of casualty 4 of fire at clinic is free  (work 02:30:00)
        T+03:04:00  The bed of casualty 5 of fire at clinic is free  (work 02:30:00)
        T+03:38:00  The bed of casualty 3 of fire at clinic is free  (work 02:30:00)
        T+04:00:00  People hurt, fire: 3 survive, 2 die who could have survived, 0 whom nothing could save, 0 without definitive care
    "#]]);
}

#[test]
fn who_is_lost_leaves_whom_he_had_in_hand_and_another_begins_anew() {
    Evening {
        fleets: &[("extract", 2)],
        casualties: r#"Casualties(count: 2, score: 8, at: "T+00:00")"#,
        demands: &EXTRACT.replace(r#""extract": 1"#, r#""extract": 2"#),
        script: r#"
            Inject(id: "one", when: "T+00:12", does: [LoseUnits(who: "samu.extract", count: 1, lasts: "20 min")]),
            Inject(id: "both", when: "T+00:13", does: [LoseUnits(who: "samu.extract", lasts: "7 min")]),
        "#,
        ..Evening::default()
    }
    .told(&expect![[r#"
        T+00:10:00  Task bring-out starts
        T+00:10:00  samu.extract.1 takes casualty 1 of fire in hand: bring-out
        T+00:10:00  samu.extract.2 takes casualty 2 of fire in hand: bring-out
        T+00:12:00  samu.extract.1 is out of action
        T+00:12:00  samu.extract.1 has to leave casualty 1 of fire  (work 00:02:00)
        T+00:13:00  samu.extract.1 is out of action
        T+00:13:00  samu.extract.2 is out of action
        T+00:13:00  samu.extract.2 has to leave casualty 2 of fire  (work 00:03:00)
        T+00:13:00  Task bring-out rests: a unit had to leave  (work 00:03:00)
        T+00:20:00  samu.extract.2 is back in action  (script 00:07:00)
        T+00:32:00  samu.extract.1 is back in action  (script 00:20:00)
        T+00:32:00  Task bring-out goes on
        T+00:32:00  samu.extract.1 takes casualty 1 of fire in hand: bring-out
        T+00:32:00  samu.extract.2 takes casualty 2 of fire in hand: bring-out
        T+00:38:00  samu.extract.1 brings casualty 1 of fire out  (work 00:06:00)
        T+00:38:00  samu.extract.2 brings casualty 2 of fire out  (work 00:06:00)
        T+00:38:00  Task bring-out is done
        T+04:00:00  People hurt, fire: 0 survive, 2 die who could have survived, 0 whom nothing could save, 2 without definitive care
    "#]]);
}

#[test]
fn an_order_waits_until_those_aboard_are_handed_over() {
    Evening {
        fleets: &[("transport", 1)],
        carries: 2,
        casualties: r#"Casualties(count: 3, score: 8, at: "T+00:00")"#,
        demands: DRIVE,
        procedures: r#"Procedure(id: "elsewhere", who: "samu.room", when: Knows("access"), then: [Redirect(who: "samu.transport", to: "hill")]),"#,
        script: r#"Inject(id: "hill", when: "T+00:13", to: "samu.room", tells: [Observed("access", "hill")])"#,
        parameters: r#""handover.hospital": "5 min""#,
        ..Evening::default()
    }
    .told(&expect![[r#"
        T+00:10:00  Task drive starts
        T+00:10:00  samu.transport.1 takes casualty 1 of fire in hand: drive
        T+00:12:00  casualty 1 of fire is aboard of samu.transport.1  (work 00:02:00)
        T+00:12:00  samu.transport.1 takes casualty 2 of fire in hand: drive  (resource 00:02:00)
        T+00:13:00  samu.transport.1 has to leave casualty 2 of fire  (work 00:01:00)
        T+00:13:00  samu.transport.1 leaves with casualty 1 of fire for clinic  (resource 00:01:00)
        T+00:13:00  Task drive rests: a unit had to leave  (work 00:03:00)
        T+00:33:00  casualty 1 of fire is admitted to clinic  (work 00:05:00)
        T+00:33:00  Definitive care of casualty 1 of fire begins at clinic
        T+03:03:00  The bed of casualty 1 of fire at clinic is free  (work 02:30:00)
        T+04:00:00  Task drive was never done  (resource 03:47:00)
        T+04:00:00  People hurt, fire: 2 survive, 1 die who could have survived, 0 whom nothing could save, 2 without definitive care
    "#]]);
}

#[test]
fn who_is_lost_on_the_road_brings_them_later_and_at_the_scene_not_at_all() {
    let lost = |at: &str| {
        format!(
            r#"Inject(id: "lost", when: "{at}", does: [LoseUnits(who: "samu.transport", lasts: "30 min")])"#
        )
    };
    let evening = |script: &str, expected: &Expect| {
        Evening {
            fleets: &[("transport", 1)],
            carries: 2,
            casualties: r#"Casualties(count: 2, score: 8, at: "T+00:00")"#,
            demands: DRIVE,
            script,
            parameters: r#""handover.hospital": "5 min""#,
            ..Evening::default()
        }
        .told(expected);
    };
    evening(
        &lost("T+00:20"),
        &expect![[r#"
            T+00:10:00  Task drive starts
            T+00:10:00  samu.transport.1 takes casualty 1 of fire in hand: drive
            T+00:12:00  casualty 1 of fire is aboard of samu.transport.1  (work 00:02:00)
            T+00:12:00  samu.transport.1 takes casualty 2 of fire in hand: drive  (resource 00:02:00)
            T+00:14:00  casualty 2 of fire is aboard of samu.transport.1  (work 00:02:00)
            T+00:14:00  Task drive is done
            T+00:14:00  samu.transport.1 leaves with casualty 1 of fire for clinic  (resource 00:02:00)
            T+00:14:00  samu.transport.1 leaves with casualty 2 of fire for clinic
            T+00:20:00  samu.transport.1 is out of action
            T+00:50:00  samu.transport.1 is back in action  (script 00:30:00)
            T+01:04:00  casualty 1 of fire is admitted to clinic  (work 00:05:00)
            T+01:04:00  Definitive care of casualty 1 of fire begins at clinic
            T+01:04:00  casualty 2 of fire is admitted to clinic  (work 00:05:00)
            T+01:04:00  Definitive care of casualty 2 of fire begins at clinic
            T+01:04:00  samu.transport.1 has handed over and is free again at clinic
            T+03:34:00  The bed of casualty 1 of fire at clinic is free  (work 02:30:00)
            T+03:34:00  The bed of casualty 2 of fire at clinic is free  (work 02:30:00)
            T+04:00:00  People hurt, fire: 1 survive, 1 die who could have survived, 0 whom nothing could save, 0 without definitive care
        "#]],
    );
    evening(
        &lost("T+00:13"),
        &expect![[r#"
            T+00:10:00  Task drive starts
            T+00:10:00  samu.transport.1 takes casualty 1 of fire in hand: drive
            T+00:12:00  casualty 1 of fire is aboard of samu.transport.1  (work 00:02:00)
            T+00:12:00  samu.transport.1 takes casualty 2 of fire in hand: drive  (resource 00:02:00)
            T+00:13:00  samu.transport.1 is out of action
            T+00:13:00  samu.transport.1 has to leave casualty 2 of fire  (work 00:01:00)
            T+00:13:00  samu.transport.1 has to leave casualty 1 of fire  (resource 00:01:00)
            T+00:13:00  Task drive rests: a unit had to leave  (work 00:03:00)
            T+00:43:00  samu.transport.1 is back in action  (script 00:30:00)
            T+00:43:00  Task drive goes on
            T+00:43:00  samu.transport.1 takes casualty 1 of fire in hand: drive
            T+00:45:00  casualty 1 of fire is aboard of samu.transport.1  (work 00:02:00)
            T+00:45:00  samu.transport.1 takes casualty 2 of fire in hand: drive  (resource 00:02:00)
            T+00:47:00  casualty 2 of fire is aboard of samu.transport.1  (work 00:02:00)
            T+00:47:00  Task drive is done
            T+00:47:00  samu.transport.1 leaves with casualty 1 of fire for clinic  (resource 00:02:00)
            T+00:47:00  samu.transport.1 leaves with casualty 2 of fire for clinic
            T+01:07:00  casualty 1 of fire is admitted to clinic  (work 00:05:00)
            T+01:07:00  Definitive care of casualty 1 of fire begins at clinic
            T+01:07:00  casualty 2 of fire is admitted to clinic  (work 00:05:00)
            T+01:07:00  Definitive care of casualty 2 of fire begins at clinic
            T+01:07:00  samu.transport.1 has handed over and is free again at clinic
            T+03:37:00  The bed of casualty 1 of fire at clinic is free  (work 02:30:00)
            T+03:37:00  The bed of casualty 2 of fire at clinic is free  (work 02:30:00)
            T+04:00:00  People hurt, fire: 1 survive, 1 die who could have survived, 0 whom nothing could save, 0 without definitive care
        "#]],
    );
    evening(
        &lost("T+00:31"),
        &expect![[r#"
            T+00:10:00  Task drive starts
            T+00:10:00  samu.transport.1 takes casualty 1 of fire in hand: drive
            T+00:12:00  casualty 1 of fire is aboard of samu.transport.1  (work 00:02:00)
            T+00:12:00  samu.transport.1 takes casualty 2 of fire in hand: drive  (resource 00:02:00)
            T+00:14:00  casualty 2 of fire is aboard of samu.transport.1  (work 00:02:00)
            T+00:14:00  Task drive is done
            T+00:14:00  samu.transport.1 leaves with casualty 1 of fire for clinic  (resource 00:02:00)
            T+00:14:00  samu.transport.1 leaves with casualty 2 of fire for clinic
            T+00:31:00  samu.transport.1 is out of action
            T+00:34:00  casualty 1 of fire is admitted to clinic  (work 00:05:00)
            T+00:34:00  Definitive care of casualty 1 of fire begins at clinic
            T+00:34:00  casualty 2 of fire is admitted to clinic  (work 00:05:00)
            T+00:34:00  Definitive care of casualty 2 of fire begins at clinic
            T+01:01:00  samu.transport.1 is back in action  (script 00:30:00)
            T+01:01:00  samu.transport.1 has handed over and is free again at clinic  (resource 00:27:00)
            T+03:04:00  The bed of casualty 1 of fire at clinic is free  (work 02:30:00)
            T+03:04:00  The bed of casualty 2 of fire at clinic is free  (work 02:30:00)
            T+04:00:00  People hurt, fire: 2 survive, 0 die who could have survived, 0 whom nothing could save, 0 without definitive care
        "#]],
    );
}

#[test]
fn hospitals_that_are_named_are_filled_in_turn() {
    let (scenario, trace) = Evening {
        fleets: &[("transport", 4)],
        carries: 1,
        facility: r#", beds: 2), Facility(id: "hill", site: "hill", kind: Hospital, beds: 4"#,
        casualties: r#"Casualties(count: 6, score: 8, at: "T+00:00")"#,
        demands: DRIVE,
        script: r#"Inject(id: "named", when: "T+00:00", to: "samu.transport", tells: [Observed("receiving_hospital", "clinic"), Observed("receiving_hospital", "hill")])"#,
        ..Evening::default()
    }
    .run();
    let is_shown = |record: &Record| matches!(record.fact, Fact::Evacuated { .. });
    expect![[r#"
        T+00:12:00  samu.transport.1 leaves with casualty 1 of fire for clinic
        T+00:12:00  samu.transport.2 leaves with casualty 2 of fire for hill
        T+00:12:00  samu.transport.3 leaves with casualty 3 of fire for hill
        T+00:12:00  samu.transport.4 leaves with casualty 4 of fire for clinic
        T+00:44:00  samu.transport.1 leaves with casualty 5 of fire for hill
        T+00:44:00  samu.transport.4 leaves with casualty 6 of fire for hill
    "#]]
    .assert_eq(&lines(&scenario, &trace, &is_shown));
}

#[test]
fn the_plan_of_a_hospital_opens_its_further_beds() {
    Evening {
        fleets: &[("transport", 2)],
        carries: 1,
        facility: r#", beds: 1, surge_beds: 1, plan: "white-plan""#,
        casualties: r#"Casualties(count: 1, score: 8, at: "T+00:00"), Casualties(count: 1, score: 4, at: "T+00:00"), Casualties(count: 1, score: 8, at: "T+00:00"), Casualties(count: 1, score: 11, at: "T+00:00"), Casualties(count: 1, score: 11, at: "T+00:02")"#,
        demands: DRIVE,
        procedures: r#"Procedure(id: "plan", who: "clinic.desk", when: AtLeast("self_presenting", 2), then: [Declare("white-plan")]),"#,
        parameters: r#""casualty.self-present": 1, "hospital.surge-delay": "30 min""#,
        objectives: r#"objectives: [Objective(id: "o", title: "Lives", measures: [Measure(id: "deaths", measure: AvoidableDeaths, target: AtMost(0))])]"#,
        ..Evening::default()
    }
    .told(&expect![[r#"
        T+00:10:00  Task drive starts
        T+00:10:00  samu.transport.1 takes casualty 1 of fire in hand: drive
        T+00:10:00  samu.transport.2 takes casualty 2 of fire in hand: drive
        T+00:12:00  casualty 1 of fire is aboard of samu.transport.1  (work 00:02:00)
        T+00:12:00  casualty 2 of fire is aboard of samu.transport.2  (work 00:02:00)
        T+00:12:00  samu.transport.1 leaves with casualty 1 of fire for clinic
        T+00:12:00  samu.transport.2 leaves with casualty 2 of fire for clinic
        T+00:20:00  casualty 4 of fire leaves for clinic without help  (script 00:20:00)
        T+00:22:00  casualty 5 of fire leaves for clinic without help  (script 00:22:00)
        T+00:27:00  casualty 1 of fire is admitted to clinic
        T+00:27:00  Definitive care of casualty 1 of fire begins at clinic
        T+00:27:00  casualty 2 of fire is admitted to clinic: no bed is free
        T+00:35:00  casualty 4 of fire is admitted to clinic  (travel 00:15:00)
        T+00:35:00  Definitive care of casualty 4 of fire begins at clinic
        T+00:37:00  casualty 5 of fire is admitted to clinic  (travel 00:15:00)
        T+00:37:00  Definitive care of casualty 5 of fire begins at clinic
        T+00:42:00  samu.transport.1 takes casualty 3 of fire in hand: drive
        T+00:44:00  casualty 3 of fire is aboard of samu.transport.1  (work 00:02:00)
        T+00:44:00  Task drive is done
        T+00:44:00  samu.transport.1 leaves with casualty 3 of fire for clinic
        T+00:59:00  casualty 3 of fire is admitted to clinic: no bed is free
        T+00:59:00  samu.transport.1 has handed over and is free again at clinic
        T+01:08:00  clinic opens one further bed  (staffing 00:30:00)
        T+01:08:00  Definitive care of casualty 2 of fire begins at clinic  (resource 00:41:00)
        T+02:57:00  The bed of casualty 1 of fire at clinic is free  (work 02:30:00)
        T+02:57:00  Definitive care of casualty 3 of fire begins at clinic  (resource 01:58:00)
        T+03:38:00  The bed of casualty 2 of fire at clinic is free  (work 02:30:00)
        T+04:00:00  People hurt, fire: 4 survive, 1 die who could have survived, 0 whom nothing could save, 0 without definitive care
        T+04:00:00  A perfect organisation would have lost, fire: 1
    "#]]);
}

#[test]
fn first_aid_is_given_where_people_are_in_the_open() {
    let demands = format!("{EXTRACT} {TREAT}");
    Evening {
        fleets: &[("extract", 1), ("treat", 1)],
        casualties: r#"Casualties(count: 2, score: 4, at: "T+00:00"), Casualties(count: 1, fixed: true, at: "T+00:00")"#,
        demands: &demands,
        ..Evening::default()
    }
    .told(&expect![[r#"
        T+00:10:00  Task bring-out starts
        T+00:10:00  samu.extract.1 takes casualty 1 of fire in hand: bring-out
        T+00:10:00  Task aid starts
        T+00:16:00  samu.extract.1 brings casualty 1 of fire out  (work 00:06:00)
        T+00:16:00  samu.extract.1 takes casualty 2 of fire in hand: bring-out  (resource 00:06:00)
        T+00:16:00  samu.treat.1 takes casualty 1 of fire in hand: aid
        T+00:20:00  samu.treat.1 gives casualty 1 of fire first aid  (work 00:04:00)
        T+00:22:00  samu.extract.1 brings casualty 2 of fire out  (work 00:06:00)
        T+00:22:00  Task bring-out is done
        T+00:22:00  samu.treat.1 takes casualty 2 of fire in hand: aid
        T+00:26:00  samu.treat.1 gives casualty 2 of fire first aid  (work 00:04:00)
        T+00:26:00  Task aid is done
        T+04:00:00  People hurt, fire: 0 survive, 2 die who could have survived, 1 whom nothing could save, 2 without definitive care
    "#]]);
}

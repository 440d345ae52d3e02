//! Casualties: what can be worked out of a table, a number of beds and a share.

use crate::properties::stage::compiled;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::score::deaths::{Outcomes, outcomes};
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use std::sync::Arc;

/// People at a quay, ambulances beside it, hospitals.
struct Quay<'a> {
    ambulances: u32,
    carries: u32,
    facilities: &'a str,
    casualties: &'a str,
    parameters: &'a str,
    ground: &'a str,
    /// When the room hears of it; never without it.
    heard: &'a str,
    end: &'a str,
}

impl Default for Quay<'_> {
    fn default() -> Self {
        Self {
            ambulances: 1,
            carries: 1,
            facilities: r#"Facility(id: "clinic", site: "hill", kind: Hospital)"#,
            casualties: r#"Casualties(count: 1, score: 8, at: "T+00:00")"#,
            parameters: "",
            ground: "Ideal",
            heard: "T+00:00",
            end: "T+12:00",
        }
    }
}

impl Quay<'_> {
    fn compiled(&self) -> Arc<Scenario> {
        let Self { ambulances, carries, facilities, casualties, parameters, ground, heard, end } = self;
        let told = format!(
            r#"Inject(id: "place", when: "{heard}", to: "samu.room", tells: [Observed("location", "quay")])"#
        );
        compiled(&format!(
            r#"Exercise(format: 1, id: "quay", title: "Quay", defaults: {ground}, clock: Clock(end: "{end}"),
    organisation: Organisation(format: 1, id: "town", agencies: [Agency(id: "samu", kind: Medical)],
        posts: [Post(id: "samu.room")], channels: [Channel(id: "phone", kind: Phone, members: Everyone)],
        unit_types: [UnitType(id: "ambulance", capabilities: "transport", carries: {carries})],
        units: [Units(of: "samu.ambulance", type: "ambulance", directed_by: "samu.room", home: {{ "base": {ambulances} }})],
        sites: [Site(id: "base"), Site(id: "quay"), Site(id: "hill")],
        routes: [Route("base", "quay", "6 min"), Route("quay", "hill", "15 min")], facilities: [{facilities}],
    ),
    doctrine: Doctrine(format: 1, id: "send", procedures: [
        Procedure(id: "send", who: "samu.room", when: Knows("location"), then: [Dispatch(need: {{ "transport": {ambulances} }}, to: Scene)]),
    ]),
    parameters: {{ {parameters} }},
    incidents: [Incident(id: "fire", site: "quay", begins: "T+00:00", casualties: [{casualties}], demands: [
        Task(id: "drive", kind: Transport, needs: {{ "transport": 1 }}, effort: PerCasualty("0 s")),
    ])],
    injects: [{told}],
    objectives: [Objective(id: "o", title: "Lives", measures: [Measure(id: "deaths", measure: AvoidableDeaths, target: AtMost(0))])],
)"#
        ))
    }

    fn run(&self, seed: u64) -> Trace {
        simulate(&self.compiled(), &Plan { seed, ..Plan::default() }).expect("within the limits")
    }

    fn outcome(&self, seed: u64) -> Outcomes {
        outcomes(&self.run(seed))[0]
    }
}

/// The figures of the published table, written once more.
const AFTER: [(u8, [u8; 12]); 10] = [
    (3, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    (4, [2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    (5, [3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    (6, [4, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0]),
    (7, [6, 5, 4, 3, 2, 1, 0, 0, 0, 0, 0, 0]),
    (8, [8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0]),
    (9, [9, 8, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0]),
    (10, [10, 9, 9, 8, 8, 7, 6, 6, 5, 5, 4, 4]),
    (11, [11, 11, 10, 10, 9, 8, 8, 7, 7, 6, 6, 5]),
    (12, [12, 12, 11, 11, 10, 10, 10, 10, 9, 9, 8, 8]),
];

const CHANCES: [f64; 13] = [0.052, 0.089, 0.15, 0.23, 0.35, 0.49, 0.63, 0.75, 0.84, 0.90, 0.94, 0.97, 0.98];

#[test]
fn the_shipped_table_is_the_published_one() {
    let scenario = Quay::default().compiled();
    let survival = &scenario.survival;
    let half_hours = |count: i64| Tick(count * 30 * 60_000);
    for (score, row) in AFTER {
        assert_eq!(survival.score_after(score, Tick::ZERO), f64::from(score));
        for (index, expected) in row.iter().enumerate() {
            let after = survival.score_after(score, half_hours(index as i64 + 1));
            assert_eq!(after, f64::from(*expected), "{score} after {} half hours", index + 1);
        }
    }
    for score in 0..=2 {
        assert_eq!(survival.score_after(score, half_hours(1)), 0.0, "{score}");
    }
    for (score, chance) in CHANCES.iter().enumerate() {
        assert_eq!(survival.chance(score as f64), *chance);
    }
}

/// Nobody comes: after an hour of eight somebody has seven, and three in four survive.
#[test]
fn as_many_survive_as_the_table_says() {
    let many = 5_000_u32;
    let casualties = format!(r#"Casualties(count: {many}, score: 8, at: "T+00:00")"#);
    let quay = Quay { casualties: &casualties, heard: "T+00:59:59", end: "T+01:00", ..Quay::default() };
    let outcome = quay.outcome(1);
    let (survived, expected) = (f64::from(outcome.survived), 0.75 * f64::from(many));
    let sigma = (f64::from(many) * 0.75 * 0.25).sqrt();
    assert!((survived - expected).abs() < 4.0 * sigma, "{survived} of {many}");
    assert_eq!((outcome.without_care, outcome.hurt()), (many, many));
}

/// Beds over the time that each is held: no hospital treats more, and a full one no fewer.
#[test]
fn a_full_hospital_treats_its_beds_every_two_and_a_half_hours() {
    let trace = Quay {
        carries: 40,
        facilities: r#"Facility(id: "clinic", site: "quay", kind: Hospital, beds: 4)"#,
        casualties: r#"Casualties(count: 40, score: 8, at: "T+00:00")"#,
        ..Quay::default()
    }
    .run(1);
    let treated = trace.records.iter().filter(|record| matches!(record.fact, Fact::Treated { .. }));
    let minutes: Vec<i64> = treated.map(|record| record.at.0 / 60_000).collect();
    let expected: Vec<i64> = (0..5).flat_map(|batch| [6 + 150 * batch; 4]).collect();
    assert_eq!(minutes, expected);
    let turned_away =
        trace.records.iter().filter(|record| matches!(record.fact, Fact::Admitted { bed: false, .. }));
    assert_eq!(turned_away.count(), 36);
}

#[test]
fn the_share_of_the_lightly_hurt_goes_by_itself() {
    let casualties = r#"Casualties(count: 3000, score: 11, at: "T+00:00"), Casualties(count: 50, score: 8, at: "T+00:00")"#;
    let quay = Quay {
        casualties,
        parameters: r#""casualty.self-present": 0.7"#,
        heard: "T+11:00",
        ..Quay::default()
    };
    let trace = quay.run(1);
    let walked = trace.records.iter().filter(|record| matches!(record.fact, Fact::WalkedOff { .. })).count();
    let sigma = (3_000.0_f64 * 0.7 * 0.3).sqrt();
    assert!((walked as f64 - 2_100.0).abs() < 4.0 * sigma, "{walked}");
}

/// Where nobody waits for a unit or a bed, being earlier is all that differs, and a perfect organisation is
/// never later. With few units or beds it can lose somebody whom luck saved.
#[test]
fn the_reference_loses_nobody_more_where_nothing_is_short() {
    let (mut died, mut reference) = (0, 0);
    for seed in 1..=40 {
        let late = format!("T+00:{:02}", seed % 50);
        let casualties = format!(
            r#"Casualties(count: {}, score: 4, at: "T+00:00"), Casualties(count: 6, score: 7, at: "T+00:05")"#,
            3 + seed % 5
        );
        let quay = Quay {
            ambulances: 15,
            facilities: r#"Facility(id: "clinic", site: "hill", kind: Hospital)"#,
            casualties: &casualties,
            ground: "Standard",
            parameters: r#""travel.factor-sigma": 0, "handover.hospital": "5 min""#,
            heard: &late,
            end: "T+03:00",
            ..Quay::default()
        };
        let outcome = quay.outcome(seed);
        let lost = outcome.reference.expect("a measure asks for it");
        assert!(lost <= outcome.died, "seed {seed}: {outcome:?}");
        (died, reference) = (died + outcome.died, reference + lost);
        assert_eq!(quay.outcome(seed), outcome, "the same again");
    }
    assert!(died > reference, "{died} {reference}: delay cost nobody anything");
}

/// No beds, no seats, no hospital, nobody hurt: nothing of that stops a run.
#[test]
fn nothing_at_all_is_no_accident() {
    let clinic = r#"Facility(id: "clinic", site: "quay", kind: Hospital, beds: 0)"#;
    for (facilities, carries) in [(clinic, 1), ("", 1), (clinic, 0)] {
        let quay =
            Quay { facilities, carries, parameters: r#""casualty.self-present": 1"#, ..Quay::default() };
        let outcome = quay.outcome(1);
        assert_eq!(
            (outcome.hurt(), outcome.without_care, outcome.treated),
            (1, 1, 0),
            "{facilities} {carries}"
        );
    }
    assert!(outcomes(&Quay { casualties: "", ..Quay::default() }.run(1)).is_empty());
}

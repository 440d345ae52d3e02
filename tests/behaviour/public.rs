//! A population that was warned rings less, and spreads false reports until it is told otherwise.
//!
//! Conditions: ideal ground, a room with desks for everybody. Calls come at a steady mean rate of one a
//! minute for ten hours (peak and floor are the same). A Poisson count of mean m lies within four times the
//! root of m; the seeds are fixed, so what is found is the same every day.

use crate::oracles::laboratory::{Laboratory, Run};
use salambo_engine::trace::fact::Fact;

const RUNS: u64 = 400;

fn exercise(hours: u32, incident: &str, procedures: &str, parameters: &str) -> Laboratory {
    Laboratory::text(&format!(
        r#"Exercise(
            format: 1, id: "public", title: "They ring", clock: Clock(end: "T+{hours:02}:00"), defaults: Ideal,
            organisation: Organisation(
                format: 1, id: "one", agencies: [ Agency(id: "a") ],
                posts: [ Post(id: "a.room", takes_calls: true, desks: 100), Post(id: "a.field") ],
                sites: [ Site(id: "hall"), Site(id: "halt"), Site(id: "yard") ],
            ),
            doctrine: Doctrine(format: 1, id: "rules", procedures: [ {procedures} ]),
            parameters: {{ {parameters} }},
            incidents: [ Incident(id: "fire", site: "hall", begins: "T+00:00", {incident}) ],
        )"#
    ))
}

const STEADY: &str = r#"calls: Calls(peak: "1 per min", peak_at: "T+00:00", half_life: "1 h", floor: "1 per min", numbers: { "a": 1 })"#;
const RARE: &str =
    r#"calls: Calls(peak: "0.001 per h", peak_at: "T+00:00", half_life: "1 h", numbers: { "a": 1 })"#;

/// The minutes at which somebody rings.
fn calls(run: &Run<'_>) -> Vec<i64> {
    let called = run.trace.records.iter().filter(|record| matches!(record.fact, Fact::Called { .. }));
    called.map(|record| record.at.0 / 60_000).collect()
}

/// The minutes of the calls that name another place.
fn false_reports(run: &Run<'_>) -> Vec<i64> {
    let element = run.name("second_site");
    let told =
        run.trace.records.iter().filter(
            |record| matches!(record.fact, Fact::Learned { element: learned, .. } if learned == element),
        );
    told.map(|record| record.at.0 / 60_000).collect()
}

fn within(count: usize, mean: f64) -> bool {
    (count as f64 - mean).abs() < 4.0 * mean.sqrt()
}

#[test]
fn a_warning_halves_the_calls_and_moves_none_of_those_that_still_come() {
    let warn =
        r#"Procedure(id: "warn", who: "a.room", when: TimeIs(after: "T+05:00"), then: [WarnPublic("m")])"#;
    let parameters = r#""warning.reach": "0 s", "warning.calls-factor": 0.5"#;
    let (silent, warned) = (exercise(10, STEADY, "", ""), exercise(10, STEADY, warn, parameters));
    let (silent, warned) = (silent.runs(20, calls), warned.runs(20, calls));
    let (mut before, mut after) = (0, 0);
    for (silent, warned) in silent.iter().zip(&warned) {
        let early = |calls: &[i64]| calls.iter().filter(|at| **at < 300).copied().collect::<Vec<_>>();
        assert_eq!(early(silent), early(warned));
        assert!(warned.iter().all(|at| silent.contains(at)));
        before += early(warned).len();
        after += warned.len() - early(warned).len();
    }
    assert!(within(before, 20.0 * 300.0), "{before} calls before the warning");
    assert!(within(after, 20.0 * 150.0), "{after} calls after it");
}

#[test]
fn a_warning_needs_its_time_to_reach_the_population() {
    let warn =
        r#"Procedure(id: "warn", who: "a.field", when: TimeIs(after: "T+01:00"), then: [WarnPublic("m")])"#;
    let parameters = r#""warning.reach": "30 min", "warning.calls-factor": 0"#;
    let last = |calls: Vec<i64>| calls.last().copied().unwrap_or(0);
    let last = exercise(10, STEADY, warn, parameters).runs(10, |run| last(calls(run)));
    assert!(last.iter().all(|at| (80..90).contains(at)), "{last:?}");
}

#[test]
fn false_reports_come_at_their_rate_as_long_as_they_last() {
    let rumours = format!(r#"{RARE}, rumours: Rumours(places: ["halt", "yard"])"#);
    let told = exercise(3, &rumours, "", "").runs(RUNS, false_reports);
    assert!(told.iter().flatten().all(|at| *at < 60), "they last an hour");
    let count = told.iter().map(Vec::len).sum();
    assert!(within(count, 3.0 * RUNS as f64), "{count} false reports in {RUNS} hours");
}

#[test]
fn they_end_when_somebody_says_so_whom_the_population_hears() {
    let rumours = format!(r#"{RARE}, rumours: Rumours(places: "halt", rate: "1 per min", lasts: "3 h")"#);
    let deny = |who: &str, also: &str| {
        format!(
            r#"Procedure(id: "deny", who: "{who}", when: TimeIs(after: "T+01:00"), then: [Correct("second_site"){also}])"#
        )
    };
    let last = |procedures: &str| {
        let laboratory = exercise(3, &rumours, procedures, r#""rumour.dies-after": "15 min""#);
        false_reports(&laboratory.run(0)).last().copied().unwrap_or(0)
    };
    assert!((65..75).contains(&last(&deny("a.room", ""))), "who answers the public");
    assert!(last(&deny("a.field", "")) > 160, "whom the public does not hear");
    assert!((65..75).contains(&last(&deny("a.field", r#", WarnPublic("m")"#))), "who warns it");
}

//! Calls from the population: how many come when, and whom they reach.
//!
//! A Poisson process whose rate rises in a straight line to the peak, and halves again and again
//! after it. The number of calls in an interval is then Poisson with the integral of the rate for
//! its mean, and those who dial one of several numbers are a share of them.

use super::laboratory::Laboratory;
use salambo_engine::trace::fact::Fact;

/// Evenings.
const RUNS: u64 = 400;

/// Calls a minute at the peak, the minute of the peak, minutes of a half-life, calls a minute at least.
const PEAK: f64 = 6.0;
const PEAK_AT: f64 = 8.0;
const HALF_LIFE: f64 = 10.0;
const FLOOR: f64 = 0.5;

fn surge() -> Laboratory {
    Laboratory::text(&format!(
        r#"Exercise(
            format: 1, id: "surge", title: "Everybody rings", clock: Clock(end: "T+01:00"), defaults: Ideal,
            organisation: Organisation(
                format: 1, id: "rooms", agencies: [ Agency(id: "a"), Agency(id: "b") ],
                posts: [ Post(id: "a.room", takes_calls: true), Post(id: "b.room", takes_calls: true) ],
                sites: [ Site(id: "hall") ],
            ),
            doctrine: Doctrine(format: 1, id: "none"),
            incidents: [ Incident(id: "fire", site: "hall", begins: "T+00:00", calls: Calls(
                peak: "{PEAK} per min", peak_at: "T+{PEAK_AT} min", half_life: "{HALF_LIFE} min", floor: "{FLOOR} per min",
                numbers: {{ "a": 3, "b": 1 }},
            )) ],
        )"#
    ))
}

/// The rate at a minute.
fn rate(minute: f64) -> f64 {
    let rate = if minute < PEAK_AT {
        PEAK * minute / PEAK_AT
    } else {
        PEAK * 0.5_f64.powf((minute - PEAK_AT) / HALF_LIFE)
    };
    rate.max(FLOOR)
}

/// The integral of the rate between two minutes, by the rule of the middle.
fn expected(from: f64, to: f64) -> f64 {
    const STEPS: u32 = 10_000;
    let step = (to - from) / f64::from(STEPS);
    (0..STEPS).map(|index| rate(from + (f64::from(index) + 0.5) * step) * step).sum()
}

#[test]
fn surge_and_die_away_and_spread_over_the_numbers() {
    let intervals = [(0.0, 2.0), (2.0, 8.0), (8.0, 18.0), (18.0, 40.0), (45.0, 60.0)];
    let counts = surge().runs(RUNS, |run| {
        let a = run.name("a.room");
        let calls: Vec<(f64, bool)> = run
            .trace
            .records
            .iter()
            .filter_map(|record| match record.fact {
                Fact::Called { to, .. } => Some((record.at.0 as f64 / 60_000.0, to == a)),
                _ => None,
            })
            .collect();
        intervals.map(|(from, to)| {
            let inside = || calls.iter().filter(move |(at, _)| (from..to).contains(at));
            (inside().count() as f64, inside().filter(|(_, to_a)| *to_a).count() as f64)
        })
    });
    for (index, (from, to)) in intervals.into_iter().enumerate() {
        let all: f64 = counts.iter().map(|counts| counts[index].0).sum();
        let to_a: f64 = counts.iter().map(|counts| counts[index].1).sum();
        // A sum of Poisson numbers is one: its variance is its mean.
        let mean = RUNS as f64 * expected(from, to);
        assert!((all - mean).abs() < 4.0 * mean.sqrt(), "{from} to {to}: {all} calls, not {mean}");
        assert!((to_a - 0.75 * mean).abs() < 4.0 * (0.75 * mean).sqrt(), "{from} to {to}: {to_a} to a");
    }
}

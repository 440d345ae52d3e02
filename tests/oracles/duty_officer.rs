//! The duty officer: what a backlog does to a post that calls flood, with one, two and three desks.
//!
//! Calls come at 0.35 + 2.2 exp(-t / 25 min) per min over 90 min. No theory gives the answer; two
//! programs that know nothing of this one do: the first over 400 evenings, in few digits; the
//! second, in Python, over 40,000.

use super::laboratory::{Laboratory, minutes};
use super::visits::visits;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::trace::fact::Fact;

/// Evenings of this program.
const RUNS: u64 = 1_600;

/// Evenings behind the first answer.
const FIRST: f64 = 400.0;

/// Evenings behind the second.
const SECOND: f64 = 40_000.0;

/// Items omitted and minutes waited by those that came from the 5th to the 40th minute, on the
/// mean: the first answer, half a unit of its last digit, the second answer.
struct Answer {
    desks: u32,
    omitted: (f64, f64, f64),
    waited: (f64, f64, f64),
}

fn evening(desks: u32, speed_up: f64) -> Laboratory {
    Laboratory::text(&format!(
        r#"Exercise(
            format: 1, id: "duty-officer", title: "Ninety minutes of a duty officer",
            clock: Clock(start: "T+00:00", end: "T+01:30"),
            defaults: Ideal,
            parameters: {{
                "backlog.omission-limit": 0.45, "backlog.omission-scale": 4, "backlog.knee": 5,
                "backlog.speed-up": {speed_up:?},
            }},
            organisation: Organisation(
                format: 1, id: "one-post",
                agencies: [ Agency(id: "a") ],
                posts: [ Post(id: "a.room", desks: {desks}, attention: Fifo, service: LogNormal(median: "45 s", sigma: 0.6)) ],
            ),
            doctrine: Doctrine(format: 1, id: "none"),
            loads: [ Load(post: "a.room", peak: "2.55 per min", decay: "25 min", floor: "0.35 per min") ],
        )"#
    ))
}

/// Of each evening, how many items were omitted and how long the others waited on the mean.
fn evenings(desks: u32, speed_up: f64) -> (Vec<f64>, Vec<f64>) {
    let told = evening(desks, speed_up).runs(RUNS, |run| {
        let omitted = run.trace.records.iter().filter(|record| matches!(record.fact, Fact::Omitted { .. }));
        let flood = |came: Tick| (5.0..=40.0).contains(&minutes(came.0 as f64));
        let waits: Vec<f64> = visits(run, run.name("a.room"))
            .iter()
            .filter(|visit| flood(visit.came))
            .filter_map(|visit| Some(minutes((visit.taken? - visit.came).0 as f64)))
            .collect();
        (omitted.count() as f64, waits.iter().sum::<f64>() / waits.len() as f64)
    });
    told.into_iter().unzip()
}

/// Holds the mean of independent evenings against both answers, each with its own chance.
fn hold(what: &str, values: &[f64], (first, rounding, second): (f64, f64, f64)) {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let variance = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (n - 1.0);
    let room = |evenings: f64| 4.0 * (variance / n + variance / evenings).sqrt();
    println!("{what}: {mean:.4} for {first} and {second}, +- {:.4}", room(SECOND));
    assert!((mean - first).abs() < room(FIRST) + rounding, "{what}: {mean} is not {first}");
    assert!((mean - second).abs() < room(SECOND), "{what}: {mean} is not {second}");
}

fn holds(answer: &Answer, speed_up: f64) {
    let (omitted, waited) = evenings(answer.desks, speed_up);
    hold(&format!("omitted with {} desks", answer.desks), &omitted, answer.omitted);
    hold(&format!("waited with {} desks", answer.desks), &waited, answer.waited);
}

#[test]
fn omits_and_lets_wait_as_other_programs_say() {
    let answers = [
        Answer { desks: 1, omitted: (10.2, 0.05, 9.918), waited: (7.2, 0.05, 7.080) },
        Answer { desks: 2, omitted: (0.6, 0.05, 0.5535), waited: (0.7, 0.05, 0.6633) },
        Answer { desks: 3, omitted: (0.02, 0.005, 0.0238), waited: (0.1, 0.05, 0.0906) },
    ];
    answers.iter().for_each(|answer| holds(answer, 0.0));
}

#[test]
fn omits_less_when_hurried() {
    holds(&Answer { desks: 1, omitted: (8.0, 0.05, 7.781), waited: (5.5, 0.05, 5.523) }, 0.15);
}

//! Alerts handed on from post to post: call trees, chains and joins.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use salambo_engine::kernel::names::Name;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::trace::chain::back_from;
use salambo_engine::trace::fact::Fact;

use super::estimate::{Estimate, follows};
use super::formulas::chain_within;
use super::laboratory::{Laboratory, Run, minutes, shipped};

/// When each post first learned an element, in minutes.
fn told(run: &Run<'_>) -> BTreeMap<Name, f64> {
    let mut told = BTreeMap::new();
    for (_, record) in run.trace.iter() {
        if let Fact::Learned { .. } = record.fact {
            told.entry(record.actor).or_insert(minutes(record.at.0 as f64));
        }
    }
    told
}

/// A tree in which everybody calls his own, one after the other: `calls.0` at the top, the superior
/// of n is (n - 1) / fan-out, breadth first.
fn call_tree(fan_out: usize, posts: usize, sending: &str) -> Laboratory {
    let mut rows = String::from(r#"Post(id: "a.0", role: "node"),"#);
    for n in 1..posts {
        let superior = (n - 1) / fan_out;
        let _ = write!(rows, r#"Post(id: "a.{n}", role: "node", under: "a.{superior}"),"#);
    }
    Laboratory::text(&format!(
        r#"Exercise(
            format: 1, id: "call-tree", title: "A tree",
            clock: Clock(start: "T+00:00", end: "T+5 h"),
            defaults: Ideal,
            parameters: {{ "message.sending": "{sending}" }},
            organisation: Organisation(
                format: 1, id: "tree", agencies: [ Agency(id: "a") ], posts: [ {rows} ],
                channels: [ Channel(id: "telephone", kind: Phone, members: Everyone) ],
            ),
            doctrine: Doctrine(format: 1, id: "call-down", procedures: [
                Procedure(id: "call", who: Role("node"), when: Knows("location"), then: [Inform(to: Subordinates)]),
            ]),
            injects: [ Inject(id: "alert", when: "T+00:00", to: "a.0", message: "Alert", tells: [Observed("location", "somewhere")]) ],
        )"#
    ))
}

/// Child i of a post told at t is told at t + (i + 1) d.
#[test]
fn call_trees_to_the_millisecond() {
    for (fan_out, posts, sending, minutes) in [
        (3, 40, "2 min", 2.0),
        (2, 63, "90 s", 1.5),
        (5, 31, "7 min", 7.0),
        (1, 6, "1 min", 1.0),
        (4, 30, "3 min", 3.0),
    ] {
        let laboratory = call_tree(fan_out, posts, sending);
        let run = laboratory.run(0);
        let told = told(&run);
        let mut expected = vec![0.0; posts];
        for n in 1..posts {
            let place = (n - 1) % fan_out;
            expected[n] = expected[(n - 1) / fan_out] + (place + 1) as f64 * minutes;
        }
        let found: Vec<f64> = (0..posts).map(|n| told[&run.name(&format!("a.{n}"))]).collect();
        assert_eq!(found, expected, "fan-out {fan_out}, {posts} posts");
    }
}

/// The mean of the laboratory's tree, and the way back from whom it tells last: three calls of six
/// minutes, each the third of its caller.
#[test]
fn the_last_of_forty_posts() {
    let laboratory = Laboratory::file("call-tree");
    let run = laboratory.run(0);
    let told = told(&run);
    assert_eq!(told.len(), 40);
    assert_eq!(told.values().sum::<f64>() / 40.0, 10.2);
    let last = run.trace.iter().filter(|(_, record)| matches!(record.fact, Fact::Learned { .. })).last();
    let (number, record) = last.expect("somebody is told");
    assert_eq!((run.trace.names.text(record.actor), record.at), ("a.39", Tick(18 * 60_000)));
    let chain = back_from(&run.trace, number);
    let lengths = chain.iter().map(|interval| (interval.to - interval.from).0);
    assert_eq!(lengths.sum::<i64>(), 18 * 60_000);
}

/// The laboratory's chain with other rates, one alert a run: minutes until the last post knows.
fn chain(rates: &[f64; 4], runs: u64) -> Vec<f64> {
    let mut text = fs::read_to_string(shipped().join("chain.ron")).expect("the chain");
    for (mean, rate) in ["30 s", "2 min", "4 min", "1 min"].iter().zip(rates) {
        let of = |mean: &str| format!(r#"Exponential(mean: "{mean}")"#);
        assert_eq!(text.matches(&of(mean)).count(), 1, "{mean}");
        text = text.replace(&of(mean), &of(&format!("{:.3} s", 60.0 / rate)));
    }
    let laboratory = Laboratory::text(&text);
    laboratory.runs(runs, |run| told(run)[&run.name("a.4")])
}

const RATES: [f64; 4] = [2.0, 0.5, 0.25, 1.0];

#[test]
fn chains_follow_their_law() {
    for rates in [RATES, [1.25, 0.4, 5.0, 0.8]] {
        let found = chain(&rates, 4_000);
        let mean: f64 = rates.iter().map(|rate| 1.0 / rate).sum();
        let estimate = Estimate::of(&found);
        assert!((estimate.mean - mean).abs() < estimate.room, "{estimate:?} is not {mean}");
        follows(&format!("a chain of {rates:?}"), found, |t| chain_within(&rates, t));
    }
}

/// The percentiles of the laboratory's chain: how many runs lie below the theoretical one is
/// binomial.
#[test]
fn percentiles_of_the_chain() {
    let runs = 4_000;
    let found = chain(&RATES, runs);
    for (p, at) in [(0.5_f64, 6.477_040), (0.95, 16.381_676)] {
        let below = found.iter().filter(|minutes| **minutes <= at).count() as f64 / runs as f64;
        let room = 4.0 * (p * (1.0 - p) / runs as f64).sqrt();
        println!("p{}: {below:.4} lie below {at} min, +-{room:.4}", 100.0 * p);
        assert!((below - p).abs() < room, "{below} of the runs lie below p{}", 100.0 * p);
    }
}

/// The chief declares at the very instant at which the fifth, third and first of five rooms is
/// heard, in every run.
#[test]
fn joins_are_order_statistics_in_every_run() {
    let laboratory = Laboratory::file("joins");
    for found in laboratory.runs(200, |run| (heard(run), declared(run))) {
        let (heard, [all, three, any]) = found;
        assert_eq!((heard.len(), heard[4], heard[2], heard[0]), (5, all, three, any));
    }
}

/// When the rooms were through, in order.
fn heard(run: &Run<'_>) -> Vec<Tick> {
    let chief = run.name("a.chief");
    let done = run
        .trace
        .records
        .iter()
        .filter(|record| matches!(record.fact, Fact::Handled { .. }) && record.actor != chief);
    done.map(|record| record.at).collect()
}

fn declared(run: &Run<'_>) -> [Tick; 3] {
    ["all-heard", "three-heard", "one-heard"].map(|word| {
        let word = run.name(word);
        let said = run.trace.records.iter().find(|record| record.fact == Fact::Declared { what: word });
        said.expect("it comes to that").at
    })
}

/// Five exponential times: all are over by t with (1 - e^-t)^5, at least k with a binomial tail.
#[test]
fn joins_follow_their_law() {
    let laboratory = Laboratory::file("joins");
    let runs = laboratory.runs(2_500, |run| declared(run).map(|at| minutes(at.0 as f64)));
    for (place, least) in [5, 3, 1].into_iter().enumerate() {
        let found = runs.iter().map(|run| run[place]).collect();
        follows(&format!("{least} of five"), found, |t| at_least(least, 1.0 - (-t).exp()));
    }
}

/// At least `k` of five come true, each with probability `p`.
fn at_least(k: i32, p: f64) -> f64 {
    let ways = [1.0, 5.0, 10.0, 10.0, 5.0, 1.0];
    let exactly = |n: i32| ways[n as usize] * p.powi(n) * (1.0 - p).powi(5 - n);
    (k..=5).map(exactly).sum()
}

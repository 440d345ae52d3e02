//! Networks of posts: each behaves as if it stood alone, and what lives through several of them adds
//! up (Jackson, Burke).

use super::estimate::{Estimate, follows};
use super::formulas::{Mmc, equal_chain_within, traffic};
use super::laboratory::{Laboratory, Run, minutes, posts};
use super::visits::visits;

/// Three posts that pass items on to each other and back, two of them with calls from outside.
#[test]
fn a_network_with_ways_back() {
    let outside = [0.3, 0.1, 0.0];
    let passed = [vec![0.0, 0.6, 0.2], vec![0.0, 0.0, 0.5], vec![0.3, 0.0, 0.0]];
    let desks = [1, 2, 1];
    let mu = [0.9, 0.4, 0.8];
    let laboratory = posts(
        r#"Post(id: "a.0", service: Exponential(mean: "66.667 s"), passes_on: [ PassOn(to: "a.1", share: 0.6), PassOn(to: "a.2", share: 0.2) ]),
        Post(id: "a.1", desks: 2, service: Exponential(mean: "150 s"), passes_on: [ PassOn(to: "a.2", share: 0.5) ]),
        Post(id: "a.2", service: Exponential(mean: "75 s"), passes_on: [ PassOn(to: "a.0", share: 0.3) ]),"#,
        r#"Source(id: "x", to: "a.0", arrivals: Poisson("0.3 per min")),
        Source(id: "y", to: "a.1", arrivals: Poisson("0.1 per min")),"#,
        "25 d",
        r#"Measure(id: "life", measure: Mean(Waited())),
        Measure(id: "stay-0", measure: Mean(Waited(at: "a.0"))),
        Measure(id: "stay-1", measure: Mean(Waited(at: "a.1"))),
        Measure(id: "stay-2", measure: Mean(Waited(at: "a.2"))),"#,
    );
    let runs = laboratory.runs(60, |run| {
        let score = run.score();
        ["life", "stay-0", "stay-1", "stay-2"].map(|id| minutes(run.value(&score, id)))
    });
    let found = |at: usize| Estimate::of(&runs.iter().map(|run| run[at]).collect::<Vec<_>>());
    let rates = traffic(&outside, &passed);
    let nodes: Vec<Mmc> = (0..3).map(|at| Mmc { lambda: rates[at], mu: mu[at], desks: desks[at] }).collect();
    for (at, node) in nodes.iter().enumerate() {
        found(at + 1).holds(&format!("stay at {node:?}"), node.w());
    }
    let present: f64 = nodes.iter().map(|node| node.present()).sum();
    found(0).holds("life in the network", present / outside.iter().sum::<f64>());
}

/// A tree of posts: fan-out 2, five levels; half of what is served climbs to the superior, so that
/// every post sees .5 per min. Posts breadth first, the superior of n is (n - 1) / 2.
fn tree() -> Laboratory {
    let place = |n: usize| match n {
        0 => r#"Post(id: "a.0")"#.to_owned(),
        n => format!(
            r#"Post(id: "a.{n}", under: "a.{0}", service: Exponential(mean: "1 min"), passes_on: [ PassOn(to: "a.{0}", share: 0.5) ])"#,
            (n - 1) / 2
        ),
    };
    let places: Vec<String> = (1..31).map(place).collect();
    let sources: Vec<String> = (15..31)
        .map(|n| {
            format!(r#"Source(id: "s{n}", to: "a.{n}", arrivals: Poisson("0.5 per min"), until: "T+29 h")"#)
        })
        .collect();
    posts(
        &format!(r#"Post(id: "a.0", service: Exponential(mean: "1 min")), {}"#, places.join(", ")),
        &sources.join(", "),
        "30 h",
        r#"Measure(id: "calls", measure: Count(Called())),
        Measure(id: "life", measure: Mean(Waited())),"#,
    )
}

/// How long those lived that climbed from a leaf to the top, in minutes.
fn whole_climbs(run: &Run<'_>) -> Vec<f64> {
    let mut came = std::collections::BTreeMap::new();
    for leaf in 15..31 {
        let leaf = visits(run, run.name(&format!("a.{leaf}")));
        came.extend(leaf.into_iter().map(|visit| (visit.item, visit.came)));
    }
    let warm = run.scenario.clock.warm_up;
    let top = visits(run, run.name("a.0")).into_iter();
    top.filter_map(|visit| {
        let came = came[&visit.item];
        (came >= warm).then_some(minutes((visit.left? - came).0 as f64))
    })
    .collect()
}

#[test]
fn a_tree_of_posts() {
    let laboratory = tree();
    let runs = laboratory.runs(60, |run| {
        let score = run.score();
        let handled = run.trace.records.iter().filter(|record| record.fact.kind() == "Handled");
        let visits = handled.count() as f64 / run.value(&score, "calls");
        (visits, minutes(run.value(&score, "life")), whole_climbs(run))
    });
    let visits: Vec<f64> = runs.iter().map(|run| run.0).collect();
    Estimate::of(&visits).holds("visits of a message", 1.9375);
    let lives: Vec<f64> = runs.iter().map(|run| run.1).collect();
    Estimate::of(&lives).holds("life of a message", 2.0 * 1.9375);
    let climbs: Vec<f64> = runs.iter().map(|run| run.2.iter().sum::<f64>() / run.2.len() as f64).collect();
    Estimate::of(&climbs).holds("life of one that climbs to the top", 10.0);
    // Climbs that follow each other by hours have nothing to do with one another.
    let apart = runs.iter().flat_map(|run| run.2.iter().step_by(100).copied()).collect();
    follows("one that climbs to the top", apart, |t| equal_chain_within(5, 0.5, t));
}

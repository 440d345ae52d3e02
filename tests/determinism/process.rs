//! What a process did before, or does at the same time, changes nothing.

use super::shipped::{Shipped, shipped};
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use std::sync::Arc;
use std::thread;

/// Runs that come between the first and the last.
const BETWEEN: u64 = 1_000;

/// Threads that run everything at the same time.
const THREADS: usize = 4;

fn digest(scenario: &Arc<Scenario>, seed: u64) -> String {
    simulate(scenario, &Plan { seed, ..Plan::default() }).expect("it comes to its end").digest()
}

/// The digests of everything, compiled anew and run in an order that begins anywhere.
fn digests(exercises: &[Shipped], begin: usize) -> Vec<String> {
    let mut digests = vec![String::new(); exercises.len()];
    for step in 0..exercises.len() {
        let index = (begin + step) % exercises.len();
        digests[index] = digest(&exercises[index].short(), 7);
    }
    digests
}

/// A small exercise under its first doctrine.
fn small() -> Arc<Scenario> {
    let exercises = shipped();
    let small = exercises.iter().find(|exercise| exercise.folder.ends_with("first-steps"));
    small.expect("there is a small exercise").short()
}

#[test]
fn the_thousandth_run_is_like_the_first() {
    let exercises = shipped();
    let first = digests(&exercises, 0);
    let small = small();
    let mut others: Vec<String> = (1..=BETWEEN).map(|seed| digest(&small, seed)).collect();
    assert_eq!(digests(&exercises, exercises.len() / 2), first);
    assert_eq!(others[0], digest(&small, 1));
    others.sort_unstable();
    others.dedup();
    assert_eq!(others.len() as u64, BETWEEN, "another seed, another run");
}

#[test]
fn runs_beside_one_another_are_like_runs_alone() {
    let exercises = shipped();
    let alone = digests(&exercises, 0);
    thread::scope(|scope| {
        let beside = (0..THREADS).map(|number| {
            let exercises = &exercises;
            scope.spawn(move || digests(exercises, number * exercises.len() / THREADS))
        });
        for thread in beside.collect::<Vec<_>>() {
            assert_eq!(thread.join().expect("a thread that ends"), alone);
        }
    });
}

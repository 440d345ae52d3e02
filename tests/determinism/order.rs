//! The order in which mechanisms are bound and entities spawned changes nothing.

use super::shipped::shipped;
use crate::properties::draft::{Luck, drafts};
use crate::properties::stage::{performed, run, runner};
use proptest::prelude::*;
use salambo_engine::run::Plan;
use salambo_engine::run::simulation::{Liberties, Simulation};

/// Orders tried beside the usual one.
const SHUFFLES: u64 = 3;

fn shuffled(by: u64) -> Liberties {
    Liberties { shuffle: by, journal: true, ..Liberties::default() }
}

#[test]
fn does_not_matter_to_shipped_exercises() {
    let plan = Plan { seed: 11, ..Plan::default() };
    for exercise in shipped() {
        let scenario = exercise.short();
        let play = |shuffle| {
            let outcome = Simulation::new(&scenario, &plan, &shuffled(shuffle)).run();
            outcome.unwrap_or_else(|error| panic!("{}: {error}", exercise.name()))
        };
        let (usual, drawn) = play(0);
        assert!(usual.records.len() > 3, "{}", exercise.name());
        for shuffle in 1..=SHUFFLES {
            let (other, others) = play(shuffle);
            assert_eq!(other.digest(), usual.digest(), "{} shuffled by {shuffle}", exercise.name());
            // Whether units are free is drawn as they are spawned: only there may the order differ.
            let (mut drawn, mut others) = (drawn.clone(), others);
            drawn.sort_unstable();
            others.sort_unstable();
            assert_eq!(others, drawn, "{} shuffled by {shuffle}", exercise.name());
        }
    }
}

#[test]
fn does_not_matter_to_whatever_is_drafted() {
    let outcome = runner(24).run(&(drafts(Luck::Drawn), 1..u64::MAX), |(draft, shuffle)| {
        let (scenario, usual, _) = performed(&draft)?;
        let other = run(&scenario, draft.seed, &shuffled(shuffle));
        let (other, _) = other.map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(other.digest(), usual.digest(), "shuffled by {}", shuffle);
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

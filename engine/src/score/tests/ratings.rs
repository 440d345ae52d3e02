//! Marks, weights, caps and ratings.

use super::exercise::{Exercise, at_most, first, minutes};
use crate::scenario::model::mark::Happening;
use crate::scenario::model::script::{Amount, Quantity, Scale};
use crate::score::{Rating, Score};
use expect_test::expect;

const NIGHT: &str = "
     6:00 a.room Declared what=major-incident
    14:00 a.room Warned
";

/// Declared one minute after T0 (mark 2), warned nine (mark 1), opened never (mark 0).
fn exercise(critical: bool, weights: [f64; 3]) -> Exercise {
    let mut exercise = Exercise::new();
    let declared = exercise.declared("major-incident");
    let joint = exercise.name("joint.post");
    exercise.objective("alert", 3.0);
    exercise.measure("declared", Quantity::Time(None, declared), minutes(5)).weight = weights[0];
    exercise.measure("warned", Quantity::Time(None, first(Happening::Warned)), minutes(5)).weight =
        weights[1];
    exercise.objective("command", 1.0);
    let opened =
        exercise.measure("opened", Quantity::Time(None, first(Happening::Opened(joint))), minutes(5));
    (opened.weight, opened.critical) = (weights[2], critical);
    exercise.objective("unmarked", 9.0);
    exercise.measure("warnings", Quantity::Count(Happening::Warned), Scale::Unmarked);
    exercise.measure("intent-repeated", Quantity::Observed, Scale::Yes);
    exercise
}

fn told(score: &Score) -> String {
    let objectives = score.objectives.iter().map(|objective| {
        format!("{:?} {:?} {:?}\n", objective.score, objective.rating, objective.capped_by.len())
    });
    format!("{:?} {:?}\n{}", score.score, score.rating, objectives.collect::<String>())
}

#[test]
fn weights_make_the_mean() {
    expect![[r#"
        Some(0.65625) Some(S)
        Some(0.875) Some(P) 0
        Some(0.0) Some(U) 0
        None None 0
    "#]]
    .assert_eq(&told(&exercise(false, [3.0, 1.0, 1.0]).score("180:00", NIGHT)));
}

#[test]
fn a_critical_measure_caps_its_objective_and_the_exercise() {
    let mut exercise = exercise(true, [1.0, 0.0, 1.0]);
    exercise.objectives[0].weight = 99.0;
    expect![[r#"
        Some(0.64) Some(M)
        Some(1.0) Some(P) 0
        Some(0.0) Some(U) 1
        None None 0
    "#]]
    .assert_eq(&told(&exercise.score("180:00", NIGHT)));
}

#[test]
fn an_exercise_without_targets_has_no_rating() {
    let mut exercise = Exercise::new();
    exercise.measure("warnings", Quantity::Count(Happening::Warned), Scale::Unmarked);
    exercise.measure("deaths", Quantity::AvoidableDeaths, at_most(0.0)).critical = true;
    let score = exercise.score("180:00", NIGHT);
    assert_eq!((score.score, score.rating, score.objectives[0].rating), (None, None, None));
    assert!(score.objectives[0].capped_by.is_empty(), "what cannot be observed was not missed");
}

#[test]
fn ratings_begin_at_their_thresholds() {
    let ratings =
        [1.0, 0.85, 0.849, 0.65, Rating::CAP, 0.40, 0.39, 0.0].map(|score| Rating::of(score).letter());
    assert_eq!(ratings.concat(), "PPSSMMUU");
}

#[test]
fn an_expectation_is_met_within_its_tolerance() {
    let met = |expected: Amount, tolerance: f64| {
        let mut exercise = Exercise::new();
        let declared = exercise.declared("major-incident");
        exercise.measure("declared", Quantity::Time(None, declared), Scale::Unmarked).expect =
            Some((expected, tolerance));
        exercise.score("180:00", NIGHT).measures[0].expected.unwrap().met
    };
    let time = |seconds: i64| Amount::Time(crate::kernel::tick::Tick(seconds * 1000));
    assert!(met(time(60), 0.0) && met(time(66), 0.1) && met(time(50), 0.2));
    assert!(!met(time(61), 0.0) && !met(time(50), 0.19));
}

//! The doctrines are answers, none of which is the right one; objectives can be met and missed.
//!
//! A doctrine is best on a measure if its mean mark is higher than that of each of the others, and
//! worst if it is lower; who shares the first or last place has it not.

use super::exercise::Exercise;
use super::season::{Evening, measures};
use salambo_engine::score::{Availability, Rating};
use std::collections::BTreeSet;

/// The one that stands alone at an end of a row of mean marks.
fn alone(means: &[f64], is_before: fn(f64, f64) -> bool) -> Option<usize> {
    (0..means.len()).find(|at| {
        (0..means.len()).filter(|other| other != at).all(|other| is_before(means[*at], means[other]))
    })
}

fn names(exercise: &Exercise) -> Vec<String> {
    let scenario = &exercise.seasons()[0].scenario;
    measures(scenario).into_iter().map(|name| scenario.names.text(name).to_owned()).collect()
}

fn evenings(exercise: &Exercise) -> impl Iterator<Item = &Evening> {
    exercise.seasons().iter().flat_map(|season| &season.evenings)
}

/// The measures on which each doctrine stands alone at an end.
fn where_alone(exercise: &Exercise, is_before: fn(f64, f64) -> bool) -> Vec<Vec<String>> {
    let mut of = vec![Vec::new(); exercise.doctrines.len()];
    for (at, name) in names(exercise).into_iter().enumerate() {
        let means: Vec<f64> = exercise.seasons().iter().map(|season| season.mean_mark(at)).collect();
        if let Some(doctrine) = alone(&means, is_before) {
            of[doctrine].push(name);
        }
    }
    of
}

pub fn each_is_best_at_something_and_worst_at_something(exercise: &Exercise) {
    let best = where_alone(exercise, |one, other| one > other);
    let worst = where_alone(exercise, |one, other| one < other);
    for (at, doctrine) in exercise.doctrines.iter().enumerate() {
        assert!(!best[at].is_empty(), "{doctrine} is best at nothing");
        assert!(!worst[at].is_empty(), "{doctrine} is worst at nothing");
    }
}

pub fn none_is_at_least_as_good_as_another_on_every_measure(exercise: &Exercise) {
    for one in exercise.seasons() {
        for other in exercise.seasons().iter().filter(|other| other.doctrine != one.doctrine) {
            let mut all = 0..names(exercise).len();
            let dominates = all.all(|at| one.mean_mark(at) >= other.mean_mark(at));
            assert!(!dominates, "{} is never behind {}", one.doctrine, other.doctrine);
        }
    }
}

pub fn every_objective_is_met_in_some_evening_and_missed_in_another(exercise: &Exercise) {
    let scenario = &exercise.seasons()[0].scenario;
    for (at, objective) in scenario.objectives.iter().enumerate() {
        let ratings: BTreeSet<Rating> =
            evenings(exercise).filter_map(|evening| evening.objectives[at].1).collect();
        let name = scenario.names.text(objective.name);
        assert!(ratings.contains(&Rating::P) || ratings.contains(&Rating::S), "{name}: {ratings:?}");
        assert!(ratings.contains(&Rating::M) || ratings.contains(&Rating::U), "{name}: {ratings:?}");
    }
}

pub fn every_measure_can_be_told_and_tells_evenings_apart(exercise: &Exercise) {
    for (at, name) in names(exercise).into_iter().enumerate() {
        let told = || evenings(exercise).map(|evening| &evening.measures[at]);
        let blind = told().filter(|told| told.availability == Availability::NotObservable);
        assert_eq!(blind.count(), 0, "{name}");
        let marks: BTreeSet<Option<u8>> = told().map(|told| told.mark).collect();
        assert!(marks.len() > 1, "{name} earns {marks:?} in every evening");
    }
}

//! The doctrines are four answers, none of which is the right one; objectives can be met and missed.
//!
//! Over seeds 1 to 200 each: a doctrine is best on a measure if its mean mark is higher than that of
//! each of the others, and worst if it is lower; who shares the first or last place has it not.

use super::season::{Season, measures, seasons};
use salambo_engine::score::{Availability, Rating};
use std::collections::BTreeSet;

/// The one that stands alone at an end of a row of mean marks.
fn alone(means: &[f64], is_before: fn(f64, f64) -> bool) -> Option<usize> {
    (0..means.len()).find(|at| {
        (0..means.len()).filter(|other| other != at).all(|other| is_before(means[*at], means[other]))
    })
}

fn names() -> Vec<String> {
    let scenario = &seasons()[0].scenario;
    measures(scenario).into_iter().map(|name| scenario.names.text(name).to_owned()).collect()
}

/// The measures on which each doctrine stands alone at an end.
fn where_alone(is_before: fn(f64, f64) -> bool) -> Vec<Vec<String>> {
    let mut of = vec![Vec::new(); seasons().len()];
    for (at, name) in names().into_iter().enumerate() {
        let means: Vec<f64> = seasons().iter().map(|season| season.mean_mark(at)).collect();
        if let Some(doctrine) = alone(&means, is_before) {
            of[doctrine].push(name);
        }
    }
    of
}

#[test]
fn each_is_best_at_something_and_worst_at_something() {
    let (best, worst) = (where_alone(|one, other| one > other), where_alone(|one, other| one < other));
    for (at, season) in seasons().iter().enumerate() {
        assert!(!best[at].is_empty(), "{} is best at nothing", season.doctrine);
        assert!(!worst[at].is_empty(), "{} is worst at nothing", season.doctrine);
    }
}

#[test]
fn none_is_at_least_as_good_as_another_on_every_measure() {
    for one in seasons() {
        for other in seasons().iter().filter(|other| other.doctrine != one.doctrine) {
            let mut all = 0..names().len();
            let dominates = all.all(|at| one.mean_mark(at) >= other.mean_mark(at));
            assert!(!dominates, "{} is never behind {}", one.doctrine, other.doctrine);
        }
    }
}

#[test]
fn every_objective_is_met_in_some_evening_and_missed_in_another() {
    let scenario = &seasons()[0].scenario;
    for (at, objective) in scenario.objectives.iter().enumerate() {
        let evenings = seasons().iter().flat_map(|season| &season.evenings);
        let ratings: BTreeSet<Rating> = evenings.filter_map(|evening| evening.objectives[at].1).collect();
        let name = scenario.names.text(objective.name);
        assert!(ratings.contains(&Rating::P) || ratings.contains(&Rating::S), "{name}: {ratings:?}");
        assert!(ratings.contains(&Rating::U), "{name}: {ratings:?}");
    }
}

/// The marks that a measure earns in all evenings of all doctrines.
fn marks(seasons: &[Season], measure: usize) -> BTreeSet<Option<u8>> {
    let evenings = seasons.iter().flat_map(|season| &season.evenings);
    evenings.map(|evening| evening.measures[measure].mark).collect()
}

#[test]
fn every_measure_can_be_told_and_tells_evenings_apart() {
    for (at, name) in names().into_iter().enumerate() {
        let evenings = seasons().iter().flat_map(|season| &season.evenings);
        let blind =
            evenings.filter(|evening| evening.measures[at].availability == Availability::NotObservable);
        assert_eq!(blind.count(), 0, "{name}");
        let marks = marks(seasons(), at);
        assert!(marks.len() > 1, "{name} earns {marks:?} in every evening");
    }
}

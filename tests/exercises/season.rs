//! Many evenings of an exercise under each of its doctrines, played once for all tests that look at them.
//!
//! A scenario is compiled once for each doctrine. Evenings are shared out among threads and
//! collected by their number, so that it does not matter who played which.

use super::exercise::Exercise;
use salambo_engine::kernel::names::Name;
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::score::expectations::{Outcome, expectations};
use salambo_engine::score::{Availability, Rating, Score, Unit, score};
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What a measure came to in one evening.
pub struct Told {
    /// Its mark: 0, 1 or 2.
    pub mark: Option<u8>,
    /// Its raw value.
    pub value: Option<f64>,
    /// What the value counts.
    pub unit: Unit,
    /// Whether it could be told at all.
    pub availability: Availability,
}

/// One evening, in the order of the exercise.
pub struct Evening {
    /// What each measure came to.
    pub measures: Vec<Told>,
    /// The score and the rating of each objective.
    pub objectives: Vec<(Option<f64>, Option<Rating>)>,
    /// What came of each expected action.
    pub expected: Vec<Outcome>,
    /// The injects that came.
    pub injected: BTreeSet<Name>,
    /// How many records were written.
    pub records: usize,
}

impl Evening {
    fn new(scenario: &Scenario, trace: &Trace) -> Self {
        let Score { measures, objectives, .. } = score(scenario, trace, scenario.clock.end);
        let told = measures.into_iter().map(|row| Told {
            mark: row.mark,
            value: row.value,
            unit: row.unit,
            availability: row.availability,
        });
        let injected = trace.records.iter().filter_map(|record| match record.fact {
            Fact::Injected { inject, .. } => Some(inject),
            _ => None,
        });
        let expected = expectations(scenario, trace, scenario.clock.end);
        Self {
            measures: told.collect(),
            objectives: objectives.iter().map(|row| (row.score, row.rating)).collect(),
            expected: expected.iter().map(|row| row.outcome).collect(),
            injected: injected.collect(),
            records: trace.records.len(),
        }
    }
}

/// A doctrine over all seeds.
pub struct Season {
    /// The doctrine's id.
    pub doctrine: &'static str,
    /// The exercise under it.
    pub scenario: Arc<Scenario>,
    /// The evenings, by seed.
    pub evenings: Vec<Evening>,
}

impl Season {
    /// The mean mark of a measure over the evenings that gave occasion for it.
    pub fn mean_mark(&self, measure: usize) -> f64 {
        mean(self.evenings.iter().filter_map(|evening| evening.measures[measure].mark).map(f64::from))
    }

    /// The mean score of an objective over all evenings.
    pub fn mean_score(&self, objective: usize) -> f64 {
        mean(self.evenings.iter().filter_map(|evening| evening.objectives[objective].0))
    }

    /// The middle value of a measure, the upper one of two; `None` where it was never reached in
    /// half of the evenings.
    pub fn middle(&self, measure: usize) -> Option<f64> {
        let mut values: Vec<f64> =
            self.evenings.iter().map(|evening| evening.measures[measure].value.unwrap_or(f64::MAX)).collect();
        values.sort_by(f64::total_cmp);
        Some(values[values.len() / 2]).filter(|value| *value < f64::MAX)
    }
}

fn mean(numbers: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = numbers.fold((0.0, 0.0), |(sum, count), number| (sum + number, count + 1.0));
    sum / count
}

/// A doctrine over all seeds of its exercise, with settings.
pub fn season(exercise: &Exercise, doctrine: &'static str, settings: &[(&str, &str)]) -> Season {
    let scenario = exercise.under(doctrine).with(settings);
    let evenings = in_parallel(exercise.seeds as usize, |at| evening(&scenario, at as u64 + 1));
    Season { doctrine, scenario, evenings }
}

fn evening(scenario: &Arc<Scenario>, seed: u64) -> Evening {
    let trace = simulate(scenario, &Plan { seed, ..Plan::default() }).expect("a run");
    Evening::new(scenario, &trace)
}

/// The measures in the order of results, each with its name.
pub fn measures(scenario: &Scenario) -> Vec<Name> {
    scenario.objectives.iter().flat_map(|objective| &objective.measures).map(|measure| measure.name).collect()
}

/// Does something for each number below a count, on all processors; what comes of it is in the order
/// of the numbers.
pub fn in_parallel<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let share = || {
        let numbers = std::iter::from_fn(|| Some(next.fetch_add(1, Ordering::Relaxed)));
        numbers.take_while(|at| *at < count).map(|at| (at, work(at))).collect::<Vec<_>>()
    };
    let threads = thread::available_parallelism().map_or(2, usize::from).max(2);
    let mut done: Vec<(usize, T)> = thread::scope(|scope| {
        let hands: Vec<_> = (0..threads).map(|_| scope.spawn(share)).collect();
        hands.into_iter().flat_map(|hand| hand.join().expect("a thread that ends")).collect()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, one)| one).collect()
}

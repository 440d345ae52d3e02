//! Back-tests: runs held against the record, and paired with runs under other doctrines.

use super::baseline::Baseline;
use super::recorded::{Recorded, Role};
use super::replications::{Runs, play};
use crate::document::mark::Label;
use crate::kernel::tick::Tick;
use crate::report::backtest::{Against, Backtest, Milestone, Shift, Simulated};
use crate::run::RunError;
use crate::scenario::Scenario;
use crate::score::{MeasureResult, score};
use crate::statistics::{crps, order_statistic};
use crate::trace::Trace;
use crate::trace::chain::back_from;
use crate::trace::record::RecordNo;
use std::sync::Arc;

/// Milliseconds in a minute.
const MINUTE_MS: f64 = 60_000.0;

/// When a milestone came in one run, in minutes, and how much of that was the script's.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Came {
    minutes: f64,
    script: f64,
}

/// One run: what came of each milestone of the record.
type Evening = Vec<Option<Came>>;

/// The runs under one doctrine.
#[derive(Clone, Debug)]
pub struct Season {
    doctrine: String,
    evenings: Vec<Evening>,
}

/// Plays an exercise and notes when each milestone of the record came.
///
/// `tell` is called after each run, from any thread.
///
/// # Errors
/// Why a run came to no end.
pub fn season(
    scenario: &Arc<Scenario>,
    recorded: &[Recorded],
    runs: Runs,
    tell: &(dyn Fn() + Sync),
) -> Result<Season, RunError> {
    let evenings = play(scenario, runs, tell, |trace| evening(scenario, trace, recorded))?;
    Ok(Season { doctrine: scenario.names.text(scenario.doctrine).to_owned(), evenings })
}

fn evening(scenario: &Scenario, trace: &Trace, recorded: &[Recorded]) -> Evening {
    let score = score(scenario, trace, Tick::MAX);
    let result = |id: &str| score.measures.iter().find(|result| scenario.names.text(result.name) == id);
    let came = |one: &Recorded| came(scenario, trace, result(one.measure.as_deref()?)?);
    recorded.iter().map(came).collect()
}

fn came(scenario: &Scenario, trace: &Trace, result: &MeasureResult) -> Option<Came> {
    let (value, record) = (result.value?, result.milestone?);
    Some(Came { minutes: value / MINUTE_MS, script: script(trace, record, scenario.clock.t0) })
}

/// The share of the time between T0 and a record that is the script's own.
fn script(trace: &Trace, record: RecordNo, t0: Tick) -> f64 {
    let (mut own, mut all) = (0, 0);
    for interval in back_from(trace, record) {
        let length = (interval.to.max(t0) - interval.from.max(t0)).0;
        all += length;
        own += if interval.label == Label::Script { length } else { 0 };
    }
    // What came at T0 itself waited for nothing but the script.
    if all == 0 { 1.0 } else { own as f64 / all as f64 }
}

/// An exercise, what was recorded of its event, and the yardstick.
#[derive(Clone, Copy, Debug)]
pub struct Comparison<'a> {
    /// The exercise.
    pub scenario: &'a Scenario,
    /// The record.
    pub recorded: &'a [Recorded],
    /// The yardstick.
    pub baseline: &'a Baseline,
    /// The runs.
    pub runs: Runs,
}

impl Comparison<'_> {
    /// Holds the runs under a doctrine against the record, and pairs them with those under others.
    ///
    /// # Panics
    /// If the seasons are not over the same runs and the same record.
    #[must_use]
    pub fn of(&self, season: &Season, others: &[Season]) -> Backtest {
        let (scenario, recorded) = (self.scenario, self.recorded);
        Backtest {
            exercise: scenario.names.text(scenario.id).to_owned(),
            doctrine: season.doctrine.clone(),
            seed: self.runs.seed,
            runs: self.runs.count,
            horizon: self.horizon(),
            terms: scenario.terms.clone(),
            milestones: recorded
                .iter()
                .enumerate()
                .map(|(at, one)| self.milestone(one, season, at))
                .collect(),
            against: others.iter().map(|other| against(recorded, season, other)).collect(),
        }
    }

    fn horizon(&self) -> f64 {
        (self.scenario.clock.end - self.scenario.clock.t0).0 as f64 / MINUTE_MS
    }

    fn milestone(&self, one: &Recorded, season: &Season, at: usize) -> Milestone {
        let runs = self.runs;
        let simulated = one.measure.as_ref().map(|_| {
            let sums = || self.baseline.sums(&one.baseline, &one.name(), runs.seed, runs.count.into());
            let foretold = (!one.baseline.is_empty()).then(sums);
            simulated(&season.column(at), one.minutes[1], foretold, self.horizon())
        });
        Milestone {
            event: one.event.clone(),
            code: one.code.clone(),
            agency: one.agency.clone(),
            recorded: one.minutes,
            tag: one.tag.clone(),
            source: one.source.clone(),
            predicted: one.role == Role::Predicted,
            measure: one.measure.clone(),
            simulated,
        }
    }
}

impl Season {
    /// What came of one milestone, run by run.
    fn column(&self, milestone: usize) -> Vec<Option<Came>> {
        self.evenings.iter().map(|evening| evening[milestone]).collect()
    }

    /// When it came, run by run; never is infinite.
    fn times(&self, milestone: usize) -> Vec<f64> {
        self.column(milestone).into_iter().map(minutes).collect()
    }
}

fn minutes(came: Option<Came>) -> f64 {
    came.map_or(f64::INFINITY, |came| came.minutes)
}

fn ascending(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}

/// A quantile, `None` where that is never.
fn quantile(ascending: &[f64], p: f64) -> Option<f64> {
    order_statistic(ascending, p).filter(|value| value.is_finite())
}

fn share(values: &[f64], is_meant: impl Fn(f64) -> bool) -> f64 {
    values.iter().filter(|value| is_meant(**value)).count() as f64 / values.len().max(1) as f64
}

fn simulated(column: &[Option<Came>], best: f64, foretold: Option<Vec<f64>>, horizon: f64) -> Simulated {
    let times = ascending(column.iter().copied().map(minutes).collect());
    let score = |times: Vec<f64>| {
        let restricted: Vec<f64> = times.into_iter().map(|time| time.min(horizon)).collect();
        crps(&restricted, best)
    };
    let scripts: Vec<f64> = column.iter().flatten().map(|came| came.script).collect();
    Simulated {
        quantiles: [0.1, 0.5, 0.9].map(|p| quantile(&times, p)),
        never: share(&times, f64::is_infinite),
        by_then: share(&times, |time| time <= best),
        script: (!scripts.is_empty()).then(|| scripts.iter().sum::<f64>() / scripts.len() as f64),
        crps: score(times).unwrap_or(horizon),
        baseline: foretold.and_then(|sums| score(ascending(sums))),
    }
}

fn against(recorded: &[Recorded], season: &Season, other: &Season) -> Against {
    assert_eq!(season.evenings.len(), other.evenings.len(), "runs are paired one by one");
    let measured = recorded.iter().enumerate().filter_map(|(at, one)| Some((at, one.measure.clone()?)));
    let shifts = measured.map(|(at, measure)| shift(measure, &season.times(at), &other.times(at)));
    Against { doctrine: other.doctrine.clone(), shifts: shifts.collect() }
}

fn shift(measure: String, before: &[f64], after: &[f64]) -> Shift {
    let pairs = || before.iter().zip(after);
    let later = pairs().map(|(before, after)| after - before).filter(|later| later.is_finite());
    let later = ascending(later.collect());
    let share_of = |is_meant: &dyn Fn(f64, f64) -> bool| {
        pairs().filter(|(before, after)| is_meant(**before, **after)).count() as f64
            / before.len().max(1) as f64
    };
    Shift {
        measure,
        medians: [before, after].map(|times| quantile(&ascending(times.to_vec()), 0.5)),
        never: [before, after].map(|times| share(times, f64::is_infinite)),
        shift: order_statistic(&later, 0.5),
        shares: [
            share_of(&|before, after| after < before),
            share_of(&|before, after| after > before),
            share_of(&|before, after| after == before),
        ],
    }
}

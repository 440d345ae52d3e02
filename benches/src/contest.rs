//! The rules of a race: the same work, checked; times interleaved; ratios of medians.

use std::time::{Duration, Instant};

use crate::ct::{Answer, Settings, Workload, expected_sojourn_s};

/// From so many messages on, the mean is held against theory.
const THEORY_FROM: u64 = 100_000;

/// How far the mean may be from theory then. Over 20 seeds of 10^5 messages it lies 0.7 % below
/// (the tree starts empty) with a standard deviation of 0.55 %: this allows five of those.
const MEAN_TOLERANCE: f64 = 0.035;

/// What one run gave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What was found.
    pub answer: Answer,
    /// The most events that were scheduled at one time.
    pub pending_max: usize,
}

/// Somebody who can run workload CT.
pub trait Contestant {
    /// What the row in the table is called.
    fn name(&self) -> &'static str;

    /// Builds the model; only what is returned is timed.
    fn prepare<'w>(&self, workload: &'w Workload) -> Box<dyn FnOnce() -> Outcome + 'w>;
}

/// The answer for [`Settings::canonical`], where it is known.
#[must_use]
pub fn known_answer(settings: &Settings) -> Option<Answer> {
    let overdue = |count| if settings.timers { count } else { 0 };
    let known = match settings.messages {
        100_000 => Answer {
            done: 99_840,
            sojourn_ns: 263_599_693_777_600,
            checksum: 1_639_383_165_785_233_983,
            overdue: overdue(14_632),
        },
        1_000_000 => Answer {
            done: 999_936,
            sojourn_ns: 2_664_933_964_358_679,
            checksum: 8_658_000_610_352_102_602,
            overdue: overdue(148_663),
        },
        _ => return None,
    };
    (*settings == Settings::canonical(settings.messages, settings.timers)).then_some(known)
}

/// Does an answer hold: equal where it is known, and near what theory says of the mean?
///
/// # Errors
/// What differs.
pub fn check(answer: &Answer, settings: &Settings) -> Result<(), String> {
    if let Some(known) = known_answer(settings).filter(|known| known != answer) {
        return Err(format!("expected {known:?}, found {answer:?}"));
    }
    let (mean, theory) = (answer.mean_sojourn_s(), expected_sojourn_s(settings.rate));
    let is_bound = settings.desks == 1 && settings.messages >= THEORY_FROM;
    if is_bound && (mean / theory - 1.0).abs() > MEAN_TOLERANCE {
        return Err(format!("mean sojourn {mean:.4} s, theory says {theory:.4} s"));
    }
    Ok(())
}

/// One contestant's row.
#[derive(Clone, Debug)]
pub struct Row {
    /// The contestant.
    pub name: &'static str,
    /// The median of its times.
    pub median: Duration,
    /// Its median time over that of the first contestant, run by run.
    pub ratio: f64,
    /// The most events that were scheduled at one time.
    pub pending_max: usize,
}

/// Races everybody on one workload, `runs` times in turn, so that a slow minute of the machine hurts all alike.
///
/// # Errors
/// A contestant whose answer does not [`check`]: then no time counts.
pub fn race(
    contestants: &[Box<dyn Contestant>],
    workload: &Workload,
    runs: usize,
) -> Result<Vec<Row>, String> {
    let mut times = vec![Vec::with_capacity(runs); contestants.len()];
    let mut pending_max = vec![0; contestants.len()];
    for _ in 0..runs {
        for (place, contestant) in contestants.iter().enumerate() {
            let ready = contestant.prepare(workload);
            let start = Instant::now();
            let outcome = ready();
            times[place].push(start.elapsed());
            pending_max[place] = outcome.pending_max;
            check(&outcome.answer, &workload.settings)
                .map_err(|why| format!("{}: {why}", contestant.name()))?;
        }
    }
    let row = |place: usize| Row {
        name: contestants[place].name(),
        median: median(times[place].clone()),
        ratio: median(times[place].iter().zip(&times[0]).map(|(own, base)| ratio(*own, *base)).collect()),
        pending_max: pending_max[place],
    };
    Ok((0..contestants.len()).map(row).collect())
}

fn ratio(own: Duration, base: Duration) -> f64 {
    own.as_secs_f64() / base.as_secs_f64()
}

/// The middle value, the upper of two.
fn median<T: PartialOrd + Copy>(mut values: Vec<T>) -> T {
    values.sort_by(|a, b| a.partial_cmp(b).expect("a time is a number"));
    values[values.len() / 2]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contestants;

    #[test]
    fn a_wrong_answer_is_refused_whatever_its_time() {
        let settings = Settings::canonical(100_000, false);
        let right = known_answer(&settings).expect("this one is known");
        assert_eq!(check(&right, &settings), Ok(()));
        assert!(check(&Answer { checksum: right.checksum ^ 1, ..right }, &settings).is_err());
        let unknown = Settings { seed: 1, ..settings };
        assert!(check(&right, &unknown).is_ok());
        assert!(check(&Answer { sojourn_ns: right.sojourn_ns * 2, ..right }, &unknown).is_err());
    }

    #[test]
    fn every_contestant_has_a_row_and_the_first_is_the_measure() {
        let workload = Workload::new(Settings::canonical(10_000, true));
        let rows = race(&contestants(), &workload, 3).expect("every answer holds");
        assert_eq!(rows.len(), contestants().len());
        assert_eq!(rows[0].ratio, 1.0);
    }
}

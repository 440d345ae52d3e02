//! Back-tests for programs: the document `salambo.backtest/1`.

use salambo_engine::report::backtest::{Against, Backtest, Milestone, Shift, Totals, totals};
use serde::Serialize;

/// The name and number of the document's format.
const FORMAT: &str = "salambo.backtest/1";

/// All back-tests, in the order of the command line. Times are minutes since T0; null is never.
#[derive(Debug, Serialize)]
pub struct Document<'a> {
    format: &'static str,
    backtests: Vec<Part<'a>>,
    totals: Sums,
}

#[derive(Debug, Serialize)]
struct Part<'a> {
    exercise: &'a str,
    doctrine: &'a str,
    seed: u64,
    runs: u32,
    horizon: f64,
    milestones: Vec<Row<'a>>,
    totals: Sums,
    against: Vec<Other<'a>>,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    event: &'a str,
    code: &'a str,
    agency: &'a str,
    lo: f64,
    best: f64,
    hi: f64,
    tag: &'a str,
    source: &'a str,
    role: &'static str,
    measure: Option<&'a str>,
    simulated: Option<Came>,
}

#[derive(Debug, Serialize)]
struct Came {
    p10: Option<f64>,
    p50: Option<f64>,
    p90: Option<f64>,
    never: f64,
    by_then: f64,
    script: Option<f64>,
    counts: bool,
    covered: bool,
    crps: f64,
    baseline_crps: Option<f64>,
}

#[derive(Debug, Serialize)]
struct Sums {
    counted: usize,
    covered: usize,
    mean_crps_ratio: Option<f64>,
    nearer_than_baseline: usize,
}

#[derive(Debug, Serialize)]
struct Other<'a> {
    doctrine: &'a str,
    shifts: Vec<Moved<'a>>,
}

#[derive(Debug, Serialize)]
struct Moved<'a> {
    measure: &'a str,
    median_before: Option<f64>,
    median_after: Option<f64>,
    never_before: f64,
    never_after: f64,
    median_shift: Option<f64>,
    earlier: f64,
    later: f64,
    equal: f64,
}

impl<'a> Document<'a> {
    /// The document of some back-tests.
    pub fn of(backtests: &'a [Backtest]) -> Self {
        let all = backtests.iter().flat_map(|one| &one.milestones);
        Self { format: FORMAT, totals: totals(all).into(), backtests: backtests.iter().map(part).collect() }
    }
}

fn part(of: &Backtest) -> Part<'_> {
    Part {
        exercise: &of.exercise,
        doctrine: &of.doctrine,
        seed: of.seed,
        runs: of.runs,
        horizon: of.horizon,
        milestones: of.milestones.iter().map(row).collect(),
        totals: totals(&of.milestones).into(),
        against: of.against.iter().map(other).collect(),
    }
}

fn row(of: &Milestone) -> Row<'_> {
    let [lo, best, hi] = of.recorded;
    let came = of.simulated.as_ref().map(|simulated| {
        let [p10, p50, p90] = simulated.quantiles;
        Came {
            p10,
            p50,
            p90,
            never: simulated.never,
            by_then: simulated.by_then,
            script: simulated.script,
            counts: of.counted().is_some(),
            covered: of.is_covered() == Some(true),
            crps: simulated.crps,
            baseline_crps: simulated.baseline,
        }
    });
    Row {
        event: &of.event,
        code: &of.code,
        agency: &of.agency,
        lo,
        best,
        hi,
        tag: &of.tag,
        source: &of.source,
        role: if of.predicted { "predicted" } else { "input" },
        measure: of.measure.as_deref(),
        simulated: came,
    }
}

fn other(of: &Against) -> Other<'_> {
    Other { doctrine: &of.doctrine, shifts: of.shifts.iter().map(moved).collect() }
}

fn moved(of: &Shift) -> Moved<'_> {
    let [median_before, median_after] = of.medians;
    let [never_before, never_after] = of.never;
    let [earlier, later, equal] = of.shares;
    Moved {
        measure: &of.measure,
        median_before,
        median_after,
        never_before,
        never_after,
        median_shift: of.shift,
        earlier,
        later,
        equal,
    }
}

impl From<Totals> for Sums {
    fn from(of: Totals) -> Self {
        Self {
            counted: of.counted,
            covered: of.covered,
            mean_crps_ratio: of.mean_ratio,
            nearer_than_baseline: of.nearer,
        }
    }
}

//! The stage: drafts compiled and run.

use super::draft::Draft;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use salambo_engine::diagnostic::render::{self, Look};
use salambo_engine::document::reading::Shelf;
use salambo_engine::kernel::draws::{DrawRecord, Perturbation};
use salambo_engine::kernel::tick::Tick;
use salambo_engine::run::simulation::{Liberties, Simulation};
use salambo_engine::run::{Plan, RunError, RunLimits};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::{Request, compile};
use salambo_engine::scenario::ids::InjectId;
use salambo_engine::scenario::model::script::Trigger;
use salambo_engine::trace::Trace;
use salambo_engine::trace::line;
use salambo_engine::trace::record::RecordNo;
use std::sync::Arc;

/// Runs a property over so many cases, or over as many as `PROPTEST_CASES` asks for. The cases are
/// always the same, so that what fails fails again; `PROPTEST_RNG_SEED` asks for others.
pub fn runner(cases: u32) -> TestRunner {
    let mut config = Config { failure_persistence: None, max_shrink_time: 30_000, ..Config::default() };
    let is_set = |name| std::env::var_os(name).is_some();
    if !is_set("PROPTEST_CASES") {
        config.cases = cases;
    }
    if !is_set("PROPTEST_RNG_SEED") {
        config.rng_seed = RngSeed::Fixed(1);
    }
    TestRunner::new(config)
}

/// Compiles a text that nothing is wrong with.
pub fn compiled(text: &str) -> Arc<Scenario> {
    let mut shelf = Shelf::new().with("exercise.ron", text);
    scenario(&mut shelf, None)
}

/// Compiles `exercise.ron` of a shelf under a doctrine.
pub fn scenario(shelf: &mut Shelf, doctrine: Option<&str>) -> Arc<Scenario> {
    let request = Request {
        entry: "exercise.ron".to_owned(),
        doctrine: doctrine.map(str::to_owned),
        ..Request::default()
    };
    let compiled = compile(shelf, &request);
    let told = || render::text(&compiled.problems, &compiled.files, Look::default());
    match compiled.scenario {
        Some(scenario) => Arc::new(scenario),
        None => panic!("the exercise is wrong:\n{}", told()),
    }
}

/// Runs with liberties; the trace and the journal of its draws.
pub fn run(
    scenario: &Arc<Scenario>,
    seed: u64,
    liberties: &Liberties,
) -> Result<(Trace, Vec<DrawRecord>), RunError> {
    let limits = RunLimits { records: 15_000, ..RunLimits::default() };
    let plan = Plan { seed, limits, fired: by_hand(scenario), ..Plan::default() };
    Simulation::new(scenario, &plan, liberties).run()
}

/// Injects that somebody has to fire, each fired at a time of its own.
fn by_hand(scenario: &Scenario) -> Vec<(InjectId, Tick)> {
    let injects = scenario.injects.iter().enumerate();
    let by_hand = injects.filter(|(_, inject)| matches!(inject.when, Trigger::ByHand));
    by_hand.map(|(index, _)| (InjectId::at(index), Tick(1_234_567 + 100_003 * index as i64))).collect()
}

/// The scenario of a draft, its trace and its journal. A draft whose rules chase one another
/// without end is no case.
pub fn performed(draft: &Draft) -> Result<(Arc<Scenario>, Trace, Vec<DrawRecord>), TestCaseError> {
    let scenario = compiled(&draft.text());
    let liberties = Liberties { journal: true, ..Liberties::default() };
    match run(&scenario, draft.seed, &liberties) {
        Ok((trace, journal)) => Ok((scenario, trace, journal)),
        Err(RunError::Kernel(_) | RunError::Records { .. }) => {
            Err(TestCaseError::reject("rules that chase one another"))
        }
        Err(error) => Err(TestCaseError::fail(error.to_string())),
    }
}

/// The same run with one length of time changed.
pub fn perturbed(scenario: &Arc<Scenario>, seed: u64, change: Perturbation) -> Result<Trace, TestCaseError> {
    let liberties = Liberties { perturbations: vec![change], ..Liberties::default() };
    run(scenario, seed, &liberties)
        .map(|(trace, _)| trace)
        .map_err(|error| TestCaseError::reject(error.to_string()))
}

/// A record as its line.
pub fn told(trace: &Trace, number: RecordNo) -> String {
    let mut out = String::new();
    line::write(&mut out, number, trace.get(number), &trace.names);
    out
}

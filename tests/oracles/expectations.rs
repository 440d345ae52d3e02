//! Every file of the laboratory says in its `expect` what theory says, and is held to it.
//!
//! What is expected without a tolerance must come out in each run. The rest is a mean over many
//! runs: it must lie within four standard errors of theory, and these must be a smaller part of
//! theory than the tolerance in the file.

use std::fs;

use salambo_engine::score::Score;

use super::chance::{Chance, Load};
use super::estimate::Estimate;
use super::laboratory::{Laboratory, Run, shipped};

/// How a file is tried.
struct Trial {
    file: &'static str,
    runs: u64,
    busy: &'static [Busy],
}

/// A post whose queue is told apart from the work that chance brought to it.
struct Busy {
    id: &'static str,
    /// How the ids of its measures begin; `...calls` and `...service` say how much work it got.
    measures: &'static str,
    desks: f64,
    /// Mean square of service, in square minutes.
    service_squared: f64,
}

const TRIALS: [Trial; 14] = [
    Trial::of("call-tree", 2),
    Trial::of("chain", 2_500),
    Trial::of("command-tree", 28),
    Trial::of("erlang-a", 30),
    Trial::of("erlang-b", 54),
    Trial::of("joins", 6_500),
    Trial::of("mg1", 30).busy(&[
        Busy::one("a.fixed", "fixed-", 1.0),
        Busy::one("a.uniform", "uniform-", 13.0 / 12.0),
        Busy::one("a.exponential", "exponential-", 2.0),
        Busy::one("a.log-normal", "log-normal-", 3.25),
    ]),
    Trial::of("mm1", 44).busy(&[Busy::one("a.busy", "busy-", 2.0), Busy::one("a.calm", "calm-", 2.0)]),
    Trial::of("mm2", 30).busy(&[Busy { desks: 2.0, ..Busy::one("a.room", "", 2.0) }]),
    Trial::of("mm3", 30).busy(&[Busy { desks: 3.0, ..Busy::one("a.room", "", 2.0) }]),
    Trial::of("pert", 2),
    Trial::of("priority", 30).busy(&[Busy::one("a.room", "", 2.0)]),
    Trial::of("relay", 30),
    Trial::of("tandem", 44),
];

/// A measure with an expectation, its value in each run, and what chance did to its post then.
struct Expected {
    id: String,
    value: f64,
    tolerance: f64,
    found: Vec<f64>,
    chance: Option<Vec<Chance>>,
}

impl Busy {
    const fn one(id: &'static str, measures: &'static str, service_squared: f64) -> Self {
        Self { id, measures, desks: 1.0, service_squared }
    }
}

impl Trial {
    const fn of(file: &'static str, runs: u64) -> Self {
        Self { file, runs, busy: &[] }
    }

    const fn busy(self, busy: &'static [Busy]) -> Self {
        Self { busy, ..self }
    }

    fn named(file: &str) -> &'static Self {
        let trial = TRIALS.iter().find(|trial| trial.file == file);
        trial.expect("every file is tried")
    }

    fn holds(&self) {
        let measures = self.measures();
        assert!(!measures.is_empty(), "{} expects nothing", self.file);
        let doubts = measures.iter().flat_map(|measure| {
            let fair = measure.chance.iter().flat_map(|chance| fair(&measure.id, chance));
            fair.chain(measure.doubt(self.file))
        });
        let doubts: Vec<String> = doubts.collect();
        assert!(doubts.is_empty(), "{}", doubts.join("\n"));
    }

    fn measures(&self) -> Vec<Expected> {
        let laboratory = Laboratory::file(self.file);
        let runs: Vec<(Vec<f64>, Vec<Chance>)> = laboratory.runs(self.runs, |run| {
            let score = run.score();
            let chance = self.busy.iter().map(|post| post.chance(run, &score));
            (expectations(run, &score).map(|(.., found)| found).collect(), chance.collect())
        });
        let run = laboratory.run(0);
        let score = run.score();
        let mut measures = Vec::new();
        for (at, (id, value, tolerance, _)) in expectations(&run, &score).enumerate() {
            let is_work = ["calls", "service"].iter().any(|work| id.ends_with(work));
            let room = self.busy.iter().position(|post| id.starts_with(post.measures) && !is_work);
            let chance = room.map(|room| runs.iter().map(|(_, chance)| chance[room]).collect());
            let found = runs.iter().map(|(found, _)| found[at]).collect();
            measures.push(Expected { id, value, tolerance, found, chance });
        }
        measures
    }
}

impl Expected {
    fn doubt(&self, file: &str) -> Option<String> {
        let Self { id, value, tolerance, found, chance } = self;
        let what = format!("{file}: {id}");
        if *tolerance == 0.0 {
            let differs = found.iter().any(|found| found != value);
            return differs.then(|| format!("{what} is not {value}: {found:?}"));
        }
        let estimate = match chance {
            Some(chance) => Estimate::controlled(found, chance),
            None => Estimate::of(found),
        };
        estimate.doubt(&what, *value, *tolerance)
    }
}

impl Busy {
    fn chance(&self, run: &Run<'_>, score: &Score) -> Chance {
        let expected = |part: &str| {
            let name = run.name(&format!("{}{part}", self.measures));
            let measure = score.measures.iter().find(|measure| measure.name == name);
            let expected = measure.and_then(|measure| measure.expected);
            expected.expect("how much work a busy post is expected to get").value
        };
        let load = Load {
            post: self.id,
            desks: self.desks,
            gap: run.end().0 as f64 / expected("calls"),
            service: expected("service"),
            service_squared: self.service_squared * 60_000.0 * 60_000.0,
        };
        load.chance(run)
    }
}

/// What chance did must come to nothing on the mean: else it is no chance.
fn fair(id: &str, chance: &[Chance]) -> Vec<String> {
    let column = |at: usize| -> Vec<f64> { chance.iter().map(|row| row[at]).collect() };
    let bias = (0..3).map(|at| Estimate::of(&column(at)));
    let biased = bias.filter(|bias| bias.mean.abs() > bias.room);
    biased.map(|bias| format!("{id}: chance has a bias, {bias:?}")).collect()
}

/// Id, expected value, tolerance and value of what a run is expected to come to.
fn expectations(run: &Run<'_>, score: &Score) -> impl Iterator<Item = (String, f64, f64, f64)> {
    score.measures.iter().filter_map(|measure| {
        let expected = measure.expected?;
        let id = run.trace.names.text(measure.name).to_owned();
        let value = measure.value.unwrap_or(f64::NAN);
        Some((id, expected.value, expected.tolerance, value))
    })
}

#[test]
fn every_file_is_tried() {
    let entries = fs::read_dir(shipped()).expect("the laboratory");
    let names = entries.map(|entry| entry.expect("an entry").file_name().into_string());
    let mut files: Vec<String> =
        names.filter_map(|name| Some(name.ok()?.strip_suffix(".ron")?.to_owned())).collect();
    files.sort();
    assert_eq!(files, TRIALS.map(|trial| trial.file));
}

macro_rules! trials {
    ($($name:ident: $file:literal),+ $(,)?) => {$(
        #[test]
        fn $name() {
            Trial::named($file).holds();
        }
    )+};
}

trials! {
    call_tree: "call-tree",
    chain: "chain",
    command_tree: "command-tree",
    erlang_a: "erlang-a",
    erlang_b: "erlang-b",
    joins: "joins",
    one_desk_any_service: "mg1",
    one_desk: "mm1",
    two_desks: "mm2",
    three_desks: "mm3",
    plan: "pert",
    priority: "priority",
    relay: "relay",
    tandem: "tandem",
}

//! Laboratory exercises: compiled once, run many times.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::{fs, thread};

use salambo_engine::diagnostic::render::{self, Look};
use salambo_engine::document::reading::Shelf;
use salambo_engine::kernel::names::Name;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::{Request, compile};
use salambo_engine::score::{Score, score};
use salambo_engine::trace::Trace;

/// The seed of every test: what it draws is the same on every machine and every day.
const SEED: u64 = 1;

/// An exercise on ideal ground.
pub struct Laboratory {
    pub scenario: Arc<Scenario>,
}

/// One run of it.
pub struct Run<'a> {
    pub scenario: &'a Scenario,
    pub trace: Trace,
}

impl Laboratory {
    /// One of the files that are shipped.
    pub fn file(name: &str) -> Self {
        let path = shipped().join(format!("{name}.ron"));
        Self::text(&fs::read_to_string(path).expect("a file of the laboratory"))
    }

    /// An exercise in one text.
    pub fn text(text: &str) -> Self {
        let mut shelf = Shelf::new().with("exercise.ron", text);
        let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
        let compiled = compile(&mut shelf, &request);
        let problems = render::text(&compiled.problems, &compiled.files, Look::default());
        let scenario = compiled.scenario.unwrap_or_else(|| panic!("{problems}"));
        Self { scenario: Arc::new(scenario) }
    }

    /// One replication.
    pub fn run(&self, replication: u64) -> Run<'_> {
        let plan = Plan { seed: SEED, replication, ..Plan::default() };
        let trace = simulate(&self.scenario, &plan).expect("a run within its limits");
        Run { scenario: &self.scenario, trace }
    }

    /// What is read from each of so many replications, in their order, whichever thread ran them.
    pub fn runs<T: Send>(&self, count: u64, read: impl Fn(&Run<'_>) -> T + Sync) -> Vec<T> {
        let next = AtomicU64::new(0);
        let take = || Some(next.fetch_add(1, Ordering::Relaxed)).filter(|at| *at < count);
        let work = || {
            std::iter::from_fn(take)
                .map(|replication| (replication, read(&self.run(replication))))
                .collect::<Vec<_>>()
        };
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let mut results: Vec<(u64, T)> = thread::scope(|scope| {
            let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
            let joined = workers.into_iter().map(|worker| worker.join());
            joined.flat_map(|results| results.expect("no run fails")).collect()
        });
        results.sort_unstable_by_key(|(replication, _)| *replication);
        results.into_iter().map(|(_, result)| result).collect()
    }
}

impl Run<'_> {
    pub fn name(&self, text: &str) -> Name {
        self.trace.names.find(text).unwrap_or_else(|| panic!("nothing is called {text}"))
    }

    pub fn score(&self) -> Score {
        score(self.scenario, &self.trace, self.end())
    }

    pub fn end(&self) -> Tick {
        self.scenario.clock.end
    }

    /// The value of a measure, times in milliseconds.
    pub fn value(&self, score: &Score, measure: &str) -> f64 {
        let name = self.name(measure);
        let found = score.measures.iter().find(|result| result.name == name);
        let found = found.unwrap_or_else(|| panic!("no measure is called {measure}"));
        found.value.unwrap_or_else(|| panic!("{measure} has no value"))
    }
}

/// The folder of the shipped laboratory files.
pub fn shipped() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios/laboratory")
}

/// Minutes of a number of milliseconds.
pub fn minutes(ms: f64) -> f64 {
    ms / 60_000.0
}

/// One post, `a.room`, with these fields, and what comes to it until the end.
pub fn one_post(post: &str, sources: &str, end: &str) -> Laboratory {
    posts(&format!(r#"Post(id: "a.room", {post})"#), sources, end, "")
}

/// Posts of one agency, what comes to them until the end, and measures.
pub fn posts(posts: &str, sources: &str, end: &str, measures: &str) -> Laboratory {
    let objective =
        || format!(r#"objectives: [ Objective(id: "all", title: "All", measures: [ {measures} ]) ],"#);
    let objectives = if measures.is_empty() { String::new() } else { objective() };
    Laboratory::text(&format!(
        r#"Exercise(
            format: 1, id: "laboratory", title: "A queue",
            clock: Clock(start: "T+00:00", end: "T+{end}", warm_up: "4 h"),
            defaults: Ideal,
            organisation: Organisation(
                format: 1, id: "posts",
                agencies: [ Agency(id: "a") ],
                posts: [ {posts} ],
                channels: [ Channel(id: "lines", kind: Phone, members: Everyone, lines: 4) ],
            ),
            doctrine: Doctrine(format: 1, id: "none"),
            sources: [ {sources} ],
            {objectives}
        )"#
    ))
}

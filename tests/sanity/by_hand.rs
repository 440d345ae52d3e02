//! Ten exercises without contention, each with its activity network drawn by hand beside it.
//!
//! In a file of `exercises/` the lines that begin with `//|` are the network, worked out from the rules
//! of the model; a measure of the same name says where the simulator is asked. Lines that begin with
//! `//~` name a setting that makes one thing late, and another that must not notice before the slack
//! between the two is used up.

use super::critical_path::{Join, Network};
use salambo_engine::diagnostic::render::{self, Look};
use salambo_engine::document::reading::Shelf;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::{Request, compile};
use salambo_engine::score::milestones;
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::record::RecordNo;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The exercises: name and text.
pub const EXERCISES: [(&str, &str); 10] = [
    ("call", include_str!("exercises/call.ron")),
    ("relay", include_str!("exercises/relay.ron")),
    ("authority", include_str!("exercises/authority.ron")),
    ("silence", include_str!("exercises/silence.ron")),
    ("seeking", include_str!("exercises/seeking.ron")),
    ("units", include_str!("exercises/units.ron")),
    ("zones", include_str!("exercises/zones.ron")),
    ("plan", include_str!("exercises/plan.ron")),
    ("opening", include_str!("exercises/opening.ron")),
    ("failures", include_str!("exercises/failures.ron")),
];

/// A setting that makes something late.
struct Lever<'a> {
    /// What is late.
    late: &'a str,
    /// The setting, with `{}` for the number.
    setting: &'a str,
    value: &'a str,
    /// The number as it is written.
    base: i64,
    /// What must not notice.
    goal: &'a str,
}

impl Lever<'_> {
    /// `NODE by SETTING=VALUE from NUMBER leaves NODE`
    fn read(line: &str) -> Lever<'_> {
        let read = || {
            let (late, rest) = line.trim().split_once(" by ")?;
            let (setting, rest) = rest.split_once('=')?;
            let (value, rest) = rest.split_once(" from ")?;
            let (base, goal) = rest.split_once(" leaves ")?;
            Some(Lever { late, setting, value, base: base.parse().ok()?, goal })
        };
        read().unwrap_or_else(|| panic!("no lever: {line}"))
    }

    fn pulled(&self, by: i64) -> (String, String) {
        (self.setting.to_owned(), self.value.replace("{}", &(self.base + by).to_string()))
    }
}

fn marked<'a>(text: &'a str, mark: &'a str) -> impl Iterator<Item = &'a str> {
    text.lines().filter_map(move |line| line.strip_prefix(mark))
}

fn network(text: &str) -> Network {
    Network::read(&marked(text, "//|").collect::<Vec<_>>().join("\n"))
}

/// The exercise with settings.
pub fn compiled(text: &str, settings: &[(String, String)]) -> Arc<Scenario> {
    let mut shelf = Shelf::new().with("exercise.ron", text);
    let entry = "exercise.ron".to_owned();
    let compiled = compile(&mut shelf, &Request { entry, settings: settings.to_vec(), ..Request::default() });
    let problems = || render::text(&compiled.problems, &compiled.files, Look::default());
    Arc::new(compiled.scenario.as_ref().unwrap_or_else(|| panic!("{}", problems())).clone())
}

/// A run, and the records at which its measures came true.
struct Run {
    scenario: Arc<Scenario>,
    trace: Trace,
    records: BTreeMap<String, RecordNo>,
}

impl Run {
    fn of(text: &str, settings: &[(String, String)]) -> Self {
        let scenario = compiled(text, settings);
        let trace = simulate(&scenario, &Plan { seed: 1, ..Plan::default() }).expect("within the limits");
        let reached = milestones(&scenario, &trace).into_iter();
        let records = reached.map(|milestone| (milestone.id, milestone.record)).collect();
        Self { scenario, trace, records }
    }

    fn measures(&self) -> impl Iterator<Item = &str> {
        let measures = self.scenario.objectives.iter().flat_map(|objective| &objective.measures);
        measures.map(|measure| self.scenario.names.text(measure.name))
    }

    fn time(&self, measure: &str) -> Option<i64> {
        self.records.get(measure).map(|record| self.trace.get(*record).at.0)
    }

    /// When the prerequisites of a record came true that are records themselves.
    fn grounds(&self, record: RecordNo) -> BTreeSet<i64> {
        let record = self.trace.get(record);
        let before = record.cause.iter().chain(&record.others).filter(|before| **before != RecordNo::START);
        before.map(|before| self.trace.get(*before).at.0).collect()
    }
}

/// What is drawn and what is told of the measures of an exercise, where they differ.
fn differences(name: &str, text: &str) -> Vec<String> {
    let times = network(text).times(None);
    let run = Run::of(text, &[]);
    let measured: BTreeSet<&str> = run.measures().collect();
    assert!(measured.is_subset(&network_names(text)), "{name}: a measure is not drawn");
    assert!(measured.len() >= 8, "{name}: little is measured");
    let pairs = measured.iter().map(|thing| (thing, times.get(*thing).copied(), run.time(thing)));
    let differing = pairs.filter(|(_, drawn, told)| drawn != told);
    differing.map(|(thing, drawn, told)| format!("{name}: {thing} {drawn:?} {told:?}")).collect()
}

#[test]
fn equal_their_networks() {
    let differences: Vec<String> =
        EXERCISES.iter().flat_map(|(name, text)| differences(name, text)).collect();
    assert!(differences.is_empty(), "drawn and told: {differences:#?}");
}

fn network_names(text: &str) -> BTreeSet<&str> {
    marked(text, "//|").filter_map(|line| Some(line.split_once('=')?.0.trim())).collect()
}

/// Where several things have to come true, the record tells when each of them did: the latest is its
/// cause, and by how much each of the others came before it is its slack.
#[test]
fn tell_when_each_prerequisite_came() {
    let mut joins = 0;
    for (name, text) in EXERCISES {
        let network = network(text);
        let times = network.times(None);
        let run = Run::of(text, &[]);
        for node in network.nodes.iter().filter(|node| node.join == Join::All && node.ways.len() > 1) {
            let Some(record) = run.records.get(&node.name) else { continue };
            let is_joined = matches!(
                run.trace.get(*record).fact,
                Fact::Fired { .. } | Fact::TaskStarted { .. } | Fact::Agreed { .. } | Fact::Injected { .. }
            );
            let is_at_once = node.ways.iter().all(|(_, length)| *length == 0);
            if is_joined && is_at_once {
                let drawn: BTreeSet<i64> = node.ways.iter().map(|(from, _)| times[from]).collect();
                assert_eq!(run.grounds(*record), drawn, "{name}: {}", node.name);
                joins += 1;
            }
        }
    }
    assert!(joins >= 8, "only {joins} joins");
}

/// Late by its slack a thing moves nothing; by a millisecond more, a millisecond.
#[test]
fn notice_nothing_before_the_slack_is_used_up() {
    let mut slacks = Vec::new();
    for (name, text) in EXERCISES {
        let network = network(text);
        let due = network.times(None);
        for lever in marked(text, "//~").map(Lever::read) {
            let slack = network.slack(lever.late, lever.goal);
            let slack = slack.unwrap_or_else(|| panic!("{name}: {} never moves {}", lever.late, lever.goal));
            for (by, moved) in [(slack, 0), (slack + 1, 1)] {
                let run = Run::of(text, &[lever.pulled(by)]);
                let expected = Some(due[lever.goal] + moved);
                assert_eq!(run.time(lever.goal), expected, "{name}: {} late by {by} ms", lever.late);
            }
            slacks.push(slack);
        }
    }
    assert!(slacks.iter().filter(|slack| **slack > 0).count() >= 6, "{slacks:?}");
    assert!(slacks.iter().filter(|slack| **slack == 0).count() >= 6, "{slacks:?}");
}

/// Where every length is fixed and every probability 0 or 1, there is no luck to be had.
#[test]
fn know_no_luck() {
    for (name, text) in EXERCISES {
        let scenario = compiled(text, &[]);
        let digest = |seed| simulate(&scenario, &Plan { seed, ..Plan::default() }).expect("a run").digest();
        assert_eq!(digest(1), digest(7_654_321), "{name}");
    }
}

/// A network that is wrong by a millisecond is found out.
#[test]
fn are_no_empty_comparison() {
    for (name, text) in EXERCISES {
        let network = network(text);
        let run = Run::of(text, &[]);
        let measured: Vec<&str> = run.measures().filter(|measure| run.time(measure).is_some()).collect();
        for node in network.nodes.iter().filter(|node| measured.contains(&node.name.as_str())) {
            let late = network.times(Some((&node.name, 1)));
            assert_ne!(late.get(&node.name).copied(), run.time(&node.name), "{name}: {}", node.name);
        }
        assert!(run.trace.records.iter().all(|record| record.at <= run.scenario.clock.end.max(Tick::ZERO)));
    }
}

//! Plans: tasks with prerequisites against a critical path worked out on its own.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use proptest::prelude::*;
use salambo_engine::kernel::distribution::Distribution;
use salambo_engine::kernel::names::Name;
use salambo_engine::run::{Plan as RunPlan, simulate};
use salambo_engine::trace::Trace;
use salambo_engine::trace::chain::back_from;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::record::RecordNo;

use super::laboratory::Laboratory;

/// Tasks with efforts in minutes and the places of their prerequisites, which stand before them.
#[derive(Clone, Debug)]
struct Plan {
    tasks: Vec<(i64, Vec<usize>)>,
}

impl Plan {
    fn laboratory(&self) -> Laboratory {
        let mut rows = String::new();
        for (at, (effort, after)) in self.tasks.iter().enumerate() {
            let after: Vec<String> = after.iter().map(|other| format!(r#"Done("t{other}")"#)).collect();
            let _ =
                write!(rows, r#"Task(id: "t{at}", effort: "{effort} min", after: [{}]),"#, after.join(", "));
        }
        Laboratory::text(&format!(
            r#"Exercise(
                format: 1, id: "plan", title: "A plan",
                clock: Clock(start: "T+00:00", end: "T+30 d"),
                defaults: Ideal,
                organisation: Organisation(format: 1, id: "nobody", agencies: [ Agency(id: "a") ], posts: [ Post(id: "a.room") ]),
                doctrine: Doctrine(format: 1, id: "none"),
                tasks: [ {rows} ],
            )"#
        ))
    }

    /// The earliest ends.
    fn ends(&self) -> Vec<i64> {
        let mut ends: Vec<i64> = Vec::new();
        for (effort, after) in &self.tasks {
            let start = after.iter().map(|other| ends[*other]).max().unwrap_or(0);
            ends.push(start + effort);
        }
        ends
    }

    fn length(&self) -> i64 {
        self.ends().into_iter().max().unwrap_or(0)
    }

    /// By how much each may end later before the whole does: by trying.
    fn slacks(&self) -> Vec<i64> {
        let ends = self.ends();
        let longest_after = |task: usize| {
            let mut tail = vec![None; self.tasks.len()];
            tail[task] = Some(0);
            for (at, (effort, after)) in self.tasks.iter().enumerate().skip(task + 1) {
                tail[at] = after.iter().filter_map(|other| tail[*other]).max().map(|tail| tail + effort);
            }
            tail.into_iter().flatten().max().unwrap_or(0)
        };
        let length = self.length();
        (0..ends.len()).map(|task| length - ends[task] - longest_after(task)).collect()
    }
}

/// What a trace tells of a plan, in minutes: when tasks ended and by how much each could have ended
/// later. A start names the prerequisite that came last as its cause and the rest beside it.
fn told(trace: &Trace) -> BTreeMap<Name, (i64, i64)> {
    let minutes = |number: RecordNo| trace.get(number).at.0 / 60_000;
    let mut starts: BTreeMap<Name, RecordNo> = BTreeMap::new();
    let mut ends: BTreeMap<Name, RecordNo> = BTreeMap::new();
    for (number, record) in trace.iter() {
        match &record.fact {
            Fact::TaskStarted { task, .. } => starts.insert(*task, number),
            Fact::TaskDone { task } => ends.insert(*task, number),
            _ => continue,
        };
    }
    let last = ends.values().map(|end| minutes(*end)).max().unwrap_or(0);
    let mut latest: BTreeMap<RecordNo, i64> = ends.values().map(|end| (*end, last)).collect();
    // Whatever ends later ends in a later record: the latest ends are known from the last back.
    let mut backwards: Vec<(RecordNo, Name)> = ends.iter().map(|(task, end)| (*end, *task)).collect();
    backwards.sort_unstable();
    for (end, task) in backwards.iter().rev() {
        let start = starts[task];
        let latest_start = latest[end] - (minutes(*end) - minutes(start));
        let record = trace.get(start);
        for before in record.cause.iter().chain(&record.others) {
            if let Some(bound) = latest.get_mut(before) {
                *bound = latest_start.min(*bound);
            }
        }
    }
    let slack = |end: RecordNo| latest[&end] - minutes(end);
    ends.into_iter().map(|(task, end)| (task, (minutes(end), slack(end)))).collect()
}

#[test]
fn the_critical_path_of_the_laboratory() {
    let laboratory = Laboratory::file("pert");
    let run = laboratory.run(0);
    let told: BTreeMap<&str, (i64, i64)> =
        told(&run.trace).into_iter().map(|(task, times)| (run.trace.names.text(task), times)).collect();
    let expected = [
        ("a", 3, 2),
        ("b", 5, 0),
        ("c", 7, 4),
        ("d", 11, 0),
        ("e", 9, 6),
        ("f", 18, 0),
        ("g", 12, 6),
        ("h", 22, 0),
    ];
    assert_eq!(told, expected.map(|(task, end, slack)| (task, (end, slack))).into());
    let done = run.trace.iter().filter(|(_, record)| matches!(record.fact, Fact::TaskDone { .. })).last();
    let (end, _) = done.expect("the plan is done");
    let way: Vec<&str> = back_from(&run.trace, end)
        .into_iter()
        .filter(|interval| interval.to > interval.from)
        .map(|interval| run.trace.names.text(interval.actor))
        .collect();
    assert_eq!(way, ["b", "d", "f", "h"]);
}

/// Up to fourteen tasks; each may need any of those before it.
fn plans() -> impl Strategy<Value = Plan> {
    let task = (1_i64..40, prop::collection::vec(any::<prop::sample::Index>(), 0..4));
    prop::collection::vec(task, 1..14).prop_map(|rows| {
        let tasks = rows.into_iter().enumerate().map(|(at, (effort, picks))| {
            let mut after: Vec<usize> = match at {
                0 => Vec::new(),
                _ => picks.iter().map(|pick| pick.index(at)).collect(),
            };
            after.sort_unstable();
            after.dedup();
            (effort, after)
        });
        Plan { tasks: tasks.collect() }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// Ends and slacks of any plan.
    #[test]
    fn any_plan_ends_with_its_longest_path(plan in plans()) {
        let laboratory = plan.laboratory();
        let run = laboratory.run(0);
        let told = told(&run.trace);
        let ends_and_slacks = plan.ends().into_iter().zip(plan.slacks());
        for (at, times) in ends_and_slacks.enumerate() {
            prop_assert_eq!(told[&run.name(&format!("t{at}"))], times, "task {} of {:?}", at, plan);
        }
    }

    /// A task that takes longer by its slack moves nothing at the end; by a minute more, a minute.
    #[test]
    fn slack_is_what_may_be_lost(plan in plans(), which in any::<prop::sample::Index>()) {
        let task = which.index(plan.tasks.len());
        let slack = plan.slacks()[task];
        for (more, moved) in [(slack, 0), (slack + 1, 1)] {
            let mut scenario = (*plan.laboratory().scenario).clone();
            scenario.tasks[task].effort = Distribution::Fixed((60_000 * (plan.tasks[task].0 + more)) as f64);
            let trace = simulate(&Arc::new(scenario), &RunPlan::default()).expect("a run");
            let ends = trace.records.iter().filter(|record| matches!(record.fact, Fact::TaskDone { .. }));
            let last = ends.map(|record| record.at.0 / 60_000).max();
            prop_assert_eq!(last, Some(plan.length() + moved));
        }
    }
}

//! A service that has nothing to do with the others moves nobody's luck.
//!
//! It comes with an agency, posts, a fleet, sites, a channel, an element, an authority, a list and
//! a procedure, each at the head of its list. While it idles, the trace stays as it is to the last
//! byte; while it is busy with itself, everybody else's records stay as they are.

use super::insertion::{Insertion, into_shipped, into_text};
use super::shipped::shipped;
use crate::properties::draft::{Luck, drafts};
use crate::properties::stage::{performed, run, runner};
use proptest::prelude::*;
use salambo_engine::run::simulation::Liberties;
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::trace::Trace;
use salambo_engine::trace::line;
use salambo_engine::trace::record::{Record, RecordNo};
use std::sync::Arc;

/// The word in every name of the service.
pub const WORD: &str = "guest";

const IDLE: [Insertion<'_>; 11] = [
    ("Organisation", "agencies", r#"Agency(id: "guests")"#),
    (
        "Organisation",
        "posts",
        r#"Post(id: "guests.desk", role: "guest-desk"), Post(id: "guests.office", role: "guest-office", under: "guests.desk")"#,
    ),
    (
        "Organisation",
        "unit_types",
        r#"UnitType(id: "guest-car", capabilities: ["guest-drive"], turnout: Uniform(min: "1 min", max: "2 min"))"#,
    ),
    (
        "Organisation",
        "units",
        r#"Units(of: "guests.car", type: "guest-car", directed_by: "guests.desk", home: { "guest-yard": 2 })"#,
    ),
    ("Organisation", "sites", r#"Site(id: "guest-yard"), Site(id: "guest-house")"#),
    ("Organisation", "routes", r#"Route("guest-yard", "guest-house", "7 min")"#),
    ("Organisation", "channels", r#"Channel(id: "guest-net", kind: Radio, members: AllOf("guests"))"#),
    ("Exercise", "elements", r#"Element(id: "guest-matter", life: "1 h")"#),
    ("Doctrine", "authorities", r#"Authority(id: "guest-leave", held_by: ["guests.desk"])"#),
    ("Doctrine", "lists", r#"List(id: "guest-list", in_order: ["guests.office"])"#),
    (
        "Doctrine",
        "procedures",
        r#"Procedure(id: "guest-rule", who: "guests.desk", when: Knows("guest-matter"), authority: "guest-leave",
            then: [Inform(to: List("guest-list")), Dispatch(need: { "guest-drive": 1 }, to: "guest-house")])"#,
    ),
];

const BUSY: [Insertion<'_>; 2] = [
    (
        "Exercise",
        "injects",
        r#"Inject(id: "guest-call", when: "T+2 min", from: Public, to: "guests.desk", message: "A guest",
            tells: [Observed("guest-matter", "lost")])"#,
    ),
    (
        "Exercise",
        "loads",
        r#"Load(post: "guests.desk", peak: "2 per min", decay: "20 min", floor: "0.2 per min")"#,
    ),
];

/// A long road from the service's yard to where something happens: no way for anybody else.
pub fn road(scenario: &Scenario) -> Option<String> {
    let site = scenario.incidents.first()?.site;
    Some(format!("Route(\"guest-yard\", \"{}\", \"9 h\")", scenario.names.text(scenario.site(site).name)))
}

/// What is put into an exercise.
pub fn insertions<'a>(road: Option<&'a String>, more: &[Insertion<'a>]) -> Vec<Insertion<'a>> {
    let road = road.map(|road| ("Organisation", "routes", road.as_str()));
    IDLE.iter().chain(more).copied().chain(road).collect()
}

fn play(scenario: &Arc<Scenario>, seed: u64) -> Trace {
    simulate(scenario, &Plan { seed, ..Plan::default() }).expect("it comes to its end")
}

#[test]
fn that_idles_changes_no_byte_of_shipped_exercises() {
    for exercise in shipped().iter().filter(|exercise| exercise.is_small()) {
        let scenario = exercise.scenario();
        let alone = play(&scenario, 3);
        let beside = play(&into_shipped(exercise, &insertions(road(&scenario).as_ref(), &[])), 3);
        same(&lines(&alone, |_| true), &lines(&beside, |_| true), &exercise.name());
    }
}

#[test]
fn that_is_busy_moves_no_record_of_others() {
    for exercise in shipped().iter().filter(|exercise| exercise.is_small()) {
        let scenario = exercise.scenario();
        let alone = play(&scenario, 3);
        let beside = play(&into_shipped(exercise, &insertions(road(&scenario).as_ref(), &BUSY)), 3);
        let theirs = |line: &str| !line.contains(WORD);
        let others = lines(&beside, theirs);
        let minutes = scenario.clock.end.0 / 60_000;
        let wanted = if minutes > 60 { 100 } else { 5 };
        assert!(beside.records.len() > others.len() + wanted, "{}: it does nothing", exercise.name());
        same(&lines(&alone, theirs), &others, &exercise.name());
    }
}

#[test]
fn that_idles_changes_no_byte_of_whatever_is_drafted() {
    let outcome = runner(24).run(&drafts(Luck::Drawn), |draft| {
        let (scenario, alone, _) = performed(&draft)?;
        let scenario = into_text(&draft.text(), &insertions(road(&scenario).as_ref(), &[]));
        let beside = run(&scenario, draft.seed, &Liberties::default());
        let (beside, _) = beside.map_err(|error| TestCaseError::fail(error.to_string()))?;
        // A rule for everybody is for the service too: that is no case.
        prop_assume!(beside.records.iter().all(|record| !beside.names.text(record.actor).contains(WORD)));
        let (alone, beside) = (lines(&alone, |_| true), lines(&beside, |_| true));
        let differing = alone.iter().zip(&beside).find(|(one, other)| one != other);
        prop_assert!(differing.is_none(), "{:#?}", differing);
        prop_assert_eq!(alone.len(), beside.len());
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

/// The records of some, as lines, numbered among themselves.
fn lines(trace: &Trace, of: impl Fn(&str) -> bool) -> Vec<String> {
    let mut numbers: Vec<Option<RecordNo>> = Vec::new();
    let mut lines = Vec::new();
    for (number, record) in trace.iter() {
        let own = of(&written(trace, number, record));
        numbers.push(own.then(|| RecordNo::at(lines.len())));
        if own {
            let renumbered = renumbered(record, &numbers);
            lines.push(written(trace, RecordNo::at(lines.len()), &renumbered));
        }
    }
    lines
}

/// A record of the others names only records of the others.
fn renumbered(record: &Record, numbers: &[Option<RecordNo>]) -> Record {
    let other = |number: RecordNo| numbers[number.index()].expect("a record of the others");
    Record {
        cause: record.cause.map(other),
        released_by: record.released_by.map(other),
        others: record.others.iter().copied().map(other).collect(),
        ..record.clone()
    }
}

fn written(trace: &Trace, number: RecordNo, record: &Record) -> String {
    let mut out = String::new();
    line::write(&mut out, number, record, &trace.names);
    out
}

fn same(alone: &[String], beside: &[String], name: &str) {
    let differing = alone.iter().zip(beside).find(|(one, other)| one != other);
    assert!(differing.is_none(), "{name}: {differing:#?}");
    assert_eq!(alone.len(), beside.len(), "{name}");
}

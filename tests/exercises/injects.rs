//! Most injects matter: without one, somebody does something else.
//!
//! An inject is taken away (`inject:ID.enabled=false`) and the evening played again under the same
//! luck. What is compared is what people *do*: for each actor, how often it said which kind of
//! message to whom, decided, asked for or granted leave, declared, opened, sent units, arrived,
//! entered, worked, warned, corrected. Left out is everything by which an inject is only received
//! (its delivery, being taken up, what is learned from it, units that it puts out of action) and all
//! times: an evening in which the same happens a little later is the same evening.

use super::exercise::Exercise;
use super::page::{Part, listed};
use super::posts::is_deed;
use super::season::in_parallel;
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::model::script::Trigger;
use salambo_engine::score::expectations::Outcome;
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::words::Word;
use std::collections::BTreeMap;

const IDLE: Part =
    Part { head: "<!-- injects that nobody misses -->\n", foot: "<!-- end of the injects -->\n" };

/// How often each actor did what.
type Deeds = BTreeMap<(String, String), usize>;

fn deeds(scenario: &Scenario, trace: &Trace) -> Deeds {
    let mut deeds = Deeds::new();
    let text = |name| scenario.names.text(name);
    for record in &trace.records {
        let what = match &record.fact {
            Fact::Sent { kind, to, .. } => format!("says {} to {}", kind.word(), text(*to)),
            Fact::Arrived { at, .. } => format!("arrives at {}", text(*at)),
            Fact::Entered { site, .. } => format!("goes in at {}", text(*site)),
            Fact::TaskStarted { task, .. } => format!("starts {}", text(*task)),
            Fact::TaskDone { task } => format!("has done {}", text(*task)),
            Fact::Decided { procedure, .. } => format!("decides {}", text(*procedure)),
            Fact::Declared { what } => format!("declares {}", text(*what)),
            Fact::OpeningOrdered { post } => format!("opens {}", text(*post)),
            Fact::Dispatched { to, .. } => format!("sends a unit to {}", text(*to)),
            fact if is_deed(fact) => fact.kind().to_owned(),
            _ => continue,
        };
        *deeds.entry((text(record.actor).to_owned(), what)).or_default() += 1;
    }
    deeds
}

fn played(exercise: &Exercise, doctrine: &str, settings: &[(&str, &str)]) -> Deeds {
    let scenario = exercise.under(doctrine).with(settings);
    let trace = simulate(&scenario, &Plan { seed: 1, ..Plan::default() }).expect("a run");
    deeds(&scenario, &trace)
}

/// Whether an inject matters under some doctrine.
fn matters(exercise: &Exercise, inject: &str, whole: &[Deeds]) -> bool {
    let setting = format!("inject:{inject}.enabled");
    let mut doctrines = exercise.doctrines.iter().zip(whole);
    doctrines.any(|(doctrine, whole)| played(exercise, doctrine, &[(&setting, "false")]) != *whole)
}

/// Those that nobody misses are told by the page.
pub fn without_most_injects_somebody_does_something_else(exercise: &Exercise) {
    let scenario = exercise.under(exercise.doctrines[0]).scenario();
    let injects: Vec<&str> = scenario.injects.iter().map(|inject| scenario.names.text(inject.name)).collect();
    let doctrines = exercise.doctrines;
    let whole = in_parallel(doctrines.len(), |at| played(exercise, doctrines[at], &[]));
    let found = in_parallel(injects.len(), |at| matters(exercise, injects[at], &whole));
    let idle = injects.iter().zip(&found).filter(|(_, matters)| !**matters);
    let idle: Vec<String> = idle.map(|(inject, _)| (*inject).to_owned()).collect();
    assert!(idle.len() * 5 <= injects.len(), "nothing comes of {idle:#?}");
    IDLE.hold(&exercise.page(), &listed(&idle));
}

/// One that is left to exercise control comes when it is fired.
pub fn every_inject_comes_in_some_evening(exercise: &Exercise) {
    let scenario = &exercise.seasons()[0].scenario;
    for inject in &scenario.injects {
        let comes = exercise.seasons().iter().any(|season| {
            let name = season.scenario.names.find(scenario.names.text(inject.name));
            season.evenings.iter().any(|evening| name.is_some_and(|name| evening.injected.contains(&name)))
        });
        let name = scenario.names.text(inject.name);
        assert_ne!(comes, matches!(inject.when, Trigger::ByHand), "{name} comes: {comes}");
    }
}

/// What is expected of the players can be done in time.
pub fn every_expected_action_is_done_in_some_evening(exercise: &Exercise) {
    let scenario = &exercise.seasons()[0].scenario;
    let expected = scenario.injects.iter().flat_map(|inject| {
        (1..=inject.expected.len()).map(|number| format!("{} {number}", scenario.names.text(inject.name)))
    });
    for (at, name) in expected.enumerate() {
        let evenings = exercise.seasons().iter().flat_map(|season| &season.evenings);
        let outcomes = evenings.map(|evening| evening.expected[at]);
        let come: Vec<Outcome> = outcomes.filter(|outcome| *outcome != Outcome::NotInjected).collect();
        let can_be = |outcome: &Outcome| matches!(outcome, Outcome::Done | Outcome::Before | Outcome::Human);
        assert!(come.is_empty() || come.iter().any(can_be), "{name}: nobody ever does it in time");
    }
}

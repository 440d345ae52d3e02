//! Most injects matter: without one, somebody does something else.
//!
//! An inject is taken away (`inject:ID.enabled=false`) and the evening played again under the same
//! luck. What is compared is what people *do*: for each actor, how often it said which kind of
//! message to whom, decided, asked for or granted leave, declared, opened, sent units, arrived,
//! entered, worked, warned, corrected. Left out is everything by which an inject is only received
//! (its delivery, being taken up, what is learned from it, units that it puts out of action) and all
//! times: an evening in which the same happens a little later is the same evening.

use super::posts::is_deed;
use super::season::{DOCTRINES, exercise, in_parallel};
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::words::Word;
use std::collections::BTreeMap;

/// So many have to matter.
const LEAST: usize = 30;

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

fn played(doctrine: &str, settings: &[(&str, &str)]) -> Deeds {
    let scenario = exercise(doctrine).with(settings);
    let trace = simulate(&scenario, &Plan { seed: 1, ..Plan::default() }).expect("a run");
    deeds(&scenario, &trace)
}

/// The doctrine under which an inject matters, if there is one.
fn matters_under(inject: &str, whole: &[Deeds]) -> Option<&'static str> {
    let setting = format!("inject:{inject}.enabled");
    let mut doctrines = DOCTRINES.into_iter().zip(whole);
    doctrines.find(|(doctrine, whole)| played(doctrine, &[(&setting, "false")]) != **whole).map(|(it, _)| it)
}

#[test]
fn without_most_injects_somebody_does_something_else() {
    let scenario = exercise(DOCTRINES[0]).scenario();
    let injects: Vec<&str> = scenario.injects.iter().map(|inject| scenario.names.text(inject.name)).collect();
    let whole = in_parallel(DOCTRINES.len(), |at| played(DOCTRINES[at], &[]));
    let found = in_parallel(injects.len(), |at| matters_under(injects[at], &whole));
    let idle: Vec<_> =
        injects.iter().zip(&found).filter(|(_, under)| under.is_none()).map(|(inject, _)| *inject).collect();
    assert!(injects.len() - idle.len() >= LEAST, "nothing comes of {idle:#?}");
    expect_test::expect![[r#"
        call-193
        prompt-correction
        prompt-declaration
        change-of-shift
        press-at-governorate
        witness-abroad"#]]
    .assert_eq(&idle.join("\n"));
}

#[test]
fn an_evening_with_nothing_taken_away_is_the_same() {
    assert_eq!(played("joint", &[]), played("joint", &[("inject:press-at-governorate.enabled", "false")]));
}

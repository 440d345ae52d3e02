//! A service that calls, asks, reports and sends units moves nobody's luck.
//!
//! It comes into an exercise at the head of every list. What it takes part in goes otherwise: that
//! is what it is there for. But every draw has the value it had before, and what it has not touched
//! by then, through whatever it may be, happens as it did: the same records and the same draws.

use super::bystander::{WORD, insertions, road};
use super::difference::{hold, play};
use super::insertion::{Insertion, into_shipped, into_text};
use super::reach::Run;
use super::shipped::shipped;
use crate::properties::draft::{Luck, drafts};
use crate::properties::stage::{performed, run, runner};
use proptest::prelude::*;
use salambo_engine::run::simulation::Liberties;
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::ids::SiteId;
use std::cell::Cell;
use std::sync::Arc;

/// Exercises, with two posts that the service turns to.
const MEETINGS: [(&str, [&str; 2]); 2] = [
    ("scenarios/salambo", ["hospital-north.emergency", "rescue.control-room"]),
    ("scenarios/harbour-hall", ["justice.duty", "rescue.control-room"]),
];

/// When the service comes in.
const CALLED: [&str; 2] = ["T+3 min", "T+40 min"];

/// A service that turns to a post, into an exercise through `insert`.
fn with_service(
    alone: &Scenario,
    (post, called): (&str, &str),
    insert: impl FnOnce(&[Insertion<'_>]) -> Arc<Scenario>,
) -> Arc<Scenario> {
    let scene = alone.incidents.first().map_or(SiteId(0), |incident| incident.site);
    let scene = alone.names.text(alone.site(scene).name);
    let inject = format!(
        r#"Inject(id: "guest-call", when: "{called}", from: Public, to: "guests.desk", message: "A guest",
            tells: [Observed("guest-matter", "lost")])"#
    );
    let procedures = format!(
        r#"Procedure(id: "guest-news", who: "guests.desk", when: Knows("guest-matter"), repeat: Every("2 min"),
            then: [Inform(to: "{post}"), Ask(to: "{post}", about: ["location", "casualties"])]),
        Procedure(id: "guest-help", who: "guests.desk", when: Knows("guest-matter"),
            then: [Dispatch(need: {{ "guest-drive": 1 }}, to: "{scene}"),
                Request(from: "{post}", need: {{ "guest-drive": 1 }}, to: "{scene}")])"#
    );
    let near = format!(r#"Route("guest-house", "{scene}", "25 min")"#);
    let more = [
        ("Exercise", "injects", inject.as_str()),
        ("Doctrine", "procedures", procedures.as_str()),
        ("Organisation", "routes", near.as_str()),
    ];
    let road = road(alone);
    insert(&insertions(road.as_ref(), &more))
}

#[test]
fn moves_nobodys_luck() {
    let exercises = shipped();
    for (folder, posts) in MEETINGS {
        for exercise in exercises.iter().filter(|exercise| exercise.folder == folder) {
            let scenario = exercise.scenario();
            for (post, called) in posts.iter().zip(CALLED) {
                let name = format!("{} with {post} at {called}", exercise.name());
                let beside = with_service(&scenario, (post, called), |parts| into_shipped(exercise, parts));
                let beside = play(beside, 3);
                let alone = play(Arc::clone(&scenario), 3);
                let tally = hold(&alone, &beside, WORD, &name);
                assert!(tally.heard > 10 && tally.moved > 100, "{name}: nobody cares: {tally:?}");
                assert!(tally.records > 200 && tally.draws > 200, "{name}: little is spared: {tally:?}");
                // Who is kept waiting says it again: some draws are made in one of both runs only.
                assert!(100 * tally.lasting > 90 * alone.journal.len(), "{name}: {tally:?}");
            }
        }
    }
}

#[test]
fn moves_nobodys_luck_in_whatever_is_drafted() {
    let (heard, spared) = (Cell::new(0), Cell::new(0));
    let outcome = runner(16).run(&drafts(Luck::Drawn), |draft| {
        let (scenario, trace, journal) = performed(&draft)?;
        let alone = Run { scenario, trace, journal };
        let beside =
            with_service(&alone.scenario, ("a0.p0", "T+20 min"), |parts| into_text(&draft.text(), parts));
        let liberties = Liberties { journal: true, ..Liberties::default() };
        let outcome = run(&beside, draft.seed, &liberties);
        let (trace, journal) = outcome.map_err(|error| TestCaseError::reject(error.to_string()))?;
        let tally = hold(&alone, &Run { scenario: beside, trace, journal }, WORD, "drafted");
        heard.set(heard.get() + tally.heard);
        spared.set(spared.get() + tally.records);
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(heard.get() > 50 && spared.get() > 500, "{heard:?} {spared:?}");
}

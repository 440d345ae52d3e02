//! Every post acts: nobody sits there for the list of participants only, or the page says so.

use super::exercise::Exercise;
use super::page::{Part, listed};
use crate::reference::page::page;
use salambo_engine::run::{Plan, simulate};
use salambo_engine::trace::fact::Fact;
use std::collections::BTreeSet;

const SILENT: Part = Part { head: "<!-- posts that stay silent -->\n", foot: "<!-- end of the posts -->\n" };

/// Whether a fact is something that its actor does of its own rule: it says, decides, declares,
/// opens, sends, orders. Taking calls, reading, learning and being opened are not; nor is sending on
/// what was addressed to somebody else.
pub fn is_deed(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::Sent { .. }
            | Fact::Decided { .. }
            | Fact::Asked { .. }
            | Fact::Granted { .. }
            | Fact::Refused { .. }
            | Fact::Defaulted { .. }
            | Fact::Declared { .. }
            | Fact::StoodDown { .. }
            | Fact::OpeningOrdered { .. }
            | Fact::DesksSet { .. }
            | Fact::TookCommand {}
            | Fact::Agreed { .. }
            | Fact::MetJointly { .. }
            | Fact::Warned {}
            | Fact::Corrected { .. }
            | Fact::ZoneDeclared { .. }
            | Fact::ZoneReviewed { .. }
            | Fact::Dispatched { .. }
    )
}

/// The posts that do nothing under any doctrine, in the order of the organisation.
fn silent(exercise: &Exercise) -> Vec<String> {
    let mut acting = BTreeSet::new();
    let scenarios = exercise.scenarios();
    for scenario in &scenarios {
        let trace = simulate(scenario, &Plan { seed: 1, ..Plan::default() }).expect("a run");
        let deeds = trace.records.iter().filter(|record| is_deed(&record.fact));
        acting.extend(deeds.map(|record| scenario.names.text(record.actor).to_owned()));
    }
    let posts = scenarios[0].post_ids().map(|post| scenarios[0].names.text(scenarios[0].actor_name(post)));
    posts.filter(|post| !acting.contains(*post)).map(str::to_owned).collect()
}

/// Who stays silent is told by the page; a page that has no such part promises that everybody acts.
pub fn every_post_acts_or_is_said_to_stay_silent(exercise: &Exercise) {
    let silent = silent(exercise);
    if page(&exercise.page()).contains(SILENT.head) {
        SILENT.hold(&exercise.page(), &listed(&silent));
    } else {
        assert!(silent.is_empty(), "posts that never act: {silent:?}");
    }
}

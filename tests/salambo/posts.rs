//! Every post acts: nobody sits there for the list of participants only.

use super::season::{DOCTRINES, exercise};
use salambo_engine::run::{Plan, simulate};
use salambo_engine::trace::fact::Fact;
use std::collections::BTreeSet;

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

#[test]
fn every_post_acts_under_some_doctrine() {
    let mut idle: Option<BTreeSet<String>> = None;
    for doctrine in DOCTRINES {
        let scenario = exercise(doctrine).scenario();
        let trace = simulate(&scenario, &Plan { seed: 1, ..Plan::default() }).expect("a run");
        let acting: BTreeSet<_> =
            trace.records.iter().filter(|record| is_deed(&record.fact)).map(|record| record.actor).collect();
        let posts = scenario.post_ids().map(|post| scenario.actor_name(post));
        let here: BTreeSet<String> = posts
            .filter(|post| !acting.contains(post))
            .map(|post| scenario.names.text(post).to_owned())
            .collect();
        idle = Some(match idle {
            Some(before) => before.intersection(&here).cloned().collect(),
            None => here,
        });
    }
    assert_eq!(idle, Some(BTreeSet::new()), "posts that never act");
}

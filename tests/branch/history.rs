//! What a branch shares with the run that it leaves.

use super::night::{Night, Run, turn};
use crate::good_input::shelf::{folder, shelf};
use proptest::prelude::*;
use salambo_engine::document::reading::Request;
use salambo_engine::kernel::draws::DrawRecord;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::scenario::compile::Turn;
use std::collections::BTreeMap;

/// Changes of the shipped example, of every kind.
const CHANGES: [&str; 27] = [
    "post:police.control-room.desks=1",
    "post:police.control-room.desks=7",
    "channel:telephone.lines=1",
    "channel:police-net.enabled=false",
    "default:message.service=LogNormal(median: \"2 min\", sigma: 0.5)",
    "procedure:report-up.enabled=false",
    "authority:declare-major-incident.held_by=police.control-room",
    "doctrine:culture=MissionCommand",
    "organisation:interoperability.default=Edge",
    "unit:patrol.speed=0.5",
    "LosePost(post: \"police.headquarters\", lasts: \"20 min\")",
    "LosePost(post: \"samu.dispatch\")",
    "FailChannel(channel: \"telephone\")",
    "RestoreChannel(\"telephone\")",
    "OpenPost(\"joint.command-post\")",
    "SendUnits(who: \"police.patrol\", to: \"harbour-hall\")",
    "PlaceLiaison(of: \"samu\", at: \"police.control-room\")",
    "Delegate(authority: \"declare-major-incident\", to: \"police.control-room\")",
    "Grant(authority: \"declare-major-incident\", to: \"police.control-room\")",
    "Refuse(authority: \"declare-major-incident\", to: \"police.control-room\")",
    "Fire(\"press-call\")",
    "Post(id: \"police.second-room\", role: \"control-room\", under: \"police.headquarters\", desks: 2, takes_calls: true)",
    "Post(id: \"samu.annexe\", takes_calls: true, opens: OnOrder(staffed_after: \"5 min\"), site: \"harbour-hall\")",
    "Post(id: \"hospital.forward\", level: 1, under: \"samu.dispatch\", opens: At(\"T+00:40\"))",
    "Channel(id: \"hotline\", kind: Phone, members: Role(\"control-room\"), lines: 2)",
    "Procedure(id: \"tell-all\", who: \"police.control-room\", when: Knows(\"location\"), then: [Inform(to: Everyone)])",
    "Inject(id: \"second-caller\", from: Public, to: \"samu.dispatch\", message: \"m\", tells: [Likely(\"casualties\", 12)])",
];

/// Changes that say what is so already, or ask for what nobody waits for.
const EMPTY: [&str; 9] = [
    "post:police.control-room.desks=3",
    "procedure:declare.enabled=true",
    "channel:telephone.lines=4",
    "doctrine:culture=StrictHierarchy",
    "RestorePost(\"police.control-room\")",
    "RestoreChannel(\"police-net\")",
    "OpenPost(\"police.control-room\")",
    "Grant(authority: \"hospital-plan\", to: \"samu.dispatch\")",
    "Post(id: \"justice.archive\", level: 4, opens: OnOrder(staffed_after: \"5 min\"))",
];

fn example(seed: u64) -> Night {
    let request = Request {
        entry: "exercise.ron".to_owned(),
        doctrine: Some("centralised".to_owned()),
        ..Request::default()
    };
    Night { shelf: shelf(&folder("scenarios/harbour-hall")), request, seed }
}

/// What is known of each draw by its key.
fn values(journal: &[DrawRecord]) -> BTreeMap<(&'static str, u64, u64, u32), u64> {
    let key = |draw: &DrawRecord| (draw.purpose.name(), draw.subject, draw.occurrence, draw.index);
    journal.iter().map(|draw| (key(draw), draw.word)).collect()
}

/// Nothing differs before the last turn, and whatever is drawn in both runs has one value.
fn hold(before: &Run, after: &Run, at: Tick) -> Result<(), TestCaseError> {
    prop_assert_eq!(before.history(at), after.history(at), "the past differs");
    let (was, is) = (values(&before.journal), values(&after.journal));
    let other = was.iter().find(|(key, word)| is.get(*key).is_some_and(|other| other != *word));
    prop_assert!(other.is_none(), "{:?} has another value", other);
    Ok(())
}

fn changes() -> impl Strategy<Value = Vec<&'static str>> {
    proptest::sample::subsequence(CHANGES.to_vec(), 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn nothing_differs_before_the_moment_and_luck_is_shared_after_it(
        seed in 1_u64..1_000, at in 1_i64..11_000_000, changes in changes(), later in 1_i64..3_600_000, more in changes(),
    ) {
        let night = example(seed);
        let (plain, first) = (night.played(&[]), turn(at, &changes));
        let branch = night.played(std::slice::from_ref(&first));
        hold(&plain, &branch, Tick(at))?;
        // A branch of a branch leaves the branch.
        let at = (at + later).min(11_000_000);
        let second = turn(at, &more);
        if night.compiled(&[first.clone(), second.clone()]).is_ok() {
            let twice = night.played(&[first, second]);
            hold(&branch, &twice, Tick(at))?;
        }
    }

    #[test]
    fn what_changes_nothing_leaves_every_record(
        seed in 1_u64..1_000, at in 1_i64..11_000_000, change in proptest::sample::select(EMPTY.to_vec()),
    ) {
        let night = example(seed);
        let (plain, branch) = (night.played(&[]), night.played(&[turn(at, &[change])]));
        prop_assert_eq!(plain.without_turns(), branch.without_turns(), "{} at {}", change, at);
    }
}

#[test]
fn every_kind_of_change_can_be_made_and_most_of_them_change_something() {
    let night = example(1);
    let plain = night.played(&[]).without_turns();
    let moved =
        CHANGES.iter().filter(|change| night.played(&[turn(600_000, &[**change])]).without_turns() != plain);
    assert!(moved.count() >= 16);
}

#[test]
fn turns_are_taken_in_order_and_the_last_word_holds() {
    let night = example(1);
    let at = [600_000, 600_000, 900_000];
    let desks = ["post:samu.dispatch.desks=1", "post:samu.dispatch.desks=5", "post:samu.dispatch.desks=2"];
    let turns: Vec<Turn> = at.iter().zip(desks).map(|(at, change)| turn(*at, &[change])).collect();
    let told = night.played(&turns).told();
    let set: Vec<&str> = told.lines().filter(|line| line.contains(" now has ")).collect();
    assert_eq!(
        set.iter().map(|line| line.rsplit("now has ").next().unwrap_or_default()).collect::<Vec<_>>(),
        ["1 desk", "5 desks", "2 desks"],
        "{told}"
    );
}

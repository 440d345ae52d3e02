//! What a branch shares with the run that it leaves.

use super::night::{Night, Run, turn};
use crate::good_input::shelf::{folder, shelf};
use proptest::prelude::*;
use salambo_engine::document::reading::Request;
use salambo_engine::kernel::draws::DrawRecord;
use salambo_engine::kernel::identity::Identity;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::scenario::compile::Turn;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::words::Word;
use std::collections::{BTreeMap, BTreeSet};

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

/// Of everything that somebody sends or takes in hand after a moment and that nobody does a second time at
/// the same instant: what it is, and the identity by which its luck is drawn.
fn identities(run: &Run, after: Tick) -> BTreeMap<String, Identity> {
    let mut all: BTreeMap<String, Vec<Identity>> = BTreeMap::new();
    let names = &run.trace.names;
    for record in run.trace.records.iter().filter(|record| record.at >= after) {
        let (content, identity) = match &record.fact {
            Fact::Fired { firing, procedure } => (format!("fires {}", names.text(*procedure)), firing),
            Fact::Sent { message, kind, to, .. } => {
                (format!("{} to {}", kind.word(), names.text(*to)), message)
            }
            _ => continue,
        };
        let content = format!("{} {} {content}", record.at.0, names.text(record.actor));
        all.entry(content).or_default().push(*identity);
    }
    all.into_iter()
        .filter_map(|(content, own)| Some((content, *own.first()?)).filter(|_| own.len() == 1))
        .collect()
}

/// Nothing differs before the last turn, and what is done in both runs after it has one identity: so its luck
/// is one. How much is done in both.
fn hold(before: &Run, after: &Run, at: Tick) -> Result<usize, TestCaseError> {
    prop_assert_eq!(before.history(at), after.history(at), "the past differs");
    let (was, is) = (identities(before, at), identities(after, at));
    let both = || was.iter().filter_map(|(content, own)| Some((content, own, is.get(content)?)));
    let other = both().find(|(_, own, other)| own != other);
    prop_assert!(other.is_none(), "another identity: {:?}", other);
    Ok(both().count())
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

/// Much is done in both runs: what is said of its luck above is not said of nothing.
#[test]
fn a_branch_does_much_of_what_the_run_does_that_it_leaves() {
    let night = example(1);
    let plain = night.played(&[]);
    let both = CHANGES.map(|change| {
        let branch = night.played(&[turn(600_000, &[change])]);
        hold(&plain, &branch, Tick(600_000)).unwrap_or_else(|why| panic!("{change}: {why}"))
    });
    assert!(both.iter().filter(|both| **both >= 5).count() >= 16, "{both:?}");
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

/// The luck of what comes of a change does not hang on how it was typed, nor on what else is changed.
#[test]
fn the_luck_of_an_effect_is_that_of_what_it_does() {
    const FLOOD: &str = "Overload(post: \"samu.dispatch\", items: 12, over: \"10 min\")";
    let night = example(3);
    // Only the draws about the items that come of it: their keys hang on it.
    let of = |changes: &[&str]| {
        let plain = values(&night.played(&[]).journal);
        let run = night.played(&[turn(600_000, changes)]);
        let mut drawn = values(&run.journal);
        drawn.retain(|key, _| key.0 == "attention.service" && !plain.contains_key(key));
        drawn.into_keys().map(|key| (key.2, key.3)).collect::<BTreeSet<_>>()
    };
    let alone = of(&[FLOOD]);
    assert!(alone.len() >= 12, "each item takes time: {alone:?}");
    assert_eq!(alone, of(&[&FLOOD.replace(' ', "  ")]), "however it is typed");
    let refused = "Refuse(authority: \"declare-major-incident\", to: \"police.control-room\")";
    assert_eq!(alone, of(&[refused, FLOOD]), "whatever else is changed");
    let twice = of(&[FLOOD, FLOOD]);
    assert!(alone.is_subset(&twice) && twice.len() > alone.len(), "another flood has luck of its own");
}

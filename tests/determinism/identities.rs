//! No two things of a run are one: a shared identity would be shared luck.

use super::shipped::shipped;
use crate::properties::draft::{Luck, drafts};
use crate::properties::stage::{performed, runner, told};
use proptest::prelude::*;
use salambo_engine::kernel::identity::Identity;
use salambo_engine::run::{Plan, simulate};
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use std::collections::BTreeMap;

/// How often a message has set out from its sender, and how often it was to be repeated.
#[derive(Default)]
struct Settings {
    out: usize,
    again: usize,
}

/// The kind and identity of each thing that came to be more than once.
fn twins(trace: &Trace) -> Vec<(&'static str, Identity)> {
    let mut firings: BTreeMap<Identity, usize> = BTreeMap::new();
    let mut messages: BTreeMap<Identity, Settings> = BTreeMap::new();
    for record in &trace.records {
        match &record.fact {
            Fact::Fired { firing, .. } => *firings.entry(*firing).or_default() += 1,
            Fact::Sent { message, .. } => messages.entry(*message).or_default().out += 1,
            Fact::Repeated { message, .. } => messages.entry(*message).or_default().again += 1,
            _ => {}
        }
    }
    let firings = firings.into_iter().filter(|(_, count)| *count > 1).map(|(firing, _)| ("firing", firing));
    let messages = messages.into_iter().filter(|(_, settings)| settings.out > settings.again + 1);
    firings.chain(messages.map(|(message, _)| ("message", message))).collect()
}

/// The records that name an identity.
fn story(trace: &Trace, identity: Identity) -> String {
    let lines = trace.iter().map(|(number, _)| told(trace, number));
    lines.filter(|line| line.contains(&format!("{:016x}", identity.0))).collect::<Vec<_>>().join("\n")
}

#[test]
fn are_each_its_own_in_shipped_exercises() {
    for exercise in shipped() {
        let plan = Plan { seed: 5, ..Plan::default() };
        let trace = simulate(&exercise.short(), &plan).expect("it comes to its end");
        let twins = twins(&trace);
        let stories: Vec<String> = twins.iter().map(|(_, identity)| story(&trace, *identity)).collect();
        assert!(twins.is_empty(), "{}, {twins:?}:\n{}", exercise.name(), stories.join("\n\n"));
    }
}

#[test]
fn are_each_its_own_in_whatever_is_drafted() {
    let outcome = runner(48).run(&drafts(Luck::Drawn), |draft| {
        let (_, trace, _) = performed(&draft)?;
        for (kind, identity) in twins(&trace) {
            prop_assert!(false, "{kind}:\n{}", story(&trace, identity));
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

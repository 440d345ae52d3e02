//! How often better means later, where people wait for one another.
//!
//! Three crowds: streams of three elements with a single desk at every post; random exercises with
//! everything in them under the shipped parameters, where messages get lost, people err and rules rest on
//! what is not the case; and shipped exercises. Each change is tried alone, under the same luck, and
//! the tables count the milestones that it serves.

use super::change::{Better, Change, Tally, run};
use super::streams;
use crate::determinism::shipped::shipped;
use crate::properties::draft::{Draft, Luck, drafts};
use crate::sanity::by_hand::compiled;
use expect_test::expect;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use salambo_engine::kernel::distribution::Distribution;
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::ids::{ActorId, SiteId};
use salambo_engine::trace::Trace;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::Arc;

/// Shipped exercises with services that send units, and which of their changes are tried: each so many.
const SHIPPED: [(&str, usize); 2] = [("scenarios/salambo", 10), ("scenarios/harbour-hall", 1)];

/// How many random exercises are tried.
const DRAFTS: usize = 60;

fn some_drafts() -> Vec<Draft> {
    let mut runner = TestRunner::new(Config { rng_seed: RngSeed::Fixed(11), ..Config::default() });
    let draft = |_| drafts(Luck::Drawn).new_tree(&mut runner).expect("a draft").current();
    (0..DRAFTS).map(draft).collect()
}

/// Everything in an exercise that can get better: a desk more at each of its first posts, each channel, the
/// home of each fleet.
fn changes(scenario: &Scenario, posts: usize) -> Vec<Change> {
    let name = |actor| scenario.names.text(scenario.actor_name(actor)).to_owned();
    let desks = scenario.post_ids().take(posts).filter_map(|post| {
        let desks = scenario.post(post)?.desks + 1;
        let settings = vec![(format!("post:{}.desks", name(post)), desks.to_string())];
        Some(Change { better: Better::Desk, settings, serves: vec![name(post)], site: None })
    });
    let channels = scenario.channels.iter().filter_map(|channel| {
        let path = format!("channel:{}.latency", scenario.names.text(channel.name));
        let settings = vec![(path, halved(&channel.latency)?)];
        let serves = channel.members.iter().map(|member| name(*member)).collect();
        Some(Change { better: Better::Channel, settings, serves, site: None })
    });
    desks.chain(channels).chain(homes(scenario)).collect()
}

/// Half of a law, as it is written.
fn halved(law: &Distribution) -> Option<String> {
    match law {
        Distribution::LogNormal { median, sigma } => {
            Some(format!(r#"LogNormal(median: "{} ms", sigma: {sigma:?})"#, (median / 2.0).round()))
        }
        Distribution::Fixed(length) => Some(format!(r#""{} ms""#, (length / 2.0).round())),
        _ => None,
    }
}

/// Homes nearer to where the first incident is.
fn homes(scenario: &Scenario) -> Vec<Change> {
    let Some(scene) = scenario.incidents.first().map(|incident| incident.site) else { return Vec::new() };
    let travel = |from| scenario.graphs.travel.time(from, scene);
    let units: Vec<ActorId> = scenario.unit_ids().collect();
    let fleets: BTreeSet<_> = units.iter().filter_map(|unit| Some(scenario.unit(*unit)?.fleet)).collect();
    let site = |site| scenario.names.text(scenario.site(site).name).to_owned();
    let change = |fleet| {
        let rows = units.iter().filter_map(|unit| scenario.unit(*unit)).filter(|row| row.fleet == fleet);
        let (row, count) = (rows.clone().next()?, rows.count());
        let nearer =
            (0..scenario.sites.len()).map(SiteId::at).filter(|site| travel(*site) < travel(row.home));
        let nearest = nearer.max_by_key(|site| travel(*site))?;
        let path = format!("unit:{}.home", scenario.names.text(fleet));
        let settings = vec![(path, format!(r#"{{ "{}": {count} }}"#, site(nearest)))];
        let alike = units
            .iter()
            .filter_map(|unit| scenario.unit(*unit))
            .filter(|other| other.unit_type == row.unit_type);
        let serves = alike.map(|other| scenario.names.text(other.fleet).to_owned()).collect();
        Some(Change { better: Better::Unit, settings, serves, site: Some(site(scene)) })
    };
    fleets.into_iter().filter_map(change).collect()
}

type Settings<'a> = &'a [(String, String)];

/// What each change of an exercise comes to, under these seeds.
fn tried(
    compiled: impl Fn(Settings<'_>) -> Arc<Scenario>,
    seeds: impl Iterator<Item = u64> + Clone,
    changes: &[Change],
    tallies: &mut BTreeMap<Better, Tally>,
) {
    let scenario = compiled(&[]);
    let before: Vec<(u64, Trace)> = seeds.filter_map(|seed| Some((seed, run(&scenario, seed)?))).collect();
    for change in changes {
        let better = compiled(&change.settings);
        for (seed, before) in &before {
            let Some(after) = run(&better, *seed) else { continue };
            let milestones = [change.milestones(&scenario, before), change.milestones(&better, &after)];
            let tally = Tally::of((&milestones[0], before), (&milestones[1], &after));
            tallies.entry(change.better).or_default().add(tally);
        }
    }
}

/// A line for each change, and one for what the later milestones waited longer for.
fn table(tallies: &BTreeMap<Better, Tally>) -> String {
    let mut told = String::new();
    for (better, tally) in tallies.iter().filter(|(_, tally)| tally.all() > 0) {
        let share = 100.0 * (tally.later + tally.never) as f64 / tally.all() as f64;
        let Tally { earlier, same, later, never, grown } = tally;
        let all = tally.all();
        let _ = writeln!(
            told,
            "{better:?}: of {all} milestones {earlier} earlier, {same} same, {later} later, {never} never: {share:.1} %"
        );
        let grown: Vec<String> = grown.iter().map(|(label, count)| format!("{label} {count}")).collect();
        let _ = writeln!(told, "    longer: {}", grown.join(", "));
    }
    told
}

#[test]
fn streams_with_one_desk() {
    let mut tallies = BTreeMap::new();
    for stream in streams::some(60, (3, 1)) {
        let text = stream.text();
        tried(
            |settings| compiled(&text, settings),
            [stream.seed].into_iter(),
            &stream.changes(),
            &mut tallies,
        );
    }
    expect![[r#"
        Desk: of 1260 milestones 464 earlier, 765 same, 31 later, 0 never: 2.5 %
            longer: queueing 31
        Channel: of 2499 milestones 573 earlier, 1905 same, 21 later, 0 never: 0.8 %
            longer: processing 1, queueing 20
        Unit: of 540 milestones 185 earlier, 276 same, 79 later, 0 never: 14.6 %
            longer: travel 71, turnout 8
    "#]]
    .assert_eq(&table(&tallies));
}

#[test]
fn whatever_is_drafted() {
    let mut tallies = BTreeMap::new();
    for draft in some_drafts() {
        let text = draft.text();
        let changes = changes(&compiled(&text, &[]), 4);
        tried(|settings| compiled(&text, settings), [draft.seed].into_iter(), &changes, &mut tallies);
    }
    expect![[r#"
        Desk: of 655 milestones 29 earlier, 621 same, 5 later, 0 never: 0.8 %
            longer: line-engaged 4, script 1
        Channel: of 2008 milestones 149 earlier, 1851 same, 5 later, 3 never: 0.4 %
            longer: line-engaged 1, queueing 3, transmission 1
    "#]]
    .assert_eq(&table(&tallies));
}

#[test]
fn shipped_exercises() {
    let mut tallies = BTreeMap::new();
    for exercise in &shipped() {
        let Some((_, each)) = SHIPPED.iter().find(|(folder, _)| *folder == exercise.folder) else { continue };
        let changes: Vec<_> = changes(&exercise.scenario(), usize::MAX).into_iter().step_by(*each).collect();
        let compiled = |settings: Settings<'_>| {
            let settings: Vec<(&str, &str)> =
                settings.iter().map(|(path, value)| (path.as_str(), value.as_str())).collect();
            exercise.with(&settings)
        };
        tried(compiled, 1..=4, &changes, &mut tallies);
    }
    expect![[r#"
        Desk: of 1463 milestones 246 earlier, 1121 same, 95 later, 1 never: 6.6 %
            longer: deliberation 2, line-engaged 7, processing 22, queueing 36, resource 2, script 7, timer 6, travel 4, work 9
        Channel: of 36668 milestones 16947 earlier, 11971 same, 6614 later, 1136 never: 21.1 %
            longer: authority 111, deliberation 304, holding 7, line-engaged 969, processing 215, queueing 3046, relay 17, resource 533, retry 66, script 311, seeking 2, size-up 70, staffing 83, stalled 212, timer 301, transmission 5, travel 313, turnout 2, work 47
        Unit: of 32 milestones 10 earlier, 14 same, 8 later, 0 never: 25.0 %
            longer: travel 6, turnout 2
    "#]]
    .assert_eq(&table(&tallies));
}

//! Each recommendation, as a switch, moves its milestone the right way: the same luck, one rule changed.
//!
//! The sizes are those that the inquiries suggest, wide open: what is held is the direction, in most
//! evenings, and the order of magnitude.

use crate::determinism::shipped::Shipped;
use crate::exercises::in_parallel;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::score::score;
use salambo_engine::trace::fact::Fact;
use std::sync::{Arc, LazyLock};

/// Replications under seed 1.
const RUNS: usize = 100;

/// The measures of one run, in minutes; never is infinite.
type Evening = Vec<(String, f64)>;

fn exercise(event: &str, doctrine: &str) -> Arc<Scenario> {
    let folder = format!("scenarios/casebook/{event}");
    Shipped { folder, entry: "exercise.ron".to_owned(), doctrine: Some(doctrine.to_owned()) }.scenario()
}

fn season(event: &str, doctrine: &str) -> Vec<Evening> {
    let scenario = exercise(event, doctrine);
    in_parallel(RUNS, |replication| {
        let trace =
            simulate(&scenario, &Plan { seed: 1, replication: replication as u64, ..Plan::default() });
        let score = score(&scenario, &trace.expect("a run"), Tick::MAX);
        let told = score.measures.iter().map(|row| {
            let minutes = row.value.map_or(f64::INFINITY, |ms| ms / 60_000.0);
            (scenario.names.text(row.name).to_owned(), minutes)
        });
        told.collect()
    })
}

static MAN: LazyLock<Vec<Evening>> = LazyLock::new(|| season("man", "of-the-day"));

fn of(evening: &Evening, measure: &str) -> f64 {
    evening.iter().find(|(name, _)| name == measure).expect("a measure").1
}

fn median(season: &[Evening], measure: &str) -> f64 {
    let mut values: Vec<f64> = season.iter().map(|evening| of(evening, measure)).collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The share of evenings in which a milestone came earlier, and in which it came later.
fn moved(before: &[Evening], after: &[Evening], measure: &str) -> (f64, f64) {
    let pairs = || before.iter().zip(after).map(|(before, after)| (of(before, measure), of(after, measure)));
    let share = |count: usize| count as f64 / before.len() as f64;
    let earlier = share(pairs().filter(|(before, after)| after < before).count());
    (earlier, share(pairs().filter(|(before, after)| after > before).count()))
}

#[track_caller]
fn comes_earlier(before: &[Evening], after: &[Evening], measure: &str, least: f64) {
    let (earlier, later) = moved(before, after, measure);
    assert!(earlier >= least && later < earlier, "{measure}: earlier in {earlier}, later in {later}");
}

#[test]
fn a_shared_out_hub_moves_zone_and_commander_and_not_the_fire_service() {
    let after = season("man", "split-hub");
    comes_earlier(&MAN, &after, "zone-declared", 0.55);
    comes_earlier(&MAN, &after, "tactical-commander", 0.6);
    let [before, after] = [&MAN[..], &after].map(|season| median(season, "engine-there"));
    assert!((after - before).abs() < 0.2 * before, "{before} to {after}: not by itself");
}

#[test]
fn a_declaration_that_is_shared_and_acted_on_brings_the_fire_service() {
    let after = season("man", "broadcast");
    comes_earlier(&MAN, &after, "engine-there", 0.9);
    comes_earlier(&MAN, &after, "redirected", 0.8);
    comes_earlier(&MAN, &after, "declared-city-police", 0.9);
}

#[test]
fn a_talkgroup_and_an_agreed_point_end_the_waiting_elsewhere() {
    let after = season("man", "talkgroup");
    comes_earlier(&MAN, &after, "redirected", 0.9);
    comes_earlier(&MAN, &after, "engine-there", 0.6);
    // A picture that is shared is no request: only the request itself counts as one.
    let (earlier, _) = moved(&MAN, &after, "all-ambulances");
    assert!(earlier < 0.7, "asked for earlier in {earlier}");
}

#[test]
fn a_predetermined_attendance_brings_the_fire_service_in_minutes() {
    let after = season("man", "predetermined");
    comes_earlier(&MAN, &after, "engine-there", 0.95);
    let median = median(&after, "engine-there");
    assert!((6.0..=20.0).contains(&median), "{median}");
    // Nothing else hangs on it, but for whoever commands the fire service: an irrelevant switch changes nothing.
    let (earlier, later) = moved(&MAN, &after, "fire-commands");
    assert!(earlier + later < 0.1, "earlier in {earlier}, later in {later}");
    let others = MAN[0].iter().map(|(measure, _)| measure.as_str());
    for measure in others.filter(|measure| !["engine-there", "fire-commands"].contains(measure)) {
        assert_eq!(moved(&MAN, &after, measure), (0.0, 0.0), "{measure}");
    }
}

#[test]
fn a_report_before_anything_else_brings_the_form_in_ten_minutes() {
    let after = season("man", "report-first");
    comes_earlier(&MAN, &after, "first-methane", 0.95);
    assert!(median(&after, "first-methane") <= 10.0);
}

#[test]
fn all_together_bring_more_than_three_paramedics_inside_before_half_an_hour() {
    let scenario = exercise("man", "all-together");
    let ambulance = scenario.names.find("ambulance-service").expect("the service");
    let prefix = format!("{}.", scenario.names.text(ambulance));
    let inside = in_parallel(RUNS, |replication| {
        let plan = Plan { seed: 1, replication: replication as u64, ..Plan::default() };
        let trace = simulate(&scenario, &plan).expect("a run");
        let entered = trace.iter().filter(|(_, record)| {
            matches!(record.fact, Fact::Entered { .. })
                && record.at < Tick(30 * 60_000)
                && scenario.names.text(record.actor).starts_with(&prefix)
        });
        entered.count()
    });
    let most = inside.iter().filter(|count| **count > 3).count();
    assert!(most as f64 > 0.5 * RUNS as f64, "in {most} of {RUNS} evenings");
}

#[test]
fn the_later_scheme_contains_sooner_and_the_rules_of_the_day_much_later() {
    let before = season("par", "as-happened");
    let scheme = season("par", "nearest-acts");
    comes_earlier(&before, &scheme, "threat-contained", 0.6);
    comes_earlier(&before, &scheme, "specialised-there", 0.5);
    comes_earlier(&before, &scheme, "specialised-complete", 0.5);
    comes_earlier(&before, &scheme, "second-alerted", 0.8);
    comes_earlier(&before, &scheme, "second-there", 0.8);
    let waiting = season("par", "of-the-day");
    let (earlier, later) = moved(&before, &waiting, "threat-contained");
    assert!(earlier == 0.0 && later > 0.9, "earlier in {earlier}, later in {later}");
}

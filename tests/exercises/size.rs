//! An exercise is as large as its page says, read from the compiled exercise.

use super::exercise::Exercise;
use super::season::measures;
use crate::reference::page::page;
use salambo_engine::document::inject::InjectKind;
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::model::script::Trigger;

/// The rows of the table at the top of the page.
fn rows(exercise: &Exercise, scenario: &Scenario) -> [String; 4] {
    let injects = &scenario.injects;
    let aside = injects.iter().filter(|inject| inject.kind == InjectKind::Contingency).count();
    let by_hand = injects.iter().filter(|inject| matches!(inject.when, Trigger::ByHand)).count();
    let (agencies, posts, units) = (scenario.agencies.len(), scenario.posts, scenario.unit_ids().count());
    let (objectives, all) = (scenario.objectives.len(), measures(scenario).len());
    let doctrines: Vec<String> = exercise.doctrines.iter().map(|id| format!("`{id}`")).collect();
    let [first, others @ ..] = &doctrines[..] else { panic!("no doctrine") };
    [
        format!("| takes part | {agencies} agencies, {posts} posts, {units} units |"),
        format!(
            "| master scenario events list | {} injects: {aside} only if the players leave the path, {by_hand} by hand |",
            injects.len()
        ),
        format!("| tested | {all} measures under {objectives} objectives |"),
        format!("| doctrines | {first} (unless another is named), {} |", others.join(", ")),
    ]
}

pub fn it_is_as_large_as_its_page_says(exercise: &Exercise) {
    let page = page(&exercise.page());
    for scenario in exercise.scenarios() {
        for row in rows(exercise, &scenario) {
            assert!(page.lines().any(|line| line == row), "{}: {row}", exercise.page());
        }
    }
}

pub fn it_is_as_long_as_its_page_says(exercise: &Exercise) {
    let scenario = exercise.under(exercise.doctrines[0]).scenario();
    let local = scenario.clock.local.as_deref().expect("a date and a time");
    let (_, time) = local.split_once(['T', ' ']).expect("a date, then a time");
    let (hours, minutes) = time.split_once(':').expect("a time");
    let t0 = hours.parse::<u64>().expect("hours") * 60 + minutes.parse::<u64>().expect("minutes");
    let told = |minutes: u64| format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
    let start = t0 - scenario.clock.t0.0 as u64 / 60_000;
    let end = start + scenario.clock.end.0 as u64 / 60_000;
    let words = format!("{} to {}", told(start), told(end));
    let page = page(&exercise.page());
    let row = page.lines().find(|line| line.starts_with("| length |")).expect("a row");
    assert!(
        row.contains(&words) && row.contains(&format!("at {}", told(t0))),
        "{row}: {words}, {}",
        told(t0)
    );
}

/// Records of an evening at most. Much of it is what somebody hears again.
const RECORDS: usize = 31_000;

pub fn no_evening_is_longer_than_can_be_read(exercise: &Exercise) {
    for season in exercise.seasons() {
        let most = season.evenings.iter().map(|evening| evening.records).max();
        assert!(most.is_some_and(|records| records < RECORDS), "{}: {most:?} records", season.doctrine);
    }
}

//! The files of the casebook: every number has a source, and no parameter serves one event alone.

use crate::good_input::shelf::folder;
use std::collections::BTreeMap;
use std::fs;

pub const EVENTS: [&str; 2] = ["man", "par"];

fn read(name: &str) -> String {
    fs::read_to_string(folder("scenarios/casebook").join(name)).unwrap_or_else(|why| panic!("{name}: {why}"))
}

/// The lines of a table with tabs, without its head.
fn table(name: &str) -> Vec<Vec<String>> {
    read(name).lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

fn records() -> Vec<Vec<String>> {
    let lines = EVENTS.iter().map(|event| read(&format!("{event}/recorded.csv")));
    let rows = |text: String| {
        text.lines()
            .skip(1)
            .map(|line| line.split(',').map(str::to_owned).collect())
            .collect::<Vec<Vec<String>>>()
    };
    lines.flat_map(rows).collect()
}

#[test]
fn every_recorded_time_has_a_source_and_a_meaning() {
    let sources: Vec<String> = table("sources.tsv").into_iter().map(|row| row[0].clone()).collect();
    let codes: BTreeMap<(String, String), String> = table("codes.tsv")
        .into_iter()
        .map(|row| ((row[0].clone(), row[1].clone()), row[3].clone()))
        .collect();
    let records = records();
    assert_eq!(records.len(), 31);
    for row in records {
        assert!(sources.contains(&row[7]), "{row:?}: no such source");
        let role =
            codes.get(&(row[0].clone(), row[1].clone())).unwrap_or_else(|| panic!("{row:?}: no meaning"));
        assert!(role.starts_with(&row[8]), "{row:?}: {role}");
    }
}

/// Every rule says where it is taken from, with a code that the list of sources resolves.
#[test]
fn every_source_that_a_rule_names_is_listed() {
    let sources: Vec<String> = table("sources.tsv").into_iter().map(|row| row[0].clone()).collect();
    for (name, text) in doctrines() {
        for part in text.split("source: \"").skip(1) {
            let source = part.split('"').next().expect("a quote closes");
            assert!(
                source == "assumption" || sources.iter().any(|known| known == source),
                "{name}: {source}"
            );
        }
    }
}

/// One set of defaults for all events: none sets a parameter of its own.
#[test]
fn no_event_sets_a_parameter() {
    for event in EVENTS {
        let exercise = read(&format!("{event}/exercise.ron"));
        assert!(!exercise.contains("parameters:") && !exercise.contains("defaults:"), "{event}");
    }
    for (name, text) in doctrines() {
        assert!(!text.contains("parameters:") && !text.contains("deliberation:"), "{name}");
    }
}

fn doctrines() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for event in EVENTS {
        let place = folder("scenarios/casebook").join(event).join("doctrines");
        for entry in fs::read_dir(place).expect("a folder of doctrines") {
            let path = entry.expect("an entry").path();
            found.push((path.display().to_string(), fs::read_to_string(path).expect("a doctrine")));
        }
    }
    assert_eq!(found.len(), 10);
    found
}

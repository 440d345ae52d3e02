//! Every shipped run comes to what its file says.

use super::summary::summary;
use crate::determinism::shipped::shipped;
use salambo_engine::run::{Plan, simulate};
use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::PathBuf;

/// The seed of all golden runs: that of a run for which nobody asked for another.
const SEED: u64 = 1;

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden").join(format!("{name}.txt"))
}

/// The lines that differ, those of the file first.
fn difference(expected: &str, found: &str) -> String {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let (expected, found) = (lines(expected), lines(found));
    let gone = expected.iter().filter(|line| !found.contains(line)).map(|line| format!("- {line}"));
    let new = found.iter().filter(|line| !expected.contains(line)).map(|line| format!("+ {line}"));
    gone.chain(new).collect::<Vec<_>>().join("\n")
}

#[test]
fn come_to_what_their_files_say() {
    let update = env::var_os("UPDATE_EXPECT").is_some();
    let mut moved = Vec::new();
    for exercise in shipped() {
        let scenario = exercise.scenario();
        let plan = Plan { seed: SEED, ..Plan::default() };
        let trace = simulate(&scenario, &plan).unwrap_or_else(|error| panic!("{}: {error}", exercise.name()));
        let found = summary(&scenario, &trace, SEED);
        let path = file(&exercise.name());
        let expected = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        if found == expected {
            continue;
        }
        if update {
            fs::write(&path, found).expect("the file can be written");
        } else {
            moved.push(format!("{}:\n{}", exercise.name(), difference(&expected, &found)));
        }
    }
    assert!(moved.is_empty(), "UPDATE_EXPECT=1 writes them anew\n\n{}", moved.join("\n\n"));
}

#[test]
fn no_file_outlives_its_exercise() {
    let names: BTreeSet<String> = shipped().iter().map(|exercise| exercise.name()).collect();
    let entries = fs::read_dir(file("any").parent().expect("a folder")).expect("the folder of golden runs");
    let kept: BTreeSet<String> = entries
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter_map(|name| name.strip_suffix(".txt").map(str::to_owned))
        .collect();
    assert_eq!(kept, names);
}

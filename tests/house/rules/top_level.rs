//! The top of the repository is its table of contents: nothing else may lie there.

use std::fs;

use crate::house::tree;

const EXPECTED: [&str; 11] = [
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "benches",
    "cli",
    "engine",
    "scenarios",
    "tests",
];

/// What building and running leave behind; git ignores it.
const IGNORED: [&str; 2] = ["target", "runs"];

/// The names at the top that have no business there. Names with a dot in front belong to tools.
fn violations<'a>(names: &[&'a str]) -> Vec<&'a str> {
    let is_foreign =
        |name: &&&str| !name.starts_with('.') && !EXPECTED.contains(name) && !IGNORED.contains(name);
    names.iter().filter(is_foreign).copied().collect()
}

#[test]
fn wrong_is_found() {
    assert_eq!(violations(&["engine", "notes.txt", "scripts", ".git"]), ["notes.txt", "scripts"]);
}

#[test]
fn right_passes() {
    assert!(violations(&EXPECTED).is_empty() && violations(&[".gitignore", "target"]).is_empty());
}

#[test]
fn the_tree_keeps_it() {
    let entries = fs::read_dir(tree::root()).expect("the repository can be listed");
    let names: Vec<_> = entries
        .map(|entry| entry.expect("an entry can be read").file_name().to_string_lossy().into_owned())
        .collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    assert_eq!(violations(&names), [] as [&str; 0]);
    for needed in ["Cargo.toml", "engine", "cli", "tests", "benches"] {
        assert!(names.contains(&needed), "{needed} is missing: is this the top?");
    }
}

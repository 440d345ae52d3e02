//! The page of a run in a real browser. The tests are scripts of their own, `*.test.mjs`; here they are run.
//!
//! They need what not every machine has, so `cargo test` names them and says what is missing; `.ci/run` runs them.

mod pinned;

use crate::cli::program;
use crate::house::tree::root;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

fn folder() -> PathBuf {
    root().join("tests/browser")
}

/// It asks the browser whether pictures move smoothly, which needs the machine for itself.
const ALONE: &str = "size.test.mjs";

fn scripts() -> Vec<String> {
    let names =
        fs::read_dir(folder()).expect("it is there").map(|entry| entry.expect("it is read").file_name());
    let mut names: Vec<_> = names.map(|name| name.into_string().expect("plain")).collect();
    names.retain(|name| name.ends_with(".test.mjs"));
    names.sort();
    names
}

#[test]
#[ignore = "needs node, chromium and `npm ci` in tests/browser: see tests/browser/README.md"]
fn every_control_of_the_page_works_in_a_browser() {
    assert!(folder().join("node_modules").is_dir(), "run `npm ci` in tests/browser first");
    let (alone, beside): (Vec<_>, Vec<_>) = scripts().into_iter().partition(|name| name == ALONE);
    assert!(!alone.is_empty() && !beside.is_empty(), "{ALONE} and others are there");
    let program = std::env::var_os("SALAMBO").map_or_else(|| program::path().to_owned(), PathBuf::from);
    let holds = [(beside, "2"), (alone, "1")].map(|(scripts, at_once)| {
        let mut node = Command::new("node");
        node.args(["--test", "--test-reporter=spec", &format!("--test-concurrency={at_once}")]).args(scripts);
        node.current_dir(folder()).env("SALAMBO", &program).status().is_ok_and(|status| status.success())
    });
    assert_eq!(holds, [true, true], "what failed is told above");
}

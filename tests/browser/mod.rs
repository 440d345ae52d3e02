//! The page of a run in a real browser. The tests are scripts of their own, `*.test.mjs`; here they are run.
//!
//! They need what not every machine has, so `cargo test` names them and says what is missing; `.ci/run` runs them.

use crate::cli::program;
use crate::house::tree::root;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

fn folder() -> PathBuf {
    root().join("tests/browser")
}

#[test]
#[ignore = "needs node, chromium and `npm ci` in tests/browser: see tests/browser/README.md"]
fn every_control_of_the_page_works_in_a_browser() {
    assert!(folder().join("node_modules").is_dir(), "run `npm ci` in tests/browser first");
    let mut node = Command::new("node");
    node.args(["--test", "--test-concurrency=2", "--test-reporter=spec"]);
    let program = std::env::var_os("SALAMBO").map_or_else(|| program::path().to_owned(), PathBuf::from);
    let ran = node.current_dir(folder()).env("SALAMBO", program).status();
    assert!(ran.is_ok_and(|status| status.success()), "what failed is told above");
}

/// Whoever installs them takes them from the registry of his own machine.
#[test]
fn what_the_scripts_need_is_pinned_and_names_no_host() {
    let text = |name: &str| fs::read_to_string(folder().join(name)).expect("it is there");
    let (package, lock) = (text("package.json"), text("package-lock.json"));
    assert!(!lock.contains("://") && !lock.contains("\"resolved\""), "no address stands in the lock");
    let package: serde_json::Value = serde_json::from_str(&package).expect("it is JSON");
    let lock: serde_json::Value = serde_json::from_str(&lock).expect("it is JSON");
    let needed = package["dependencies"].as_object().expect("it needs something");
    assert!(!needed.is_empty());
    for (name, version) in needed {
        let locked = &lock["packages"][format!("node_modules/{name}")];
        assert_eq!(locked["version"], *version, "{name} is pinned");
        assert!(locked["integrity"].as_str().is_some_and(|digest| digest.starts_with("sha512-")), "{name}");
    }
}

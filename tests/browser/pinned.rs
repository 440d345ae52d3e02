//! What the scripts stand on comes as it was chosen.

use super::folder;
use std::fs;

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

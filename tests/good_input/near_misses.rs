//! Exercises that come near to something that `check` finds, and are right: it says nothing of them.
//!
//! Each stands beside the case of the same name in `tests/bad_input/cases/checks`, and is written alike.

use crate::bad_input::case::{Case, good};
use crate::bad_input::corpus::cases;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("good_input/cases");
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

#[test]
fn are_passed_over_in_silence() {
    let good = good(&cases().join("good"));
    let mut said = Vec::new();
    for path in files() {
        let case = Case::parse(&fs::read_to_string(&path).expect("a text"));
        let outcome = case.outcome(&good);
        if outcome != "no problem\n" {
            said.push(format!("{}\n{outcome}", path.display()));
        }
    }
    assert!(said.is_empty(), "{}", said.join("\n"));
}

#[test]
fn stand_beside_what_is_found() {
    let wrong: BTreeSet<_> = fs::read_dir(cases().join("checks"))
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    let near = files();
    assert!(near.len() >= 18, "{}", near.len());
    for path in near {
        assert!(wrong.contains(path.file_name().expect("a name")), "{}", path.display());
    }
}

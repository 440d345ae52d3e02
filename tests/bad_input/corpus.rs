//! Every case of the corpus says what it said before.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::case::{Case, good};

/// The folder of cases.
pub fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("bad_input/cases")
}

/// Every case file, sorted.
fn files() -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in fs::read_dir(cases()).expect("the folder of cases") {
        let folder = folder.expect("an entry").path();
        if folder.ends_with("good") {
            continue;
        }
        let entries = fs::read_dir(folder).expect("a folder");
        found.extend(entries.map(|entry| entry.expect("an entry").path()));
    }
    found.sort();
    found
}

#[test]
fn every_case_reads_as_before() {
    let good = good(&cases().join("good"));
    let update = env::var_os("UPDATE_EXPECT").is_some();
    let mut changed = Vec::new();
    for path in files() {
        let case = Case::parse(&fs::read_to_string(&path).expect("a text"));
        let outcome = case.outcome(&good);
        if outcome.trim_end() == case.expected.trim_end() {
            continue;
        }
        if update {
            let text = format!("{}-- expected --\n{}\n", case.head, outcome.trim_end());
            fs::write(&path, text).expect("the case can be written");
        } else {
            let expected = &case.expected;
            changed.push(format!("{}\nexpected:\n{expected}\nfound:\n{outcome}", path.display()));
        }
    }
    assert!(changed.is_empty(), "{}", changed.join("\n\n"));
}

#[test]
fn the_corpus_is_large_and_each_case_says_what_it_shows() {
    let files = files();
    assert!(files.len() >= 180, "only {} cases", files.len());
    for path in files {
        let text = fs::read_to_string(&path).expect("a text");
        assert!(text.starts_with("# "), "{}", path.display());
        assert!(text.contains("\n-- expected --\n"), "{}", path.display());
    }
}

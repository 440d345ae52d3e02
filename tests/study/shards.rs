//! Shares of the nights, played anywhere, in any order and any number of times, come to the bytes of the whole.

use super::{folder, study};
use std::fs;

#[test]
fn shares_come_to_the_whole() {
    let folder = folder();
    let whole = study(&folder, "run", &["--format", "json"]);
    assert_eq!(whole.code, 0, "{whole:?}");
    for share in ["3/3", "1/3", "2/3", "1/3"] {
        let file = format!("{}.nights", &share[..1]);
        let before = fs::read(folder.path(&file)).ok();
        let played = study(&folder, "run", &["--shard", share, "--nights", &file]);
        assert_eq!(played.code, 0, "{played:?}");
        let after = fs::read(folder.path(&file)).expect("it was kept");
        assert!(before.is_none_or(|before| before == after), "the same share is the same file");
    }
    let merge = |files: &[&str]| study(&folder, "merge", &[files, &["--format", "json"]].concat());
    for files in
        [&["1.nights", "2.nights", "3.nights"][..], &["3.nights", "1.nights", "2.nights", "1.nights"]]
    {
        let merged = merge(files);
        assert!(merged.code == 0 && merged.out == whole.out, "{files:?}: {}", merged.err);
    }
    let missing = merge(&["1.nights", "3.nights"]);
    assert_eq!(missing.code, 1, "{missing:?}");
    assert!(missing.err.contains("2/3"), "it says which share is missing: {missing:?}");
}

/// Whoever changes a digit of a share cannot hide it.
#[test]
fn a_share_that_was_altered_is_refused() {
    let folder = folder();
    assert_eq!(study(&folder, "run", &["--shard", "1/1", "--nights", "1.nights"]).code, 0);
    let text = fs::read_to_string(folder.path("1.nights")).expect("it was kept");
    // The declaration after 22 minutes.
    assert!(text.contains("1320000"), "{text:.400}");
    fs::write(folder.path("1.nights"), text.replacen("1320000", "1310000", 1)).expect("it can be written");
    let merged = study(&folder, "merge", &["1.nights"]);
    assert_eq!(merged.code, 1, "{merged:?}");
    assert!(merged.out.is_empty() && merged.err.contains("it was altered"), "{merged:?}");
}

#[test]
fn a_share_that_was_cut_off_is_refused() {
    let folder = folder();
    for share in ["1/2", "2/2"] {
        let file = format!("{}.nights", &share[..1]);
        assert_eq!(study(&folder, "run", &["--shard", share, "--nights", &file]).code, 0);
    }
    let text = fs::read_to_string(folder.path("2.nights")).expect("it was kept");
    fs::write(folder.path("2.nights"), &text[..text.len() - 30]).expect("it can be written");
    let merged = study(&folder, "merge", &["1.nights", "2.nights"]);
    assert_eq!(merged.code, 1, "{merged:?}");
    assert!(merged.out.is_empty() && merged.err.contains("2.nights"), "{merged:?}");
}

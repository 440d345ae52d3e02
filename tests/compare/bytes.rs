//! The same document, byte for byte, whatever the threads, the batches, and what was played before.

use super::exercise::{compare, folder};
#[cfg(unix)]
use crate::cli::interrupted::loses_no_run;
use crate::cli::program::{Answer, Folder};
use std::fs;

/// The document of the shipped example, played somehow.
fn document(folder: &Folder, more: &[&str]) -> String {
    let answer = folder.run([&["compare", "example", "--runs", "24", "--format", "json"], more].concat());
    assert_eq!(answer.code, 0, "{answer:?}");
    answer.out
}

#[test]
fn threads_and_batches_change_nothing() {
    let folder = Folder::with_example();
    let one = document(&folder, &["--threads", "1", "--batch", "1"]);
    for more in [["--threads", "3", "--batch", "5"], ["--threads", "2", "--batch", "1000"]] {
        assert!(document(&folder, &more) == one, "{more:?}");
    }
    assert!(folder.names("runs").is_empty(), "nothing is left");
}

#[test]
fn nights_that_are_kept_are_not_played_again() {
    let folder = Folder::with_example();
    let fresh = document(&folder, &[]);
    let few = folder.run(["compare", "example", "--runs", "9", "--nights", "kept.nights"]);
    assert_eq!(few.code, 0, "{few:?}");
    assert!(document(&folder, &["--nights", "kept.nights"]) == fresh);
    let kept = fs::read_to_string(folder.path("kept.nights")).expect("it is kept");
    assert_eq!(kept.lines().count(), 1 + 2 * 24);
    // Cut off in the middle of a night, as by a power cut.
    fs::write(folder.path("kept.nights"), &kept[..kept.len() * 2 / 3]).expect("it can be written");
    assert!(document(&folder, &["--nights", "kept.nights"]) == fresh);
    assert_eq!(fs::read_to_string(folder.path("kept.nights")).expect("it is kept").lines().count(), 49);
}

/// A ledger that says otherwise is believed: that is how we know that it is read at all.
#[test]
fn what_is_kept_is_what_is_told() {
    let folder = folder();
    let ask = |folder: &Folder| {
        compare(folder, &["slow", "quick"], &["--runs", "6", "--nights", "k", "--format", "json"])
    };
    let before = ask(&folder).out;
    let kept = fs::read_to_string(folder.path("k")).expect("it is kept");
    let line = kept.lines().find(|line| line.starts_with(r#"{"cell":1,"replication":3"#)).expect("a night");
    fs::write(folder.path("k"), kept.replace(line, &line.replace("1140000.0", "1140001.0")))
        .expect("it can be written");
    assert_ne!(ask(&folder).out, before);
}

fn refused(folder: &Folder, answer: &Answer) {
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(answer.err.contains("it is left as it is"), "{answer:?}");
    assert!(answer.out.is_empty() && folder.path("k").exists(), "{answer:?}");
}

#[test]
fn a_file_of_other_nights_is_not_touched() {
    let folder = folder();
    let ask = |more: &[&str]| {
        compare(&folder, &["slow", "quick"], &[&["--runs", "2", "--nights", "k"], more].concat())
    };
    assert_eq!(ask(&[]).code, 0);
    let kept = fs::read(folder.path("k")).expect("it is kept");
    refused(&folder, &ask(&["--seed", "2"]));
    refused(&folder, &ask(&["--set", "post:a.room.desks=2"]));
    assert_eq!(fs::read(folder.path("k")).expect("it is kept"), kept);
    for text in [&b"my diary\n"[..], b"\xff\xfe\n", b""] {
        fs::write(folder.path("k"), text).expect("it can be written");
        refused(&folder, &ask(&[]));
        assert_eq!(fs::read(folder.path("k")).expect("it is kept"), text);
    }
}

/// An interruption keeps what was played, and the same command goes on from there.
#[cfg(unix)]
#[test]
fn an_interruption_loses_no_night() {
    let folder = Folder::with_example();
    loses_no_run(&folder, &["compare", "example", "--runs", "400", "--format", "json"], 800);
}

//! Any text as a run file with a seal that fits: it is read or refused, never a crash; what was
//! read as a trace is written as the same records again, and looks back only.
//!
//! The seal is made here, because no fuzzer guesses a digest; without it nothing behind it is reached.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use salambo_engine::kernel::digest::Digest;
use salambo_engine::kernel::names::Names;
use salambo_engine::trace::Trace;
use salambo_engine::trace::archive::{Archive, Reader};
use salambo_engine::trace::line;
use salambo_engine::trace::record::{Record, RecordNo};

fuzz_target!(|text: &str| {
    let Some(archive) = read(text) else {
        return;
    };
    let Ok(trace) = archive.trace(Names::new()) else {
        return;
    };
    for (number, record) in trace.iter() {
        looks_back(record, number);
    }
    let lines = written(&trace);
    let mut names = Names::new();
    for (number, line) in (0..).map(RecordNo::at).zip(&lines) {
        let again = line::read(line, number, &mut names).expect("what was written can be read");
        let mut twice = String::new();
        line::write(&mut twice, number, &again, &names);
        assert_eq!(&twice, line, "a record has one form");
    }
});

/// Reads the text as the lines of a run file, then a seal over them.
fn read(text: &str) -> Option<Archive> {
    let granted = [
        "records",
        "line",
        "decompressed",
        "file",
        "exercise",
        "nesting",
        "items",
        "instant",
        "doctrines",
        "settings",
    ];
    let mut reader = Reader::new(BTreeMap::from(granted.map(|name| (name.to_owned(), 1000))));
    let mut digest = Digest::new();
    let mut records = 0;
    for line in text.lines() {
        reader.take(line).ok()?;
        digest.update(line.as_bytes());
        digest.update(b"\n");
        records += u32::from(line.starts_with("{\"n\":"));
    }
    let seal = format!("{{\"seal\":{{\"records\":{records},\"digest\":\"{}\"}}}}", digest.hex());
    // A text that is sealed already, or holds no manifest, is refused here.
    reader.take(&seal).ok()?;
    reader.finish().ok()
}

fn written(trace: &Trace) -> Vec<String> {
    let write = |(number, record): (RecordNo, &Record)| {
        let mut line = String::new();
        line::write(&mut line, number, record, &trace.names);
        assert!(!line.contains('\n'), "a record is one line");
        line
    };
    trace.iter().map(write).collect()
}

fn looks_back(record: &Record, number: RecordNo) {
    let release = record.cause.iter().chain(&record.released_by);
    for pointer in release.chain(&record.others) {
        assert!(*pointer < number, "a record points back only");
    }
}

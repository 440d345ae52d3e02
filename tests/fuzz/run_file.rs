//! Any text as the records of a run file: each line is read or refused, never a crash; what was
//! read is written and read again as the same line, and looks back only.
#![no_main]

use libfuzzer_sys::fuzz_target;
use salambo_engine::kernel::names::Names;
use salambo_engine::trace::line;
use salambo_engine::trace::record::{Record, RecordNo};

fuzz_target!(|text: &str| {
    let mut names = Names::new();
    for (number, line) in (0..).map(RecordNo).zip(text.lines()) {
        let Some(record) = line::read(line, number, &mut names) else {
            return;
        };
        looks_back(&record, number);
        let once = written(&record, number, &names);
        let again = line::read(&once, number, &mut names).expect("what was written can be read");
        assert_eq!(once, written(&again, number, &names));
    }
});

fn written(record: &Record, number: RecordNo, names: &Names) -> String {
    let mut line = String::new();
    line::write(&mut line, number, record, names);
    assert!(!line.contains('\n'), "a record is one line");
    line
}

fn looks_back(record: &Record, number: RecordNo) {
    let pointers = record
        .cause
        .iter()
        .chain(&record.released_by)
        .chain(&record.others);
    for pointer in pointers {
        assert!(pointer.0 < number.0, "a record points back only");
    }
}

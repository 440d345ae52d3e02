//! Any bytes as a scenario file: they are read or refused, never a crash.
#![no_main]

mod problems;

use libfuzzer_sys::fuzz_target;
use salambo_engine::diagnostic::{Files, Problems};
use salambo_engine::document::syntax::{Limits, decode_bytes, parse};

fuzz_target!(|bytes: &[u8]| {
    // Small enough that a short input reaches each limit.
    let limits = Limits { file_bytes: 4096, nesting: 12, items: 200, ..Limits::default() };
    let Ok(text) = decode_bytes("fuzz.ron", bytes, &limits) else {
        return;
    };
    let mut files = Files::new();
    let file = files.add("fuzz.ron", text);
    let mut problems = Problems::new();
    parse(&files, file, &limits, &mut problems);
    problems::check(&problems.sorted(), &files);
});

//! Any bytes as a file to be laid out: refused, or laid out once and for all with the same words.
#![no_main]

use libfuzzer_sys::fuzz_target;
use salambo_engine::diagnostic::{Files, Problems};
use salambo_engine::document::format::{Refusal, format};
use salambo_engine::document::syntax::{Limits, decode_bytes};

/// The text laid out; none if something is wrong with it.
fn laid_out(text: &str, limits: &Limits) -> Option<String> {
    let mut files = Files::new();
    let file = files.add("fuzz.ron", text);
    let mut problems = Problems::new();
    match format(&files, file, limits, &mut problems) {
        Ok(text) => Some(text),
        Err(Refusal::Wrong) => {
            assert!(!problems.is_ok(), "what is wrong is told");
            None
        }
        Err(refusal @ Refusal::Unfaithful) => panic!("{refusal}"),
    }
}

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits { file_bytes: 1 << 16, nesting: 50, items: 2000, ..Limits::default() };
    let Ok(text) = decode_bytes("fuzz.ron", bytes, &limits) else {
        return;
    };
    let Some(once) = laid_out(&text, &limits) else {
        return;
    };
    assert_eq!(laid_out(&once, &limits).as_deref(), Some(once.as_str()), "what is laid out stays so");
});

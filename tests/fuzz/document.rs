//! Any bytes as a scenario file: they are read or refused, never a crash, and every problem
//! points into the text, at whole characters, at what it says stands there.
#![no_main]

use libfuzzer_sys::fuzz_target;
use salambo_engine::diagnostic::{Files, Problem, Problems, Span};
use salambo_engine::document::syntax::{Limits, decode_bytes, parse};

/// Small enough that a short input reaches each limit.
const LIMITS: Limits = Limits {
    file_bytes: 4096,
    nesting: 12,
    items: 200,
};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = decode_bytes("fuzz.ron", bytes, &LIMITS) else {
        return;
    };
    let mut files = Files::new();
    let file = files.add("fuzz.ron", text);
    let mut problems = Problems::new();
    parse(&files, file, &LIMITS, &mut problems);
    for problem in problems.sorted().iter() {
        check(problem, &files);
    }
});

fn check(problem: &Problem, files: &Files) {
    assert!(!problem.message.is_empty(), "a problem says what is wrong");
    let related = problem.related.iter().map(|related| related.span);
    for span in problem.span.into_iter().chain(related) {
        lies_in_text(span, files);
    }
    if let Some(edit) = &problem.suggestion {
        lies_in_text(edit.span, files);
        assert_eq!(
            edit.replace,
            files.slice(edit.span),
            "an edit names what stands there"
        );
    }
}

fn lies_in_text(span: Span, files: &Files) {
    let text = files.text(span.file);
    let (start, end) = (span.start as usize, span.end as usize);
    assert!(
        start <= end && end <= text.len(),
        "{span:?} leaves the text"
    );
    assert!(
        text.is_char_boundary(start) && text.is_char_boundary(end),
        "{span:?} cuts a character"
    );
}

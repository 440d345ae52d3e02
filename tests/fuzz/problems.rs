//! What must hold of every list of problems, whatever was read.

use salambo_engine::diagnostic::Phrases;
use salambo_engine::diagnostic::json::Check;
use salambo_engine::diagnostic::render::{self, Look};
use salambo_engine::diagnostic::{Files, Problem, Problems, Span};

/// Problems say something, point into a text at whole characters, and can be shown.
pub fn check(problems: &Problems, files: &Files) {
    for problem in problems.iter() {
        points_into_text(problem, files);
    }
    let drawn = render::text(problems, files, Look::default());
    assert_eq!(drawn.is_empty(), problems.is_empty(), "what is wrong is shown");
    serde_json::to_string(&Check::new(problems, files, Phrases::french()))
        .expect("problems can be written as JSON");
}

fn points_into_text(problem: &Problem, files: &Files) {
    assert!(!problem.message.to_string().is_empty(), "a problem says what is wrong");
    let related = problem.related.iter().map(|related| related.span);
    for span in problem.span.into_iter().chain(related) {
        lies_in_text(span, files);
    }
    if let Some(edit) = &problem.suggestion {
        lies_in_text(edit.span, files);
        let there = files.slice(edit.span);
        assert_eq!(edit.replace, there, "an edit names what stands there");
    }
}

fn lies_in_text(span: Span, files: &Files) {
    let text = files.text(span.file);
    let (start, end) = (span.start as usize, span.end as usize);
    assert!(start <= end && end <= text.len(), "{span:?} leaves the text");
    let is_whole = text.is_char_boundary(start) && text.is_char_boundary(end);
    assert!(is_whole, "{span:?} cuts a character");
}

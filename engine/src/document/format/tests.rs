//! Text in, text out.

mod lines;
mod properties;

use expect_test::{Expect, expect};

use super::{Refusal, format};
use crate::diagnostic::{Files, Problems};
use crate::document::syntax::Limits;

/// A text laid out under limits.
fn laid_out_under(text: &str, limits: &Limits) -> Result<String, Refusal> {
    let mut files = Files::new();
    let file = files.add("a.ron", text);
    format(&files, file, limits, &mut Problems::new())
}

/// A text without slips laid out.
fn laid_out(text: &str) -> String {
    laid_out_under(text, &Limits::default()).unwrap_or_else(|why| panic!("{why}: {text}"))
}

fn check(text: &str, expected: Expect) {
    let once = laid_out(text);
    expected.assert_eq(&once);
    assert_eq!(laid_out(&once), once, "what is laid out stays as it is");
}

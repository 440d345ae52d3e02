//! Text in, drawn problems out.

use expect_test::{Expect, expect};

use super::*;
use crate::diagnostic::render::{self, Look};

pub(in crate::document) mod agreement;
mod bytes;
mod hostile;
mod slips;

/// What a person sees after `check` of a text.
fn check(text: &str, expected: Expect) {
    expected.assert_eq(&seen(text));
}

fn seen(text: &str) -> String {
    let (mut files, mut problems) = (Files::new(), Problems::new());
    let _ = read(&mut files, "a.ron", text.as_bytes(), &Limits::default(), &mut problems);
    render::text(&problems.sorted(), &files, Look::default())
}

#[test]
fn nothing_wrong() {
    check("Exercise(id: \"a\", list: [1, 2,], at: { \"x\": Phone })", expect![[""]]);
}

//! Texts made to hurt: each is read on a small stack and ends in a handful of problems.
//! Time is not measured: whatever grew with the square of these lengths would take hours.

use super::super::*;
use crate::diagnostic::codes::{files as code, syntax};
use crate::diagnostic::render::{self, Look};
use crate::diagnostic::{Code, Problems};

/// Reads a text on a stack of half a megabyte, draws what is found, and returns the codes.
fn survives(text: String) -> Vec<Code> {
    let read = move || {
        let (mut files, mut problems) = (Files::new(), Problems::new());
        let file = files.add("hostile.ron", text);
        let _ = parse(&files, file, &Limits::default(), &mut problems);
        let drawn = render::text(&problems, &files, Look::default());
        assert!(drawn.len() < 1 << 20, "what is drawn stays readable");
        problems.iter().map(|problem| problem.code).collect::<Vec<_>>()
    };
    let thread = std::thread::Builder::new().stack_size(1 << 19).spawn(read);
    let codes = thread.ok().and_then(|thread| thread.join().ok());
    codes.unwrap_or_default()
}

const MILLION: usize = 1_000_000;

#[test]
fn a_million_opening_brackets() {
    assert_eq!(survives("(".repeat(MILLION)), [code::TOO_DEEP]);
    assert_eq!(survives("[{(".repeat(MILLION)), [code::TOO_DEEP]);
    assert_eq!(survives("(\n".repeat(MILLION)), [code::TOO_DEEP]);
    assert_eq!(survives("A(a:".repeat(MILLION)), [code::TOO_DEEP]);
}

#[test]
fn a_million_closing_brackets() {
    for text in [")", ")]}", "(]", "(\n]\n", "((]]", "[\n  )\n]\n"] {
        let codes = survives(text.repeat(MILLION / 4));
        assert!(codes.len() < 300 && !codes.is_empty(), "{text:?}: {}", codes.len());
    }
}

#[test]
fn thirty_megabytes_of_commas() {
    assert_eq!(survives(",".repeat(30 << 20)), [code::TOO_MANY_ITEMS]);
}

#[test]
fn more_items_than_allowed() {
    let list = format!("[{}]", "1,".repeat(500_001));
    assert_eq!(survives(list), [code::TOO_MANY_ITEMS]);
    let list = format!("[{}]", "1,".repeat(499_998));
    assert_eq!(survives(list), []);
}

#[test]
fn quotes_that_never_close() {
    for text in [
        "\"\n",
        "\"\n\\\"",
        "\"a: \n",
        "“",
        "“ ",
        "'a ",
        "«a\n",
        "r#\"",
        "\"\\",
        "a\"",
        "\"a”, b",
        "\"(\n\\\"",
        "b'",
        "`",
    ] {
        let codes = survives(text.repeat(MILLION / 2));
        assert!(!codes.is_empty() && codes.len() < 300, "{text:?}: {}", codes.len());
    }
}

#[test]
fn comments_that_never_close() {
    assert_eq!(survives("/*".repeat(MILLION)), [syntax::UNCLOSED_COMMENT]);
    assert_eq!(survives(format!("{}1", "/**/".repeat(MILLION))), []);
    assert!(survives("#a\n".repeat(MILLION)).len() < 300);
    assert!(survives("#![".repeat(MILLION)).len() < 300);
}

#[test]
fn invisible_characters_on_one_line() {
    assert!(survives(format!("[{}]", "\u{a0}".repeat(5 * MILLION))).len() < 300);
    assert!(survives("\u{202e}".repeat(MILLION)).len() < 300);
    assert!(survives("\u{1}".repeat(MILLION)).len() < 300);
    assert!(survives("،".repeat(MILLION)).len() < 300);
    assert!(survives("=".repeat(MILLION)).len() < 300);
}

#[test]
fn long_words_and_numbers() {
    assert_eq!(survives("a".repeat(10 * MILLION)), []);
    assert_eq!(survives("1".repeat(MILLION)), []);
    assert_eq!(survives("a-".repeat(MILLION)), [syntax::MISSING_QUOTES]);
    assert!(survives("a b ".repeat(MILLION / 4)).len() < 300);
    assert!(survives("a:".repeat(MILLION / 4)).len() < 300);
    assert!(survives(format!("({})", "a:1,".repeat(100_000))).len() < 300);
    assert!(survives(format!("({})", "a:1,2,".repeat(100_000))).len() < 300);
}

#[test]
fn nesting_up_to_the_limit_is_read() {
    let deep = |depth: usize| format!("{}{}", "A([".repeat(depth / 2), "])".repeat(depth / 2));
    assert_eq!(survives(deep(100)), []);
    assert_eq!(survives(deep(102)), [code::TOO_DEEP]);
}

#[test]
fn limits_are_raised_by_name_but_not_without_end() {
    let mut limits = Limits::default();
    assert_eq!(limits.set("nesting", 200), Ok(()));
    assert_eq!(limits.nesting, 200);
    assert!(limits.set("nesting", MILLION).is_err());
    assert!(limits.set("depth", 3).is_err());
    for name in Limits::NAMES {
        assert_eq!(limits.set(name, 10), Ok(()));
    }
    assert_eq!((limits.file_bytes, limits.nesting, limits.items), (10, 10, 10));
}

#[test]
fn the_deepest_nesting_that_can_be_granted_is_read() {
    let mut limits = Limits::default();
    limits.set("nesting", 500).unwrap_or_else(|error| panic!("{error}"));
    let text = format!("{}{}", "A([".repeat(250), "])".repeat(250));
    let (mut files, mut problems) = (Files::new(), Problems::new());
    let file = files.add("deep.ron", text);
    let _ = parse(&files, file, &limits, &mut problems);
    assert!(problems.is_empty(), "{:?}", problems.shown());
}

//! What stands somewhere and what should, in words for people who do not program.

use serde::de::{Expected, Visitor};

use super::context::Context;
use super::nearest::fold;
use crate::diagnostic::codes::{syntax, values as code};
use crate::diagnostic::{Problem, Said, Span, said};
use crate::document::syntax::{Kind, Node};

/// As much of a text as fits into a sentence.
pub(super) fn short(text: &str) -> String {
    const MOST: usize = 48;
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// What stands there: `the number 9`, `a list`, ``a `Post(...)` ``.
pub(super) fn found(node: &Node) -> Said {
    match &node.kind {
        Kind::Bool(value) => said!("`{word}`", word = *value),
        Kind::Int(value) => said!("the number {number}", number = value.to_string()),
        Kind::Float(value) => said!("the number {number}", number = *value),
        Kind::Char(c) => said!("the character '{c}'", c = *c),
        Kind::Str(text) => said!("the text \"{text}\"", text = short(text)),
        Kind::Bytes(_) => said!("a string of bytes"),
        Kind::Unit => said!("empty brackets"),
        Kind::Ident(word) => said!("the word `{word}`", word = short(word)),
        Kind::Struct { name: Some(name), .. } | Kind::Tuple { name: Some(name), .. } => {
            said!("`{name}(...)`", name = short(&name.text))
        }
        Kind::Struct { .. } => said!("named values in round brackets"),
        Kind::Tuple { .. } => said!("values in round brackets"),
        Kind::List(_) => said!("a list in square brackets"),
        Kind::Map(_) => said!("a table in curly brackets"),
        Kind::Error => said!("something broken"),
    }
}

/// What `serde` and its derived types say they expect, in plain words.
pub(super) fn expected(phrase: &str) -> Said {
    match phrase {
        "a string" | "a borrowed string" | "str" | "string" => said!("a text in quotes"),
        "a boolean" | "bool" => said!("`true` or `false`"),
        "a sequence" | "sequence" => said!("a list `[...]`"),
        "a map" | "map" => said!("a table `{ \"...\": ... }`"),
        "a character" => said!("a character such as 'x'"),
        "unit" => said!("`()`"),
        "a byte array" | "bytes" => said!("a string of bytes"),
        "f32" | "f64" | "float" => said!("a number"),
        "u8" | "u16" | "u32" | "u64" | "usize" => said!("a whole number, 0 or more"),
        "i8" | "i16" | "i32" | "i64" | "isize" => said!("a whole number"),
        other => of_type(other),
    }
}

/// A number that its type cannot hold.
pub(super) fn out_of_range(phrase: &str, span: Span, node: &Node) -> Problem {
    let most = match phrase {
        "u8" => Some(u32::from(u8::MAX)),
        "u16" => Some(u32::from(u16::MAX)),
        "u32" => Some(u32::MAX),
        _ => None,
    };
    let expected = match (&node.kind, most) {
        (Kind::Int(0..), Some(most)) => said!("a whole number, {most} at most", most),
        _ => expected(phrase),
    };
    let message = said!("expected {expected}, found {found}", expected, found = found(node));
    Problem::new(code::OUT_OF_RANGE, span, message)
}

/// `struct Post` and the like, as derived types say.
fn of_type(phrase: &str) -> Said {
    let name = |prefix: &str| phrase.strip_prefix(prefix);
    if let Some(name) = name("struct variant ").or(name("tuple variant ")) {
        let name = name.rsplit("::").next().unwrap_or(name);
        return said!("`{name}(...)`", name = name.split(' ').next().unwrap_or(name));
    }
    if let Some(name) = name("tuple struct ").or(name("struct ")) {
        return said!("`{name}(...)`", name = name.split(' ').next().unwrap_or(name));
    }
    if let Some(name) = name("enum ") {
        return said!("one of the words for `{name}`", name);
    }
    Said::others(phrase)
}

/// Another kind of value than the one expected; says what to write where it is clear.
pub(super) fn wrong_type(expected: Said, span: Span, node: &Node, context: &Context<'_>) -> Problem {
    let english = expected.to_string();
    let source = context.source(span);
    if let (Kind::Ident(_), true) = (&node.kind, is_text(&english)) {
        return Problem::new(syntax::MISSING_QUOTES, span, said!("this text stands without quotes")).suggest(
            span,
            source,
            format!("\"{source}\""),
        );
    }
    let found = match node.kind {
        // As it is written: what is too large for a whole number was read as a rounded one.
        Kind::Int(_) | Kind::Float(_) => said!("the number {number}", number = short(source)),
        _ => found(node),
    };
    let message = said!("expected {expected}, found {found}", expected, found);
    let problem = Problem::new(code::WRONG_TYPE, span, message);
    match &node.kind {
        Kind::Int(_) | Kind::Float(_) if english == "a text in quotes" => {
            problem.suggest(span, source, format!("\"{source}\""))
        }
        Kind::Ident(word) | Kind::Str(word) if english.starts_with("`true`") => match truth(word) {
            Some(truth) => problem.suggest(span, source, truth),
            None => problem,
        },
        Kind::Str(text) if is_number_wanted(&english) && text.trim().parse::<f64>().is_ok() => {
            problem.suggest(span, source, text.trim())
        }
        _ => problem,
    }
}

/// What a visitor says it expects.
pub(super) fn expecting<'de>(visitor: &impl Visitor<'de>) -> String {
    let expected: &dyn Expected = visitor;
    expected.to_string()
}

/// Whether a text in quotes is among what is expected.
pub(super) fn is_text(expected: &str) -> bool {
    expected.starts_with("a text") || expected.contains("such as \"")
}

fn is_number_wanted(expected: &str) -> bool {
    expected.starts_with("a number") || expected.starts_with("a whole number")
}

/// What people write for `true` and `false`.
fn truth(word: &str) -> Option<&'static str> {
    match fold(word).as_str() {
        "true" | "yes" | "y" | "on" | "oui" | "vrai" | "نعم" => Some("true"),
        "false" | "no" | "n" | "off" | "non" | "faux" | "لا" => Some("false"),
        _ => None,
    }
}

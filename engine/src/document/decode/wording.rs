//! What stands somewhere and what should, in words for people who do not program.

use serde::de::{Expected, Visitor};

use super::context::Context;
use super::nearest::fold;
use crate::diagnostic::codes::{syntax, values as code};
use crate::diagnostic::{Problem, Span};
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
pub(super) fn found(node: &Node) -> String {
    match &node.kind {
        Kind::Bool(value) => format!("`{value}`"),
        Kind::Int(value) => format!("the number {value}"),
        Kind::Float(value) => format!("the number {value}"),
        Kind::Char(c) => format!("the character '{c}'"),
        Kind::Str(text) => format!("the text \"{}\"", short(text)),
        Kind::Bytes(_) => "a string of bytes".into(),
        Kind::Unit => "empty brackets".into(),
        Kind::Ident(word) => format!("the word `{}`", short(word)),
        Kind::Struct { name: Some(name), .. } | Kind::Tuple { name: Some(name), .. } => {
            format!("`{}(...)`", short(&name.text))
        }
        Kind::Struct { .. } => "named values in round brackets".into(),
        Kind::Tuple { .. } => "values in round brackets".into(),
        Kind::List(_) => "a list in square brackets".into(),
        Kind::Map(_) => "a table in curly brackets".into(),
        Kind::Error => "something broken".into(),
    }
}

/// What `serde` and its derived types say they expect, in plain words.
pub(super) fn expected(phrase: &str) -> String {
    let plain = match phrase {
        "a string" | "a borrowed string" | "str" | "string" => "a text in quotes",
        "a boolean" | "bool" => "`true` or `false`",
        "a sequence" | "sequence" => "a list `[...]`",
        "a map" | "map" => "a table `{ \"...\": ... }`",
        "a character" => "a character such as 'x'",
        "unit" => "`()`",
        "a byte array" | "bytes" => "a string of bytes",
        "f32" | "f64" | "float" => "a number",
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number, 0 or more",
        "i8" | "i16" | "i32" | "i64" | "isize" => "a whole number",
        other => return of_type(other),
    };
    plain.to_owned()
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
        (Kind::Int(0..), Some(most)) => format!("a whole number, {most} at most"),
        _ => expected(phrase),
    };
    let message = format!("expected {expected}, found {}", found(node));
    Problem::new(code::OUT_OF_RANGE, span, message)
}

/// `struct Post` and the like, as derived types say.
fn of_type(phrase: &str) -> String {
    let name = |prefix: &str| phrase.strip_prefix(prefix);
    if let Some(name) = name("struct variant ").or(name("tuple variant ")) {
        let name = name.rsplit("::").next().unwrap_or(name);
        return format!("`{}(...)`", name.split(' ').next().unwrap_or(name));
    }
    if let Some(name) = name("tuple struct ").or(name("struct ")) {
        return format!("`{}(...)`", name.split(' ').next().unwrap_or(name));
    }
    if let Some(name) = name("enum ") {
        return format!("one of the words for `{name}`");
    }
    phrase.to_owned()
}

/// Another kind of value than the one expected; says what to write where it is clear.
pub(super) fn wrong_type(phrase: &str, span: Span, node: &Node, context: &Context<'_>) -> Problem {
    let expected = expected(phrase);
    let source = context.source(span);
    if let (Kind::Ident(_), true) = (&node.kind, is_text(&expected)) {
        return Problem::new(syntax::MISSING_QUOTES, span, "this text stands without quotes").suggest(
            span,
            source,
            format!("\"{source}\""),
        );
    }
    let found = match node.kind {
        // As it is written: what is too large for a whole number was read as a rounded one.
        Kind::Int(_) | Kind::Float(_) => format!("the number {}", short(source)),
        _ => found(node),
    };
    let message = format!("expected {expected}, found {found}");
    let problem = Problem::new(code::WRONG_TYPE, span, message);
    match &node.kind {
        Kind::Int(_) | Kind::Float(_) if expected == "a text in quotes" => {
            problem.suggest(span, source, format!("\"{source}\""))
        }
        Kind::Ident(word) | Kind::Str(word) if expected.starts_with("`true`") => match truth(word) {
            Some(truth) => problem.suggest(span, source, truth),
            None => problem,
        },
        Kind::Str(text) if is_number_wanted(&expected) && text.trim().parse::<f64>().is_ok() => {
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

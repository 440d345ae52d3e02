//! `ron` decides what is valid: what it accepts is read here without a word and with
//! the same values; what it refuses is refused here too, and nearly always by a
//! problem that says more than `ron` does.

use std::fmt::Write;

use proptest::prelude::*;
use serde::de::IgnoredAny;

use super::super::*;
use crate::diagnostic::codes::syntax as code;
use crate::diagnostic::{Code, Problems, Severity};

/// What a generated text says, in the terms that `ron::Value` keeps: names of entries
/// and bare words are lost in it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::document) enum Said {
    Nothing,
    Flag(bool),
    Number(f64),
    Letter(char),
    Text(String),
    Bytes(Vec<u8>),
    Maybe(Option<Box<Said>>),
    Several(Vec<Said>),
    Named(Vec<(Said, Said)>),
}

fn of_node(node: &Node) -> Said {
    let several = |items: &[Node]| Said::Several(items.iter().map(of_node).collect());
    match &node.kind {
        Kind::Bool(flag) => Said::Flag(*flag),
        Kind::Int(number) => Said::Number(*number as f64),
        Kind::Float(number) => Said::Number(*number),
        Kind::Char(c) => Said::Letter(*c),
        Kind::Str(text) => Said::Text(text.clone()),
        Kind::Bytes(bytes) => Said::Bytes(bytes.clone()),
        Kind::Ident(word) if word == "None" => Said::Maybe(None),
        Kind::Unit | Kind::Ident(_) => Said::Nothing,
        Kind::Tuple { items, .. } if items.is_empty() => Said::Nothing,
        Kind::Tuple { name: Some(name), items } if name.text == "Some" => {
            Said::Maybe(Some(Box::new(of_node(&items[0]))))
        }
        Kind::Tuple { items, .. } => several(items),
        Kind::List(items) => several(items),
        Kind::Struct { fields, .. } => {
            let pair = |field: &Field| (Said::Text(field.name.clone()), of_node(&field.value));
            Said::Named(fields.iter().map(pair).collect())
        }
        Kind::Map(pairs) => {
            Said::Named(pairs.iter().map(|(key, value)| (of_node(key), of_node(value))).collect())
        }
        Kind::Error => panic!("a valid text has no broken value"),
    }
}

fn of_ron(value: ron::Value) -> Said {
    match value {
        ron::Value::Bool(flag) => Said::Flag(flag),
        ron::Value::Char(c) => Said::Letter(c),
        ron::Value::Number(number) => Said::Number(number.into_f64()),
        ron::Value::String(text) => Said::Text(text),
        ron::Value::Bytes(bytes) => Said::Bytes(bytes),
        ron::Value::Unit => Said::Nothing,
        ron::Value::Option(inner) => Said::Maybe(inner.map(|inner| Box::new(of_ron(*inner)))),
        ron::Value::Seq(items) if items.is_empty() => Said::Several(Vec::new()),
        ron::Value::Seq(items) => Said::Several(items.into_iter().map(of_ron).collect()),
        ron::Value::Map(map) => {
            Said::Named(map.into_iter().map(|(key, value)| (of_ron(key), of_ron(value))).collect())
        }
    }
}

/// The same up to what `ron::Value` cannot keep: the order of keys, and whether
/// nothing stood in brackets.
fn settled(said: Said) -> Said {
    match said {
        Said::Several(items) if items.is_empty() => Said::Nothing,
        Said::Several(items) => Said::Several(items.into_iter().map(settled).collect()),
        Said::Maybe(inner) => Said::Maybe(inner.map(|inner| Box::new(settled(*inner)))),
        Said::Named(pairs) => {
            let settle = |(key, value)| (settled(key), settled(value));
            let mut pairs: Vec<_> = pairs.into_iter().map(settle).collect();
            pairs.sort_by_key(|(key, _)| format!("{key:?}"));
            Said::Named(pairs)
        }
        Said::Number(number) if number.is_nan() => Said::Text("NaN".into()),
        other => other,
    }
}

/// What a tree says, in every detail but for the places where it stands.
pub(in crate::document) fn said(node: &Node) -> Said {
    settled(of_node(node))
}

/// What `ron` reads in a text; `None` if it refuses it.
pub(in crate::document) fn said_of(text: &str) -> Option<Said> {
    let options = ron::Options::default().with_recursion_limit(1000);
    options.from_str(text).ok().map(|value| settled(of_ron(value)))
}

/// The problems that are found in a text, and its tree.
pub(in crate::document) fn ours(text: &str) -> (Node, Vec<Code>) {
    let (mut files, mut problems) = (Files::new(), Problems::new());
    let file = files.add("a.ron", text);
    let node = parse(&files, file, &Limits::default(), &mut problems);
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
    (node, errors.map(|problem| problem.code).collect())
}

fn blank() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => Just(String::new()),
        4 => Just(" ".to_owned()),
        2 => Just("\n  ".to_owned()),
        1 => Just("\t\r\n".to_owned()),
        1 => Just("// ( \" ,\n".to_owned()),
        1 => Just("/* /* ] */ ' */".to_owned()),
    ]
}

fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<i64>().prop_map(|n| n.to_string()),
        any::<u8>().prop_map(|n| format!("{n:#x}")),
        any::<u8>().prop_map(|n| format!("-0b{n:b}")),
        any::<u16>().prop_map(|n| format!("+0o{n:o}_u32")),
        any::<f64>().prop_map(|n| format!("{n:?}")),
        any::<f32>().prop_map(|n| format!("{n:e}f32")),
        proptest::sample::select(vec![
            "1_000",
            "1_",
            ".5",
            "5.",
            "1e3",
            "1_0.2_5e1",
            "inf",
            "-inf",
            "NaN",
            "+NaN",
            "inff64",
            "18446744073709551616",
            "b'x'",
            "b'\\n'",
            "7u8",
            "-7i16",
            "2f64",
            "0xFF_FFu64",
        ])
        .prop_map(str::to_owned),
    ]
}

fn quoted() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[ -~&&[^\"\\\\]]{0,6}",
        "\\PC{0,3}".prop_map(|s| s.replace(['"', '\\'], "")),
        proptest::sample::select(vec![
            "\\n",
            "\\\"",
            "\\\\",
            "\\u{e9}",
            "\\x41",
            "\\xC3\\xA9",
            "\\'",
            "\\0",
            "\\\n   ",
            "\n",
        ])
        .prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 0..4).prop_map(|pieces| format!("\"{}\"", pieces.concat()))
}

fn leaf() -> impl Strategy<Value = String> {
    prop_oneof![
        number(),
        quoted(),
        "[A-Z][a-z_0-9]{0,5}",
        Just("r#\"a \" b\"#".to_owned()),
        Just("r\"\\\"".to_owned()),
        Just("b\"x\\xff\"".to_owned()),
        Just("br#\"y\"#".to_owned()),
        Just("r#raw-word.1".to_owned()),
        proptest::sample::select(vec!["'x'", "'\\''", "'é'", "'\\u{41}'", "'\"'"]).prop_map(str::to_owned),
        proptest::sample::select(vec!["true", "false", "()", "None", "Some(3)", "( )", "[ ]"])
            .prop_map(str::to_owned),
    ]
}

/// Entries between brackets, with blanks and perhaps a comma after the last.
fn between(open: &'static str, close: &'static str, entries: &[String], last: bool) -> String {
    let mut text = open.to_owned();
    for (n, entry) in entries.iter().enumerate() {
        let comma = if last || n + 1 < entries.len() { "," } else { "" };
        let _ = write!(text, "{entry}{comma}");
    }
    text + close
}

pub(in crate::document) fn ron_text() -> BoxedStrategy<String> {
    leaf().prop_recursive(5, 60, 6, |inner| brackets(inner.boxed())).boxed()
}

fn brackets(inner: BoxedStrategy<String>) -> BoxedStrategy<String> {
    let item = (blank(), inner, blank()).prop_map(|(a, v, b)| format!("{a}{v}{b}")).boxed();
    let items = proptest::collection::vec(item.clone(), 0..5).boxed();
    let name = proptest::sample::select(vec!["", "Name", "Name ", "Unité\n"]);
    prop_oneof![
        (items.clone(), any::<bool>()).prop_map(|(e, comma)| between("[", "]", &e, comma)),
        (name.clone(), items.clone(), any::<bool>())
            .prop_map(|(n, e, comma)| n.to_owned() + &between("(", ")", &e, comma)),
        (name, items.clone(), blank(), any::<bool>()).prop_map(|(n, e, blank, comma)| {
            let named = |(n, value)| format!("{blank}field_{n}{blank}:{value}");
            let fields: Vec<_> = e.iter().enumerate().map(named).collect();
            n.to_owned() + &between("(", ")", &fields, comma)
        }),
        (items, any::<bool>()).prop_map(|(e, comma)| {
            let keyed = |(n, value)| format!(" \"k{n}\" :{value}");
            let pairs: Vec<_> = e.iter().enumerate().map(keyed).collect();
            between("{", "}", &pairs, comma)
        }),
    ]
    .boxed()
}

/// What `ron` accepts and the language does not want.
const STRICTER: [Code; 5] =
    [code::NO_RANGES, code::DUPLICATE_FIELD, code::DUPLICATE_KEY, code::BIDI_CONTROL, code::UNCLOSED_QUOTE];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_valid_is_read_with_the_same_values(text in ron_text()) {
        let (node, problems) = ours(&text);
        prop_assert!(problems.is_empty(), "{problems:?} in {text}");
        let value: ron::Value = ron::Options::default()
            .with_recursion_limit(1000)
            .from_str(&text)
            .map_err(|error| TestCaseError::fail(format!("{error} in {text}")))?;
        prop_assert_eq!(settled(of_node(&node)), settled(of_ron(value)), "{}", text);
    }

    #[test]
    fn what_is_refused_is_refused(
        text in ron_text(),
        edits in proptest::collection::vec((any::<prop::sample::Index>(), edit()), 1..4),
    ) {
        let text = edits.into_iter().fold(text, |text, (at, (drop, insert))| {
            edited(&text, at, drop, insert)
        });
        let accepted = ron::Options::default()
            .with_recursion_limit(1000)
            .from_str::<IgnoredAny>(&text)
            .is_ok();
        let (_, problems) = ours(&text);
        if accepted {
            let unwanted = problems.iter().any(|code| STRICTER.contains(code));
            prop_assert!(problems.is_empty() || unwanted, "{problems:?} in {text}");
        } else {
            prop_assert!(!problems.is_empty(), "nothing found in {text}");
        }
    }

    #[test]
    fn nothing_makes_the_reader_fail(text in "\\PC{0,40}|[()\\[\\]{},:\"'“”«»r#b/*\\\\ \\n=;،a1.+-]{0,40}") {
        let (_, problems) = ours(&text);
        let accepted = ron::from_str::<IgnoredAny>(&text).is_ok();
        prop_assert!(accepted || !problems.is_empty(), "nothing found in {text}");
    }
}

fn edit() -> impl Strategy<Value = (usize, &'static str)> {
    let signs = vec![
        "", "(", ")", "[", "]", "{", "}", ",", ":", "\"", "'", "\\", "#", "/", "*", "=", ".", "-", "+", "_",
        " ", "\n", "a", "9", "e", "r", "b", "é", "“", "»", "،", "\u{a0}", "\u{202e}",
    ];
    (0..3_usize, proptest::sample::select(signs))
}

/// A text with some characters at a place replaced.
fn edited(text: &str, at: prop::sample::Index, drop: usize, insert: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let at = at.index(chars.len() + 1);
    let rest = &chars[(at + drop).min(chars.len())..];
    chars[..at].iter().chain(&insert.chars().collect::<Vec<_>>()).chain(rest).collect()
}

//! The defaults as they are written, so that a page shows each number as its file does.

use crate::good_input::shelf::{good, loaded, under};
use crate::house::lens::{Kind, Token, closing, finds, tokens};
use crate::reference::page::page;

/// Where keys stand that give shares.
const SHARES: &str = "engine/src/scenario/compile/parameters.rs";

/// One parameter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    pub key: String,
    pub value: String,
    /// Its value on ideal ground, where that is another.
    pub ideal: Option<String>,
    /// What kind of value it is.
    pub kind: &'static str,
    pub tag: String,
    pub source: String,
    pub note: String,
}

/// The shipped parameters.
pub fn shipped() -> Vec<Entry> {
    entries(&page("scenarios/defaults.ron"), &shares(&page(SHARES)))
}

/// The parameters of a defaults file.
fn entries(text: &str, shares: &[String]) -> Vec<Entry> {
    let tokens = tokens(text);
    let starts = finds(&tokens, "Default (");
    starts.map(|at| entry(&tokens[at + 2..closing(&tokens, at + 1)], shares)).collect()
}

fn entry(tokens: &[Token<'_>], shares: &[String]) -> Entry {
    let mut entry = Entry::default();
    let mut rest = tokens;
    while let [name, _, after @ ..] = rest {
        let length = length_of_value(after);
        let (value, text) = (&after[..length], written(&after[..length]));
        match name.text {
            "key" => entry.key = text,
            "value" => (entry.kind, entry.value) = (kind(value), text),
            "ideal" => entry.ideal = Some(text),
            "tag" => entry.tag = text,
            "source" => entry.source = text,
            "note" => entry.note = text,
            other => panic!("{}: what is `{other}`?", entry.key),
        }
        rest = after.get(length + 1..).unwrap_or_default();
    }
    if entry.kind == "number" && shares.iter().any(|share| entry.key.starts_with(share.as_str())) {
        entry.kind = "share";
    }
    entry
}

/// How many tokens belong to the value at the beginning: up to the next comma outside brackets.
fn length_of_value(tokens: &[Token<'_>]) -> usize {
    let mut at = 0;
    while at < tokens.len() && !tokens[at].is(",") {
        at = if tokens[at].is("(") { closing(tokens, at) + 1 } else { at + 1 };
    }
    at
}

fn kind(value: &[Token<'_>]) -> &'static str {
    match value.first().map(|token| token.kind) {
        Some(Kind::Text) => "length",
        Some(Kind::Number) => "number",
        _ => "length, drawn",
    }
}

/// A value in words: `median 5.4 s, sigma 0.79`. A number with a point is several tokens.
fn written(value: &[Token<'_>]) -> String {
    let joined = |tokens: &[Token<'_>]| tokens.iter().map(|token| token.text).collect::<String>();
    let [law, open, fields @ .., _] = value else {
        return joined(value);
    };
    if !open.is("(") {
        return joined(value);
    }
    let fields = fields.split(|token| token.is(",")).map(|field| match field {
        [name, _, value @ ..] => format!("{} {}", name.text, joined(value)),
        _ => panic!("a value that a page cannot show: {value:?}"),
    });
    let fields = fields.collect::<Vec<_>>().join(", ");
    if law.is("LogNormal") { fields } else { format!("{} {fields}", law.text) }
}

/// The beginnings of keys that give shares, as the compiler lists them.
fn shares(text: &str) -> Vec<String> {
    let (_, after) = text.split_once("const SHARES").expect("a list of shares");
    let (list, _) = after.split_once("];").expect("its end");
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn as_many_are_shown_as_are_read() {
    let read = loaded(good(), &under("base")).defaults;
    let read: Vec<_> = read.entries.iter().map(|entry| entry.key.value.clone()).collect();
    let shown: Vec<_> = shipped().into_iter().map(|entry| entry.key).collect();
    assert_eq!(shown, read);
}

#[test]
fn a_parameter_is_shown_as_it_is_written() {
    let text = r#"Defaults(format: 1, entries: [
        Default(key: "a.b", value: LogNormal(median: "5.4 s", sigma: 0.79), ideal: "0 s", tag: B, source: "x, y", note: "n"),
        Default(key: "c", value: 0.40, tag: AS, source: "assumption"),
        Default(key: "d", value: 5, tag: A, source: "s"),
    ])"#;
    let found = entries(text, &["c".to_owned()]);
    let shown: Vec<_> = found.iter().map(|one| (one.key.as_str(), one.value.as_str(), one.kind)).collect();
    let wanted =
        [("a.b", "median 5.4 s, sigma 0.79", "length, drawn"), ("c", "0.40", "share"), ("d", "5", "number")];
    assert_eq!(shown, wanted);
    assert_eq!((found[0].ideal.as_deref(), found[0].source.as_str()), (Some("0 s"), "x, y"));
}

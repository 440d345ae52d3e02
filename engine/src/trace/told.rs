//! Traces told line by line, for tests.
//!
//! A line is `m:ss actor Kind field=value ... < cause wait`. Without `<` the cause is the line
//! before, after a wait for the script. The start is record 0 and needs no line, so that the
//! first line is record 1. Fields that a test does not care for may be left out.
#![cfg(test)]

use super::Trace;
use super::fact::Fact;
use super::record::{Note, Record, RecordNo, Recorder};
use super::words::Word;
use crate::document::mark::Label;
use crate::kernel::names::Names;
use crate::kernel::tick::Tick;
use serde_json::{Map, Value as Json, json};
use std::sync::Arc;

/// The records of a text.
pub fn records(names: &mut Names, text: &str) -> Vec<Record> {
    let mut recorder = Recorder::new();
    recorder.write(Tick::ZERO, Note::of(names.intern("excon"), Fact::Start {}));
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        tell(&mut recorder, names, line);
    }
    recorder.into_records()
}

/// The trace of a text, with the names met so far and in it.
pub fn trace(names: &mut Names, text: &str) -> Trace {
    let records = records(names, text);
    Trace { names: Arc::new(names.clone()), records }
}

fn tell(recorder: &mut Recorder, names: &mut Names, line: &str) {
    let (said, because) = line.split_once(" < ").unwrap_or((line, ""));
    let mut words = said.split_whitespace();
    let mut next = || words.next().unwrap_or_else(|| panic!("time, actor and kind: {line}"));
    let (at, actor, kind) = (time(next()), names.intern(next()), next());
    let fields = fields(kind, at, words);
    let fact = Fact::read(kind, &fields, names).unwrap_or_else(|| panic!("no such fact: {line}"));
    let mut because = because.split_whitespace();
    let last = RecordNo::at(recorder.records().len() - 1);
    let cause = because.next().map_or(last, |number| RecordNo::at(number.parse().unwrap()));
    let wait = because.next().map_or(Label::Script, |word| Label::from_word(word).unwrap());
    recorder.write(at, Note::of(actor, fact).after(cause, wait));
}

/// `m:ss`.
pub fn time(text: &str) -> Tick {
    let (minutes, seconds) = text.split_once(':').unwrap();
    Tick(1000 * (60 * minutes.parse::<i64>().unwrap() + seconds.parse::<i64>().unwrap()))
}

fn fields<'a>(kind: &str, at: Tick, said: impl Iterator<Item = &'a str>) -> Map<String, Json> {
    let known = Fact::KINDS.iter().find(|(name, _)| *name == kind);
    let (_, known) = known.unwrap_or_else(|| panic!("no such kind: {kind}"));
    let mut fields: Map<String, Json> =
        known.iter().map(|field| ((*field).to_owned(), usual(field, at))).collect();
    for word in said {
        let (field, value) = word.split_once('=').unwrap_or_else(|| panic!("field=value: {word}"));
        let old = fields.insert(field.to_owned(), read(field, value));
        assert!(old.is_some(), "{kind} has no field {field}");
    }
    fields
}

fn read(field: &str, text: &str) -> Json {
    let is_time = text.contains(':');
    match field {
        "message" | "call" | "item" | "firing" => json!(format!("{:0>16}", text)),
        "observed" | "since" if is_time => json!(time(text).0),
        _ => match text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) {
            Some(list) => json!(list.split(',').collect::<Vec<_>>()),
            None => serde_json::from_str(text).unwrap_or_else(|_| json!(text)),
        },
    }
}

/// What a field says where a line is silent.
fn usual(field: &str, at: Tick) -> Json {
    match field {
        "message" | "call" | "item" | "firing" => read(field, "0"),
        "kind" => json!("report"),
        "form" => json!("free"),
        "certainty" => json!("observed"),
        "reason" => json!("no-answer"),
        "zone" => json!("warm"),
        "meant" | "first" | "value" | "bed" | "enough" => json!(true),
        "category" => json!("t2"),
        "again" | "serious" => json!(false),
        "observed" | "since" | "until" => json!(at.0),
        "waiting" | "attempt" | "missing" | "desks" | "beds" => json!(0),
        "survived" | "died" | "fixed" | "without_care" => json!(0),
        "about" | "channel" | "lines" | "lines_left" | "source" => Json::Null,
        "with" | "elements" | "lacking" => json!([]),
        other => json!(format!("some-{other}")),
    }
}

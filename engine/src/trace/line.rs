//! Record lines: one JSON object per record, the form in which traces are kept and digested.

use super::fact::Fact;
use super::field::write_text;
use super::record::{Record, RecordNo};
use super::words::Word;
use crate::document::mark::Label;
use crate::kernel::digest::Digest;
use crate::kernel::names::Names;
use crate::kernel::tick::Tick;
use serde_json::Value as Json;
use std::fmt::Write;

/// Appends the line of a record, without the line feed:
/// `{"n":..,"t_ms":..,"cause":..,"released_by":..,"others":[..],"wait":"..","actor":"..","fact":{"Kind":{..}}}`.
pub fn write(out: &mut String, number: RecordNo, record: &Record, names: &Names) {
    let _ = write!(out, "{{\"n\":{},\"t_ms\":{},\"cause\":", number.number(), record.at.0);
    write_optional(out, record.cause);
    out.push_str(",\"released_by\":");
    write_optional(out, record.released_by);
    out.push_str(",\"others\":[");
    for (index, other) in record.others.iter().enumerate() {
        let comma = if index > 0 { "," } else { "" };
        let _ = write!(out, "{comma}{}", other.number());
    }
    out.push_str("],\"wait\":");
    write_text(out, record.wait.word());
    out.push_str(",\"actor\":");
    write_text(out, names.text(record.actor));
    out.push_str(",\"fact\":");
    record.fact.write(out, names);
    out.push('}');
}

fn write_optional(out: &mut String, number: Option<RecordNo>) {
    match number {
        Some(number) => {
            let _ = write!(out, "{}", number.number());
        }
        None => out.push_str("null"),
    }
}

/// Reads a line back; `expected` is the number it must carry. `None` if it is no such record.
#[must_use]
pub fn read(line: &str, expected: RecordNo, names: &mut Names) -> Option<Record> {
    let json: Json = serde_json::from_str(line).ok()?;
    let earlier = |value: &Json| -> Option<RecordNo> {
        let number = usize::try_from(value.as_u64()?).ok()?;
        (number < expected.index()).then(|| RecordNo::at(number))
    };
    let optional = |value: &Json| -> Option<Option<RecordNo>> {
        if value.is_null() { Some(None) } else { earlier(value).map(Some) }
    };
    if json.get("n")?.as_u64()? != u64::from(expected.number()) {
        return None;
    }
    let (kind, fields) = json.get("fact")?.as_object()?.iter().next()?;
    Some(Record {
        at: Tick(json.get("t_ms")?.as_i64()?),
        cause: optional(json.get("cause")?)?,
        released_by: optional(json.get("released_by")?)?,
        others: json.get("others")?.as_array()?.iter().map(earlier).collect::<Option<_>>()?,
        wait: Label::from_word(json.get("wait")?.as_str()?)?,
        actor: names.intern(json.get("actor")?.as_str()?),
        fact: Fact::read(kind, fields.as_object()?, names)?,
    })
}

/// The digest of records: BLAKE3 over their lines, each ended by a line feed.
#[must_use]
pub fn digest(records: &[Record], names: &Names) -> Digest {
    let mut digest = Digest::new();
    let mut line = String::new();
    for (index, record) in records.iter().enumerate() {
        line.clear();
        let number = RecordNo::at(index);
        write(&mut line, number, record, names);
        line.push('\n');
        digest.update(line.as_bytes());
    }
    digest
}

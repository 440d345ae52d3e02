//! Source lines. A text longer than a line may be goes on in the next line, which says so.

use super::Fault;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Bytes of a text in one line: even if every byte were escaped it stays below a mebibyte.
const PIECE_BYTES: usize = 128 * 1024;

/// A text that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name: relative to the exercise, with `/`.
    pub file: String,
    /// The whole text.
    pub text: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    source: Piece<'a>,
}

/// A text or a part of it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Piece<'a> {
    file: Cow<'a, str>,
    text: Cow<'a, str>,
    /// It goes on where the line before ended.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    continued: bool,
}

/// The lines of a text, without their line feeds; at least one.
pub(super) fn lines<'a>(file: &'a str, text: &'a str) -> impl Iterator<Item = String> + 'a {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let whole = rest?;
        let (piece, after) = whole.split_at(whole.floor_char_boundary(PIECE_BYTES));
        rest = (!after.is_empty()).then_some(after);
        let continued = whole.len() < text.len();
        let source = Piece { file: file.into(), text: piece.into(), continued };
        let line = serde_json::to_string(&Line { source });
        Some(line.expect("invariant: texts can be written as JSON"))
    })
}

/// Adds a line to the texts read so far.
pub(super) fn add(sources: &mut Vec<Source>, text: &str, line: u64) -> Result<(), Fault> {
    let altered = |what: String| Fault::Altered { line, what };
    let read: Result<Line<'_>, _> = serde_json::from_str(text);
    let Line { source } = read.map_err(|error| altered(format!("is no source ({error})")))?;
    if !source.continued {
        sources.push(Source { file: source.file.into_owned(), text: source.text.into_owned() });
        return Ok(());
    }
    match sources.last_mut() {
        Some(last) if last.file == source.file => last.text.push_str(&source.text),
        Some(_) | None => return Err(altered("goes on with a text that did not begin".to_owned())),
    }
    Ok(())
}

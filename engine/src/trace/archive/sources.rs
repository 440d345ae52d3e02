//! Source lines. A text longer than a line may be goes on in the next line of the same name.

use super::{Fault, SOURCE};
use serde::{Deserialize, Serialize};

/// Bytes of a text in one line: even if every byte were escaped it stays below a mebibyte.
const PIECE_BYTES: usize = 128 * 1024;

/// A text that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name: relative to the exercise, with `/`.
    pub file: String,
    /// The whole text.
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    source: Source,
}

/// The lines of a text, without their line feeds; at least one.
pub(super) fn lines<'a>(file: &'a str, text: &'a str) -> impl Iterator<Item = String> + 'a {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let whole = rest?;
        let (piece, after) = whole.split_at(whole.floor_char_boundary(PIECE_BYTES));
        rest = (!after.is_empty()).then_some(after);
        let name = quoted(file);
        Some(format!(
            "{SOURCE}{{\"file\":{name},\"text\":{}}}}}",
            quoted(piece)
        ))
    })
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("invariant: a text can be written as JSON")
}

/// Adds a line to the texts read so far.
pub(super) fn add(sources: &mut Vec<Source>, text: &str, line: u64) -> Result<(), Fault> {
    let read: Result<Line, _> = serde_json::from_str(text);
    let Line { source } = read.map_err(|error| Fault::Altered {
        line,
        what: format!("is no source ({error})"),
    })?;
    match sources.last_mut() {
        Some(last) if last.file == source.file => last.text.push_str(&source.text),
        Some(_) | None => sources.push(source),
    }
    Ok(())
}

//! Source lines. A text longer than a line may be goes on in the next line, which says so.

use super::Fault;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Bytes of a text in one line: even if every byte were escaped it stays below a mebibyte.
const PIECE_BYTES: usize = 128 * 1024;

/// What a text costs beside its bytes: a file of empty texts must not fill the memory either.
const HOLDING_BYTES: u64 = 128;

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

/// How many bytes of texts may still come, of the granted limits `file` and `exercise`.
#[derive(Debug)]
pub(super) struct Room {
    file: u64,
    file_left: u64,
    exercise: u64,
    left: u64,
}

impl Room {
    /// The texts of the program itself (its defaults, settings) come on top of an exercise's, so
    /// one file more than an exercise has room.
    pub(super) fn new(file: u64, exercise: u64) -> Self {
        Self { file, file_left: file, exercise, left: exercise.saturating_add(file) }
    }

    fn begin(&mut self) -> Result<(), Fault> {
        self.file_left = self.file;
        self.take_of_all(HOLDING_BYTES)
    }

    fn take(&mut self, bytes: u64) -> Result<(), Fault> {
        let full = || Fault::Limit { name: "file".to_owned(), granted: self.file };
        self.file_left = self.file_left.checked_sub(bytes).ok_or_else(full)?;
        self.take_of_all(bytes)
    }

    fn take_of_all(&mut self, bytes: u64) -> Result<(), Fault> {
        let full = || Fault::Limit { name: "exercise".to_owned(), granted: self.exercise };
        self.left = self.left.checked_sub(bytes).ok_or_else(full)?;
        Ok(())
    }
}

/// Adds a line to the texts read so far, if there is room for it.
pub(super) fn add(sources: &mut Vec<Source>, text: &str, line: u64, room: &mut Room) -> Result<(), Fault> {
    let altered = |what: String| Fault::Altered { line, what };
    let read: Result<Line<'_>, _> = serde_json::from_str(text);
    let Line { source } = read.map_err(|error| altered(format!("is no source ({error})")))?;
    if !source.continued {
        room.begin()?;
        room.take_of_all(source.file.len() as u64)?;
    }
    room.take(source.text.len() as u64)?;
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

//! The texts that were read, and places in them.
//!
//! A [`Span`] is twelve bytes and means nothing without the [`Files`] it came from;
//! lines and columns are worked out only when somebody wants to see them.

use std::sync::Arc;

/// A text in a [`Files`] table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A stretch of a text, in bytes, end exclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The text.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// From `start` to `end` of `file`.
    #[must_use]
    pub fn new(file: FileId, start: u32, end: u32) -> Self {
        debug_assert!(start <= end, "a span runs forward");
        Self { file, start, end }
    }

    /// The empty span where this one begins.
    #[must_use]
    pub fn before(self) -> Self {
        Self { end: self.start, ..self }
    }

    /// The empty span where this one ends.
    #[must_use]
    pub fn after(self) -> Self {
        Self { start: self.end, ..self }
    }

    /// From where this span begins to where `last` ends.
    #[must_use]
    pub fn to(self, last: Self) -> Self {
        Self { end: last.end.max(self.start), ..self }
    }

    /// The span as a range of bytes.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A place for people: both numbers count from 1, the column in Unicode scalars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in Unicode scalars, from 1.
    pub column: u32,
}

/// One text, and where its lines and characters begin.
#[derive(Clone, Debug)]
struct File {
    name: String,
    text: Arc<str>,
    line_starts: Vec<u32>,
    /// How many characters begin before each stretch of [`STRETCH`] bytes: a line may be as long
    /// as the file, and columns are asked for often.
    characters: Vec<u32>,
}

/// See [`File::characters`].
const STRETCH: usize = 1024;

impl File {
    fn new(name: String, text: Arc<str>) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at as u32 + 1);
        let line_starts = std::iter::once(0).chain(breaks).collect();
        let mut before = 0;
        let characters = text.as_bytes().chunks(STRETCH).map(|stretch| {
            let here = before;
            before += begun_in(stretch);
            here
        });
        Self { name, line_starts, characters: characters.collect(), text }
    }

    /// How many characters begin before `offset`.
    fn characters_before(&self, offset: usize) -> u32 {
        let stretch = offset / STRETCH;
        let Some(before) = self.characters.get(stretch) else {
            return self.text.chars().count() as u32;
        };
        before + begun_in(&self.text.as_bytes()[stretch * STRETCH..offset])
    }
}

/// How many characters of a UTF-8 text begin in a part of it.
fn begun_in(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count() as u32
}

/// The table of texts that spans refer to.
#[derive(Clone, Debug, Default)]
pub struct Files {
    files: Vec<File>,
}

impl Files {
    /// An empty table.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text under the name that people will read: relative, with `/`.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<Arc<str>>) -> FileId {
        let text = text.into();
        assert!(u32::try_from(text.len()).is_ok(), "a source text is below 4 GiB");
        self.files.push(File::new(name.into(), text));
        FileId(self.files.len() as u32 - 1)
    }

    /// All texts, in the order in which they were added.
    pub fn ids(&self) -> impl Iterator<Item = FileId> {
        (0..self.files.len() as u32).map(FileId)
    }

    /// The name of a text.
    #[must_use]
    pub fn name(&self, id: FileId) -> &str {
        &self.file(id).name
    }

    /// A text, whole.
    #[must_use]
    pub fn text(&self, id: FileId) -> &Arc<str> {
        &self.file(id).text
    }

    /// What a span covers.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        let text = &self.file(span.file).text;
        &text[floor(text, span.start)..floor(text, span.end)]
    }

    /// Line and column of an offset; an offset past the end means the end.
    #[must_use]
    pub fn position(&self, id: FileId, offset: u32) -> Position {
        let file = self.file(id);
        let offset = floor(&file.text, offset);
        let line = self.line_of(id, offset as u32);
        let start = file.line_starts[line as usize - 1] as usize;
        let column = file.characters_before(offset) - file.characters_before(start) + 1;
        Position { line, column }
    }

    /// Where a span begins.
    #[must_use]
    pub fn start(&self, span: Span) -> Position {
        self.position(span.file, span.start)
    }

    /// Where a span ends: the place after its last character.
    #[must_use]
    pub fn end(&self, span: Span) -> Position {
        self.position(span.file, span.end)
    }

    /// `name:line:column` of where a span begins.
    #[must_use]
    pub fn place(&self, span: Span) -> String {
        let Position { line, column } = self.start(span);
        format!("{}:{line}:{column}", self.name(span.file))
    }

    /// The number, from 1, of the line that holds an offset.
    #[must_use]
    pub fn line_of(&self, id: FileId, offset: u32) -> u32 {
        let starts = &self.file(id).line_starts;
        starts.partition_point(|&start| start <= offset) as u32
    }

    /// The span of a line, counted from 1, without its line feed.
    #[must_use]
    pub fn line(&self, id: FileId, line: u32) -> Span {
        let file = self.file(id);
        let start = file.line_starts[line as usize - 1];
        let end = match file.line_starts.get(line as usize) {
            Some(&next) => next - 1,
            None => file.text.len() as u32,
        };
        Span::new(id, start, end)
    }

    fn file(&self, id: FileId) -> &File {
        &self.files[id.0 as usize]
    }
}

/// The nearest character boundary at or before `offset`.
fn floor(text: &str, offset: u32) -> usize {
    text.floor_char_boundary(offset as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counting from the start of the line, one character after the other.
    fn counted(text: &str, offset: usize) -> Position {
        let before = &text[..offset];
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = before.matches('\n').count() as u32 + 1;
        Position { line, column: before[start..].chars().count() as u32 + 1 }
    }

    #[test]
    fn columns_are_characters_on_lines_of_any_length() {
        for text in ["", "a", "a\nbé\n", &"é".repeat(1_500), &"تمرين, é\u{1f6a8}x".repeat(400)] {
            let text = format!("{text}\n{text}end");
            let mut files = Files::new();
            let file = files.add("a.ron", text.as_str());
            for (offset, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let position = files.position(file, offset as u32);
                assert_eq!(position, counted(&text, offset), "at {offset} of {} bytes", text.len());
            }
            assert_eq!(files.position(file, u32::MAX), counted(&text, text.len()));
        }
    }
}

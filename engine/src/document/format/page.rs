//! The page: what is written, and where it might be lined up.

use super::STEP;
use unicode_width::UnicodeWidthStr;

/// A blank after which something stands that may be lined up with what stands above and below.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// The line on the page, from 0.
    pub(super) line: usize,
    /// Where the thing begins on the page, in bytes.
    pub(super) at: usize,
    /// Its column as written by the author.
    pub(super) column: usize,
    /// The indentation of its line as written.
    pub(super) indent: usize,
    /// Whether the author put more than one blank before it.
    pub(super) is_set_off: bool,
}

/// What is written of a text.
pub(super) struct Page<'a> {
    source: &'a str,
    pub(super) out: String,
    pub(super) marks: Vec<Mark>,
    /// The columns of the last line.
    pub(super) column: usize,
    line: usize,
    /// How far in the last line begins.
    pub(super) level: usize,
    most: usize,
    /// A place in the source, its column, and the indentation of its line.
    place: (usize, usize, usize),
}

impl<'a> Page<'a> {
    /// A page for a text, of little more than `most` bytes.
    pub(super) fn new(source: &'a str, most: usize) -> Self {
        Self {
            source,
            out: String::new(),
            marks: Vec::new(),
            column: 0,
            line: 0,
            level: 0,
            most,
            place: (0, 0, indent_of(source)),
        }
    }

    /// Whether it holds more than it may.
    pub(super) fn is_full(&self) -> bool {
        self.out.len() > self.most
    }

    /// Writes what may hold ends of lines of its own.
    pub(super) fn write(&mut self, text: &str) {
        if self.is_full() {
            return;
        }
        self.out.push_str(text);
        self.line += text.matches('\n').count();
        match text.rsplit_once('\n') {
            Some((_, last)) => self.column = last.width(),
            None => self.column += text.width(),
        }
    }

    /// A blank before what stands at a place of the source.
    pub(super) fn blank(&mut self, before: usize) {
        self.write(" ");
        let (column, indent) = self.column_of(before);
        let is_set_off = self.source[..before].ends_with("  ");
        self.marks.push(Mark { line: self.line, at: self.out.len(), column, indent, is_set_off });
    }

    /// Ends the line, with an empty one after it if `breaks` is more than one, and goes inwards.
    pub(super) fn end_line(&mut self, breaks: usize, level: usize) {
        if self.is_full() {
            return;
        }
        self.out.push_str(if breaks > 1 { "\n\n" } else { "\n" });
        self.line += breaks.clamp(1, 2);
        self.level = level;
        self.column = level * STEP;
        self.out.extend(std::iter::repeat_n(' ', self.column));
    }

    /// The column of a place of the source, and the indentation of its line. Places come in order, so that
    /// each is walked over once.
    fn column_of(&mut self, place: usize) -> (usize, usize) {
        let (from, column, indent) = self.place;
        let passed = self.source.get(from..place).unwrap_or_default();
        let (column, indent) = match passed.rfind('\n') {
            Some(end) => (passed[end + 1..].width(), indent_of(&self.source[from + end + 1..])),
            None => (column + passed.width(), indent),
        };
        self.place = (place, column, indent);
        (column, indent)
    }
}

/// The blanks that a text begins with.
pub(super) fn indent_of(text: &str) -> usize {
    text.bytes().take_while(|byte| *byte == b' ').count()
}

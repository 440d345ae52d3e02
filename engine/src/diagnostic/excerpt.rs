//! The few lines of a text that a problem is drawn on, safe for a terminal.
//!
//! Long lines are cut around what is marked. Characters that a terminal would obey
//! or not show are written out, `<U+202E>`: a line then looks like what it is.

use super::{FileId, Files, Span};

/// Lines longer than this, in characters, are cut.
const LONG: usize = 110;

/// How many characters of a long line stand before the mark.
const BEFORE: usize = 50;

/// Some lines of a text, with a map from the places in the text.
pub(super) struct Excerpt {
    /// The lines.
    pub(super) text: String,
    /// The number of the first one.
    pub(super) line: u32,
    file: FileId,
    /// Offset in the file and offset in `text` of every character shown, in order.
    places: Vec<(u32, usize)>,
}

impl Excerpt {
    /// The lines from the first to the last mark; marks are in one file and in order.
    pub(super) fn new(files: &Files, marks: &[Span]) -> Self {
        let file = marks.first().map_or(FileId::default(), |mark| mark.file);
        let lines = marks.iter().map(|mark| files.line_of(file, mark.start));
        let (first, last) = lines.fold((u32::MAX, 1), |(low, high), line| (low.min(line), high.max(line)));
        let line = first.min(last);
        let mut excerpt = Self { text: String::new(), line, file, places: Vec::new() };
        for number in line..=last {
            let line = files.line(file, number);
            let mark = marks.iter().find(|mark| line.start <= mark.start && mark.start <= line.end);
            excerpt.add(files, line, mark.copied());
        }
        excerpt
    }

    fn add(&mut self, files: &Files, line: Span, mark: Option<Span>) {
        let source = files.slice(line);
        let (from, to) = window(source, mark.map(|mark| (mark.start - line.start) as usize));
        if from > 0 {
            self.text.push('…');
        }
        for (at, c) in source[from..to].char_indices() {
            self.places.push((line.start + (from + at) as u32, self.text.len()));
            push_visible(&mut self.text, c, false);
        }
        self.places.push((line.start + to as u32, self.text.len()));
        if to < source.len() {
            self.text.push('…');
        }
        self.text.push('\n');
    }

    /// Where a span is drawn; of one over several lines, its part on the first.
    pub(super) fn range(&self, files: &Files, span: Span) -> std::ops::Range<usize> {
        let first = files.line(self.file, files.line_of(self.file, span.start));
        let start = self.place(span.start);
        start..self.place(span.end.min(first.end)).max(start)
    }

    /// Whether a span is shown whole.
    pub(super) fn shows(&self, span: Span) -> bool {
        let shown = |offset| self.places.binary_search_by_key(&offset, |&(source, _)| source).is_ok();
        shown(span.start) && shown(span.end)
    }

    fn place(&self, offset: u32) -> usize {
        let next = self.places.partition_point(|&(source, _)| source < offset);
        let last = self.places.len().saturating_sub(1);
        self.places.get(next.min(last)).map_or(0, |&(_, drawn)| drawn)
    }
}

/// The part of a line that is shown, in bytes.
fn window(line: &str, mark: Option<usize>) -> (usize, usize) {
    let mark = line.floor_char_boundary(mark.unwrap_or(0));
    let back = line[..mark].char_indices().rev().take(BEFORE).last();
    let from = match back {
        Some((at, _)) if line[..mark].chars().nth(LONG - BEFORE).is_some() => at,
        _ => 0,
    };
    let mut rest = line[from..].char_indices();
    match rest.nth(LONG) {
        Some((at, _)) => (from, from + at),
        None if from > 0 && line[mark..].chars().nth(BEFORE).is_none() => {
            let start = line.char_indices().rev().take(LONG).last();
            (start.map_or(0, |(at, _)| at), line.len())
        }
        None => (from, line.len()),
    }
}

/// A text in which nothing is invisible and nothing controls a terminal.
pub(super) fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        push_visible(&mut out, c, true);
    }
    out
}

fn push_visible(out: &mut String, c: char, with_tabs: bool) {
    match c {
        '\t' if !with_tabs => out.push(c),
        '\n' => out.push_str("\\n"),
        '\t' => out.push_str("\\t"),
        c if is_hidden(c) => out.push_str(&format!("<U+{:04X}>", c as u32)),
        c => out.push(c),
    }
}

/// Control characters, controls of writing direction, and blanks that are no blank.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{A0}' | '\u{AD}' | '\u{61C}' | '\u{1680}' | '\u{180E}')
        || matches!(c, '\u{2000}'..='\u{200F}' | '\u{2028}'..='\u{202F}')
        || matches!(c, '\u{205F}'..='\u{206F}' | '\u{3000}' | '\u{FEFF}')
        || matches!(c, '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

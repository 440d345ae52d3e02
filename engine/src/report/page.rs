//! Pages for a terminal: lines of pieces, each with a tone that whoever prints may colour.
//!
//! No line is wider than the page: what is too wide goes on under its own column.
//!
//! On a page that runs from right to left, a mark of that direction stands before each line and between
//! columns. It takes no room and shows nowhere; without it a Latin word at the beginning would turn
//! the line round, and two Latin columns side by side would change places.

use crate::document::text::Language;
use std::fmt;
use unicode_width::UnicodeWidthChar;

/// How a piece of text is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// The title of the page.
    Title,
    /// The heading of a part.
    Heading,
    /// Ordinary text.
    Plain,
    /// What may be overlooked.
    Faint,
    /// Full mark.
    Good,
    /// Half mark.
    Fair,
    /// No mark, or a failure.
    Bad,
}

/// One line.
pub type Line = Vec<(Tone, String)>;

/// The least width of a column of text, before the page grows wider than it should be.
const NARROWEST: usize = 12;

/// A page, line by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its lines.
    pub lines: Vec<Line>,
    /// Columns to fit into; 0 if it may be as wide as it likes.
    width: usize,
    /// Whether it runs from right to left.
    is_rtl: bool,
}

/// The mark that text runs from right to left here.
const RTL: &str = "\u{200f}";

impl Page {
    /// An empty page of a language, so many columns wide.
    pub(super) fn new(language: Language, width: usize) -> Self {
        Self { lines: Vec::new(), width, is_rtl: language == Language::Ar }
    }

    /// The page with the direction of each line marked.
    pub(super) fn directed(mut self) -> Self {
        for line in self.lines.iter_mut().filter(|line| self.is_rtl && !line.is_empty()) {
            line.insert(0, (Tone::Plain, RTL.to_owned()));
        }
        self
    }

    /// What stands between two columns.
    pub(super) fn gap(&self) -> (Tone, String) {
        (Tone::Plain, if self.is_rtl { format!(" {RTL} ") } else { "  ".to_owned() })
    }

    /// Adds a line of one tone.
    pub(super) fn line(&mut self, tone: Tone, text: impl Into<String>) {
        self.lines.push(vec![(tone, text.into())]);
    }

    /// Adds an empty line and a heading.
    pub(super) fn heading(&mut self, text: impl Into<String>) {
        self.lines.push(Line::new());
        self.line(Tone::Heading, text);
    }

    /// Adds a text of one tone after `indent` spaces, in as many lines as it takes.
    pub(super) fn text(&mut self, indent: usize, tone: Tone, text: &str) {
        self.table(indent, &[vec![Cell::text(tone, text)]]);
    }

    /// Adds rows of cells as columns, two spaces apart, after `indent` spaces. All columns but the
    /// last are as wide as their widest cell, if the page is wide enough.
    pub(super) fn table(&mut self, indent: usize, rows: &[Vec<Cell>]) {
        self.noted(indent, rows, &[]);
    }

    /// The same; a row that has a note has it on lines of its own under it, further in.
    pub(super) fn noted(&mut self, indent: usize, rows: &[Vec<Cell>], notes: &[Option<String>]) {
        let widths = self.widths(indent, rows);
        for (place, row) in rows.iter().enumerate() {
            let cells: Vec<Vec<String>> =
                row.iter().zip(&widths).map(|(cell, width)| cell.lines(*width)).collect();
            let height = cells.iter().map(Vec::len).max().unwrap_or(0);
            for at in 0..height {
                let mut line = vec![(Tone::Plain, " ".repeat(indent))];
                for (column, cell) in row.iter().enumerate() {
                    let is_last = column + 1 == row.len();
                    let text = cells[column].get(at).cloned().unwrap_or_default();
                    let part = Cell { text, ..*cell };
                    line.extend(part.padded(if is_last && cell.kind != Kind::Number {
                        0
                    } else {
                        widths[column]
                    }));
                    if !is_last {
                        line.push(self.gap());
                    }
                }
                while line.last().is_some_and(|(_, text)| text.trim_matches([' ', '\u{200f}']).is_empty()) {
                    line.pop();
                }
                self.lines.push(line);
            }
            if let Some(note) = notes.get(place).and_then(Option::as_ref) {
                self.text(indent + 5, Tone::Faint, note);
            }
        }
    }

    /// How wide each column is: while the page is too narrow, the widest column of text gives way.
    fn widths(&self, indent: usize, rows: &[Vec<Cell>]) -> Vec<usize> {
        let mut widths: Vec<usize> = Vec::new();
        let mut gives_way: Vec<bool> = Vec::new();
        for row in rows {
            for (column, cell) in row.iter().enumerate() {
                widths.resize(widths.len().max(column + 1), 0);
                gives_way.resize(widths.len(), false);
                widths[column] = widths[column].max(width(&cell.text));
                gives_way[column] |= matches!(cell.kind, Kind::Text | Kind::Name);
            }
        }
        let gaps = indent + 2 * widths.len().saturating_sub(1);
        while self.width > 0 && gaps + widths.iter().sum::<usize>() > self.width {
            let texts = widths.iter_mut().zip(&gives_way).filter(|(_, gives_way)| **gives_way);
            match texts.map(|(width, _)| width).max_by_key(|width| **width) {
                Some(width) if *width > NARROWEST => *width -= 1,
                Some(_) | None => break,
            }
        }
        widths
    }
}

/// A text in lines of at most `most` columns, broken between words, or within a word that is wider.
fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in words(text) {
        let bare = word.trim_end();
        if bare.is_empty() && used >= most {
            continue;
        }
        if used > 0 && used + width(bare) > most {
            lines.push(String::new());
            used = 0;
        }
        for c in word.chars() {
            let wide = UnicodeWidthChar::width(c).unwrap_or(0);
            if used + wide > most && used > 0 && c != ' ' {
                lines.push(String::new());
                used = 0;
            }
            if let Some(line) = lines.last_mut() {
                line.push(c);
            }
            used += wide;
        }
    }
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

/// The words of a text, each with the spaces after it. French sets a space before `:` and its like, and
/// inside of `« »`: no line is broken there.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut from, mut to) = (0, 0);
    for piece in text.split_inclusive(' ') {
        let before = text[from..to].trim_end();
        let clings =
            !before.is_empty() && (piece.starts_with([':', ';', '?', '!', '»']) || before.ends_with('«'));
        if to > from && !clings {
            words.push(&text[from..to]);
            from = to;
        }
        to += piece.len();
    }
    words.push(&text[from..to]);
    words
}

/// A text in at most so many columns; what is cut off shows as an ellipsis.
pub(super) fn elided(text: &str, most: usize) -> String {
    if width(text) <= most {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        if width(&short) + UnicodeWidthChar::width(c).unwrap_or(0) + 1 > most {
            break;
        }
        short.push(c);
    }
    format!("{}…", short.trim_end())
}

/// The columns that a text takes on a terminal, character by character: terminals join no letters
/// into one column, as a book does with the Arabic lam and alif.
pub(super) fn width(text: &str) -> usize {
    text.chars().filter_map(UnicodeWidthChar::width).sum()
}

/// A cell of a table.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    tone: Tone,
    text: String,
    kind: Kind,
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A text, which may take several lines.
    Text,
    /// A name, of which a part will do.
    Name,
    /// A name of which no part will do.
    Whole,
    /// A number.
    Number,
}

impl Cell {
    /// A text, at the beginning of its column.
    pub(super) fn text(tone: Tone, text: impl Into<String>) -> Self {
        Self { tone, text: text.into(), kind: Kind::Text }
    }

    /// A number, at the end of its column.
    pub(super) fn number(tone: Tone, text: impl Into<String>) -> Self {
        Self { kind: Kind::Number, ..Self::text(tone, text) }
    }

    /// A name, at the beginning of its column, cut short where there is no room.
    pub(super) fn name(tone: Tone, text: impl Into<String>) -> Self {
        Self { kind: Kind::Name, ..Self::text(tone, text) }
    }

    /// A name, at the beginning of its column, in full whatever the width.
    pub(super) fn whole(tone: Tone, text: impl Into<String>) -> Self {
        Self { kind: Kind::Whole, ..Self::text(tone, text) }
    }

    /// What stands in it.
    pub(super) fn told(&self) -> &str {
        &self.text
    }

    /// Whether it is a number.
    pub(super) fn is_number(&self) -> bool {
        self.kind == Kind::Number
    }

    /// The cell in lines of a width.
    fn lines(&self, width: usize) -> Vec<String> {
        match self.kind {
            Kind::Text => wrapped(&self.text, width),
            Kind::Name => vec![elided(&self.text, width)],
            Kind::Number | Kind::Whole => vec![self.text.clone()],
        }
    }

    fn padded(&self, to: usize) -> Line {
        let padding = (Tone::Plain, " ".repeat(to.saturating_sub(width(&self.text))));
        let text = (self.tone, self.text.clone());
        let mut pieces = if self.kind == Kind::Number { vec![padding, text] } else { vec![text, padding] };
        pieces.retain(|(_, text)| !text.is_empty());
        pieces
    }
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in &self.lines {
            let text: String = line.iter().map(|(_, text)| text.as_str()).collect();
            writeln!(f, "{}", text.trim_end())?;
        }
        Ok(())
    }
}

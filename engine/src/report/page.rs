//! Pages for a terminal: lines of pieces, each with a tone that whoever prints may colour.

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

/// A page, line by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its lines.
    pub lines: Vec<Line>,
}

impl Page {
    /// Adds a line of one tone.
    pub(super) fn line(&mut self, tone: Tone, text: impl Into<String>) {
        self.lines.push(vec![(tone, text.into())]);
    }

    /// Adds an empty line and a heading.
    pub(super) fn heading(&mut self, text: impl Into<String>) {
        self.lines.push(Line::new());
        self.line(Tone::Heading, text);
    }

    /// Adds rows of cells as columns, two spaces apart, after `indent` spaces. All columns but the
    /// last are as wide as their widest cell.
    pub(super) fn table(&mut self, indent: usize, rows: &[Vec<Cell>]) {
        let mut widths: Vec<usize> = Vec::new();
        for row in rows {
            for (column, cell) in row.iter().enumerate().take(row.len().saturating_sub(1)) {
                widths.resize(widths.len().max(column + 1), 0);
                widths[column] = widths[column].max(width(&cell.text));
            }
        }
        for row in rows {
            let mut line = vec![(Tone::Plain, " ".repeat(indent))];
            for (column, cell) in row.iter().enumerate() {
                let is_last = column + 1 == row.len();
                line.extend(cell.padded(if is_last { 0 } else { widths[column] }));
                if !is_last {
                    line.push((Tone::Plain, "  ".to_owned()));
                }
            }
            self.lines.push(line);
        }
    }
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
    is_number: bool,
}

impl Cell {
    /// A text, at the beginning of its column.
    pub(super) fn text(tone: Tone, text: impl Into<String>) -> Self {
        Self { tone, text: text.into(), is_number: false }
    }

    /// A number, at the end of its column.
    pub(super) fn number(tone: Tone, text: impl Into<String>) -> Self {
        Self { is_number: true, ..Self::text(tone, text) }
    }

    fn padded(&self, to: usize) -> Line {
        let padding = (Tone::Plain, " ".repeat(to.saturating_sub(width(&self.text))));
        let text = (self.tone, self.text.clone());
        let mut pieces = if self.is_number { vec![padding, text] } else { vec![text, padding] };
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

//! Gaps: what stands between two signs. Comments, and how many lines ended.

use crate::document::syntax::is_blank;

/// A comment between two signs, or an attribute before the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    /// Line ends before it; two stand for all more.
    pub(super) breaks: usize,
    /// It, without blanks at its end.
    pub(super) text: &'a str,
    /// Where it begins in the text.
    pub(super) start: usize,
    /// Whether nothing can follow it on its line.
    pub(super) ends_line: bool,
}

/// What stands between two signs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Gap<'a> {
    /// The comments.
    pub(super) pieces: Vec<Piece<'a>>,
    /// Line ends after the last comment; two stand for all more.
    pub(super) breaks: usize,
}

impl<'a> Gap<'a> {
    /// Reads the gap at a place of a text. `None` if something else than comments stands there.
    pub(super) fn read(text: &'a str, place: std::ops::Range<usize>) -> Option<Self> {
        let mut gap = Self::default();
        let mut at = place.start;
        loop {
            let rest = &text[at..place.end];
            let piece = rest.trim_start_matches(is_blank);
            let blanks = &rest[..rest.len() - piece.len()];
            let breaks = blanks.matches('\n').take(2).count();
            if piece.is_empty() {
                gap.breaks = breaks;
                return Some(gap);
            }
            let start = at + blanks.len();
            let (length, ends_line) = extent(piece)?;
            let text = piece[..length].trim_end_matches(is_blank);
            gap.pieces.push(Piece { breaks, text, start, ends_line });
            at = start + length;
        }
    }

    /// This gap and the one after the comma that follows it.
    pub(super) fn joined(mut self, after: Self) -> Self {
        let mut after = after;
        match after.pieces.first_mut() {
            Some(first) => first.breaks = first.breaks.max(self.breaks),
            None => after.breaks = after.breaks.max(self.breaks),
        }
        self.pieces.extend(after.pieces);
        self.breaks = after.breaks;
        self
    }

    /// Whether a comment makes a line end here.
    pub(super) fn is_broken_by_comments(&self) -> bool {
        self.pieces.iter().any(|piece| piece.breaks > 0 || piece.ends_line || piece.text.contains('\n'))
    }

    /// Whether a line ends here.
    pub(super) fn is_broken(&self) -> bool {
        self.breaks > 0 || self.is_broken_by_comments()
    }
}

/// How long the comment or attribute is that a text begins with, and whether it ends its line.
fn extent(text: &str) -> Option<(usize, bool)> {
    if text.starts_with("//") {
        Some((text.find('\n').unwrap_or(text.len()), true))
    } else if text.starts_with("#!") {
        text.find(']').map(|close| (close + 1, true))
    } else if text.starts_with("/*") {
        block(text).map(|length| (length, false))
    } else {
        None
    }
}

/// The length of a block comment; they nest.
fn block(text: &str) -> Option<usize> {
    let (mut at, mut depth) = (0, 0_usize);
    while let Some(next) = text[at..].find(['/', '*']) {
        at += next;
        let here = &text[at..];
        let (length, deeper) = match () {
            () if here.starts_with("/*") => (2, depth + 1),
            () if here.starts_with("*/") => (2, depth.checked_sub(1)?),
            () => (1, depth),
        };
        (at, depth) = (at + length, deeper);
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

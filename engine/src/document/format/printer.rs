//! The printer: brackets on one line where they fit, else as their author broke them.
//!
//! Brackets that stand on one line and are too long for it get a line for each entry. So do those
//! that their author broke over lines of which one is still too long. Breaking a line never makes
//! another longer, so that what was printed is printed again as it is.

use super::gap::Gap;
use super::page::Page;
use super::tree::{Group, Item, Leaf, Tree, Value, inline};
use super::{STEP, WIDTH};

/// Writes a file that goes on until it is done or too large.
pub(super) fn print<'a>(text: &'a str, tree: &Tree<'a>, most: usize) -> Page<'a> {
    let mut printer = Printer { page: Page::new(text, most) };
    printer.outside(&tree.before, tree.value.start());
    printer.value(&tree.value, 0);
    if !tree.after.pieces.is_empty() {
        printer.comments(&tree.after, 0);
    }
    let mut page = printer.page;
    page.end_line(1, 0);
    page
}

/// How the entries of a bracket are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lines {
    /// All on one line.
    One,
    /// Where the author broke them.
    Authors,
    /// A line for each.
    Each,
}

struct Printer<'a> {
    page: Page<'a>,
}

impl Printer<'_> {
    /// What stands before the value of the file.
    fn outside(&mut self, gap: &Gap<'_>, next: usize) {
        for (at, piece) in gap.pieces.iter().enumerate() {
            match (at, piece.breaks) {
                (0, _) => {}
                (_, 0) => self.page.blank(piece.start),
                (_, breaks) => self.page.end_line(breaks, 0),
            }
            self.page.write(piece.text);
        }
        match gap.pieces.last() {
            None => {}
            Some(last) if last.ends_line || gap.breaks > 0 => self.page.end_line(gap.breaks, 0),
            Some(_) => self.page.blank(next),
        }
    }

    /// A value; so many columns after it must stay free on its last line.
    fn value(&mut self, value: &Value<'_>, tail: usize) {
        match value {
            Value::Leaf(Leaf { text, .. }) => self.page.write(text),
            Value::Group(group) => self.group(group, tail),
        }
    }

    /// What stands in brackets is one step further in than the line on which they begin.
    fn group(&mut self, group: &Group<'_>, tail: usize) {
        let (lines, level) = (self.lines(group, tail), self.page.level);
        if let Some((name, gap)) = &group.name {
            self.page.write(name);
            self.comments(gap, level + 1);
            if ends_line(gap) {
                self.page.end_line(1, level + 1);
            } else if !gap.pieces.is_empty() {
                self.page.write(" ");
            }
        }
        self.page.write(group.bracket.open().encode_utf8(&mut [0; 4]));
        self.inside(group, lines, level, tail);
        self.page.write(group.bracket.close().encode_utf8(&mut [0; 4]));
    }

    /// How a bracket is laid out that begins here.
    fn lines(&self, group: &Group<'_>, tail: usize) -> Lines {
        let fits = match group.flat {
            Some(width) => self.page.column + width + tail <= WIDTH,
            None => !self.overflows(group),
        };
        match (fits, group.flat) {
            (true, Some(_)) => Lines::One,
            (true, None) => Lines::Authors,
            // Nothing is won by a line of its own for the only value.
            (false, _) if is_wrapper(group) => Lines::Authors,
            (false, _) => Lines::Each,
        }
    }

    /// Whether some line that the author left whole is too long.
    fn overflows(&self, group: &Group<'_>) -> bool {
        let within = self.page.level + 1;
        let mut column = self.page.column + group.opening().unwrap_or(1) + usize::from(group.is_padded);
        for item in &group.items {
            if item.before.is_broken() {
                column = within * STEP;
            }
            column += inline(&item.before).unwrap_or(0) + item.head() + 1;
            if column > WIDTH {
                return true;
            }
            column = if item.flat().is_some() { column + 1 } else { within * STEP + 3 };
        }
        false
    }

    /// What stands between two brackets.
    fn inside(&mut self, group: &Group<'_>, lines: Lines, level: usize, tail: usize) {
        let breaks = group.is_broken || lines == Lines::Each;
        let within = level + 1;
        let opens_line = lines == Lines::Each
            || group.items.first().is_some_and(|first| breaks && first.before.is_broken());
        let closes_line = opens_line
            || group.close.is_broken_by_comments()
            || (breaks && group.close.breaks > 0 && !group.items.is_empty());
        let pad = group.is_padded && !group.items.is_empty();
        for (at, item) in group.items.iter().enumerate() {
            let is_last = at + 1 == group.items.len();
            match at {
                0 => self.first_gap(item, opens_line, pad, within),
                _ => self.gap(&item.before, item.start(), lines, within),
            }
            let after = match (is_last, closes_line) {
                (true, false) => 1 + usize::from(pad) + tail,
                _ => 1,
            };
            self.item(item, within, after);
            if !is_last || closes_line {
                self.page.write(",");
            }
        }
        self.comments(&group.close, within);
        if closes_line {
            // A comment that ends its line needs the bracket on the next; an empty line before a bracket says nothing.
            self.page.end_line(1, level);
        } else if pad {
            self.page.write(" ");
        }
    }

    /// Before the first entry of a bracket.
    fn first_gap(&mut self, item: &Item<'_>, opens_line: bool, pad: bool, level: usize) {
        let gap = &item.before;
        let mut is_first = true;
        for piece in &gap.pieces {
            match (is_first, piece.breaks) {
                (_, breaks) if breaks > 0 => self.page.end_line(if is_first { 1 } else { breaks }, level),
                (true, _) if !piece.ends_line && !opens_line && !pad => {}
                _ => self.page.write(" "),
            }
            self.page.write(piece.text);
            is_first = false;
        }
        let leads = gap.breaks == 0 && gap.pieces.iter().any(|piece| piece.breaks > 0) && !ends_line(gap);
        match opens_line && !leads {
            true => self.page.end_line(if is_first { 1 } else { gap.breaks }, level),
            false if !is_first || pad => self.page.write(" "),
            false => {}
        }
    }

    /// Between a comma and the next entry.
    fn gap(&mut self, gap: &Gap<'_>, next: usize, lines: Lines, level: usize) {
        // What the author left on one line is taken apart before its comments: they speak of what follows.
        if lines == Lines::Each && !gap.is_broken() {
            self.page.end_line(1, level);
            for piece in &gap.pieces {
                self.page.write(piece.text);
                self.page.write(" ");
            }
            return;
        }
        self.comments(gap, level);
        match ends_line(gap) || gap.breaks > 0 || (lines == Lines::Each && gap.pieces.is_empty()) {
            true => self.page.end_line(gap.breaks, level),
            false => self.page.blank(next),
        }
    }

    /// The comments of a gap, each after a blank or on a line of its own.
    fn comments(&mut self, gap: &Gap<'_>, level: usize) {
        for piece in &gap.pieces {
            match piece.breaks {
                0 => self.page.blank(piece.start),
                breaks => self.page.end_line(breaks, level),
            }
            self.page.write(piece.text);
        }
    }

    fn item(&mut self, item: &Item<'_>, level: usize, tail: usize) {
        let Some(key) = &item.key else {
            return self.value(&item.value, tail);
        };
        self.value(&key.name, 1);
        self.comments(&key.before_colon, level + 1);
        if ends_line(&key.before_colon) {
            self.page.end_line(1, level + 1);
        }
        self.page.write(":");
        let gap = &key.after_colon;
        self.comments(gap, level + 1);
        match gap.breaks > 0 || ends_line(gap) {
            true => self.page.end_line(1, level + 1),
            false => self.page.write(" "),
        }
        self.value(&item.value, tail);
    }
}

/// Whether a bracket holds one value without a name, and no comment.
fn is_wrapper(group: &Group<'_>) -> bool {
    match &group.items[..] {
        [only] => {
            let bare = only.key.is_none() && only.before.pieces.is_empty() && group.close.pieces.is_empty();
            bare && !group.is_broken
        }
        _ => false,
    }
}

/// Whether the last comment of a gap leaves no room on its line.
fn ends_line(gap: &Gap<'_>) -> bool {
    gap.pieces.last().is_some_and(|piece| piece.ends_line)
}

//! The tree: brackets within brackets, as signs and gaps.

use super::gap::Gap;
use crate::document::syntax::{Bracket, Sign, Token, is_blank};
use unicode_width::UnicodeWidthStr;

/// A value with everything that was written within it.
#[derive(Debug)]
pub(super) enum Value<'a> {
    Leaf(Leaf<'a>),
    Group(Box<Group<'a>>),
}

/// A word, a number, a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leaf<'a> {
    pub(super) text: &'a str,
    pub(super) start: usize,
}

/// Brackets and what stands in them.
#[derive(Debug)]
pub(super) struct Group<'a> {
    /// The word before the brackets, and what stands between.
    pub(super) name: Option<(&'a str, Gap<'a>)>,
    pub(super) bracket: Bracket,
    /// Where name and brackets begin.
    pub(super) start: usize,
    /// Whether blanks stand inside the brackets where they stand on one line with an entry.
    pub(super) is_padded: bool,
    pub(super) items: Vec<Item<'a>>,
    /// Before the closing bracket.
    pub(super) close: Gap<'a>,
    /// Columns on one line; `None` if it needs several.
    pub(super) flat: Option<usize>,
    /// Whether a line ends between two of its entries, or between an entry and a bracket.
    pub(super) is_broken: bool,
}

/// An entry of a bracket, with the gap before it.
#[derive(Debug)]
pub(super) struct Item<'a> {
    pub(super) before: Gap<'a>,
    pub(super) key: Option<Key<'a>>,
    pub(super) value: Value<'a>,
}

/// The name of an entry and its colon.
#[derive(Debug)]
pub(super) struct Key<'a> {
    pub(super) name: Value<'a>,
    pub(super) before_colon: Gap<'a>,
    pub(super) after_colon: Gap<'a>,
}

/// A whole file: what stands before, in and after its value.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    pub(super) before: Gap<'a>,
    pub(super) value: Value<'a>,
    pub(super) after: Gap<'a>,
}

/// The tree of signs. `None` if they are not those of a file without slips.
pub(super) fn build<'a>(text: &'a str, signs: &[Token]) -> Option<Tree<'a>> {
    let mut builder = Builder { text, signs, at: 0 };
    let before = builder.gap()?;
    let value = builder.value()?;
    let after = builder.gap()?;
    (builder.peek() == Sign::End).then_some(Tree { before, value, after })
}

struct Builder<'a, 's> {
    text: &'a str,
    signs: &'s [Token],
    at: usize,
}

impl<'a> Builder<'a, '_> {
    fn peek(&self) -> Sign {
        self.signs.get(self.at).map_or(Sign::End, |sign| sign.sign)
    }

    /// What stands before the next sign.
    fn gap(&self) -> Option<Gap<'a>> {
        let before = self.at.checked_sub(1).and_then(|last| self.signs.get(last));
        let end = self.signs.get(self.at).map_or(self.text.len(), |next| next.range().start);
        Gap::read(self.text, before.map_or(0, |last| last.range().end)..end)
    }

    fn take(&mut self) -> Option<Leaf<'a>> {
        let sign = self.signs.get(self.at).filter(|sign| sign.sign != Sign::End)?;
        self.at += 1;
        Some(Leaf { text: &self.text[sign.range()], start: sign.range().start })
    }

    fn value(&mut self) -> Option<Value<'a>> {
        match self.peek() {
            Sign::Open(bracket) => self.group(None, bracket),
            Sign::Bare => {
                let word = self.take()?;
                match self.peek() {
                    Sign::Open(bracket) => {
                        let gap = self.gap()?;
                        self.group(Some((word, gap)), bracket)
                    }
                    _ => Some(Value::Leaf(word)),
                }
            }
            Sign::Text(_) | Sign::Bytes(_) | Sign::Char | Sign::Byte => self.take().map(Value::Leaf),
            Sign::Close(_) | Sign::Comma | Sign::Colon | Sign::StrayQuote | Sign::End => None,
        }
    }

    fn group(&mut self, name: Option<(Leaf<'a>, Gap<'a>)>, bracket: Bracket) -> Option<Value<'a>> {
        let open = self.take()?;
        let after_open = self.text[open.start + open.text.len()..].chars().next();
        let mut items: Vec<Item<'a>> = Vec::new();
        let mut gap = self.gap()?;
        while self.peek() != Sign::Close(bracket) {
            items.push(self.item(gap)?);
            gap = self.gap()?;
            if self.peek() == Sign::Comma {
                self.take()?;
                gap = gap.joined(self.gap()?);
            } else if self.peek() != Sign::Close(bracket) {
                return None;
            }
        }
        self.take()?;
        let is_padded = match bracket {
            Bracket::Round => false,
            Bracket::Curly => true,
            // Around entries with brackets of their own both ways are usual: the author's is kept.
            Bracket::Square => after_open.is_some_and(is_blank) && items.iter().any(Item::has_brackets),
        };
        let mut group = Group {
            start: name.as_ref().map_or(open.start, |(word, _)| word.start),
            name: name.map(|(word, gap)| (word.text, gap)),
            bracket,
            is_padded,
            items,
            close: gap,
            flat: None,
            is_broken: false,
        };
        group.is_broken = group.breaks();
        group.flat = group.on_one_line();
        Some(Value::Group(Box::new(group)))
    }

    fn item(&mut self, before: Gap<'a>) -> Option<Item<'a>> {
        let name = self.value()?;
        if self.peek() != Sign::Colon {
            return Some(Item { before, key: None, value: name });
        }
        let before_colon = self.gap()?;
        self.take()?;
        let key = Key { name, before_colon, after_colon: self.gap()? };
        Some(Item { before, key: Some(key), value: self.value()? })
    }
}

impl Value<'_> {
    /// Where it begins in the text.
    pub(super) fn start(&self) -> usize {
        match self {
            Self::Leaf(leaf) => leaf.start,
            Self::Group(group) => group.start,
        }
    }

    /// Columns on one line; `None` if it needs several.
    pub(super) fn flat(&self) -> Option<usize> {
        match self {
            Self::Leaf(leaf) => (!leaf.text.contains('\n')).then(|| leaf.text.width()),
            Self::Group(group) => group.flat,
        }
    }

    /// Columns up to the first end of a line in it.
    pub(super) fn head(&self) -> usize {
        match self {
            Self::Leaf(leaf) => leaf.text.split('\n').next().map_or(0, UnicodeWidthStr::width),
            Self::Group(group) => group.flat.unwrap_or_else(|| group.head()),
        }
    }
}

impl Item<'_> {
    fn has_brackets(&self) -> bool {
        matches!(self.value, Value::Group(_))
    }

    /// Where it begins in the text.
    pub(super) fn start(&self) -> usize {
        self.key.as_ref().map_or(&self.value, |key| &key.name).start()
    }

    /// Columns on one line; `None` if it needs several.
    pub(super) fn flat(&self) -> Option<usize> {
        let value = self.value.flat()?;
        let Some(key) = &self.key else { return Some(value) };
        let colon = inline(&key.before_colon)? + 2 + inline(&key.after_colon)?;
        Some(key.name.flat()? + colon + value)
    }

    /// Columns up to the first end of a line in it.
    pub(super) fn head(&self) -> usize {
        let Some(key) = &self.key else { return self.value.head() };
        let (Some(name), Some(before)) = (key.name.flat(), inline(&key.before_colon)) else {
            return key.name.head();
        };
        match inline(&key.after_colon) {
            Some(after) => name + before + 2 + after + self.value.head(),
            None => name + before + 1,
        }
    }
}

impl Group<'_> {
    fn breaks(&self) -> bool {
        self.items.iter().any(|item| item.before.is_broken()) || self.close.is_broken_by_comments()
    }

    fn on_one_line(&self) -> Option<usize> {
        if self.is_broken {
            return None;
        }
        // A line that only ended before the bracket is not kept.
        let mut width = self.opening()? + 1 + columns(&self.close);
        for item in &self.items {
            width += item.flat()? + inline(&item.before)? + 2;
        }
        // No comma after the last; blanks inside both brackets.
        let edges = if self.is_padded { 2 } else { 0 };
        Some(if self.items.is_empty() { width } else { width - 2 + edges })
    }

    /// Columns of the name and the opening bracket.
    pub(super) fn opening(&self) -> Option<usize> {
        match &self.name {
            None => Some(1),
            Some((name, gap)) => {
                let apart = usize::from(!gap.pieces.is_empty());
                Some(name.width() + inline(gap)? + apart + 1)
            }
        }
    }

    fn head(&self) -> usize {
        let Some(mut width) = self.opening() else {
            return self.name.as_ref().map_or(1, |(name, _)| name.width());
        };
        for item in &self.items {
            if item.before.is_broken() {
                return width;
            }
            width += inline(&item.before).unwrap_or(0) + item.head() + 2;
            if item.flat().is_none() {
                return width;
            }
        }
        width
    }
}

/// Columns of the comments in a gap, each with a blank; `None` if a line ends in it.
pub(super) fn inline(gap: &Gap<'_>) -> Option<usize> {
    (!gap.is_broken()).then(|| columns(gap))
}

fn columns(gap: &Gap<'_>) -> usize {
    gap.pieces.iter().map(|piece| piece.text.width() + 1).sum()
}

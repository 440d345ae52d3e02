//! Texts in quotes: the right ones, the wrong ones, and the missing ones.
//!
//! A forgotten quote turns the rest of a file inside out. It shows where a text ends
//! like the language (`..., title: `) and is followed by the inside of another text;
//! then the text is cut at the end of its line, and everything after reads as meant.

use super::lexer::{Lexer, one_character, swallowed};
use super::lookalike::{self, is_blank};
use super::token::{Quotes, Sign};
use crate::diagnostic::codes::syntax as code;
use crate::diagnostic::said;

/// How far a wrong or missing quote is searched for, in bytes.
const SEARCHED: usize = 4096;

impl Lexer<'_, '_, '_> {
    /// Reads whatever begins with a quote, or with letters that announce one; `false`
    /// if nothing of the kind stands here.
    pub(super) fn quoted(&mut self, first: char) -> bool {
        let start = self.at;
        if let Some((sign, length)) = one_character(self.rest()) {
            self.push(sign, start, start + length);
        } else if first == '"' {
            self.straight(start, start + 1, Sign::Text(Quotes::Straight));
        } else if self.rest().starts_with("b\"") {
            self.straight(start, start + 2, Sign::Bytes(Quotes::Straight));
        } else if let Some(hashes) = raw_hashes(self.rest(), "br") {
            self.raw(2, hashes, Sign::Bytes(Quotes::Raw));
        } else if let Some(hashes) = raw_hashes(self.rest(), "r") {
            self.raw(1, hashes, Sign::Text(Quotes::Raw));
        } else if first == '\'' {
            self.single();
        } else if let Some(closing) = lookalike::closing_quotes(first) {
            self.typographic(first, closing);
        } else {
            return false;
        }
        true
    }

    /// `"..."`: from `start`, the content from `inside`.
    fn straight(&mut self, start: usize, inside: usize, sign: Sign) {
        let limit = match start < self.one_line_until {
            true => self.line_end(start),
            false => self.text.len(),
        };
        let Some(close) = closing(&self.text[inside..limit]).map(|at| inside + at) else {
            self.one_line_until = self.one_line_until.max(limit);
            return self.unclosed(start, inside);
        };
        if swallowed(&self.text[inside..close], &self.text[close + 1..]) {
            self.one_line_until = self.one_line_until.max(close + 1);
            return self.unclosed(start, inside);
        }
        let line = self.text.get(inside..self.near_line_end(inside)).unwrap_or_default();
        match inner_quotes(line, close - inside) {
            Some(end) if sign == Sign::Text(Quotes::Straight) => {
                self.holds_quotes(start, inside, inside + end);
            }
            _ => {
                self.over_lines(inside, close);
                self.push(sign, start, close + 1);
            }
        }
    }

    /// A text that ends on a later line than it begins is read as it stands: the line breaks and the
    /// blanks before its lines belong to it, which is seldom meant. A break after a backslash does not.
    fn over_lines(&mut self, inside: usize, close: usize) {
        let content = &self.text[inside..close];
        let breaks = breaks(content);
        if breaks == 0 {
            return;
        }
        let lines = breaks + 1;
        let message = said!("this text goes on over {lines} lines, and their breaks belong to it", lines);
        let joined: Vec<&str> = content.split_whitespace().collect();
        let problem = match content.contains('\\') {
            true => self.slips.at(code::OVER_LINES, inside..close, message),
            false => self.slips.mended(code::OVER_LINES, inside..close, message, joined.join(" ")),
        };
        let hint = said!("write it on one line; where a line is meant to break, write `\\n`");
        self.slips.warn(problem.hint(hint));
    }

    /// `"They say "no" to it."`: `end` is where the last quote of the text stands.
    fn holds_quotes(&mut self, start: usize, inside: usize, end: usize) {
        let message = said!("there are quotes inside this text");
        let with = format!("\"{}\"", self.text[inside..end].replace('"', "\\\""));
        let problem = self.slips.mended(code::INNER_QUOTES, start..end + 1, message, with);
        self.slips.push(problem.hint(said!("write `\\\"` for each of them, or put « » around the words")));
        self.push(Sign::Text(Quotes::Typographic), start, end + 1);
    }

    /// A text whose closing quote is missing, or is a typographic one.
    fn unclosed(&mut self, start: usize, inside: usize) {
        let line = &self.text[inside..self.near_line_end(inside)];
        if let Some((at, length)) = closed_by(line, lookalike::CLOSING) {
            return self.misclosed(start, inside + at, length);
        }
        let end = inside + unclosed_length(line);
        let message = said!("this quote is never closed");
        let problem = self.slips.at(code::UNCLOSED_QUOTE, start..inside, message);
        let after = self.slips.span(end..end);
        let hint = said!("a text ends with a quote on the line where it begins");
        self.slips.push(problem.hint(hint).suggest(after, "", "\""));
        self.push(Sign::Text(Quotes::Unclosed), start, end);
    }

    /// `"...”`
    fn misclosed(&mut self, start: usize, close: usize, length: usize) {
        let end = close + length;
        let message = said!("a straight quote opens this text and a typographic one closes it");
        let problem = self.slips.mended(code::TYPOGRAPHIC_QUOTES, close..end, message, "\"");
        self.slips.push(problem);
        self.push(Sign::Text(Quotes::Typographic), start, end);
    }

    /// `“...”`, `« ... »`, `‘...’`
    fn typographic(&mut self, first: char, closing: &[char]) {
        let start = self.at;
        let inside = start + first.len_utf8();
        let line = &self.text[inside..self.near_line_end(inside)];
        match closed_by(line, closing) {
            Some((at, length)) => self.requoted(start, inside + at + length, &line[..at]),
            None => self.unclosed(start, inside),
        }
    }

    /// `'...'` around more than one character.
    fn single(&mut self) {
        let (start, inside) = (self.at, self.at + 1);
        let line = &self.text[inside..self.near_line_end(inside)];
        match closed_by(line, &['\'', '’']) {
            Some((at, length)) => self.requoted(start, inside + at + length, &line[..at]),
            None => self.unclosed(start, inside),
        }
    }

    /// A text that needs other quotes.
    fn requoted(&mut self, start: usize, end: usize, text: &str) {
        let (code, message) = match self.rest().starts_with('\'') {
            true => (code::SINGLE_QUOTES, said!("single quotes stand around a text")),
            false => (code::TYPOGRAPHIC_QUOTES, said!("typographic quotes stand around a text")),
        };
        let text = text.trim_matches(|c| is_blank(c) || lookalike::invisible(c).is_some());
        let problem = self.slips.mended(code, start..end, message, quote(text));
        self.slips.push(problem);
        self.push(Sign::Text(Quotes::Typographic), start, end);
    }

    /// The end of the line, or of as much of it as is worth searching for a quote.
    fn near_line_end(&self, from: usize) -> usize {
        self.line_end(from).min(self.text.floor_char_boundary(from + SEARCHED))
    }

    /// `r#"..."#`
    fn raw(&mut self, prefix: usize, hashes: usize, sign: Sign) {
        let start = self.at;
        let inside = start + prefix + hashes + 1;
        let ending = format!("\"{}", "#".repeat(hashes));
        let limit = match start < self.one_line_until {
            true => self.line_end(start),
            false => self.text.len(),
        };
        if let Some(at) = self.text[inside..limit].find(&ending) {
            return self.push(sign, start, inside + at + ending.len());
        }
        let message = said!("this raw text is never closed by `{ending}`", ending);
        let problem = self.slips.at(code::UNCLOSED_QUOTE, start..inside, message);
        self.slips.push(problem);
        self.lose();
    }
}

/// A text as it is written, in straight quotes.
pub(super) fn quote(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The number of `#` between the prefix of a raw text and its quote.
fn raw_hashes(text: &str, prefix: &str) -> Option<usize> {
    let rest = text.strip_prefix(prefix)?;
    let hashes = rest.bytes().take_while(|&b| b == b'#').count();
    rest[hashes..].starts_with('"').then_some(hashes)
}

/// Where the next straight quote stands that no backslash escapes.
fn closing(text: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        at += text[at..].find(['"', '\\'])?;
        if text.as_bytes()[at] == b'"' {
            return Some(at);
        }
        at += 1;
        at += text[at..].chars().next()?.len_utf8();
    }
}

/// How many line breaks belong to a text.
fn breaks(content: &str) -> usize {
    let mut is_escaped = false;
    let belongs = |byte: &u8| {
        let escaped = std::mem::replace(&mut is_escaped, false);
        is_escaped = *byte == b'\\' && !escaped;
        *byte == b'\n' && !escaped
    };
    content.as_bytes().iter().copied().filter(belongs).count()
}

/// Place and length of the quote that closes a text on its line: the first one that is
/// followed by what may follow a text, else the last one.
fn closed_by(line: &str, quotes: &[char]) -> Option<(usize, usize)> {
    let follows = |at: usize| {
        let rest = line[at..].trim_start_matches(is_blank);
        rest.is_empty() || rest.starts_with([',', ')', ']', '}', ':', ';', '،', '؛'])
    };
    let mut last = None;
    for (at, c) in line.match_indices(quotes) {
        last = Some((at, c.len()));
        if follows(at + c.len()) {
            break;
        }
    }
    last
}

/// Where a text ends that holds pairs of quotes, if the quote at `first` opens such a pair: it
/// stands before a word, and later on the line a text ends with as many quotes as were opened.
fn inner_quotes(line: &str, first: usize) -> Option<usize> {
    let (before, after) = (line.get(..first)?, line.get(first + 1..)?);
    let opens = before.chars().next_back().is_none_or(|c| is_blank(c) || c == '(');
    if !opens || !after.starts_with(char::is_alphanumeric) {
        return None;
    }
    let ends = |at: usize| {
        let rest = line[at + 1..].trim_start_matches(is_blank);
        rest.is_empty() || rest.starts_with([',', ')', ']', '}'])
    };
    let mut at = first;
    loop {
        at += 1 + closing(&line[at + 1..])?;
        at += 1 + closing(&line[at + 1..])?;
        if ends(at) {
            return Some(at);
        }
    }
}

/// How much of a line belongs to a text whose closing quote is missing: up to a comma
/// that a field follows, or a bracket that closes what the text did not open; else
/// without the commas that end the line.
fn unclosed_length(line: &str) -> usize {
    let mut depth = 0;
    let ends = |&(at, c): &(usize, char)| {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => return true,
            ')' | ']' | '}' => depth -= 1,
            ',' => return begins_field(&line[at + 1..]),
            _ => {}
        }
        false
    };
    let end = line.char_indices().find(ends).map_or(line.len(), |(at, _)| at);
    let text = line[..end].trim_end_matches(|c| is_blank(c) || c == ',');
    text.len()
}

fn begins_field(text: &str) -> bool {
    let text = text.trim_start_matches(is_blank);
    let word = text.bytes().take_while(|&b| b.is_ascii_lowercase() || b == b'_').count();
    word > 0 && text[word..].trim_start_matches(is_blank).starts_with(':')
}

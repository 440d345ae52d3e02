//! From a text to its signs.
//!
//! Every character belongs to a sign, to a blank or to a comment; what people write
//! for something else is read as what they mean, and reported. One pass, forward: a
//! place is looked at again only where a quote is missing, and then at most once.

use std::cell::Cell;

use unicode_ident::{is_xid_continue, is_xid_start};

use super::SIGNS_PER_ITEM;
use super::limits::Limits;
use super::literal;
use super::lookalike::{self, is_blank};
use super::slips::Slips;
use super::token::{Bracket, Sign, Token};
use crate::diagnostic::codes::{files, syntax as code};
use crate::diagnostic::{FileId, Problems, Said, said};

/// All signs of a text, the last being [`Sign::End`]; at most `most` of them. `None`
/// if the text could not be read to its end: that was reported.
pub(super) fn lex(text: &str, most: usize, slips: &mut Slips<'_>) -> Option<Vec<Token>> {
    let mut lexer = Lexer {
        text,
        at: 0,
        tokens: Vec::new(),
        slips,
        one_line_until: 0,
        blank_reported: 0,
        line: Cell::new((1, 0)),
        lost: false,
    };
    lexer.attributes();
    while lexer.next() {
        if lexer.tokens.len() > most {
            lexer.too_many(most);
        }
    }
    let end = Token::new(Sign::End, text.len(), text.len());
    lexer.tokens.push(end);
    (!lexer.lost).then_some(lexer.tokens)
}

/// The signs of a text that has no slips; `None` if it has some, or more signs than allowed.
pub(in crate::document) fn signs(text: &str, limits: &Limits) -> Option<Vec<Token>> {
    let mut problems = Problems::new();
    let mut slips = Slips::new(FileId::default(), text, &mut problems);
    let most = limits.items.saturating_mul(SIGNS_PER_ITEM);
    lex(text, most, &mut slips).filter(|_| slips.none())
}

pub(super) struct Lexer<'a, 's, 'p> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    tokens: Vec<Token>,
    pub(super) slips: &'s mut Slips<'p>,
    /// Texts that begin before this offset end on their own line: a quote is missing
    /// there, and what follows must not be searched again and again.
    pub(super) one_line_until: usize,
    /// The end of the line whose invisible blanks were reported: once a line is enough.
    pub(super) blank_reported: usize,
    /// A place and the end of its line.
    line: Cell<(usize, usize)>,
    /// Whether the end of something was lost, and with it what follows.
    pub(super) lost: bool,
}

impl<'a> Lexer<'a, '_, '_> {
    pub(super) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    pub(super) fn push(&mut self, sign: Sign, start: usize, end: usize) {
        self.tokens.push(Token::new(sign, start, end));
        self.at = end;
    }

    /// Where the line of `from` ends. The line last asked about is remembered: a line may be as
    /// long as the file.
    pub(super) fn line_end(&self, from: usize) -> usize {
        let (start, end) = self.line.get();
        if (start..=end).contains(&from) {
            return end;
        }
        let end = self.text[from..].find('\n').map_or(self.text.len(), |length| from + length);
        self.line.set((from, end));
        end
    }

    /// Reads one sign; `false` at the end.
    fn next(&mut self) -> bool {
        self.blanks();
        let Some(c) = self.rest().chars().next() else {
            return false;
        };
        if self.slips.too_many() {
            self.lose();
            return false;
        }
        if let Some(sign) = punctuation(c) {
            self.push(sign, self.at, self.at + c.len_utf8());
        } else if c == '=' {
            self.equals();
        } else if let Some((plain, name)) = lookalike::punctuation(c) {
            self.foreign_punctuation(c, plain, name);
        } else if c == '"' && self.touches_bare() {
            self.push(Sign::StrayQuote, self.at, self.at + 1);
        } else if !self.quoted(c) {
            self.bare(c);
        }
        true
    }

    /// Whether no sign was read so far.
    pub(super) fn before_signs(&self) -> bool {
        self.tokens.is_empty()
    }

    /// Whether the last sign ended a value or began brackets, so that no value goes on here.
    pub(super) fn between_values(&self) -> bool {
        let last = self.last();
        last.is_none_or(|last| !matches!(last.sign, Sign::Bare | Sign::Colon | Sign::StrayQuote))
    }

    /// Whether a comma or an open bracket stands before this place.
    pub(super) fn before_value(&self) -> bool {
        self.last().is_none_or(|last| matches!(last.sign, Sign::Comma | Sign::Open(_)))
    }

    fn last(&self) -> Option<&Token> {
        self.tokens.last()
    }

    /// Whether a run of characters ends right here: a quote would close it.
    fn touches_bare(&self) -> bool {
        let last = self.tokens.last();
        last.is_some_and(|last| last.sign == Sign::Bare && last.end as usize == self.at)
    }

    fn equals(&mut self) {
        let sign = match self.rest().starts_with("=>") {
            true => "=>",
            false => "=",
        };
        let place = self.at..self.at + sign.len();
        let after_colon = self.tokens.last().is_some_and(|last| last.sign == Sign::Colon);
        let (message, with) = match after_colon {
            true => (said!("`{sign}` after a colon means nothing", sign), ""),
            false => (said!("`{sign}` stands where a colon is meant", sign), ":"),
        };
        let problem = self.slips.mended(code::EQUALS_FOR_COLON, place.clone(), message, with);
        self.slips.push(problem);
        match after_colon {
            true => self.at = place.end,
            false => self.push(Sign::Colon, place.start, place.end),
        }
    }

    fn foreign_punctuation(&mut self, c: char, plain: char, name: Said) {
        let (start, end) = (self.at, self.at + c.len_utf8());
        let message = said!("{name} stands where `{plain}` is meant", name, plain);
        let problem = self.slips.mended(code::FOREIGN_PUNCTUATION, start..end, message, plain);
        self.slips.push(problem);
        if let Some(sign) = punctuation(plain) {
            self.push(sign, start, end);
        }
    }

    /// A word, a number, or something unquoted.
    fn bare(&mut self, first: char) {
        let logic = ["&&", "||"].iter().any(|sign| self.rest().starts_with(sign));
        let length = if logic { 2 } else { run(self.rest()).max(first.len_utf8()) };
        self.push(Sign::Bare, self.at, self.at + length);
    }

    /// Gives up the rest of the text.
    pub(super) fn lose(&mut self) {
        self.lost = true;
        self.at = self.text.len();
    }

    fn too_many(&mut self, most: usize) {
        let message = said!("there are more than {most} signs in this file", most);
        let problem = self.slips.at(files::TOO_MANY_ITEMS, self.at..self.at, message);
        self.slips.push(problem.hint(said!("`--limit items=N` allows more")));
        self.lose();
    }
}

/// What a plain sign of punctuation is.
fn punctuation(c: char) -> Option<Sign> {
    Some(match c {
        '(' => Sign::Open(Bracket::Round),
        ')' => Sign::Close(Bracket::Round),
        '[' => Sign::Open(Bracket::Square),
        ']' => Sign::Close(Bracket::Square),
        '{' => Sign::Open(Bracket::Curly),
        '}' => Sign::Close(Bracket::Curly),
        ',' => Sign::Comma,
        ':' => Sign::Colon,
        _ => return None,
    })
}

/// The length of the run of characters that are neither blank, bracket, comma, colon,
/// quote nor the beginning of a comment.
fn run(text: &str) -> usize {
    let ends = |(at, c): &(usize, char)| {
        is_blank(*c)
            || c.is_control()
            || matches!(c, '"' | '=')
            || punctuation(*c).is_some()
            || lookalike::punctuation(*c).is_some()
            || lookalike::invisible(*c).is_some()
            || lookalike::is_bidi_control(*c)
            || (lookalike::closing_quotes(*c).is_some() && *c != '’')
            || text[*at..].starts_with("//")
            || text[*at..].starts_with("/*")
            || text[*at..].starts_with("&&")
            || text[*at..].starts_with("||")
    };
    text.char_indices().find(ends).map_or(text.len(), |(at, _)| at)
}

/// The identifier that a run is, without `r#`; `None` if it is something else.
pub(super) fn identifier(run: &str) -> Option<&str> {
    if let Some(raw) = run.strip_prefix("r#") {
        let fits = |c: char| matches!(c, '.' | '+' | '-') || is_xid_continue(c);
        return (!raw.is_empty() && raw.chars().all(fits)).then_some(raw);
    }
    let mut chars = run.chars();
    let starts = chars.next().is_some_and(|c| c == '_' || is_xid_start(c));
    (starts && chars.all(is_xid_continue)).then_some(run)
}

/// The literals of one character or byte, which a run must not swallow.
pub(super) fn one_character(text: &str) -> Option<(Sign, usize)> {
    if let Some((_, length)) = literal::character(text) {
        return Some((Sign::Char, length));
    }
    literal::byte(text).map(|(_, length)| (Sign::Byte, length))
}

/// Whether a quote with this content, closed before `after`, swallowed the beginning
/// of the next text: its content ends as only the language itself would go on, and
/// what follows is the inside of a text.
pub(super) fn swallowed(content: &str, after: &str) -> bool {
    let before_next = content.trim_end().ends_with([':', '(', '[', '{', ',']);
    let far = content.contains('\n');
    let after = if far { after.trim_start_matches([' ', '\t']) } else { after };
    let goes_on = |c: char| !is_blank(c) && !matches!(c, ',' | ')' | ']' | '}' | ':' | '/');
    before_next && after.starts_with(goes_on)
}

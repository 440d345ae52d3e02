//! What stands between signs: blanks, comments, and what people take for them.

use super::lexer::Lexer;
use super::lookalike::{self, is_blank};
use crate::diagnostic::codes::syntax as code;
use crate::diagnostic::said;

impl Lexer<'_, '_, '_> {
    /// `#![enable(...)]` and the like, before everything else. What they say is left
    /// to the reader of RON.
    pub(super) fn attributes(&mut self) {
        self.blanks();
        while self.rest().starts_with("#!") {
            let close = self.rest().find(']').map(|at| self.at + at + 1);
            self.at = close.unwrap_or(self.text.len());
            self.blanks();
        }
    }

    /// Skips to the next sign.
    pub(super) fn blanks(&mut self) {
        loop {
            let rest = self.rest().trim_start_matches(is_blank);
            self.at = self.text.len() - rest.len();
            let Some(c) = rest.chars().next() else {
                return;
            };
            if rest.starts_with("//") {
                self.at = self.line_end(self.at);
            } else if rest.starts_with("/*") {
                self.block_comment();
            } else if c == '#' && !(self.before_signs() && rest.starts_with("#!")) {
                self.other_comment("#");
            } else if let Some(sign) = self.foreign_comment(rest) {
                self.other_comment(sign);
            } else if !self.unwanted(c) {
                return;
            }
            if self.slips.too_many() {
                self.lose();
            }
        }
    }

    fn block_comment(&mut self) {
        let opened = self.at;
        let mut depth = 0_usize;
        while let Some(next) = self.rest().find(['/', '*']) {
            self.at += next;
            if self.rest().starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if self.rest().starts_with("*/") {
                depth -= 1;
                self.at += 2;
            } else {
                self.at += 1;
            }
            if depth == 0 {
                return;
            }
        }
        let message = said!("this comment is never closed");
        let problem = self.slips.at(code::UNCLOSED_COMMENT, opened..opened + 2, message);
        self.slips.push(problem.hint(said!("write `*/` where the comment ends")));
        self.lose();
    }

    /// The sign by which a comment begins in another language, where it can be nothing else: before
    /// an entry or after the last sign of a line.
    fn foreign_comment(&self, rest: &str) -> Option<&'static str> {
        let sign = ["<!--", "--", "%", ";", "/"].into_iter().find(|sign| rest.starts_with(sign))?;
        let after = rest[sign.len()..].chars().next();
        let apart = matches!(after, Some(' ' | '\t')) || sign == "<!--";
        let line = &self.text[..self.at];
        let first = line[line.rfind('\n').map_or(0, |at| at + 1)..].chars().all(is_blank);
        let says = rest[sign.len()..].lines().next().is_some_and(|text| !text.trim().is_empty());
        let here = match sign {
            // After a value it stands for a comma.
            ";" => self.before_value(),
            _ => self.between_values(),
        };
        (apart && says && (first || here)).then_some(sign)
    }

    /// A comment in another language's way.
    fn other_comment(&mut self, sign: &str) {
        let place = self.at..self.at + sign.len();
        let message = said!("a comment begins with `//`");
        let problem = self.slips.mended(code::HASH_COMMENT, place, message, "//");
        let close = self.rest().find("-->").filter(|_| sign == "<!--");
        self.slips.push(problem);
        self.at = match close {
            Some(length) => self.at + length + "-->".len(),
            None => self.line_end(self.at),
        };
    }

    /// Skips and reports a character that may not stand outside texts; `false` if this
    /// is none.
    fn unwanted(&mut self, c: char) -> bool {
        let (code, what, with) = if let Some(name) = lookalike::invisible(c) {
            (code::INVISIBLE_CHARACTER, name, " ")
        } else if lookalike::is_bidi_control(c) {
            (code::BIDI_CONTROL, said!("a control character of writing direction"), "")
        } else if c.is_control() {
            (code::UNEXPECTED, said!("a control character"), "")
        } else {
            return false;
        };
        let place = self.at..self.at + c.len_utf8();
        self.at = place.end;
        if code == code::INVISIBLE_CHARACTER {
            if place.start < self.blank_reported {
                return true;
            }
            self.blank_reported = self.line_end(place.start);
        }
        let message = said!("there is {what} (U+{code}) here", what, code = format!("{:04X}", c as u32));
        let problem = self.slips.mended(code, place, message, with);
        self.slips.push(match with {
            " " => problem.hint(said!("write a plain space")),
            _ => problem,
        });
        true
    }
}

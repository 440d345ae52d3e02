//! From bytes to a tree of values with their places.
//!
//! Three passes, each linear: signs (`lexer`), brackets (`brackets`), tree
//! (`parser`). All three go on after a mistake, so that every slip of a file is told
//! at once. What they find nothing wrong with is shown to the `ron` crate, which
//! decides what is valid (`authority`).

mod authority;
mod bare;
mod blanks;
mod brackets;
mod encoding;
mod entries;
mod lexer;
mod limits;
mod literal;
mod lookalike;
mod node;
mod operators;
mod parser;
mod quotes;
mod slips;
#[cfg(test)]
mod tests;
mod token;
mod unmarked;

use crate::diagnostic::{FileId, Files, Problems, Span};
use slips::Slips;

pub use encoding::decode_bytes;
pub(in crate::document) use lexer::signs;
pub use limits::Limits;
pub(in crate::document) use lookalike::{is_blank, western};
pub use node::{Field, Kind, Named, Node};
#[cfg(test)]
pub(in crate::document) use tests::agreement;
pub(in crate::document) use token::{Bracket, Sign, Token};

/// No value needs more signs than this: its name, its brackets, a field name, a colon,
/// a comma, and some to spare.
const SIGNS_PER_ITEM: usize = 8;

/// The tree of a text. Everything wrong is added to `problems`; broken values are
/// [`Kind::Error`] in the tree.
pub fn parse(files: &Files, file: FileId, limits: &Limits, problems: &mut Problems) -> Node {
    let text = files.text(file);
    let mut slips = Slips::new(file, text, problems);
    let most = limits.items.saturating_mul(SIGNS_PER_ITEM);
    let signs = lexer::lex(text, most, &mut slips)
        .and_then(|signs| brackets::balance(text, signs, limits.nesting, &mut slips));
    let Some(signs) = signs else {
        return Node::error(Span::new(file, 0, text.len() as u32));
    };
    let node = parser::Parser::new(text, &signs, limits.items, &mut slips).document();
    if slips.none() {
        authority::confirm(text, limits, &mut slips);
    }
    node
}

/// Adds the bytes of a file to the table and reads them. `None` if they are no text.
pub fn read(
    files: &mut Files,
    name: &str,
    bytes: &[u8],
    limits: &Limits,
    problems: &mut Problems,
) -> Option<Node> {
    match encoding::text(bytes, limits) {
        Ok(text) => {
            let file = files.add(name, text);
            Some(parse(files, file, limits, problems))
        }
        Err(refusal) => {
            problems.push(refusal.drawn(files, name, bytes));
            None
        }
    }
}

/// Whether a text holds control characters that change the direction of writing; no
/// id may.
#[must_use]
pub fn has_bidi_control(text: &str) -> bool {
    text.chars().any(lookalike::is_bidi_control)
}

//! From a tree of values to typed documents.
//!
//! The types say by `serde::Deserialize` what they want; `decoder` offers what stands
//! in the tree. `serde` stops at the first error. So that a person sees all of them, a
//! value that failed is reported, then left out, and its surroundings are read again:
//! the document itself, and each entry of a [`Collected`] list on its own.

mod access;
mod bare_amount;
mod collected;
mod context;
mod decoder;
mod error;
mod names;
mod nearest;
mod shapes;
mod spanned;
mod synonyms;
#[cfg(test)]
mod tests;
mod variant;
mod wording;

use serde::de::DeserializeOwned;

use crate::diagnostic::{Files, Problems, Said};
use crate::document::syntax::Node;
use context::Context;
use decoder::Decoder;

pub use collected::Collected;
pub use nearest::{nearest, some};
pub use spanned::Spanned;

/// What to say of a word where one of a closed list is wanted, if the word means something elsewhere.
pub type Elsewhere = fn(word: &str, wanted: &[&'static str]) -> Option<Said>;

/// A typed document from a tree of values. Everything wrong is added to `problems`; `elsewhere`
/// knows the words of the language, of which nothing is known here.
///
/// `None` if no document could be made of the tree. A document may come out although
/// there are problems: it then lacks the entries and optional fields that were wrong,
/// and is good for looking for further problems, not for running.
pub fn decode<T: DeserializeOwned>(
    node: &Node,
    files: &Files,
    elsewhere: Elsewhere,
    problems: &mut Problems,
) -> Option<T> {
    let context = Context::new(files, elsewhere, problems);
    loop {
        match T::deserialize(Decoder::new(node, &context)) {
            Ok(document) => return Some(document),
            Err(error) => {
                if !context.report(error, node) {
                    return None;
                }
            }
        }
    }
}

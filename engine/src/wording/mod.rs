//! Words: what a reader says in English, French and Arabic.
//!
//! Each fact has one sentence in each catalogue (`en.ftl`, `fr.ftl`, `ar.ftl`), each word of a
//! closed list one entry; a test holds the three together. Ids are never translated: where an
//! exercise gives a title it stands instead of the id, in sentences only.
//!
//! No marks that isolate directions are put around what is inserted: terminals and spreadsheets
//! would show them.

mod catalogue;
mod functions;
pub mod length;
mod plain;
mod plural;
mod sentence;
#[cfg(test)]
mod tests;
pub mod time;
mod titles;

pub use catalogue::{Catalogue, Term};
pub use plain::plain;
pub use sentence::Narrator;
pub use titles::{Noun, Titles};

//! Lists of problems: what is wrong in a file, where, and what to do next.
//!
//! A problem is data first: a [`Code`] from one table, a sentence, a [`Span`], a
//! hint, a suggested edit. Drawing it for a terminal ([`render`]) or writing it as
//! JSON ([`json`]) comes last, so that every reader of a file may add problems and
//! nobody prints. The sentence is [`Said`], whose language is chosen when it is drawn.

pub mod codes;
mod excerpt;
mod files;
pub mod json;
mod phrases;
mod problem;
mod problems;
pub mod render;
mod said;
#[cfg(test)]
mod tests;

pub use codes::{Code, Severity};
pub use files::{FileId, Files, Position, Span};
pub use phrases::Phrases;
pub use problem::{Problem, Related, Suggestion};
pub use problems::Problems;
pub use said::{Said, Value, said};

//! Replay: a run as lists of changes in time order, so that its state at any instant is a search.
//!
//! Everything here is computed from a scenario and its trace, once, and is plain data without words of
//! any language: whoever draws or tells finds the words. What waits, measures and expected actions are
//! is what `score` says; what an element's picture is, too.

#[cfg(test)]
mod example;
pub mod film;
pub mod informed;
pub mod subjects;

pub use film::Film;
pub use subjects::{Kind, Space, Subject, Subjects};

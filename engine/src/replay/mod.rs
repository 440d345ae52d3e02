//! Replay: a run as lists of changes in time order, so that its state at any instant is a search.
//!
//! Everything here is computed from a scenario and its trace, once, and is plain data without words of
//! any language: whoever draws or tells finds the words. What waits, measures and expected actions are
//! is what `score` says; what somebody's picture is, too.

pub mod awareness;
#[cfg(test)]
mod example;
pub mod film;
pub mod informed;
pub mod knowledge;
pub mod layout;
pub mod load;
pub mod measures;
pub mod moment;
pub mod msel;
pub mod pair;
pub mod people;
pub mod posts;
pub mod scenes;
pub mod subjects;
pub mod traffic;
pub mod whereabouts;

pub use film::Film;
pub use moment::Moment;
pub use subjects::{Kind, Space, Subject, Subjects};

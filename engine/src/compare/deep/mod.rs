//! Which parts of an exercise carry weight, as plain data: measures that come out the same whatever happens, and
//! injects and procedures without which the same nights come to the same.
//!
//! | module | holds |
//! |---|---|
//! | [`measured`] | a measure over the nights of each doctrine, and whether it tells them apart |
//! | [`entry`] | what can be taken away, and what came of it |
//! | [`difference`] | a night without an entry against the same night with it |
//! | [`weight`] | many such differences: how often, by how much, which measure most |
//! | [`found`] | all of it together |

pub mod difference;
pub mod entry;
pub mod found;
pub mod measured;
pub mod weight;

pub use difference::Difference;
pub use entry::{Entry, Fate, Kind, Tried};
pub use found::{Deep, Terms};
pub use measured::{Measured, Same, Spread};
pub use weight::{Moved, Weight};

//! Keyed draws: random words that are pure functions of what they decide.
//!
//! A draw is named by (seed, replication, purpose, subject, occurrence, index) and by nothing
//! else. No draw takes its turn after another, so adding a subject, a purpose or a draw moves
//! nobody else's luck, and two variants of a model can be compared under common random numbers.
//!
//! Each (purpose, subject) has a ChaCha key of its own; the occurrence, which is the identity of
//! what is decided about, is the stream number; the index is the position in that stream.

mod keyed;
mod keys;
mod purpose;

pub use keyed::{DrawRecord, Draws, Improvement, Perturbation};
pub use purpose::{DuplicatePurpose, Purpose, Purposes};

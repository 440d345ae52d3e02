//! The kernel: time, agenda, keyed draws, distributions, identities, digests.
//!
//! It counts ticks and orders occurrences; it knows neither what a tick is worth nor what an
//! occurrence means. Everything in it is a plain value: no clock, no entropy, no global state,
//! and no floating-point function that a platform may compute in its own way.
//!
//! | module | holds |
//! |---|---|
//! | [`tick`] | instants and lengths of time |
//! | [`agenda`] | what is due, in a total order that does not depend on insertion |
//! | [`executive`] | the loop's half of a run: now, agenda, draws, recorder |
//! | [`draws`] | random words that are pure functions of a key |
//! | [`distribution`] | durations by inversion, one uniform each |
//! | [`identity`] | stable 64-bit identities of names and of what happens |
//! | [`digest`] | the digest of a growing text |

pub mod agenda;
pub mod digest;
pub mod distribution;
pub mod draws;
pub mod executive;
pub mod identity;
pub mod names;
pub mod ordinal;
pub mod tick;

pub use executive::{Kernel, LimitReached};

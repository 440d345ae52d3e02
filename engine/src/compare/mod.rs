//! Comparisons: many nights under several doctrines, paired night by night, as plain data.
//!
//! | module | holds |
//! |---|---|
//! | [`outcome`] | what one night came to |

pub mod outcome;

pub use outcome::{Came, Outcome};

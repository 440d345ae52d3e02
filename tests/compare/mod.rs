//! Comparisons: doctrines held against one another over many nights.
//!
//! | module | holds |
//! |---|---|
//! | [`exact`] | exercises of which the answer is known without playing them |
//! | [`bytes`] | the same document whatever the threads, the batches, and what was played before |
//! | [`stopping`] | playing to a precision |
//! | [`refused`] | command lines that ask for nothing that can be compared |

mod bytes;
mod exact;
pub mod exercise;
mod refused;
mod stopping;

//! What follows from an interval.
//!
//! | module | decides |
//! |---|---|
//! | [`verdict`](mod@verdict) | better, worse, equivalent, or undecided |
//! | [`runs_needed`](mod@runs_needed) | about how many values would decide it |
//! | [`stopping`] | whether there are enough values for a wanted precision |

pub mod runs_needed;
pub mod stopping;
pub mod verdict;

pub use runs_needed::runs_needed;
pub use stopping::Stopping;
pub use verdict::{Verdict, verdict};

//! Reports of a run: the debriefing on a terminal and the document for programs.
//!
//! Everything here is drawn from the trace and the score; nothing is simulated. What is returned
//! is text or plain data: who calls prints it.

mod agencies;
mod alone;
pub mod backtest;
pub mod branch;
pub mod compare;
mod coordination;
mod costliest;
pub mod deep;
mod expectations;
pub mod explain;
mod glance;
pub mod graph;
pub mod json;
mod lanes;
mod leaflet;
mod look;
mod measures;
mod page;
mod pairs;
mod people;
pub mod picture;
pub mod replay;
mod shift;
mod signs;
mod story;
pub mod study;
#[cfg(test)]
mod tests;
pub mod text;
mod timeline;
mod where_time_went;
mod whose;

pub use look::Look;
use look::more;
pub use page::{Line, Page, Tone};

use crate::scenario::Scenario;
use crate::score::{Milestone, Score};
use crate::trace::Trace;

/// A run and what is told of it.
#[derive(Clone, Copy, Debug)]
pub struct Debriefing<'a> {
    /// The exercise.
    pub scenario: &'a Scenario,
    /// What happened.
    pub trace: &'a Trace,
    /// How well it went.
    pub score: &'a Score,
    /// The moments to speak of.
    pub milestones: &'a [Milestone],
    /// What determined the run.
    pub terms: &'a Terms,
}

/// What determined a run beside its exercise, and where it is kept.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// The seed.
    pub seed: u64,
    /// The replication.
    pub replication: u64,
    /// Settings of the command line: path and value.
    pub settings: Vec<(String, String)>,
    /// The run file, as it was named.
    pub run_file: Option<String>,
    /// The digest of the trace, 64 hex digits.
    pub digest: String,
}

//! The film of a run: everything that a replay shows, computed once.

use super::informed::informed;
use super::subjects::Subjects;
use crate::scenario::Scenario;
use crate::score::waiting::{Wait, waits};
use crate::score::{Milestone, Score};
use crate::trace::Trace;
use crate::trace::record::RecordNo;

/// What a film is made of.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    /// The exercise.
    pub scenario: &'a Scenario,
    /// What happened.
    pub trace: &'a Trace,
    /// How well it went.
    pub score: &'a Score,
    /// The moments to speak of.
    pub milestones: &'a [Milestone],
}

/// A run as lists of changes in time order.
#[derive(Clone, Debug)]
pub struct Film<'a> {
    /// What it is made of.
    pub of: Run<'a>,
    /// Everybody and everything.
    pub subjects: Subjects,
    /// The record by which each agency was first told of anything.
    pub informed: Vec<Option<RecordNo>>,
    /// Who waited for whom.
    pub waits: Vec<Wait>,
}

impl<'a> Film<'a> {
    /// The film of a run.
    #[must_use]
    pub fn new(of: Run<'a>) -> Self {
        let (scenario, trace) = (of.scenario, of.trace);
        Self {
            of,
            subjects: Subjects::new(scenario, trace),
            informed: informed(scenario, trace),
            waits: waits(scenario, trace),
        }
    }
}

//! Steps: the chain of a record with its instants folded into what they follow.
//!
//! A step is an interval with a length. What happened at once when it ended, on the same chain,
//! belongs to it: a message is taken up, heard out, believed and acted on in one instant, and forty
//! records become a dozen steps. Their lengths add up to the instant of the record.
//!
//! Where another record ended the wait, there is a second story: what the one who was waited for did
//! meanwhile. It is the chain of that record, as far back as the wait.

use super::attempts::Attempts;
use crate::kernel::tick::Tick;
use crate::trace::Trace;
use crate::trace::chain::{self, Interval};
use crate::trace::record::RecordNo;
use std::collections::BTreeSet;

/// A length of time on a chain, and what it led to.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The interval.
    pub interval: Interval,
    /// What followed on the chain at the instant of its end.
    pub at_once: Vec<RecordNo>,
    /// If another record ended the wait: the intervals that led to that record meanwhile, earliest
    /// first. Instants are left out.
    pub meanwhile: Vec<Interval>,
    /// What was tried and failed that would have ended it.
    pub failed: Vec<RecordNo>,
    /// If nobody answered what was asked: the last that was heard of it before the wait ended.
    pub reached: Option<RecordNo>,
}

impl Step {
    /// How long it took.
    #[must_use]
    pub fn length(&self) -> Tick {
        self.interval.to - self.interval.from
    }

    /// The last record of the step: where the next begins.
    #[must_use]
    pub fn last(&self) -> RecordNo {
        self.at_once.last().copied().unwrap_or(self.interval.to_record)
    }
}

/// The steps that a chain comes to.
#[must_use]
pub fn steps(trace: &Trace, intervals: &[Interval]) -> Vec<Step> {
    let attempts = Attempts::new(trace);
    let mut steps: Vec<Step> = Vec::new();
    for interval in intervals {
        if interval.to > interval.from {
            let meanwhile = meanwhile(trace, interval);
            let (interval, at_once, failed) = (*interval, Vec::new(), Vec::new());
            steps.push(Step { interval, at_once, meanwhile, failed, reached: None });
        } else if let Some(step) = steps.last_mut() {
            step.at_once.push(interval.to_record);
        }
    }
    let on_the_chain: BTreeSet<RecordNo> = intervals.iter().map(|interval| interval.to_record).collect();
    for step in &mut steps {
        step.failed = attempts.of(step);
        step.failed.retain(|number| !on_the_chain.contains(number));
        let reached = attempts.reached(step);
        step.reached =
            reached.filter(|number| !step.failed.contains(number) && !on_the_chain.contains(number));
    }
    steps
}

/// What led, during a wait, to the record that ended it.
fn meanwhile(trace: &Trace, wait: &Interval) -> Vec<Interval> {
    let Some(release) = wait.released_by else {
        return Vec::new();
    };
    let mut story = chain::back_from(trace, release);
    // What had ended when the wait began is another story.
    story.retain(|part| part.to > part.from && part.to > wait.from);
    story
}

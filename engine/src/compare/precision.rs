//! Stopping at a precision: nights are played until the intervals of all differences are narrow enough.
//!
//! An interval that happens to be narrow early is not believed: none before a least number of nights, and the
//! width has to stay so for some nights more (K. Hoad, S. Robinson, R. Davies, "Automated selection of the
//! number of replications for a discrete-event simulation", Journal of the Operational Research Society 61
//! (2010) 1632-1644).

use super::{Asked, Outcome, Question};
use crate::scenario::Scenario;
use crate::score::Unit;
use crate::statistics::Moments;
use crate::statistics::decision::stopping::{LOOK_AHEAD, MINIMUM, Stopping as Rule};
use crate::statistics::intervals::moments_interval;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Watches the differences grow surer.
pub struct Precision {
    watched: Vec<Watched>,
    baseline: usize,
    confidence: f64,
    rule: Rule,
    is_reached: bool,
}

/// One difference that has to be known so well.
struct Watched {
    question: Question,
    /// Where the outcomes of its exercise begin in a row.
    from: usize,
    doctrine: usize,
    wanted: f64,
    moments: Moments,
}

impl Precision {
    /// The fewest nights before a precision is believed, unless said.
    pub const MINIMUM: u64 = MINIMUM;

    /// Watches what was asked for, of exercises under each doctrine; `None` if no measure is of a unit that has
    /// a wanted width.
    #[must_use]
    pub fn new(
        asked: &Asked,
        half_width: &BTreeMap<Unit, f64>,
        minimum: u64,
        exercises: &[Vec<Arc<Scenario>>],
    ) -> Option<Self> {
        let (mut watched, mut units) = (Vec::new(), BTreeSet::new());
        let mut from = 0;
        for scenarios in exercises {
            for question in Question::all(&scenarios[asked.baseline], asked) {
                let Some(wanted) = half_width.get(&question.unit).copied() else {
                    continue;
                };
                units.insert(question.unit);
                let others = (0..scenarios.len()).filter(|doctrine| *doctrine != asked.baseline);
                watched.extend(others.map(|doctrine| Watched {
                    question: question.clone(),
                    from,
                    doctrine,
                    wanted,
                    moments: Moments::new(),
                }));
            }
            from += scenarios.len();
        }
        (units.len() == half_width.len()).then(|| Self {
            watched,
            baseline: asked.baseline,
            confidence: asked.confidence,
            rule: Rule::new(minimum, LOOK_AHEAD),
            is_reached: false,
        })
    }

    /// Takes the next night into account: what it came to in each exercise under each doctrine. True if it may
    /// be the last.
    pub fn is_reached(&mut self, night: &[&Outcome]) -> bool {
        let (mut is_narrow, mut is_known) = (true, false);
        for one in &mut self.watched {
            let value = |doctrine: usize| one.question.value(night[one.from + doctrine]);
            if let (Some(own), Some(other)) = (value(one.doctrine), value(self.baseline)) {
                one.moments.push(own - other);
            }
            // What never has two values cannot be waited for, unless there is nothing else.
            let interval = moments_interval(&one.moments, self.confidence);
            is_known |= interval.is_some();
            is_narrow &= interval.is_none_or(|found| found.interval.half_width() <= one.wanted);
        }
        self.is_reached = self.rule.push(is_narrow && is_known);
        self.is_reached
    }

    /// Whether it was reached.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.is_reached
    }
}

//! Two runs of the same luck, record by record and measure by measure.

use crate::explain::Target;
use crate::explain::never::{Never, never};
use crate::explain::target::Came;
use crate::kernel::tick::Tick;
use crate::replay::pair::{Difference, Parting, parting};
use crate::report::Debriefing;
use crate::score::totals::totals;
use crate::score::{MeasureResult, Milestone};
use crate::trace::words::Word;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

/// Two runs of the same luck, of which the second turned.
#[derive(Clone, Debug)]
pub struct Fork<'a> {
    /// The run as it was.
    pub before: &'a Debriefing<'a>,
    /// The run as it turned.
    pub after: &'a Debriefing<'a>,
    /// When it turned, from the start.
    pub at: Tick,
    /// What is otherwise from then on, as it was typed.
    pub changes: &'a [String],
    /// The records by which the branch says that it turns, and what it states with that.
    pub turn: Range<usize>,
    /// The first record that differs in what it says, when, or why, but for those that say that the run
    /// turns. `None` if none does: the change changes nothing.
    pub difference: Option<Difference>,
}

/// A measure in both runs.
pub type Pair<'a> = (&'a MeasureResult, &'a MeasureResult);

impl<'a> Fork<'a> {
    /// Holds two runs against one another.
    #[must_use]
    pub fn of(runs: [&'a Debriefing<'a>; 2], at: Tick, changes: &'a [String]) -> Self {
        let [before, after] = runs;
        let Parting { turns: [_, turn], difference } = parting(before.trace, after.trace);
        Self { before, after, at, changes, turn, difference }
    }

    /// Every measure in both runs.
    pub fn measures(&self) -> impl Iterator<Item = Pair<'a>> + use<'a> {
        self.before.score.measures.iter().zip(&self.after.score.measures)
    }

    /// What kept a measure from coming true in the branch, if it is a moment that never came.
    #[must_use]
    pub fn never(&self, id: &str) -> Option<Never> {
        let Debriefing { scenario, trace, score, milestones, .. } = *self.after;
        match Target::measure(scenario, score, milestones, id)? {
            Target::Measure(id, Came::Never) => Some(never(scenario, trace, &id)),
            Target::Measure(_, Came::At(_) | Came::NoMoment(_)) | Target::Record(_) => None,
        }
    }

    /// The milestone of a measure in both runs, where it came in either.
    #[must_use]
    pub fn milestones(&self, id: &str) -> [Option<&'a Milestone>; 2] {
        [self.before, self.after].map(|run| run.milestones.iter().find(|milestone| milestone.id == id))
    }

    /// By how much longer each kind of wait is on the way to a measure, the greatest differences first.
    /// Nothing where it came in one of both runs only.
    #[must_use]
    pub fn parts(&self, id: &str) -> Vec<(&'static str, Tick)> {
        let [Some(before), Some(after)] = self.milestones(id) else {
            return Vec::new();
        };
        let mut parts: BTreeMap<&'static str, Tick> = BTreeMap::new();
        let spent =
            |run: &Debriefing<'_>, milestone: &Milestone| totals(run.scenario, &milestone.intervals).label;
        for (label, length) in spent(self.after, after) {
            *parts.entry(label.word()).or_default() += length;
        }
        for (label, length) in spent(self.before, before) {
            *parts.entry(label.word()).or_default() -= length;
        }
        let mut parts: Vec<_> = parts.into_iter().filter(|(_, length)| *length != Tick::ZERO).collect();
        parts.sort_by_key(|(_, length)| Reverse(length.0.abs()));
        parts
    }
}

/// Whether a measure is otherwise.
#[must_use]
pub fn is_moved((before, after): &Pair<'_>) -> bool {
    (before.value, before.mark) != (after.value, after.mark)
}

//! In whose lane a record stands: the script's, an agency's, or nobody's.
//!
//! A task stands with the agency whose unit did it first, and so does the threat that it contains.

use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::ids::AgencyId;
use crate::scenario::model::organisation::ActorKind;
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::record::RecordNo;
use std::collections::BTreeMap;

/// A lane, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lane {
    /// Exercise control, and whoever speaks for it.
    Script,
    /// An agency.
    Agency(AgencyId),
    /// What no agency has taken up.
    Nobody,
}

/// Who knows the lane of each record.
pub(super) struct Whose<'a> {
    trace: &'a Trace,
    actors: BTreeMap<Name, Lane>,
}

impl<'a> Whose<'a> {
    pub(super) fn new(scenario: &Scenario, trace: &'a Trace) -> Self {
        let lane = |actor: &crate::scenario::model::organisation::Actor| match (&actor.kind, actor.agency) {
            (ActorKind::Post(_) | ActorKind::Unit(_), Some(agency)) => Lane::Agency(agency),
            (ActorKind::Post(_) | ActorKind::Unit(_), None) => Lane::Nobody,
            (ActorKind::Public | ActorKind::Excon | ActorKind::Voice, _) => Lane::Script,
        };
        let mut actors: BTreeMap<Name, Lane> =
            scenario.actors.iter().map(|actor| (actor.name, lane(actor))).collect();
        for record in &trace.records {
            if let Fact::TaskStarted { task, with } | Fact::TaskResumed { task, with } = &record.fact {
                let first = with.first().and_then(|unit| actors.get(unit).copied());
                actors.entry(*task).or_insert(first.unwrap_or(Lane::Nobody));
            }
        }
        Self { trace, actors }
    }

    /// The lane of an actor.
    pub(super) fn actor(&self, name: Name) -> Option<Lane> {
        self.actors.get(&name).copied()
    }

    /// The lane of a record.
    pub(super) fn record(&self, number: RecordNo) -> Lane {
        let record = self.trace.get(number);
        let subject = match &record.fact {
            Fact::TaskStarted { task, .. }
            | Fact::TaskInterrupted { task }
            | Fact::TaskResumed { task, .. }
            | Fact::TaskDone { task }
            | Fact::TaskOpen { task } => *task,
            _ => record.actor,
        };
        let by_cause = |cause: RecordNo| self.actor(self.trace.get(cause).actor);
        let is_of_a_task = matches!(record.fact, Fact::Contained { .. } | Fact::TaskOpen { .. });
        let of_the_cause = || record.cause.filter(|_| is_of_a_task).and_then(by_cause);
        // What the script alone leads to is nobody's.
        let of_the_cause = || of_the_cause().filter(|lane| *lane != Lane::Script);
        self.actor(subject).or_else(of_the_cause).unwrap_or(Lane::Nobody)
    }
}

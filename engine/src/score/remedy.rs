//! Decisions that would have brought what never came.
//!
//! A decision would have brought a mark if its procedure does what the mark tells of. Only what a
//! decision brings about by itself counts: whether units would have arrived, nobody can say.

use super::seen::Seen;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::conduct::{Action, Procedure};
use crate::scenario::model::mark::{Among, Happening};
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::record::RecordNo;

/// The records that tell at the end of a run of a decision left open that would have brought an event.
#[must_use]
pub fn left_open(scenario: &Scenario, trace: &Trace, event: &Happening) -> Vec<RecordNo> {
    open_decisions(&Seen::new(scenario, trace, Tick::MAX), event)
}

/// The records that tell at the end of a decision left open that would have brought an event.
pub(super) fn open_decisions(seen: &Seen<'_>, event: &Happening) -> Vec<RecordNo> {
    let left = seen.numbered().filter(|(_, record)| match &record.fact {
        Fact::Unresolved { procedure, .. } => {
            let named = |one: &&Procedure| one.name == *procedure;
            let procedure = seen.scenario.procedures.iter().find(named);
            procedure.is_some_and(|one| would_bring(seen.scenario, one, event))
        }
        _ => false,
    });
    left.map(|(number, _)| number).collect()
}

/// Whether a procedure brings an event about by itself.
#[must_use]
pub fn would_bring(scenario: &Scenario, procedure: &Procedure, event: &Happening) -> bool {
    procedure.then.iter().any(|action| brings(scenario, action, event))
}

/// Whether an action brings an event about.
fn brings(scenario: &Scenario, action: &Action, event: &Happening) -> bool {
    match (action, event) {
        (Action::WarnPublic, Happening::Warned) => true,
        (Action::Declare(element), Happening::Declared(what)) => {
            scenario.element(*element).declared_as == Some(*what)
        }
        (Action::Open(post), Happening::Opened(name)) => scenario.actor_name(*post) == *name,
        (Action::Open(post), Happening::TookCommand(among)) => holds(among, scenario.actor_name(*post)),
        (Action::TakeCommand, Happening::TookCommand(_)) | (Action::Meet(..), Happening::MetJointly(_)) => {
            true
        }
        (Action::Correct(_), Happening::Corrected(None)) => true,
        (Action::Correct(element), Happening::Corrected(Some(what))) => {
            scenario.element(*element).name == *what
        }
        (Action::Agree(element, _), Happening::Agreed(what)) => scenario.element(*element).name == *what,
        _ => false,
    }
}

fn holds(among: &Among, name: crate::kernel::names::Name) -> bool {
    among.as_ref().is_some_and(|names| names.contains(&name))
}

//! Telling: whom an action speaks to, what it can bear, and what a condition rests on.

use super::ids::ElementId;
use super::model::conduct::{Action, Condition, Whom};
use super::model::mark::Value;

/// Whom an action speaks to.
#[must_use]
pub fn spoken_to(action: &Action) -> &[Whom] {
    match action {
        Action::Tell { to, .. } | Action::Forward(to, _) | Action::Ask(to, ..) => to,
        Action::Agree(_, with) | Action::Meet(with, _) => with,
        Action::Request { from, .. } => from,
        Action::RollCall(whom)
        | Action::Inquire(whom)
        | Action::HandOver(whom)
        | Action::Delegate(_, whom) => std::slice::from_ref(whom),
        Action::Escalate => &[Whom::Superior],
        _ => &[],
    }
}

/// Whether only a run can tell who is meant.
#[must_use]
pub fn is_told_in_a_run(whom: &Whom) -> bool {
    match whom {
        Whom::Sender | Whom::Lead | Whom::FirstOnScene => true,
        Whom::But(of, not) => is_told_in_a_run(of) || not.iter().any(is_told_in_a_run),
        Whom::Fixed(_) | Whom::List(_) | Whom::Superior | Whom::Subordinates | Whom::Peers | Whom::Own => {
            false
        }
    }
}

/// Whether what an action says to those it speaks to can hold an element.
#[must_use]
pub fn bears(action: &Action, element: ElementId) -> bool {
    match action {
        Action::Tell { only, .. } => only.as_ref().is_none_or(|only| only.contains(&element)),
        Action::Agree(agreed, _) => *agreed == element,
        Action::Forward(..)
        | Action::Escalate
        | Action::Inquire(_)
        | Action::Request { .. }
        | Action::HandOver(_) => true,
        _ => false,
    }
}

/// The element that a condition rests on by itself, and the value it must have if only one will do.
#[must_use]
pub fn rests_on(condition: &Condition) -> Option<(ElementId, Option<Value>)> {
    match condition {
        Condition::Is(element, value) => Some((*element, Some(*value))),
        Condition::Declared(element) => Some((*element, Some(Value::Flag(true)))),
        Condition::Knows(element)
        | Condition::AtLeast(element, _)
        | Condition::AtMost(element, _)
        | Condition::Fresh(element, _)
        | Condition::Sure(element, _)
        | Condition::Conflicting(element)
        | Condition::Since(element, ..) => Some((*element, None)),
        _ => None,
    }
}

//! What would have had to happen.

use crate::kernel::names::Name;
use crate::scenario::ids::{ActorId, ElementId, ProcedureId};
use crate::scenario::model::mark::Value;

/// Something that would have had to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Goal {
    /// Somebody learns an element, with a value where only one will do.
    Learn(ActorId, ElementId, Option<Value>),
    /// A procedure fires at somebody and is carried out.
    Fire(ProcedureId, ActorId),
    /// A post opens.
    Open(ActorId),
}

/// A message that somebody is to take in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Transmission<'a> {
    /// From one of these.
    pub(super) from: &'a Option<Vec<Name>>,
    /// In this form.
    pub(super) form: Option<crate::document::action::Form>,
}

//! Conduct: what an actor remembers of its own procedures and of whom it heard.

use crate::document::condition::MessageKind;
use crate::kernel::agenda::Ticket;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, AgencyId, AuthorityId, CapabilityId, ProcedureId, SiteId};
use crate::scenario::model::mark::Value;
use crate::trace::record::RecordNo;
use bevy_ecs::component::Component;
use std::collections::BTreeMap;

/// How a procedure has fired at an actor so far.
#[derive(Clone, Debug)]
pub struct Fired {
    /// The last firing.
    pub last: RecordNo,
    /// When.
    pub at: Tick,
    /// What the condition rested on.
    pub support: Vec<RecordNo>,
    /// Whether the condition has been seen not to hold since; noted of what fires on each change only.
    pub lapsed: bool,
    /// The places for which it fired, if it fires for each.
    pub places: Vec<Option<Value>>,
    /// What told each firing from others of the procedure, digested, and how many were equal.
    pub contents: BTreeMap<u64, u64>,
}

/// How it stands with an authority the actor asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked {
    /// Asked and not answered since.
    pub open: Option<(RecordNo, Tick)>,
    /// Refused.
    pub refused: Option<RecordNo>,
    /// Acted for want of an answer.
    pub defaulted: Option<RecordNo>,
}

/// Units that somebody asked for: by which step of which procedure, with which capability, and
/// where to, if that was known.
pub type Want = (Option<ProcedureId>, u32, CapabilityId, Option<SiteId>);

/// What an actor remembers.
#[derive(Clone, Debug, Default, Component)]
pub struct Conduct {
    /// Procedures it performs, in scenario order.
    pub procedures: Vec<ProcedureId>,
    /// Those that came into force while the run went on: by which record.
    pub in_force: BTreeMap<ProcedureId, RecordNo>,
    /// How they fired.
    pub fired: BTreeMap<ProcedureId, Fired>,
    /// The last message of each kind heard from each actor.
    pub heard: BTreeMap<(ActorId, MessageKind), (RecordNo, Tick)>,
    /// Authorities asked for.
    pub asked: BTreeMap<AuthorityId, Asked>,
    /// Authorities it was given by delegation.
    pub delegated: BTreeMap<AuthorityId, RecordNo>,
    /// Procedures stalled, by the record.
    pub stalled: BTreeMap<ProcedureId, RecordNo>,
    /// Timers that rang.
    pub rang: BTreeMap<Name, RecordNo>,
    /// Liaison officers that were placed here, by agency.
    pub liaisons: BTreeMap<AgencyId, RecordNo>,
    /// It took command, by this record.
    pub command: Option<RecordNo>,
    /// How often it was briefed, by the digest of the name of whom it took over from.
    pub briefed: BTreeMap<u64, u64>,
    /// Decisions put aside until it has been briefed.
    pub paused: Vec<crate::world::matters::MatterId>,
    /// What it asked for and did not get: by the procedure, its step, the capability and the place.
    pub short: BTreeMap<Want, u32>,
    /// Units that it asked others for, and where to.
    pub requested: BTreeMap<(CapabilityId, SiteId), u32>,
    /// Units and needs it holds back.
    pub reserved: BTreeMap<CapabilityId, u32>,
    /// Matters that wait for information: every change of picture leads back to weighing them.
    pub open_matters: Vec<crate::world::matters::MatterId>,
    /// A `Consider` is due at this instant already.
    pub considering: Option<Tick>,
    /// The next `Wake`.
    pub wake: Option<(Tick, Ticket)>,
}

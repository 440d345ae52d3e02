//! Crews: where a unit is and what it is about.

use crate::kernel::agenda::Ticket;
use crate::kernel::identity::Identity;
use crate::kernel::tick::Tick;
use crate::scenario::ids::SiteId;
use crate::trace::record::RecordNo;
use bevy_ecs::component::Component;

/// What a unit is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Free at its place.
    Free,
    /// Busy with something the exercise does not show.
    Elsewhere,
    /// An order to it is on its way.
    Called,
    /// Turning out.
    TurningOut,
    /// On the road.
    Travelling,
    /// Taking a first look.
    LookingAround,
    /// At work on a scene.
    OnScene,
}

/// A unit's state.
#[derive(Clone, Debug, Component)]
pub struct Crew {
    /// What it is about.
    pub doing: Doing,
    /// Where it is, or set out from.
    pub place: SiteId,
    /// Where it is bound for.
    pub bound_for: Option<SiteId>,
    /// When it set out, and how long the way is.
    pub journey: Option<(Tick, Tick)>,
    /// What is due next for it.
    pub ticket: Option<Ticket>,
    /// The latest record of its mission.
    pub last: RecordNo,
    /// The record since which it is not free.
    pub busy: RecordNo,
    /// The identity of its mission, on which its luck hangs.
    pub mission: Identity,
    /// It came first to its scene, and has looked around.
    pub first_there: Option<RecordNo>,
    /// Arrived and not yet looked around, as the first.
    pub came_first: bool,
    /// The free-flow way still to go after it was redirected on the road.
    pub detour: Option<Tick>,
    /// Since this record it has been on a scene.
    pub on_scene: Option<RecordNo>,
}

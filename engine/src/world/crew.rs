//! Crews: where a unit is and what it is about.

use super::occurrence::Occurrence;
use super::{Chronicle, Kernel};
use crate::document::condition::{HoldReason, Zone};
use crate::kernel::agenda::Ticket;
use crate::kernel::identity::Identity;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, FacilityId, SiteId, TaskId};
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
    /// On a scene, at work there or ready for it.
    OnScene,
    /// Handing casualties over at a facility.
    HandingOver,
}

/// A unit that waits outside a zone.
#[derive(Clone, Copy, Debug)]
pub struct Hold {
    /// Which zone.
    pub zone: Zone,
    /// Why.
    pub reason: HoldReason,
    /// By which record.
    pub record: RecordNo,
}

/// What a unit was ordered to do.
#[derive(Clone, Copy, Debug)]
pub struct Assignment {
    /// Which work.
    pub task: TaskId,
    /// By whom.
    pub by: ActorId,
    /// By which record.
    pub record: RecordNo,
}

/// A way that a unit is on.
#[derive(Clone, Debug)]
pub struct Journey {
    /// When it set out.
    pub left: Tick,
    /// How long the way takes it.
    pub length: Tick,
    /// How long the way is by the graph.
    pub way: Tick,
    /// The sites it could have turned back to when it set out, each with the way there.
    pub behind: Vec<(SiteId, Tick)>,
}

/// Where a unit is that turned round between sites.
#[derive(Clone, Debug)]
pub struct Detour {
    /// The sites it can go on or back to, each with the way there by the graph.
    pub near: Vec<(SiteId, Tick)>,
    /// Its pace: the time it takes for each tick of the graph.
    pub pace: f64,
}

/// An order that waits until the casualties aboard are handed over.
#[derive(Clone, Copy, Debug)]
pub struct Afterwards {
    /// Where to.
    pub site: SiteId,
    /// Who orders it.
    pub by: ActorId,
    /// The record it follows from.
    pub cause: RecordNo,
    /// The identity of the order.
    pub order: Identity,
    /// Whether it is called back.
    pub home: bool,
}

/// Something that is due for a unit.
#[derive(Clone, Copy, Debug)]
pub struct Appointment {
    /// What.
    pub what: Occurrence,
    /// When.
    pub at: Tick,
    /// By which it can be cancelled.
    pub ticket: Ticket,
}

impl Appointment {
    /// Makes something due for a unit so much later.
    #[must_use]
    pub fn make(kernel: &mut Kernel, delay: Tick, what: Occurrence) -> Self {
        Self { what, at: kernel.now() + delay, ticket: kernel.due_in(delay, what) }
    }
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
    /// On the road: the way it is on.
    pub journey: Option<Journey>,
    /// What is due next for it.
    pub next: Option<Appointment>,
    /// What was due next when it was lost, and how much later.
    pub interrupted: Option<(Occurrence, Tick)>,
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
    /// It is on its way home, to be free again.
    pub returning: bool,
    /// It turned round on the road: what stretches lie between it and which sites, at what pace.
    pub detour: Option<Detour>,
    /// Since this record it has been on a scene.
    pub on_scene: Option<RecordNo>,
    /// Who sent it where it is, or is going, and by which record it knows.
    pub sent: Option<(ActorId, RecordNo)>,
    /// The work it does.
    pub task: Option<TaskId>,
    /// The work it was ordered to do.
    pub assignment: Option<Assignment>,
    /// It waits outside a zone.
    pub hold: Option<Hold>,
    /// The innermost zone of its scene that it is in, and by which record.
    pub inside: Option<(Zone, RecordNo)>,
    /// It has its equipment.
    pub equipped: bool,
    /// It is taking its equipment.
    pub equipping: bool,
    /// It goes for its equipment, and is bound for this site after that.
    pub then_to: Option<SiteId>,
    /// How many casualties are aboard.
    pub laden: u32,
    /// The facility that it brings them to.
    pub bearing: Option<FacilityId>,
    /// The scene to which it comes back by itself when they are handed over: others are left there.
    pub comes_back: Option<SiteId>,
    /// It is on its way back to such a scene, which it knows.
    pub is_shuttling: bool,
    /// What it was ordered meanwhile.
    pub afterwards: Option<Afterwards>,
    /// How often it left with casualties.
    pub trips: u64,
    /// The identity of the first order to each site: on these its luck hung.
    pub orders: Vec<(SiteId, Identity)>,
}

impl Crew {
    /// The unit leaves what it was about where it stood; the work it did, if it was at work.
    pub fn leave_scene(&mut self) -> Option<TaskId> {
        (self.first_there, self.on_scene, self.hold, self.inside) = (None, None, None, None);
        self.task.take()
    }
}

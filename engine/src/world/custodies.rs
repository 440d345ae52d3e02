//! Custodies: who is held, since when and until when.

use crate::kernel::agenda::Ticket;
use crate::kernel::tick::Tick;
use crate::scenario::ids::CustodyId;
use crate::trace::record::RecordNo;
use bevy_ecs::resource::Resource;

/// Somebody who is held, was held, or may be.
#[derive(Clone, Debug, Default)]
pub struct Custody {
    /// Since when the person is held.
    pub since: Option<Tick>,
    /// The running clock; none before it begins and after it has ended.
    pub clock: Option<Clock>,
}

/// The clock of a custody.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// Until when the person may be held.
    pub until: Tick,
    /// The record that says so.
    pub by: RecordNo,
    /// By which the limit can be cancelled; none if it lies after the exercise.
    pub ticket: Option<Ticket>,
}

/// Every custody of the script.
#[derive(Clone, Debug, Resource)]
pub struct Custodies(pub Vec<Custody>);

impl Custodies {
    /// A custody, to change.
    pub fn get_mut(&mut self, id: CustodyId) -> &mut Custody {
        &mut self.0[id.index()]
    }
}

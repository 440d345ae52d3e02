//! Desks: the attention of a post or unit, what is before it and what waits.

use super::mail::MessageId;
use super::matters::MatterId;
use super::occurrence::Occurrence;
use crate::kernel::agenda::Ticket;
use crate::kernel::tick::Tick;
use crate::trace::fact::Fact;
use crate::trace::record::{RecordNo, Recorder};
use bevy_ecs::component::Component;

/// What a desk works on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Taking in a message or call.
    Transmission(MessageId),
    /// Deciding on or carrying out a matter.
    Matter(MatterId),
}

/// An item that waits.
#[derive(Clone, Copy, Debug)]
pub struct Waiting {
    /// The item.
    pub work: Work,
    /// Higher goes first, where priority decides.
    pub priority: u8,
    /// The item's latest record: the wait counts from there.
    pub since: RecordNo,
    /// When a caller gives up, if ever.
    pub patience: Option<Ticket>,
    /// How often it was first in the queue and another was taken.
    pub passed: u32,
}

impl Waiting {
    /// An item that waits from its latest record on.
    #[must_use]
    pub fn new(work: Work, priority: u8, since: RecordNo) -> Self {
        Self { work, priority, since, patience: None, passed: 0 }
    }
}

/// The desks of an actor and the items before them.
#[derive(Clone, Debug, Component)]
pub struct Desks {
    /// How many desks there are.
    pub count: u32,
    /// Items that wait, in the order they came.
    pub waiting: Vec<Waiting>,
    /// What is being worked on, in the order it was taken.
    pub busy: Vec<Work>,
    /// The record by which each free desk became free, earliest first.
    pub freed_by: Vec<RecordNo>,
    /// Whether the post is open (units always are).
    pub open: bool,
    /// The record since which it has been closed, if it is: the start, or its closing.
    pub closed_by: RecordNo,
    /// The record by which it was ordered to open.
    pub opening: Option<RecordNo>,
    /// The records by which the actor was lost, of losses that have not ended.
    pub losses: Vec<RecordNo>,
    /// The records by which briefings began that have not ended: decisions pause.
    pub briefings: Vec<RecordNo>,
    /// What fell due while the actor was lost: it is due when he is back.
    pub postponed: Vec<Occurrence>,
    /// The record since which the actor could act: the start, or its opening.
    pub ready: RecordNo,
    /// How many posts it directs that are open at present.
    pub directing: u32,
    /// A `Serve` is due at this instant already.
    pub serving: Option<Tick>,
}

impl Desks {
    /// Desks of an actor from the start.
    #[must_use]
    pub fn new(count: u32, open: bool) -> Self {
        let start = RecordNo::START;
        Self {
            count,
            waiting: Vec::new(),
            busy: Vec::new(),
            freed_by: vec![start; count as usize],
            open,
            closed_by: start,
            opening: None,
            losses: Vec::new(),
            briefings: Vec::new(),
            postponed: Vec::new(),
            ready: start,
            directing: 0,
            serving: None,
        }
    }

    /// Whether an item could be taken now.
    #[must_use]
    pub fn has_free(&self) -> bool {
        self.open && !self.is_lost() && self.busy.len() < self.count as usize
    }

    /// Whether the actor was lost and is not back.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        !self.losses.is_empty()
    }

    /// Whether anybody is there.
    #[must_use]
    pub fn is_manned(&self) -> bool {
        self.open && !self.is_lost()
    }

    /// Whether an item came while the post was closed, and waits at its door. Who was in the queue
    /// when the post closed waits for a desk all along.
    #[must_use]
    pub fn is_at_the_door(&self, item: &Waiting) -> bool {
        !self.open && item.since > self.closed_by
    }

    /// Everybody is back at work by this record: what waits now has waited for it.
    pub fn resume(&mut self, by: RecordNo) {
        self.ready = by;
        let free = (self.count as usize).saturating_sub(self.busy.len());
        self.freed_by = vec![by; free];
    }

    /// The record by which the actor is back from a loss at this very instant.
    #[must_use]
    pub fn back(&self, now: Tick, recorder: &Recorder) -> Option<RecordNo> {
        let ready = recorder.get(self.ready);
        (ready.at == now && matches!(ready.fact, Fact::BackInAction {})).then_some(self.ready)
    }

    /// There are more or fewer desks from this record on; whoever works goes on to the end of that.
    pub fn change(&mut self, count: u32, by: RecordNo) {
        let free = (count as usize).saturating_sub(self.busy.len());
        self.freed_by.resize(free, by);
        self.count = count;
    }

    /// A desk is done with its work by this record.
    pub fn release(&mut self, work: Work, by: RecordNo) {
        if let Some(index) = self.busy.iter().position(|busy| *busy == work) {
            self.busy.remove(index);
            // Of desks that were taken away meanwhile nothing is left to be free.
            if self.busy.len() + self.freed_by.len() < self.count as usize {
                self.freed_by.push(by);
            }
        }
    }
}

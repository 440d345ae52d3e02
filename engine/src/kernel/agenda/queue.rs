//! The agenda: what is due, and in which order.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::super::tick::Tick;
use super::order::{Order, OrderError, Phase, Sequences};

/// Dead keys below this number are never worth a sweep.
const SWEEP_MIN: usize = 64;

/// A claim on something scheduled; worthless once that has been popped or cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket {
    slot: u32,
    generation: u32,
}

/// A key in the heap. Only the key decides while orders are unique, as stamped ones are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    key: u128,
    slot: u32,
    generation: u32,
}

/// Where a payload waits. The generation counts the slot's tenants.
#[derive(Clone, Debug)]
struct Slot<O> {
    generation: u32,
    tenant: Option<(Order, O)>,
}

/// What is due, ordered by [`Order`]; `O` is the payload, of which the agenda knows nothing.
#[derive(Clone, Debug)]
pub struct Agenda<O> {
    heap: BinaryHeap<Reverse<Entry>>,
    slots: Vec<Slot<O>>,
    free: Vec<u32>,
    live: usize,
    sequences: Sequences,
    fault: Option<OrderError>,
}

impl<O> Default for Agenda<O> {
    fn default() -> Self {
        Self {
            heap: BinaryHeap::new(),
            slots: Vec::new(),
            free: Vec::new(),
            live: 0,
            sequences: Sequences::default(),
            fault: None,
        }
    }
}

impl<O> Agenda<O> {
    /// An empty agenda.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Schedules `occurrence` with an order made by the caller, who answers for its uniqueness.
    ///
    /// An order out of range is clamped and remembered as the agenda's [`fault`](Self::fault), so
    /// that scheduling cannot fail and a run still ends with a typed error.
    pub fn schedule(&mut self, order: Order, occurrence: O) -> Ticket {
        let order = order.clamped().unwrap_or_else(|(clamped, error)| {
            self.fault.get_or_insert(error);
            clamped
        });
        let ticket = self.lodge(order, occurrence);
        self.heap.push(Reverse(Entry { key: order.key(), slot: ticket.slot, generation: ticket.generation }));
        ticket
    }

    /// Schedules `occurrence` for `place`, stamped with the next number of that place's sequence.
    pub fn schedule_for(
        &mut self,
        at: Tick,
        phase: Phase,
        priority: u8,
        place: u32,
        occurrence: O,
    ) -> Ticket {
        let sequence = self.sequences.stamp(place);
        let order = Order { at, phase, priority, place, sequence };
        self.schedule(order, occurrence)
    }

    /// Takes back what `ticket` was given for; `None` if that was popped or cancelled before.
    pub fn cancel(&mut self, ticket: Ticket) -> Option<O> {
        let (_, occurrence) = self.vacate(ticket)?;
        self.drop_dead_keys();
        Some(occurrence)
    }

    /// Takes what is due first.
    pub fn pop(&mut self) -> Option<(Order, O)> {
        let Reverse(Entry { slot, generation, .. }) = self.heap.pop()?;
        let due = self.vacate(Ticket { slot, generation });
        self.drop_dead_keys();
        debug_assert!(due.is_some(), "the first key always has a tenant");
        due
    }

    /// What is due first, left where it is.
    #[must_use]
    pub fn peek(&self) -> Option<(Order, &O)> {
        let Reverse(first) = self.heap.peek()?;
        let tenant = self.slots[first.slot as usize].tenant.as_ref();
        tenant.map(|(order, occurrence)| (*order, occurrence))
    }

    /// How many are due, without those cancelled.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.live
    }

    /// Whether nothing is due.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// The first order that was out of range, if ever there was one.
    #[must_use]
    pub const fn fault(&self) -> Option<OrderError> {
        self.fault
    }

    /// Puts the payload into a free slot.
    fn lodge(&mut self, order: Order, occurrence: O) -> Ticket {
        self.live += 1;
        let tenant = Some((order, occurrence));
        if let Some(slot) = self.free.pop() {
            let home = &mut self.slots[slot as usize];
            home.tenant = tenant;
            return Ticket { slot, generation: home.generation };
        }
        let slot = u32::try_from(self.slots.len())
            .expect("invariant: memory ends before 2^32 occurrences are pending");
        self.slots.push(Slot { generation: 0, tenant });
        Ticket { slot, generation: 0 }
    }

    /// Takes the payload out of its slot, if the ticket is still good, and frees the slot.
    fn vacate(&mut self, ticket: Ticket) -> Option<(Order, O)> {
        let home = self.slots.get_mut(ticket.slot as usize)?;
        if home.generation != ticket.generation {
            return None;
        }
        let tenant = home.tenant.take()?;
        home.generation = home.generation.wrapping_add(1);
        self.free.push(ticket.slot);
        self.live -= 1;
        Some(tenant)
    }

    /// Restores the rule that the first key is alive, and sweeps when most keys are dead.
    fn drop_dead_keys(&mut self) {
        let Self { heap, slots, live, .. } = self;
        let is_dead = |entry: &Entry| slots[entry.slot as usize].generation != entry.generation;
        let dead = heap.len() - *live;
        if dead > SWEEP_MIN && dead > *live {
            heap.retain(|Reverse(entry)| !is_dead(entry));
        }
        while heap.peek().is_some_and(|Reverse(first)| is_dead(first)) {
            heap.pop();
        }
    }
}

#[cfg(test)]
mod tests;

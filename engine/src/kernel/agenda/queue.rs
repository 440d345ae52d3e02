//! The agenda: what is due, and in which order.

use super::super::tick::Tick;
use super::heap::{Entry, Heap};
use super::order::{Order, OrderError, Phase, Sequences};

/// Dead keys below this number are never worth a sweep.
const SWEEP_MIN: usize = 64;

/// A claim on something scheduled; worthless once that has been popped or cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket {
    slot: u32,
    generation: u32,
}

/// Where a payload waits. The generation counts the slot's tenants.
#[derive(Clone, Debug)]
struct Slot<O> {
    generation: u32,
    tenant: Option<O>,
}

/// What is due, ordered by [`Order`]; `O` is the payload, of which the agenda knows nothing.
#[derive(Clone, Debug)]
pub struct Agenda<O> {
    heap: Heap,
    slots: Vec<Slot<O>>,
    free: Vec<u32>,
    live: usize,
    sequences: Sequences,
    fault: Option<OrderError>,
}

impl<O> Default for Agenda<O> {
    fn default() -> Self {
        Self {
            heap: Heap::default(),
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
        let ticket = self.lodge(occurrence);
        let Ticket { slot, generation } = ticket;
        let (at, within) = order.key();
        self.heap.push(Entry { at, within, slot, generation });
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
        let occurrence = self.vacate(ticket)?;
        let dead = self.heap.len() - self.live;
        if dead > SWEEP_MIN && dead > self.live {
            let slots = &self.slots;
            self.heap.retain(|entry| !is_dead(slots, entry));
        }
        Some(occurrence)
    }

    /// Takes what is due first.
    #[inline]
    pub fn pop(&mut self) -> Option<(Order, O)> {
        loop {
            let Entry { at, within, slot, generation } = self.heap.pop()?;
            if let Some(occurrence) = self.vacate(Ticket { slot, generation }) {
                return Some((Order::of_key((at, within)), occurrence));
            }
        }
    }

    /// What is due first, left where it is.
    #[must_use]
    pub fn peek(&mut self) -> Option<(Order, &O)> {
        let first = *self.first()?;
        let tenant = self.slots[first.slot as usize].tenant.as_ref()?;
        Some((Order::of_key((first.at, first.within)), tenant))
    }

    /// When the first is due.
    #[inline]
    #[must_use]
    pub fn next_instant(&mut self) -> Option<Tick> {
        self.first().map(|first| Order::instant_of_key(first.at))
    }

    /// The first key that is alive; dead ones before it are dropped.
    #[inline]
    fn first(&mut self) -> Option<&Entry> {
        while self.heap.len() > self.live
            && self.heap.first().is_some_and(|first| is_dead(&self.slots, first))
        {
            self.heap.pop();
        }
        self.heap.first()
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
    #[inline]
    fn lodge(&mut self, occurrence: O) -> Ticket {
        self.live += 1;
        if let Some(slot) = self.free.pop() {
            let home = &mut self.slots[slot as usize];
            home.tenant = Some(occurrence);
            return Ticket { slot, generation: home.generation };
        }
        let slot = u32::try_from(self.slots.len())
            .expect("invariant: memory ends before 2^32 occurrences are pending");
        self.slots.push(Slot { generation: 0, tenant: Some(occurrence) });
        Ticket { slot, generation: 0 }
    }

    /// Takes the payload out of its slot, if the ticket is still good, and frees the slot.
    #[inline]
    fn vacate(&mut self, ticket: Ticket) -> Option<O> {
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
}

/// Whether what a key stands for was cancelled.
#[inline]
fn is_dead<O>(slots: &[Slot<O>], entry: &Entry) -> bool {
    slots[entry.slot as usize].generation != entry.generation
}

#[cfg(test)]
mod tests;

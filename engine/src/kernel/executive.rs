//! The executive: the loop's half of a run.
//!
//! `now`, the agenda, the draws and the recorder are one plain value, handed to whoever acts.
//! Time moves here and nowhere else, only forwards, and only to an instant at which something is
//! due. A model that schedules without end at one instant would hang there: so the occurrences of
//! an instant are counted, and too many end the run with an error that names the instant.

use thiserror::Error;

use super::agenda::{Agenda, Order, OrderError, Phase, Ticket};
use super::draws::Draws;
use super::tick::Tick;

/// How many occurrences one instant may have unless told otherwise.
pub const INSTANT_LIMIT: u32 = 10_000;

/// Why a run cannot go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LimitReached {
    /// Too much happens at once: usually a loop of rules without delay.
    #[error("more than {limit} occurrences at tick {at}")]
    Instant {
        /// The instant.
        at: Tick,
        /// How many it may have.
        limit: u32,
    },
    /// The agenda cannot order what was scheduled.
    #[error(transparent)]
    Order(#[from] OrderError),
}

/// Time, what is due, luck, and a recorder `R` of which the kernel knows nothing.
#[derive(Clone, Debug)]
pub struct Kernel<O, R> {
    /// The keyed draws of this run.
    pub draws: Draws,
    /// Whatever keeps what happens.
    pub recorder: R,
    now: Tick,
    agenda: Agenda<O>,
    limit: u32,
    popped_now: u32,
}

impl<O, R> Kernel<O, R> {
    /// A kernel at tick zero with nothing due.
    pub fn new(draws: Draws, recorder: R) -> Self {
        Self {
            draws,
            recorder,
            now: Tick::ZERO,
            agenda: Agenda::new(),
            limit: INSTANT_LIMIT,
            popped_now: 0,
        }
    }

    /// The same with another limit than [`INSTANT_LIMIT`] on the occurrences of one instant.
    #[must_use]
    pub fn with_instant_limit(self, limit: u32) -> Self {
        Self { limit, ..self }
    }

    /// The present instant: that of the last occurrence taken.
    #[must_use]
    pub const fn now(&self) -> Tick {
        self.now
    }

    /// What is due.
    #[must_use]
    pub const fn agenda(&self) -> &Agenda<O> {
        &self.agenda
    }

    /// Schedules `occurrence` at the instant `at`, which may be the present one.
    ///
    /// # Panics
    /// If `at` has passed: only a wrong rule asks for that.
    pub fn schedule_at(
        &mut self,
        at: Tick,
        phase: Phase,
        priority: u8,
        place: u32,
        occurrence: O,
    ) -> Ticket {
        assert!(
            at >= self.now,
            "scheduled at {at}, which has passed at {}",
            self.now
        );
        self.agenda
            .schedule_for(at, phase, priority, place, occurrence)
    }

    /// Schedules `occurrence` a length `delay` from now.
    ///
    /// # Panics
    /// If `delay` is negative: only a wrong rule asks for that.
    pub fn schedule_in(
        &mut self,
        delay: Tick,
        phase: Phase,
        priority: u8,
        place: u32,
        occurrence: O,
    ) -> Ticket {
        self.schedule_at(self.now + delay, phase, priority, place, occurrence)
    }

    /// Takes back what `ticket` was given for; `None` if that was taken or cancelled before.
    pub fn cancel(&mut self, ticket: Ticket) -> Option<O> {
        self.agenda.cancel(ticket)
    }

    /// Takes what is due first and moves to its instant; heeds no limit.
    pub fn pop(&mut self) -> Option<(Order, O)> {
        let (order, occurrence) = self.agenda.pop()?;
        assert!(
            order.at >= self.now,
            "time went back from {} to {}",
            self.now,
            order.at
        );
        if order.at > self.now {
            self.now = order.at;
            self.popped_now = 0;
        }
        self.popped_now = self.popped_now.saturating_add(1);
        Some((order, occurrence))
    }

    /// Takes what is due first, up to and including the instant `until`.
    ///
    /// `None` if nothing more is due by then; `now` stays at the last occurrence, and a later
    /// `until` goes on from there.
    ///
    /// # Errors
    /// Too many occurrences at one instant, or an order the agenda could not keep.
    pub fn next(&mut self, until: Tick) -> Result<Option<O>, LimitReached> {
        if let Some(fault) = self.agenda.fault() {
            return Err(fault.into());
        }
        match self.agenda.peek() {
            Some((order, _)) if order.at <= until => {}
            _ => return Ok(None),
        }
        let due = self.pop();
        if self.popped_now > self.limit {
            return Err(LimitReached::Instant {
                at: self.now,
                limit: self.limit,
            });
        }
        Ok(due.map(|(_, occurrence)| occurrence))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
}

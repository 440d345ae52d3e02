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
        Self { draws, recorder, now: Tick::ZERO, agenda: Agenda::new(), limit: INSTANT_LIMIT, popped_now: 0 }
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
    pub fn schedule_at(&mut self, at: Tick, phase: Phase, priority: u8, place: u32, occurrence: O) -> Ticket {
        assert!(at >= self.now, "scheduled at {at}, which has passed at {}", self.now);
        self.agenda.schedule_for(at, phase, priority, place, occurrence)
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
    #[inline]
    pub fn pop(&mut self) -> Option<(Order, O)> {
        let (order, occurrence) = self.agenda.pop()?;
        assert!(order.at >= self.now, "time went back from {} to {}", self.now, order.at);
        if order.at > self.now {
            self.now = order.at;
            self.draws.note_time(order.at);
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
        if self.agenda.next_instant().is_none_or(|at| at > until) {
            return Ok(None);
        }
        let due = self.pop();
        if self.popped_now > self.limit {
            return Err(LimitReached::Instant { at: self.now, limit: self.limit });
        }
        Ok(due.map(|(_, occurrence)| occurrence))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kernel() -> Kernel<&'static str, Vec<&'static str>> {
        Kernel::new(Draws::new(1, 0), Vec::new())
    }

    #[test]
    fn time_follows_what_is_due() {
        let mut kernel = kernel();
        kernel.schedule_at(Tick(30), Phase::Timer, 0, 0, "second");
        kernel.schedule_in(Tick(20), Phase::Timer, 0, 0, "first");
        assert_eq!(kernel.next(Tick::MAX), Ok(Some("first")));
        assert_eq!(kernel.now(), Tick(20));
        kernel.schedule_in(Tick(5), Phase::Timer, 0, 0, "between");
        assert_eq!(kernel.next(Tick::MAX), Ok(Some("between")));
        assert_eq!(kernel.now(), Tick(25));
        assert_eq!(kernel.next(Tick::MAX), Ok(Some("second")));
        assert_eq!(kernel.next(Tick::MAX), Ok(None));
        assert_eq!(kernel.now(), Tick(30));
    }

    #[test]
    fn the_horizon_is_included_and_can_be_moved() {
        let mut kernel = kernel();
        kernel.schedule_at(Tick(10), Phase::Timer, 0, 0, "on it");
        kernel.schedule_at(Tick(11), Phase::Timer, 0, 0, "after it");
        assert_eq!(kernel.next(Tick(9)), Ok(None));
        assert_eq!(kernel.now(), Tick::ZERO);
        assert_eq!(kernel.next(Tick(10)), Ok(Some("on it")));
        assert_eq!(kernel.next(Tick(10)), Ok(None));
        assert_eq!(kernel.agenda().len(), 1);
        assert_eq!(kernel.next(Tick(11)), Ok(Some("after it")));
    }

    #[test]
    fn cancelled_work_does_not_move_time() {
        let mut kernel = kernel();
        let ticket = kernel.schedule_at(Tick(10), Phase::Timer, 0, 0, "timer");
        assert_eq!(kernel.cancel(ticket), Some("timer"));
        assert_eq!(kernel.cancel(ticket), None);
        assert_eq!(kernel.next(Tick::MAX), Ok(None));
        assert_eq!(kernel.now(), Tick::ZERO);
    }

    /// Takes and schedules again at once, until the kernel objects.
    fn spin(kernel: &mut Kernel<&'static str, Vec<&'static str>>) -> (u32, LimitReached) {
        for taken in 0.. {
            match kernel.next(Tick::MAX) {
                Ok(_) => kernel.schedule_in(Tick::ZERO, Phase::Serve, 0, 0, "again"),
                Err(error) => return (taken, error),
            };
        }
        unreachable!("a kernel without end")
    }

    #[test]
    fn an_instant_without_end_is_an_error() {
        let mut kernel = kernel();
        kernel.schedule_at(Tick(7), Phase::Serve, 0, 0, "first");
        let (taken, error) = spin(&mut kernel);
        assert_eq!(taken, INSTANT_LIMIT);
        assert_eq!(error, LimitReached::Instant { at: Tick(7), limit: INSTANT_LIMIT });
        assert_eq!(error.to_string(), "more than 10000 occurrences at tick 7");
    }

    #[test]
    fn the_limit_is_counted_anew_at_every_instant() {
        let mut kernel = kernel().with_instant_limit(3);
        for at in 0..4 {
            for _ in 0..3 {
                kernel.schedule_at(Tick(at), Phase::Serve, 0, 0, "fine");
            }
        }
        for _ in 0..12 {
            assert_eq!(kernel.next(Tick::MAX), Ok(Some("fine")));
        }
        let (taken, error) = spin(&mut kernel);
        assert_eq!((taken, error), (1, LimitReached::Instant { at: Tick(3), limit: 3 }));
    }

    #[test]
    fn an_order_out_of_range_ends_the_run() {
        let mut kernel = kernel();
        let place = Order::PLACE_MAX + 1;
        kernel.schedule_at(Tick(1), Phase::Serve, 0, place, "nowhere");
        let fault = OrderError::Place { place };
        assert_eq!(kernel.next(Tick::MAX), Err(LimitReached::Order(fault)));
    }

    #[test]
    #[should_panic(expected = "scheduled at 4, which has passed at 5")]
    fn the_past_is_closed() {
        let mut kernel = kernel();
        kernel.schedule_at(Tick(5), Phase::Serve, 0, 0, "now");
        assert_eq!(kernel.next(Tick::MAX), Ok(Some("now")));
        kernel.schedule_at(Tick(4), Phase::Serve, 0, 0, "too late");
    }
}

//! The agenda: what is due, and in which order.
//!
//! Ties go by instant, then phase, then priority (smaller first), then place, then the place's own sequence.
//!
//! That order is a pure function of what is scheduled: two occurrences of different places never
//! ask which of them was scheduled first, so adding a place, or the order in which places are
//! looped over, disturbs nobody. Only the occurrences of one place count their own.
//!
//! Keys are packed into 128 bits and kept in a heap with the number of the slot that holds
//! the payload. Cancelling empties the slot at once and leaves the key behind; dead keys are
//! dropped when they surface, or all together once they outnumber the living.

mod heap;
mod order;
mod queue;

pub use order::{Order, OrderError, Phase, Sequences};
pub use queue::{Agenda, Ticket};

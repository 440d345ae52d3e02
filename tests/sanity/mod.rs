//! Sanity: what anybody can work out without the simulator, and what must therefore come out of it.
//!
//! | module | holds |
//! |---|---|
//! | [`critical_path`] | activity networks and their longest paths, worked out on their own |
//! | [`by_hand`] | ten exercises without contention equal networks drawn by hand, to the millisecond |
//! | [`bound`] | nothing happens before the moment that the graphs alone allow |
//! | [`haste`] | what gets better helps what it serves: always without contention, mostly with it |

mod bound;
mod by_hand;
mod critical_path;
mod haste;

//! Turns: what is otherwise from some moment of a run on.
//!
//! A run that turns is told in one trace with one table of names, and its state outlives the turn. So
//! everything there is at any moment is there from the start: what a turn brings is switched off until
//! then, and nothing that happens can tell it from what is not there. Each turn has a scenario of its own
//! that differs from the one before in how things are, never in what there is.

mod change;
mod stage;
#[cfg(test)]
mod tests;
mod turning;

pub use stage::{Later, Said};
pub use turning::{Turn, Turned, compile_turned};

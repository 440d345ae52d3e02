//! The live view: a run in the terminal, with a scrubber.
//!
//! What the panes show is what the engine tells of a moment; here it is only put side by side. `stage` holds
//! what is looked at and what keys do to it, `draw` puts that on the screen, `terminal` has the screen.

mod draw;
mod stage;
mod terminal;
#[cfg(test)]
mod tests;

pub use stage::Stage;
pub use terminal::show;

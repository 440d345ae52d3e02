//! A back-test: many runs of an exercise held against what was recorded of an event.

mod outcome;
mod page;

pub use outcome::{Against, Backtest, Milestone, Shift, Simulated, Totals, totals};
pub use page::page;

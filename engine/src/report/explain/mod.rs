//! Explanations as pages for a terminal.

mod missed;
mod never;
mod page;
mod steps;
mod totals;

pub use missed::overview;
pub use page::page;

//! Comparisons told: doctrines held against one another.

mod details;
mod overall;
mod page;
pub(super) mod words;

pub use page::page;

//! Comparisons told: doctrines held against one another.

mod details;
mod page;
mod words;

pub use page::page;

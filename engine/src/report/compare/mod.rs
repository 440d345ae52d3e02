//! Comparisons told: doctrines held against one another.

mod csv;
mod details;
mod html;
mod numbers;
mod overall;
mod page;
pub(super) mod words;
mod xlsx;

pub use csv::csv;
pub use html::html;
pub use page::page;
pub use xlsx::xlsx;

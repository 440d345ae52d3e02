//! Studies told: what the factors do to each measure.

mod findings;
mod page;
mod words;

pub use page::page;

//! Studies told: what the factors do to each measure, what hangs on each link, what would repair it.

mod findings;
mod page;
mod repair;
mod words;

pub use page::page;

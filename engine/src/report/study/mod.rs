//! Studies told: what the factors do to each measure, what hangs on each link, what would repair it.

mod findings;
mod html;
mod overall;
mod page;
mod repair;
mod words;

pub use html::html;
pub use page::page;

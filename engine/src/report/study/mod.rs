//! Studies told: what the factors do to each measure, what hangs on each link, what would repair it; and what a
//! plan asks for.

mod findings;
mod html;
mod overall;
mod page;
mod planned;
mod repair;
mod words;

pub use html::html;
pub use page::page;
pub use planned::{Planned, planned};

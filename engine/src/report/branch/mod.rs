//! A branch beside the run that it leaves: the first record that differs, what came of it, and why.

mod fork;
mod page;
mod way;

pub use fork::{Fork, Pair, is_moved};
pub use page::page;
pub use way::{Way, ways};

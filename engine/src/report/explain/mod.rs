//! Explanations as pages for a terminal.

mod back;
mod changes;
mod missed;
mod never;
mod page;
mod picture;
mod profile;
mod steps;
mod totals;

pub(super) use back::Causes;
pub(super) use changes::Changes;
pub use missed::overview;
pub(super) use never::in_short;
pub(super) use page::Writer;
pub use page::page;
pub use picture::picture;

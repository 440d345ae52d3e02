//! A run to look at again: the data of the page, and the state at a moment.

pub mod at;
pub mod data;
pub mod page;
mod texts;

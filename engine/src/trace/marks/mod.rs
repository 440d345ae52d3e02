//! Marks found in a trace: which record makes a mark true.
//!
//! A mark speaks of what happened, never of what somebody believes. Whoever waits for one while a
//! run goes on shows each new record to a [`Matcher`]; whoever reads a trace asks [`find`] and
//! [`all`], at any instant: what came later does not count. Both rest on one function,
//! [`subject()`], so that an inject and a measure never disagree on what has happened.

mod items;
mod kinds;
mod matcher;
mod search;
mod subject;
#[cfg(test)]
mod tests;

pub use items::Items;
pub use kinds::kinds;
pub use matcher::Matcher;
pub use search::{all, all_in, find, find_in, numbered};
pub use subject::{Subject, subject};

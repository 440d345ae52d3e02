//! The reference page of the language against the program: the page names everything that can
//! be written and nothing that cannot, and its examples are read.

mod examples;
mod names;
mod not_simulated;
pub mod page;
mod whole;

//! A first exercise: small, commented, in one language, and good to be run at once.
//!
//! The files stand beside this one as they will be read, with places for what its author says. Lines
//! that speak of an agency are written once for each.

mod ids;
mod templates;
#[cfg(test)]
mod tests;
mod written;

pub use written::Starter;

//! From documents to a scenario: names resolved, overlays laid, parameters read, graphs built.
//!
//! One file per noun. First every id enters the catalogue, then each noun is resolved against it;
//! the order is that of [`resolve`]. Nothing stops at the first problem.

mod actions;
mod actors;
mod agencies;
mod catalogue;
mod channels;
mod clock;
mod command;
mod compiler;
mod conditions;
mod consequences;
mod custodies;
mod distributions;
mod elements;
mod entries;
mod incidents;
mod injects;
mod lists;
mod marks;
mod measures;
mod origins;
mod parameters;
mod people;
mod places;
mod posts;
mod procedures;
mod reference;
mod relations;
mod relatives;
mod resolver;
mod reviews;
mod rumours;
mod scales;
mod sets;
mod sources;
mod terms;
#[cfg(test)]
mod tests;
mod texts;
mod turned;
mod units;
mod walk;
mod who;

pub use compiler::{Compiled, Library, Refusal, Request, compile, resolve};
pub use turned::{Later, Said, Turn, Turned, compile_turned};

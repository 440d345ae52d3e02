//! The first waist: an exercise compiled and immutable, ids resolved, graphs built.
//!
//! Who writes a scenario file never meets this form; who simulates, scores or draws meets nothing else.

pub mod bound;
pub mod checks;
pub mod compile;
mod compiled;
pub mod glossary;
pub mod graphs;
pub mod ids;
pub mod model;
pub mod presence;
mod provenance;
pub mod telling;
mod uses;

pub use compiled::{BaseElements, Element, Scenario, Text};
pub use provenance::{Origin, Provenance};

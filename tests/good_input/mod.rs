//! Good input: what is read from files that nothing is wrong with.

mod defaults;
mod digests;
mod overlays;
pub mod scenarios;
mod settings;
pub mod shelf;

//! Good input: what is read from files that nothing is wrong with.

mod defaults;
mod digests;
mod extension;
mod near_misses;
mod overlays;
mod parts;
pub mod scenarios;
mod settings;
pub mod shelf;
mod silence;

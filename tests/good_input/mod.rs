//! Good input: what is read from files that nothing is wrong with.

mod defaults;
mod digests;
mod overlays;
mod scenarios;
mod settings;
mod shelf;

//! Determinism: the same exercise, doctrine, seed and inputs give the same trace, byte for byte.
//!
//! Nothing else counts: not the order in which the program was put together, nor what it did
//! before or does at the same time, nor who looks on, from where and in which language.

mod agency;
mod bystander;
mod identities;
mod insertion;
mod languages;
mod order;
mod process;
mod reach;
pub mod shipped;

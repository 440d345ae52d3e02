//! Stories: a short exercise, and everything that happens in it, told line by line.
//!
//! Each shows one rule of the model at work. They are played on ideal ground, where only what is
//! written takes time, so that every line can be checked with pencil and paper.

mod agreements;
mod answers;
mod attention;
mod calls;
mod casualties;
mod closings;
mod coincidences;
mod command;
mod debriefs;
mod decisions;
mod failures;
mod justice;
mod lending;
mod lines;
mod lookouts;
mod openings;
mod pictures;
mod procedures;
mod refusals;
mod scenes;
mod sending;
pub mod story;
mod tasks;
mod transmission;
mod ways;
mod zones;

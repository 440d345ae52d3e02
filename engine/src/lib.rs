#![doc = include_str!("../README.md")]

pub mod diagnostic;
pub mod document;
pub mod kernel;
pub mod statistics;

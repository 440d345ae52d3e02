#![doc = include_str!("../README.md")]

pub mod compare;
pub mod diagnostic;
pub mod document;
pub mod explain;
pub mod kernel;
pub mod mechanics;
pub mod replay;
pub mod report;
pub mod run;
pub mod scenario;
pub mod score;
pub mod statistics;
pub mod study;
pub mod trace;
pub mod wording;
pub mod world;

//! Properties: what holds for any exercise, tried on random ones.
//!
//! A draft is a handful of numbers from which an exercise is written in the designers' language;
//! it is then compiled and run like any other. Few cases run by default; `PROPTEST_CASES` asks
//! for more.

mod causes;
mod chains;
mod choices;
pub mod draft;
mod lengths;
mod queues;
mod slack;
pub mod stage;
mod truth;
mod writing;

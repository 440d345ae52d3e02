//! The shipped exercise `scenarios/salambo` is a good exercise, and its page says so truly.
//!
//! "Good" is a list of promises, each a test: it is as large as it says, every post has something
//! to do, most injects matter, no doctrine is best in everything, every objective can be met and
//! missed, every measure tells evenings apart. What takes many evenings is played once, for all
//! tests, in `season`.

mod doctrines;
mod injects;
mod page;
mod posts;
pub mod season;
mod size;
mod surprise;
mod texts;

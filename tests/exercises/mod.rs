//! The shipped exercises with a page and several doctrines are good exercises, and their pages say so truly.
//!
//! "Good" is a list of promises, each a file that holds every exercise to it: whatever people read
//! stands in three languages, every post has something to do, injects matter, no doctrine is never
//! behind another, every objective can be met and missed, every measure tells evenings apart, and the
//! page shows what the evenings came to. What takes many evenings is played once for all (`season`).

mod doctrines;
mod exercise;
mod experiment;
mod four_or_one;
mod injects;
mod page;
mod posts;
mod promises;
mod regional;
mod season;
mod size;
mod texts;

pub use exercise::SALAMBO;
pub use experiment::Experiment;
pub use page::Part;
pub use season::in_parallel;

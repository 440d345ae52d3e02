//! `new`: a first exercise of one's own.

mod command;
mod questions;

pub use command::New;

//! What a command says: results to standard output, everything else to standard error.

pub mod backtest;
pub mod check;
pub mod fmt;
pub mod new;
mod options;
pub mod page;
mod screen;
pub mod study;
pub mod verify;

pub use options::{Format, Options};
pub use screen::{Screen, plain, tell, tell_failure};

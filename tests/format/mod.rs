//! Layout: shipped files are laid out, and whatever the program reads says the same when it is.

mod same;
mod shipped;
pub mod texts;

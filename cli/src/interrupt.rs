//! Ctrl-C: half-written files are removed, and the exit code says what happened.

use crate::exit::Exit;
use crate::files::atomic;
use std::process;

/// From now on an interruption removes what is half written and ends the program.
///
/// Where the system grants no handler its own way of ending a program remains.
pub fn arm() {
    let _ = ctrlc::set_handler(|| {
        atomic::abandon();
        process::exit(i32::from(Exit::Interrupted.code()));
    });
}

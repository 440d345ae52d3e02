//! Ctrl-C: half-written files are removed, and the exit code says what happened.

use crate::exit::Exit;
use crate::files::atomic;
use crate::output::tell;
use std::process;
use std::sync::{Mutex, PoisonError};

/// What to say if it comes now.
static NEWS: Mutex<&str> = Mutex::new("");

/// From now on an interruption removes what is half written and ends the program.
///
/// Where the system grants no handler its own way of ending a program remains.
pub fn arm() {
    let _ = ctrlc::set_handler(|| {
        atomic::abandon();
        let news = *NEWS.lock().unwrap_or_else(PoisonError::into_inner);
        if !news.is_empty() {
            tell(format_args!("\ninterrupted: {news}"));
        }
        process::exit(i32::from(Exit::Interrupted.code()));
    });
}

/// What an interruption from now on is to say; nothing if empty.
pub fn when_interrupted(news: &'static str) {
    *NEWS.lock().unwrap_or_else(PoisonError::into_inner) = news;
}

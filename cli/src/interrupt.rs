//! Ctrl-C: half-written files are removed, and the exit code says what happened.

use crate::exit::Exit;
use crate::files::atomic;
use crate::output::tell;
use std::process;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Mutex, PoisonError};

/// What to say if it comes now.
static NEWS: Mutex<&str> = Mutex::new("");

/// How an interruption is taken.
static MANNER: AtomicU8 = AtomicU8::new(AT_ONCE);

/// It ends the program.
const AT_ONCE: u8 = 0;

/// It is noticed by whoever works, who comes to an end with what is known.
const GENTLY: u8 = 1;

/// That was asked already.
const ASKED: u8 = 2;

/// From now on an interruption removes what is half written and ends the program.
///
/// Where the system grants no handler its own way of ending a program remains.
pub fn arm() {
    let _ = ctrlc::set_handler(|| {
        let asked = |manner| (manner == GENTLY).then_some(ASKED);
        if MANNER.fetch_update(Ordering::SeqCst, Ordering::SeqCst, asked).is_ok() {
            tell("\ninterrupted: what is known so far follows; once more ends it at once");
            return;
        }
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

/// As long as it is there, a first interruption only asks for an end.
pub struct Gently(());

/// From now on a first interruption only asks for an end; a second one ends the program.
pub fn gently() -> Gently {
    MANNER.store(GENTLY, Ordering::SeqCst);
    Gently(())
}

impl Gently {
    /// Whether somebody interrupted.
    pub fn is_asked(&self) -> bool {
        MANNER.load(Ordering::SeqCst) == ASKED
    }
}

impl Drop for Gently {
    fn drop(&mut self) {
        MANNER.store(AT_ONCE, Ordering::SeqCst);
    }
}

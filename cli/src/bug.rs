//! A bug ends in one clear sentence and an exit code of its own, never in a torn message.

use crate::exit::Exit;
use std::io::Write;
use std::panic::{self, PanicHookInfo};
use std::thread;

/// Stack for the work: readers of nested files call themselves once per bracket.
const STACK_BYTES: usize = 64 << 20;

/// Does the work on a thread of its own; a panic there is told as what it is.
pub fn guard(work: impl FnOnce() -> Exit + Send + 'static) -> Exit {
    panic::set_hook(Box::new(tell));
    let worker = thread::Builder::new().name("salambo".to_owned()).stack_size(STACK_BYTES);
    match worker.spawn(work) {
        Ok(worker) => worker.join().unwrap_or(Exit::Bug),
        Err(why) => {
            let _ = writeln!(anstream::stderr(), "error: no thread can be started: {why}");
            Exit::System
        }
    }
}

/// What is said of a panic. Nothing can be done if even that cannot be written.
fn tell(info: &PanicHookInfo<'_>) {
    let what = info.payload_as_str().unwrap_or("no message");
    let place = info.location().map(|at| format!(" ({}:{})", at.file(), at.line())).unwrap_or_default();
    let version = env!("CARGO_PKG_VERSION");
    let _ = writeln!(
        anstream::stderr(),
        "error: this is a bug in salambo {version}, not in your files: {what}{place}\n\
         Please report it with the command line and the files that lead to it."
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_bug_with_an_exit_code_of_its_own() {
        assert_eq!(guard(|| panic!("on purpose")), Exit::Bug);
        assert_eq!(guard(|| Exit::Fine), Exit::Fine);
    }
}

//! A command that plays many runs, interrupted on its way: what was played is kept, and the same command goes on.

use super::program::{Answer, Folder};
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Starts a command, waits, interrupts it; what it answers.
pub fn interrupted(mut command: Command, wait: impl FnOnce()) -> Answer {
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    wait();
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(sent.is_ok_and(|status| status.success()), "it still runs");
    Answer::of(child.wait_with_output().expect("it ends"))
}

/// Interrupts the command `words` after some of `all` its runs, and lets it go on: it has to come to what it comes to
/// when nobody interrupts it, and to leave nothing behind.
pub fn loses_no_run(folder: &Folder, words: &[&str], all: usize) {
    let fresh = folder.run([words, &["--nights", "fresh"]].concat());
    assert_eq!(fresh.code, 0, "{fresh:?}");
    let mut ledger = PathBuf::new();
    let answer = interrupted(folder.command(words.to_vec()), || ledger = begun(folder));
    assert_eq!(answer.code, 130, "{answer:?}");
    assert!(answer.err.contains("the same command goes on from there"), "{answer:?}");
    let kept = lines(&ledger);
    assert!(kept > 9 && kept < all + 1, "{kept}");
    let again = folder.run(words.to_vec());
    assert!(again.code == 0 && again.out == fresh.out, "{}", again.err);
    assert!(folder.names("runs").is_empty(), "it is there no longer than it is needed");
}

/// The ledger of a command, once some runs stand in it.
fn begun(folder: &Folder) -> PathBuf {
    let begun = Instant::now();
    loop {
        let found = folder.names("runs").into_iter().find(|name| name.ends_with(".nights"));
        let found = found.map(|name| folder.path("runs").join(name));
        if let Some(path) = found.filter(|path| lines(path) > 9) {
            return path;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "it plays");
        sleep(Duration::from_millis(2));
    }
}

fn lines(ledger: &PathBuf) -> usize {
    fs::read_to_string(ledger).map_or(0, |text| text.lines().count())
}

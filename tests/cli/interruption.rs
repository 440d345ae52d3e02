//! Ctrl-C in the middle of a long run.
#![cfg(unix)]

use super::program::{Answer, Folder};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

/// More calls than can be served while the test waits.
const LONG: &str = r#"Exercise(
    format: 1, id: "long", title: "A long queue",
    clock: Clock(start: "T+00:00", end: "T+2000 d"),
    defaults: Ideal,
    organisation: Organisation(format: 1, id: "one", agencies: [Agency(id: "a")],
        posts: [Post(id: "a.room", desks: 2, service: Exponential(mean: "1 min"))]),
    doctrine: Doctrine(format: 1, id: "none"),
    sources: [Source(id: "calls", to: "a.room", arrivals: Poisson("1.6 per min"))],
)"#;

#[test]
fn an_interruption_has_its_own_exit_code_and_leaves_nothing() {
    let folder = Folder::new();
    folder.write("long.ron", LONG);
    let mut command = folder.command(["run", "long.ron", "--out", "long.run"]);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    thread::sleep(Duration::from_millis(300));
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(sent.is_ok_and(|status| status.success()), "it still runs");
    let answer = Answer::of(child.wait_with_output().expect("it ends"));
    assert_eq!(answer.code, 130, "{answer:?}");
    assert_eq!(folder.names(""), ["long.ron"]);
}

//! Ctrl-C in the middle of a long run.
#![cfg(unix)]

use super::interrupted::interrupted;
use super::program::Folder;
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
    let answer = interrupted(folder.command(["run", "long.ron", "--out", "long.run"]), || {
        thread::sleep(Duration::from_millis(300));
    });
    assert_eq!(answer.code, 130, "{answer:?}");
    assert_eq!(folder.names(""), ["long.ron"]);
}

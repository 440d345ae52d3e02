//! An interruption keeps what was played, and the same command goes on from there.

use crate::cli::program::{Answer, Folder};
use std::fs;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const PLAN: &str = r#"Plan(
    format: 1, id: "desks", title: "How many desks?", runs: 100,
    factors: [Levels(id: "desks", path: "post:police.control-room.desks", of: [1, 2, 3, 4])], design: Full,
)"#;

const ALL: usize = 400;

#[test]
fn an_interruption_loses_no_night() {
    let folder = Folder::with_example();
    folder.write("plan.ron", PLAN);
    let words = ["study", "run", "example", "plan.ron", "--format", "json"];
    let fresh = folder.run([&words[..], &["--nights", "fresh"]].concat());
    assert_eq!(fresh.code, 0, "{fresh:?}");
    let mut command = folder.command(words);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    let begun = Instant::now();
    let ledger = loop {
        let found = folder.names("runs").into_iter().find(|name| name.ends_with(".nights"));
        let found = found.map(|name| folder.path("runs").join(name));
        let has_begun =
            |path: &std::path::PathBuf| fs::read_to_string(path).is_ok_and(|text| text.lines().count() > 9);
        if let Some(path) = found.filter(has_begun) {
            break path;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "it plays");
        sleep(Duration::from_millis(2));
    };
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(sent.is_ok_and(|status| status.success()), "it still runs");
    let answer = Answer::of(child.wait_with_output().expect("it ends"));
    assert_eq!(answer.code, 130, "{answer:?}");
    assert!(answer.err.contains("the same command goes on from there"), "{answer:?}");
    let kept = fs::read_to_string(&ledger).expect("it is kept").lines().count();
    assert!(kept > 9 && kept < ALL + 1, "{kept}");
    let again = folder.run(words);
    assert!(again.code == 0 && again.out == fresh.out, "{}", again.err);
    assert!(folder.names("runs").is_empty(), "it is there no longer than it is needed");
}

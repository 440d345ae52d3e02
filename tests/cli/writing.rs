//! What is written: whole or not at all, and only over files of its own kind.

use super::program::{Answer, Folder};
use std::fs;
use std::process::Stdio;

#[test]
fn the_same_run_gives_the_same_file() {
    let folder = Folder::with_example();
    for out in ["a.run", "b.run"] {
        assert_eq!(folder.run(["run", "example", "--out", out]).code, 0);
    }
    let read = |name: &str| fs::read(folder.path(name)).expect("it is there");
    assert_eq!(read("a.run"), read("b.run"));
    let unpacked = zstd::decode_all(read("a.run").as_slice()).expect("it can be unpacked");
    let text = String::from_utf8(unpacked).expect("it is text");
    let machine = std::env::temp_dir().display().to_string();
    let told = text.lines().find(|line| line.contains(&machine));
    assert_eq!(told, None, "nothing of this machine stands in it");
}

#[test]
fn only_a_run_file_is_replaced() {
    let folder = Folder::with_example();
    let run = folder.run_of_example();
    let before = fs::read(&run).expect("it is there");
    let again = folder.run(["run", "example", "--seed", "2", "--out", "example.run"]);
    assert_eq!(again.code, 0, "{again:?}");
    assert_ne!(fs::read(&run).expect("it is there"), before);
    let other = zstd::encode_all(&b"{\"format\":\"something else\"}\n"[..], 3).expect("it can be packed");
    for (name, bytes) in [("text", b"precious".to_vec()), ("packed", other), ("empty", Vec::new())] {
        folder.write(name, &bytes);
        let answer = folder.run(["run", "example", "--out", name]);
        assert_eq!(answer.code, 2, "{name}: {answer:?}");
        assert_eq!(fs::read(folder.path(name)).expect("it is there"), bytes, "{name} is as it was");
    }
    let left: Vec<String> = folder.names("").into_iter().filter(|name| name.contains("tmp")).collect();
    assert_eq!(left, [""; 0]);
}

#[cfg(unix)]
#[test]
fn devices_are_not_replaced() {
    let folder = Folder::with_example();
    let answer = folder.run(["run", "example", "--out", "/dev/null"]);
    assert_eq!(answer.code, 2, "{answer:?}");
}

#[test]
fn a_closed_pipe_ends_quietly_and_the_run_is_kept() {
    let folder = Folder::with_example();
    let mut command = folder.command(["run", "example", "--lang", "fr"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    drop(child.stdout.take());
    let answer = Answer::of(child.wait_with_output().expect("it ends"));
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(!answer.err.contains("error:") && !answer.err.contains("pipe"), "{answer:?}");
    assert_eq!(folder.names("runs").len(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_the_systems_refusal() {
    let folder = Folder::with_example();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("there is a full device");
    let mut command = folder.command(["check", "nowhere"]);
    let answer = Answer::of(command.stdout(full).output().expect("it ends"));
    assert_eq!(answer.code, 4, "{answer:?}");
}
